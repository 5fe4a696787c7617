import type { FetchLike } from '#graph/chain.ts';
import { refusal } from '#test/graph/peer.ts';
import { memoryDevice } from '#state/device.ts';
import { closeTenant, type LocalTenant } from '#test/graph/tenant-peer.ts';
import {
  anAnswer,
  aRule,
  inStore,
  openPage,
  openProgramme,
  sharedLocks,
  type Page,
} from './bench.ts';

// Each test sets up a tenant of its own; a busy machine needs longer than the usual five seconds.
jest.setTimeout(30_000);

const SR = 'SR01';

describe('the programme store', () => {
  let tenant: LocalTenant;
  const pages: Page[] = [];
  const open = async (...args: Parameters<typeof openPage>): Promise<Page> => {
    const page = await openPage(...args);
    pages.push(page);
    await page.run();
    return page;
  };
  const type = (page: Page, text: string, id = SR) => {
    const rule = page.store.programme().records.groundRules.get(id);
    if (rule === undefined) throw new Error(`no rule ${id} here`);
    page.store.save('groundRules', { ...rule, text });
  };

  beforeEach(async () => {
    tenant = await openProgramme([aRule(SR, { text: 'a' })]);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map(({ store }) => store.close()));
    await closeTenant(tenant);
  });

  it('loads the programme, knows who is asking and what may be read', async () => {
    const anna = await open(tenant, 'P01');
    const { me, fresh, access, records } = anna.store.programme();
    expect({ me, fresh, access }).toEqual({
      me: 'P01',
      fresh: true,
      access: { groupRoom: 'open', consultantRoom: 'none', openArea: 'open' },
    });
    expect(records.programmes.size).toBe(1);
    expect(anna.text(SR)).toBe('a');
    expect((await open(tenant, 'K01')).store.programme().access.consultantRoom).toBe('open');
    expect((await open(tenant, 'M01')).store.programme().access.groupRoom).toBe('forbidden');
  });

  it('shows a change at once, saves it after a pause, and the others see it', async () => {
    const [anna, bo] = [await open(tenant, 'P01'), await open(tenant, 'P02')];
    type(anna, 'ab');
    expect(anna.text(SR)).toBe('ab');
    expect(anna.store.saving()).toMatchObject({ status: 'saving', unsent: 1 });
    await anna.run();
    expect(anna.store.saving()).toMatchObject({ status: 'saved', unsent: 0 });
    await bo.run(30_000);
    expect(bo.text(SR)).toBe('ab');
  });

  it('keeps the record of a kind the same object until something in it changes', async () => {
    const anna = await open(tenant, 'P01');
    const before = anna.store.programme().records;
    anna.store.save('stances', {
      ...aRule('x'),
      id: 'SR01.P01',
      targetId: SR,
      participantId: 'P01',
      stance: 'behind',
      reason: null,
    } as never);
    const after = anna.store.programme().records;
    expect(after.groundRules).toBe(before.groundRules);
    expect(after.stances).not.toBe(before.stances);
  });

  it('sends one change for a hundred keystrokes', async () => {
    let writes = 0;
    const counting: FetchLike = async (request) => {
      const body = await request.clone().text();
      if (body.includes('SamspelSpelregler') && body.includes('PATCH')) writes += 1;
      return tenant.handle(request);
    };
    const anna = await open(tenant, 'P01', { fetchLike: counting });
    for (let count = 1; count <= 100; count += 1) type(anna, 'x'.repeat(count));
    await anna.run();
    expect(writes).toBe(1);
    expect((await inStore(tenant)).get(SR)?.text).toHaveLength(100);
  });

  it('saves at once when the person leaves the field', async () => {
    const anna = await open(tenant, 'P01');
    type(anna, 'ab');
    anna.world.happen('left');
    await anna.run(0);
    expect((await inStore(tenant)).get(SR)?.text).toBe('ab');
  });

  it('merges changes of different fields silently', async () => {
    const [anna, bo] = [await open(tenant, 'P01'), await open(tenant, 'P02')];
    const rule = bo.store.programme().records.groundRules.get(SR);
    type(anna, 'Annas text');
    if (rule !== undefined) bo.store.save('groundRules', { ...rule, signs: 'Bos tecken' });
    await Promise.all([anna.run(), bo.run()]);
    expect(bo.store.saving()).toMatchObject({ status: 'saved', conflicts: [] });
    expect((await inStore(tenant)).get(SR)).toMatchObject({
      text: 'Annas text',
      signs: 'Bos tecken',
    });
    expect(bo.text(SR)).toBe('Annas text');
  });

  it('writes over nobody when a reading of many lists breaks off after the first of them', async () => {
    const anna = await open(tenant, 'P01');
    let left = Infinity;
    const breaking: FetchLike = (request) => {
      if (request.url.endsWith('/$batch')) left -= 1;
      return left < 0 ? Promise.reject(new TypeError('network error')) : tenant.handle(request);
    };
    const bo = await open(tenant, 'P02', { fetchLike: breaking });
    type(anna, 'a, says Anna');
    await anna.run();
    type(bo, 'a, says Bo');
    left = 1;
    bo.store.refresh();
    await bo.run(0);
    left = Infinity;
    await bo.run();
    expect(bo.store.saving().conflicts).toMatchObject([
      { id: SR, mine: 'a, says Bo', theirs: 'a, says Anna' },
    ]);
    expect((await inStore(tenant)).get(SR)?.text).toBe('a, says Anna');
  });

  it('reads with the next look what it heard of and could not read', async () => {
    const anna = await open(tenant, 'P01');
    let isCut = false;
    const breaking: FetchLike = (request) =>
      isCut && request.url.endsWith('/$batch')
        ? Promise.reject(new TypeError('network error'))
        : tenant.handle(request);
    const bo = await open(tenant, 'P02', { fetchLike: breaking });
    type(anna, 'ab');
    await anna.run();
    isCut = true;
    await bo.run(31_000);
    expect(bo.text(SR)).toBe('a');
    isCut = false;
    await bo.run(61_000);
    expect(bo.text(SR)).toBe('ab');
  });

  it('keeps both versions of the same text until the person has chosen, over a reload too', async () => {
    const device = memoryDevice('bo');
    const anna = await open(tenant, 'P01');
    const bo = await open(tenant, 'P02', { device });
    type(anna, 'Annas');
    type(bo, 'Bos');
    await anna.run();
    await bo.run();
    const conflict = {
      kind: 'groundRules',
      id: SR,
      field: 'text',
      mine: 'Bos',
      theirs: 'Annas',
      theirName: 'Anna Alm',
    };
    expect(bo.store.saving()).toMatchObject({ status: 'attention', conflicts: [conflict] });
    await bo.store.close();

    const again = await open(tenant, 'P02', { device });
    const [kept] = again.store.saving().conflicts;
    expect(kept).toMatchObject(conflict);
    expect((await inStore(tenant)).get(SR)?.text).toBe('Annas');
    if (kept !== undefined) again.store.settle(kept, 'Annas och Bos');
    await again.run();
    expect(again.store.saving()).toMatchObject({ status: 'saved', conflicts: [] });
    expect((await inStore(tenant)).get(SR)?.text).toBe('Annas och Bos');
  });

  it("keeps the store's version when the person chooses it", async () => {
    const [anna, bo] = [await open(tenant, 'P01'), await open(tenant, 'P02')];
    type(anna, 'Annas');
    type(bo, 'Bos');
    await anna.run();
    await bo.run();
    const [conflict] = bo.store.saving().conflicts;
    if (conflict !== undefined) bo.store.settle(conflict, conflict.theirs);
    await bo.run();
    expect(bo.store.saving()).toMatchObject({ status: 'saved', unsent: 0 });
    expect(bo.text(SR)).toBe('Annas');
  });

  it('shows the last visit at once, before anybody has answered', async () => {
    const device = memoryDevice('anna');
    await (await open(tenant, 'P01', { device })).store.close();
    const silent: FetchLike = () => Promise.reject(new TypeError('no network'));
    const offline = await open(tenant, 'P01', { device, fetchLike: silent });
    expect(offline.store.programme()).toMatchObject({ fresh: false, me: 'P01' });
    expect(offline.text(SR)).toBe('a');
  });

  it('keeps what was written offline over a closed page and sends it later', async () => {
    const device = memoryDevice('anna');
    await (await open(tenant, 'P01', { device })).store.close();
    const silent: FetchLike = () => Promise.reject(new TypeError('no network'));
    const offline = await open(tenant, 'P01', { device, fetchLike: silent });
    offline.world.happen('offline');
    type(offline, 'offline');
    offline.store.save('groundRules', aRule('SR02', { text: 'ny' }));
    await offline.store.settled();
    expect(offline.store.saving()).toMatchObject({ status: 'offline', unsent: 2 });
    await offline.store.close();

    const online = await open(tenant, 'P01', { device });
    expect(online.store.saving()).toMatchObject({ status: 'saved', unsent: 0 });
    const stored = await inStore(tenant);
    expect([stored.get(SR)?.text, stored.get('SR02')?.text]).toEqual(['offline', 'ny']);
  });

  it('leaves nothing of the consultant room on the device but what is unsent', async () => {
    const device = memoryDevice('kim');
    const kim = await open(tenant, 'K01', { device });
    kim.store.save('answers', anAnswer('F01', 'HEMLIGT'));
    await kim.store.settled();
    const rests = async () =>
      JSON.stringify(
        await Promise.all(
          (['outbox', 'snapshot', 'drafts', 'meta'] as const).map(async (store) => [
            ...(await device.all(store)),
          ]),
        ),
      );
    expect(await rests()).toContain('HEMLIGT');
    await kim.run();
    expect(kim.store.programme().records.answers.get('F01')?.text).toBe('HEMLIGT');
    expect(await rests()).not.toContain('HEMLIGT');
  });

  it('shows a member nothing of the consultant room', async () => {
    const kim = await open(tenant, 'K01');
    kim.store.save('answers', anAnswer('F01', 'HEMLIGT'));
    await kim.run();
    const anna = await open(tenant, 'P01');
    expect(anna.store.programme().records.answers.size).toBe(0);
  });

  it('says what was refused, keeps the text, and lets it go when told to', async () => {
    const bo = await open(tenant, 'P02');
    bo.store.save('openItems', {
      ...aRule('O1'),
      kind: 'groundRule',
      sourceId: SR,
      title: 'Regel',
      text: 'Publicerad',
      publishedOn: '2027-01-20',
    } as never);
    await bo.run();
    const { refused, status } = bo.store.saving();
    expect(status).toBe('attention');
    expect(refused).toMatchObject([{ kind: 'openItems', id: 'O1', reason: 'forbidden' }]);
    expect(bo.store.programme().access.openArea).toBe('read-only');
    expect(bo.store.programme().records.openItems.get('O1')?.text).toBe('Publicerad');
    if (refused[0] !== undefined) bo.store.discard(refused[0]);
    expect(bo.store.saving()).toMatchObject({ status: 'saved', refused: [] });
    expect(bo.store.programme().records.openItems.size).toBe(0);
  });

  it('tells an author that the record was removed by somebody else, and can make it anew', async () => {
    const [anna, bo] = [await open(tenant, 'P01'), await open(tenant, 'P02')];
    anna.store.remove('groundRules', SR);
    await anna.run();
    type(bo, 'Bos');
    await bo.run();
    expect(bo.store.saving().refused).toMatchObject([{ id: SR, reason: 'gone' }]);
    expect(bo.text(SR)).toBe('Bos');
    bo.store.retry();
    await bo.run();
    expect(bo.store.saving()).toMatchObject({ status: 'saved', refused: [] });
    expect((await inStore(tenant)).get(SR)?.text).toBe('Bos');
  });

  it('does not remove what somebody else has written in meanwhile, and says so', async () => {
    const [anna, bo] = [await open(tenant, 'P01'), await open(tenant, 'P02')];
    bo.store.remove('groundRules', SR);
    expect(bo.text(SR)).toBeUndefined();
    type(anna, 'Annas nya text');
    await anna.run();
    await bo.run();
    expect(bo.store.saving().refused).toMatchObject([{ id: SR, reason: 'changed', texts: [] }]);
    expect(bo.text(SR)).toBe('Annas nya text');
    bo.store.retry();
    await bo.run();
    expect(bo.store.saving()).toMatchObject({ status: 'saved', refused: [] });
    expect((await inStore(tenant)).has(SR)).toBe(false);
  });

  it('names what is on this device only, text by text', async () => {
    const bo = await open(tenant, 'P02');
    bo.world.happen('offline');
    type(bo, 'Skrivet på tåget');
    expect(bo.store.saving().waiting).toEqual([
      { kind: 'groundRules', id: SR, texts: ['Skrivet på tåget'] },
    ]);
  });

  it('forgets a record that was made and removed before anybody heard of it', async () => {
    const anna = await open(tenant, 'P01');
    anna.store.save('groundRules', aRule('SR09'));
    anna.store.remove('groundRules', 'SR09');
    expect(anna.store.saving()).toMatchObject({ status: 'saved', unsent: 0 });
    await anna.run();
    expect((await inStore(tenant)).has('SR09')).toBe(false);
  });

  it('takes over what a killed page has left, but not what a living one is writing', async () => {
    const device = memoryDevice('anna');
    const locks = sharedLocks();
    const silent: FetchLike = () => Promise.reject(new TypeError('no network'));
    const first = await open(tenant, 'P01', { device, locks, fetchLike: silent });
    first.store.save('groundRules', aRule('SR05', { text: 'levande' }));
    const second = await open(tenant, 'P01', { device, locks });
    expect(second.store.saving().unsent).toBe(0);
    // Killed: the locks go, nothing is tidied up.
    const third = await open(tenant, 'P01', { device, locks: sharedLocks() });
    await third.run();
    expect((await inStore(tenant)).get('SR05')?.text).toBe('levande');
  });

  it('saves all the same where the device has no room, and says that nothing will last', async () => {
    const full = {
      ...memoryDevice('anna'),
      durable: true,
      put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    };
    const anna = await open(tenant, 'P01', { device: full });
    type(anna, 'ab');
    await anna.run();
    expect(anna.store.saving()).toMatchObject({ status: 'saved', unsent: 0, safe: false });
    expect((await inStore(tenant)).get(SR)?.text).toBe('ab');
  });

  it('saves without Web Locks too', async () => {
    const anna = await open(tenant, 'P01', { locks: null });
    type(anna, 'ab');
    await anna.run();
    expect((await inStore(tenant)).get(SR)?.text).toBe('ab');
  });

  it('waits as long as the tenant asks before it sends again', async () => {
    let throttled = 1;
    const asked: number[] = [];
    const busy: FetchLike = async (request) => {
      const body = await request.clone().text();
      if (!body.includes('PATCH')) return tenant.handle(request);
      asked.push(anna.time.now());
      throttled -= 1;
      return throttled < 0
        ? tenant.handle(request)
        : refusal(429, 'activityLimitReached', { 'Retry-After': '20' });
    };
    const anna: Page = await open(tenant, 'P01', { fetchLike: (request) => busy(request) });
    type(anna, 'ab');
    await anna.run(10_000);
    expect(anna.store.saving()).toMatchObject({ status: 'offline', unsent: 1 });
    await anna.run(20_000);
    expect(anna.store.saving()).toMatchObject({ status: 'saved', unsent: 0 });
    const [first = 0, second = 0] = asked;
    expect(asked).toHaveLength(2);
    expect(second - first).toBeGreaterThanOrEqual(20_000);
  });

  it('asks every few seconds on a day of the programme, twice a minute else, and never when hidden', async () => {
    const anna = await open(tenant, 'P01');
    const quiet = (anna.time.next() ?? 0) + anna.time.now();
    anna.store.save('occasionDays', {
      ...aRule('T1D1'),
      occasionId: 'T1',
      dayNumber: 1,
      date: '2027-01-20',
      start: '09:00',
      end: '16:30',
      timeZone: 'Europe/Stockholm',
      place: '',
      eventId: null,
      subject: '',
      agenda: [],
    } as never);
    await anna.run();
    anna.store.refresh();
    await anna.run(0);
    const busy = anna.time.next() ?? 0;
    expect(quiet).toBe(30_000);
    expect(busy).toBeLessThan(5_000);
    anna.world.happen('hidden');
    await anna.run(0);
    expect(anna.time.next()).toBeNull();
  });

  it('costs one small question when nothing has happened', async () => {
    const asked: string[] = [];
    const listening: FetchLike = (request) => {
      asked.push(new URL(request.url).pathname);
      return tenant.handle(request);
    };
    const anna = await open(tenant, 'P01', { fetchLike: listening });
    asked.length = 0;
    await anna.run(30_000);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/items\/delta$/);
  });
});
