import fc from 'fast-check';
import type { GroundRule } from '#domain/ground-rule.ts';
import type { Programme } from '#domain/programme.ts';
import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { at, odataText } from '#graph/address.ts';
import { isGraphFailure } from '#graph/failure.ts';
import { createItems, type Items } from '#graph/items.ts';
import { lists, recordKinds } from '#graph/lists/registry.ts';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { seedEkby } from '#local-tenant/seed/seed.ts';
import { findOpenArea, findSpaces } from '#graph/spaces.ts';
import { ekbyDefinition, teamId } from '#local-tenant/seed/definition.ts';
import { sharePointHost } from '#local-tenant/seed/places.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { tokensOf } from '../local-tenant/seeded-tenant.ts';
import { ORIGIN } from '../local-tenant/small-tenant.ts';
import { hostileText, runs } from './hostile-texts.ts';

/**
 * Random and hostile texts in every field that people type in, through the production client and HTTP to the list
 * and back: the same text, or a refusal with a reason. Nothing is cut, changed or lost in silence.
 */
jest.setTimeout(600_000);

let tenant: LocalTenant;
let items: Items;
let reader: Items;
let rule: GroundRule | undefined;
/** A place for a text: a column of its own, or a leaf of the JSON in one. */
type Place = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly key: string;
  readonly path: readonly string[];
  /** What stands in the column to begin with. */
  readonly value: unknown;
};
let fields: readonly Place[] = [];
/** Columns that people type in and of which no record has one to write over. */
let unseen: readonly string[] = [];

function graphAs(persona: string): Graph {
  const token = tokensOf(tenant.handle);
  return createGraph({
    token: () => token(persona),
    fetchLike: (request) => tenant.handle(request),
    origins: new Map([
      ['https://graph.microsoft.com', ORIGIN],
      [`https://${sharePointHost}`, ORIGIN],
    ]),
    wait: () => Promise.resolve(),
  });
}

type Row = { readonly id: string; readonly [key: string]: unknown };

async function programmesIn(group: Items): Promise<readonly Programme[]> {
  const found = (await group.news(['programmes'])).get('programmes');
  return found === undefined || isGraphFailure(found)
    ? []
    : found.stored.map(({ record }) => record as Programme);
}

/** One of each kind that nobody in Ekby has made at the end of the programme. */
function unseeded(
  programmeId: string,
): readonly (readonly [RecordKind, RecordTypes[RecordKind]])[] {
  const base = { programmeId, createdAt: '2027-05-26T14:00:00Z', createdBy: 'K01' };
  const marking: RecordTypes['markings'] = {
    ...{ ...base, id: 'fuzz-marking', answerId: 'A', start: 0, end: 3, quote: 'ord' },
    ...{ kind: 'strength', level: 'group', facet: null, citizenVoice: false },
  };
  const proposal: RecordTypes['dayProposals'] = {
    ...{ ...base, id: 'fuzz-proposal', starts: ['2027-09-07'], daysPerOccasion: 2, note: '' },
  };
  const group: RecordTypes['statementGroups'] = {
    ...{ ...base, id: 'fuzz-group', roundId: 'R', name: 'Grupp' },
  };
  const cycle: RecordTypes['ruleCycles'] = {
    ...{ ...base, id: 'fuzz-cycle', ruleId: 'SR01', period: 'T2', plan: '', do: '', study: '' },
    ...{ act: '', ownerId: null, followUpOn: null },
  };
  const card: RecordTypes['regulationRefs'] = {
    ...{ ...base, id: 'fuzz-card', ref: 'A', area: 'act', chapter: '', title: '', summary: '' },
    ...{ question: '', link: '', checkedOn: '2026-11-23', standing: 'inForce', replacedBy: '' },
    ...{ order: 1, hidden: false },
  };
  const sheet: RecordTypes['personalSheets'] = {
    ...{ ...base, id: 'fuzz-sheet', participantId: 'P02', driveId: 'd', itemId: 'i', webUrl: '' },
    handedAt: '2027-05-26T14:00:00Z',
  };
  return [
    ['markings', marking],
    ['dayProposals', proposal],
    ['statementGroups', group],
    ['ruleCycles', cycle],
    ['regulationRefs', card],
    ['personalSheets', sheet],
  ];
}

