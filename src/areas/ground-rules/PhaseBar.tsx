import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import type { FlowPhase } from '#domain/flow-round.ts';
import { flowPlans } from '#domain/flow-uses.ts';
import { movePhase, neighbourPhase, phaseOf } from '#domain/statement-flow.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import type { GroundRuleRound } from './useGroundRuleRound.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: { color: tokens.colorNeutralForeground2 },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Where the group is, what this phase is for, and for the leader the way on and back. */
export function PhaseBar({ state }: { state: GroundRuleRound }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const phase = phaseOf(flowPlans.groundRules, state.round).label;
  const steps = flowPlans.groundRules.phases
    .map(({ label }) => label)
    .filter((step) => step !== 'notOpen');
  useAnnouncedPhase(phase);
  return (
    <div className={styles.root}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={mergeClasses(styles.step, step === phase && styles.current)}
            aria-current={step === phase ? 'step' : undefined}
          >
            {index + 1}. {texts.phase[step]}
          </li>
        ))}
      </ol>
      <Text data-phase={phase}>{texts.purpose[phase]}</Text>
      {rights.leadFlow ? <LeaderControls state={state} /> : null}
      <Text size={200} className={styles.calm}>
        {texts.stored}
      </Text>
    </div>
  );
}

/** Tells those who were here before that the leader has moved on; nobody is moved while typing. */
function useAnnouncedPhase(phase: FlowPhase): void {
  const { groundRules: texts } = useTexts();
  const announce = useAnnounce();
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    announce(texts.moved(texts.phase[phase]));
  }, [announce, phase, texts]);
}

function LeaderControls({ state }: { state: GroundRuleRound }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const firstSession = [...useRecords('occasions').values()]
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => a.number - b.number)[0];
  if (me === undefined) return null;
  const at = instant();
  const round = state.round ?? {
    id: `round.groundRules.${firstSession?.id ?? me.programmeId}`,
    programmeId: me.programmeId,
    createdAt: at,
    createdBy: me.id,
    use: 'groundRules' as const,
    occasionId: firstSession?.id ?? null,
    phase: 'notOpen' as const,
    phaseHistory: [],
    orderSeed: Date.parse(at) % 2147483647,
  };
  const moves = ([1, -1] as const).flatMap((step) => {
    const plan = flowPlans.groundRules;
    const to = neighbourPhase(plan, round, step)?.label;
    if (to === undefined) return [];
    return [{ step, to, moved: movePhase(plan, round, to, me, state.tally, at) }];
  });
  const refusal = moves.find(({ step, moved }) => step === 1 && !moved.ok)?.moved;
  return (
    <>
      <div className={styles.row}>
        {moves.map(({ step, to, moved }) => (
          <Button
            key={to}
            appearance={step === 1 ? 'primary' : 'subtle'}
            disabledFocusable={!moved.ok}
            onClick={() => {
              if (moved.ok) store.save('flowRounds', moved.value);
            }}
          >
            {round.phase === 'notOpen'
              ? texts.openRound
              : step === 1
                ? texts.moveOn(texts.phase[to])
                : texts.moveBack(texts.phase[to])}
          </Button>
        ))}
      </div>
      {refusal === undefined || refusal.ok ? null : (
        <Text className={styles.calm}>{texts.refusal[refusal.refusal]}</Text>
      )}
    </>
  );
}
