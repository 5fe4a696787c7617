import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { purposeFor, wordsFor } from '#i18n/use-words.ts';
import { useAnnounce } from '../announcer.tsx';
import { useTexts } from '../texts.tsx';
import type { FlowView, PhaseView } from './flow-view.ts';
import { FlowClock } from './FlowClock.tsx';
import { Readiness } from './Readiness.tsx';
import { refusalIn, useCarriedOut } from './useCarriedOut.ts';

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

/** Where the group is, what this phase is for, who is ready, and for the leader the way on and back. */
export function FlowBar({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const { phase, plan, round } = flow;
  const steps = plan.phases.slice(1);
  const privacy = phase.may.vote === undefined ? phase.visibility : 'vote';
  const goingOn = round !== undefined && Object.keys(phase.may).length > 0;
  useAnnouncedPhase(phase);
  return (
    <div className={styles.root}>
      <ol className={styles.steps} aria-label={texts.steps}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            className={mergeClasses(styles.step, step.id === phase.id && styles.current)}
            aria-current={step.id === phase.id ? 'step' : undefined}
          >
            {index + 1}. <PhaseName phase={step} />
          </li>
        ))}
      </ol>
      <Text data-phase={phase.id}>{purposeFor(texts.purpose, plan.use, phase)}</Text>
      {goingOn ? <FlowClock flow={flow} /> : null}
      {goingOn ? <Readiness flow={flow} /> : null}
      {flow.leads ? <LeaderControls flow={flow} /> : null}
      <Text size={200} className={styles.calm}>
        {texts.privacy[privacy]}
      </Text>
    </div>
  );
}

function PhaseName({ phase }: { phase: PhaseView }): ReactNode {
  const { flow: texts } = useTexts();
  return phaseName(texts.phase, phase);
}

export const phaseName = (
  names: Readonly<Record<string, string>>,
  { id, label }: PhaseView,
): string => names[id] ?? names[label] ?? id;

/** Tells those who were here before that the leader has moved on. */
function useAnnouncedPhase(phase: PhaseView): void {
  const { flow: texts } = useTexts();
  const announce = useAnnounce();
  const before = useRef(phase.id);
  useEffect(() => {
    if (before.current === phase.id) return;
    before.current = phase.id;
    announce(texts.moved(phaseName(texts.phase, phase)));
  }, [announce, phase, texts]);
}

function LeaderControls({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const carriedOut = useCarriedOut();
  const { next, back, commands, phase, plan, round } = flow;
  const unopened = phase.id === plan.phases[0]?.id;
  const nameOf = (to: PhaseView) => phaseName(texts.phase, to);
  const move = (to: PhaseView) =>
    carriedOut(
      round === undefined ? commands.open() : commands.move(to.id),
      texts.moved(nameOf(to)),
    );
  const parkRest = () => {
    if (next !== null && commands.parkRest().ok) move(next.phase);
  };
  return (
    <>
      <div className={styles.row}>
        {next === null ? null : (
          <Button
            appearance="primary"
            disabledFocusable={next.refusal !== null}
            onClick={() => move(next.phase)}
          >
            {unopened ? wordsFor(texts.open, plan.use) : texts.moveOn(nameOf(next.phase))}
          </Button>
        )}
        {next?.refusal === 'untouched-left' && flow.may('handle') ? (
          <Button onClick={parkRest}>{texts.parkRest}</Button>
        ) : null}
        {back === null || unopened ? null : (
          <Button appearance="subtle" onClick={() => move(back.phase)}>
            {texts.moveBack(nameOf(back.phase))}
          </Button>
        )}
      </div>
      {next === null || next.refusal === null ? null : (
        <Text className={styles.calm}>{refusalIn(texts.refusal, next.refusal)}</Text>
      )}
    </>
  );
}
