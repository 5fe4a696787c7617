import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { solve, type Probe } from '#domain/schedule/planner.ts';
import { alternativesAmong, everyPlan, probeAmong } from './brute-force.ts';
import { randomInstance } from './random-instance.ts';

type Example = Instance & {
  readonly expected: Plan & { readonly alternatives: readonly Plan[]; readonly probe: Probe };
};
const { instances } = JSON.parse(readFileSync(join(__dirname, 'examples.json'), 'utf8')) as {
  readonly instances: readonly Example[];
};

describe('the worked examples of the scheduling guide', () => {
  it.each(instances.map((one) => [one.name, one] as const))(
    'solves %s to the last cell',
    (_, one) => {
      const { V, C, starts, alternatives, probe } = one.expected;
      expect(solve(one)).toEqual({ status: 'solved', best: { V, C, starts }, alternatives, probe });
    },
  );
});

/** More than 100,000 with SAMSPEL_LONG=1; the short run takes the first seeds of the long one. */
const long = Boolean(process.env['SAMSPEL_LONG']);
const rounds = long ? 120_000 : 3000;

it(`finds what listing every plan finds, in ${rounds} random instances`, () => {
  const tally = { feasible: 0, plans: 0, alternatives: 0 };
  for (let seed = 1; seed <= rounds; seed++) {
    const instance = randomInstance(seed);
    const plans = everyPlan(instance);
    const expected =
      plans.length === 0
        ? { status: 'infeasible' }
        : {
            status: 'solved',
            best: plans[0],
            alternatives: alternativesAmong(plans, instance),
            probe: probeAmong(plans, instance),
          };
    // As text: Jest's deep equality would take longer than everything else here together.
    const answer = JSON.stringify({ seed, ...solve(instance) });
    expect(answer).toBe(JSON.stringify({ seed, ...expected }));
    tally.feasible += Math.min(plans.length, 1);
    tally.plans += plans.length;
    tally.alternatives += expected.alternatives?.length ?? 0;
  }
  if (long) process.stdout.write(`${JSON.stringify({ rounds, ...tally })}\n`);
  expect(tally.feasible).toBeGreaterThan(rounds / 2);
  expect(tally.plans).toBeGreaterThan(rounds * 10);
  expect(tally.alternatives).toBeGreaterThan(tally.feasible);
}, 900_000);
