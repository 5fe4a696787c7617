import type { FetchLike } from '#graph/chain.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import type { LocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import { deviationsOf } from '#test/local-tenant/contract.ts';
import { openSmallTenant, ORIGIN, send, SMALL, textAt } from '#test/local-tenant/small-tenant.ts';

export const origins = new Map([
  ['https://graph.microsoft.com', ORIGIN],
  [`https://${SMALL.host}`, ORIGIN],
]);

/** A persona's Graph client with the local tenant as its peer: the same code path as in production. */
export function graphOf(
  tenant: Pick<LocalTenant, 'handle'>,
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

/** Holds what was asked and answered against the contract, then closes. */
export async function closeTenant(tenant: LocalTenant): Promise<void> {
  const answer = await tenant.handle(new Request(`${ORIGIN}/local/requests`));
  const { value } = (await answer.json()) as { readonly value: readonly RecordedRequest[] };
  await tenant.close();
  expect(deviationsOf(value)).toEqual([]);
}

export { openSmallTenant, SMALL };
export type { LocalTenant };
