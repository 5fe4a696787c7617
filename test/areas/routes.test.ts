import { pageOfKind } from '#components/Why.tsx';
import { recordKinds } from '#graph/lists/registry.ts';
import { agendas } from '#i18n/defaults/agendas.ts';
import { tabAreas } from '#tab/areas.ts';
import { stepRoute } from '../../src/areas/room/stepRoute.ts';

const areas = new Set(tabAreas.map(({ route }) => route));
const exists = (route: string): boolean => areas.has(route.split('/')[0] ?? '');

describe('a way to somewhere else in the app', () => {
  it('leads from every kind of record to a page that there is', () => {
    const pages = recordKinds.flatMap((kind) => pageOfKind(kind) ?? []);
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((page) => !exists(page))).toEqual([]);
  });

  it('leads from every step of an agenda to where its outcome is made, or is done where they are', () => {
    const outputs = Object.values(agendas).flatMap((items) => items.map(({ output }) => output));
    const here = outputs.filter(
      (output) => stepRoute({ output } as Parameters<typeof stepRoute>[0]) === null,
    );
    const elsewhere = ['checkout', 'deck:T1', 'deck:T2', 'deck:T4', 'homeTasks', 'valueNotes'];
    expect([...new Set(here)].filter((output) => output !== null).sort()).toEqual(elsewhere);
    for (const output of outputs) {
      const route = stepRoute({ output } as Parameters<typeof stepRoute>[0]);
      expect({ output, there: route === null || exists(route) }).toEqual({ output, there: true });
    }
  });
});
