import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

type Figure = { readonly name: string; readonly value: number; readonly aim?: number };

/** The weights of the built pages; brings the build up to date first, as `npm test` has done already. */
function figures(): readonly Figure[] {
  const bench = join(__dirname, '../../scripts/bench.mjs');
  const lines = execFileSync(process.execPath, [bench, 'pages'], { encoding: 'utf8' });
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figure);
}

describe('the built pages', () => {
  let all: readonly Figure[] = [];
  beforeAll(() => {
    all = figures();
  }, 120_000);

  const figure = (name: string): Figure => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`the bench has no figure "${name}"`);
    return found;
  };

  it.each(['tab', 'taskpane'])('%s needs at most 140 kB of script for its first view', (page) => {
    const { value } = figure(`${page}: scripts of the first view`);
    expect(value).toBeGreaterThan(30_000);
    expect(value).toBeLessThanOrEqual(140_000);
  });

  it.each([
    'tab: holds @microsoft/office-js',
    'taskpane: holds @microsoft/teams-js',
    'taskpane: holds @microsoft/office-js',
    'tab: sign-in, Graph or Teams before the first paint',
    'taskpane: sign-in, Graph or Teams before the first paint',
  ])('%s: never', (name) => {
    expect(figure(name).value).toBe(0);
  });
});
