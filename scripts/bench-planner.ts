/**
 * Figures of the planner as JSON lines, `npm run bench` runs it. `value` is a ratio against a named
 * alternative on the same instance in the same run, so that it means the same on another machine;
 * `ours` and `theirs` are microseconds, the least of several batches. `aim` is what to stay under.
 * `bench-highs.ts` has the comparison with a linear solver.
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bestPlan, courseOf, gapTerm, pathOf, type Course } from '#domain/schedule/path.ts';
import type { Instance } from '#domain/schedule/instance.ts';
import { solve } from '#domain/schedule/planner.ts';
import { benchInstance } from './lib/bench-instance.ts';

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
  readonly ours?: number;
  readonly theirs?: number;
  readonly aim: number;
};

/**
 * Microseconds of one run: the least of many short batches, since on a busy machine a long one is
 * interrupted almost surely.
 */
function microseconds(run: () => unknown): number {
  const batch = (runs: number): number => {
    const start = performance.now();
    for (let i = 0; i < runs; i++) run();
    return (1000 * (performance.now() - start)) / runs;
  };
  batch(3);
  const runs = Math.max(1, Math.ceil(500 / batch(3)));
  const until = performance.now() + 400;
  let least = Infinity;
  while (performance.now() < until || least === Infinity) least = Math.min(least, batch(runs));
  return least;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

function ratio(name: string, against: string, aim: number, ours: number, theirs: number): Figure {
  const value = rounded(ours / theirs);
  const times = { ours: rounded(ours), theirs: rounded(theirs) };
  return { name: `planner: ${name}`, value, unit: 'ratio', against, ratio: value, ...times, aim };
}

/** Every plan there is, each priced as it is built from prices worked out before. */
function listEveryPlan({ instance, own }: Course): { best: number; plans: number } {
  const { K, T, gapMin, gapMax } = instance;
  const gap = Array.from({ length: gapMax + 1 }, (_, g) => gapTerm(instance, 0, 0, g));
  let best = Infinity;
  let plans = 0;
  const extend = (k: number, t: number, paid: number): void => {
    const worth = paid + own[k]![t]!;
    if (worth === Infinity) return;
    if (k === K - 1) {
      plans += 1;
      best = Math.min(best, worth);
      return;
    }
    for (let g = gapMin; g <= gapMax && t + g < T; g++) extend(k + 1, t + g, worth + gap[g]!);
  };
  for (let t = 0; t < T; t++) extend(0, t, 0);
  return { best, plans };
}

function need(instance: Instance): Course {
  const course = courseOf(instance);
  if (!course) throw new Error('bench-planner: the instance is too large for exact sums');
  return course;
}

/** One figure after the other; takes some seconds. */
export function* benchPlanner(): Generator<Figure, void> {
  const path = (course: Course) =>
    microseconds(() => bestPlan(pathOf(course.instance, course.own)));
  const four = need(benchInstance(12, 365, 18, 4));
  const { best, plans } = listEveryPlan(four);
  const found = bestPlan(four);
  if (!found || found.V * 2 ** 31 + found.C !== best)
    throw new Error('bench-planner: not the best');
  const ofFour = path(four);
  const listing = microseconds(() => listEveryPlan(four));
  yield ratio(`path, K=4, T=365`, `listing all ${plans} plans`, 1 / 400, ofFour, listing);

  const large = benchInstance(200, 548, 20, 4);
  const bytes = new TextEncoder().encode(large.persons.map(({ a }) => a).join(''));
  const pass = microseconds(() => {
    let sum = 0;
    for (let i = 0; i < bytes.length; i++) sum = (sum + bytes[i]!) | 0;
    return sum;
  });
  const whole = microseconds(() => bestPlan(need(large)));
  yield ratio('window costs and path, N=200, T=548', 'adding up the same bytes', 3, whole, pass);

  const ofTwelve = path(need(benchInstance(12, 548, 18, 12)));
  yield ratio('path, K=12', 'K=4', 4, ofTwelve, path(need(benchInstance(12, 548, 18, 4))));
  const [short, long] = [274, 548].map((T) => path(need(benchInstance(12, T, 18, 4))));
  yield ratio('path, T=548', 'T=274', 2.3, long!, short!);

  const year = benchInstance(15, 365, 18, 4);
  const all = rounded(microseconds(() => solve(year)) / 1000);
  const shown = 'planner: 15 persons, a year: best plan, 3 alternatives, heat map';
  yield { name: shown, value: all, unit: 'ms', aim: 8 };
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  for (const figure of benchPlanner()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
