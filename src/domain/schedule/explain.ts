import type { Instance, Plan } from './instance.ts';
import { gapTerm, isFreeLink, moveTerm } from './path.ts';
import { openDays, roomFor, windowAt } from './windows.ts';

/** Slots of one kind that follow each other: `from` inclusive, `to` exclusive. */
export type Run = {
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** 1–5; free time makes no run. */
  readonly code: number;
};

export type PersonTerm = {
  /** Index in `persons`. */
  readonly person: number;
  readonly cost: number;
  /** Days on which a required person is away. */
  readonly violations: number;
  readonly runs: readonly Run[];
};

/** One occasion's part of the sum. */
export type OccasionTerms = {
  readonly start: number;
  /** Nothing is charged for an occasion that is fixed. */
  readonly fixed: boolean;
  readonly days: readonly number[];
  /** Cost of the days themselves: weekday, eve, school break. */
  readonly day: number;
  readonly persons: readonly PersonTerm[];
  /** Sum of the persons' costs. */
  readonly attendance: number;
  /** Index in `rooms`; null: without. */
  readonly room: number | null;
  readonly roomCost: number;
  readonly move: number;
  /** Days to the occasion before, null for the first; not charged between two fixed ones. */
  readonly gap: number | null;
  readonly gapCost: number;
};

export type Explanation = {
  readonly occasions: readonly OccasionTerms[];
  /** Sums over the occasions; together they are C. */
  readonly sums: {
    readonly attendance: number;
    readonly day: number;
    readonly room: number;
    readonly move: number;
    readonly gap: number;
  };
  readonly violations: number;
  /** Person-days with at least one unknown slot. */
  readonly unknown: number;
};

function runsOf({ H }: Instance, a: string, day: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let h = 1; h <= H; h++) {
    const code = a[day * H + from]!;
    if (h < H && a[day * H + h] === code) continue;
    if (code !== '0') runs.push({ day, from, to: h, code: Number(code) });
    from = h;
  }
  return runs;
}

function personTerm(instance: Instance, person: number, days: readonly number[]): PersonTerm {
  const { w, must, a } = instance.persons[person]!;
  const runs = days.flatMap((day) => runsOf(instance, a, day));
  const free = days.length * instance.H - runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const cost = runs.reduce(
    (sum, { from, to, code }) => sum + (to - from) * instance.sev[code]!,
    free * instance.sev[0]!,
  );
  const away = new Set(runs.filter(({ code }) => code === 2 || code === 3).map(({ day }) => day));
  return { person, cost: w * cost, violations: must ? away.size : 0, runs };
}

function occasionTerms(instance: Instance, starts: readonly number[], k: number): OccasionTerms {
  const start = starts[k]!;
  const open = openDays(instance);
  const fixed = (instance.fixed[k] ?? null) !== null;
  const at = open.indexOf(start);
  const days = (at < 0 ? null : windowAt(instance, open, at)) ?? [start];
  const persons = fixed ? [] : instance.persons.map((_, p) => personTerm(instance, p, days));
  const { room, cost: roomCost } = fixed ? { room: null, cost: 0 } : roomFor(instance, days);
  const before = starts[k - 1];
  return {
    start,
    fixed,
    days,
    day: fixed ? 0 : days.reduce((sum, day) => sum + instance.dayCost[day]!, 0),
    persons,
    attendance: persons.reduce((sum, { cost }) => sum + cost, 0),
    room,
    roomCost,
    move: fixed ? 0 : moveTerm(instance, k, start),
    gap: before === undefined ? null : start - before,
    gapCost:
      before === undefined || isFreeLink(instance, k - 1)
        ? 0
        : gapTerm(instance, k - 1, before, start),
  };
}

/**
 * What a plan costs, and whom: terms per occasion that add up to C exactly.
 * @param plan one that `solve` or `kBestPlans` gave for this instance
 */
export function explainPlan(instance: Instance, { starts }: Pick<Plan, 'starts'>): Explanation {
  const occasions = starts.map((_, k) => occasionTerms(instance, starts, k));
  const sum = (term: (one: OccasionTerms) => number) =>
    occasions.reduce((total, one) => total + term(one), 0);
  const people = occasions.flatMap(({ persons }) => persons);
  return {
    occasions,
    sums: {
      attendance: sum((one) => one.attendance),
      day: sum((one) => one.day),
      room: sum((one) => one.roomCost),
      move: sum((one) => one.move),
      gap: sum((one) => one.gapCost),
    },
    violations: people.reduce((total, { violations }) => total + violations, 0),
    unknown: people.reduce(
      (total, { runs }) =>
        total + new Set(runs.filter(({ code }) => code === 5).map(({ day }) => day)).size,
      0,
    ),
  };
}
