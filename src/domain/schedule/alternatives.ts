import type { Plan } from './instance.ts';
import {
  across,
  forwardOf,
  gapTerm,
  least,
  nextDays,
  planOf,
  weeksOf,
  type Columns,
  type Course,
} from './path.ts';

/**
 * What occasions k … K−1 can cost, by how many of them differ from each earlier plan: one character
 * per plan, counted up to r. Only counts that occur have a column, which keeps their number far
 * below the (r+1)^(M−1) that could.
 */
type Layer = Map<string, Float64Array>;

/** The patterns of one occasion's days: which earlier plans a day differs from in its week. */
type Patterns = { readonly texts: readonly string[]; readonly kindOf: Int32Array };

/** Combines two rows of small numbers, one character each. */
function each(a: string, b: string, combine: (x: number, y: number) => number): string {
  let row = '';
  for (let i = 0; i < a.length; i++) {
    row += String.fromCharCode(combine(a.charCodeAt(i), b.charCodeAt(i)));
  }
  return row;
}

const reaches = (counts: string, wanted: string): boolean =>
  !each(wanted, counts, (x, y) => (x > y ? 1 : 0)).includes('\u0001');

function patternsOf(weeks: Int32Array, earlier: readonly Plan[], k: number): Patterns {
  const taken = earlier.map(({ starts }) => weeks[starts[k]!]);
  const texts: string[] = [];
  const kinds = new Map<number, number>();
  const kindOf = weeks.map((week) => {
    if (!kinds.has(week)) {
      const text = taken.map((other) => (other === week ? '\u0000' : '\u0001')).join('');
      if (!texts.includes(text)) texts.push(text);
      kinds.set(week, texts.indexOf(text));
    }
    return kinds.get(week)!;
  });
  return { texts, kindOf };
}

/**
 * The recursion of the path with the counts as a second coordinate. A state that no plan within the
 * limit passes is dropped.
 * @returns a layer per occasion, and the least worth of anything dropped
 */
function layersWithin(
  { instance, own }: Course,
  forward: Columns,
  patterns: readonly Patterns[],
  limit: number,
): { readonly layers: readonly Layer[]; readonly dropped: number } {
  const { K, T, r } = instance;
  const none = '\u0000'.repeat(patterns[0]!.texts[0]!.length);
  let dropped = Infinity;
  let onwards: Layer = new Map([[none, new Float64Array(T)]]);
  const layers: Layer[] = [];
  for (let k = K - 1; k >= 0; k--) {
    const layer: Layer = new Map();
    const { texts, kindOf } = patterns[k]!;
    for (const [counts, onward] of onwards) {
      // Nothing is gained where the k occasions before cannot make up for what is missing.
      const targets = texts.map((text) => {
        const key = each(counts, text, (x, y) => Math.min(x + y, r));
        return each(key, key, (x) => (r - x > k ? 1 : 0)).includes('\u0001') ? null : key;
      });
      for (let t = 0; t < T; t++) {
        const target = targets[kindOf[t]!]!;
        const worth = own[k]![t]! + onward[t]!;
        if (target === null || worth === Infinity) continue;
        const whole = forward[k]![t]! + onward[t]!;
        if (whole > limit) {
          dropped = Math.min(dropped, whole);
          continue;
        }
        let column = layer.get(target);
        if (!column) layer.set(target, (column = new Float64Array(T).fill(Infinity)));
        column[t] = Math.min(column[t]!, worth);
      }
    }
    layers.unshift(layer);
    onwards = new Map([...layer].map(([counts, from]) => [counts, across(instance, k - 1, from)]));
  }
  return { layers, dropped };
}

/** Walks forward as for the best plan, with what is still wanted of the rest of the plan. */
function walk(
  { instance, own }: Course,
  layers: readonly Layer[],
  patterns: readonly Patterns[],
  all: string,
): Plan {
  const column = layers[0]!.get(all)!;
  const worth = least(column);
  const starts = [column.indexOf(worth)];
  let wanted = all;
  let rest = worth;
  for (let k = 0; k < instance.K - 1; k++) {
    const t = starts[k]!;
    rest -= own[k]![t]!;
    wanted = each(wanted, patterns[k]!.texts[patterns[k]!.kindOf[t]!]!, (x, y) =>
      Math.max(x - y, 0),
    );
    const columns = [...layers[k + 1]!].filter(([counts]) => reaches(counts, wanted));
    let [next] = nextDays(instance, k, t);
    const fits = (day: number) => {
      const gap = gapTerm(instance, k, t, day);
      return columns.some(([, from]) => from[day]! + gap === rest);
    };
    while (!fits(next)) next++;
    rest -= gapTerm(instance, k, t, next);
    starts.push(next);
  }
  return planOf(worth, starts);
}

/** The least plan that differs from every earlier one in the week of at least r occasions, or null. */
function nextAlternative(course: Course, forward: Columns, earlier: readonly Plan[]): Plan | null {
  const { K, r } = course.instance;
  const weeks = weeksOf(course.instance);
  const patterns = Array.from({ length: K }, (_, k) => patternsOf(weeks, earlier, k));
  const all = String.fromCharCode(r).repeat(earlier.length);
  let limit = least(course.back[0]!);
  for (let step = 16; ; step *= 4) {
    limit += step;
    const { layers, dropped } = layersWithin(course, forward, patterns, limit);
    if (layers[0]!.has(all)) return walk(course, layers, patterns, all);
    if (dropped === Infinity) return null;
    limit = Math.max(limit, dropped);
  }
}

/**
 * The best plan and up to M − 1 others, each the least that is truly another plan than all before it
 * (guide §2.4). Exact for every M and r; shorter when there are no more.
 */
export function alternativesFrom(course: Course, best: Plan): readonly Plan[] {
  const { K, M, r } = course.instance;
  const plans = [best];
  if (r > K) return plans;
  const forward = forwardOf(course);
  while (plans.length < M) {
    const plan = nextAlternative(course, forward, plans);
    if (!plan) break;
    plans.push(plan);
  }
  return plans;
}
