import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '#test/browser/launch.ts';
import {
  picture,
  setLimits,
  startWorkbench,
  violationsIn,
  wcag,
  type RunningWorkbench,
} from '#test/browser/workbench.ts';

const views = ['teams', 'powerpoint', 'calendar', 'lists', 'mail', 'trouble', 'traffic'] as const;
const themes = ['default', 'dark', 'contrast'] as const;

let browser: Browser;
let workbench: RunningWorkbench;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('t1')]);
  // So many first visits in a row use up a minute's quota; waiting for the next one is not what is looked at.
  await setLimits(workbench.url, false);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

async function open(hash: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(`${workbench.url}/#${hash}`);
  await page.getByRole('main').waitFor();
  return page;
}

/** What shows that a view is there with its content, in Swedish. */
const contentOf = (page: Page): Readonly<Record<(typeof views)[number], Locator>> => ({
  teams: page.frameLocator('iframe').getByRole('heading', { level: 1 }),
  powerpoint: page.getByRole('button', { name: /^Bild 1: / }),
  calendar: page.getByText('Vecka 6, 2027'),
  lists: page.getByRole('region', { name: 'Lista' }).getByRole('table'),
  mail: page.getByRole('region', { name: /^Post som Outlook/ }).getByRole('table'),
  trouble: page.getByRole('button', { name: 'Slå på', exact: true }),
  traffic: page.getByText(/resursenheter/),
});

/** What is looked at is the view with its data, not its spinner. */
const loaded = (page: Page): Promise<void> =>
  page.locator('main [role="progressbar"]').first().waitFor({ state: 'detached' });

/** The workbench itself; what stands in its frames has tests of its own. */
const violationsOn = (page: Page): Promise<readonly string[]> =>
  violationsIn(page.mainFrame(), [...wcag, 'best-practice']);

const closed = (page: Page): Promise<void> => page.context().close();

describe.each(views)('the view %s', (view) => {
  it.each(themes)(
    'has no accessibility fault in the theme %s',
    async (theme) => {
      const page = await open(`${view}?persona=P01&theme=${theme}&lang=sv`);
      await contentOf(page)[view].first().waitFor();
      await loaded(page);
      await picture(page, `workbench-${view}-${theme}`);
      expect(await violationsOn(page)).toEqual([]);
      await closed(page);
    },
    60_000,
  );

  it('fits a phone without scrolling sideways', async () => {
    const page = await open(`${view}?persona=P01&theme=default&lang=sv`, 320);
    await contentOf(page)[view].first().waitFor();
    await loaded(page);
    await picture(page, `workbench-${view}-320`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violationsOn(page)).toEqual([]);
    await closed(page);
  }, 60_000);
});

