import type { Graph } from '#graph/client.ts';
import { isGraphFailure } from '#graph/failure.ts';
import { findOpenArea } from '#graph/spaces.ts';

/** What became of getting the open area ready; `not-permitted`: an owner of its site has to do it. */
export type OpenAreaMade = 'ready' | 'not-permitted' | 'not-found' | 'offline';

/** The site that the whole department reads. */
export type OpenArea = {
  /** Makes the list it needs; may be called again. Never rejects for what Graph answers. */
  prepare(url: string): Promise<OpenAreaMade>;
};

export const createOpenArea = (graph: Graph): OpenArea => ({
  async prepare(url) {
    try {
      const { siteId } = await findOpenArea(graph, url);
      if (siteId === null) return 'not-found';
      const { provision } = await import('#graph/provisioning.ts');
      const made = await provision(graph, { space: 'openArea', siteId });
      return made.outcome;
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      return isGraphFailure(failure, 'forbidden') ? 'not-permitted' : 'offline';
    }
  },
});
