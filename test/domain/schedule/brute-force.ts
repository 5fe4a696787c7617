import type { Cell, Instance, Plan } from '#domain/schedule/instance.ts';

/**
 * Section 2 of the scheduling guide read aloud: every plan is built and priced from the strings.
 * Shares nothing with the planner, uses no packing, no recursion over costs and no prefix sums.
 */
type Window = { readonly days: readonly number[]; readonly cost: number; readonly away: number };

function windowFrom(instance: Instance, t: number): Window | null {
  const { T, H, D, maxSpan, dayCost, sev, persons, rooms, noRoomCost } = instance;
  const days: number[] = [];
  for (let d = t; d < T && days.length < D; d++) if (dayCost[d]! >= 0) days.push(d);
  if (days[0] !== t || days.length < D || days[D - 1]! - t + 1 > maxSpan) return null;
  let cost = 0;
  let away = 0;
  for (const d of days) {
    cost += dayCost[d]!;
    for (const { w, must, a } of persons) {
      const codes = [...a.slice(d * H, (d + 1) * H)].map(Number);
      for (const code of codes) cost += w * sev[code]!;
      if (must && (codes.includes(2) || codes.includes(3))) away += 1;
    }
  }
  if (rooms.length > 0) {
    const offers = rooms
      .filter(({ a }) => days.every((d) => /^0+$/.test(a.slice(d * H, (d + 1) * H))))
      .map((room) => room.cost);
    if (noRoomCost >= 0) offers.push(noRoomCost);
    if (offers.length === 0) return null;
    cost += Math.min(...offers);
  }
  return { days, cost, away };
}

/** Every plan there is, best first. */
export function everyPlan(instance: Instance): readonly Plan[] {
  const { T, K, fixed, range, current, moveCost, movePerDay } = instance;
  const windows = Array.from({ length: T }, (_, t) => windowFrom(instance, t));
  const plans: Plan[] = [];
  const extend = (starts: readonly number[], V: number, C: number): void => {
    const k = starts.length;
    if (k === K) {
      plans.push({ V, C, starts });
      return;
    }
    for (let t = 0; t < T; t++) {
      let cost = 0;
      let away = 0;
      const stays = fixed[k] ?? null;
      if (stays !== null) {
        if (t !== stays) continue;
      } else {
        const window = windows[t];
        const allowed = range[k] ?? null;
        if (!window || (allowed !== null && (t < allowed[0] || t > allowed[1]))) continue;
        cost += window.cost;
        away += window.away;
        const from = current[k] ?? null;
        if (from !== null && from !== t) cost += moveCost + movePerDay * Math.abs(t - from);
      }
      if (k > 0 && !((fixed[k - 1] ?? null) !== null && stays !== null)) {
        const gap = t - starts[k - 1]!;
        if (gap < instance.gapMin || gap > instance.gapMax) continue;
        cost += instance.gapWeight * Math.abs(gap - instance.gapTarget);
      }
      extend([...starts, t], V + away, C + cost);
    }
  };
  extend([], 0, 0);
  return plans.sort(inOrder);
}

/** Violations, cost, then the earlier start. */
export function inOrder(a: Plan, b: Plan): number {
  if (a.V !== b.V) return a.V - b.V;
  if (a.C !== b.C) return a.C - b.C;
  const k = a.starts.findIndex((start, i) => start !== b.starts[i]);
  return k < 0 ? 0 : a.starts[k]! - b.starts[k]!;
}

/** Monday-first week of a day, from the calendar. */
function weekNumber(start: string, t: number): number {
  const day = new Date(`${start}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + t);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return Math.round((day.getTime() / 86_400_000 - sinceMonday) / 7);
}

/** Guide §2.4, by looking through the sorted list of all plans. */
export function alternativesAmong(plans: readonly Plan[], instance: Instance): readonly Plan[] {
  const { start, T, M, r } = instance;
  const weeks = Array.from({ length: T }, (_, t) => weekNumber(start, t));
  const chosen = plans.slice(0, 1);
  while (chosen.length < M) {
    const next = plans.find((plan) =>
      chosen.every(
        (other) =>
          plan.starts.filter((day, k) => weeks[day] !== weeks[other.starts[k]!]).length >= r,
      ),
    );
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

/** Guide §2.5. */
export function probeAmong(
  plans: readonly Plan[],
  { K, T }: Instance,
): readonly (readonly Cell[])[] {
  return Array.from({ length: K }, (_, k) =>
    Array.from({ length: T }, (_, t) => {
      const through = plans.find(({ starts }) => starts[k] === t);
      return through ? [through.V, through.C] : null;
    }),
  );
}