it('speaks English when asked to', async () => {
  const page = await open('teams?persona=P01&theme=default&lang=en');
  await page.getByRole('navigation', { name: 'Views of the test environment' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.title()).toBe('Samspel, test environment');
  await page.frameLocator('iframe').getByRole('heading', { name: 'Overview' }).waitFor();
  await closed(page);
}, 60_000);

const tokenOf = async (persona: string): Promise<string> => {
  const body = JSON.stringify({ persona });
  const answer = await fetch(`${workbench.url}/local/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** Asks Graph as that person. */
async function graph<T>(persona: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${workbench.url}/v1.0${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(persona)}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as T;
}

describe('Teams in the workbench', () => {
  it('hands the tab its theme live, without loading it anew', async () => {
    const page = await open('teams?persona=P02&theme=default&lang=sv');
    const tab = page.frameLocator('iframe');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    const colour = () =>
      tab.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).color);
    const light = await colour();
    await tab.locator('body').evaluate((body) => body.setAttribute('data-seen', 'yes'));
    await page.getByRole('button', { name: 'Utseende' }).click();
    await page.getByRole('menuitemradio', { name: 'Mörkt' }).click();
    await page.waitForFunction((before) => {
      const heading = document.querySelector('iframe')?.contentDocument?.querySelector('h1');
      return heading ? getComputedStyle(heading).color !== before : false;
    }, light);
    expect(await tab.locator('body').getAttribute('data-seen')).toBe('yes');
    await closed(page);
  }, 60_000);

  it('signs in whoever is chosen', async () => {
    const page = await open('teams?persona=P02&theme=default&lang=sv');
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    const asked = page.waitForRequest(
      (request) =>
        request.url().endsWith('/local/token') &&
        request.postDataJSON().persona === 'K01' &&
        request.postDataJSON().clientId !== undefined,
    );
    await page.getByRole('combobox', { name: 'Inloggad som' }).click();
    await page.getByRole('option', { name: /Vendela Klarskog/ }).click();
    await asked;
    expect(page.url()).toContain('persona=K01');
    await closed(page);
  }, 60_000);

  it('shows an employee the personal tab and no team', async () => {
    const page = await open('teams?persona=M01&theme=default&lang=sv');
    await page.getByText(/är inte med i teamet/).waitFor();
    expect(await page.getByRole('link', { name: 'Team', exact: true }).count()).toBe(0);
    await closed(page);
  }, 60_000);
});

describe('PowerPoint in the workbench', () => {
  it('shows the slide that is chosen and tells the tenant', async () => {
    const page = await open('powerpoint?persona=K01&theme=default&lang=sv');
    await page.getByRole('button', { name: /^Bild 2: / }).click();
    await page.locator('button[aria-pressed="true"][aria-label^="Bild 2"]').waitFor();
    const { slideIds } = (await (await fetch(`${workbench.url}/local/deck/selection`)).json()) as {
      slideIds: string[];
    };
    expect(slideIds).toHaveLength(1);
    await closed(page);
  }, 60_000);
});

describe('the calendar in the workbench', () => {
  it('lets a person accept an invitation, and the organiser sees it', async () => {
    const zone = 'W. Europe Standard Time';
    const event = await graph<{ id: string }>('S01', '/me/events', {
      subject: 'Genomgång inför träff 2',
      start: { dateTime: '2027-02-11T13:00:00', timeZone: zone },
      end: { dateTime: '2027-02-11T14:00:00', timeZone: zone },
      attendees: [{ emailAddress: { address: 'jonas.lingonhed@ekby.example' }, type: 'required' }],
    });
    const page = await open('calendar?persona=P02&theme=default&lang=sv');
    await page.getByRole('button', { name: /^Genomgång inför träff 2/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Acceptera' }).click();
    await page.getByText('Inga inbjudningar väntar på svar.').waitFor();
    const { attendees } = await graph<{ attendees: { status: { response: string } }[] }>(
      'S01',
      `/me/events/${event.id}`,
    );
    expect(attendees.map(({ status }) => status.response)).toEqual(['accepted']);
    await closed(page);
  }, 60_000);

  it('says why a guest has none', async () => {
    const page = await open('calendar?persona=K01&theme=default&lang=sv');
    const told = page.getByText(/är gäst och har sin kalender/);
    await told.waitFor();
    expect(await told.textContent()).toContain('Vendela Klarskog');
    await closed(page);
  }, 60_000);
});

describe('the lists in the workbench', () => {
  it('show a manager the group room, and not the consultant’s', async () => {
    const page = await open('lists?persona=P02&theme=default&lang=sv');
    const sites = page.getByRole('combobox', { name: 'Webbplats' });
    await sites.waitFor();
    const names = await sites.locator('option').allTextContents();
    expect(names).toContain('Ledningsgruppen socialförvaltningen');
    expect(names.join()).not.toMatch(/onsult/);
    await closed(page);
  }, 60_000);

  it('open an item with its versions', async () => {
    const page = await open('lists?persona=P01&theme=default&lang=sv');
    await page
      .getByRole('button', { name: /^Visa post / })
      .first()
      .click();
    const versions = page.getByRole('dialog').getByText(/^Version /);
    await versions.first().waitFor();
    expect(await versions.first().textContent()).toMatch(/^Version \d+\.0 · .* · /);
    await closed(page);
  }, 60_000);
});

describe('the trouble board', () => {
  it('strikes whom it is told to, and is seen in the traffic', async () => {
    const page = await open('trouble?persona=P01&theme=default&lang=sv');
    await page.getByLabel('Vad som händer').selectOption('forbidden');
    await page.getByLabel('Vem det drabbar').selectOption('P04');
    await page.getByRole('button', { name: 'Slå på', exact: true }).click();
    await page.getByRole('button', { name: /^Slå av 403/ }).waitFor();
    expect(await graph('P04', '/me')).toMatchObject({ error: { code: 'accessDenied' } });
    await page.getByRole('link', { name: 'Trafik' }).click();
    await page.getByText('störning: 403, ingen behörighet').first().waitFor();
    await page.getByRole('link', { name: 'Störningar' }).click();
    await page.getByRole('button', { name: /^Slå av 403/ }).click();
    await page.getByText('Inget är påslaget.').waitFor();
    await closed(page);
  }, 60_000);
});

describe('the stage', () => {
  it('can be changed, with the clock and everything else', async () => {
    const page = await open('calendar?persona=P02&theme=default&lang=sv');
    await page.getByRole('combobox', { name: 'Skede' }).selectOption('start');
    await page.getByRole('heading', { name: 'Ställer om till Start' }).waitFor();
    await page.getByText(/^Klockan i provmiljön: 12 jan/).waitFor();
    await page.getByText('Vecka 2, 2027').waitFor();
    const { stage } = (await (await fetch(`${workbench.url}/local/demonstration`)).json()) as {
      stage: string;
    };
    expect(stage).toBe('start');
    await closed(page);
  }, 60_000);
});
