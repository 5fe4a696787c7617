import { addDays, weekday, type CalendarDate } from '../calendar-date.ts';
import type { Instant, LocalTime } from '../record.ts';
import { msOf } from '../stockholm.ts';
import type { DateRange } from './day-costs.ts';
import type { SlotCode } from './instance.ts';

/** Time that somebody is not simply free: no title, no place, only a code. `end` is exclusive. */
export type BusyTime = {
  readonly start: Instant;
  readonly end: Instant;
  readonly code: SlotCode;
};

/** The half hours that are looked at, by the organiser's wall clock. */
export type SlotGrid = {
  readonly start: CalendarDate;
  /** Days. */
  readonly T: number;
  /** First slot of a day, 03:00 or later: before that the clock may change within the slots. */
  readonly from: LocalTime;
  /** Slots per day. */
  readonly H: number;
};

/** 08:00 to 17:00: the day 09:00–16:30 and the way there (guide §2.6). */
export const defaultHours = { from: '08:00', H: 18 } as const;

/** What is known of one calendar. */
export type CalendarReading = {
  readonly busy: readonly BusyTime[];
  /** Days that have been read; the rest is unknown. Empty: the calendar cannot be read. A room is
   * read only as far as it can be booked, since beyond that it looks free and declines. */
  readonly read: readonly DateRange[];
  /** Monday 0 … Sunday 6; a day that is not among them counts as tentative. Null: every day may do. */
  readonly workingDays: readonly number[] | null;
  /** Hours of a working day; what is outside them counts as tentative. None: every hour may do. */
  readonly workingHours?: WorkingHours | null;
};

/** By the wall clock; `to` is exclusive. */
export type WorkingHours = { readonly from: LocalTime; readonly to: LocalTime };

export type Slots = {
  /** `a` of a person or a room (guide §2.1). */
  readonly a: string;
  /** Days of the horizon with unknown slots. */
  readonly unknownDays: number;
  /** Nothing at all in what has been read: Graph also answers so for a calendar nobody uses. */
  readonly looksEmpty: boolean;
};

const slotMs = 30 * 60_000;
const dayMs = 86_400_000;

/** Of two codes for one slot the first of these holds. */
const strongestFirst = ['3', '2', '5', '1', '4', '0'];
const rankOf: readonly number[] = [0, 1, 2, 3, 4, 5].map(
  (code) => strongestFirst.length - strongestFirst.indexOf(String(code)),
);
const digitOf = (rank: number): string => strongestFirst[strongestFirst.length - rank]!;

/** The horizon's days and the first slot of each, ms since 1970: computed once for all calendars. */
export type DayStarts = SlotGrid & {
  readonly dates: readonly CalendarDate[];
  readonly at: readonly number[];
};

export function dayStartsOf(grid: SlotGrid): DayStarts {
  const dates = Array.from({ length: grid.T }, (_, day) => addDays(grid.start, day));
  return { ...grid, dates, at: dates.map((date) => msOf(date, grid.from)) };
}

/** Raises every slot that the time touches, even for a minute, to at least this rank. */
function mark({ T, H, at }: DayStarts, ranks: Uint8Array, busy: BusyTime): void {
  const start = Date.parse(busy.start);
  const end = Date.parse(busy.end);
  const origin = at[0]!;
  // A day is 23, 24 or 25 hours long, so the estimate is at most one day off.
  const first = Math.max(0, Math.floor((start - origin) / dayMs) - 1);
  for (let day = first; day < T && at[day]! < end; day++) {
    const from = Math.max(0, Math.floor((start - at[day]!) / slotMs));
    const to = Math.min(H, Math.ceil((end - at[day]!) / slotMs));
    for (let slot = day * H + from; slot < day * H + to; slot++) {
      ranks[slot] = Math.max(ranks[slot]!, rankOf[busy.code]!);
    }
  }
}

const covers = (ranges: readonly DateRange[], date: CalendarDate): boolean =>
  ranges.some(({ from, to }) => date >= from && date <= to);

/** Ranks as digits, a day at a time. */
function textOf(ranks: Uint8Array, H: number): string {
  const digits = ranks.map((rank) => digitOf(rank).charCodeAt(0));
  let text = '';
  for (let i = 0; i < digits.length; i += H) {
    text += String.fromCharCode(...digits.subarray(i, i + H));
  }
  return text;
}

const minutesOf = (time: LocalTime): number =>
  60 * Number(time.slice(0, 2)) + Number(time.slice(3, 5));

/** Slots of a day that begin before or end after somebody's working hours. */
function slotsOutside({ from, H }: SlotGrid, hours: WorkingHours | null | undefined): number[] {
  if (!hours) return [];
  const first = minutesOf(from);
  return Array.from({ length: H }, (_, slot) => slot).filter(
    (slot) =>
      first + 30 * slot < minutesOf(hours.from) || first + 30 * (slot + 1) > minutesOf(hours.to),
  );
}

/** One calendar as the planner reads it. */
export function slotsOf(grid: DayStarts, reading: CalendarReading): Slots {
  const { dates, T, H } = grid;
  const { busy, read, workingDays, workingHours } = reading;
  const outside = slotsOutside(grid, workingHours);
  const ranks = new Uint8Array(T * H).fill(rankOf[0]!);
  let unknownDays = 0;
  for (const [day, date] of dates.entries()) {
    const isRead = covers(read, date);
    const works = workingDays === null || workingDays.includes(weekday(date));
    if (!isRead) unknownDays += 1;
    if (isRead && works) {
      for (const slot of outside) ranks[day * H + slot] = rankOf[1]!;
      continue;
    }
    ranks.fill(rankOf[isRead ? 1 : 5]!, day * H, (day + 1) * H);
  }
  if (T > 0) for (const one of busy) if (one.end > one.start) mark(grid, ranks, one);
  return {
    a: textOf(ranks, H),
    unknownDays,
    looksEmpty: busy.length === 0 && unknownDays < T,
  };
}

/**
 * Leaves our own events out before re-planning; otherwise our booking makes everybody busy. Each
 * takes one time with the same start and end away, so another meeting at that time stays.
 */
export function withoutOwn(
  busy: readonly BusyTime[],
  own: readonly Pick<BusyTime, 'start' | 'end'>[],
): readonly BusyTime[] {
  const same = (a: Instant, b: Instant) => Date.parse(a) === Date.parse(b);
  const rest = [...busy];
  for (const { start, end } of own) {
    const i = rest.findIndex((one) => same(one.start, start) && same(one.end, end));
    if (i >= 0) rest.splice(i, 1);
  }
  return rest;
}

/**
 * Compares what was read with Graph's `availabilityView` of the same time, as a check on both.
 * Elsewhere and free are one there; the view counts its slots from `start`, in elapsed time.
 * @param minutes length of a view slot
 * @returns the instant of the first slot in which they differ, in ms since 1970, or null
 */
export function differsFromView(
  busy: readonly BusyTime[],
  view: string,
  start: Instant,
  minutes: number,
): number | null {
  const times = busy.map((one) => ({
    from: Date.parse(one.start),
    to: Date.parse(one.end),
    code: one.code,
  }));
  for (let i = 0; i < view.length; i++) {
    const from = Date.parse(start) + i * minutes * 60_000;
    const to = from + minutes * 60_000;
    const rank = times
      .filter((time) => time.from < to && time.to > from)
      .reduce((most, { code }) => Math.max(most, rankOf[code]!), rankOf[0]!);
    const plain = (digit: string) => (digit === '4' ? '0' : digit);
    if (plain(digitOf(rank)) !== plain(view[i]!)) return from;
  }
  return null;
}
