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

  /** Views that are not divided yet, with what they may weigh at most. The list may only shrink. */
  const tooHeavy: Readonly<Record<string, number>> = {
    SetupPage: 38_500,
    MinePage: 41_500,
    SchedulePage: 54_500,
    PlanPage: 42_500,
    RecordsPage: 41_000,
    Planner: 38_000,
    FormsPart: 37_500,
    SwotView: 50_000,
  };
  const limits = [
    ['scripts of the first view', 30_000, 85_000],
    ['scripts named by the page', 2, 8],
    ['HTML', 2_000, 14_000],
    ['scripts until the first data', 150_000, 345_000],
    ['script files until the first data', 8, 36],
    ['scripts until the first data that the page does not name', 0, 0],
  ] as const;

  // The lower bound says that something was weighed at all.
  describe.each(['tab', 'taskpane'])('%s', (page) => {
    it.each(limits)('%s: at least %d, at most %d', (name, least, most) => {
      const { value } = figure(`${page}: ${name}`);
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    });

    it('has no view heavier than 35 kB, but those that wait to be divided', () => {
      const views = all.filter(({ name }) => name.startsWith(`${page}: view `));
      expect(views.length).toBeGreaterThan(0);
      const heavy = views
        .map(({ name, value }) => ({ view: name.replace(/.*: view /, ''), value }))
        .filter(({ view, value }) => value > (tooHeavy[view] ?? 35_000));
      expect(heavy).toEqual([]);
    });
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
