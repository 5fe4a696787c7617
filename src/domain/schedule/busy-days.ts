import { addDays, isCalendarDate } from '../calendar-date.ts';
import { accepted, refused, type Result } from '../result.ts';
import { instantOf } from '../stockholm.ts';
import type { BusyTime } from './availability.ts';

/**
 * Busy days that somebody has typed or pasted: a day or a period per line, `2027-03-10` or
 * `2027-03-10–2027-03-12`.
 * @returns the first line that is no day as refusal
 */
export function busyDaysIn(text: string): Result<readonly BusyTime[], string> {
  const busy: BusyTime[] = [];
  for (const line of text.split(/[\n,;]+/).map((part) => part.trim())) {
    if (line === '') continue;
    const [, from = '', to = from] =
      /^(\d{4}-\d\d-\d\d)(?:\s*(?:–|-|till|to)\s*(\d{4}-\d\d-\d\d))?$/.exec(line) ?? [];
    if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) return refused(line);
    busy.push({
      start: instantOf(from, '00:00'),
      end: instantOf(addDays(to, 1), '00:00'),
      code: 2,
    });
  }
  return accepted(busy);
}
