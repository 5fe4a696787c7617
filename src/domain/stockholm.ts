import { addDays, type CalendarDate } from './calendar-date.ts';
import type { Instant, LocalTime } from './record.ts';

/** The organiser's zone. Between the two only here and in `availability.ts`. */
export const organiserZone = 'Europe/Stockholm';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: organiserZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const hourMs = 3_600_000;
const offsets = new Map<number, number>();

/**
 * Stockholm's distance from UTC at an instant in ms since 1970, in ms. It changes on a whole hour of
 * UTC only (since 1980), so an hour is looked up once: Intl takes microseconds, and a horizon has
 * hundreds of days.
 */
function offsetAt(ms: number): number {
  const hour = Math.floor(ms / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const part: Record<string, number> = {};
  for (const { type, value } of wallClock.formatToParts(hour * hourMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour: wallHour = 0, minute = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, wallHour, minute) - hour * hourMs;
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** Wall time as if it were UTC, ms: the form in which local times can be compared. */
const wallMsAt = (ms: number): number => ms + offsetAt(ms);

/**
 * The instant of a wall time in ms since 1970. A time that the clock skips in March is read as the
 * same distance after midnight on the old offset; a time it repeats in October is the first one.
 */
export function msOf(date: CalendarDate, time: LocalTime): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // Summer is tried first: of two possible instants it is the earlier one.
  const candidates = [7_200_000, 3_600_000].map((offset) => wall - offset);
  const exact = candidates.find((ms) => wallMsAt(ms) === wall);
  return exact ?? wall - offsetAt(wall - 86_400_000);
}

/** `('2027-01-19', '09:00')` → `2027-01-19T08:00:00Z`. @param time `24:00` is the next midnight */
export function instantOf(date: CalendarDate, time: LocalTime): Instant {
  const ms = time === '24:00' ? msOf(addDays(date, 1), '00:00') : msOf(date, time);
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** `2027-01-19T08:00:00Z` → `{ date: '2027-01-19', time: '09:00' }`; seconds are dropped. */
export function localOf(instant: Instant): {
  readonly date: CalendarDate;
  readonly time: LocalTime;
} {
  const wall = new Date(wallMsAt(Date.parse(instant))).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** The organiser's calendar day at a point in time. @param milliseconds since 1970, as a clock gives them */
export const stockholmDate = (milliseconds: number): CalendarDate =>
  new Date(wallMsAt(milliseconds)).toISOString().slice(0, 10);
