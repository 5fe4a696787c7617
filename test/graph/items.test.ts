import type { GroundRule } from '#domain/ground-rule.ts';
import type { FetchLike } from '#graph/chain.ts';
import { GraphFailure } from '#graph/failure.ts';
import { listsIn } from '#graph/lists/registry.ts';
import { createItems, type Items } from '#graph/items.ts';
import { provision } from '#graph/provisioning.ts';
import { closeTenant, graphOf, openSmallTenant, SMALL, type LocalTenant } from './tenant-peer.ts';

// Each test sets up a tenant of its own; a busy machine needs longer than the usual five seconds.
jest.setTimeout(30_000);

const aRule = (id: string, more: Partial<GroundRule> = {}): GroundRule => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-02-09T12:11:00Z',
  createdBy: 'P02',
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: '2027-02-09T12:11:00Z' }],
  order: 1,
  text: 'Vi kommer förberedda.',
  theme: 'förberedelse',
  signs: null,
  reminder: null,
  mergedInto: null,
  dropReason: null,
  sources: [],
  ...more,
});

/** Loses the answer of the next request that matches, after the work was done. */
function losing(tenant: LocalTenant) {
  let next: ((body: string) => boolean) | null = null;
  const fetchLike: FetchLike = async (request) => {
    const body = await request.clone().text();
    const response = await tenant.handle(request);
    if (next?.(body) !== true) return response;
    next = null;
    throw new TypeError('network error');
  };
  return {
    fetchLike,
    loseAnswerTo: (matches: (body: string) => boolean) => {
      next = matches;
    },
  };
}

const siteOf = (space: string) =>
  space === 'groupRoom' ? SMALL.teamSite : space === 'consultantRoom' ? SMALL.consultantSite : null;

