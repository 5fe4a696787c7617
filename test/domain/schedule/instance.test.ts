import { parseInstances } from '#domain/schedule/instance.ts';
import { solve } from '#domain/schedule/planner.ts';
import { randomInstance } from './random-instance.ts';

const valid = {
  ...{ name: 'small', start: '2026-09-07', T: 4, H: 2, K: 2, D: 1, maxSpan: 1 },
  ...{ gapMin: 1, gapMax: 3, gapTarget: 2, gapWeight: 1, sev: [0, 1, 4, 6, 0, 2] },
  persons: [
    { id: 'p1', w: 3, must: true, a: '00000000' },
    { id: 'p2', w: 1, must: false, a: '00012345' },
  ],
  rooms: [{ id: 'r1', cost: 0, a: '0000x000' }],
  ...{ noRoomCost: -1, dayCost: [0, 0, -1, 0], fixed: [null, 3], range: [[-2, 9], null] },
  ...{ current: [null, -4], moveCost: 20, movePerDay: 1, M: 3, r: 1 },
};
const messageOf = (change: object): string => {
  const parsed = parseInstances({ instances: [{ ...valid, ...change }] });
  return parsed.ok ? 'accepted' : parsed.message;
};

describe('reading planning instances', () => {
  it('takes the format of the guide and ignores what it does not know', () => {
    expect(messageOf({ note: 'x', expected: { V: 'nonsense' } })).toBe('accepted');
    expect(parseInstances({ doc: 1, instances: [] })).toEqual({ ok: true, value: [] });
  });

  it('takes whatever the random instances can be', () => {
    const instances = Array.from({ length: 200 }, (_, i) => randomInstance(i));
    expect(parseInstances({ instances }).ok).toBe(true);
  });

  const person = (change: object) => ({
    persons: [valid.persons[0], { ...valid.persons[1], ...change }],
  });
  it.each([
    [person({ a: '0001234' }), 'small: persons[1].a has 7 characters, expected 8'],
    [
      person({ a: '00012346' }),
      'small: persons[1].a has "6" in slot 7, expected a digit from 0 to 5',
    ],
    [person({ w: -1 }), 'small: persons[1].w is -1, expected a whole number ≥ 0'],
    [person({ must: 1 }), 'small: persons[1].must is 1, expected true or false'],
    [person({ id: undefined }), 'small: persons[1].id is missing, expected a text'],
    [{ persons: null }, 'small: persons is null, expected a list'],
    [{ rooms: [{ id: 'r', cost: 0, a: '' }] }, 'small: rooms[0].a has 0 characters, expected 8'],
    [{ gapMin: undefined }, 'small: gapMin is missing, expected a whole number ≥ 1'],
    [{ gapMin: 1, maxSpan: 2 }, 'small: gapMin is 1, expected at least maxSpan (2)'],
    [{ D: 2 }, 'small: maxSpan is 1, expected at least D (2)'],
    [{ T: 4.5 }, 'small: T is 4.5, expected a whole number ≥ 1'],
    [{ T: 5 }, 'small: persons[0].a has 8 characters, expected 10'],
    [{ start: '2026-02-29' }, 'small: start is "2026-02-29", expected a date such as "2027-01-19"'],
    [{ sev: [0, 1, 4, 6, 0] }, 'small: sev has 5 entries, expected 6'],
    [{ dayCost: [0, 0, -2, 0] }, 'small: dayCost[2] is -2, expected a whole number ≥ -1'],
    [{ dayCost: [0, 0, 0] }, 'small: dayCost has 3 entries, expected 4'],
    [{ fixed: [null, 4] }, 'small: fixed[1] is 4, expected a whole number from 0 to 3'],
    [{ fixed: [null] }, 'small: fixed has 1 entries, expected 2'],
    [{ range: [[0], null] }, 'small: range[0] has 1 entries, expected 2'],
    [{ current: ['1', null] }, 'small: current[0] is "1", expected a whole number'],
    [{ noRoomCost: -2 }, 'small: noRoomCost is -2, expected a whole number ≥ -1'],
    [{ name: 7 }, 'instances[0].name is 7, expected a text'],
  ])('names the place: %j', (change, message) => {
    expect(messageOf(change)).toBe(message);
  });

  it.each([null, [], 'x', {}, { instances: {} }])('refuses %j as a whole', (json) => {
    expect(parseInstances(json)).toEqual({
      ok: false,
      refusal: 'malformed',
      message: 'instances is missing, expected {"instances":[…]}',
    });
  });
});

describe('the bounds of packed sums', () => {
  const parsed = parseInstances({ instances: [{ ...valid, rooms: [], fixed: [null, null] }] });
  const [small] = parsed.ok ? parsed.value : [];
  it.each([
    ['dayCost', { dayCost: [0, 0, 2 ** 30, 2 ** 30] }, 'too-large'],
    ['dayCost just below', { dayCost: [0, 0, -1, 2 ** 30 - 30] }, 'solved'],
    ['weights', { persons: [{ id: 'p', w: 2 ** 52, must: false, a: '10000000' }] }, 'too-large'],
    ['gapWeight', { gapWeight: 2 ** 31 }, 'too-large'],
    ['moveCost', { current: [0, null], moveCost: 2 ** 31 }, 'too-large'],
  ])('refuses rather than rounds: %s', (_, change, status) => {
    expect(solve({ ...small!, ...change }).status).toBe(status);
  });

  it('does not count what a fixed occasion would cost elsewhere', () => {
    expect(solve({ ...small!, dayCost: [0, 0, 2 ** 31, 0], fixed: [0, 3] }).status).toBe('solved');
  });
});
