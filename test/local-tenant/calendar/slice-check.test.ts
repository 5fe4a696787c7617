import { checkAgainstSlice, sliceAtHand } from './slice-check.ts';

const withSlice = sliceAtHand ? it : it.skip;

describe('the check of answers against the contract (skipped where ../shared is absent)', () => {
  withSlice.each([
    ['an id that is a number', { id: 7 }],
    ['isAllDay as text', { isAllDay: 'true' }],
    ['an enum in the wrong casing', { showAs: 'Busy' }],
    ['a date without an offset', { createdDateTime: '2027-01-01T00:00:00' }],
  ])('finds %s in an event', (_fault, event) => {
    expect(() => checkAgainstSlice('GET', '/me/events/AAMkAG', 200, event)).toThrow(/GET/);
    expect(() => checkAgainstSlice('GET', '/me/events', 200, { value: [event] })).toThrow(/GET/);
  });

  withSlice('lets a sound event pass', () => {
    expect(() => checkAgainstSlice('GET', '/me/events/x', 200, { id: 'x' })).not.toThrow();
  });
});