describe('the items of a list', () => {
  let tenant: LocalTenant;
  let anna: Items;
  let bo: Items;

  const itemsOf = (persona: string, fetchLike?: FetchLike) =>
    createItems(graphOf(tenant, persona, fetchLike), siteOf);
  const textsSeenBy = async (items: Items) => {
    const news = (await items.news(['groundRules'])).get('groundRules');
    if (news === undefined || news instanceof GraphFailure) throw news ?? new Error('no news');
    return news.stored.map(({ record }) => record.text);
  };

  beforeEach(async () => {
    tenant = await openSmallTenant();
    await provision(graphOf(tenant, 'P01'), { siteId: SMALL.teamSite, space: 'groupRoom' });
    [anna, bo] = [itemsOf('P01'), itemsOf('P02')];
  });
  afterEach(() => closeTenant(tenant));

  it('come back as they were written, and then only what has changed', async () => {
    const rule = aRule('SR01', { reminder: 'Har alla läst?' });
    expect(await anna.create('groundRules', rule)).toMatchObject({ outcome: 'saved' });
    const first = (await bo.news(['groundRules'])).get('groundRules');
    expect(first).toMatchObject({ whole: true, stored: [{ record: rule, byName: 'Anna Alm' }] });
    expect((await bo.news(['groundRules'])).get('groundRules')).toMatchObject({
      whole: false,
      stored: [],
    });
    await anna.change('groundRules', 'SR01', { text: 'Vi kommer pålästa.' });
    expect(await textsSeenBy(bo)).toEqual(['Vi kommer pålästa.']);
  });

  it('are not written over: who comes second gets what the first wrote', async () => {
    await anna.create('groundRules', aRule('SR01'));
    await bo.news(['groundRules']);
    await anna.change('groundRules', 'SR01', { text: 'Annas' });
    const second = await bo.change('groundRules', 'SR01', { text: 'Bos' });
    expect(second).toMatchObject({
      outcome: 'differs',
      stored: { record: { text: 'Annas' }, byName: 'Anna Alm' },
    });
    // Having seen it, Bo may decide.
    expect(await bo.change('groundRules', 'SR01', { text: 'Bos' })).toMatchObject({
      outcome: 'saved',
      stored: { record: { text: 'Bos' } },
    });
  });

  it('are made once, even when the answer got lost', async () => {
    const faulty = losing(tenant);
    const items = itemsOf('P01', faulty.fetchLike);
    faulty.loseAnswerTo((body) => body.includes('SR01'));
    const found = await items.create('groundRules', aRule('SR01'));
    expect(found).toMatchObject({ outcome: 'differs', stored: { record: { id: 'SR01' } } });
    expect(await textsSeenBy(bo)).toHaveLength(1);
    expect(await items.change('groundRules', 'SR01', { text: 'Ny' })).toMatchObject({
      outcome: 'saved',
    });
  });

  it('are made once by two who make the same record', async () => {
    await anna.create('groundRules', aRule('SR01', { text: 'Annas' }));
    expect(await bo.create('groundRules', aRule('SR01', { text: 'Bos' }))).toMatchObject({
      outcome: 'differs',
      stored: { record: { text: 'Annas' } },
    });
    expect(await textsSeenBy(anna)).toEqual(['Annas']);
  });

  it('that somebody removed are gone for the others', async () => {
    await anna.create('groundRules', aRule('SR01'));
    await anna.create('groundRules', aRule('SR02'));
    await bo.news(['groundRules']);
    await anna.remove('groundRules', 'SR01');
    expect(await bo.change('groundRules', 'SR01', { text: 'x' })).toEqual({ outcome: 'gone' });
    expect((await bo.news(['groundRules'])).get('groundRules')).toMatchObject({
      whole: false,
      stored: [],
    });
    await expect(bo.remove('groundRules', 'SR01')).resolves.toBeNull();
    expect(await textsSeenBy(itemsOf('P01'))).toHaveLength(1);
  });

  it('are not removed by somebody who has not read what they say now', async () => {
    await anna.create('groundRules', aRule('SR01', { text: 'Annas' }));
    const unread = await bo.remove('groundRules', 'SR01');
    expect(unread).toMatchObject({ record: { text: 'Annas' } });
    await anna.change('groundRules', 'SR01', { text: 'Annas nya' });
    const changed = await bo.remove('groundRules', 'SR01');
    expect(changed).toMatchObject({ record: { text: 'Annas nya' } });
    expect(await textsSeenBy(itemsOf('P01'))).toEqual(['Annas nya']);
    await expect(bo.remove('groundRules', 'SR01')).resolves.toBeNull();
    expect(await textsSeenBy(itemsOf('P01'))).toEqual([]);
  });

  it('tells by id which record was removed', async () => {
    await anna.create('groundRules', aRule('SR01'));
    await bo.news(['groundRules']);
    await anna.remove('groundRules', 'SR01');
    expect((await bo.news(['groundRules'])).get('groundRules')).toMatchObject({
      removed: ['SR01'],
    });
  });

  it('are read on from where the last visit stopped', async () => {
    await anna.create('groundRules', aRule('SR01'));
    await bo.news(['groundRules']);
    const rested: unknown = JSON.parse(JSON.stringify(bo.state('groundRules')));
    await anna.create('groundRules', aRule('SR02', { text: 'Ny' }));
    const later = itemsOf('P02');
    later.restore('groundRules', rested as NonNullable<ReturnType<Items['state']>>);
    expect(await textsSeenBy(later)).toEqual(['Ny']);
    expect(await later.change('groundRules', 'SR01', { text: 'Bos' })).toMatchObject({
      outcome: 'saved',
    });
  });

  it('are read from the start when the list has been made anew since the last visit', async () => {
    await anna.create('groundRules', aRule('SR01'));
    await bo.news(['groundRules']);
    const rested = bo.state('groundRules');
    const graph = graphOf(tenant, 'P01');
    const path = `/sites/${SMALL.teamSite}/lists/SamspelSpelregler`;
    const scopes = ['Sites.Manage.All', 'Sites.ReadWrite.All'];
    await graph.call({ what: 'removing the list', method: 'DELETE', path, scopes });
    await provision(graph, { siteId: SMALL.teamSite, space: 'groupRoom' });
    await anna.createAll('groundRules', [aRule('SR02')]);
    const later = itemsOf('P02');
    if (rested !== null) later.restore('groundRules', rested);
    expect((await later.news(['groundRules'])).get('groundRules')).toMatchObject({
      whole: true,
      stored: [{ record: { id: 'SR02' } }],
    });
  });

  it('that cannot be read do not hide the others', async () => {
    await anna.create('groundRules', aRule('SR01'));
    await graphOf(tenant, 'P01').call({
      what: 'spoiling a row',
      method: 'POST',
      path: `/sites/${SMALL.teamSite}/lists/SamspelSpelregler/items`,
      scopes: ['Sites.ReadWrite.All'],
      body: { fields: { SamspelId: 'SR02', Status: 'betänkt' } },
    });
    expect((await bo.news(['groundRules'])).get('groundRules')).toMatchObject({
      stored: [{ record: { id: 'SR01' } }],
      unreadable: [{ kind: 'malformed', message: expect.stringContaining('SamspelSpelregler') }],
    });
  });

  it('of a list in a closed room are a failure of that list only', async () => {
    await provision(graphOf(tenant, 'K01'), {
      siteId: SMALL.consultantSite,
      space: 'consultantRoom',
    });
    const news = await anna.news(['groundRules', 'answers']);
    expect(news.get('groundRules')).toMatchObject({ stored: [] });
    expect(news.get('answers')).toMatchObject({ kind: 'forbidden' });
  });

  it('are filled in twenties and stay as they are the second time', async () => {
    const rules = Array.from({ length: 45 }, (_, index) => aRule(`SR${index}`));
    await anna.createAll('groundRules', rules);
    await anna.createAll('groundRules', rules);
    expect(await textsSeenBy(bo)).toHaveLength(45);
  });

  it('beat: a write to one list is news of that list', async () => {
    expect(await bo.beat('groupRoom')).toEqual([]);
    await anna.create('groundRules', aRule('SR01'));
    expect(await bo.beat('groupRoom')).toEqual(['groundRules']);
    expect(await bo.beat('groupRoom')).toEqual([]);
    await anna.change('groundRules', 'SR01', { text: 'Ny' });
    await anna.remove('groundRules', 'SR01');
    expect(await bo.beat('groupRoom')).toEqual(['groundRules']);
  });
});

