import { addMonths, type CalendarDate } from './calendar-date.ts';
import type { Participant } from './participant.ts';
import type { FollowUpNote, PdsaStep, PlanAction } from './plan.ts';
import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { stockholmDate } from './stockholm.ts';
import { horizons, type Horizon } from './topic.ts';

export type PlanField =
  'title' | 'ownerId' | 'start' | 'due' | 'measure' | 'firstTest' | 'followUpOn';

/** What is wrong with one field of an action; the view says it at the field. */
export type PlanGap = {
  readonly field: PlanField;
  readonly reason:
    | 'missing'
    /** Short term starts within three months. */
    | 'starts-late'
    /** Short term is done within twelve months. */
    | 'too-long'
    /** Long term takes a year at least. */
    | 'too-soon'
    /** Long term is done within four years. */
    | 'too-far'
    | 'before-start'
    | 'past';
};

const monthsOf = { shortStart: 3, shortDone: 12, longFrom: 12, longTo: 48 } as const;

/**
 * PL-complete (domain.md 6.14). What an action lacks before it can be decided: an owner, a measure, a first small
 * test, a day when it is done and a day when it is followed up; and for short term a start.
 * @param from the day the plan is made; the horizons are counted from it
 */
export function planGaps(action: PlanAction, from: CalendarDate): readonly PlanGap[] {
  const texts = (['title', 'measure', 'firstTest'] as const).filter(
    (field) => action[field].trim() === '',
  );
  const choices = (['ownerId', 'due', 'followUpOn'] as const).filter(
    (field) => action[field] === null,
  );
  const start = action.horizon === 'short' && action.start === null ? (['start'] as const) : [];
  return [
    ...[...texts, ...choices, ...start].map((field): PlanGap => ({ field, reason: 'missing' })),
    ...orderGaps(action, from),
    ...(action.horizon === 'short' ? shortGaps(action, from) : longGaps(action, from)),
  ];
}

function orderGaps({ start, due, followUpOn }: PlanAction, from: CalendarDate): PlanGap[] {
  const gaps: PlanGap[] = [];
  if (start !== null && due !== null && due < start) {
    gaps.push({ field: 'due', reason: 'before-start' });
  }
  if (followUpOn !== null && followUpOn < from) gaps.push({ field: 'followUpOn', reason: 'past' });
  return gaps;
}

/** PL-short (domain.md 6.14). Starts within three months, done within twelve. */
function shortGaps({ start, due }: PlanAction, from: CalendarDate): PlanGap[] {
  const gaps: PlanGap[] = [];
  if (start !== null && start > addMonths(from, monthsOf.shortStart)) {
    gaps.push({ field: 'start', reason: 'starts-late' });
  }
  if (due !== null && due > addMonths(from, monthsOf.shortDone)) {
    gaps.push({ field: 'due', reason: 'too-long' });
  }
  return gaps;
}

/** PL-long (domain.md 6.14). Between one and four years. */
function longGaps({ due }: PlanAction, from: CalendarDate): PlanGap[] {
  if (due === null) return [];
  if (due < addMonths(from, monthsOf.longFrom)) return [{ field: 'due', reason: 'too-soon' }];
  return due > addMonths(from, monthsOf.longTo) ? [{ field: 'due', reason: 'too-far' }] : [];
}

const isAlive = ({ status }: PlanAction): boolean => status !== 'stopped';

/** PL-horizons (domain.md 6.14). The horizons in which the plan has no action yet. */
export const emptyHorizons = (actions: Iterable<PlanAction>): readonly Horizon[] => {
  const alive = [...actions].filter(isAlive);
  return horizons.filter((horizon) => !alive.some((action) => action.horizon === horizon));
};

const leads = ({ roles }: Participant): boolean =>
  roles.includes('consultant') || roles.includes('chair');

/** PL-edit. A proposal belongs to the group; a decided action to who owns it, takes part in it or leads. */
export const mayEditAction = (action: PlanAction, me: Participant): boolean =>
  leads(me) ||
  (me.roles.includes('member') &&
    (action.status === 'proposed' ||
      action.ownerId === me.id ||
      action.contributorIds.includes(me.id)));

/** The states an action may go to from each state (domain.md 4). */
const onward: Readonly<Record<PlanAction['status'], readonly PlanAction['status'][]>> = {
  proposed: ['decided', 'stopped'],
  decided: ['ongoing', 'stopped'],
  ongoing: ['done', 'stopped'],
  done: ['ongoing'],
  stopped: ['proposed'],
};

export const nextActionStatuses = ({ status }: PlanAction): readonly PlanAction['status'][] =>
  onward[status];

export type PlanMoveRefusal = 'not-yours' | 'not-next' | 'incomplete';

/**
 * PL-move (domain.md 4, 6.14). The consultant or the chair decides an action when nothing is missing in it; who
 * owns it or takes part says when it is under way and done. A stopped one can be proposed again.
 * @param from the day the plan is made
 */
export function moveAction(
  action: PlanAction,
  to: PlanAction['status'],
  by: Participant,
  from: CalendarDate,
  now: Instant,
): Result<PlanAction, PlanMoveRefusal> {
  if (!onward[action.status].includes(to)) return refused('not-next');
  if (to === 'decided' ? !leads(by) : !mayEditAction(action, by)) return refused('not-yours');
  if (to === 'decided' && planGaps(action, from).length > 0) return refused('incomplete');
  return accepted(withStatus(action, to, now));
}

/** The day from which an action's horizon is counted: when it was last decided, else today. */
export const planDay = (action: PlanAction, today: CalendarDate): CalendarDate =>
  action.statusHistory
    .filter(({ status }) => status === 'decided')
    .map(({ at }) => stockholmDate(Date.parse(at)))
    .at(-1) ?? today;

/** PL-due. Actions under way whose follow-up day has come without a follow-up, longest waiting first. */
export const dueFollowUps = (
  actions: Iterable<PlanAction>,
  today: CalendarDate,
): readonly PlanAction[] =>
  [...actions]
    .filter(
      ({ status, followUpOn }) =>
        (status === 'decided' || status === 'ongoing') &&
        followUpOn !== null &&
        followUpOn <= today,
    )
    .sort((a, b) => ((a.followUpOn ?? '') < (b.followUpOn ?? '') ? -1 : 1));

export type FollowUpRefusal = 'not-yours' | 'not-decided' | 'text-missing' | 'next-missing';

/**
 * PL-follow (R31). What was seen is written down, the action takes its next PDSA step, and there is always a next
 * day until it is done or stopped.
 */
export function followUpAction(
  action: PlanAction,
  seen: { readonly text: string; readonly pdsa: PdsaStep; readonly nextOn: CalendarDate | null },
  by: Participant,
  today: CalendarDate,
): Result<PlanAction, FollowUpRefusal> {
  if (!mayEditAction(action, by)) return refused('not-yours');
  if (action.status === 'proposed') return refused('not-decided');
  if (seen.text.trim() === '') return refused('text-missing');
  const goesOn = action.status === 'decided' || action.status === 'ongoing';
  if (goesOn && (seen.nextOn === null || seen.nextOn <= today)) return refused('next-missing');
  const note: FollowUpNote = { date: today, text: seen.text.trim(), pdsa: seen.pdsa };
  return accepted({
    ...action,
    pdsa: seen.pdsa,
    followUpOn: goesOn ? seen.nextOn : action.followUpOn,
    followUps: [...(action.followUps ?? []), note],
  });
}
