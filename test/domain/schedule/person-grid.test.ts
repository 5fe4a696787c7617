import type { Instance } from '#domain/schedule/instance.ts';
import { personGrid } from '#domain/schedule/person-grid.ts';
import { randomInstance } from './random-instance.ts';

/** Thursday to Monday, two slots a day; Friday is open, the weekend is not. */
const instance: Instance = {
  ...randomInstance(1),
  ...{ start: '2027-03-11', T: 5, H: 2, dayCost: [0, 6, 0, -1, 2] },
  persons: [
    { id: 'welcome', w: 1, must: false, a: '0120000035' },
    { id: 'needed', w: 3, must: true, a: '3322000050' },
  ],
};

describe('the calendars behind a plan', () => {
  const { days, rows, missing } = personGrid(instance);

  it('have a column for each open working day, whatever the weekend costs', () => {
    expect(days).toEqual(['2027-03-11', '2027-03-12', '2027-03-15']);
  });

  it('have a row for each person, who must attend first', () => {
    expect(rows.map(({ id, must }) => [id, must])).toEqual([
      ['needed', true],
      ['welcome', false],
    ]);
  });

  it('say the strongest that is known of a day, and how long it is lost', () => {
    expect(rows[0]?.days).toEqual([
      { kind: 'away', hours: 1 },
      { kind: 'all', hours: 1 },
      { kind: 'unknown', hours: 0 },
    ]);
    expect(rows[1]?.days).toEqual([
      { kind: 'tentative', hours: 0 },
      { kind: 'part', hours: 0.5 },
      { kind: 'part', hours: 0.5 },
    ]);
  });

  it('count who is missing; what is unknown or tentative is no absence', () => {
    expect(missing).toEqual([1, 2, 1]);
  });
});
