import type { Instance, Plan } from './instance.ts';
import { courseOf, gapTerm, nextDays, planOf, type Course } from './path.ts';

/** A way to go on from `starts`: choice number `at` of those possible, best first. */
type Branch = {
  readonly starts: readonly number[];
  /** What `starts` and the distances so far have cost. */
  readonly paid: number;
  readonly choices: readonly Choice[];
  readonly at: number;
};
/** @property step own cost and distance; `whole` adds the best that can follow */
type Choice = { readonly day: number; readonly step: number; readonly whole: number };

const promise = ({ paid, choices, at }: Branch): number => paid + choices[at]!.whole;

/** Least worth first, then the earlier start days. */
function precedes(a: Branch, b: Branch): boolean {
  const worth = promise(a) - promise(b);
  if (worth !== 0) return worth < 0;
  const daysOf = ({ starts, choices, at }: Branch) => [...starts, choices[at]!.day];
  const [mine, theirs] = [daysOf(a), daysOf(b)];
  const k = mine.findIndex((day, i) => day !== theirs[i]);
  return k >= 0 && mine[k]! < (theirs[k] ?? -1);
}

/** A binary heap of branches. */
class Queue {
  readonly #heap: Branch[] = [];

  push(branch: Branch): void {
    const heap = this.#heap;
    let i = heap.push(branch) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!precedes(branch, heap[up]!)) break;
      heap[i] = heap[up]!;
      i = up;
    }
    heap[i] = branch;
  }

  pop(): Branch | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && precedes(heap[child + 1]!, heap[child]!)) child++;
      if (!precedes(heap[child]!, last)) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = last;
    return top;
  }
}

function choicesAfter({ instance, own, back }: Course, starts: readonly number[]): Choice[] {
  const k = starts.length;
  const previous = starts.at(-1);
  const [first, last] =
    previous === undefined ? [0, instance.T - 1] : nextDays(instance, k - 1, previous);
  const choices: Choice[] = [];
  for (let day = first; day <= last; day++) {
    const gap = previous === undefined ? 0 : gapTerm(instance, k - 1, previous, day);
    const whole = gap + back[k]![day]!;
    if (whole < Infinity) choices.push({ day, step: gap + own[k]![day]!, whole });
  }
  return choices.sort((a, b) => a.whole - b.whole || a.day - b.day);
}

/**
 * Every plan, best first, in the order of guide §2.3. Best-first search over prefixes; the recursion
 * knows exactly what a prefix can still become, so no step is wasted.
 * @throws RangeError when the instance is too large, which `solve` says without throwing
 */
export function* plansInOrder(instance: Instance): Generator<Plan, void> {
  const course = courseOf(instance);
  if (!course) throw new RangeError('plansInOrder: the instance is too large for exact sums');
  const queue = new Queue();
  const open = (starts: readonly number[], paid: number): void => {
    const choices = choicesAfter(course, starts);
    if (choices.length > 0) queue.push({ starts, paid, choices, at: 0 });
  };
  open([], 0);
  for (let branch = queue.pop(); branch; branch = queue.pop()) {
    const { starts, paid, choices, at } = branch;
    if (at + 1 < choices.length) queue.push({ ...branch, at: at + 1 });
    const { day, step } = choices[at]!;
    const longer = [...starts, day];
    if (longer.length === instance.K) yield planOf(paid + step, longer);
    else open(longer, paid + step);
  }
}

/** The `count` best plans, best first; fewer when there are no more. */
export function kBestPlans(instance: Instance, count: number): readonly Plan[] {
  const plans: Plan[] = [];
  if (count <= 0) return plans;
  for (const plan of plansInOrder(instance)) if (plans.push(plan) >= count) break;
  return plans;
}
