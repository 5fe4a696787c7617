import { icsLimits, readIcs } from '#domain/schedule/ics-reader.ts';
import { icsOf, type IcsDay } from '#domain/schedule/ics-writer.ts';
import { busyDaysIn } from '#domain/schedule/busy-days.ts';

const now = '2027-01-12T08:00:00Z';
const aDay = (date: string, more: Partial<IcsDay> = {}): IcsDay => ({
  ...{ uid: `U-${date}@samspel`, date, start: '09:00', end: '16:30' },
  ...{ summary: 'Träff 1', location: '', description: '' },
  ...more,
});
const within = { from: '2027-01-01', to: '2028-12-31' };
const busyIn = (text: string) => {
  const read = readIcs(text, within);
  return read.ok ? read.value.busy.map(({ start, end, code }) => `${start} ${end} ${code}`) : read;
};
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT');

describe('the calendar file of the days', () => {
  it.each([
    ['spring, the day after the clock changes', '2027-03-29', '2027-03-29T07:00:00Z'],
    ['spring, the week before', '2027-03-23', '2027-03-23T08:00:00Z'],
    ['autumn, the day after', '2027-11-01', '2027-11-01T08:00:00Z'],
    ['autumn, the week before', '2027-10-26', '2027-10-26T07:00:00Z'],
    ['leap day', '2028-02-29', '2028-02-29T08:00:00Z'],
    ['the turn of the year', '2027-12-31', '2027-12-31T08:00:00Z'],
  ])('[SC-file] means the wall clock in Stockholm: %s', (_name, date, start) => {
    const [read] = busyIn(icsOf([aDay(date)], now)) as string[];
    expect(read?.startsWith(`${start} `)).toBe(true);
    expect(read?.endsWith(' 2')).toBe(true);
  });

  it('has CRLF ends, lines of at most 75 octets and no broken character', () => {
    const summary = 'Åäö 🙂 '.repeat(40);
    const text = icsOf([aDay('2027-02-09', { summary })], now);
    const lines = text.split('\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`);
  });

  it('escapes what has a meaning, and keeps the uid of a day when it moves', () => {
    const text = icsOf(
      [aDay('2027-02-09', { uid: 'T1D1@samspel', location: 'A; B, C\\D\nE' })],
      now,
    );
    expect(text).toContain('LOCATION:A\\; B\\, C\\\\D\\nE');
    expect(text).toContain('UID:T1D1@samspel');
    expect(text).toContain('TZID:Europe/Stockholm');
  });
});

describe('a calendar file that somebody has exported', () => {
  it('is read as times and codes only', () => {
    const text = event(
      'SUMMARY:HEMLIGT',
      'DTSTART:20270309T120000Z',
      'DTEND:20270309T140000Z',
      'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
    );
    expect(busyIn(text)).toEqual(['2027-03-09T12:00:00Z 2027-03-09T14:00:00Z 3']);
    expect(JSON.stringify(readIcs(text, within))).not.toContain('HEMLIGT');
  });

  it.each([
    [
      'a whole day',
      ['DTSTART;VALUE=DATE:20270328', 'DTEND;VALUE=DATE:20270329'],
      '2027-03-27T23:00:00Z 2027-03-28T22:00:00Z 2',
    ],
    [
      'a duration',
      ['DTSTART;TZID="Europe/Stockholm":20270309T090000', 'DURATION:PT1H30M'],
      '2027-03-09T08:00:00Z 2027-03-09T09:30:00Z 2',
    ],
    [
      'a tentative time',
      ['DTSTART:20270309T090000Z', 'DTEND:20270309T100000Z', 'STATUS:TENTATIVE'],
      '2027-03-09T09:00:00Z 2027-03-09T10:00:00Z 1',
    ],
  ])('may hold %s', (_name, lines, expected) => {
    expect(busyIn(event(...lines))).toEqual([expected]);
  });

  it('may repeat by day and week, with days left out, at the same wall time after the clock has changed', () => {
    const text = event(
      'DTSTART;TZID=Europe/Stockholm:20270322T090000',
      'DTEND;TZID=Europe/Stockholm:20270322T100000',
      'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE',
      'EXDATE;TZID=Europe/Stockholm:20270324T090000',
    );
    expect((busyIn(text) as string[]).map((one) => one.slice(0, 20))).toEqual([
      '2027-03-22T08:00:00Z',
      '2027-03-29T07:00:00Z',
      '2027-03-31T07:00:00Z',
    ]);
  });

  it('says how many of its rules were not understood, and leaves free and cancelled times out', () => {
    const monthly = event(
      'DTSTART:20270309T090000Z',
      'DTEND:20270309T100000Z',
      'RRULE:FREQ=MONTHLY',
    );
    expect(readIcs(monthly, within)).toEqual({ ok: true, value: { busy: [], skipped: 1 } });
    expect(busyIn(event('DTSTART:20270309T090000Z', 'TRANSP:TRANSPARENT'))).toEqual([]);
    expect(busyIn(event('DTSTART:20270309T090000Z', 'STATUS:CANCELLED'))).toEqual([]);
  });

  it.each([
    ['not-a-calendar', 'Hej'],
    ['not-a-calendar', ''],
    ['cut-off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270309T090000Z'],
    ['bad-date', event('DTSTART:20271332T090000Z')],
    ['too-large', `BEGIN:VCALENDAR\n${'X'.repeat(icsLimits.bytes)}`],
    [
      'too-many',
      calendar(...Array<string>(icsLimits.entries + 1).fill('BEGIN:VEVENT\r\nEND:VEVENT')),
    ],
  ])('is refused as %s', (refusal, text) => {
    expect(readIcs(text, within)).toEqual({ ok: false, refusal });
  });
});

describe('busy days that somebody has typed', () => {
  it('are whole days by the wall clock, alone or as periods', () => {
    expect(busyDaysIn('2027-03-27–2027-03-28\n2027-05-03')).toEqual({
      ok: true,
      value: [
        { start: '2027-03-26T23:00:00Z', end: '2027-03-28T22:00:00Z', code: 2 },
        { start: '2027-05-02T22:00:00Z', end: '2027-05-03T22:00:00Z', code: 2 },
      ],
    });
  });

  it('are refused with the line that is no day', () => {
    expect(busyDaysIn('2027-03-10\n2027-02-30')).toEqual({ ok: false, refusal: '2027-02-30' });
    expect(busyDaysIn('2027-03-12–2027-03-10').ok).toBe(false);
  });
});
