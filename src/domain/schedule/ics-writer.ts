import type { CalendarDate } from '../calendar-date.ts';
import type { Instant, LocalTime } from '../record.ts';

export type IcsDay = {
  /** Stable for ever, so that a second import changes the entry instead of adding one. */
  readonly uid: string;
  readonly date: CalendarDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
};

/** RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/g, '\\n');

const octets = (char: string): number => {
  const code = char.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** At most 75 octets a line, never inside a character (RFC 5545 3.1). */
function folded(line: string): string {
  let text = '';
  let room = 75;
  for (const char of line) {
    if (octets(char) > room) {
      text += '\r\n ';
      room = 74;
    }
    text += char;
    room -= octets(char);
  }
  return text;
}

const local = (date: CalendarDate, time: LocalTime): string =>
  `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;

const stamp = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Summer time as the Union has it since 1996: last Sundays of March and October, 01:00 UTC. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** An iCalendar file of days (RFC 5545). @param now when it is made */
export function icsOf(days: readonly IcsDay[], now: Instant): string {
  const events = days.flatMap(({ uid, date, start, end, summary, location, description }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;TZID=Europe/Stockholm:${local(date, start)}`,
    `DTEND;TZID=Europe/Stockholm:${local(date, end)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samspel//Samspel//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zone,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
