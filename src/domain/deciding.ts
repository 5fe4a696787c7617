import { addDays, daysBetween, type CalendarDate } from './calendar-date.ts';
import type { Decision } from './decision.ts';
import type { Participant } from './participant.ts';
import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** What keeps a decision from being taken; texts for the codes live in `i18n`. */
export const decidingRefusals = [
  'not-draft',
  'text-missing',
  'decider-missing',
  'group-cannot-decide',
  'meaning-missing',
  'legal-basis-missing',
  'consultation-not-done',
  'consultation-later',
] as const;
export type DecidingRefusal = (typeof decidingRefusals)[number];

/** Stands in `decidedBy` where the board itself decides, on what the group has proposed to it. */
export const theBoard = 'board';

const isEmpty = (text: string | null): boolean => text === null || text.trim() === '';

/**
 * DE-decide (domain.md 6.6). A group of civil servants cannot hold delegation, so the group prepares and a named
 * person, or the board, decides. A delegated decision names its legal basis; consultation that is required has
 * been done before; what it means for staff is said.
 * @param decider the person in `decidedBy`; undefined when it is the board
 * @param on the day of the decision
 * @returns everything that is missing, so that it can be seen at once; empty when the decision can be taken
 */
export function decidingGaps(
  decision: Decision,
  decider: Participant | undefined,
  on: CalendarDate,
): readonly DecidingRefusal[] {
  const { consultation, decidedBy, decisionType } = decision;
  const gaps: DecidingRefusal[] = [];
  if (decision.status !== 'draft') gaps.push('not-draft');
  if (isEmpty(decision.text)) gaps.push('text-missing');
  const isBoard = decidedBy === theBoard && decisionType === 'toBoard';
  if (isEmpty(decidedBy)) gaps.push('decider-missing');
  else if (decider === undefined && !isBoard) gaps.push('group-cannot-decide');
  if (isEmpty(decision.meaningForStaff)) gaps.push('meaning-missing');
  if (decisionType === 'delegated' && isEmpty(decision.legalBasis))
    gaps.push('legal-basis-missing');
  if (consultation.required && consultation.doneOn === null) gaps.push('consultation-not-done');
  if (consultation.required && consultation.doneOn !== null && consultation.doneOn > on) {
    gaps.push('consultation-later');
  }
  return gaps;
}

/** The next number of a register, `LG 2027-07`: the highest of the year and one more. */
export function nextNumber(decisions: Iterable<Decision>, prefix: string, year: string): string {
  const taken = [...decisions].flatMap(({ number }) => {
    const found = number === null ? null : /^(.*) (\d{4})-(\d+)$/.exec(number);
    return found?.[1] === prefix && found[2] === year ? [Number(found[3])] : [];
  });
  return `${prefix} ${year}-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}

/** How long a decision may wait for being published, and what its register is called. */
export type DecisionRegister = {
  readonly prefix: string;
  /** `settings.decisionPublishWithinDays`. */
  readonly publishWithinDays: number;
};

/**
 * DE-number (domain.md 6.6, 6.7). A decision that is taken gets its day, the next number of the register and the
 * day by which it is to be published.
 */
export function decide(
  draft: Decision,
  decider: Participant | undefined,
  others: Iterable<Decision>,
  { prefix, publishWithinDays }: DecisionRegister,
  on: CalendarDate,
  now: Instant,
): Result<Decision, DecidingRefusal> {
  const [gap] = decidingGaps(draft, decider, on);
  if (gap !== undefined) return refused(gap);
  return accepted({
    ...withStatus(draft, 'decided', now),
    date: on,
    number: draft.number ?? nextNumber(others, prefix, on.slice(0, 4)),
    plannedPublishOn: draft.plannedPublishOn ?? addDays(on, publishWithinDays),
  });
}

/**
 * PU-when (domain.md 6.7). Published means decided before, with what it means for staff; what is kept closed is
 * opened again by taking its reason away.
 */
export function publishDecision(
  decision: Decision,
  on: CalendarDate,
  now: Instant,
): Result<Decision, 'not-decided' | 'meaning-missing' | 'kept-closed'> {
  if (decision.status === 'draft') return refused('not-decided');
  if (isEmpty(decision.meaningForStaff)) return refused('meaning-missing');
  if (!isEmpty(decision.notPublishedReason)) return refused('kept-closed');
  const published =
    decision.status === 'decided' ? withStatus(decision, 'published', now) : decision;
  return accepted({ ...published, publishedOn: on });
}

/**
 * PU-closed (domain.md 6.7). A decision that is not published keeps the reason, and gets none when it is published.
 */
export function keepClosed(
  decision: Decision,
  reason: string,
): Result<Decision, 'not-decided' | 'already-published' | 'reason-missing'> {
  if (decision.status === 'draft') return refused('not-decided');
  if (decision.publishedOn !== null) return refused('already-published');
  if (reason.trim() === '') return refused('reason-missing');
  return accepted({ ...decision, notPublishedReason: reason.trim(), plannedPublishOn: null });
}

/** DE-report (domain.md 6.6). A delegated decision is reported to the board on a day after it was taken. */
export function reportToBoard(
  decision: Decision,
  on: CalendarDate,
): Result<Decision, 'not-delegated' | 'not-decided' | 'before-decision'> {
  if (decision.decisionType !== 'delegated') return refused('not-delegated');
  if (decision.status === 'draft' || decision.date === null) return refused('not-decided');
  if (on < decision.date) return refused('before-decision');
  return accepted({ ...decision, reportedToBoardOn: on });
}

/** DE-follow-up. What has been decided and either published or kept closed with a reason can be followed up. */
export function followUpDecision(
  decision: Decision,
  now: Instant,
): Result<Decision, 'not-decided' | 'not-open'> {
  if (decision.status === 'draft') return refused('not-decided');
  if (decision.publishedOn === null && isEmpty(decision.notPublishedReason))
    return refused('not-open');
  return accepted(withStatus(decision, 'followedUp', now));
}

/** What a decision waits for. `publish-by` and `overdue` name the day. */
export type DecisionWait =
  | { readonly type: 'consult' }
  | { readonly type: 'decide' }
  | { readonly type: 'publish-by'; readonly day: CalendarDate }
  | { readonly type: 'overdue'; readonly day: CalendarDate; readonly days: number }
  | { readonly type: 'report-to-board' }
  | { readonly type: 'nothing' };

/** PU-due (domain.md 6.7). What a decision waits for today; publishing is overdue the day after its last day. */
export function waitOf(
  decision: Decision,
  publishWithinDays: number,
  today: CalendarDate,
): DecisionWait {
  const { consultation, date, decisionType, status } = decision;
  if (status === 'draft') {
    return { type: consultation.required && consultation.doneOn === null ? 'consult' : 'decide' };
  }
  if (decision.publishedOn === null && isEmpty(decision.notPublishedReason) && date !== null) {
    // Planning a later day does not move the limit.
    const limit = addDays(date, publishWithinDays);
    const planned = decision.plannedPublishOn ?? limit;
    const day = planned < limit ? planned : limit;
    return day < today
      ? { type: 'overdue', day, days: daysBetween(day, today) }
      : { type: 'publish-by', day };
  }
  const isUnreported = decisionType === 'delegated' && decision.reportedToBoardOn === null;
  return { type: isUnreported ? 'report-to-board' : 'nothing' };
}
