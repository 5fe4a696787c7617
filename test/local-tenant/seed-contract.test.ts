import { ekbyDefinition } from '#local-tenant/seed/definition.ts';
import { seedEkby } from '#local-tenant/seed/seed.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import { deviationsOf, slice } from './contract.ts';
import { tokensOf } from './seeded-tenant.ts';
import { recorded } from './use-tenant.ts';

const withSlice = slice === null ? it.skip : it;

describe('the demo programme put in by the production client (skipped where ../shared is absent)', () => {
  withSlice(
    'keeps to the contract with every request, and gets nothing but success',
    async () => {
      const tenant = await openLocalTenant({ definition: ekbyDefinition('t4'), limits: false });
      const traffic = new Map<number, RecordedRequest>();
      const gather = async (): Promise<void> => {
        for (const request of await recorded(tenant)) traffic.set(request.id, request);
      };
      let count = 0;
      const handle = async (request: Request): Promise<Response> => {
        // The seed empties the record when it is done; the tenant forgets the oldest before that.
        count += 1;
        const emptying = request.method === 'DELETE' && request.url.endsWith('/local/requests');
        if (emptying || count % 200 === 0) await gather();
        return tenant.handle(request);
      };
      await seedEkby({ handle, token: tokensOf(handle), stage: 't4' });
      await tenant.close();
      const all = [...traffic.values()];
      expect(all.length).toBeGreaterThan(1000);
      expect(deviationsOf(all)).toEqual([]);
      expect(all.filter(({ status }) => status === null || status >= 400)).toEqual([]);
    },
    60_000,
  );
});
