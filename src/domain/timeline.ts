import { daysBetween, type CalendarDate } from './calendar-date.ts';
import type { Occasion, OccasionDay } from './occasion.ts';

/** One step of the whole programme as everybody sees it. */
export type TimelineStep = {
  readonly occasion: Occasion;
  /** First and last day; null until there is a date. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  readonly days: readonly OccasionDay[];
  readonly position: 'past' | 'now' | 'ahead';
};

/** OV-timeline (R29). Occasions in order with their days, placed against today. */
export function timelineOf(
  occasions: Iterable<Occasion>,
  days: Iterable<OccasionDay>,
  today: CalendarDate,
): readonly TimelineStep[] {
  const allDays = [...days];
  return [...occasions]
    .sort((a, b) => a.number - b.number)
    .map((occasion) => {
      const own = allDays
        .filter((day) => day.occasionId === occasion.id)
        .sort((a, b) => a.dayNumber - b.dayNumber);
      const first = own[0]?.date ?? occasion.date;
      const last = own.at(-1)?.date ?? occasion.date;
      return { occasion, first, last, days: own, position: positionOf(first, last, today) };
    });
}

function positionOf(
  first: CalendarDate | null,
  last: CalendarDate | null,
  today: CalendarDate,
): TimelineStep['position'] {
  if (first === null || last === null || today < first) return 'ahead';
  return today > last ? 'past' : 'now';
}

/** Where a programme is: in one of its steps, on the way to the next, or past the last. */
export type Whereabouts =
  | { readonly type: 'in'; readonly step: TimelineStep; readonly day: number }
  /** Days until it begins; null until there is a date. */
  | { readonly type: 'before'; readonly step: TimelineStep; readonly daysLeft: number | null }
  | { readonly type: 'after' };

/** OV-now (R29). Where the programme is today; null without steps. */
export function whereaboutsOn(
  steps: readonly TimelineStep[],
  today: CalendarDate,
): Whereabouts | null {
  if (steps.length === 0) return null;
  const now = steps.find(({ position }) => position === 'now');
  if (now !== undefined) {
    const begun = now.days.filter(({ date }) => date <= today).length;
    return { type: 'in', step: now, day: Math.max(1, begun) };
  }
  const next = steps.find(({ position }) => position === 'ahead');
  if (next === undefined) return { type: 'after' };
  return {
    type: 'before',
    step: next,
    daysLeft: next.first === null ? null : daysBetween(today, next.first),
  };
}
