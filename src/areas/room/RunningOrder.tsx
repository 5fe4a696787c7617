import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { runningOrder, type RunningStep } from '#domain/room.ts';
import { useRights } from '#state/session.tsx';
import { useMoveStep, type DayProps } from './NowCard.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: '3.5rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
  },
  now: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  done: { color: tokens.colorNeutralForeground3 },
  time: { fontVariantNumeric: 'tabular-nums' },
  below: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  // Its words stand flush with the text above, or near to it.
  move: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  what: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

/** The programme of the day as a line in time, with where the room is. */
export function RunningOrder({ room, day }: DayProps): ReactNode {
  const { room: texts } = useTexts();
  const styles = useStyles();
  return (
    <Section title={texts.order}>
      <ol className={styles.list}>
        {runningOrder(day, room.now).map((step) => (
          <Step key={step.item.id} step={step} day={day} room={room} />
        ))}
      </ol>
    </Section>
  );
}

function Step({ step: { item, position }, day }: DayProps & { step: RunningStep }): ReactNode {
  const { room: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const move = useMoveStep(day);
  const now = position === 'now';
  return (
    <li
      className={mergeClasses(styles.step, now && styles.now, position === 'done' && styles.done)}
      aria-current={now ? 'step' : undefined}
    >
      <Text className={styles.time}>{item.start}</Text>
      <span className={styles.what}>
        <Text weight={now ? 'semibold' : 'regular'}>{item.title}</Text>
        <span className={styles.below}>
          {position === 'ahead' ? null : <Text size={200}>{texts.step[position]}</Text>}
          {rights.leadFlow && !now ? (
            <Button
              className={styles.move}
              size="small"
              appearance="subtle"
              aria-label={texts.goHere(item.title)}
              onClick={() => move(item)}
            >
              {texts.moveHere}
            </Button>
          ) : null}
        </span>
      </span>
    </li>
  );
}
