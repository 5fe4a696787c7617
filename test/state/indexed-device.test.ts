import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { openDevice } from '#state/indexed-device.ts';
import type { createKeeper } from '#state/keeper.ts';
import type { browserLocks } from '#state/surroundings.ts';
import { launchBrowser } from '#test/browser/launch.ts';
import { ADDRESS, serveModules } from './served-modules.ts';

declare global {
  /** What the page under test imports; typed where it is used. */
  var load: <Module>(path: string) => Promise<Module>;
}
type DeviceModule = { readonly openDevice: typeof openDevice };
type SurroundingsModule = { readonly browserLocks: typeof browserLocks };
type KeeperModule = { readonly createKeeper: typeof createKeeper };

describe('the device in a real browser', () => {
  let browser: Browser;
  let context: BrowserContext;

  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.addInitScript('globalThis.load = (path) => import(path)');
    await page.goto(ADDRESS);
    return page;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
    await serveModules(context);
  });
  afterEach(() => context.close());

  it('keeps a thousand keystrokes in order over a reload, and forgets when told to', async () => {
    const page = await open();
    await page.evaluate(async () => {
      const { openDevice: openHere } = await load<DeviceModule>('#state/indexed-device.ts');
      const device = await openHere('samspel.t.u.p');
      const typed = Array.from({ length: 1000 }, (_, count) =>
        device.put('drafts', 'rule', 'x'.repeat(count + 1)),
      );
      await Promise.all(typed);
    });
    await page.reload();
    const lengths = await page.evaluate(async () => {
      const { openDevice: openHere } = await load<DeviceModule>('#state/indexed-device.ts');
      const device = await openHere('samspel.t.u.p');
      const before = String((await device.all('drafts')).get('rule')).length;
      await device.clear();
      return { durable: device.durable, before, after: (await device.all('drafts')).size };
    });
    expect(lengths).toEqual({ durable: true, before: 1000, after: 0 });
  }, 30_000);

  it('says that nothing will last where the browser refuses its memory', async () => {
    const page = await open();
    const durable = await page.evaluate(async () => {
      const { openDevice: openHere } = await load<DeviceModule>('#state/indexed-device.ts');
      indexedDB.open = () => {
        throw new DOMException('private mode', 'SecurityError');
      };
      return (await openHere('samspel.t.u.p')).durable;
    });
    expect(durable).toBe(false);
  }, 30_000);

  it('leaves the outbox of a killed page to the next one, and that of a living page alone', async () => {
    const write = async (page: Page, name: string) =>
      page.evaluate(async (id) => {
        const { openDevice: openHere } = await load<DeviceModule>('#state/indexed-device.ts');
        const { browserLocks: locksOf } = await load<SurroundingsModule>('#state/surroundings.ts');
        const { createKeeper: keeperOf } = await load<KeeperModule>('#state/keeper.ts');
        const device = await openHere('samspel.t.u.p');
        const keeper = await keeperOf(device, locksOf(window), id, () => undefined);
        const found = await keeper.adopt(() => false);
        const entry = {
          kind: 'groundRules',
          id,
          order: 1,
          intent: 'change',
          record: { id, text: id },
          base: { text: '' },
          sent: [],
          held: [],
          refused: null,
        } as unknown as Parameters<typeof keeper.keep>[2];
        keeper.keep('groundRules', id, entry);
        await keeper.settled();
        return found.map((each) => each.id);
      }, name);
    const first = await open();
    const second = await open();
    expect(await write(first, 'one')).toEqual([]);
    expect(await write(second, 'two')).toEqual([]);
    // Closing runs no code of ours, as when a tab is killed.
    await first.close();
    const third = await open();
    expect(await write(third, 'three')).toEqual(['one']);
  }, 30_000);

  it('lets one page at a time do what must be done alone', async () => {
    const [one, other] = [await open(), await open()];
    const hold = (page: Page, milliseconds: number) =>
      page.evaluate(async (length) => {
        const { browserLocks: locksOf } = await load<SurroundingsModule>('#state/surroundings.ts');
        return locksOf(window)?.alone('flush', async () => {
          const start = Date.now();
          await new Promise((done) => setTimeout(done, length));
          return [start, Date.now()] as const;
        });
      }, milliseconds);
    const turns = await Promise.all([hold(one, 60), hold(other, 60)]);
    const [[, end] = [0, 0], [start] = [0, 0]] = turns
      .map((turn) => turn ?? ([0, 0] as const))
      .sort((a, b) => a[0] - b[0]);
    expect(end).toBeGreaterThan(0);
    expect(start).toBeGreaterThanOrEqual(end);
  }, 30_000);
});
