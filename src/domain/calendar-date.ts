/** A day in the organiser's local calendar, `2027-01-19`. Never an instant. */
export type CalendarDate = string;

const msPerDay = 86_400_000;

/** Days are counted at UTC midnight, so no zone and no clock change can shift one. */
const msOf = (date: CalendarDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

const dateAt = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

/** Whether a text is a day that exists, written `YYYY-MM-DD`. Years 1000 to 9999. */
export function isCalendarDate(text: string): boolean {
  return (
    /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(msOf(text)) && addDays(text, 0) === text
  );
}

/** @param days may be negative */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateAt(msOf(date) + days * msPerDay);

/** The same day some months on, or the last day of a shorter month. @param months may be negative */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = dateAt(Date.UTC(Math.floor(count / 12), count % 12, 1)).slice(0, 7);
  const last = addDays(dateAt(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 1)), -1);
  const same = `${month}-${date.slice(8, 10)}`;
  return same < last ? same : last;
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (msOf(to) - msOf(from)) / msPerDay;

/** Monday 0 … Sunday 6. */
export const weekday = (date: CalendarDate): number => (new Date(msOf(date)).getUTCDay() + 6) % 7;

/** ISO 8601 week: Monday first, week 1 holds the year's first Thursday. `year` is that Thursday's. */
export function isoWeek(date: CalendarDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 3 - weekday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) };
}
