import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import {
  picture,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/** Every page in every theme at both widths: no axe violation, nothing wider than the screen, a picture each. */
jest.setTimeout(120_000);

const themes = ['default', 'dark', 'contrast'] as const;
const sizes = { 1280: { width: 1280, height: 900 }, 320: { width: 320, height: 800 } } as const;

const pages = [
  { name: 'overview', persona: 'P02', view: 'teams', route: 'overview', heading: 'Översikt' },
  {
    name: 'findings',
    persona: 'P02',
    view: 'teams',
    route: 'preparation',
    heading: 'Förberedelse',
  },
  {
    name: 'interview',
    persona: 'K01',
    view: 'teams',
    route: 'preparation/interviews/I01',
    heading: 'Förberedelse',
  },
  {
    name: 'working-findings',
    persona: 'K01',
    view: 'teams',
    route: 'preparation/findings',
    heading: 'Förberedelse',
  },
  { name: 'days', persona: 'S01', view: 'teams', route: 'schedule', heading: 'Träffar' },
  { name: 'rules', persona: 'K01', view: 'teams', route: 'ground-rules', heading: 'Spelregler' },
  { name: 'pane', persona: 'K01', view: 'powerpoint', route: '', heading: 'Bildspel' },
] as const;

let browser: Browser;
let workbench: RunningWorkbench;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('t1')]);
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

/** How far the page inside the frame can be scrolled sideways, in CSS pixels. */
const sideways = (desk: Desk, view: 'teams' | 'powerpoint'): Promise<number> =>
  (view === 'teams' ? desk.tab : desk.pane)
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);

describe.each([1280, 320] as const)('at %s pixels', (width) => {
  describe.each(themes)('in the theme %s', (theme) => {
    it.each(pages)(
      '$name is accessible and fits',
      async ({ name, persona, view, route, heading }) => {
        const desk = await sitDown(browser, workbench.url, persona, sizes[width]);
        try {
          await desk.show(view, { theme, page: route });
          const frame = view === 'teams' ? desk.tab : desk.pane;
          await frame.getByRole('heading', { level: 1, name: heading }).waitFor();
          if (view === 'powerpoint') await frame.getByRole('img').first().waitFor();
          await picture(desk.page, `${name}-${width}-${theme}`);
          expect(await violationsOn(desk.page)).toEqual([]);
          expect(await sideways(desk, view)).toBeLessThanOrEqual(0);
          expect(desk.complaints).toEqual([]);
        } finally {
          await desk.page.context().close();
        }
      },
    );
  });
});
