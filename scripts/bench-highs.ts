/**
 * The planner's path against HiGHS (wasm) on the same problem, as a JSON line: a shortest path written as a flow
 * problem in LP form (guides/scheduling.md 4.4). Nobody is required here, so that costs stay small enough for a
 * solver that counts in floating point.
 */
import loadHighs from 'highs';
import { bestPlan, courseOf, gapTerm, pathOf, type Course } from '#domain/schedule/path.ts';
import { benchInstance } from './lib/bench-instance.ts';

type Arc = { readonly from: string; readonly to: string; readonly cost: number };

/** Every link of two neighbouring occasions, plus a source before the first and a sink after the last. */
function arcsOf({ instance, own }: Course): readonly Arc[] {
  const { K, T, gapMin, gapMax } = instance;
  const arcs: Arc[] = [];
  const cost = (k: number, t: number): number => own[k]?.[t] ?? Infinity;
  for (let t = 0; t < T; t += 1) {
    if (cost(0, t) < Infinity) arcs.push({ from: 's', to: `n0_${t}`, cost: cost(0, t) });
    if (cost(K - 1, t) < Infinity) arcs.push({ from: `n${K - 1}_${t}`, to: 'e', cost: 0 });
  }
  for (let k = 0; k < K - 1; k += 1) {
    for (let t = 0; t < T; t += 1) {
      if (cost(k, t) === Infinity) continue;
      for (let next = t + gapMin; next <= Math.min(t + gapMax, T - 1); next += 1) {
        if (cost(k + 1, next) === Infinity) continue;
        const worth = gapTerm(instance, k, t, next) + cost(k + 1, next);
        arcs.push({ from: `n${k}_${t}`, to: `n${k + 1}_${next}`, cost: worth });
      }
    }
  }
  return arcs;
}

/** One unit flows from the source to the sink; what comes into a node leaves it. CPLEX LP format. */
function flowProblem(arcs: readonly Arc[]): string {
  const balance = new Map<string, string[]>();
  const note = (node: string, term: string) => {
    const terms = balance.get(node);
    if (terms === undefined) balance.set(node, [term]);
    else terms.push(term);
  };
  for (const [index, { from, to }] of arcs.entries()) {
    note(from, `- x${index}`);
    note(to, `+ x${index}`);
  }
  const demand = (node: string): number => (node === 's' ? -1 : node === 'e' ? 1 : 0);
  const rows = [...balance].map(([node, terms]) => ` ${node}: ${lines(terms)} = ${demand(node)}`);
  const goal = lines(arcs.map(({ cost }, index) => `+ ${cost} x${index}`));
  return `Minimize\n obj: ${goal}\nSubject To\n${rows.join('\n')}\nEnd\n`;
}

/** LP readers refuse very long lines. */
const lines = (terms: readonly string[]): string =>
  terms.map((term, index) => (index % 20 === 19 ? `${term}\n  ` : term)).join(' ');

function least(times: number, run: () => void): number {
  let best = Infinity;
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const base = benchInstance(12, 365, 18, 4);
const course = courseOf({
  ...base,
  persons: base.persons.map((person) => ({ ...person, must: false })),
});
if (course === null) throw new Error('bench-highs: the instance is too large for exact sums');
const highs = await loadHighs();
const arcs = arcsOf(course);
const expected = bestPlan(course)?.C;
const solved = highs.solve(flowProblem(arcs));
if (solved.Status !== 'Optimal' || Math.round(solved.ObjectiveValue) !== expected) {
  throw new Error(`bench-highs: ${solved.Status}, ${solved.ObjectiveValue} against ${expected}`);
}
const theirs = least(3, () => highs.solve(flowProblem(arcs)));
const ours = least(2_000, () => bestPlan(pathOf(course.instance, course.own)));
process.stdout.write(
  `${JSON.stringify({
    name: `planner: path, K=4, T=365, ${arcs.length} links`,
    value: Math.round(theirs / ours),
    unit: 'times faster',
    against: 'highs 1.15.3 (wasm), the same path as a flow LP, model text included',
    ratio: Number((ours / theirs).toPrecision(3)),
    ours: Number((ours * 1000).toPrecision(3)),
    theirs: Number((theirs * 1000).toPrecision(3)),
    aim: 1000,
  })}\n`,
);
