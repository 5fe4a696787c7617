import { weekday } from '../calendar-date.ts';
import type { Instance, Plan } from './instance.ts';
import { burdenOfWindows } from './windows.ts';

/** A plan's worth in one number, V·2^31 + C: exact in a float64 while V < 2^22 and C < 2^31. */
const packBase = 2 ** 31;
const mostViolations = 2 ** 22;

export const unpack = (worth: number): readonly [V: number, C: number] => [
  Math.floor(worth / packBase),
  worth % packBase,
];

export const planOf = (worth: number, starts: readonly number[]): Plan => {
  const [V, C] = unpack(worth);
  return { V, C, starts };
};

/** One column per occasion, one packed number per day, Infinity where an occasion cannot start. */
export type Columns = readonly Float64Array[];

/** An instance whose slots have been read: all that the recursions need. */
export type Course = {
  readonly instance: Instance;
  /** What occasion k itself costs when it starts on day t. */
  readonly own: Columns;
  /** The least for occasions k … K−1 when k starts on day t. */
  readonly back: Columns;
};

/** Cost of leaving the plan that is being changed. */
export function moveTerm(instance: Instance, k: number, t: number): number {
  const from = instance.current[k] ?? t;
  return from === t ? 0 : instance.moveCost + instance.movePerDay * Math.abs(t - from);
}

/** The day an occasion must stay on, or null. */
const stayOf = ({ fixed }: Instance, k: number): number | null => fixed[k] ?? null;

/** Both are fixed: the distance is neither checked nor charged. @param k the first of the two */
export const isFreeLink = (instance: Instance, k: number): boolean =>
  stayOf(instance, k) !== null && stayOf(instance, k + 1) !== null;

/** Cost of the distance from occasion k on day t to its follower on day `next`; Infinity: not allowed. */
export function gapTerm(instance: Instance, k: number, t: number, next: number): number {
  if (isFreeLink(instance, k)) return 0;
  const gap = next - t;
  if (gap < instance.gapMin || gap > instance.gapMax) return Infinity;
  return instance.gapWeight * Math.abs(gap - instance.gapTarget);
}

/** The days on which the follower of occasion k on day t can start, ascending: [first, last]. */
export function nextDays(instance: Instance, k: number, t: number): readonly [number, number] {
  const there = stayOf(instance, k + 1);
  if (there !== null) return [there, there];
  return [t + instance.gapMin, Math.min(t + instance.gapMax, instance.T - 1)];
}

/**
 * out[t] ← min(out[t], min over g in [low, high] of from[t+g] + slope·(g − gapTarget)).
 * A monotone queue: every day enters and leaves once. Keys are compared as differences, which are
 * exact even where a key by itself would pass 2^53.
 */
function slide(
  { gapTarget }: Instance,
  from: Float64Array,
  out: Float64Array,
  [low, high]: readonly [number, number],
  slope: number,
): void {
  if (low > high) return;
  const queue = new Int32Array(from.length);
  let head = 0;
  let tail = 0;
  for (let t = from.length - 1 - low; t >= 0; t--) {
    const fresh = t + low;
    const value = from[fresh]!;
    if (value < Infinity) {
      while (tail > head) {
        const last = queue[tail - 1]!;
        if (from[last]! - value < slope * (fresh - last)) break;
        tail--;
      }
      queue[tail++] = fresh;
    }
    while (head < tail && queue[head]! > t + high) head++;
    if (head < tail) {
      const best = queue[head]!;
      out[t] = Math.min(out[t]!, from[best]! + slope * (best - t - gapTarget));
    }
  }
}

/**
 * The least cost of going on from each day: the distance and what `from` says of the day reached.
 * |g − gapTarget| is two straight lines, so two sliding minima do it in O(T).
 * @param k the first of the two occasions
 */