/** Where texts stand in a value: a leaf with a space in it is something that a person has written, not an id. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return value.includes(' ') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** One place for every shape of path: the first question of a guide stands for all of them. */
function placesInJson(kind: RecordKind, records: readonly Row[]): readonly Place[] {
  const places = records.flatMap((record) =>
    leavesOf(record).map(([key = '', ...path]) => ({
      ...{ kind, id: record.id, key, path },
      value: record[key],
    })),
  );
  const shape = ({ key, path }: Place) =>
    [key, ...path.map((step) => (/^\d+$/u.test(step) ? '#' : step))].join('.');
  const nested = places.filter(({ path }) => path.length > 0);
  return [...new Map(nested.map((place) => [shape(place), place])).values()];
}

/** The value with another text at the end of a path. */
function withText(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  const inner = withText((value as Record<string, unknown>)[step], rest, text);
  return Array.isArray(value)
    ? value.map((one: unknown, index) => (String(index) === step ? inner : one))
    : { ...(value as object), [step]: inner };
}

const textAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);

beforeAll(async () => {
  // Without the usual quota: what is shown here is not throttling.
  tenant = await openLocalTenant({ definition: ekbyDefinition('t4'), limits: false });
  const { handle } = tenant;
  await seedEkby({ handle, token: tokensOf(handle), stage: 't4' });
  const graph = graphAs('K01');
  const spaces = await findSpaces(graph, { groupId: teamId, channelId: null, channelType: null });
  const group = spaces.groupRoom.siteId;
  const [programme] = await programmesIn(createItems(graph, () => group));
  const all = { ...spaces, openArea: await findOpenArea(graph, programme?.openAreaUrl ?? '') };
  const siteOf = (space: Space) => all[space].siteId;
  items = createItems(graph, siteOf);
  reader = createItems(graphAs('K01'), siteOf);
  const kinds = recordKinds.filter((kind) => siteOf(lists[kind].space) !== null);
  for (const [kind, record] of unseeded(programme?.id ?? '')) await items.create(kind, record);
  const news = await items.news(kinds);
  const recordsOf = (kind: RecordKind): readonly Row[] => {
    const list = news.get(kind);
    const stored = list === undefined || isGraphFailure(list) ? [] : list.stored;
    return stored.map(({ record }) => record as unknown as Row);
  };
  rule = recordsOf('groundRules')[0] as unknown as GroundRule | undefined;
  const columns = kinds.flatMap((kind) => [...lists[kind].typed].map((key) => ({ kind, key })));
  const texts = columns.flatMap(({ kind, key }) => {
    const record = recordsOf(kind).find((one) => typeof one[key] === 'string' || one[key] === null);
    return record === undefined ? [] : [{ kind, id: record.id, key, path: [], value: record[key] }];
  });
  const seen = new Set(texts.map(({ kind, key }) => `${kind}.${key}`));
  unseen = columns.map(({ kind, key }) => `${kind}.${key}`).filter((name) => !seen.has(name));
  fields = [...texts, ...kinds.flatMap((kind) => placesInJson(kind, recordsOf(kind)))];
});
afterAll(() => tenant?.close());

/** Line ends are those of this house, and an empty optional text is no text. */
const settled = (text: unknown): string => String(text ?? '').replaceAll('\r\n', '\n');

/** Only a refusal that says what is wrong is an answer; everything else is a fault. */
function refusal(failure: unknown): 'refused' {
  const told =
    isGraphFailure(failure, 'rejected') && failure.status === 400 && failure.code !== null;
  if (!told) throw failure;
  return 'refused';
}

