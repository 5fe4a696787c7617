import { lintTrialHouse } from './trial-house.ts';

/** Per layer: imports it may not have, and why they are refused; imports it needs. */
const house = {
  'src/domain/trial.ts': {
    refused: ['#graph/a.ts', '#i18n/sv.ts', 'react', 'valibot', 'node:fs', '../state/a.ts'],
    legal: ['#domain/a.ts', './a.ts'],
  },
  'src/domain/schedule/trial.ts': {
    refused: ['../../graph/a.ts', '#state/a.ts'],
    legal: ['../a.ts', './a.ts'],
  },
  'src/i18n/trial.ts': {
    refused: ['#domain/a.ts', '#components/A.tsx', 'react'],
    legal: ['./a.ts', 'type #domain/a.ts'],
  },
  'src/graph/trial.ts': {
    refused: ['#state/a.ts', '#slides/a.ts', 'react', 'idb', 'hono', 'node:fs'],
    legal: ['#domain/a.ts', '@microsoft/microsoft-graph-client', 'valibot'],
  },
  'src/slides/trial.ts': {
    refused: ['#graph/a.ts', '#host/a.ts', 'fflate', '@microsoft/office-js'],
    legal: ['#domain/a.ts', '#i18n/a.ts', './ooxml/a.ts'],
  },
  'src/slides/ooxml/trial.ts': {
    refused: ['#state/a.ts', '../../state/a.ts'],
    legal: ['fflate', '../a.ts', '#slides/a.ts'],
  },
  'src/host/trial.ts': {
    refused: ['#state/a.ts', '#graph/a.ts', '#areas/plan/A.tsx', 'react'],
    legal: ['#slides/a.ts', '@microsoft/teams-js', '@azure/msal-browser'],
  },
  'src/state/trial.ts': {
    refused: ['#components/A.tsx', '#areas/plan/A.tsx', '@fluentui/react-components'],
    legal: ['#domain/a.ts', '#graph/a.ts', '#host/a.ts', 'react', 'idb'],
  },
  'src/components/trial.ts': {
    refused: ['#domain/a.ts', '#state/a.ts', 'type #domain/a.ts', 'valibot'],
    legal: ['#i18n/a.ts', 'react', '@fluentui/react-components'],
  },
  'src/areas/plan/trial.ts': {
    refused: ['#graph/a.ts', '#areas/decisions/A.tsx', '../decisions/A.tsx', '#tab/a.ts', 'idb'],
    legal: ['#areas/plan/A.tsx', './A.tsx', '#state/a.ts', '#host/a.ts', '#components/A.tsx'],
  },
  'src/tab/trial.ts': {
    refused: ['#powerpoint/a.ts', '#local-tenant/server/a.ts', '@microsoft/office-js'],
    legal: ['#areas/plan/A.tsx', '#graph/a.ts', 'react-dom/client'],
  },
  'src/powerpoint/trial.ts': {
    refused: ['#tab/a.ts', '#local-tenant/workbench/a.ts', '@microsoft/teams-js'],
    legal: ['#areas/plan/A.tsx', '#host/a.ts', 'react-dom/client'],
  },
  'src/local-tenant/trial.ts': {
    refused: ['#tab/a.ts', '../tab/a.ts', 'react'],
    legal: ['#local-tenant/server/a.ts', './server/a.ts', '@hono/node-server', 'node:fs'],
  },
  'src/local-tenant/server/trial.ts': {
    refused: [
      '#domain/a.ts',
      'type #domain/a.ts',
      '#graph/a.ts',
      '../seed/a.ts',
      '../../domain/a.ts',
    ],
    legal: ['./a.ts', '#local-tenant/server/a.ts', 'hono', 'node:fs'],
  },
  'src/local-tenant/server/deck/trial.ts': {
    refused: ['#slides/a.ts', 'valibot'],
    legal: ['fflate', '@xmldom/xmldom', '../a.ts'],
  },
  'src/local-tenant/seed/trial.ts': {
    refused: ['#local-tenant/server/a.ts', '../server/a.ts', '#areas/plan/A.tsx', 'hono'],
    legal: ['#graph/a.ts', '#domain/a.ts', 'node:fs', 'type #local-tenant/server/a.ts'],
  },
  'src/local-tenant/workbench/trial.ts': {
    refused: ['#local-tenant/server/a.ts', '#tab/a.ts', 'hono', 'node:fs'],
    legal: ['#host/a.ts', 'react-dom/client'],
  },
  'src/utils/trial.ts': { refused: ['./a.ts'], legal: [] },
} as const;

