import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

/** Rows of the table: the threat, and the file and title of its test. */
const threats = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('test/'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', , shownBy = '']) => {
    const [, file = '', title = ''] = /`(test\/[^`]+)` "(.+)"$/.exec(shownBy) ?? [];
    return { threat, file, title };
  });

it('the threat model names a test for every threat', () => {
  const rows = page.split('\n').filter((line) => /^\| [A-Z]/.test(line)).length - 1;
  expect(threats.length).toBeGreaterThan(15);
  expect(threats).toHaveLength(rows);
});

it.each(threats)('$threat: its test exists', ({ file, title }) => {
  const path = join(root, file);
  expect(existsSync(path)).toBe(true);
  expect(title.length).toBeGreaterThan(10);
  expect(readFileSync(path, 'utf8')).toContain(title);
});
