import type { CalendarDate } from './calendar-date.ts';
import type { ExpectedResult } from './programme.ts';
import { accepted, refused, type Result } from './result.ts';

/** An expected result over time. */
export type ResultPicture = {
  /** From the start on, oldest first; the baseline is the first where nothing was measured that early. */
  readonly points: readonly { readonly date: CalendarDate; readonly value: number }[];
  readonly latest: number;
  /**
   * How much of the way from baseline to target has been gone: 0 at the baseline, 1 at the target, below 0 when
   * it has become worse. Null where there is no way to go.
   */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
};

/** FU-picture (R1, R10). The values of a result against its baseline and its target. */
export function resultPicture(
  { baseline, target, values }: ExpectedResult,
  startDate: CalendarDate,
): ResultPicture {
  const measured = [...values].sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = measured[0];
  const points =
    first === undefined || first.date > startDate
      ? [{ date: startDate, value: baseline }, ...measured]
      : measured;
  const latest = points.at(-1)?.value ?? baseline;
  const all = [...points.map(({ value }) => value), baseline, target];
  return {
    points,
    latest,
    // Where the target is lower, standing still would be minus nothing.
    share: target === baseline ? null : (latest - baseline) / (target - baseline) + 0,
    low: Math.min(...all),
    high: Math.max(...all),
  };
}

/**
 * FU-value (R10). A value measured on a day; measured again on the same day it takes the place of the first.
 */
export function addResultValue(
  result: ExpectedResult,
  date: CalendarDate,
  value: number,
  today: CalendarDate,
): Result<ExpectedResult, 'no-number' | 'no-date' | 'ahead'> {
  if (!Number.isFinite(value)) return refused('no-number');
  if (date === '') return refused('no-date');
  if (date > today) return refused('ahead');
  const others = result.values.filter((one) => one.date !== date);
  const values = [...others, { date, value }].sort((a, b) => (a.date < b.date ? -1 : 1));
  return accepted({ ...result, values });
}