const statement = (request: string): string =>
  request.startsWith('type ')
    ? `import type { A } from '${request.slice('type '.length)}';\nexport type B = A;\n`
    : `import { a } from '${request}';\nexport const b = a;\n`;

const cases = Object.entries(house).flatMap(([path, { refused, legal }]) =>
  (['refused', 'legal'] as const).flatMap((kind) =>
    (kind === 'refused' ? refused : legal).map((request, index) => ({
      path: path.replace('trial', `trial-${kind}-${index}`),
      request,
      kind,
    })),
  ),
);

describe('the layers of the house', () => {
  const complaints = lintTrialHouse(
    Object.fromEntries(cases.map(({ path, request }) => [path, statement(request)])),
  );
  const ofLayers = (path: string): readonly string[] =>
    (complaints.get(path) ?? []).filter((one) => one.startsWith('house(layers)'));

  it.each(cases.filter(({ kind }) => kind === 'refused'))(
    '$path may not import $request',
    ({ path, request }) => {
      const own = ofLayers(path);
      expect(own).toHaveLength(1);
      expect(own[0]).toContain(
        path.startsWith('src/utils') ? 'no layer' : request.split(' ').at(-1),
      );
    },
  );

  it.each(cases.filter(({ kind }) => kind === 'legal'))('$path may import $request', ({ path }) => {
    expect(ofLayers(path)).toEqual([]);
  });
});

describe('ways around the layers', () => {
  const complaints = lintTrialHouse({
    'src/domain/dynamic.ts': `export const late = import('#graph/a.ts');\n`,
    'src/domain/inType.ts': `export type Late = import('#graph/a.ts').A;\n`,
    'src/domain/passedOn.ts': `export { a } from '#graph/a.ts';\n`,
    'src/domain/everything.ts': `export * from '#graph/a.ts';\n`,
  });

  it.each(['dynamic', 'inType', 'passedOn', 'everything'])('%s import is refused too', (name) => {
    expect(complaints.get(`src/domain/${name}.ts`)).toContainEqual(
      expect.stringMatching(/^house\(layers\): src\/domain may not import #graph\/a\.ts/),
    );
  });
});

describe('the other rules of the house', () => {
  const seeded = {
    'src/domain/clock.ts': 'export const now = (): number => Date.now();\n',
    'src/domain/today.ts': 'export const today = (): Date => new Date();\n',
    'src/domain/chance.ts': 'export const chance = (): number => Math.random();\n',
    'src/domain/day.ts': 'export const day = (ms: number): Date => new Date(ms);\n',
    'src/areas/plan/Words.tsx': 'export const Words = () => <p title="Möte">Plan</p>;\n',
    'src/host/loud.ts': "export const loud = (): void => console.log('a');\n",
    'src/host/byDefault.ts': 'export default 1;\n',
    'src/host/any.ts': 'export const a = (b: any): unknown => b;\n',
    'src/host/silent.ts':
      'export const silent = (a: () => void): void => {\n  try {\n    a();\n  } catch {}\n};\n',
    'src/state/round.ts': "import { b } from './trip.ts';\nexport const a = (): number => b();\n",
    'src/state/trip.ts': "import { a } from './round.ts';\nexport const b = (): number => a();\n",
    'src/state/hook.ts':
      "import { useState } from 'react';\nexport const useA = (b: boolean) => (b ? useState(1) : 0);\n",
  };
  const complaints = lintTrialHouse(seeded);
  const refused = [
    ['src/domain/clock.ts', 'house(pure-domain)'],
    ['src/domain/today.ts', 'house(pure-domain)'],
    ['src/domain/chance.ts', 'house(pure-domain)'],
    ['src/areas/plan/Words.tsx', 'house(swedish-in-texts)'],
    ['src/areas/plan/Words.tsx', 'react(jsx-no-literals)'],
    ['src/host/loud.ts', 'eslint(no-console)'],
    ['src/host/byDefault.ts', 'import(no-default-export)'],
    ['src/host/any.ts', 'typescript(no-explicit-any)'],
    ['src/host/silent.ts', 'eslint(no-empty)'],
    ['src/state/round.ts', 'import(no-cycle)'],
    ['src/state/hook.ts', 'rules-of-hooks'],
  ] as const;

  it.each(refused)('%s is refused by %s', (path, rule) => {
    expect((complaints.get(path) ?? []).join('\n')).toContain(rule);
  });

  it('lets the domain make a date of a number it was given', () => {
    expect(complaints.get('src/domain/day.ts')).toBeUndefined();
  });
});
