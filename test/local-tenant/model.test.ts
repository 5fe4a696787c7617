import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';
import {
  makeList,
  send,
  signIn,
  smallDefinition,
  textAt,
  type Answer,
  type Json,
  type Person,
} from './small-tenant.ts';

/**
 * Random work of several people on one list, held against a model in twenty lines. The whole run is
 * 10,000 operations (`SAMSPEL_FULL=1`); a sample runs otherwise. A failure prints the seed to run again with.
 */
const FULL = process.env['SAMSPEL_FULL'] === '1';
const RUNS = FULL ? 20 : 3;
const OPERATIONS = FULL ? 500 : 150;

const personas = ['P01', 'P02', 'K01', 'M01'] as const;
type Persona = (typeof personas)[number];
/** M01 stands outside the site. */
const MAY: ReadonlySet<Persona> = new Set(['P01', 'P02', 'K01']);

/** What goes wrong on the way: before the work, or after it. */
const faults = ['none', 'none', 'none', 'throttled', 'cut', 'lostAnswer', 'late504'] as const;
type Fault = (typeof faults)[number];
const BEFORE: ReadonlySet<Fault> = new Set(['throttled', 'cut']);

type Operation =
  | { readonly do: 'create'; readonly by: Persona; readonly fault: Fault; readonly key: number }
  | {
      readonly do: 'change' | 'remove';
      readonly by: Persona;
      readonly fault: Fault;
      readonly at: number;
      readonly tag: 'fresh' | 'stale' | 'none';
      readonly rank: number;
    }
  | { readonly do: 'sync'; readonly by: Persona; readonly top: number }
  | { readonly do: 'find'; readonly by: Persona; readonly key: number }
  | { readonly do: 'restart' };

