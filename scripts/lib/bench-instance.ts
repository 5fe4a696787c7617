import type { Instance } from '#domain/schedule/instance.ts';

/** Numbers that are the same in every run: a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

/** Believable calendars: meetings of half an hour to three hours, the rest free. */
export function benchInstance(N: number, T: number, H: number, K: number): Instance {
  const chance = numbers(N * 1000 + T);
  const calendar = (): string => {
    let slots = '';
    while (slots.length < T * H) {
      const busy = chance() < 0.12;
      const digit = busy ? '12235'[Math.floor(chance() * 5)]! : '0';
      slots += digit.repeat(busy ? 1 + Math.floor(chance() * 6) : 1);
    }
    return slots.slice(0, T * H);
  };
  const none = Array<null>(K).fill(null);
  return {
    ...{ name: 'bench', start: '2027-01-04', T, H, K, D: 2, maxSpan: 2 },
    ...{ gapMin: 21, gapMax: 56, gapTarget: 35, gapWeight: 1, sev: [0, 1, 4, 6, 0, 2] },
    persons: Array.from({ length: N }, (_, i) => ({
      ...{ id: `p${i}`, w: i % 3 === 0 ? 3 : 1, must: i % 3 === 0 },
      a: calendar(),
    })),
    ...{ rooms: [], noRoomCost: 40, fixed: none, range: none, current: none },
    dayCost: Array.from({ length: T }, (_, day) => [2, 0, 0, 1, 6, -1, -1][day % 7]!),
    ...{ moveCost: 20, movePerDay: 1, M: 3, r: 2 },
  };
}
