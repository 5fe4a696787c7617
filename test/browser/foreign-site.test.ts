import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RecordKind } from '#domain/record-types.ts';
import { createGraph } from '#graph/client.ts';
import { isGraphFailure } from '#graph/failure.ts';
import { createItems } from '#graph/items.ts';
import { lists } from '#graph/lists/registry.ts';
import { findSpaces } from '#graph/spaces.ts';
import { openEkby } from '#local-tenant/ekby-world.ts';
import { serveTenant, type ServedTenant } from '#local-tenant/server/serve.ts';
import { entraIdOf, guidOf, sharePointHost } from '#local-tenant/seed/places.ts';
import { teamId } from '#local-tenant/seed/definition.ts';
import { ekby } from '#local-tenant/seed/ekby-source.ts';
import { makeSite } from '../../scripts/site/make.ts';
import { readSiteSources } from '../../scripts/site.ts';
import { openPowerPoint, openTeams, type ForeignHost } from './foreign-hosts.ts';
import { fragments } from '../security/hostile-texts.ts';
import { launchBrowser } from './launch.ts';
import { serveSite, type StaticSite } from './static-site.ts';

/**
 * What `npm run build -- --host` writes, behind a static server with its headers, on another site than the tenant
 * and than Teams and PowerPoint, in a browser that parts the storage of foreign frames as browsers do by default.
 */
jest.setTimeout(240_000);

const root = join(__dirname, '../..');
const clientId = '5a3b9f2e-6c41-4d0e-9a57-3f1c8e2d7b60';

let browser: Browser;
let tenant: ServedTenant;
let site: StaticSite;
let host: ForeignHost;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/ensure.mjs'), 'parts'], { stdio: 'ignore' });
  browser = await launchBrowser([], 'as-people-have-it');
  // The site's port is not known before it listens, and its pages name the tenant's: the tenant comes first.
  const origins: string[] = [];
  tenant = await serveTenant({ tenant: await openEkby({ stage: 't1' }), port: 0, origins });
  const config = {
    clientId,
    authority: `https://login.microsoftonline.com/${guidOf('tenant')}`,
    origins: {
      'https://graph.microsoft.com': tenant.url,
      [`https://${sharePointHost}`]: tenant.url,
    },
    build: 'test',
  };
  site = await serveSite(makeSite({ host: 'samspel.localhost', config }, readSiteSources(root)));
  const address = `http://samspel.localhost:${site.port}`;
  origins.push(address);
  host = { site: address, tenant: tenant.url, persona: 'K01', clientId };
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await tenant?.close();
});

/** What the pages complain about in the words of the browser's policies. */
function refusalsOn(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript|X-Frame/i.test(message.text())) {
      refused.push(message.text());
    }
  });
  page.on('pageerror', (error) => refused.push(error.message));
  return refused;
}

const inTeams = (subEntityId: string) => ({
  appId: '5b7f0f1e-6a52-4e0b-9f4e-2d1a8c3b7e10',
  appSessionId: 'foreign',
  frameContext: 'content',
  hostClientType: 'web',
  hostName: 'Teams',
  sessionId: 'foreign',
  locale: 'sv-se',
  theme: 'default',
  entityId: ekby.programme.id,
  subEntityId,
  userObjectId: entraIdOf('K01'),
  userPrincipalName: 'somebody@konsult.example',
  loginHint: 'somebody@konsult.example',
  tid: guidOf('tenant'),
  groupId: teamId,
});

const words = 'Skrivet i en främmande ram.';

async function newContext(): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
}

describe('the tab in Teams on the web, on a site of its own', () => {
  it('starts, signs in through Teams, saves, and another browser finds it', async () => {
    const context = await newContext();
    const page = await openTeams(context, host, inTeams('preparation/interviews'));
    const refused = refusalsOn(page);
    const tab = page.frameLocator('iframe');
    await tab.getByRole('link', { name: 'Jonas Lingonhed' }).click();
    await tab.getByRole('textbox').first().fill(words);
    await tab.locator('[data-saving="saved"]').waitFor();
    await context.close();
    // Another browser knows nothing but what the tenant has.
    const elsewhere = await newContext();
    const again = await openTeams(elsewhere, host, inTeams('preparation/interviews'));
    const second = again.frameLocator('iframe');
    await second.getByRole('link', { name: 'Jonas Lingonhed' }).click();
    await expect(second.getByRole('textbox').first().inputValue()).resolves.toBe(words);
    expect(refused).toEqual([]);
    await elsewhere.close();
  });

  it('keeps its storage apart from the same site in a window of its own', async () => {
    const context = await newContext();
    const page = await openTeams(context, host, inTeams(''));
    await page.frameLocator('iframe').locator('[data-saving]').waitFor();
    const alone = await context.newPage();
    await alone.goto(`${host.site}/about.html`);
    const names = (await alone.evaluate('indexedDB.databases()')) as readonly unknown[];
    expect(names).toEqual([]);
    const kept = await page.frames()[1]?.evaluate('indexedDB.databases()');
    expect(kept).not.toEqual([]);
    await context.close();
  });

  it('is not shown in the frame of somebody else', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const refused = refusalsOn(page);
    await page.route('https://stranger.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${host.site}/tab.html"></iframe>`,
      }),
    );
    await page.goto('https://stranger.example/');
    await page.frames()[1]?.waitForLoadState();
    expect(refused.join()).toContain('frame-ancestors');
    await context.close();
  });
});

