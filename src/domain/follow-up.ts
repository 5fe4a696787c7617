import type { CalendarDate } from './calendar-date.ts';
import type { Occasion, OccasionDay } from './occasion.ts';
import type { PlanAction } from './plan.ts';
import type { Programme } from './programme.ts';
import type { BaseRecord } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { timelineOf } from './timeline.ts';

export type FollowUpOccasionRefusal = 'no-date' | 'past' | 'before-the-sessions' | 'taken';

/**
 * FU-occasion (R10, domain.md 3). A follow-up is an occasion of its own after the last session, at most one on a
 * day, numbered after those that there are.
 * @param title what it is called where the programme is shown
 */
export function planFollowUp(
  date: CalendarDate,
  title: string,
  occasions: Iterable<Occasion>,
  days: Iterable<OccasionDay>,
  base: BaseRecord,
  today: CalendarDate,
): Result<Occasion, FollowUpOccasionRefusal> {
  if (date === '') return refused('no-date');
  if (date < today) return refused('past');
  const all = timelineOf(occasions, days, today);
  const last = all.filter(({ occasion }) => occasion.kind === 'session').at(-1)?.last ?? null;
  if (last !== null && date <= last) return refused('before-the-sessions');
  const followUps = all.filter(({ occasion }) => occasion.kind === 'followUp');
  if (followUps.some((step) => step.first === date)) return refused('taken');
  return accepted({
    ...base,
    number: Math.max(0, ...all.map(({ occasion }) => occasion.number)) + 1,
    kind: 'followUp',
    title: title.trim(),
    ...{ place: '', inputs: ['planActions', 'ruleReviews', 'expectedResults'] },
    ...{ outputs: ['planActions'], date },
    status: 'planned',
    statusHistory: [{ status: 'planned', at: base.createdAt }],
  });
}

/** The days on which the programme is followed up, as its record names them. */
export const withFollowUpDate = (programme: Programme, date: CalendarDate): Programme => ({
  ...programme,
  followUpDates: [...new Set([...programme.followUpDates, date])].sort(),
});

export type PlanProgress = {
  readonly counts: Readonly<Record<PlanAction['status'], number>>;
  readonly all: number;
  /** Share of what was decided and not stopped that is done, 0–1; null where nothing is decided. */
  readonly share: number | null;
};

/** FU-plan (R31). How far the plan has come. */
export function planProgress(actions: Iterable<PlanAction>): PlanProgress {
  const counts = { proposed: 0, decided: 0, ongoing: 0, done: 0, stopped: 0 };
  for (const { status } of actions) counts[status] += 1;
  const alive = counts.decided + counts.ongoing + counts.done;
  return {
    counts,
    all: alive + counts.proposed + counts.stopped,
    share: alive === 0 ? null : counts.done / alive,
  };
}
