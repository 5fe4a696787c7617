import { addDays, daysBetween, type CalendarDate } from '#domain/calendar-date.ts';
import { isDayOff } from '#domain/schedule/holidays.ts';

/** Nobody holds meetings in these weeks: Christmas, the summer months' middle. */
const quietSpans: readonly (readonly [CalendarDate, CalendarDate])[] = [
  ['2026-12-21', '2027-01-08'],
  ['2027-06-28', '2027-08-08'],
  ['2027-12-20', '2028-01-07'],
];

/** What the calendars cover: from before the programme to after its second follow-up. */
const firstDay: CalendarDate = '2026-12-01';
const lastDay: CalendarDate = '2028-01-31';

/** Every day of the calendars, in order. */
export const allDays: readonly CalendarDate[] = Array.from(
  { length: daysBetween(firstDay, lastDay) + 1 },
  (_, index) => addDays(firstDay, index),
);

/** The days on which standing meetings are held. */
export const meetingDays: ReadonlySet<CalendarDate> = new Set(
  allDays.filter(
    (date) => !isDayOff(date) && !quietSpans.some(([first, last]) => first <= date && date <= last),
  ),
);

/** Which Tuesday (or other weekday) of its month a day is: 1 to 5. */
export const ordinalInMonth = (date: CalendarDate): number =>
  Math.ceil(Number(date.slice(8, 10)) / 7);
