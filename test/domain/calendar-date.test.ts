import {
  addDays,
  addMonths,
  daysBetween,
  isCalendarDate,
  isoWeek,
  weekday,
} from '#domain/calendar-date.ts';

describe('calendar days', () => {
  it.each([
    ['2027-03-28', 1, '2027-03-29', 'the clock change in spring'],
    ['2027-10-31', 1, '2027-11-01', 'the clock change in autumn'],
    ['2028-02-28', 1, '2028-02-29', 'a leap day'],
    ['2100-02-28', 1, '2100-03-01', 'a year of a hundred without one'],
    ['2026-12-31', 1, '2027-01-01', 'the turn of the year'],
    ['2027-01-01', -1, '2026-12-31', 'backwards'],
  ])('%s plus %i is %s over %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2027-05-26', 3, '2027-08-26'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-12-01', 1, '2028-01-01'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-01-31', -2, '2026-11-30'],
  ])('%s and %i months is %s, or the last day of a shorter month', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('go through 150 years one by one without losing or repeating one', () => {
    let day = '1950-01-01';
    for (let i = 0; i < 54_787; i++) {
      const next = addDays(day, 1);
      if (next <= day || weekday(next) !== (weekday(day) + 1) % 7) throw new Error(`after ${day}`);
      day = next;
    }
    expect(day).toBe('2100-01-01');
    expect(daysBetween('1950-01-01', day)).toBe(54_787);
  });

  it('start their week on Monday', () => {
    expect(weekday('2027-01-18')).toBe(0);
    expect(weekday('2027-01-24')).toBe(6);
  });

  it.each([
    ['2026-12-28', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2027-09-14', 2027, 37],
    ['2024-12-30', 2025, 1],
    ['2021-01-01', 2020, 53],
  ])('%s is in week %i-%i', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week });
  });

  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '27-01-01', '', '2027-01-01T00'])(
    'does not take %j for one',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  it('takes a leap day for one', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
  });
});
