import { ekbyDefinition } from '#local-tenant/seed/definition.ts';
import { Hono } from 'hono';
import { deckChannel, openLocalDeck } from '#host/local-deck.ts';
import { mountDeck } from '#local-tenant/server/deck/deck-routes.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { TenantEnv } from '#local-tenant/server/request-context.ts';
import { describeDeckPort } from './deck-port.contract.ts';
import { smallPptx, type SmallSlide } from './small-pptx.ts';

const url = 'http://127.0.0.1:9/local/deck';

/** The local tenant's deck behind `fetch`, without a network. */
async function deckBehindFetch(slides: readonly SmallSlide[]) {
  const { tenant, close } = await openLocalTenant({ definition: ekbyDefinition('start') });
  const app = new Hono<TenantEnv>();
  app.use('*', async (c, next) => {
    c.set('tenant', tenant);
    await next();
  });
  mountDeck(app);
  const ask = async (path: string, init: RequestInit) => app.request(`${url}${path}`, init);
  await ask('/file', { method: 'PUT', body: new Uint8Array(smallPptx(slides)) });
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (input, init) => app.request(String(input), init));
  return { ask, close };
}

afterEach(() => jest.restoreAllMocks());

describeDeckPort('the local tenant', async (slides) => {
  const { ask, close } = await deckBehindFetch(slides);
  return {
    port: openLocalDeck(url),
    personSelects: async (ids) => {
      await ask('/selection', { method: 'PUT', body: JSON.stringify({ slideIds: ids }) });
      const channel = new BroadcastChannel(deckChannel);
      channel.postMessage('selected');
      channel.close();
    },
    close,
  };
});

describe('what only the local deck does', () => {
  it('says that it has no contact, and what was asked for', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(openLocalDeck(url).read()).rejects.toMatchObject({
      name: 'DeckFailure',
      kind: 'offline',
      message: `no contact with ${url}`,
    });
  });

  it('passes on why a presentation was refused', async () => {
    const { close } = await deckBehindFetch([{ title: 'Ett' }]);
    const refused = openLocalDeck(url).insert(new Uint8Array([1, 2, 3]), null);
    await expect(refused).rejects.toMatchObject({ kind: 'rejected' });
    await close();
  });
});
