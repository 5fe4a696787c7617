import { addDays, weekday, type CalendarDate } from '../calendar-date.ts';
import type { Instance } from './instance.ts';

/** What a working day is like for one person: the strongest that is known of it. */
export type PersonDayKind = 'free' | 'tentative' | 'part' | 'all' | 'away' | 'unknown';

export type PersonDay = {
  readonly kind: PersonDayKind;
  /** Hours that are busy or away. */
  readonly hours: number;
};

export type PersonRow = {
  /** Id in the instance. */
  readonly id: string;
  readonly must: boolean;
  /** One for each day of the grid. */
  readonly days: readonly PersonDay[];
};

export type PersonGrid = {
  /** Mondays to Fridays of the horizon that are open, in order. */
  readonly days: readonly CalendarDate[];
  /** Required people first, otherwise as in the instance. */
  readonly rows: readonly PersonRow[];
  /** People by day who are busy or away for at least part of it; unknown is no absence. */
  readonly missing: readonly number[];
};

const hoursPerSlot = 0.5;

function dayOf(slots: string): PersonDay {
  const lost = [...slots].filter((code) => code === '2' || code === '3').length;
  const hours = lost * hoursPerSlot;
  if (lost > 0 && lost === slots.length) {
    return { kind: slots.includes('2') ? 'all' : 'away', hours };
  }
  if (lost > 0) return { kind: 'part', hours };
  if (slots.includes('5')) return { kind: 'unknown', hours };
  return { kind: slots.includes('1') ? 'tentative' : 'free', hours };
}

/** The calendars behind a plan, a row for each person and a column for each open working day (guides/ux.md 3). */
export function personGrid({ start, T, H, persons, dayCost }: Instance): PersonGrid {
  const first = weekday(start);
  const open = Array.from({ length: T }, (_, t) => t).filter(
    (t) => (first + t) % 7 < 5 && dayCost[t]! >= 0,
  );
  const rows = [...persons]
    .sort((a, b) => Number(b.must) - Number(a.must))
    .map(({ id, must, a }) => ({
      ...{ id, must },
      days: open.map((t) => dayOf(a.slice(t * H, (t + 1) * H))),
    }));
  return {
    days: open.map((t) => addDays(start, t)),
    rows,
    missing: open.map((_, at) => rows.filter(({ days }) => days[at]!.hours > 0).length),
  };
}
