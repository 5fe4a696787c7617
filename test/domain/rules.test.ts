import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = join(__dirname, '..');
const table = readFileSync(join(tests, '../src/domain/RULES.md'), 'utf8');
const ids = new Set(
  Array.from(table.matchAll(/^\| ([A-Z]{2}-[a-z-]+) +\|/gm), ([, id]) => id ?? ''),
);

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.test.ts'),
);
const carried = new Map<string, string>();
for (const file of files) {
  const text = readFileSync(join(tests, file), 'utf8');
  for (const [, id] of text.matchAll(/'\[([A-Z]{2}-[a-z-]+)\]/g)) carried.set(id ?? '', file);
}

describe('the rules of the programme', () => {
  it('each have a test that carries their id', () => {
    expect([...ids].filter((id) => !carried.has(id))).toEqual([]);
    expect(ids.size).toBeGreaterThan(10);
  });

  it('are the only ids that tests carry', () => {
    expect([...carried].filter(([id]) => !ids.has(id))).toEqual([]);
  });

  it('name functions that exist', () => {
    const named = Array.from(
      table.matchAll(/`([\w/-]+\.ts)` (`\w+`(?:, `\w+`)*) +\|$/gm),
      ([, file = '', names = '']) => ({ file, names: names.replaceAll('`', '').split(', ') }),
    );
    const missing = named.flatMap(({ file, names }) => {
      const source = readFileSync(join(tests, '../src/domain', file), 'utf8');
      return names.filter((name) => !new RegExp(`export (function|const) ${name}\\b`).test(source));
    });
    expect(missing).toEqual([]);
    expect(named).toHaveLength(ids.size);
  });
});
