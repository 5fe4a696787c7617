import type { Instance, Plan } from './instance.ts';
import { solve } from './planner.ts';

/** Two answers to "this occasion must move", side by side. Null: not possible that way. */
export type Replan = {
  /** Every other occasion stays. */
  readonly onlyThis: Plan | null;
  /** Others may follow where that is worth the moving. */
  readonly bestOverall: Plan | null;
};

/**
 * Another day for one booked occasion. The instance's slots must not hold our own events any more
 * (`availability.ts` leaves them out), else everybody is busy on the days that are given up.
 * @param booked start day of every occasion as it is now
 * @param occasion the one that is to move
 * @param lost days that cannot be used any longer; none when only the calendars have changed
 */
export function replan(
  instance: Instance,
  booked: readonly number[],
  occasion: number,
  lost: readonly number[],
): Replan {
  const dayCost = instance.dayCost.map((cost, day) => (lost.includes(day) ? -1 : cost));
  const current = booked.map((day, k) => ((instance.fixed[k] ?? null) === null ? day : null));
  const moved = { ...instance, dayCost, current };
  const best = (one: Instance): Plan | null => {
    const answer = solve({ ...one, M: 1 }, { probe: false });
    return answer.status === 'solved' ? answer.best : null;
  };
  return {
    onlyThis: best({ ...moved, fixed: booked.map((day, k) => (k === occasion ? null : day)) }),
    bestOverall: best(moved),
  };
}
