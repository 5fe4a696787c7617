import type { Browser, FrameLocator } from 'playwright-core';
import { sv } from '#i18n/sv.ts';
import { rightsOf } from '#domain/rights.ts';
import { tabAreas } from '#tab/areas.ts';
import { aParticipant } from '../domain/builders.ts';
import { launchBrowser } from './launch.ts';
import {
  setLimits,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/**
 * Every work area by keyboard alone, in forced colours and without movement: one gets there, is told where one is,
 * every stop is on the screen, and nothing keeps the focus.
 */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let consultant: Desk;
let member: Desk;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('t4')]);
  await setLimits(workbench.url, false);
  consultant = await sitDown(browser, workbench.url, 'K01');
  member = await sitDown(browser, workbench.url, 'P02');
  for (const desk of [consultant, member]) {
    await desk.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await desk.show('teams');
    await desk.tab.locator('main[data-route] h1').waitFor();
  }
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const settled = async (frame: FrameLocator, route: string): Promise<void> => {
  await frame.locator(`main[data-route="${route}"] h1`).waitFor();
  await frame.getByText(sv.app.loadingArea).waitFor({ state: 'detached' });
};

/** What has the focus inside the frame, and whether it can be seen. */
const stop = (frame: FrameLocator) =>
  frame.locator('html').evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const onScreen =
      bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
    return {
      onBody: focused === document.body,
      inMain: focused.closest('main') !== null,
      what: `${focused.tagName} ${focused.textContent?.slice(0, 40) ?? ''}`,
      onScreen,
    };
  });

/** Presses Tab through a page, at most so many times. @returns the stops inside the page's main part */
async function walk(desk: Desk, frame: FrameLocator, most = 25): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await desk.page.keyboard.press('Tab');
    const now = await stop(frame);
    if (now.onBody || !now.inMain) break;
    expect(now).toMatchObject({ onScreen: true });
    stops.push(now.what);
  }
  return stops;
}

/** What still moves although the person has asked for no movement. */
const moving = (frame: FrameLocator): Promise<number> =>
  frame
    .locator('html')
    .evaluate(
      () =>
        document
          .getAnimations()
          .filter(
            ({ playState, effect }) =>
              playState === 'running' && Number(effect?.getComputedTiming().duration ?? 0) > 100,
          ).length,
    );

const k01 = rightsOf(aParticipant('K01', 'consultant'));

describe('the tab by keyboard', () => {
  const areas = tabAreas.map((area) => ({
    route: area.route,
    name: area.name(sv),
    who: area.shownTo(k01) ? ('consultant' as const) : ('member' as const),
  }));

  it.each(areas)(
    '$name is reached, said, walked through and left',
    async ({ route, name, who }) => {
      const desk = who === 'consultant' ? consultant : member;
      const { tab, page } = desk;
      const link = tab.getByRole('navigation').getByRole('link', { name, exact: true });
      const here = await tab.locator('main').getAttribute('data-route');
      await link.focus();
      await page.keyboard.press('Enter');
      await settled(tab, route);
      // The link is still there and keeps the focus; the new page is told.
      await expect(link.getAttribute('aria-current')).resolves.toBe('page');
      await expect(link.evaluate((element) => element.matches(':focus'))).resolves.toBe(true);
      await expect(tab.locator('main').getAttribute('aria-label')).resolves.toBe(name);
      if (here !== route) await tab.locator('[data-announcer]').getByText(name).waitFor();
      await expect(moving(tab)).resolves.toBe(0);
      expect(await violationsOn(page)).toEqual([]);
      // Past the links, into the page and on.
      await tab.locator('main').focus();
      const stops = await walk(desk, tab);
      expect(stops.length).toBeGreaterThan(0);
    },
  );

  it('skips the links with the first stop', async () => {
    const { tab, page } = consultant;
    const skip = tab.getByRole('button', { name: sv.app.skipToContent });
    await skip.focus();
    await page.keyboard.press('Enter');
    await expect(
      tab.locator('main').evaluate((element) => element.matches(':focus')),
    ).resolves.toBe(true);
  });

  it('keeps the focus when a link goes away with its page', async () => {
    const { tab, page } = consultant;
    await tab.locator('html').evaluate(() => {
      window.location.hash = 'preparation/interviews';
    });
    await settled(tab, 'preparation/interviews');
    await tab.getByRole('link', { name: 'Marit Hasselgrind' }).focus();
    await page.keyboard.press('Enter');
    await tab.locator('main[data-route="preparation/interviews/I01"]').waitFor();
    await tab.getByRole('heading', { name: 'Intervju med Marit Hasselgrind' }).waitFor();
    await expect(stop(tab)).resolves.toMatchObject({ onBody: false, inMain: true });
    await expect(walk(consultant, tab, 5)).resolves.toHaveLength(5);
  });
});

describe('the workbench', () => {
  it.each(['calendar', 'lists', 'mail', 'trouble', 'traffic'])(
    'the view %s breaks no rule in forced colours',
    async (view) => {
      await consultant.page.goto(`${workbench.url}/#${view}?persona=P01&lang=sv`);
      // Another hash is no new page: the view before it, with its frame, would still be there for a moment.
      await consultant.page.reload();
      await consultant.page.getByRole('main').waitFor();
      await consultant.page
        .locator('main [role="progressbar"]')
        .first()
        .waitFor({ state: 'detached' });
      await consultant.page.getByRole('heading').first().waitFor();
      expect(await violationsOn(consultant.page)).toEqual([]);
    },
  );
});
