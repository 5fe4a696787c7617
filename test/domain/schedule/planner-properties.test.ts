import { addDays } from '#domain/calendar-date.ts';
import { explainPlan } from '#domain/schedule/explain.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { weeksOf } from '#domain/schedule/path.ts';
import { solve } from '#domain/schedule/planner.ts';
import { alternativesAmong, everyPlan } from './brute-force.ts';
import { dice, randomInstance } from './random-instance.ts';

/** A programme's year: what the small random instances cannot be. */
function yearInstance(seed: number, K: number, T: number): Instance {
  const { below, chance } = dice(seed);
  const none = Array<null>(K).fill(null);
  const H = 6;
  const calendar = () =>
    Array.from({ length: T * H }, () => (chance(0.15) ? below(6) : 0)).join('');
  return {
    ...{ name: `year-${seed}`, start: '2027-01-06', T, H, K, D: 2, maxSpan: 2 },
    ...{ gapMin: 21, gapMax: 40, gapTarget: 30, gapWeight: 1, sev: [0, 1, 4, 6, 0, 2] },
    persons: ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
      ...{ id, w: i < 2 ? 3 : 1, must: i < 2 },
      a: calendar(),
    })),
    ...{ rooms: [], noRoomCost: 40, fixed: none, range: none, current: none },
    dayCost: Array.from({ length: T }, (_, day) => [0, 1, 6, -1, -1, 2, 0][day % 7]!),
    ...{ moveCost: 20, movePerDay: 1, M: 5, r: 2 },
  };
}

const instances = Array.from({ length: 600 }, (_, i) => randomInstance(10_000 + i));
const bestOf = (instance: Instance): Plan | null => {
  const answer = solve(instance, { probe: false });
  return answer.status === 'solved' ? answer.best : null;
};
/** Not worse: fewer violations, or as many and not more cost. Having a plan beats having none. */
const atMost = (a: Plan | null, b: Plan | null): boolean =>
  b === null || (a !== null && (a.V < b.V || (a.V === b.V && a.C <= b.C)));
const feasible = instances.flatMap((instance) => {
  const best = bestOf(instance);
  return best ? [{ instance, best }] : [];
});

it('does not depend on the order of persons or rooms', () => {
  for (const { instance } of feasible) {
    const turned = {
      ...instance,
      persons: [...instance.persons].reverse(),
      rooms: [...instance.rooms].reverse(),
    };
    expect(solve(turned)).toEqual(solve(instance));
  }
});

it('takes one person of weight two for two of weight one', () => {
  for (const { instance } of feasible) {
    const split = instance.persons.flatMap((person) =>
      person.w === 2 && !person.must
        ? [
            { ...person, w: 1 },
            { ...person, w: 1 },
          ]
        : [person],
    );
    expect(solve({ ...instance, persons: split })).toEqual(solve(instance));
  }
});

it('never gets better when somebody or a room becomes busier', () => {
  for (const [i, { instance: random }] of feasible.entries()) {
    const instance = { ...random, sev: [0, 1, 4, 6, 0, 2] };
    const { below } = dice(i);
    const busier = <T extends { readonly a: string }>(one: T, steps: string): T => {
      const at = below(one.a.length);
      const digit = steps[Number(one.a[at])] ?? '3';
      return { ...one, a: one.a.slice(0, at) + digit + one.a.slice(at + 1) };
    };
    const changed = {
      ...instance,
      persons: instance.persons.map((person) => busier(person, '123323')),
      rooms: instance.rooms.map((room) => busier(room, '222222')),
    };
    expect({ i, holds: atMost(bestOf(instance), bestOf(changed)) }).toEqual({ i, holds: true });
  }
});

it('never gets worse when more is allowed', () => {
  for (const [i, { instance, best }] of feasible.entries()) {
    const freer = [
      { ...instance, gapMax: instance.gapMax + 1 },
      { ...instance, range: instance.range.map(() => null) },
      { ...instance, rooms: [] },
    ].map(bestOf);
    expect({ i, holds: freer.map((plan) => atMost(plan, best)) }).toEqual({
      i,
      holds: [true, true, true],
    });
  }
});

