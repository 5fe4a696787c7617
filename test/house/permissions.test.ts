import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/real-tenant.md'), 'utf8');

/** Names of delegated permissions in the code that calls Graph: `'Sites.Read.All'`. */
const asked = new Set(
  readdirSync(join(root, 'src/graph'))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(root, 'src/graph', file), 'utf8').matchAll(
        /'((?:[A-Z][A-Za-z]+\.)+(?:Read|ReadWrite|ReadBasic|Manage)(?:\.[A-Z][A-Za-z]+)*|User\.Read)'/g,
      ),
    ])
    .map((match) => match[1] ?? ''),
);

it('has found what the code asks for', () => {
  expect([...asked]).toEqual(
    expect.arrayContaining(['Place.Read.All', 'Calendars.ReadWrite', 'Sites.Manage.All']),
  );
});

it.each([...asked].sort())('tells the administrator what %s is for', (permission) => {
  expect(guide).toContain(`\`${permission}\``);
});
