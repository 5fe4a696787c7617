import fc from 'fast-check';
import type { GroundRule } from '#domain/ground-rule.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import { at, odataText } from '#graph/address.ts';
import { isGraphFailure } from '#graph/failure.ts';
import { createItems, type Items } from '#graph/items.ts';
import { lists } from '#graph/lists/registry.ts';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { seedEkby } from '#local-tenant/seed/seed.ts';
import { findSpaces } from '#graph/spaces.ts';
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
let fields: readonly { kind: RecordKind; id: string; key: string; optional: boolean }[] = [];

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

beforeAll(async () => {
  // Without the usual quota: what is shown here is not throttling.
  tenant = await openLocalTenant({ definition: ekbyDefinition('t4'), limits: false });
  const { handle } = tenant;
  await seedEkby({ handle, token: tokensOf(handle), stage: 't4' });
  const graph = graphAs('K01');
  const spaces = await findSpaces(graph, { groupId: teamId, channelId: null, channelType: null });
  const siteOf = (space: keyof typeof spaces) => {
    const found = spaces[space];
    return 'siteId' in found ? found.siteId : null;
  };
  items = createItems(graph, siteOf);
  reader = createItems(graphAs('K01'), siteOf);
  const kinds = (Object.keys(lists) as RecordKind[]).filter(
    (kind) => lists[kind].space !== 'openArea',
  );
  const news = await items.news(kinds);
  const rules = news.get('groundRules');
  rule =
    rules === undefined || isGraphFailure(rules)
      ? undefined
      : (rules.stored[0]?.record as GroundRule | undefined);
  fields = kinds.flatMap((kind) => {
    const list = news.get(kind);
    const [first] = list === undefined || isGraphFailure(list) ? [] : list.stored;
    if (first === undefined) return [];
    const record = first.record as unknown as Record<string, unknown>;
    return [...lists[kind].typed]
      .filter((key) => typeof record[key] === 'string' || record[key] === null)
      .map((key) => ({ kind, id: first.record.id, key, optional: record[key] === null }));
  });
});
afterAll(() => tenant?.close());

/** Line ends are those of this house, and an empty optional text is no text. */
const settled = (text: unknown): string => String(text ?? '').replaceAll('\r\n', '\n');

const valueOf = (record: object, key: string): unknown => (record as Record<string, unknown>)[key];

/** Only a refusal that says what is wrong is an answer; everything else is a fault. */
function refusal(failure: unknown): 'refused' {
  const told =
    isGraphFailure(failure, 'rejected') && failure.status === 400 && failure.code !== null;
  if (!told) throw failure;
  return 'refused';
}

it('covers the fields that people type in', () => {
  expect(new Set(fields.map(({ kind }) => kind)).size).toBeGreaterThan(15);
  expect(fields.length).toBeGreaterThan(40);
});

it('every text comes back as it was written, or is refused with a reason', async () => {
  const outcomes = { equal: 0, refused: 0 };
  const last = new Map<string, { kind: RecordKind; id: string; key: string; text: string }>();
  const property = fc.asyncProperty(
    fc.nat().map((index) => index % fields.length),
    hostileText,
    async (index, text) => {
      const field = fields[index]!;
      const { kind, id, key } = field;
      const change = { [key]: text } as Partial<RecordTypes[RecordKind]>;
      const came = await items.change(kind, id, change).catch(refusal);
      if (came === 'refused') {
        outcomes.refused += 1;
        return;
      }
      const record = came.outcome === 'saved' ? came.stored?.record : undefined;
      // Some answers carry no record; the reader below sees those.
      const back = record === undefined ? text : valueOf(record, key);
      expect([came.outcome, settled(back)]).toEqual(['saved', settled(text)]);
      last.set(`${kind} ${id} ${key}`, { ...field, text });
      outcomes.equal += 1;
    },
  );
  await fc.assert(property, { numRuns: runs });
  expect(outcomes.equal).toBeGreaterThan(runs / 2);
  // And as somebody else reads it, who has none of it in memory.
  const kinds = [...new Set([...last.values()].map(({ kind }) => kind))];
  const fresh = await reader.news(kinds);
  for (const { kind, id, key, text } of last.values()) {
    const list = fresh.get(kind);
    if (list === undefined || isGraphFailure(list)) throw new Error(`${kind} cannot be read`);
    expect(list.unreadable).toEqual([]);
    const record = list.stored.find((one) => one.record.id === id)?.record;
    expect([kind, key, settled(valueOf(record ?? {}, key))]).toEqual([kind, key, settled(text)]);
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