it('has the best plan as the least of every row of the heat map', () => {
  for (const { instance, best } of feasible) {
    const answer = solve(instance);
    const rows = answer.status === 'solved' ? (answer.probe ?? []) : [];
    expect(rows).toHaveLength(instance.K);
    for (const row of rows) {
      const cells = row.flatMap((cell) => (cell ? [{ V: cell[0], C: cell[1] }] : []));
      const [least] = cells.sort((a, b) => a.V - b.V || a.C - b.C);
      expect(least).toEqual({ V: best.V, C: best.C });
    }
  }
});

it('keeps the rest when an occasion is fixed where it stands', () => {
  let fixed = 0;
  for (const { instance, best } of feasible) {
    // Next to a fixed occasion the distance would become free.
    if (instance.fixed.some((day) => day !== null)) continue;
    const [first] = explainPlan(instance, best).occasions;
    const paid = first!.attendance + first!.day + first!.roomCost + first!.move;
    const away = first!.persons.reduce((sum, { violations }) => sum + violations, 0);
    const stays = instance.fixed.map((_, k) => (k === 0 ? best.starts[0]! : null));
    expect(bestOf({ ...instance, fixed: stays })).toEqual({
      ...{ V: best.V - away, C: best.C - paid, starts: best.starts },
    });
    fixed += 1;
  }
  expect(fixed).toBeGreaterThan(80);
});

it('knows days by number: a week later is the same, a day later only weeks differ', () => {
  let otherWeeks = 0;
  for (const { instance, best } of feasible) {
    expect(solve({ ...instance, start: addDays(instance.start, 7) })).toEqual(solve(instance));
    const tomorrow = { ...instance, start: addDays(instance.start, 1) };
    const [now, then] = [solve(instance), solve(tomorrow)];
    expect(then).toMatchObject({ best, probe: now.status === 'solved' ? now.probe : null });
    if (JSON.stringify(now) !== JSON.stringify(then)) otherWeeks += 1;
  }
  expect(otherWeeks).toBeGreaterThan(10);
});

describe('alternatives of a long programme', () => {
  const cases = [
    { K: 12, T: 420, M: 5, r: 2 },
    { K: 12, T: 420, M: 8, r: 4 },
    { K: 6, T: 300, M: 6, r: 6 },
    { K: 4, T: 365, M: 5, r: 3 },
  ];
  it.each(cases)('K=$K, M=$M: differ in $r weeks from each other, and never get better', (one) => {
    const instance = { ...yearInstance(7, one.K, one.T), M: one.M, r: one.r };
    const answer = solve(instance, { probe: false });
    const plans = answer.status === 'solved' ? answer.alternatives : [];
    expect(plans).toHaveLength(one.M);
    const weeks = weeksOf(instance);
    for (const [i, plan] of plans.entries()) {
      for (const other of plans.slice(0, i)) {
        const differing = plan.starts.filter((day, k) => weeks[day] !== weeks[other.starts[k]!]);
        expect(differing.length).toBeGreaterThanOrEqual(one.r);
        expect(atMost(other, plan)).toBe(true);
      }
      const { sums } = explainPlan(instance, plan);
      expect(sums.attendance + sums.day + sums.gap).toBe(plan.C);
    }
  });

  it('are those that listing every plan finds', () => {
    for (const [seed, K, T, M, r] of [
      [1, 3, 220, 8, 3],
      [2, 4, 125, 6, 2],
      [3, 4, 120, 12, 3],
    ] as const) {
      const instance = { ...yearInstance(seed, K, T), M, r };
      const plans = everyPlan(instance);
      expect(plans.length).toBeGreaterThan(10_000);
      const answer = solve(instance, { probe: false });
      expect(answer).toMatchObject({ alternatives: alternativesAmong(plans, instance) });
    }
  });
});
