import { addDays, weekday } from '#domain/calendar-date.ts';

export const mondayOf = (date: string): string => addDays(date, -weekday(date));

/** The same day another month, or the last one that month has. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const there = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return there.toISOString().slice(0, 10);
}

/** Whole weeks, Monday to Sunday, that hold a month. */
export function weeksOfMonth(date: string): readonly (readonly string[])[] {
  const month = date.slice(0, 7);
  const weeks: (readonly string[])[] = [];
  let monday = mondayOf(`${month}-01`);
  while (monday.slice(0, 7) <= month) {
    const start = monday;
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)));
    monday = addDays(monday, 7);
  }
  return weeks;
}
