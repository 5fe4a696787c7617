import type { CalendarDate } from './calendar-date.ts';
import { waitOf } from './deciding.ts';
import type { Decision } from './decision.ts';
import { lateThings, type LateThing } from './late.ts';
import { dueFollowUps, emptyHorizons, planGaps } from './plan-action.ts';
import type { PlanAction } from './plan.ts';
import { mandatoryKinds, readinessGaps } from './readiness.ts';
import type { RecordKind, RecordTypes } from './record-types.ts';
import { timelineOf } from './timeline.ts';
import type { Horizon } from './topic.ts';

/** Something in the programme that would be lost or forgotten if nobody looked. */
export type UnsafeThing =
  | { readonly type: 'late'; readonly thing: LateThing }
  | { readonly type: 'decision-overdue'; readonly decision: Decision; readonly days: number }
  | { readonly type: 'follow-up-due'; readonly action: PlanAction }
  | { readonly type: 'incomplete-action'; readonly action: PlanAction; readonly missing: number }
  | { readonly type: 'empty-horizon'; readonly horizon: Horizon }
  /** Before the first session only. */
  | { readonly type: 'not-ready'; readonly missing: number }
  | { readonly type: 'new-member'; readonly participantId: string };

export type UnsafeInput = {
  readonly today: CalendarDate;
  /** What the person may read. */
  readonly records: { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };
  /** Whether the person can read the interviews, and so what is missing before the start. */
  readonly readsInterviews: boolean;
  /** The template of documents that should have been read. */
  readonly readInKinds: readonly { readonly kind: string }[];
};

/**
 * OV-unsafe (R29). What is late or missing in the whole programme, as far as the person may see: by name and day,
 * never by what somebody has written.
 */
export function unsafeThings(input: UnsafeInput): readonly UnsafeThing[] {
  const { today, records } = input;
  const list = <Kind extends RecordKind>(kind: Kind): readonly RecordTypes[Kind][] => [
    ...records[kind].values(),
  ];
  const late = lateThings({
    today,
    participants: list('participants'),
    occasions: list('occasions'),
    days: list('occasionDays'),
    tasks: list('homeTasks'),
    units: list('units'),
    unitRules: list('unitGroundRules'),
    rules: list('groundRules'),
    reviews: list('ruleReviews'),
    cycles: list('ruleCycles'),
    preps: list('individualPreps'),
    topics: list('topics'),
  });
  return [
    ...notReady(input),
    ...late.map((thing): UnsafeThing => ({ type: 'late', thing })),
    ...overdueDecisions(input),
    ...dueFollowUps(list('planActions'), today).map((action): UnsafeThing => ({
      type: 'follow-up-due',
      action,
    })),
    ...planThings(input),
    ...list('participants')
      .filter(({ newMember, memberTo }) => newMember && (memberTo === null || memberTo >= today))
      .filter((person) => cameAfterRules(person, list('groundRules')))
      .filter(({ id }) => !hasBeenWelcomed(id, list('homeTasks')))
      .map(({ id }): UnsafeThing => ({ type: 'new-member', participantId: id })),
  ];
}

/** Who was new when the programme began was there when the rules were made. */
const cameAfterRules = (
  { memberFrom }: RecordTypes['participants'],
  rules: readonly RecordTypes['groundRules'][],
): boolean =>
  memberFrom !== null &&
  rules.some(({ statusHistory }) =>
    statusHistory.some(({ status, at }) => status === 'agreed' && at < memberFrom),
  );

/** A new member is welcomed when the tasks that come with it have been given. */
const hasBeenWelcomed = (personId: string, tasks: readonly RecordTypes['homeTasks'][]): boolean =>
  tasks.some(({ id }) => id === introductionTaskId(personId));

/** The task that makes a new member read the introduction; the same whoever gives it. */
export const introductionTaskId = (personId: string): string => `HU-intro-${personId}`;

function notReady({ today, records, readsInterviews, readInKinds }: UnsafeInput): UnsafeThing[] {
  const programme = [...records.programmes.values()][0];
  const first = timelineOf(records.occasions.values(), records.occasionDays.values(), today).find(
    ({ occasion }) => occasion.kind === 'session',
  );
  if (programme === undefined || !readsInterviews || first?.position !== 'ahead') return [];
  const missing = readinessGaps({
    programme,
    participants: records.participants.values(),
    interviews: records.interviews.values(),
    readingItems: records.readingItems.values(),
    mandatoryKinds: mandatoryKinds(readInKinds),
    feedbacks: records.feedbacks.values(),
    occasions: records.occasions.values(),
    days: records.occasionDays.values(),
    today,
  }).length;
  return missing > 0 ? [{ type: 'not-ready', missing }] : [];
}

function overdueDecisions({ today, records }: UnsafeInput): UnsafeThing[] {
  const within =
    [...records.programmes.values()][0]?.settings.decisionPublishWithinDays ?? Infinity;
  return [...records.decisions.values()].flatMap((decision): UnsafeThing[] => {
    const wait = waitOf(decision, within, today);
    return wait.type === 'overdue' ? [{ type: 'decision-overdue', decision, days: wait.days }] : [];
  });
}

/** A plan that has been begun has to be whole: both horizons, and nothing missing in what is proposed. */
function planThings({ today, records }: UnsafeInput): UnsafeThing[] {
  const actions = [...records.planActions.values()];
  if (actions.length === 0) return [];
  return [
    ...emptyHorizons(actions).map((horizon): UnsafeThing => ({ type: 'empty-horizon', horizon })),
    ...actions
      .filter(({ status }) => status === 'proposed')
      .map((action) => ({ action, missing: planGaps(action, today).length }))
      .filter(({ missing }) => missing > 0)
      .map(({ action, missing }): UnsafeThing => ({ type: 'incomplete-action', action, missing })),
  ];
}
