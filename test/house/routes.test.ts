import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '../../src');
const read = (path: string): string => readFileSync(join(source, path), 'utf8');

/** The areas of the tab and of the pane, by the first part of their routes. */
const areas = new Set(
  ['tab/areas.ts', 'powerpoint/areas.ts'].flatMap((file) =>
    [...read(file).matchAll(/route: '([a-z-]+)'/g)].map(([, route]) => route),
  ),
);

const files = ['areas', 'components', 'i18n'].flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
);

/** Every place a page leads to: links, presses, and the tables of where a kind of record is shown. */
function routesIn(file: string): readonly string[] {
  const text = read(file);
  const direct = [...text.matchAll(/(?:\bto=\{?|\bgo\(|\broute: )[`'"]([a-z-]+)/g)];
  const tables = [...text.matchAll(/(?:const pages|const routeOf\w*)[^{]*=\s*\{([^}]*)\}/g)];
  return [
    ...direct.map(([, route]) => route ?? ''),
    ...tables.flatMap(([, body = '']) =>
      [...body.matchAll(/: '([a-z-]+)/g)].map(([, route]) => route ?? ''),
    ),
  ];
}

describe('links between pages', () => {
  const found = files.map((file) => ({ file, routes: routesIn(file) }));

  it('finds the links', () => {
    expect(areas.size).toBeGreaterThan(15);
    expect(found.flatMap(({ routes }) => routes).length).toBeGreaterThan(60);
  });

  it('lead to areas that exist', () => {
    const lost = found.flatMap(({ file, routes }) =>
      routes.filter((route) => !areas.has(route)).map((route) => `${file}: ${route}`),
    );
    expect(lost).toEqual([]);
  });
});
