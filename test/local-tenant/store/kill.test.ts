import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { signIn, smallDefinition, SMALL, textAt } from '../small-tenant.ts';

/** Starts a writer, kills it with SIGKILL after so many acknowledged writes, and returns those. */
function writeUntilKilled(dataDir: string, prefix: string, after: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      require.resolve('./run-typescript.mjs'),
      require.resolve('./writing-child.ts'),
      dataDir,
      prefix,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const acknowledged: string[] = [];
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line.slice('ack '.length));
    if (acknowledged.length === after) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error(`it ended: ${complaint}`)),
    );
  });
}

describe('a tenant whose process is killed while it writes', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tenant-kill-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('starts again three times over with every acknowledged write and its eTag', async () => {
    const acknowledged: string[] = [];
    for (const [run, after] of [40, 160, 320].entries()) {
      acknowledged.push(...(await writeUntilKilled(dataDir, `r${run}`, after)));
      const tenant = await openLocalTenant({
        definition: smallDefinition(),
        dataDir,
        limits: false,
      });
      const anna = await signIn(tenant, 'P01');
      const page = await anna.get(
        `/sites/${SMALL.teamSite}/lists/Spelregler/items?$top=5000&$expand=fields`,
      );
      const kept = new Set(
        page.value.map(
          (item) => `${textAt(item['fields']?.['SamspelId'])} ${textAt(item['eTag'])}`,
        ),
      );
      expect(acknowledged.filter((each) => !kept.has(each))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThanOrEqual(after);
      await tenant.close();
    }
  }, 60_000);
});
