import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { emptyTenant } from '../empty-tenant.ts';
import { launchBrowser } from '../launch.ts';
import { outlookOf } from '../outlook.ts';
import { sitDown, startWorkbench, type Desk, type RunningWorkbench } from '../workbench.ts';
import { keyboard, mouse, thumb, type Hands } from './hands.ts';

export const people = {
  S01: 'Tova Brunnsgärde',
  K01: 'Vendela Klarskog',
  P01: 'Marit Hasselgrind',
  P02: 'Jonas Lingonhed',
  P03: 'Selma Åkertorn',
  P04: 'Henrik Furubrink',
  P05: 'Nadja Rönnstig',
  P06: 'Petra Stenviksdal',
  P07: 'Samir Tallglänt',
  P08: 'Ingegerd Almvret',
  M01: 'Love Kärrstrand',
} as const;
export type Persona = keyof typeof people;
export const members = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08'] as const;

/** Selma has a phone and Henrik no mouse, through the whole programme. */
export const [withPhone, withoutMouse] = ['P03', 'P04'] as const;
const phone = { width: 320, height: 700 };

/** Somebody at a screen: what it shows, and their way of working it. */
export type Seat = Hands & {
  readonly desk: Desk;
  readonly tab: FrameLocator;
};

let stoppedAt: string | null = null;

/** A step of a play. Each builds on the ones before, so none is played after one that failed. */
export function scene(name: string, act: () => Promise<void>): void {
  it(name, async () => {
    if (stoppedAt !== null) throw new Error(`the play stopped at: ${stoppedAt}`);
    stoppedAt = name;
    await act();
    stoppedAt = null;
  });
}

const handsOf = (persona: Persona, { page }: Desk): Hands =>
  persona === withPhone ? thumb : persona === withoutMouse ? keyboard(page) : mouse;

export const button = (place: FrameLocator | Locator, name: string | RegExp) =>
  place.getByRole('button', { name, exact: typeof name === 'string' });
const sideways = ({ tab }: Seat): Promise<number> =>
  tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

/** Comes back to a page that has been left alone; it asks for news at once. */
export const lookAgain = ({ tab }: Seat): Promise<unknown> =>
  tab.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
export const saved = ({ tab }: Seat) => tab.locator('[data-saving="saved"]').waitFor();

/**
 * Everybody who takes part, each at their own computer, in a team that has never heard of Samspel. One play is
 * one company; `gather` and `leave` begin and end it.
 */
export type Company = {
  gather(): Promise<void>;
  leave(): Promise<void>;
  readonly url: string;
  seat(persona: Persona): Promise<Seat>;
  /** Goes to a page of the tab and waits for its heading. */
  open(persona: Persona, route: string, heading: string): Promise<Seat>;
  /** Several people do the same at the same time. */
  together<T>(
    personas: readonly Persona[],
    act: (seat: Seat, persona: Persona) => Promise<T>,
  ): Promise<readonly T[]>;
  /** Moves the tenant's clock, and with it everybody's from their next page on. @param at local time in Stockholm */
  itIs(date: string, at: string): Promise<void>;
  passMinutes(minutes: number): Promise<void>;
  /** The first or second day of a session, as it stands in Outlook. */
  dayOf(session: number, day: 1 | 2): Promise<string>;
  complaints(): readonly string[];
  /** Pages that the phone had to be scrolled sideways for. */
  tooWide(): readonly string[];
  /** How many times somebody has used a mouse, pen or finger. */
  touches(persona: Persona): number;
};

export function assemble(): Company {
  let browser: Browser;
  let workbench: RunningWorkbench;
  const seats = new Map<Persona, Seat>();
  /** Where in time a page was last loaded; an older one does not know what time it is. */
  const loadedAt = new Map<Persona, string>();
  const touches = new Map<Persona, number>();
  const tooWide = new Set<string>();
  let time = '';
  const clock = async (now?: string): Promise<string> => {
    const answer = await fetch(`${workbench.url}/local/clock`, {
      ...(now === undefined ? {} : { method: 'POST', body: JSON.stringify({ now }) }),
      headers: { 'Content-Type': 'application/json' },
    });
    return ((await answer.json()) as { readonly now: string }).now;
  };
  const seat = async (persona: Persona): Promise<Seat> => {
    const known = seats.get(persona);
    if (known !== undefined) return known;
    const desk = await (persona === withPhone
      ? sitDown(browser, workbench.url, persona, phone, 'touch')
      : sitDown(browser, workbench.url, persona));
    const touched = () => void touches.set(persona, (touches.get(persona) ?? 0) + 1);
    await desk.page.context().exposeFunction('touched', touched);
    await desk.page
      .context()
      .addInitScript('addEventListener("pointerdown", () => touched(), true)');
    const hands = handsOf(persona, desk);
    const made = { desk, tab: desk.tab, ...hands };
    seats.set(persona, made);
    return made;
  };
  return {
    get url() {
      return workbench.url;
    },
    seat,
    async gather() {
      [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('start')]);
      await emptyTenant(workbench.url);
    },
    async leave() {
      await browser?.close();
      await workbench?.stop();
    },
    async open(persona, route, heading) {
      const own = await seat(persona);
      if (loadedAt.get(persona) === time && route !== '') {
        await own.tab.locator('html').evaluate((_html, to) => {
          window.location.hash = to;
        }, route);
      } else {
        loadedAt.set(persona, time);
        await own.desk.show('teams', { page: route });
      }
      const page =
        route === '' ? own.tab.locator('main') : own.tab.locator(`main[data-route="${route}"]`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      if (persona === withPhone && (await sideways(own)) > 0) tooWide.add(route);
      return own;
    },
    together: (personas, act) =>
      Promise.all(personas.map(async (persona) => act(await seat(persona), persona))),
    async itIs(date, at) {
      // The sessions lie on both sides of the night when the clocks go forward.
      const summer = date >= '2027-03-28' && date < '2027-10-31';
      time = `${date}T${at}:00${summer ? '+02:00' : '+01:00'}`;
      await clock(new Date(time).toISOString());
    },
    async passMinutes(minutes) {
      await clock(new Date(Date.parse(await clock()) + minutes * 60_000).toISOString());
    },
    async dayOf(session, day) {
      const events = await (
        await outlookOf(workbench.url, 'S01')
      ).events(`Träff ${session} dag ${day}`);
      return events[0]?.start.dateTime.slice(0, 10) ?? '';
    },
    // The browser itself says so when a line is cut.
    complaints: () =>
      [...seats.values()].flatMap(({ desk }) =>
        desk.complaints.filter((one) => !/INTERNET_DISCONNECTED/.test(one)),
      ),
    tooWide: () => [...tooWide],
    touches: (persona) => touches.get(persona) ?? 0,
  };
}
