/**
 * Figures of the local tenant as JSON lines, `npm run bench` runs it. `ratio` is the value against a named
 * alternative in the same run; `aim` is what to stay under.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDefinition } from '#local-tenant/empty-definition.ts';
import type { ItemRecord } from '#local-tenant/server/lists/list-record.ts';
import { openLocalTenant, type LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { serveTenant } from '#local-tenant/server/serve.ts';
import { openDurableStore } from '#local-tenant/server/store/durable-store.ts';

const SMALL = 1_000;
const LARGE = 100_000;
const CONNECTIONS = 10;

type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
  readonly aim: number;
};

function report(figure: Figure): void {
  const rounded = { ...figure, value: Number(figure.value.toFixed(3)) };
  const ratio = figure.ratio === undefined ? {} : { ratio: Number(figure.ratio.toFixed(3)) };
  process.stdout.write(`${JSON.stringify({ ...rounded, ...ratio })}\n`);
}

function open(dataDir: string): Promise<LocalTenant> {
  const definition = emptyDefinition('2027-01-12T08:00:00Z');
  return openLocalTenant({ definition, dataDir, limits: false });
}

/** A request of the tenant's only person, in process. */
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function signedIn(tenant: LocalTenant): Promise<{ ask: Ask; token: string }> {
  const answer = await tenant.handle(
    new Request('http://tenant/local/token', { method: 'POST', body: '{"persona":"P01"}' }),
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const ask: Ask = (path, init) =>
    tenant.handle(new Request(`http://tenant/v1.0${path}`, { headers, ...init }));
  return { ask, token };
}

const columns = [
  { name: 'SamspelId', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Wording', text: { allowMultipleLines: true } },
];

/** A data folder with a list of so many items, put there behind Graph's back: writing is not measured. */
async function filledFolder(size: number): Promise<{ dataDir: string; list: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-tenant-'));
  const tenant = await open(dataDir);
  const { ask } = await signedIn(tenant);
  const [site] = tenant.tenant.sites();
  const lists = `/sites/${site?.id ?? ''}/lists`;
  const body = JSON.stringify({ displayName: 'Bench', columns });
  const made = (await (await ask(lists, { method: 'POST', body })).json()) as { id: string };
  const by = tenant.tenant.definition.users[0]?.id ?? '';
  await tenant.close();
  const store = await openDurableStore(dataDir);
  const items = store.collection<ItemRecord>(`lists/${made.id}/items`);
  for (let id = 1; id <= size; id += 1) items.put(String(id), itemOf(id, by));
  await store.close();
  return { dataDir, list: `${lists}/${made.id}` };
}

function itemOf(id: number, by: string): ItemRecord {
  const at = '2027-01-12T08:00:00Z';
  const guid = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  const fields = {
    SamspelId: `item-${id}`,
    Title: `Regel ${id}`,
    Wording: 'Vi kommer förberedda. Underlaget är läst och frågan är formulerad.',
  };
  const made = { createdBy: by, createdAt: at, modifiedBy: by, modifiedAt: at };
  return { id, guid, version: 1, sequence: id, fields, ...made };
}

/** Milliseconds of one run: the middle of many, after some to warm up. */
async function milliseconds(run: () => Promise<unknown>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < runs * 1.25; turn += 1) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  const measured = times.slice(-runs).sort((one, other) => one - other);
  return measured[runs >> 1] ?? Number.NaN;
}

/** Milliseconds per request over several connections at once, and the 99th percentile. */
async function overLoopback(
  url: string,
  headers: HeadersInit,
  requests: number,
): Promise<{ each: number; p99: number }> {
  const times: number[] = [];
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const before = performance.now();
      const response = await fetch(url, { headers });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      times.push(performance.now() - before);
    }
  };
  const before = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const each = (performance.now() - before) / requests;
  times.sort((one, other) => one - other);
  return { each, p99: times[Math.floor(requests * 0.99)] ?? Number.NaN };
}

async function bareServer(body: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'application/json');
    answer.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { server, url: `http://127.0.0.1:${port}/` };
}

/** A page of 100 items against a server that only writes the same bytes. */
async function benchPage(tenant: LocalTenant, list: string): Promise<void> {
  const { ask, token } = await signedIn(tenant);
  const page = `${list}/items?$expand=fields&$top=100`;
  const bare = await bareServer(await (await ask(page)).text());
  const served = await serveTenant({ tenant, port: 0 });
  const headers = { Authorization: `Bearer ${token}` };
  const [ours, theirs] = [`${served.url}/v1.0${page}`, bare.url];
  for (const url of [ours, theirs]) await overLoopback(url, headers, 300);
  const tenantTime = await overLoopback(ours, headers, 1500);
  const bareTime = await overLoopback(theirs, headers, 1500);
  const against = 'node:http writing the same bytes';
  const name = 'local tenant: page of 100 list items over loopback';
  report({
    ...{ name, value: tenantTime.each, unit: 'ms', against, aim: 2.5 },
    ratio: tenantTime.each / bareTime.each,
  });
  report({
    ...{ name: `${name}, p99`, value: tenantTime.p99, unit: 'ms', against, aim: 2.5 },
    ratio: tenantTime.p99 / bareTime.p99,
  });
  bare.server.close();
  bare.server.closeAllConnections();
  await served.close();
}

/** What a single question costs in a list, by what is asked. */
async function questions(tenant: LocalTenant, list: string): Promise<ReadonlyMap<string, number>> {
  const { ask } = await signedIn(tenant);
  const latest = (await (await ask(`${list}/items/delta?token=latest`)).json()) as Record<
    string,
    string
  >;
  const delta = latest['@odata.deltaLink']?.replace('https://graph.microsoft.com/v1.0', '') ?? '';
  const asked = {
    'one item': `${list}/items/777?$expand=fields`,
    'filter on an indexed column': `${list}/items?$filter=fields/SamspelId eq 'item-777'`,
    'delta without news': delta,
  };
  const costs = new Map<string, number>();
  for (const [name, path] of Object.entries(asked)) {
    costs.set(name, await milliseconds(() => ask(path), 400));
  }
  return costs;
}

async function benchTenant(): Promise<void> {
  const folders = [await filledFolder(SMALL), await filledFolder(LARGE)] as const;
  const [small, large] = folders;
  const smallTenant = await open(small.dataDir);
  const before = await questions(smallTenant, small.list);
  await benchPage(smallTenant, small.list);
  const opening = performance.now();
  const largeTenant = await open(large.dataDir);
  report({
    ...{ name: 'local tenant: start with 100,000 items', unit: 'ms', aim: 1000 },
    value: performance.now() - opening,
  });
  const after = await questions(largeTenant, large.list);
  for (const [name, value] of after) {
    const ratio = value / (before.get(name) ?? Number.NaN);
    const against = 'the same with 1,000 items';
    report({
      name: `local tenant: ${name}, 100,000 items`,
      value,
      unit: 'ms',
      against,
      ratio,
      aim: 2,
    });
  }
  await largeTenant.close();
  for (const { dataDir } of folders) await rm(dataDir, { recursive: true });
}

benchTenant().catch((failure: unknown) => {
  process.stderr.write(`bench-tenant: ${String(failure)}\n`);
  process.exitCode = 1;
});
