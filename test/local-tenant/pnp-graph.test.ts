import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serveTenant } from '#local-tenant/server/serve.ts';
import { deviationsOf } from './contract.ts';
import { makeList, openSmallTenant, signIn, SMALL } from './small-tenant.ts';
import { recorded } from './use-tenant.ts';

const run = promisify(execFile);

describe('a second, independent Graph client', () => {
  it('@pnp/graph 4.21 works lists, items, calendar and files, and every call is within the contract', async () => {
    const tenant = await openSmallTenant();
    const anna = await signIn(tenant, 'P01');
    const list = await makeList(anna);
    const served = await serveTenant({ tenant, port: 0 });
    try {
      const { stdout } = await run(process.execPath, [
        join(__dirname, 'pnp-graph.mjs'),
        served.url,
        anna.token,
        SMALL.teamSite,
        list.split('/').at(-1) ?? '',
      ]);
      expect(JSON.parse(stdout)).toMatchObject({
        me: 'anna.alm@ekby.example',
        titles: ['En', 'Två'],
        changed: 'Ett',
        left: 1,
        columns: expect.arrayContaining(['Title', 'SamspelId']),
        refusal: '400',
        start: { dateTime: '2027-02-09T08:00:00.0000000', timeZone: 'UTC' },
        inView: ['Träff 1 dag 1'],
        free: '000000002222222200000000',
        file: 'pnp.txt',
        children: expect.arrayContaining(['pnp.txt']),
      });
      expect(deviationsOf(await recorded(tenant))).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
