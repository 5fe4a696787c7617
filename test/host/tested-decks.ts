import { Hono } from 'hono';
import type { DeckPort } from '#host/deck-port.ts';
import { deckChannel, openLocalDeck } from '#host/local-deck.ts';
import { openOfficeDeck } from '#host/office-deck.ts';
import { ekbyDefinition } from '#local-tenant/seed/definition.ts';
import { mountDeck } from '#local-tenant/server/deck/deck-routes.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { TenantEnv } from '#local-tenant/server/request-context.ts';
import { fakePowerPoint } from './office-fake.ts';
import { smallPptx, type SmallSlide } from './small-pptx.ts';

/** A deck under test, and the person who works in PowerPoint beside it. */
export type TestedDeck = {
  readonly port: DeckPort;
  personSelects(ids: readonly string[]): Promise<void>;
  /** Round trips so far. */
  trips(): number;
  /** The so manieth round trip from now fails, once; 0 for none. */
  failTrip(number: number): void;
  close(): Promise<void>;
};

export type OpenTestedDeck = (slides: readonly SmallSlide[]) => Promise<TestedDeck>;

/** Office.js with a strict fake behind it. */
export const officeDeck: OpenTestedDeck = async (slides) => {
  const fake = fakePowerPoint(slides);
  return {
    port: openOfficeDeck(),
    personSelects: async (ids) => fake.personSelects(ids),
    trips: () => fake.trips,
    failTrip: (number) => {
      fake.failingTrip = number === 0 ? 0 : fake.trips + number;
    },
    close: async () => fake.remove(),
  };
};

export const localUrl = 'http://127.0.0.1:9/local/deck';

/** The local tenant's deck behind `fetch`, without a network. */
export const localDeck: OpenTestedDeck = async (slides) => {
  const { tenant, close } = await openLocalTenant({ definition: ekbyDefinition('start') });
  const app = new Hono<TenantEnv>();
  app.use('*', async (c, next) => {
    c.set('tenant', tenant);
    await next();
  });
  mountDeck(app);
  const ask = async (path: string, init: RequestInit) => app.request(`${localUrl}${path}`, init);
  await ask('/file', { method: 'PUT', body: new Uint8Array(smallPptx(slides)) });
  let trips = 0;
  let failing = 0;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    trips += 1;
    if (trips === failing) throw new TypeError('fetch failed');
    return app.request(String(input), init);
  });
  return {
    port: openLocalDeck(localUrl),
    personSelects: async (ids) => {
      await ask('/selection', { method: 'PUT', body: JSON.stringify({ slideIds: ids }) });
      const channel = new BroadcastChannel(deckChannel);
      channel.postMessage('selected');
      channel.close();
    },
    trips: () => trips,
    failTrip: (number) => {
      failing = number === 0 ? 0 : trips + number;
    },
    close,
  };
};
