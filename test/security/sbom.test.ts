import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Bill = {
  readonly components: readonly {
    name: string;
    version: string;
    hashes: readonly object[];
    licenses: readonly object[];
  }[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
};

const root = join(__dirname, '../..');
const bill = JSON.parse(
  execFileSync(process.execPath, [join(root, 'scripts/sbom.mjs')], { encoding: 'utf8' }),
) as Bill;
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

it('names everything that ships in the version that is installed, with its hash and licence', () => {
  const named = Object.fromEntries(bill.components.map(({ name, version }) => [name, version]));
  expect(named).toMatchObject(dependencies);
  const lacking = bill.components.filter(
    ({ hashes, licenses }) => hashes.length === 0 || licenses.length === 0,
  );
  expect(lacking.map(({ name }) => name)).toEqual([]);
});

it('names no tool that only builds or tests', () => {
  const names = bill.components.map(({ name }) => name);
  for (const tool of ['webpack', 'jest', 'typescript', 'playwright-core']) {
    expect(names).not.toContain(tool);
  }
});

it('says what needs what, down to the last package', () => {
  const reached = new Set<string>();
  const follow = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    for (const next of bill.dependencies.find((one) => one.ref === ref)?.dependsOn ?? [])
      follow(next);
  };
  follow('samspel');
  expect(reached.size).toBe(bill.components.length + 1);
});

it('holds nothing under a licence that would bind the municipality', () => {
  expect(JSON.stringify(bill.components.map(({ licenses }) => licenses))).not.toMatch(
    /GPL|AGPL|SSPL/,
  );
});
