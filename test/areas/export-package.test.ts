import { strFromU8, unzipSync } from 'fflate';
import { makePackage } from '#areas/records/packageFiles.ts';
import { programmeDocument, type ExportScope } from '#domain/programme-document.ts';
import { createGraph } from '#graph/client.ts';
import { createItems } from '#graph/items.ts';
import { isGraphFailure } from '#graph/failure.ts';
import { lists, recordKinds } from '#graph/lists/registry.ts';
import { findSpaces } from '#graph/spaces.ts';
import { teamId } from '#local-tenant/seed/definition.ts';
import type { StageKey } from '#local-tenant/seed/stage.ts';
import type { Records } from '#state/loaded-programme.ts';
import { seededTenant } from '../local-tenant/seeded-tenant.ts';

/** What the chair, who hands over to the registrar, may read at a stage. */
async function recordsAt(stage: StageKey): Promise<Records> {
  const { handle, token, close } = await seededTenant(stage);
  const graph = createGraph({
    token: () => token('P01'),
    fetchLike: async (request) => handle(request),
    wait: async () => undefined,
  });
  const place = { groupId: teamId, channelId: null, channelType: null };
  const { groupRoom } = await findSpaces(graph, place);
  const kinds = recordKinds.filter((kind) => lists[kind].space === 'groupRoom');
  const news = await createItems(graph, () => groupRoom.siteId).news(kinds);
  await close();
  const maps = recordKinds.map((kind): [string, unknown] => {
    const list = news.get(kind);
    const stored = list === undefined || isGraphFailure(list) ? [] : list.stored;
    return [kind, new Map(stored.map(({ record }) => [record.id, record]))];
  });
  return Object.fromEntries(maps) as Records;
}

async function packageAt(stage: StageKey, scope: ExportScope) {
  const { zip, count } = await makePackage({
    document: programmeDocument(await recordsAt(stage), scope),
    about: {
      ...{ title: 'Ekby <b>', municipality: 'Ekby kommun', department: 'Socialförvaltningen' },
      ...{ registrationNumber: 'SN 2027/0012', madeBy: 'Marit', madeOn: '2027-05-26' },
    },
    language: 'sv',
    onProgress: () => undefined,
  });
  const files = unzipSync(zip);
  return { files, names: Object.keys(files), count };
}

describe('the package for the registrar', () => {
  it('[EX-official] holds tables, decks, Word files and JSON, and a page that names each', async () => {
    const { files, names, count } = await packageAt('t4', 'official');
    expect(names).toHaveLength(count);
    expect(new Set(names.map((name) => name.replace(/^.*\./u, '')))).toEqual(
      new Set(['html', 'csv', 'pptx', 'docx', 'json']),
    );
    expect(names).toEqual(
      expect.arrayContaining(['documents/policy-sv.docx', 'documents/plan-sv.docx']),
    );
    const page = strFromU8(files['index.html']!);
    const named = [...page.matchAll(/href="([^"]+)"/gu)].map(([, path = '']) => path);
    expect(named.toSorted()).toEqual(names.filter((name) => name !== 'index.html').toSorted());
    expect(page).toContain('Ekby &lt;b&gt;');
    expect(page).not.toContain('<script');
    for (const name of names.filter((one) => one.endsWith('.docx'))) {
      expect(Object.keys(unzipSync(files[name]!))).toContain('word/document.xml');
    }
  });

  it('[EX-official] has no Word file of a policy that is not adopted', async () => {
    const { names } = await packageAt('t1', 'official');
    expect(names.filter((name) => name.endsWith('.docx'))).toEqual([]);
  });
});
