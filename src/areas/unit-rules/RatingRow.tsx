import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { ratingSteps } from '#domain/rule-rating.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  steps: { flexWrap: 'wrap' },
});

export type RatingRowProps = {
  readonly text: string;
  /** 1–4; null until rated. */
  readonly value: number | null;
  readonly onRate: (rating: number) => void;
};

/** One thing to rate, with what each step means. */
export function RatingRow({ text, value, onRate }: RatingRowProps): ReactNode {
  const { ratings: texts } = useTexts().unitRules;
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Text weight="semibold">{text}</Text>
      <RadioGroup
        layout="horizontal"
        className={styles.steps}
        aria-label={text}
        value={value === null ? '' : String(value)}
        onChange={(_event, data) => onRate(Number(data.value))}
      >
        {ratingSteps.map((step) => (
          <Radio
            key={step}
            value={String(step)}
            label={texts.stepOf(step, texts.step[step - 1] ?? '')}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
