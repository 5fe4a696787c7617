import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { tabAreas } from '#tab/areas.ts';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/requirements.md'), 'utf8');
const rules = new Set(
  Array.from(
    readFileSync(join(root, 'src/domain/RULES.md'), 'utf8').matchAll(/^\| ([A-Z]{2}-[a-z-]+) /gm),
    ([, id]) => id ?? '',
  ),
);
const rows = (first: RegExp): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter(([name = '']) => first.test(name));

const requirements = rows(/^R\d+$/);
const sections = rows(/^6\.\d+$/);
const guarded = rows(/^[A-Z][A-Za-z ]+$/).filter(
  ([name = ''], _index) => !['Id', 'Record', 'Section'].includes(name),
);

/** What a cell points at and is not there. */
function missingIn(cell: string): readonly string[] {
  const named = Array.from(cell.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g), ([, what = '', title]) => ({
    what,
    title,
  }));
  if (named.length === 0) return ['nothing'];
  return named.flatMap(({ what, title }) => {
    if (/^[A-Z]{2}-/.test(what)) return rules.has(what) ? [] : [what];
    const file = join(root, 'test', what);
    if (!existsSync(file)) return [what];
    // Titles that hold an apostrophe may be written with another quote, never with other words.
    return title === undefined || readFileSync(file, 'utf8').includes(title)
      ? []
      : [`${what} ${title}`];
  });
}

describe('the requirements', () => {
  it('are all there, each once', () => {
    expect(requirements.map(([id]) => id).sort()).toEqual(
      Array.from({ length: 68 }, (_none, index) => `R${index + 1}`).sort(),
    );
  });

  it('each point at a screen that there is', () => {
    const routes = new Set(tabAreas.map(({ route }) => route));
    const lost = requirements.flatMap(([id = '', , screens = '']) =>
      Array.from(screens.matchAll(/`([^`]+)`/g), ([, route = '']) => route)
        .filter((route) => !routes.has(route.split('/')[0] ?? ''))
        .map((route) => `${id} ${route}`),
    );
    expect(lost).toEqual([]);
  });

  it('each point at a test that there is, by its title', () => {
    const lost = requirements.flatMap(([id = '', , , test = '']) =>
      missingIn(test).map((what) => `${id}: ${what}`),
    );
    expect(lost).toEqual([]);
  });

  it('leave no section of the rules, and no state with a guard, without what holds it', () => {
    expect(sections.map(([id]) => id)).toEqual(
      Array.from({ length: 15 }, (_none, index) => `6.${index + 1}`),
    );
    const lost = [...sections, ...guarded].flatMap(([name = '', held = '']) =>
      missingIn(held).map((what) => `${name}: ${what}`),
    );
    expect(lost).toEqual([]);
    expect(guarded).toHaveLength(21);
  });

  it('says at free texts what must never be written', () => {
    expect(sv.preparation.answerHint).toMatch(/brukare.*hälsa.*frånvaro/);
    expect(en.preparation.answerHint).toMatch(/user.*health.*absence/i);
  });
});