/** Every text that people type in the group's room, as hostile as it gets; written by the chair through Graph. */
async function fillWithHostileTexts(): Promise<number> {
  const graph = createGraph({
    token: async () => {
      const body = JSON.stringify({ persona: 'P01' });
      const answer = await fetch(`${tenant.url}/local/token`, { method: 'POST', body });
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    fetchLike: (request) => fetch(request),
    origins: new Map([
      ['https://graph.microsoft.com', tenant.url],
      [`https://${sharePointHost}`, tenant.url],
    ]),
    wait: () => Promise.resolve(),
  });
  const { groupRoom } = await findSpaces(graph, {
    ...{ groupId: teamId, channelId: null, channelType: null },
  });
  const items = createItems(graph, () => ('siteId' in groupRoom ? groupRoom.siteId : null));
  const kinds = (Object.keys(lists) as RecordKind[]).filter(
    (kind) => lists[kind].space === 'groupRoom' && kind !== 'bookings',
  );
  const text = fragments
    .filter((one) => !/\p{Surrogate}|\0/u.test(one))
    .join(' ')
    .slice(0, 1500);
  let written = 0;
  for (const [kind, list] of await items.news(kinds)) {
    for (const { record } of 'stored' in list ? list.stored.slice(0, 2) : []) {
      const typed = Object.entries(record).filter(
        ([key, value]) => lists[kind].typed.has(key) && typeof value === 'string',
      );
      const room = (key: string) =>
        /text|title|reason|body|note/i.test(key) ? text : text.slice(0, 200);
      const change = Object.fromEntries(typed.map(([key]) => [key, room(key)]));
      if (typed.length === 0) continue;
      const outcome = await items.change(kind, record.id, change).then(
        () => 1,
        // A line too long for its column, or not for the chair to write.
        (failure: unknown) => {
          if (isGraphFailure(failure, 'rejected', 'forbidden')) return 0;
          throw failure;
        },
      );
      written += outcome;
    }
  }
  return written;
}

describe('texts and addresses from others', () => {
  const routes = [
    'overview',
    'ground-rules',
    'preparation',
    'matters',
    'plan',
    'decisions',
    'mine',
  ];

  it('run nothing, whatever people have written', async () => {
    expect(await fillWithHostileTexts()).toBeGreaterThan(15);
    const context = await newContext();
    const refused: string[] = [];
    for (const route of routes) {
      const page = await openTeams(context, { ...host, persona: 'P01' }, inTeams(route));
      const complaints = refusalsOn(page);
      await page.frameLocator('iframe').locator('main h1').first().waitFor();
      const frame = page.frames()[1];
      expect(await frame?.evaluate('window.executed')).toBeUndefined();
      expect(
        await frame?.evaluate('document.querySelectorAll("main script, main img").length'),
      ).toBe(0);
      refused.push(...complaints);
      await page.close();
    }
    expect(refused).toEqual([]);
    await context.close();
  });

  it.each(['%', '../../etc', 'javascript:alert(1)', '<script>', 'no-such-area/%E0%A4%A', '#/#'])(
    'open a page that exists for the deep link "%s"',
    async (link) => {
      const context = await newContext();
      const page = await openTeams(context, host, inTeams(link));
      const complaints = refusalsOn(page);
      await page.frameLocator('iframe').locator('main h1').first().waitFor();
      const kept = await page
        .frames()[1]
        ?.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
      // No token rests in storage either: those of Entra begin so.
      expect(String(kept)).not.toContain('eyJ');
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe('the pane in PowerPoint on the web, on a site of its own', () => {
  it('starts, signs in through Office and puts slides into the open presentation', async () => {
    const context = await newContext();
    const page = await openPowerPoint(context, host);
    const refused = refusalsOn(page);
    const pane = page.frameLocator('iframe');
    await pane
      .getByRole('button', { name: /^Lägg in/ })
      .first()
      .click();
    await pane
      .getByText(/inlagd/)
      .first()
      .waitFor();
    expect(refused).toEqual([]);
    await context.close();
  });

  it('saves a note, and the tab in another browser has it', async () => {
    const context = await newContext();
    const page = await openPowerPoint(context, host);
    const refused = refusalsOn(page);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: 'Anteckna' }).click();
    await pane.getByRole('textbox', { name: 'Vad hörde eller såg du?' }).fill(words);
    await pane.getByRole('button', { name: 'Spara anteckningen' }).click();
    await pane.getByText('Anteckningen är sparad.').first().waitFor();
    await pane.locator('[data-saving="saved"]').waitFor();
    expect(refused).toEqual([]);
    await context.close();
    const elsewhere = await newContext();
    const teams = await openTeams(elsewhere, host, inTeams('preparation/notes'));
    await teams.frameLocator('iframe').getByText(words).waitFor();
    await elsewhere.close();
  });
});
