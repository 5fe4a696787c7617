import { kBestPlans } from '#domain/schedule/best-plans.ts';
import { explainPlan } from '#domain/schedule/explain.ts';
import { defaultFairness, fairestPlan } from '#domain/schedule/fairness.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { everyPlan } from './brute-force.ts';
import { dice, randomInstance } from './random-instance.ts';

const seeds = Array.from({ length: 500 }, (_, i) => i + 1);

it('lists the first 60 plans in the order in which listing every plan has them', () => {
  for (const seed of seeds) {
    const instance = randomInstance(seed);
    expect({ seed, plans: kBestPlans(instance, 60) }).toEqual({
      seed,
      plans: everyPlan(instance).slice(0, 60),
    });
  }
});

it('gives no plan when none is wanted', () => {
  expect(kBestPlans(randomInstance(2), 0)).toEqual([]);
});

it('refuses sums that would be rounded', () => {
  expect(() => kBestPlans({ ...randomInstance(2), dayCost: [2 ** 31], T: 1, D: 1 }, 1)).toThrow(
    'plansInOrder: the instance is too large for exact sums',
  );
});

describe('explaining a plan', () => {
  it('adds up to its cost and violations exactly', () => {
    let explained = 0;
    for (const seed of seeds) {
      const instance = randomInstance(seed);
      for (const plan of kBestPlans(instance, 5)) {
        const { sums, occasions, violations } = explainPlan(instance, plan);
        const C = sums.attendance + sums.day + sums.room + sums.move + sums.gap;
        expect({ seed, V: violations, C }).toEqual({ seed, V: plan.V, C: plan.C });
        expect(occasions.map(({ start }) => start)).toEqual(plan.starts);
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(1000);
  });

  it('says who is away when, in runs of slots', () => {
    const instance: Instance = {
      ...randomInstance(1),
      ...{ start: '2027-03-08', T: 9, H: 4, K: 2, D: 2, maxSpan: 2 },
      ...{ gapMin: 7, gapMax: 7, gapTarget: 5, gapWeight: 3, sev: [0, 1, 4, 6, 0, 2] },
      dayCost: [0, 1, 0, 0, 0, -1, -1, 0, 5],
      persons: [
        { id: 'a', w: 3, must: true, a: `0220${'2001'}${'0'.repeat(28)}` },
        { id: 'b', w: 1, must: false, a: `${'0'.repeat(28)}${'0000'}${'5555'}` },
      ],
      rooms: [{ id: 'r', cost: 2, a: `${'0'.repeat(8)}${'2'.repeat(28)}` }],
      noRoomCost: 40,
      ...{ fixed: [null, null], range: [null, null], current: [null, 0] },
      ...{ moveCost: 20, movePerDay: 1 },
    };
    const { occasions, sums, unknown } = explainPlan(instance, { starts: [0, 7] });
    expect(occasions).toEqual([
      {
        ...{ start: 0, fixed: false, days: [0, 1], day: 1, attendance: 39 },
        persons: [
          {
            ...{ person: 0, cost: 3 * (8 + 4 + 1), violations: 2 },
            runs: [
              { day: 0, from: 1, to: 3, code: 2 },
              { day: 1, from: 0, to: 1, code: 2 },
              { day: 1, from: 3, to: 4, code: 1 },
            ],
          },
          { person: 1, cost: 0, violations: 0, runs: [] },
        ],
        ...{ room: 0, roomCost: 2, move: 0, gap: null, gapCost: 0 },
      },
      {
        ...{ start: 7, fixed: false, days: [7, 8], day: 5, attendance: 8 },
        persons: [
          { person: 0, cost: 0, violations: 0, runs: [] },
          {
            ...{ person: 1, cost: 8, violations: 0 },
            runs: [{ day: 8, from: 0, to: 4, code: 5 }],
          },
        ],
        ...{ room: null, roomCost: 40, move: 27, gap: 7, gapCost: 6 },
      },
    ]);
    expect(sums).toEqual({ attendance: 47, day: 6, room: 42, move: 27, gap: 6 });
    expect(unknown).toBe(1);
  });
});

describe('nobody misses two occasions', () => {
  /** The rule again, by looking at every plan. */
  function fairestAmong(instance: Instance, penalty: number): Plan & { repeated: number } {
    const { H, D, persons, fixed, dayCost } = instance;
    const missed = (a: string, t: number) => {
      const days: number[] = [];
      for (let d = t; days.length < D; d++) if (dayCost[d]! >= 0) days.push(d);
      const away = days
        .flatMap((d) => [...a.slice(d * H, d * H + H)])
        .filter((c) => /[23]/.test(c));
      return away.length > 0 && away.length * 2 >= D * H;
    };
    const rated = everyPlan(instance).map((plan) => {
      const free = plan.starts.filter((_, k) => fixed[k] === null);
      const counts = persons.map(({ a }) => free.filter((t) => missed(a, t)).length);
      return { ...plan, repeated: counts.reduce((sum, n) => sum + Math.max(n - 1, 0), 0) };
    });
    const total = ({ C, repeated }: { C: number; repeated: number }) => C + penalty * repeated;
    // Stable: of equal totals the plan that comes first in the order stays first.
    return rated.sort((a, b) => a.V - b.V || total(a) - total(b))[0]!;
  }

  it('is exact: the least total that listing every plan finds', () => {
    let changed = 0;
    for (const seed of seeds) {
      const random = randomInstance(seed);
      // Whole days away cost little, so that plans which somebody misses twice are tempting.
      const { chance } = dice(seed);
      const persons = ['a', 'b', 'c'].map((id) => ({
        ...{ id, w: 1, must: false },
        a: Array.from({ length: random.T }, () => (chance(0.5) ? '2' : '0').repeat(random.H)).join(
          '',
        ),
      }));
      const instance = { ...random, persons, sev: [0, 0, 1, 1, 0, 0] };
      const fair = fairestPlan(instance, { ...defaultFairness, penalty: 30, limit: Infinity });
      if (!fair) continue;
      const { repeated, ...plan } = fairestAmong(instance, 30);
      expect({ seed, plan: fair.plan, repeated: fair.repeated, proven: fair.proven }).toEqual({
        ...{ seed, plan, repeated, proven: true },
      });
      if (fair.examined > 1) changed += 1;
    }
    expect(changed).toBeGreaterThan(80);
  });

  const twice: Instance = {
    ...randomInstance(1),
    ...{ T: 8, H: 1, K: 2, D: 1, maxSpan: 1, gapMin: 1, gapMax: 7, gapTarget: 1, gapWeight: 0 },
    ...{ dayCost: Array<number>(8).fill(0), sev: [0, 0, 1, 1, 0, 0], rooms: [] },
    persons: [
      { id: 'a', w: 1, must: false, a: '22222211' },
      { id: 'b', w: 9, must: false, a: '00002222' },
    ],
    ...{ fixed: [null, null], range: [null, null], current: [null, null] },
  };

  it('lets another person miss one rather than the same person two', () => {
    const spared = fairestPlan(twice, { ...defaultFairness, penalty: 100 });
    expect(spared).toMatchObject({ plan: { starts: [0, 6], C: 10 }, repeated: 0, proven: true });
    expect(spared?.missed).toEqual([1, 1]);
    expect(fairestPlan(twice, { ...defaultFairness, penalty: 1 })?.plan.starts).toEqual([0, 1]);
  });

  it('counts what has been missed before', () => {
    const rule = { ...defaultFairness, penalty: 100, missedBefore: [0, 1] };
    expect(fairestPlan(twice, rule)).toMatchObject({ plan: { starts: [0, 1] }, missed: [2, 1] });
  });

  it('says that it has not proven the plan when the limit comes first', () => {
    const rule = { ...defaultFairness, penalty: 100, limit: 2 };
    expect(fairestPlan(twice, rule)).toMatchObject({ proven: false, examined: 2 });
  });

  it('has no answer where there is no plan', () => {
    expect(fairestPlan({ ...twice, gapMin: 9 })).toBeNull();
  });
});
