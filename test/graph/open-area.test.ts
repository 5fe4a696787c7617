import { createGraph } from '#graph/client.ts';
import { createItems } from '#graph/items.ts';
import { readOpenArea } from '#graph/open-area.ts';
import { openAreaUrl } from '#local-tenant/seed/places.ts';
import { seededTenant, type SeededTenant } from '../local-tenant/seeded-tenant.ts';

let tenant: SeededTenant;

beforeAll(async () => {
  tenant = await seededTenant('t3');
});
afterAll(() => tenant.close());

const graphOf = (persona: string) =>
  createGraph({
    token: () => tenant.token(persona),
    fetchLike: tenant.handle,
    wait: () => Promise.resolve(),
  });

describe('somebody who is in no group room', () => {
  it.each(['M01', 'B01'])(
    'finds what is published, and the programme it is from: %s',
    async (who) => {
      const found = await readOpenArea(graphOf(who), openAreaUrl);
      expect(found?.programmeId).toBe('UPP-2027-01');
      const items = createItems(graphOf(who), () => found?.space.siteId ?? null);
      const news = (await items.news(['openItems'])).get('openItems');
      expect(news).toMatchObject({ unreadable: [] });
      expect(news !== undefined && 'stored' in news ? news.stored.length : 0).toBe(26);
    },
  );

  it('is told nothing about a site that is not theirs', async () => {
    const groupRoom = 'https://ekby.sharepoint.com/sites/ledning-soc';
    await expect(readOpenArea(graphOf('M01'), groupRoom)).resolves.toBeNull();
  });

  it('gets null for an address without a site', async () => {
    const url = 'https://ekby.sharepoint.com/sites/finns-inte';
    await expect(readOpenArea(graphOf('M01'), url)).resolves.toBeNull();
  });

  it('opens an empty area before anything is published', async () => {
    const early = await seededTenant('start');
    try {
      const graph = createGraph({
        token: () => early.token('M01'),
        fetchLike: early.handle,
        wait: () => Promise.resolve(),
      });
      const found = await readOpenArea(graph, openAreaUrl);
      expect(found?.programmeId).toBeNull();
    } finally {
      await early.close();
    }
  });
});