describe('setting up a space', () => {
  let tenant: LocalTenant;
  beforeEach(async () => {
    tenant = await openSmallTenant();
  });
  afterEach(() => closeTenant(tenant));
  const room = { siteId: SMALL.teamSite, space: 'groupRoom' } as const;
  const all = listsIn('groupRoom').length;

  it('makes every list once, with progress, and does nothing the second time', async () => {
    const seen: string[] = [];
    const onProgress = (done: number, of: number) => seen.push(`${done}/${of}`);
    const graph = graphOf(tenant, 'P01');
    expect(await provision(graph, { ...room, onProgress })).toEqual({
      outcome: 'ready',
      created: all,
      completed: 0,
    });
    expect([seen[0], seen.at(-1)]).toEqual([`1/${all}`, `${all}/${all}`]);
    expect(await provision(graph, room)).toEqual({ outcome: 'ready', created: 0, completed: 0 });
  });

  it('goes on where it stopped and adds the columns that an older version lacks', async () => {
    const graph = graphOf(tenant, 'P01');
    await graph.call({
      what: 'an older version',
      method: 'POST',
      path: `/sites/${SMALL.teamSite}/lists`,
      scopes: ['Sites.Manage.All'],
      body: {
        displayName: 'SamspelSpelregler',
        columns: [{ name: 'SamspelId', text: {}, indexed: true, enforceUniqueValues: true }],
        list: { template: 'genericList' },
      },
    });
    expect(await provision(graph, room)).toMatchObject({ created: all - 1, completed: 1 });
    const items = createItems(graph, siteOf);
    expect(await items.create('groundRules', aRule('SR01'))).toMatchObject({ outcome: 'saved' });
  });

  it('says which lists a missing right prevents', async () => {
    const answer = await provision(graphOf(tenant, 'M01'), {
      siteId: SMALL.openSite,
      space: 'openArea',
    });
    expect(answer).toEqual({
      outcome: 'not-permitted',
      scope: 'Sites.Manage.All',
      missing: ['SamspelOppet', 'SamspelPuls'],
    });
  });
});
