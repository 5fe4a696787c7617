import type { FetchLike } from '#graph/chain.ts';
import { createGraph, type Graph, type GraphOptions } from '#graph/client.ts';

/** An answer in JSON, as Graph gives it. */
export const json = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

/** An error in Graph's shape. */
export const refusal = (
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  json({ error: { code, message: code } }, status, { 'request-id': 'req-1', ...headers });

/** A Graph client whose other side is a function; waiting is noted and takes no time. */
export function graphWith(
  fetchLike: FetchLike,
  more: Partial<GraphOptions> = {},
): { readonly graph: Graph; readonly waits: number[] } {
  const waits: number[] = [];
  const graph = createGraph({
    token: (scopes) => Promise.resolve(`token for ${scopes.join(' ')}`),
    fetchLike,
    wait: (seconds) => {
      waits.push(seconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    ...more,
  });
  return { graph, waits };
}
