import { mondayOf, plusMonths, weeksOfMonth } from '#local-tenant/workbench/calendar/days.ts';
import { isOn, type CalendarEvent } from '#local-tenant/workbench/calendar/events.ts';

describe('weeks and months', () => {
  it('begin on Mondays', () => {
    expect(mondayOf('2027-02-14')).toBe('2027-02-08');
    expect(mondayOf('2027-02-08')).toBe('2027-02-08');
  });

  it('keep the day of the month where the other month has it', () => {
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2027-03-15', -3)).toBe('2026-12-15');
  });

  it('cover a month in whole weeks, also one that begins on a Monday', () => {
    const february = weeksOfMonth('2027-02-10');
    expect(february.map((week) => week[0])).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ]);
    const may = weeksOfMonth('2027-05-01').flat();
    expect([may[0], may.at(-1)]).toEqual(['2027-04-26', '2027-06-06']);
  });
});

describe('an event on a day', () => {
  const event = (start: string, end: string, isAllDay = false): CalendarEvent =>
    ({ start: { dateTime: start }, end: { dateTime: end }, isAllDay }) as CalendarEvent;

  it('is not there on the day whose midnight it ends at', () => {
    const night = event('2027-02-09T22:00:00', '2027-02-10T00:00:00');
    expect([isOn(night, '2027-02-09'), isOn(night, '2027-02-10')]).toEqual([true, false]);
  });

  it('is there on each day of a leave', () => {
    const leave = event('2027-02-08T00:00:00', '2027-02-11T00:00:00', true);
    const days = ['2027-02-07', '2027-02-08', '2027-02-10', '2027-02-11'];
    expect(days.map((day) => isOn(leave, day))).toEqual([false, true, true, false]);
  });
});
