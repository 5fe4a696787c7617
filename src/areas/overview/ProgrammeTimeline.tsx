import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { TimelineStep } from '#domain/timeline.ts';
import { stepDates, stepName } from './stepWords.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '1.5rem 1fr',
    columnGap: tokens.spacingHorizontalM,
    position: 'relative',
    paddingBlockEnd: tokens.spacingVerticalL,
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 'calc(0.75rem - 1px)',
      insetBlock: '1.25rem 0',
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  dot: {
    width: '1rem',
    height: '1rem',
    marginBlockStart: '0.2rem',
    marginInlineStart: '0.25rem',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  past: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    forcedColorAdjust: 'none',
  },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    outline: `3px solid ${tokens.colorBrandStroke2}`,
    forcedColorAdjust: 'none',
  },
  // Name, days and state in columns; on a narrow page below each other.
  text: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 13rem 7rem',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'baseline',
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: tokens.spacingVerticalXXS,
      justifyItems: 'start',
    },
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The whole programme on one line, the same for everybody. */
export function ProgrammeTimeline({ steps }: { steps: readonly TimelineStep[] }): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  return (
    <Section title={texts.overview.timeline}>
      {steps.length === 0 ? <Text>{texts.overview.timelineEmpty}</Text> : null}
      <ol className={styles.line}>
        {steps.map((step) => (
          <Step key={step.occasion.id} step={step} />
        ))}
      </ol>
    </Section>
  );
}

function Step({ step }: { step: TimelineStep }): ReactNode {
  const speech = useSpeech();
  const { overview } = speech.texts;
  const styles = useStyles();
  const { occasion, position } = step;
  const dot = mergeClasses(
    styles.dot,
    position === 'past' && styles.past,
    position === 'now' && styles.now,
  );
  const name = stepName(occasion, speech);
  return (
    <li className={styles.step} aria-current={position === 'now' ? 'step' : undefined}>
      <span className={dot} aria-hidden="true" />
      <div className={styles.text}>
        <Text weight={position === 'now' ? 'semibold' : 'regular'}>
          {step.days.length > 0 ? (
            <RouteLink to={`schedule/${occasion.id}`}>{name}</RouteLink>
          ) : (
            name
          )}
        </Text>
        <Text className={styles.calm}>{stepDates(step, speech)}</Text>
        {position === 'now' ? (
          <span>
            <Badge appearance="tint">{overview.now}</Badge>
          </span>
        ) : (
          <Text className={styles.calm}>
            {position === 'past' && !isDocumented(occasion)
              ? overview.past
              : overview.status[occasion.status]}
          </Text>
        )}
      </div>
    </li>
  );
}

/** That says more than that it is past. */
const isDocumented = ({ status }: TimelineStep['occasion']): boolean =>
  status === 'documented' || status === 'approved';
