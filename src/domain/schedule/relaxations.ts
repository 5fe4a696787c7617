import type { Instance, Plan } from './instance.ts';
import { bestPlan, courseOf } from './path.ts';
import { burdenOfWindows } from './windows.ts';

/** One thing that could be given up. */
export type Relaxation =
  | { readonly kind: 'shorterGap' | 'longerGap'; readonly days: number }
  /** The period is longer; nothing is known of anybody's time there. */
  | { readonly kind: 'laterEnd'; readonly days: number }
  /** Closed days that may be opened together: Fridays, bridge days, a closed week. */
  | { readonly kind: 'open'; readonly group: string }
  | { readonly kind: 'optional'; readonly person: number }
  | { readonly kind: 'withoutRoom' }
  /** The pinned days of an occasion are let go. */
  | { readonly kind: 'anyDay'; readonly occasion: number };

export type Help = { readonly relaxation: Relaxation; readonly plan: Plan };

/** Days that could be opened, and what each would cost. */
export type OpenableDays = {
  readonly group: string;
  readonly days: readonly number[];
  readonly cost: number;
};

/** What is asked beside what the instance itself says. */
export type RelaxationOptions = {
  readonly openable: readonly OpenableDays[];
  /** Costs of the days after the horizon, −1 closed; as many as the longest extension may use. */
  readonly beyond: readonly number[];
};

/** Weeks by which a distance is changed, and fortnights by which the period is extended. */
const steps = [1, 2, 3];
const noRoomAtAll = 40;

function longer(instance: Instance, beyond: readonly number[], days: number): Instance {
  const more = (digit: string) => digit.repeat(days * instance.H);
  return {
    ...instance,
    T: instance.T + days,
    dayCost: [...instance.dayCost, ...beyond.slice(0, days)],
    persons: instance.persons.map((person) => ({ ...person, a: person.a + more('5') })),
    rooms: instance.rooms.map((room) => ({ ...room, a: room.a + more('5') })),
  };
}

/** The instance as it would be, or null where there is nothing to relax. */
function relaxed(
  instance: Instance,
  relaxation: Relaxation,
  { openable, beyond }: RelaxationOptions,
): Instance | null {
  switch (relaxation.kind) {
    case 'shorterGap': {
      const gapMin = instance.gapMin - relaxation.days;
      return gapMin < instance.maxSpan || instance.K < 2 ? null : { ...instance, gapMin };
    }
    case 'longerGap':
      return instance.K < 2 ? null : { ...instance, gapMax: instance.gapMax + relaxation.days };
    case 'laterEnd':
      return beyond.length < relaxation.days ? null : longer(instance, beyond, relaxation.days);
    case 'open': {
      const group = openable.find((one) => one.group === relaxation.group);
      const opened = new Set(group?.days);
      const dayCost = instance.dayCost.map((cost, day) =>
        group && cost < 0 && opened.has(day) ? group.cost : cost,
      );
      return { ...instance, dayCost };
    }
    case 'optional':
      return {
        ...instance,
        persons: instance.persons.map((person, i) =>
          i === relaxation.person ? { ...person, must: false } : person,
        ),
      };
    case 'withoutRoom':
      return instance.rooms.length === 0 || instance.noRoomCost >= 0
        ? null
        : { ...instance, noRoomCost: noRoomAtAll };
    case 'anyDay':
      return {
        ...instance,
        range: instance.range.map((range, k) => (k === relaxation.occasion ? null : range)),
      };
  }
}

/** Everything worth asking, the smaller step of a kind before the larger. */
function questions({ K, persons, range, fixed }: Instance, openable: readonly OpenableDays[]) {
  const kinds: Relaxation[][] = [
    steps.map((i) => ({ kind: 'shorterGap', days: 7 * i })),
    steps.map((i) => ({ kind: 'longerGap', days: 7 * i })),
    steps.map((i) => ({ kind: 'laterEnd', days: 14 * i })),
    [{ kind: 'withoutRoom' }],
    ...openable.map(({ group }): Relaxation[] => [{ kind: 'open', group }]),
    ...persons.flatMap(({ must }, person): Relaxation[][] =>
      must ? [[{ kind: 'optional', person }]] : [],
    ),
  ];
  for (let occasion = 0; occasion < K; occasion++) {
    if ((range[occasion] ?? null) === null || (fixed[occasion] ?? null) !== null) continue;
    kinds.push([{ kind: 'anyDay', occasion }]);
  }
  return kinds;
}

const better = (a: Plan, b: Plan | null): boolean =>
  b === null || a.V < b.V || (a.V === b.V && a.C < b.C);

const planFor = (instance: Instance): Plan | null => {
  const course = courseOf(instance);
  return course && bestPlan(course);
};

/**
 * What would help: each single thing that could be given up, with the best plan it gives, best plan
 * first. A larger step is listed only when it gives a better plan than the smaller one.
 * @returns empty when nothing helps
 */
export function relaxations(
  instance: Instance,
  options: RelaxationOptions = { openable: [], beyond: [] },
): readonly Help[] {
  const now = planFor(instance);
  const helps: Help[] = [];
  for (const kind of questions(instance, options.openable)) {
    let before = now;
    for (const relaxation of kind) {
      const changed = relaxed(instance, relaxation, options);
      const plan = changed && planFor(changed);
      if (!plan || !better(plan, before)) continue;
      helps.push({ relaxation, plan });
      before = plan;
    }
  }
  return helps.sort((a, b) => a.plan.V - b.plan.V || a.plan.C - b.plan.C);
}

/** Why no plan exists: the first occasion that cannot be placed after those before it. */
export type Blocked = {
  readonly occasion: number;
  /** `no-days`: nowhere in its range do enough open days (and a room) stand together. */
  readonly reason: 'no-days' | 'distance';
};

/** @returns null when every occasion can be placed */
export function blockedBy(instance: Instance): Blocked | null {
  const { K, T } = instance;
  for (let occasion = 0; occasion < K; occasion++) {
    const length = occasion + 1;
    const first = { ...instance, K: length };
    if (planFor(first)) continue;
    const { cost } = burdenOfWindows(instance);
    const [from, to] = instance.range[occasion] ?? [0, T - 1];
    const somewhere = cost.some((one, t) => one < Infinity && t >= from && t <= to);
    const stays = (instance.fixed[occasion] ?? null) !== null;
    return { occasion, reason: somewhere || stays ? 'distance' : 'no-days' };
  }
  return null;
}