const by = fc.constantFrom(...personas);
const fault = fc.constantFrom(...faults);
const key = fc.nat(30);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('create'), by, fault, key }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('change', 'change', 'remove'),
      by,
      fault,
      at: fc.nat(40),
      tag: fc.constantFrom('fresh', 'stale', 'none'),
      rank: fc.nat(5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('sync'), by, top: fc.integer({ min: 1, max: 7 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('find'), by, key }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' } as const) },
);

type ModelItem = { readonly key: string; readonly rank: number | null; readonly version: number };

/** A list as everybody should see it. */
class Model {
  readonly items = new Map<number, ModelItem>();
  lastId = 0;

  holds(keyText: string): boolean {
    return [...this.items.values()].some((item) => item.key === keyText);
  }
}

/** One person with what the delta link has taught them so far. */
type Reader = { person: Person; link: string; readonly known: Map<number, ModelItem> };

class World {
  readonly model = new Model();
  readonly readers = new Map<Persona, Reader>();
  readonly #dataDir: string;
  tenant: LocalTenant;
  list = '';

  constructor(dataDir: string, tenant: LocalTenant) {
    this.#dataDir = dataDir;
    this.tenant = tenant;
  }

  static async open(dataDir: string): Promise<World> {
    const world = new World(dataDir, await openAt(dataDir));
    world.list = await makeList(await signIn(world.tenant, 'P01'));
    for (const persona of personas) {
      const person = await signIn(world.tenant, persona);
      const link = `${world.list}/items/delta?$expand=fields`;
      world.readers.set(persona, { person, link, known: new Map() });
    }
    return world;
  }

  reader(persona: Persona): Reader {
    const found = this.readers.get(persona);
    if (found === undefined) throw new Error(`nobody is ${persona}`);
    return found;
  }

  async restart(): Promise<void> {
    await this.tenant.close();
    this.tenant = await openAt(this.#dataDir);
    for (const [persona, reader] of this.readers)
      reader.person = await signIn(this.tenant, persona);
  }

  /** Sends a write with a fault on its way; null when the connection broke. */
  async write(kind: Fault, ask: () => Promise<Answer>): Promise<number | null> {
    if (kind !== 'none') {
      const wish = kind === 'late504' ? { kind: 'timeout', afterWork: true } : { kind };
      await send(this.tenant, 'POST', '/local/trouble', { body: { ...wish, count: 1 } });
    }
    try {
      return (await ask()).status;
    } catch (failure) {
      if (failure instanceof TypeError) return null;
      throw failure;
    }
  }
}

/** Throws with both when a tenant and the model differ. */
function same(found: unknown, wanted: unknown): void {
  expect(found).toEqual(wanted);
}

function versionOf(eTag: string): number {
  return Number(/,(\d+)"$/.exec(eTag)?.[1]);
}

function openAt(dataDir: string): Promise<LocalTenant> {
  return openLocalTenant({ definition: smallDefinition(), dataDir, limits: false });
}

/** What the caller sees of a result when something goes wrong on the way. */
function seen(kind: Fault, status: number): number | null {
  if (kind === 'throttled') return 429;
  if (kind === 'late504') return 504;
  return kind === 'none' ? status : null;
}

async function create(world: World, step: Operation & { do: 'create' }): Promise<void> {
  const { model } = world;
  const keyText = `k-${step.key}`;
  const status = !MAY.has(step.by) ? 403 : model.holds(keyText) ? 400 : 201;
  if (status === 201 && !BEFORE.has(step.fault)) {
    model.lastId += 1;
    model.items.set(model.lastId, { key: keyText, rank: null, version: 1 });
  }
  const { person } = world.reader(step.by);
  const answer = await world.write(step.fault, () =>
    person.post(`${world.list}/items`, { fields: { SamspelId: keyText } }),
  );
  same(answer, seen(step.fault, status));
}

async function changeOrRemove(
  world: World,
  step: Operation & { do: 'change' | 'remove' },
): Promise<void> {
  const { model } = world;
  const ids = [...model.items.keys()];
  const id = ids[step.at % Math.max(ids.length, 1)] ?? 99_999;
  const item = model.items.get(id);
  const at = `${world.list}/items/${id}`;
  const eTag = item === undefined ? '' : await eTagOf(world, at, item.version);
  const wrong = step.tag === 'stale' && item !== undefined;
  const tag = wrong ? eTag.replace(/,\d+"$/, ',99999"') : eTag;
  const headers: Record<string, string> =
    step.tag === 'none' || item === undefined ? {} : { 'If-Match': tag };
  const good = step.do === 'remove' ? 204 : 200;
  const status = !MAY.has(step.by) ? 403 : item === undefined ? 404 : wrong ? 412 : good;
  if (status === good && item !== undefined && !BEFORE.has(step.fault)) {
    if (step.do === 'remove') model.items.delete(id);
    else model.items.set(id, { ...item, rank: step.rank, version: item.version + 1 });
  }
  const { person } = world.reader(step.by);
  const answer = await world.write(step.fault, () =>
    step.do === 'remove'
      ? person.delete(at, headers)
      : person.patch(`${at}/fields`, { Rank: step.rank }, headers),
  );
  same(answer, seen(step.fault, status));
}

async function eTagOf(world: World, at: string, version: number): Promise<string> {
  const { body } = await world.reader('P01').person.get(at);
  const eTag = textAt(body['eTag']);
  same(versionOf(eTag), version);
  return eTag;
}

/** Follows the delta link to its end and holds what was learnt against the model. */
async function sync(world: World, step: Operation & { do: 'sync' }): Promise<void> {
  const reader = world.reader(step.by);
  let link = reader.link;
  if (!MAY.has(step.by)) return same((await reader.person.get(link)).status, 403);
  link += link.includes('token=') ? '' : `&$top=${step.top}`;
  for (;;) {
    const answer = await reader.person.get(link);
    same(answer.status, 200);
    for (const item of answer.value) learn(reader.known, item);
    const next = textAt(answer.body['@odata.nextLink']);
    link = next === '' ? textAt(answer.body['@odata.deltaLink']) : next;
    if (next === '') break;
  }
  reader.link = link;
  const known = [...reader.known].sort(([one], [other]) => one - other);
  same(known, [...world.model.items]);
}

function learn(known: Map<number, ModelItem>, item: Json): void {
  const id = Number(textAt(item['id']));
  if (item['deleted'] !== undefined) {
    known.delete(id);
    return;
  }
  const rank = textAt(item['fields']?.['Rank']);
  known.set(id, {
    key: textAt(item['fields']?.['SamspelId']),
    rank: rank === '' ? null : Number(rank),
    version: versionOf(textAt(item['eTag'])),
  });
}

async function find(world: World, step: Operation & { do: 'find' }): Promise<void> {
  const keyText = `k-${step.key}`;
  const { person } = world.reader(step.by);
  const answer = await person.get(`${world.list}/items?$filter=fields/SamspelId eq '${keyText}'`);
  if (!MAY.has(step.by)) return same(answer.status, 403);
  const wanted = [...world.model.items].filter(([, item]) => item.key === keyText);
  same(
    answer.value.map((item) => Number(textAt(item['id']))),
    wanted.map(([id]) => id),
  );
}

async function perform(world: World, step: Operation): Promise<void> {
  switch (step.do) {
    case 'create':
      return create(world, step);
    case 'change':
    case 'remove':
      return changeOrRemove(world, step);
    case 'sync':
      return sync(world, step);
    case 'find':
      return find(world, step);
    case 'restart':
      return world.restart();
  }
}

describe('lists and delta under random work', () => {
  it('are what the model says, through faults and restarts', async () => {
    const result = await fc.check(
      fc.asyncProperty(
        fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS }),
        async (steps) => {
          const dataDir = await mkdtemp(join(tmpdir(), 'tenant-model-'));
          const world = await World.open(dataDir);
          try {
            for (const step of steps) await perform(world, step);
            for (const persona of personas) {
              await sync(world, { do: 'sync', by: persona, top: 5 });
            }
          } finally {
            await world.tenant.close();
            await rm(dataDir, { recursive: true });
          }
        },
      ),
      { numRuns: RUNS, endOnFailure: !FULL },
    );
    expect(result.failed ? fc.defaultReportMessage(result) : '').toBe('');
  }, 300_000);
});
