import type { Instance } from '#domain/schedule/instance.ts';

/** Numbers that are the same on every machine: mulberry32. */
export function dice(seed: number): {
  readonly below: (n: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (p: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
} {
  let state = seed | 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(unit() * n);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (p) => unit() < p,
    pick: (list) => list[below(list.length)]!,
  };
}

/** Leap day, both clock changes, a year of 53 weeks, an ordinary Wednesday. */
const starts = ['2028-02-24', '2027-03-22', '2027-10-25', '2026-12-21', '2027-02-03'];

/** A small instance with every feature on at random, few enough plans to list them all. */
export function randomInstance(seed: number): Instance {
  const { below, between, chance, pick } = dice(seed);
  const K = between(1, 4);
  const T = between(2 + 3 * K, K === 4 ? 24 : 32);
  const H = between(1, 5);
  const D = between(1, 3);
  const maxSpan = D + (chance(0.5) ? 0 : below(4));
  const gapMin = maxSpan + below(4);
  const gapMax = gapMin + below(9) - (chance(0.03) ? 9 : 0);
  const codes = (busy: number) =>
    Array.from({ length: T * H }, () => (chance(busy) ? below(6) : 0)).join('');
  const maybe = <Value>(p: number, value: () => Value): (Value | null)[] =>
    Array.from({ length: K }, () => (chance(p) ? value() : null));
  const withRooms = chance(0.4);
  return {
    name: `random-${seed}`,
    start: pick(starts),
    T,
    H,
    K,
    D,
    maxSpan,
    gapMin,
    gapMax: Math.max(gapMax, 0),
    // Outside [gapMin, gapMax] in a fair share of the cases.
    gapTarget: between(0, gapMin + 14),
    gapWeight: below(3),
    sev: chance(0.5) ? [0, 1, 4, 6, 0, 2] : Array.from({ length: 6 }, () => below(7)),
    persons: Array.from({ length: below(4) }, (_, i) => ({
      id: `p${i}`,
      w: below(4),
      must: chance(0.5),
      a: codes(pick([0.1, 0.3, 0.7])),
    })),
    rooms: withRooms
      ? Array.from({ length: between(1, 3) }, (_, i) => ({
          id: `r${i}`,
          cost: below(6),
          a: codes(pick([0.05, 0.2])),
        }))
      : [],
    noRoomCost: pick([-1, 0, 3, 8]),
    dayCost: Array.from({ length: T }, () => (chance(0.2) ? -1 : below(4))),
    fixed: maybe(0.15, () => below(T)),
    range: maybe(0.15, () => {
      const first = below(T) - 2;
      return [first, first + below(10) - 1] as const;
    }),
    current: maybe(0.25, () => below(T)),
    moveCost: below(6),
    movePerDay: below(3),
    M: between(1, 5),
    r: between(1, 3),
  };
}
