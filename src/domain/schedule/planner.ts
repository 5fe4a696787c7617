import { alternativesFrom } from './alternatives.ts';
import type { Cell, Instance, Plan } from './instance.ts';
import { bestPlan, courseOf, forwardOf, unpack, type Course } from './path.ts';

/** The heat map: `probe[k][t]` is the best whole plan in which occasion k starts on day t. */
export type Probe = readonly (readonly Cell[])[];

export type Solution =
  | {
      readonly status: 'solved';
      readonly best: Plan;
      readonly alternatives: readonly Plan[];
      readonly probe: Probe | null;
    }
  /** Closed days, horizon, distances, ranges or a necessary room leave no plan; people never do. */
  | { readonly status: 'infeasible' }
  /** A plan could cost 2^31 or break 2^22 rules: refused, because sums would be rounded. */
  | { readonly status: 'too-large' };

function probeOf(course: Course): Probe {
  const forward = forwardOf(course);
  return course.own.map((own, k) =>
    Array.from(own, (worth, t) => {
      const whole = forward[k]![t]! + (course.back[k]![t]! - worth);
      return whole < Infinity ? unpack(whole) : null;
    }),
  );
}

/**
 * The exact answer to guide §2: least (V, C, start days), true alternatives, heat map. A shortest
 * path in a graph with a layer per occasion; unique and the same on every machine.
 * @param options.probe false leaves the heat map out
 */
export function solve(
  instance: Instance,
  { probe = true }: { readonly probe?: boolean } = {},
): Solution {
  const course = courseOf(instance);
  if (!course) return { status: 'too-large' };
  const best = bestPlan(course);
  if (!best) return { status: 'infeasible' };
  return {
    status: 'solved',
    best,
    alternatives: alternativesFrom(course, best),
    probe: probe ? probeOf(course) : null,
  };
}
