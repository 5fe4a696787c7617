import { instantOf, localOf, stockholmDate } from '#domain/stockholm.ts';

describe('Stockholm and UTC', () => {
  it.each([
    ['2027-01-19', '09:00', '2027-01-19T08:00:00Z', 'in winter'],
    ['2027-06-15', '16:30', '2027-06-15T14:30:00Z', 'in summer'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00Z', 'before the change in spring'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00Z', 'after the change in spring'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00Z', 'before the change in autumn'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00Z', 'after the change in autumn'],
    ['2028-02-29', '09:00', '2028-02-29T08:00:00Z', 'on a leap day'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00Z', 'at the turn of the year'],
  ])('%s %s is %s %s', (date, time, instant) => {
    expect(instantOf(date, time)).toBe(instant);
    expect(localOf(instant)).toEqual({ date, time });
    expect(stockholmDate(Date.parse(instant))).toBe(date);
  });

  it('reads a time that is skipped as if the clock had not changed', () => {
    expect(instantOf('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00Z');
    expect(localOf('2027-03-28T01:30:00Z')).toEqual({ date: '2027-03-28', time: '03:30' });
  });

  it('takes the first of two when a time is repeated', () => {
    expect(instantOf('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00Z');
    expect(localOf('2027-10-31T01:30:00Z')).toEqual({ date: '2027-10-31', time: '02:30' });
  });

  it('knows the end of a day', () => {
    expect(instantOf('2027-03-27', '24:00')).toBe('2027-03-27T23:00:00Z');
    expect(instantOf('2027-03-28', '24:00')).toBe('2027-03-28T22:00:00Z');
  });

  it('agrees with itself in every half hour of the days around a change, for five years', () => {
    for (const change of ['2026-03-29', '2027-10-31', '2028-03-26', '2029-10-28', '2030-03-31']) {
      for (let ms = Date.parse(change) - 86_400_000; ms < Date.parse(change) + 2 * 86_400_000;) {
        const instant = new Date(ms).toISOString().replace('.000Z', 'Z');
        const { date, time } = localOf(instant);
        const back = instantOf(date, time);
        // The repeated hour in October has two instants, and the first is given.
        const repeated = date.slice(5, 7) === '10' && time.startsWith('02:');
        const gone = Date.parse(instant) - Date.parse(back);
        expect(repeated ? [0, 3_600_000] : [0]).toContain(gone);
        ms += 1_800_000;
      }
    }
  });
});