it('covers every field that people type in, also those inside structured columns', () => {
  expect(unseen).toEqual([]);
  expect(new Set(fields.map(({ kind }) => kind)).size).toBeGreaterThan(40);
  const inside = fields
    .filter(({ path }) => path.length > 0)
    .map(({ kind, key }) => `${kind}.${key}`);
  expect(inside).toEqual(expect.arrayContaining(['programmes.needs', 'interviewGuides.questions']));
});

/** One text into one place. The rest of a structured column stays as it was last written. */
async function write(place: Place, text: string, values: Map<string, unknown>) {
  const { kind, id, key, path } = place;
  const column = `${kind} ${id} ${key}`;
  const value = path.length === 0 ? text : withText(values.get(column) ?? place.value, path, text);
  const change = { [key]: value } as Partial<RecordTypes[RecordKind]>;
  const came = await items.change(kind, id, change).catch(refusal);
  if (came === 'refused') return 'refused';
  values.set(column, value);
  const record = came.outcome === 'saved' ? came.stored?.record : undefined;
  // Some answers carry no record; the reader below sees those.
  const back = record === undefined ? text : textAt(record, [key, ...path]);
  expect([came.outcome, settled(back)]).toEqual(['saved', settled(text)]);
  return 'equal';
}

it('every text comes back as it was written, or is refused with a reason', async () => {
  const outcomes = { equal: 0, refused: 0 };
  const values = new Map<string, unknown>();
  const last = new Map<Place, string>();
  const once = async (place: Place, text: string): Promise<void> => {
    const outcome = await write(place, text, values);
    outcomes[outcome] += 1;
    if (outcome === 'equal') last.set(place, text);
  };
  // Each place at least once, then by chance.
  const samples = fc.sample(hostileText, { numRuns: fields.length, seed: 8 });
  for (const [index, place] of fields.entries()) await once(place, samples[index] ?? '');
  const property = fc.asyncProperty(fc.nat(), hostileText, (index, text) =>
    once(fields[index % fields.length]!, text),
  );
  await fc.assert(property, { numRuns: runs });
  expect(outcomes.equal).toBeGreaterThan(runs / 2);
  // And as somebody else reads it, who has none of it in memory.
  const kinds = [...new Set([...last.keys()].map(({ kind }) => kind))];
  const fresh = await reader.news(kinds);
  for (const [{ kind, id, key, path }, text] of last) {
    const list = fresh.get(kind);
    if (list === undefined || isGraphFailure(list)) throw new Error(`${kind} cannot be read`);
    expect(list.unreadable).toEqual([]);
    const record = list.stored.find((one) => one.record.id === id)?.record;
    expect([kind, key, settled(textAt(record, [key, ...path]))]).toEqual([
      ...[kind, key, settled(text)],
    ]);
  }
});

it('an address carries half a character without an error', () => {
  expect(at`/x/${'a\ud800'}`).toBe('/x/a%EF%BF%BD');
  expect(odataText("'\ud800")).toBe("'''%EF%BF%BD'");
});

it('an id with any text in it finds its own record, and no other', async () => {
  if (rule === undefined) throw new Error('no rule to copy');
  const model = rule;
  const property = fc.asyncProperty(
    // An id is a line without halves of characters; the app makes no others.
    hostileText.filter((id) => id.trim() !== '' && id.length < 200 && !/\p{Surrogate}/u.test(id)),
    async (id) => {
      const first = await items.create('groundRules', { ...model, id }).catch(refusal);
      if (first === 'refused') return;
      // The answer is taken for lost: the record is looked up by a filter on its id.
      const again = await items.create('groundRules', { ...model, id }, true);
      const stored = again.outcome === 'gone' ? null : again.stored;
      expect(stored?.record.id).toBe(id);
    },
  );
  await fc.assert(property, { numRuns: Math.min(runs, 1000) });
});
