import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { solve, type Probe } from '#domain/schedule/planner.ts';
import { alternativesAmong, everyPlan, probeAmong } from './brute-force.ts';
import { randomInstance } from './random-instance.ts';

const examplesFile = join(__dirname, '../../../../shared/guides/scheduling-examples.json');
type Example = Instance & {
  readonly expected: Plan & { readonly alternatives: readonly Plan[]; readonly probe: Probe };
};

describe('the worked examples of the scheduling guide', () => {
  if (!existsSync(examplesFile)) {
    it.skip('are skipped: ../shared/guides/scheduling-examples.json is not here', () => {});
    return;
  }
  const { instances } = JSON.parse(readFileSync(examplesFile, 'utf8')) as { instances: Example[] };
  it.each(instances.map((one) => [one.name, one] as const))(
    '%s is solved to the last cell',
    (_, one) => {
      const { V, C, starts, alternatives, probe } = one.expected;
      expect(solve(one)).toEqual({ status: 'solved', best: { V, C, starts }, alternatives, probe });
    },
  );
});

/** 100,000 and more with SAMSPEL_LONG=1; the seeds of the short run are the first of the long one. */
const rounds = process.env['SAMSPEL_LONG'] ? 120_000 : 3000;

it(`finds what listing every plan finds, in ${rounds} random instances`, () => {
  const tally = { feasible: 0, plans: 0, alternatives: 0 };
  for (let seed = 1; seed <= rounds; seed++) {
    const instance = randomInstance(seed);
    const plans = everyPlan(instance);
    const answer = solve(instance);
    if (plans.length === 0) {
      if (answer.status !== 'infeasible')
        throw new Error(`seed ${seed}: ${JSON.stringify(answer)}`);
      continue;
    }
    const expected = {
      status: 'solved',
      best: plans[0],
      alternatives: alternativesAmong(plans, instance),
      probe: probeAmong(plans, instance),
    };
    // Comparing text first: Jest's deep equality is slower than everything else here together.
    if (JSON.stringify(answer) !== JSON.stringify(expected)) {
      expect({ seed, ...answer }).toEqual({ seed, ...expected });
    }
    tally.feasible += 1;
    tally.plans += plans.length;
    tally.alternatives += expected.alternatives.length;
  }
  if (process.env['SAMSPEL_LONG'])
    process.stdout.write(`${JSON.stringify({ rounds, ...tally })}\n`);
  expect(tally.feasible).toBeGreaterThan(rounds / 3);
  expect(tally.plans).toBeGreaterThan(rounds * 3);
});
