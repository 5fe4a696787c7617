import { Hono } from 'hono';
import { ekbyDeck } from './seed/deck-template.ts';
import { ekbyDefinition } from './seed/definition.ts';
import { seedEkby } from './seed/seed.ts';
import type { StageKey } from './seed/stage.ts';
import { mountDeck } from './server/deck/deck-routes.ts';
import { openLocalTenant, type LocalTenant } from './server/open-tenant.ts';
import type { TenantEnv } from './server/request-context.ts';

export type WorldOptions = {
  readonly stage: StageKey;
  /** Folder of this stage's tenant; without it nothing outlives the process. */
  readonly dataDir?: string;
  readonly progress?: (done: number, all: number) => void;
};

/** Kept in the tenant's own store, so that a seed that was broken off is taken up again. */
type Filled = { readonly stage: StageKey };

/**
 * The demo municipality as it stands at the end of a stage, with its presentation open: as it was left, or
 * filled now.
 * @throws StoreFailure when the folder is in use or damaged
 */
export async function openEkby({ stage, dataDir, progress }: WorldOptions): Promise<LocalTenant> {
  const opened = await openLocalTenant({
    definition: ekbyDefinition(stage),
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  const world = withDeck(opened);
  const { store } = opened.tenant;
  const filled = store.collection<Filled>('world');
  if (filled.get('ekby') !== undefined) return world;
  try {
    const token = (persona: string) => tokenOf(world, persona);
    await seedEkby({ handle: world.handle, token, stage, ...(progress ? { progress } : {}) });
    await openPresentation(world);
    filled.put('ekby', { stage });
    await store.durable();
    return world;
  } catch (failure) {
    await world.close();
    throw failure;
  }
}

/** The presentation has no counterpart in Graph, so it stands beside the tenant's own side. */
function withDeck(tenant: LocalTenant): LocalTenant {
  const deck = new Hono<TenantEnv>();
  deck.use('*', async (c, next) => {
    c.set('tenant', tenant.tenant);
    await next();
  });
  mountDeck(deck);
  return {
    ...tenant,
    handle: async (request) =>
      new URL(request.url).pathname.startsWith('/local/deck')
        ? deck.fetch(request)
        : tenant.handle(request),
  };
}

async function openPresentation({ handle }: LocalTenant): Promise<void> {
  const body = new Uint8Array(ekbyDeck());
  const request = new Request('http://127.0.0.1/local/deck/file', { method: 'PUT', body });
  const answer = await handle(request);
  if (!answer.ok) throw new Error(`the presentation was refused: ${answer.status}`);
}

async function tokenOf({ handle }: LocalTenant, persona: string): Promise<string> {
  const request = new Request('http://127.0.0.1/local/token', {
    method: 'POST',
    body: JSON.stringify({ persona }),
  });
  const answer = await handle(request);
  if (!answer.ok) throw new Error(`nobody can sign in as ${persona}: ${answer.status}`);
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}
