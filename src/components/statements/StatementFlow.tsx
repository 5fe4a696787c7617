import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { Loading } from '../PageState.tsx';
import { useTexts } from '../texts.tsx';
import type { Answer, FlowView, StatementView } from './flow-view.ts';
import { FlowBar } from './FlowBar.tsx';
import { FollowBanner, useFollowed } from './FollowBanner.tsx';
import { PresenceList } from './PresenceList.tsx';
import { useStatementStyles } from './useStatementStyles.ts';
import { HandedInCount } from './HandedInCount.tsx';

// Each view is loaded when a phase needs it: a screen shows one or two of them at a time.
const GroupingBoard = lazy(async () => ({
  default: (await import('./GroupingBoard.tsx')).GroupingBoard,
}));
const HandleView = lazy(async () => ({ default: (await import('./HandleView.tsx')).HandleView }));
const SetAside = lazy(async () => ({ default: (await import('./HandleView.tsx')).SetAside }));
const StanceView = lazy(async () => ({ default: (await import('./StanceView.tsx')).StanceView }));
const VoteResults = lazy(async () => ({
  default: (await import('./VoteResults.tsx')).VoteResults,
}));
const VoteView = lazy(async () => ({ default: (await import('./VoteView.tsx')).VoteView }));
const WriteView = lazy(async () => ({ default: (await import('./WriteView.tsx')).WriteView }));

export type StatementFlowProps = {
  readonly flow: FlowView;
  /** Beside the writing: what to start from. */
  readonly start?: ReactNode;
  /** Further choices of what is handed in, and how they are handed in with it. */
  readonly writing?: { readonly more: ReactNode; onHandIn(text: string): Answer };
  /** What the use adds to each statement that is read or taken a stance on. */
  readonly extra?: (statement: StatementView) => ReactNode;
  readonly onSettle?: (statement: StatementView) => Answer;
  /** Shown between the bar and what the phase is about. */
  readonly children?: ReactNode;
};

/**
 * A use of the statement flow as one screen. Which views it shows follows from what the phase allows, so a
 * use with other phases needs nothing here.
 */
export function StatementFlow(props: StatementFlowProps): ReactNode {
  const { flow, children } = props;
  const { app } = useTexts();
  const styles = useStatementStyles();
  const place = useRef<HTMLDivElement>(null);
  const { shown, behind, follow } = useFollowed(flow.phase, place);
  const seen = behind ? { ...flow, phase: shown } : flow;
  return (
    <>
      <FlowBar flow={flow} />
      {behind ? <FollowBanner to={flow.phase} onFollow={follow} /> : null}
      {flow.leads && Object.keys(flow.phase.may).length > 0 ? <PresenceList flow={flow} /> : null}
      {children}
      <div ref={place} className={styles.stack}>
        <Suspense fallback={<Loading label={app.loadingArea} />}>
          <PhaseViews {...props} flow={seen} />
        </Suspense>
      </div>
    </>
  );
}

function PhaseViews({ flow, start, writing, extra, onSettle }: StatementFlowProps): ReactNode {
  const { may, visibility } = flow.phase;
  const proposing = may.propose !== undefined;
  const alone = visibility === 'own-and-count';
  const write =
    proposing && flow.may('propose') ? (
      <WriteView
        flow={flow}
        {...(writing === undefined ? {} : { more: writing.more, onHandIn: writing.onHandIn })}
      />
    ) : null;
  const reading =
    !alone && may.group === undefined && may.vote === undefined && may.stance === undefined;
  return (
    <>
      {alone && proposing ? (write ?? <HandedInCount flow={flow} />) : null}
      {alone && proposing ? start : null}
      {reading && Object.keys(may).length > 0 ? (
        <HandleView flow={flow} {...(extra === undefined ? {} : { extra })} />
      ) : null}
      {may.group === undefined ? null : <GroupingBoard flow={flow} />}
      {may.group !== undefined && flow.may('handle') && flow.tally.untouched > 0 ? (
        <HandleView flow={flow} newOnly />
      ) : null}
      {may.vote === undefined ? null : <VoteView flow={flow} />}
      {may.stance === undefined ? null : (
        <StanceView
          flow={flow}
          {...(extra === undefined ? {} : { extra })}
          {...(onSettle === undefined ? {} : { onSettle })}
        />
      )}
      {flow.results === null ? null : <VoteResults flow={flow} />}
      {alone ? null : write}
      {alone || Object.keys(may).length === 0 ? null : <SetAside flow={flow} />}
    </>
  );
}
