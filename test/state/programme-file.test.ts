import { programmeDocument, writeDocument, type ExportScope } from '#domain/programme-document.ts';
import type { RecordKind } from '#domain/record-types.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { createItems } from '#graph/items.ts';
import { lists, recordKinds } from '#graph/lists/registry.ts';
import { findOpenArea, findSpaces } from '#graph/spaces.ts';
import { GraphFailure } from '#graph/failure.ts';
import { ekbyDefinition, teamId } from '#local-tenant/seed/definition.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { Records } from '#state/loaded-programme.ts';
import { readProgrammeFile, tablesOf } from '#state/programme-file.ts';
import { createProgrammeStart } from '#state/programme-start.ts';
import { seededTenant, tokensOf, type SeededTenant } from '../local-tenant/seeded-tenant.ts';

const standpoint = { groupId: teamId, channelId: null, channelType: null };
const silent = () => undefined;

const limits = (handle: SeededTenant['handle']) =>
  handle(
    new Request('http://127.0.0.1/local/limits', {
      method: 'POST',
      body: JSON.stringify({ on: false }),
    }),
  );

const graphFor = ({ handle, token }: Pick<SeededTenant, 'handle' | 'token'>, persona: string) =>
  createGraph({
    token: () => token(persona),
    fetchLike: async (request) => handle(request),
    wait: async () => undefined,
  });

/** Everything one person may read, as the store would hold it. */
async function recordsOf(graph: Graph): Promise<Records> {
  const spaces = await findSpaces(graph, standpoint);
  const group = createItems(graph, (space) => spaces[space].siteId);
  const programmes = await group.news(['programmes']);
  const answer = programmes.get('programmes');
  if (answer === undefined || answer instanceof GraphFailure) throw new Error('no programme');
  const url = answer.stored[0]?.record.openAreaUrl ?? '';
  const all = { ...spaces, openArea: await findOpenArea(graph, url) };
  const readable = recordKinds.filter((kind) => all[lists[kind].space].siteId !== null);
  const news = await createItems(graph, (space) => all[space].siteId).news(readable);
  const maps = recordKinds.map((kind) => {
    const found = news.get(kind);
    const stored = found === undefined || found instanceof GraphFailure ? [] : found.stored;
    return [kind, new Map(stored.map(({ record }) => [record.id, record]))];
  });
  return Object.fromEntries(maps) as Records;
}

const fileOf = (records: Records, scope: ExportScope = 'everything') =>
  writeDocument(programmeDocument(records, scope));

let ekby: SeededTenant;
let consultant: Records;
let file: string;

beforeAll(async () => {
  ekby = await seededTenant('t4');
  await limits(ekby.handle);
  consultant = await recordsOf(graphFor(ekby, 'K01'));
  file = fileOf(consultant);
}, 60_000);
afterAll(() => ekby.close());

describe('a programme as a file', () => {
  it('[EX-equal] comes out of an empty tenant as it went in', async () => {
    const { handle, close } = await openLocalTenant({ definition: ekbyDefinition('start') });
    const target = { handle, token: tokensOf(handle) };
    await limits(handle);
    const read = readProgrammeFile(file);
    if (!read.ok) throw new Error(`${read.refusal} ${read.place}`);
    const me = consultant.participants.get('K01')?.entraId ?? '';
    await createProgrammeStart(graphFor(target, 'S01'), standpoint).prepare(silent);
    const start = createProgrammeStart(graphFor(target, 'K01'), standpoint);
    await expect(start.restore(read.value, me, silent)).resolves.toMatchObject({
      outcome: 'started',
    });
    const again = await recordsOf(graphFor(target, 'K01'));
    expect(fileOf(again)).toBe(file);
    await close();
  }, 120_000);

  it('[EX-official] holds nothing that only the consultant may read, unless everything is asked for', () => {
    const officially = readProgrammeFile(fileOf(consultant, 'official'));
    if (!officially.ok) throw new Error(officially.refusal);
    const kinds = Object.keys(officially.value.records) as RecordKind[];
    expect(kinds.filter((kind) => lists[kind].space === 'consultantRoom')).toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(['decisions', 'groundRules', 'policySections']));
    expect(kinds).not.toEqual(expect.arrayContaining(['stances']));
    expect(file).toContain('"answers"');
  });

  it.each([
    ['a status that there is not', (text: string) => text.replace('"agreed"', '"agreedish"')],
    [
      'a number where text belongs',
      (text: string) => text.replace(/"title": "[^"]+"/u, '"title": 7'),
    ],
    ['a field nobody knows', (text: string) => text.replace('"createdBy"', '"plantedBy"')],
  ])('[EX-read] refuses %s, and says where', (_words, spoil) => {
    const read = readProgrammeFile(spoil(file));
    expect(read).toMatchObject({ ok: false, refusal: 'unreadable' });
    expect(read.ok ? '' : read.place).toMatch(/^\w+\[\d+\]$/u);
  });

  it('refuses to take in what has nowhere to lie, before anything is written', async () => {
    const { handle, close } = await openLocalTenant({ definition: ekbyDefinition('start') });
    const target = { handle, token: tokensOf(handle) };
    const read = readProgrammeFile(file);
    if (!read.ok) throw new Error(read.refusal);
    const start = createProgrammeStart(graphFor(target, 'S01'), standpoint);
    await expect(start.restore(read.value, 'nobody', silent)).resolves.toEqual({
      outcome: 'missing-room',
      space: 'consultantRoom',
    });
    const officially = readProgrammeFile(fileOf(consultant, 'official'));
    if (!officially.ok) throw new Error(officially.refusal);
    await expect(start.restore(officially.value, 'nobody', silent)).resolves.toEqual({
      outcome: 'not-among-them',
    });
    await expect(recordsOf(graphFor(target, 'S01'))).rejects.toThrow('no programme');
    await close();
  }, 60_000);

  it('becomes a table per list, under the names that SharePoint shows', () => {
    const tables = tablesOf(programmeDocument(consultant, 'official'));
    const decisions = tables.find(({ kind }) => kind === 'decisions');
    expect(decisions?.name).toBe('Beslut');
    expect(decisions?.rows.length).toBe(
      [...consultant.decisions.values()].filter(({ status }) => status !== 'draft').length,
    );
    expect(decisions?.rows.every((row) => row.length === decisions.heading.length)).toBe(true);
  });
});
