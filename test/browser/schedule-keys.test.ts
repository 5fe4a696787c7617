import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import { dateOf, later, outlookOf, zone } from './outlook.ts';
import {
  picture,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/** The eight days without a mouse, and once more on a phone: each journey ends as it began, with empty calendars. */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let coordinator: Desk;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('start')]);
  coordinator = await sitDown(browser, workbench.url, 'S01');
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const button = (place: FrameLocator | Locator, name: string | RegExp) =>
  place.getByRole('button', { name });
const article = (number: number) =>
  coordinator.tab.getByRole('article', { name: new RegExp(`^Träff ${number}`) });

const open = async () => {
  await coordinator.show('teams', { page: 'schedule' });
  await coordinator.tab.getByRole('heading', { level: 1, name: 'Träffar' }).waitFor();
};

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 300; presses += 1) {
    const there = await target.evaluate(
      (element) => element.ownerDocument.hasFocus() && element.matches(':focus'),
    );
    if (there) return;
    await coordinator.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(target)}`);
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await coordinator.page.keyboard.press(key);
}

/** Declines a day of occasion 2 and proposes the same day a week later. */
async function declineAndPropose(persona: string): Promise<void> {
  const person = await outlookOf(workbench.url, persona);
  const day = (await person.days()).find(({ subject }) => subject.startsWith('Träff 2 dag 1'));
  const proposed = later(dateOf(day), 7);
  await person.call('POST', `/me/events/${day?.id ?? ''}/decline`, {
    sendResponse: true,
    proposedNewTime: {
      start: { dateTime: `${proposed}T09:00:00`, timeZone: zone },
      end: { dateTime: `${proposed}T16:30:00`, timeZone: zone },
    },
  });
}

async function moveInOutlook(subject: string): Promise<{ id: string; was: string }> {
  const own = await outlookOf(workbench.url, 'S01');
  const day = (await own.days()).find((event) => event.subject.startsWith(subject));
  const elsewhere = later(dateOf(day), 1);
  await own.call('PATCH', `/me/events/${day?.id ?? ''}`, {
    start: { dateTime: `${elsewhere}T13:00:00`, timeZone: zone },
    end: { dateTime: `${elsewhere}T15:00:00`, timeZone: zone },
  });
  return { id: day?.id ?? '', was: day?.start.dateTime ?? '' };
}

const datesOf = async (persona: string, subject: string) =>
  (await (await outlookOf(workbench.url, persona)).events(subject)).map(dateOf).sort();

describe('by keyboard alone', () => {
  it('finds the days, holds another one and books them all', async () => {
    const { tab, page } = coordinator;
    await open();
    await press(button(tab, 'Hitta dagar'));
    const grid = tab.getByRole('grid', { name: 'Startdagar för träff 1' });
    await tabTo(grid.locator('[tabindex="0"]'));
    const before = (await grid.locator(':focus').getAttribute('data-date')) ?? '';
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const held = later(before, 7);
    await grid.locator(`[data-date="${held}"][aria-selected="true"]`).waitFor();
    await press(button(tab, 'Boka i allas kalendrar'));
    await tab.getByRole('region', { name: 'Bokade dagar' }).waitFor();
    await tab.locator('[data-saving="saved"]').waitFor();
    expect(await datesOf('P05', 'Träff 1')).toEqual([held, later(held, 1)]);
    expect(await datesOf('P05', 'Träff ')).toHaveLength(8);
  });

  it('takes up a proposed day', async () => {
    await declineAndPropose('P06');
    const before = await datesOf('P05', 'Träff 2');
    await open();
    await press(button(article(2), 'Pröva förslaget'));
    await press(button(article(2), 'Flytta dit: Bara den här flyttas'));
    await coordinator.tab.getByText('Dagarna är flyttade.').first().waitFor({ state: 'attached' });
    expect(await datesOf('P05', 'Träff 2')).toEqual(before.map((date) => later(date, 7)));
  });

  it('keeps what was moved in Outlook', async () => {
    const { id, was } = await moveInOutlook('Träff 4 dag 2');
    await open();
    const moved = article(4).getByText(/Flyttad i Outlook/);
    await moved.waitFor();
    await press(button(article(4), 'Behåll ändringen'));
    await moved.waitFor({ state: 'detached' });
    const own = await outlookOf(workbench.url, 'S01');
    const after = (await own.days()).find((event) => event.id === id);
    expect(after?.start.dateTime.slice(0, 10)).toBe(later(was.slice(0, 10), 1));
  });

  it('moves occasion 3, and cancels everything with one message', async () => {
    const { tab, page } = coordinator;
    const before = await datesOf('P05', 'Träff 3');
    await press(button(article(3), 'Flytta träff 3'));
    await press(button(article(3), 'Flytta dit: Bäst för alla träffar'));
    await article(3)
      .getByRole('region', { name: 'Träff 3 ska flyttas' })
      .waitFor({ state: 'detached' });
    await tab.locator('button:not([disabled])', { hasText: 'Läs svaren igen' }).waitFor();
    const after = await datesOf('P05', 'Träff 3');
    expect(after).toHaveLength(2);
    expect(after.filter((date) => before.includes(date))).toEqual([]);
    await press(button(tab, 'Ställ in dagarna'));
    await tabTo(tab.getByRole('textbox', { name: 'Meddelande till alla' }));
    await page.keyboard.type('Vi hittar nya dagar.');
    await press(button(tab.getByRole('form', { name: 'Ställa in dagarna?' }), /^Ställ in$/));
    await button(tab, 'Hitta dagar').waitFor();
    expect(await datesOf('P05', 'Träff ')).toEqual([]);
  });
});

describe('at 320 px', () => {
  const nothingSpills = async () => {
    const wide = await coordinator.tab
      .locator('html')
      .evaluate((page) => page.scrollWidth - page.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await violationsOn(coordinator.page)).toEqual([]);
  };

  it('finds days in a list, holds one and books them all', async () => {
    const { tab, page } = coordinator;
    await page.setViewportSize({ width: 320, height: 900 });
    await open();
    await button(tab, 'Hitta dagar').click();
    const list = tab.getByRole('list', { name: 'Bästa startdagar' });
    await list
      .getByText(/\d av 8 kan/)
      .first()
      .waitFor();
    await picture(page, 'schedule-320-plans');
    await nothingSpills();
    await button(list, /^Håll dagen: /)
      .nth(1)
      .click();
    await button(tab, 'Släpp Träff 1').waitFor();
    await button(tab, 'Boka i allas kalendrar').click();
    await tab.getByRole('region', { name: 'Bokade dagar' }).waitFor();
    await tab.locator('[data-saving="saved"]').waitFor();
    expect(await datesOf('P05', 'Träff ')).toHaveLength(8);
  });

  it('shows a refusal and a proposal, moves one occasion and puts another back', async () => {
    const { tab, page } = coordinator;
    await declineAndPropose('P06');
    const { id, was } = await moveInOutlook('Träff 4 dag 1');
    await open();
    await article(2)
      .getByText(/1 kan inte/)
      .waitFor();
    await article(2)
      .getByText(/föreslår/)
      .waitFor();
    await button(article(4), 'Flytta tillbaka').click();
    await article(4)
      .getByText(/Flyttad i Outlook/)
      .waitFor({ state: 'detached' });
    await tab.locator('button:not([disabled])', { hasText: 'Läs svaren igen' }).waitFor();
    await button(article(3), 'Flytta träff 3').click();
    const only = article(3).getByRole('region', { name: 'Bara den här flyttas' });
    await button(only, /^Flytta dit/).waitFor();
    await picture(page, 'schedule-320-move');
    await nothingSpills();
    await button(only, /^Flytta dit/).click();
    await only.waitFor({ state: 'detached' });
    await tab.locator('button:not([disabled])', { hasText: 'Läs svaren igen' }).waitFor();
    const own = await outlookOf(workbench.url, 'S01');
    const back = (await own.days()).find((event) => event.id === id);
    expect(back?.start.dateTime).toBe(was);
    expect(coordinator.complaints).toEqual([]);
  });
});
