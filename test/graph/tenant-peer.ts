import type { FetchLike } from '#graph/chain.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import type { LocalTenant } from '#local-tenant/server/open-tenant.ts';
import { openSmallTenant, ORIGIN, send, SMALL, textAt } from '#test/local-tenant/small-tenant.ts';

export const origins = new Map([
  ['https://graph.microsoft.com', ORIGIN],
  [`https://${SMALL.host}`, ORIGIN],
]);

/** A persona's Graph client with the local tenant as its peer: the same code path as in production. */
export function graphOf(
  tenant: LocalTenant,
  persona: string,
  fetchLike: FetchLike = (request) => tenant.handle(request),
): Graph {
  return createGraph({
    token: async (scopes) => {
      const { body } = await send(tenant, 'POST', '/local/token', { body: { persona, scopes } });
      return textAt(body['access_token']);
    },
    fetchLike,
    origins,
    wait: () => Promise.resolve(),
    random: () => 0.5,
  });
}

export { openSmallTenant, SMALL };
export type { LocalTenant };
