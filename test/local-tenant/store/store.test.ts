import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearStore, openDurableStore } from '#local-tenant/server/store/durable-store.ts';
import { encodeLine } from '#local-tenant/server/store/log-line.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { makeList, signIn, smallDefinition, textAt } from '../small-tenant.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tenant-store-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const store = (): string => join(dataDir, 'store');
const log = (generation = 1): string => join(store(), `log-${generation}.jsonl`);

/** Writes values one batch each, so that the log has a line per value. */
async function keep(values: Readonly<Record<string, unknown>>): Promise<void> {
  const opened = await openDurableStore(dataDir);
  for (const [id, value] of Object.entries(values)) {
    opened.collection('things').put(id, value);
    await opened.durable();
  }
  await opened.close();
}

async function kept(): Promise<Record<string, unknown>> {
  const opened = await openDurableStore(dataDir);
  const values = Object.fromEntries(opened.collection('things').entries());
  await opened.close();
  return values;
}

describe('what is kept', () => {
  it('is there again, deletions too, in the order it came', async () => {
    const opened = await openDurableStore(dataDir);
    const things = opened.collection<number>('things');
    for (const id of ['b', 'a', 'c']) things.put(id, 1);
    things.delete('a');
    things.put('b', 2);
    await opened.close();
    expect(Object.entries(await kept())).toEqual([
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('is there for all who waited at once (group commit)', async () => {
    const opened = await openDurableStore(dataDir);
    const waits = Array.from({ length: 100 }, (_, index) => {
      opened.collection('things').put(String(index), index);
      return opened.durable();
    });
    await Promise.all(waits);
    await opened.close();
    expect(Object.keys(await kept())).toHaveLength(100);
    const lines = (await readFile(log(), 'utf8')).trim().split('\n');
    expect(lines.length).toBeLessThan(5);
  });

  it('takes any text, line feeds and Swedish letters too', async () => {
    await keep({ 'å\n': 'ö\n"\u2028' });
    expect(await kept()).toEqual({ 'å\n': 'ö\n"\u2028' });
  });

  it('survives the change to a new generation, and old files go', async () => {
    const opened = await openDurableStore(dataDir, { logLimit: 2000 });
    for (let number = 0; number < 200; number += 1) {
      opened.collection('things').put(String(number % 50), number);
      await opened.durable();
    }
    await opened.close();
    const names = (await readdir(store())).sort();
    expect(names).toEqual([
      expect.stringMatching(/^log-\d+\.jsonl$/),
      expect.stringMatching(/^snapshot-\d+\.jsonl$/),
    ]);
    const values = await kept();
    expect(Object.keys(values)).toHaveLength(50);
    expect(values['49']).toBe(199);
  });

  it('survives a snapshot that was cut off', async () => {
    await keep({ a: 1 });
    await writeFile(join(store(), 'snapshot-2.jsonl.new'), 'half');
    expect(await kept()).toEqual({ a: 1 });
  });
});

describe('a write that was cut off', () => {
  it('is left out, for nobody was told that it succeeded', async () => {
    await keep({ a: 1, b: 2 });
    const { length } = await readFile(log());
    await truncate(log(), length - 3);
    expect(await kept()).toEqual({ a: 1 });
  });

  it('at any byte leaves everything before it', async () => {
    await keep({ a: 1, b: 2, c: 3 });
    const whole = await readFile(log());
    const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a).map((at) => at + 1);
    for (let length = 0; length <= whole.length; length += 1) {
      await writeFile(log(), whole.subarray(0, length));
      const complete = ends.filter((end) => end <= length).length;
      expect(Object.keys(await kept())).toHaveLength(Math.max(0, complete - 1));
    }
  });

  it('is followed by new writes that are kept', async () => {
    await keep({ a: 1 });
    await appendFile(log(), 'deadbeef {"n":2,"chan');
    await keep({ b: 2 });
    expect(await kept()).toEqual({ a: 1, b: 2 });
  });
});

describe('damaged data', () => {
  const open = (): Promise<unknown> => openDurableStore(dataDir);

  it('in the middle of the log is refused in one sentence that names file and line', async () => {
    await keep({ a: 1, b: 2 });
    const bytes = await readFile(log());
    bytes[bytes.indexOf(0x0a) + 20] = 0x58;
    await writeFile(log(), bytes);
    await expect(open()).rejects.toThrow(
      /log-1\.jsonl is damaged \(line 2 does not match its checksum\)/,
    );
    expect(await readFile(log())).toEqual(bytes);
  });

  it('is refused again and again until somebody decides', async () => {
    await keep({ a: 1 });
    await writeFile(log(), 'rubbish\n');
    await expect(open()).rejects.toThrow('is damaged');
    await expect(open()).rejects.toThrow('is damaged');
  });

  it.each([
    ['a line that is missing', 'batch 2 is missing'],
    ['a file without a header', 'no header'],
  ])('by %s is noticed', async (what, message) => {
    await keep({ a: 1, b: 2, c: 3 });
    const lines = (await readFile(log(), 'utf8')).split('\n');
    lines.splice(what.startsWith('a line') ? 2 : 0, 1);
    await writeFile(log(), lines.join('\n'));
    await expect(open()).rejects.toThrow(message);
  });

  it('by a snapshot that is gone is noticed', async () => {
    const opened = await openDurableStore(dataDir, { logLimit: 100 });
    for (const id of ['a', 'b', 'c', 'd']) {
      opened.collection('things').put(id, 'x'.repeat(200));
      await opened.durable();
    }
    await opened.close();
    const snapshot = (await readdir(store())).find((name) => name.startsWith('snapshot'));
    await rm(join(store(), snapshot ?? ''));
    await expect(open()).rejects.toThrow('it is missing');
  });

  it('is set aside by a fresh start, and the folder is new', async () => {
    await keep({ a: 1 });
    await writeFile(log(), 'rubbish\n');
    const aside = await clearStore(dataDir, '2027-01-12T08:00:00Z');
    expect(await readFile(join(aside ?? '', 'log-1.jsonl'), 'utf8')).toBe('rubbish\n');
    expect(await kept()).toEqual({});
  });

  it('is not what a fresh start leaves of sound data: that goes, as asked', async () => {
    await keep({ a: 1 });
    await mkdir(join(dataDir, 'files'));
    expect(await clearStore(dataDir, '2027-01-12T08:00:00Z')).toBeNull();
    expect(await readdir(dataDir)).toEqual([]);
    expect(await kept()).toEqual({});
  });

  it('is not what a newer format is: that is refused by its version', async () => {
    await keep({ a: 1 });
    const header = { format: 'samspel-tenant', version: 2, kind: 'log', generation: 1 };
    await writeFile(log(), encodeLine(header));
    await expect(open()).rejects.toThrow('has format version 2, and this program reads version 1');
  });
});

describe('a data folder', () => {
  it('has one tenant at a time', async () => {
    const opened = await openDurableStore(dataDir);
    await expect(openDurableStore(dataDir)).rejects.toThrow(
      `is in use by process ${process.pid}; stop it or choose another folder`,
    );
    await opened.close();
    await (await openDurableStore(dataDir)).close();
  });

  it('is taken over from a process that is gone', async () => {
    await keep({ a: 1 });
    await writeFile(join(store(), 'lock'), '999999999 1');
    expect(await kept()).toEqual({ a: 1 });
  });

  it('is taken over when the number went to a younger process', async () => {
    await keep({ a: 1 });
    await writeFile(join(store(), 'lock'), `${process.ppid} 1`);
    const taken = process.platform === 'linux' ? kept() : Promise.resolve({ a: 1 });
    expect(await taken).toEqual({ a: 1 });
  });
});

describe('a tenant with a data folder', () => {
  const open = (startsAt?: string) =>
    openLocalTenant({
      definition: { ...smallDefinition(), ...(startsAt === undefined ? {} : { startsAt }) },
      dataDir,
      limits: false,
    });

  it('has lists, items, versions, indexes and delta links again after a restart', async () => {
    const before = await open();
    const anna = await signIn(before, 'P01');
    const list = await makeList(anna);
    for (const SamspelId of ['a', 'b', 'c']) {
      await anna.post(`${list}/items`, { fields: { SamspelId } });
    }
    await anna.patch(`${list}/items/1/fields`, { Title: 'x' });
    const link = textAt((await anna.get(`${list}/items/delta`)).body['@odata.deltaLink']);
    await anna.delete(`${list}/items/3`);
    await before.close();

    const after = await open();
    const again = await signIn(after, 'P01');
    const items = await again.get(`${list}/items?$filter=fields/SamspelId eq 'a'&$expand=fields`);
    expect(items.value[0]?.['fields']).toMatchObject({ Title: 'x' });
    expect((await again.get(`${list}/items/1/versions`)).value).toHaveLength(2);
    expect((await again.get(link)).value).toEqual([{ id: '3', deleted: { state: 'deleted' } }]);
    const made = await again.post(`${list}/items`, { fields: { SamspelId: 'c' } });
    expect([made.status, textAt(made.body['id'])]).toEqual([201, '4']);
    expect((await again.post(`${list}/items`, { fields: { SamspelId: 'b' } })).status).toBe(400);
    await after.close();
  });

  it('takes tokens from before the restart', async () => {
    const before = await open();
    const anna = await signIn(before, 'P01');
    await before.close();
    const after = await open();
    const response = await after.handle(
      new Request('http://127.0.0.1/v1.0/me', {
        headers: { Authorization: `Bearer ${anna.token}` },
      }),
    );
    expect(response.status).toBe(200);
    await after.close();
  });

  it('keeps its definition and its clock, whatever it is opened with later', async () => {
    await (await open('2027-01-12T08:00:00Z')).close();
    const after = await open('2030-01-01T00:00:00Z');
    expect(after.tenant.clock.now().toISOString()).toMatch(/^2027-01-12T08:0/);
    await after.close();
  });
});
