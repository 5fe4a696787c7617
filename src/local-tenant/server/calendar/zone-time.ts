import { GraphError } from '../graph-error.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** `dateTime` is local and without offset, as Outlook sends it; `timeZone` is a Windows or an IANA name. */
export type DateTimeTimeZone = { readonly dateTime: string; readonly timeZone: string };

const QUARTER_HOUR = 900_000;
const DAY = 86_400_000;
const windowsByLowerCase = new Map(
  Object.entries(WINDOWS_ZONES).map(([name, iana]) => [name.toLowerCase(), iana]),
);
const formatters = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, Map<number, number>>();

/** The IANA zone of a Windows or IANA name in any casing, or undefined when nobody knows it. */
export function ianaZone(name: string): string | undefined {
  const zone = windowsByLowerCase.get(name.toLowerCase()) ?? name;
  return formatterOf(zone) === null ? undefined : zone;
}

/**
 * @throws GraphError 400 `TimeZoneNotSupportedException`, the code Outlook answers with
 */
export function requireZone(name: string): string {
  const zone = ianaZone(name);
  if (zone !== undefined) return zone;
  throw new GraphError(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}

function formatterOf(iana: string): Intl.DateTimeFormat | null {
  const known = formatters.get(iana);
  if (known !== undefined) return known;
  const made = makeFormatter(iana);
  formatters.set(iana, made);
  return made;
}

function makeFormatter(iana: string): Intl.DateTimeFormat | null {
  // `+01:00` and the like are taken by Intl but are not zone names to Outlook.
  if (!/^[a-z]/i.test(iana)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: iana,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/**
 * Milliseconds east of UTC at an instant. Asking `Intl` takes some 50 µs, so answers are remembered:
 * for a whole day when it begins and ends alike, else per quarter of an hour, inside which no zone switches.
 */
export function offsetAt(iana: string, instant: number): number {
  if (iana === 'UTC') return 0;
  const day = Math.floor(instant / DAY) * DAY;
  const atStart = remembered(iana, day);
  if (atStart === remembered(iana, day + DAY)) return atStart;
  return remembered(iana, Math.floor(instant / QUARTER_HOUR) * QUARTER_HOUR);
}

function remembered(iana: string, instant: number): number {
  let ofZone = offsets.get(iana);
  if (ofZone === undefined) offsets.set(iana, (ofZone = new Map()));
  let offset = ofZone.get(instant);
  if (offset === undefined) ofZone.set(instant, (offset = measureOffset(iana, instant)));
  return offset;
}

function measureOffset(iana: string, instant: number): number {
  const formatter = formatterOf(iana);
  if (formatter === null) throw new Error(`no such zone: ${iana}`);
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/**
 * The instant of a local time. A time that the spring switch leaves out is read with the offset before it,
 * a time that the autumn switch repeats means the first of the two.
 */
export function instantOf(localAsUtc: number, iana: string): number {
  const before = offsetAt(iana, localAsUtc - DAY);
  const first = localAsUtc - before;
  if (offsetAt(iana, first) === before) return first;
  const second = localAsUtc - offsetAt(iana, first);
  return second + offsetAt(iana, second) === localAsUtc ? second : first;
}

/** `2027-03-01T09:00:00.0000000`, the seven decimals Outlook writes. */
export function localText(instant: number, iana: string): string {
  return `${new Date(instant + offsetAt(iana, instant)).toISOString().slice(0, 23)}0000`;
}

/** Midnight or any other local text as the milliseconds UTC would have for it; NaN when it is no date-time. */
export function localMilliseconds(dateTime: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?$/.exec(
    dateTime,
  );
  if (match === null) return Number.NaN;
  const [, day = '', minutes = '00:00', seconds = '00', fraction = '0'] = match;
  const parsed = Date.parse(`${day}T${minutes}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  // The 30th of February is parsed as the 2nd of March.
  const isDate = !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
  return isDate ? parsed : Number.NaN;
}

/** A moment as the request gave it: the instant, the local text and the zone name that was written. */
export type Moment = { readonly instant: number; readonly local: string; readonly zone: string };

/**
 * Reads a `dateTimeTimeZone` of a request.
 * @throws GraphError 400 when zone or date is missing or unreadable
 */
export function readMoment(value: unknown, property: string): Moment {
  const dateTime = member(value, 'datetime');
  const timeZone = member(value, 'timezone') ?? 'UTC';
  if (typeof dateTime !== 'string' || typeof timeZone !== 'string') throw unreadable(property);
  const iana = requireZone(timeZone);
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(dateTime)) {
    const instant = Date.parse(dateTime);
    if (Number.isNaN(instant)) throw unreadable(property);
    return { instant, local: localText(instant, iana), zone: timeZone };
  }
  const local = localMilliseconds(dateTime);
  if (Number.isNaN(local)) throw unreadable(property);
  const text = `${new Date(local).toISOString().slice(0, 23)}0000`;
  return { instant: instantOf(local, iana), local: text, zone: timeZone };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key.toLowerCase() === name)?.[1];
}

function unreadable(property: string): GraphError {
  return new GraphError(
    400,
    'ErrorPropertyValidationFailure',
    `At least one property failed validation: ${property} needs dateTime and timeZone.`,
  );
}
