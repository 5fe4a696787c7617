import type { FetchLike } from '#graph/chain.ts';
import { memoryDevice } from '#state/device.ts';
import { closeTenant } from '#test/graph/tenant-peer.ts';
import { aRule, openPage, openProgramme } from './bench.ts';

jest.setTimeout(30_000);

/** The token runs out in the middle of a sentence, and Graph answers 401 to everything. */
it('loses nothing that is typed while the sign-in has run out, also when the page is closed', async () => {
  const tenant = await openProgramme([aRule('SR01', { text: 'a' })]);
  let expired = false;
  const fetchLike: FetchLike = (request) =>
    expired
      ? Promise.resolve(
          Response.json(
            { error: { code: 'InvalidAuthenticationToken', message: '' } },
            { status: 401 },
          ),
        )
      : tenant.handle(request);
  const device = memoryDevice('P01');
  const page = await openPage(tenant, 'P01', { device, fetchLike });
  await page.run();
  const type = (text: string): void => {
    const rule = page.store.programme().records.groundRules.get('SR01');
    if (rule === undefined) throw new Error('no rule here');
    page.store.save('groundRules', { ...rule, text });
  };
  type('ab');
  expired = true;
  await page.run(5_000);
  type('abc');
  await page.run(60_000);
  expect(page.text('SR01')).toBe('abc');
  expect(page.store.saving()).toMatchObject({ unsent: 1, refused: [] });
  expect(page.store.saving().status).not.toBe('saved');
  await page.store.close();

  // The next morning, signed in again.
  expired = false;
  const again = await openPage(tenant, 'P01', { device, fetchLike });
  await again.run(60_000);
  expect(again.store.saving()).toMatchObject({ status: 'saved', unsent: 0 });
  const other = await openPage(tenant, 'P02');
  await other.run();
  expect(other.text('SR01')).toBe('abc');
  await again.store.close();
  await other.store.close();
  await closeTenant(tenant);
});