export function across(instance: Instance, k: number, from: Float64Array): Float64Array {
  const { gapMin, gapMax, gapTarget, gapWeight, fixed } = instance;
  if (isFreeLink(instance, k)) return new Float64Array(from.length).fill(from[fixed[k + 1]!]!);
  const out = new Float64Array(from.length).fill(Infinity);
  slide(instance, from, out, [Math.max(gapMin, gapTarget), gapMax], gapWeight);
  slide(instance, from, out, [gapMin, Math.min(gapMax, gapTarget)], -gapWeight);
  return out;
}

/** b_k(t) = own_k(t) + the least for going on (guide §4.1). */
function recursion(instance: Instance, own: Columns): Columns {
  const columns = own.map((column) => column.slice());
  for (let k = own.length - 2; k >= 0; k--) {
    const onward = across(instance, k, columns[k + 1]!);
    const column = columns[k]!;
    for (let t = 0; t < column.length; t++) column[t]! += onward[t]!;
  }
  return columns;
}

/** The least for occasions 0 … k when k starts on day t: the same recursion with time turned round. */
export function forwardOf({ instance, own }: Course): Columns {
  const { T } = instance;
  const mirrored: Instance = {
    ...instance,
    fixed: instance.fixed.map((t) => (t === null ? null : T - 1 - t)).reverse(),
  };
  const turn = (columns: Columns) => columns.map((column) => column.slice().reverse()).reverse();
  return turn(recursion(mirrored, turn(own)));
}

/**
 * Reads the slots and runs the recursion once.
 * @returns null when a plan could cost 2^31 or break 2^22 rules: packed sums would no longer be exact
 */
export function courseOf(instance: Instance): Course | null {
  const { T, K, gapMin, gapMax, gapTarget, gapWeight } = instance;
  const { cost, away } = burdenOfWindows(instance);
  const farthest = Math.max(
    Math.abs(gapMin - gapTarget),
    Math.abs(Math.min(gapMax, T) - gapTarget),
  );
  let mostCost = (K - 1) * gapWeight * farthest;
  let mostAway = 0;
  const own = Array.from({ length: K }, (_, k) => {
    const column = new Float64Array(T).fill(Infinity);
    const stays = stayOf(instance, k);
    if (stays !== null) {
      column[stays] = 0;
      return column;
    }
    const [first, last] = instance.range[k] ?? [0, T - 1];
    let most = 0;
    let worst = 0;
    for (let t = Math.max(first, 0); t <= last && t < T; t++) {
      if (cost[t] === Infinity) continue;
      const sum = cost[t]! + moveTerm(instance, k, t);
      column[t] = sum + away[t]! * packBase;
      most = Math.max(most, sum);
      worst = Math.max(worst, away[t]!);
    }
    mostCost += most;
    mostAway += worst;
    return column;
  });
  const exact = mostCost < packBase && mostAway < mostViolations;
  return exact ? pathOf(instance, own) : null;
}

/** Runs the recursion over occasions whose own worth is known. */
export const pathOf = (instance: Instance, own: Columns): Course => ({
  instance,
  own,
  back: recursion(instance, own),
});

/** The least value of a column. */
export const least = (column: Float64Array): number => column.reduce((a, b) => Math.min(a, b));

/** Walks forward, taking the earliest day that keeps the least worth: the first of all equal plans. */
export function bestPlan({ instance, own, back }: Course): Plan | null {
  const worth = least(back[0]!);
  if (worth === Infinity) return null;
  const starts = [back[0]!.indexOf(worth)];
  for (let k = 0; k < instance.K - 1; k++) {
    const t = starts[k]!;
    const rest = back[k]![t]! - own[k]![t]!;
    let [next] = nextDays(instance, k, t);
    while (back[k + 1]![next]! + gapTerm(instance, k, t, next) !== rest) next++;
    starts.push(next);
  }
  return planOf(worth, starts);
}

/** Weeks start on Monday; a number that is equal for days of the same ISO week. */
export function weeksOf({ start, T }: Instance): Int32Array {
  const first = weekday(start);
  return Int32Array.from({ length: T }, (_, t) => Math.floor((t + first) / 7));
}
