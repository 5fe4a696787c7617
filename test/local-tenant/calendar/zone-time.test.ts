import {
  ianaZone,
  instantOf,
  localMilliseconds,
  localText,
  offsetAt,
} from '#local-tenant/server/calendar/zone-time.ts';
import { WINDOWS_ZONES } from '#local-tenant/server/calendar/windows-zones.ts';

const HOUR = 3_600_000;

describe('zones', () => {
  it('have an IANA zone that Intl knows behind every Windows name', () => {
    const lost = Object.keys(WINDOWS_ZONES).filter((name) => ianaZone(name) === undefined);
    expect(lost).toEqual([]);
  });

  it.each(['W. Europe Standard Time', 'w. europe standard time', 'Europe/Stockholm', 'UTC'])(
    'are known as %s',
    (name) => {
      expect(ianaZone(name)).toBeDefined();
    },
  );

  it.each(['', 'Ekby', '+01:00', 'Europe/Ekby'])('are not known as "%s"', (name) => {
    expect(ianaZone(name)).toBeUndefined();
  });

  it.each([
    ['Asia/Kathmandu', '2027-02-09T12:00:00', 5.75],
    ['America/St_Johns', '2027-02-09T12:00:00', -3.5],
    ['America/St_Johns', '2027-07-09T12:00:00', -2.5],
    ['Australia/Lord_Howe', '2027-01-09T12:00:00', 11],
    ['Australia/Lord_Howe', '2027-07-09T12:00:00', 10.5],
    ['Europe/Stockholm', '2027-03-28T00:59:59', 1],
    ['Europe/Stockholm', '2027-03-28T01:00:00', 2],
    ['Europe/Stockholm', '2027-10-31T00:59:59', 2],
    ['Europe/Stockholm', '2027-10-31T01:00:00', 1],
    ['Europe/Stockholm', '2028-02-29T12:00:00', 1],
  ])('%s at %s UTC is %d hours ahead', (zone, utc, hours) => {
    expect(offsetAt(zone, Date.parse(`${utc}Z`))).toBe(hours * HOUR);
  });

  it.each(['Europe/Stockholm', 'Asia/Kathmandu', 'America/St_Johns'])(
    'gives back every seventh half hour of 2027 as it was given, in %s',
    (zone) => {
      const given = Array.from({ length: 1250 }, (_, index) =>
        new Date(Date.parse('2027-01-01T00:30:00Z') + index * 7 * HOUR).toISOString().slice(0, 23),
      );
      const back = given.map((text) => localText(instantOf(localMilliseconds(text), zone), zone));
      expect(back).toEqual(given.map((text) => `${text}0000`));
    },
  );

  it('reads a time that spring leaves out with the offset before the switch', () => {
    const instant = instantOf(localMilliseconds('2027-03-28T02:30:00'), 'Europe/Stockholm');
    expect(new Date(instant).toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });

  it('reads a time that autumn repeats as the first of the two', () => {
    const instant = instantOf(localMilliseconds('2027-10-31T02:30:00'), 'Europe/Stockholm');
    expect(new Date(instant).toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it.each([
    ['2027-02-09', '2027-02-09T00:00:00.000Z'],
    ['2027-02-09T09:30', '2027-02-09T09:30:00.000Z'],
    ['2027-02-09T09:30:15.1234567', '2027-02-09T09:30:15.123Z'],
  ])('reads the local text %s', (text, utc) => {
    expect(new Date(localMilliseconds(text)).toISOString()).toBe(utc);
  });

  it.each(['2027-02-30T09:00:00', 'soon', '2027-02-09 09:00'])('takes %s for no time', (text) => {
    expect(localMilliseconds(text)).toBeNaN();
  });
});
