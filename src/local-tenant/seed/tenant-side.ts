import { createGraph, type Graph } from '#graph/client.ts';
import type { Instant } from '#domain/record.ts';

/** The tenant that is to be filled. */
export type SeedTarget = {
  /** The whole tenant as a function. */
  readonly handle: (request: Request) => Promise<Response>;
  /** An access token for a persona, by key: `P01`. */
  readonly token: (persona: string) => Promise<string>;
};

/** The tenant as its people see it, and the few things of its own side that filling it takes. */
export type TenantSide = {
  /** The production client, signed in as a persona. */
  graphOf(persona: string): Graph;
  /** Moves the tenant's clock, so that what is written then is of that time. */
  setClock(now: Instant): Promise<void>;
  /**
   * Does something while the quotas are off: a year of work is written in a second, and would be throttled
   * for minutes.
   */
  withoutLimits<T>(work: () => Promise<T>): Promise<T>;
  /** Empties the tenant's record of requests, so that it begins with those of people. */
  forgetRequests(): Promise<void>;
};

export function tenantSide({ handle, token }: SeedTarget): TenantSide {
  const graphs = new Map<string, Graph>();

  const local = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<unknown> => {
    const request = new Request(`http://127.0.0.1/local/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await handle(request);
    if (!response.ok) throw new Error(`the tenant answers ${response.status} to /local/${path}`);
    return response.status === 204 ? null : response.json();
  };

  return {
    graphOf(persona) {
      const known = graphs.get(persona);
      if (known !== undefined) return known;
      const graph = createGraph({
        token: () => token(persona),
        fetchLike: handle,
        wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
      });
      graphs.set(persona, graph);
      return graph;
    },
    async setClock(now) {
      await local('POST', 'clock', { now });
    },
    async withoutLimits(work) {
      const before = await local('GET', 'limits');
      await local('POST', 'limits', { on: false });
      try {
        return await work();
      } finally {
        await local('POST', 'limits', before as object);
      }
    },
    async forgetRequests() {
      await local('DELETE', 'requests');
    },
  };
}
