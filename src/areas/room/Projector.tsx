import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useNavigation } from '#components/navigation.tsx';
import { FlowProjection } from '#components/statements/FlowProjection.tsx';
import { useSpeech } from '#components/texts.tsx';
import { flowUses } from '#domain/flow-round.ts';
import { flowPlans, type FlowDeclaration } from '#domain/flow-uses.ts';
import { neighbourStep, stepOf } from '#domain/room.ts';
import { formatDay } from '#i18n/format.ts';
import { useFlow } from '#state/flow.ts';
import { roundOf } from '#state/flow-picture.ts';
import { useRecords } from '#state/react.tsx';
import { StepTime, type DayProps } from './NowCard.tsx';
import { useDayTitles } from './useDayTitles.ts';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    padding: 'clamp(1rem, 4vw, 4rem)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: 'clamp(2rem, 5vw, 4.5rem)', lineHeight: 1.15 },
  large: { fontSize: 'clamp(1.25rem, 2.4vw, 2.25rem)', lineHeight: 1.35 },
  calm: { color: tokens.colorNeutralForeground2 },
  next: { marginTop: 'auto' },
});

/** What the whole room may look at: large, and nothing that belongs to one person. Escape leads back. */
export function Projector({ room, day }: DayProps): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const { go } = useNavigation();
  const titles = useDayTitles();
  const step = stepOf(day, room.now);
  const next = neighbourStep(day, room.now, 1);
  const leave = () => go(`room/${day.id}`);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') go(`room/${day.id}`);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [day.id, go]);
  const rounds = useRecords('flowRounds');
  const use = flowUses.find((each) => {
    const round = roundOf(each, rounds.values());
    return round !== undefined && round.phase !== 'notOpen' && round.phase !== 'closed';
  });
  return (
    <div className={styles.root} data-projector="">
      <div className={styles.head}>
        <Text size={400}>
          {texts.room.day(titles(day.occasionId), day.dayNumber, formatDay(day.date, language))}
        </Text>
        <Button onClick={leave}>{texts.room.leaveProjector}</Button>
      </div>
      <h1 className={styles.title}>{step?.title ?? texts.room.projectorEmpty}</h1>
      {step === undefined ? null : (
        <Text className={styles.large}>
          {step.start}–{step.end} <StepTime day={day} step={step} now={room.now} />
        </Text>
      )}
      {use === undefined ? (
        <Text className={styles.large}>{step?.method}</Text>
      ) : (
        <ProjectedFlow plan={flowPlans[use]} />
      )}
      {next === undefined ? null : (
        <div className={styles.next}>
          <Text className={styles.calm} size={500}>
            {texts.room.nextUp(`${next.start} ${next.title}`)}
          </Text>
        </div>
      )}
    </div>
  );
}

function ProjectedFlow({ plan }: { plan: FlowDeclaration }): ReactNode {
  return <FlowProjection flow={useFlow(plan)} />;
}
