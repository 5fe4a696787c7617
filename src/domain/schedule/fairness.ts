import { plansInOrder } from './best-plans.ts';
import type { Instance, Plan } from './instance.ts';
import { openDays, windowAt } from './windows.ts';

export type FairnessRule = {
  /** Cost of every occasion that somebody misses beyond the first, ≥ 0. */
  readonly penalty: number;
  /** Share of an occasion's slots, busy or out of office, from which it counts as missed. */
  readonly missedFrom: number;
  /** Occasions each person has already missed, by index; delivered ones are not read again. */
  readonly missedBefore: readonly number[];
  /** Plans to look at before giving up the proof. */
  readonly limit: number;
};

/** Half the time away is missing the occasion; one more miss outweighs a person's whole day (guide §2.6). */
export const defaultFairness: FairnessRule = {
  penalty: 216,
  missedFrom: 0.5,
  missedBefore: [],
  limit: 5000,
};

export type FairPlan = {
  readonly plan: Plan;
  /** Occasions each person misses, those before included, by index. */
  readonly missed: readonly number[];
  /** Misses beyond the first, over everybody. 0: nobody misses two occasions. */
  readonly repeated: number;
  /** False: the limit was reached, a better plan may exist. */
  readonly proven: boolean;
  readonly examined: number;
};

/** Whether a person misses the occasion that starts on a day, remembered by person and day. */
function missesOf(instance: Instance, missedFrom: number): (person: number, t: number) => boolean {
  const { H, D, persons } = instance;
  const open = openDays(instance);
  const known = new Map<number, boolean>();
  return (person, t) => {
    const key = person * instance.T + t;
    const before = known.get(key);
    if (before !== undefined) return before;
    let away = 0;
    for (const day of windowAt(instance, open, open.indexOf(t)) ?? []) {
      const slots = persons[person]!.a.slice(day * H, (day + 1) * H);
      away += slots.replaceAll(/[^23]/g, '').length;
    }
    const misses = away > 0 && away >= missedFrom * D * H;
    known.set(key, misses);
    return misses;
  };
}

/**
 * The plan with the least cost when missing more than one occasion costs extra. The extra depends on
 * the whole plan, so plans are taken in their own order until none that follows can be better.
 * Violations still come first.
 * @returns null when no plan exists
 */
export function fairestPlan(
  instance: Instance,
  { penalty, missedFrom, missedBefore, limit }: FairnessRule = defaultFairness,
): FairPlan | null {
  const misses = missesOf(instance, missedFrom);
  let best: Omit<FairPlan, 'proven' | 'examined'> | null = null;
  let examined = 0;
  const total = ({ plan, repeated }: { plan: Plan; repeated: number }) =>
    plan.C + penalty * repeated;
  for (const plan of plansInOrder(instance)) {
    const settled = best && (plan.V > best.plan.V || plan.C >= total(best));
    if (best && settled) return { ...best, proven: true, examined };
    if (best && examined >= limit) return { ...best, proven: false, examined };
    examined += 1;
    const missed = instance.persons.map((_, person) => {
      const free = plan.starts.filter((_, k) => (instance.fixed[k] ?? null) === null);
      return (missedBefore[person] ?? 0) + free.filter((t) => misses(person, t)).length;
    });
    const repeated = missed.reduce((sum, count) => sum + Math.max(count - 1, 0), 0);
    const candidate = { plan, missed, repeated };
    if (!best || total(candidate) < total(best)) best = candidate;
  }
  return best && { ...best, proven: true, examined };
}
