import { kindsIn } from '#graph/lists/registry.ts';
import { createOpenArea } from '#state/open-area.ts';
import {
  closeTenant,
  graphOf,
  openSmallTenant,
  SMALL,
  type LocalTenant,
} from '#test/graph/tenant-peer.ts';

let tenant: LocalTenant;

beforeAll(async () => {
  tenant = await openSmallTenant();
});
afterAll(() => closeTenant(tenant));

const prepare = (persona: string, path: string) =>
  createOpenArea(graphOf(tenant, persona)).prepare(`https://${SMALL.host}${path}`);

describe('the open area of a municipality', () => {
  it('is not there where the address leads nowhere', async () => {
    await expect(prepare('P01', '/sites/finns-inte')).resolves.toBe('not-found');
  });

  it('is made ready by who may write there, and again without harm', async () => {
    await expect(prepare('M01', '/sites/ledning')).resolves.toBe('not-found');
    await expect(prepare('P01', '/sites/ledning')).resolves.toBe('ready');
    await expect(prepare('P01', '/sites/ledning')).resolves.toBe('ready');
    expect(kindsIn('openArea')).toEqual(['openItems']);
  });
});
