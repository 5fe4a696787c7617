import type { Instance } from './instance.ts';

/** Any digit of a word of four slots that says 2 or 3 has this bit; 4 and 5 have not. */
const awayBits = 0x02020202;

// Not every host has one (jsdom); the loop below gives the same bytes at half the speed.
const encoder = typeof TextEncoder === 'undefined' ? null : new TextEncoder();

/** What four slots cost together, by their four digits of three bits. */
function costOfFour(sev: readonly number[]): Float64Array {
  const table = new Float64Array(4096);
  for (let i = 0; i < 4096; i++) {
    for (let shift = 0; shift < 12; shift += 3) table[i]! += sev[(i >> shift) & 7] ?? 0;
  }
  return table;
}

/** The open days, ascending. */
export const openDays = ({ dayCost }: Instance): number[] =>
  dayCost.flatMap((cost, day) => (cost < 0 ? [] : [day]));

/** The D days of the window that starts at open[i], or null when there is none (guide §2.2). */
export function windowAt(instance: Instance, open: readonly number[], i: number): number[] | null {
  const days = open.slice(i, i + instance.D);
  const span = days.at(-1)! - days[0]! + 1;
  return days.length < instance.D || span > instance.maxSpan ? null : days;
}

/** Cost and violations of a day or of a window, by its (first) day. */
type Burden = { readonly cost: Float64Array; readonly away: Int32Array };

/**
 * What every open day costs: the day itself and each person's slots; and how many required persons
 * are away. Four slots are read at a time, closed days not at all.
 */
function burdenOfDays(instance: Instance, open: readonly number[]): Burden {
  const { T, H } = instance;
  const table = costOfFour(instance.sev);
  const cost = Float64Array.from(instance.dayCost);
  const away = new Int32Array(T);
  // The first word of a day reaches back before the day when H is no multiple of four; what it
  // reads there is blanked out and its price as free slots taken off again.
  const blank = -H & 3;
  const surplus = blank * (instance.sev[0] ?? 0);
  const bytes = new Uint8Array(instance.persons.length && 4 + T * H);
  const words = new DataView(bytes.buffer);
  for (const { a, w, must } of instance.persons) {
    if (encoder) encoder.encodeInto(a, bytes.subarray(4));
    else for (let i = 0; i < a.length; i++) bytes[i + 4] = a.charCodeAt(i);
    for (const day of open) {
      const end = 4 + (day + 1) * H;
      let mask = (0x07070707 << (8 * blank)) & 0x07070707;
      let seen = 0;
      let sum = -surplus;
      for (let at = end - H - blank; at < end; at += 4) {
        const word = words.getUint32(at, true) & mask;
        mask = 0x07070707;
        seen |= word;
        const pairs = (word | (word >>> 5)) & 0x3f003f;
        sum += table[(pairs | (pairs >>> 10)) & 4095]!;
      }
      cost[day]! += w * sum;
      if (must && seen & awayBits) away[day]! += 1;
    }
  }
  return { cost, away };
}

/** The cheapest room that is free in every slot of these days; null index: none, Infinity: none allowed. */
export function roomFor(
  instance: Instance,
  days: readonly number[],
): { readonly room: number | null; readonly cost: number } {
  const { H, rooms, noRoomCost } = instance;
  if (rooms.length === 0) return { room: null, cost: 0 };
  const free = '0'.repeat(H);
  let best: { room: number | null; cost: number } = {
    room: null,
    cost: noRoomCost < 0 ? Infinity : noRoomCost,
  };
  rooms.forEach(({ a, cost }, room) => {
    if (cost < best.cost && days.every((day) => a.startsWith(free, day * H))) best = { room, cost };
  });
  return best;
}

/** The window that starts on each day; cost Infinity where there is none (guide §2.2). O(N·T·H). */
export function burdenOfWindows(instance: Instance): Burden {
  const open = openDays(instance);
  const perDay = burdenOfDays(instance, open);
  const cost = new Float64Array(instance.T).fill(Infinity);
  const away = new Int32Array(instance.T);
  open.forEach((start, i) => {
    const days = windowAt(instance, open, i);
    if (!days) return;
    cost[start] = roomFor(instance, days).cost;
    for (const day of days) {
      cost[start]! += perDay.cost[day]!;
      away[start]! += perDay.away[day]!;
    }
  });
  return { cost, away };
}
