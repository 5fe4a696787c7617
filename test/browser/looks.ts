import type { Browser, FrameLocator } from 'playwright-core';
import { sv } from '#i18n/sv.ts';
import { rightsOf } from '#domain/rights.ts';
import { tabAreas } from '#tab/areas.ts';
import { aParticipant } from '../domain/builders.ts';
import { launchBrowser } from './launch.ts';
import {
  picture,
  setLimits,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

const themes = ['default', 'dark', 'contrast'] as const;
/** Colours do not change with the width: a narrow page is held against two, of which one has wider lines. */
const themesAt = { 1280: themes, 320: ['default', 'contrast'] } as const;
const sizes = { 1280: { width: 1280, height: 900 }, 320: { width: 320, height: 800 } } as const;
type View = 'teams' | 'powerpoint';

/** Who looks at a work area: the consultant where possible, else a member, else the coordinator. */
const lookers = [
  ['K01', aParticipant('K01', 'consultant')],
  ['P02', aParticipant('P02', 'member')],
  ['S01', aParticipant('S01', 'coordinator')],
] as const;

/** One page for every work area there is, and the parts of pages that look different. */
const areaPages = tabAreas.map((area) => ({
  name: area.route,
  route: area.route,
  persona: lookers.find(([, person]) => area.shownTo(rightsOf(person)))?.[0] ?? 'K01',
  view: 'teams' as const,
}));
const parts = [
  { name: 'overview-member', persona: 'P02', view: 'teams', route: 'overview' },
  { name: 'findings', persona: 'P02', view: 'teams', route: 'preparation' },
  { name: 'interview', persona: 'K01', view: 'teams', route: 'preparation/interviews/I01' },
  { name: 'working-findings', persona: 'K01', view: 'teams', route: 'preparation/findings' },
  { name: 'answers', persona: 'K01', view: 'teams', route: 'preparation/answers' },
  { name: 'reading', persona: 'K01', view: 'teams', route: 'preparation/reading' },
  { name: 'feedback', persona: 'K01', view: 'teams', route: 'preparation/feedback' },
  { name: 'guide', persona: 'K01', view: 'teams', route: 'preparation/guide' },
  { name: 'cards', persona: 'K01', view: 'teams', route: 'preparation/cards' },
  { name: 'notes', persona: 'K01', view: 'teams', route: 'preparation/notes' },
  { name: 'clearing', persona: 'K01', view: 'teams', route: 'preparation/clearing' },
  { name: 'days-coordinator', persona: 'S01', view: 'teams', route: 'schedule' },
  { name: 'rules-member', persona: 'P02', view: 'teams', route: 'ground-rules' },
  { name: 'interplay', persona: 'P02', view: 'teams', route: 'ground-rules/interplay' },
  { name: 'working-forms', persona: 'K01', view: 'teams', route: 'ground-rules/forms' },
  { name: 'home-tasks', persona: 'K01', view: 'teams', route: 'ground-rules/home' },
  { name: 'room-member', persona: 'P02', view: 'teams', route: 'room/T1D1' },
  { name: 'projector', persona: 'K01', view: 'teams', route: 'room/projector/T1D1' },
  { name: 'people', persona: 'K01', view: 'teams', route: 'planning/people' },
  { name: 'units', persona: 'K01', view: 'teams', route: 'planning/units' },
  { name: 'settings', persona: 'K01', view: 'teams', route: 'planning/settings' },
  { name: 'people-and-matters', persona: 'K01', view: 'teams', route: 'synergy/people' },
  { name: 'shared-notes', persona: 'P02', view: 'teams', route: 'synergy/notes' },
  { name: 'swot', persona: 'K01', view: 'teams', route: 'synergy/swot' },
  { name: 'action', persona: 'P02', view: 'teams', route: 'plan/UP01' },
  { name: 'rules-over-time', persona: 'P02', view: 'teams', route: 'follow-up/rules' },
  { name: 'new-member', persona: 'K01', view: 'teams', route: 'follow-up/people' },
  { name: 'introduction', persona: 'P02', view: 'teams', route: 'follow-up/introduction' },
  { name: 'rule-ratings', persona: 'P02', view: 'teams', route: 'unit-rules/ratings' },
  { name: 'side-by-side', persona: 'K01', view: 'teams', route: 'unit-rules/compare' },
  { name: 'inventory', persona: 'K01', view: 'teams', route: 'matters/inventory' },
  { name: 'judging', persona: 'K01', view: 'teams', route: 'matters/judge' },
  { name: 'matter', persona: 'K01', view: 'teams', route: 'matters/Q07' },
  { name: 'meeting-time', persona: 'K01', view: 'teams', route: 'matters/time' },
  { name: 'preparing-alone', persona: 'P02', view: 'teams', route: 'matters/prep' },
  { name: 'pane', persona: 'K01', view: 'powerpoint', route: '' },
] as const;
const pages = [...areaPages, ...parts];

/** How far the page inside the frame can be scrolled sideways, in CSS pixels. */
const sideways = (frame: FrameLocator): Promise<number> =>
  frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

/**
 * Every page in every theme at one width: no axe violation, nothing wider than the screen, a picture each. One file
 * per width calls it, so that both run at once.
 */
export function looksAt(width: keyof typeof sizes): void {
  jest.setTimeout(240_000);

  let browser: Browser;
  let workbench: RunningWorkbench;
  beforeAll(async () => {
    [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('t4')]);
    // Twelve first visits in a row use up a minute's quota; waiting for the next one is not what is looked at.
    await setLimits(workbench.url, false);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  describe.each(themesAt[width])('in the theme %s', (theme) => {
    /** One desk per person and view, sat down at once and left when the theme is done. */
    const desks = new Map<string, Desk>();
    afterAll(async () => {
      for (const desk of desks.values()) await desk.page.context().close();
    });

    async function deskFor(persona: string, view: View): Promise<Desk> {
      const key = `${persona} ${view}`;
      const known = desks.get(key);
      if (known !== undefined) return known;
      const desk = await sitDown(browser, workbench.url, persona, sizes[width]);
      desks.set(key, desk);
      await desk.show(view, { theme });
      return desk;
    }

    it.each(pages)('$name is accessible and fits', async ({ name, persona, view, route }) => {
      const desk = await deskFor(persona, view);
      const before = desk.complaints.length;
      const frame = view === 'teams' ? desk.tab : desk.pane;
      await frame.locator('main[data-route] h1').waitFor();
      if (view === 'teams') {
        await frame.locator('html').evaluate((_html, to) => {
          window.location.hash = to;
        }, route);
        await frame.locator(`main[data-route="${route}"] h1`).waitFor();
      } else {
        await frame.getByRole('img').first().waitFor();
      }
      await frame.getByText(sv.app.loadingArea).waitFor({ state: 'detached' });
      await picture(desk.page, `${name}-${width}-${theme}`);
      expect(await violationsOn(desk.page)).toEqual([]);
      expect(await sideways(frame)).toBeLessThanOrEqual(0);
      expect(desk.complaints.slice(before)).toEqual([]);
    });
  });
}
