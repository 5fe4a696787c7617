import Holidays from 'date-holidays';
import { addDays } from '#domain/calendar-date.ts';
import { easterDay, evesOf, holidaysOf, isBridgeDay, isDayOff } from '#domain/schedule/holidays.ts';

const oracle = new Holidays('SE');
/** Days and names of some types; two names can share a day. */
const named = (year: number, types: readonly string[]): readonly (readonly [string, string])[] =>
  oracle
    .getHolidays(year)
    .filter(({ type }) => types.includes(type))
    // `date` is the local day as text; `start` is an instant and may be the day before.
    .map(({ date, name }) => [date.slice(0, 10), name]);
const days = (list: readonly (readonly [string, string])[]) =>
  [...new Set(list.map(([day]) => day))].sort();
const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('Swedish public holidays', () => {
  it('equal date-holidays from 2005 to 2100', () => {
    for (const year of years(2005, 2100)) {
      expect([...holidaysOf(year).keys()].sort()).toEqual(days(named(year, ['public'])));
    }
  });

  it('equal it from 1953 to 2004 but for Whit Monday, which the oracle has never off', () => {
    for (const year of years(1953, 2004)) {
      const whitMonday = addDays(easterDay(year), 50);
      expect(holidaysOf(year).get(whitMonday)).toBe('whitMonday');
      const others = [...holidaysOf(year).keys()].filter((day) => day !== whitMonday);
      expect(others.sort()).toEqual(days(named(year, ['public'])));
    }
  });

  // Before the reform (SFS 1952:48); the oracle applies today's Saturdays to all years.
  it.each([
    [1950, '1950-06-24', '1950-11-05', '1950-03-25'],
    [1951, '1951-06-24', '1951-11-04', '1951-03-18'],
    [1952, '1952-06-24', '1952-11-02', '1952-03-25'],
  ])('of %i stand where they stood before 1953', (year, midsummer, allSaints, annunciation) => {
    const mine = holidaysOf(year);
    expect(mine.get(midsummer)).toBe('midsummerDay');
    expect(mine.get(allSaints)).toBe('allSaints');
    expect(mine.get(annunciation)).toBe('annunciation');
    const moved = new Set(['midsummerDay', 'allSaints', 'annunciation', 'whitMonday']);
    const others = [...mine].filter(([, name]) => !moved.has(name)).map(([day]) => day);
    const theirs = named(year, ['public']).filter(([, name]) => !/midsommar|helgons/.test(name));
    expect(others.sort()).toEqual(days(theirs));
  });

  it.each([
    ['2027-03-26', 'goodFriday'],
    ['2027-03-29', 'easterMonday'],
    ['2027-05-06', 'ascension'],
    ['2027-06-26', 'midsummerDay'],
    ['2027-11-06', 'allSaints'],
    ['2028-04-14', 'goodFriday'],
    ['2028-04-17', 'easterMonday'],
    ['2028-05-25', 'ascension'],
    ['2004-05-31', 'whitMonday'],
    ['2005-06-06', 'nationalDay'],
    ['2008-05-01', 'mayDay'],
  ])('%s is %s', (day, name) => {
    expect(holidaysOf(Number(day.slice(0, 4))).get(day)).toBe(name);
  });

  it('knows 6 June before 2005 and Whit Monday after 2004 as ordinary days', () => {
    expect(holidaysOf(2004).has('2004-06-06')).toBe(false);
    expect(holidaysOf(2005).has('2005-05-16')).toBe(false);
  });
});

describe('eves', () => {
  const theirEve = /afton$|^skärtorsdagen$/;
  it('equal the eves of date-holidays, whatever type it gives them, from 1953 to 2100', () => {
    for (const year of years(1953, 2100)) {
      const theirs = named(year, ['bank', 'optional', 'observance'])
        .filter(([, name]) => theirEve.test(name))
        .map(([day]) => day)
        // Whitsun Eve on 6 June is a holiday by its other name.
        .filter((day) => !holidaysOf(year).has(day));
      expect([...evesOf(year).keys()].sort()).toEqual(theirs.sort());
    }
  });

  it.each([
    ['2027-06-25', 'midsummerEve'],
    ['2028-06-23', 'midsummerEve'],
    ['2027-11-05', 'allSaintsEve'],
    ['2027-03-25', 'maundyThursday'],
    ['2027-04-30', 'walpurgis'],
  ])('%s is %s', (day, name) => {
    expect(evesOf(Number(day.slice(0, 4))).get(day)).toBe(name);
  });
});

describe('bridge days', () => {
  it('hold every Friday after Ascension, which date-holidays has not', () => {
    for (const year of years(1953, 2100)) {
      const friday = addDays(easterDay(year), 40);
      expect({ year, bridge: isBridgeDay(friday) || isDayOff(friday) }).toEqual({
        year,
        bridge: true,
      });
    }
  });

  it.each([
    ['2026-01-05', true, 'Monday before Epiphany on a Tuesday'],
    ['2027-01-05', false, 'Tuesday before Epiphany on a Wednesday'],
    ['2024-06-07', true, 'Friday after 6 June on a Thursday'],
    ['2024-12-23', true, 'Monday before Christmas Eve'],
    ['2027-05-07', true, 'Friday after Ascension'],
    ['2027-05-06', false, 'a holiday itself'],
    ['2027-05-08', false, 'a Saturday'],
  ])('%s: %s, %s', (day, bridge) => {
    expect(isBridgeDay(day)).toBe(bridge);
  });

  it('are working days with a day off on both sides, and nothing else', () => {
    for (let day = '2020-01-01'; day < '2040-01-01'; day = addDays(day, 1)) {
      if (!isBridgeDay(day)) continue;
      expect([isDayOff(addDays(day, -1)), isDayOff(day), isDayOff(addDays(day, 1))]).toEqual([
        true,
        false,
        true,
      ]);
    }
  });
});
