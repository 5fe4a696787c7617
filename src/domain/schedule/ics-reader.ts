import { addDays, isCalendarDate, weekday, type CalendarDate } from '../calendar-date.ts';
import { accepted, refused, type Result } from '../result.ts';
import { instantOf } from '../stockholm.ts';
import type { BusyTime } from './availability.ts';
import type { DateRange } from './day-costs.ts';

/** Larger files are refused before they are read. */
export const icsLimits = { bytes: 2_000_000, entries: 5_000 } as const;

export type IcsRefusal = 'too-large' | 'not-a-calendar' | 'cut-off' | 'bad-date' | 'too-many';
export type IcsBusy = { readonly busy: readonly BusyTime[]; readonly skipped: number };

type Entry = Map<string, { readonly params: string; readonly value: string }>;

const unfold = (text: string): readonly string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line !== '');

/** The events of a file by property name; alarms and zones inside or between them are left out. */
function entriesOf(lines: readonly string[]): readonly Entry[] | null {
  const entries: Entry[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name = '', params = '', value = ''] =
      /^([A-Za-z0-9-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line) ?? [];
    const key = name.toUpperCase();
    if (key === 'BEGIN') {
      open.push(value.toUpperCase());
      if (value.toUpperCase() === 'VEVENT') entries.push(new Map());
    } else if (key === 'END') {
      if (open.pop() !== value.toUpperCase()) return null;
    } else if (open.at(-1) === 'VEVENT') {
      // Only days left out may come in several lines.
      const before = key === 'EXDATE' ? entries.at(-1)?.get(key)?.value : undefined;
      entries.at(-1)?.set(key, {
        params: params.toUpperCase(),
        value: before === undefined ? value : `${before},${value}`,
      });
    }
  }
  return open.length === 0 ? entries : null;
}

type Moment = { readonly date: CalendarDate; readonly time: string; readonly utc: boolean };

/** `20270310`, `20270310T130000` or `20270310T120000Z`; another zone is taken as ours, as people mean it. */
function momentOf(value: string): Moment | null {
  const [, year, month, day, hour = '00', minute = '00', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (year === undefined || !isCalendarDate(date)) return null;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { date, time: `${hour}:${minute}`, utc: utc !== undefined };
}

const instantAt = ({ date, time, utc }: Moment): string =>
  utc ? `${date}T${time}:00Z` : instantOf(date, time);

/** `P1D`, `PT1H30M`, in minutes. */
function minutesOf(duration: string): number | null {
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(duration);
  if (!found) return null;
  const [weeks, days, hours, minutes] = found.slice(1).map((part) => Number(part ?? 0));
  return ((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!;
}

/** Free, cancelled and tentative entries, and being away, as Outlook writes them. */
function codeOf(entry: Entry): BusyTime['code'] {
  const own = entry.get('X-MICROSOFT-CDO-BUSYSTATUS')?.value.toUpperCase();
  const status = entry.get('STATUS')?.value.toUpperCase();
  if (status === 'CANCELLED' || entry.get('TRANSP')?.value.toUpperCase() === 'TRANSPARENT')
    return 0;
  if (own === 'FREE') return 0;
  if (own === 'OOF') return 3;
  if (own === 'WORKINGELSEWHERE') return 4;
  return own === 'TENTATIVE' || status === 'TENTATIVE' ? 1 : 2;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Days on which an entry starts within the horizon. Rules by day and week are followed; others are told as
 * skipped by the caller, for a guess would look like knowledge.
 * @returns null for a rule that is not understood
 */
function startDays(
  first: CalendarDate,
  entry: Entry,
  within: DateRange,
): readonly CalendarDate[] | null {
  const rule = entry.get('RRULE')?.value;
  if (rule === undefined) return [first];
  const parts = new Map(
    rule.split(';').map((part): [string, string] => {
      const [key = '', value = ''] = part.toUpperCase().split('=');
      return [key, value];
    }),
  );
  const freq = parts.get('FREQ');
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'];
  if (
    (freq !== 'DAILY' && freq !== 'WEEKLY') ||
    [...parts.keys()].some((key) => !known.includes(key))
  ) {
    return null;
  }
  const every = Number(parts.get('INTERVAL') ?? 1);
  const named = parts
    .get('BYDAY')
    ?.split(',')
    .map((day) => weekdays.indexOf(day));
  if (!(every >= 1) || named?.includes(-1)) return null;
  const until = momentOf(parts.get('UNTIL') ?? '')?.date ?? within.to;
  let left = Number(parts.get('COUNT') ?? Infinity);
  const monday = addDays(first, -weekday(first));
  const chosen = named ?? (freq === 'WEEKLY' ? [weekday(first)] : [0, 1, 2, 3, 4, 5, 6]);
  const days: CalendarDate[] = [];
  for (let offset = 0; left > 0 && offset < 3660; offset += 1) {
    const date = addDays(monday, offset);
    if (date > until || date > within.to) break;
    const inTurn =
      freq === 'WEEKLY'
        ? Math.floor(offset / 7) % every === 0
        : (offset - weekday(first)) % every === 0;
    if (date < first || !inTurn || !chosen.includes(weekday(date))) continue;
    left -= 1;
    if (date >= within.from) days.push(date);
  }
  const except = (entry.get('EXDATE')?.value ?? '').split(',').map((day) => momentOf(day)?.date);
  return days.filter((day) => !except.includes(day));
}

/**
 * Busy times of an iCalendar file. Titles, places and people are never looked at.
 * @param within days that matter
 */
export function readIcs(text: string, within: DateRange): Result<IcsBusy, IcsRefusal> {
  if (text.length > icsLimits.bytes) return refused('too-large');
  const lines = unfold(text.replace(/^\uFEFF/, ''));
  if (lines[0]?.toUpperCase() !== 'BEGIN:VCALENDAR') return refused('not-a-calendar');
  const entries = entriesOf(lines);
  if (entries === null) return refused('cut-off');
  if (entries.length > icsLimits.entries) return refused('too-many');
  const busy: BusyTime[] = [];
  let skipped = 0;
  for (const entry of entries) {
    const code = codeOf(entry);
    if (code === 0) continue;
    const start = momentOf(entry.get('DTSTART')?.value ?? '');
    if (start === null) return refused('bad-date');
    const length = lengthOf(entry, start);
    if (length === null) return refused('bad-date');
    const days = startDays(start.date, entry, within);
    if (days === null) skipped += 1;
    for (const date of days ?? []) {
      const from = instantAt({ ...start, date });
      const to = new Date(Date.parse(from) + length * 60_000).toISOString().replace('.000Z', 'Z');
      busy.push({ start: from, end: to, code });
    }
  }
  return accepted({ busy, skipped });
}

/** Minutes from start to end; a day without an end is a whole day. */
function lengthOf(entry: Entry, start: Moment): number | null {
  const isDay = !(entry.get('DTSTART')?.value ?? '').includes('T');
  const duration = entry.get('DURATION');
  if (duration) return minutesOf(duration.value);
  const given = entry.get('DTEND');
  if (!given) return isDay ? 24 * 60 : 0;
  const end = momentOf(given.value);
  if (end === null) return null;
  return (Date.parse(instantAt(end)) - Date.parse(instantAt(start))) / 60_000;
}
