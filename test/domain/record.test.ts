import { statusAt, withStatus } from '#domain/record.ts';
import { aRule } from './builders.ts';

const rule = aRule('SR01', {
  status: 'agreed',
  statusHistory: [
    { status: 'proposed', at: '2027-02-09T12:00:00Z' },
    { status: 'agreed', at: '2027-02-10T09:00:00Z' },
  ],
});

describe('a record with a life cycle', () => {
  it.each([
    ['2027-02-09T11:59:59Z', undefined],
    ['2027-02-09T12:00:00Z', 'proposed'],
    ['2027-02-10T09:00:00Z', 'agreed'],
  ])('at %s was %s', (at, status) => {
    expect(statusAt(rule, at)).toBe(status);
  });

  it('notes when it moved on, and is left alone where it is already', () => {
    const followed = withStatus(rule, 'followedUp', '2027-03-16T09:00:00Z');
    expect(followed.statusHistory.at(-1)).toEqual({
      status: 'followedUp',
      at: '2027-03-16T09:00:00Z',
    });
    expect(withStatus(rule, 'agreed', '2027-03-16T09:00:00Z')).toBe(rule);
  });
});
