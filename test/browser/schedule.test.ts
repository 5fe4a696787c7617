import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import { deviationsOf } from '../local-tenant/contract.ts';
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

/** Booking the eight days and living with them: each step builds on the one before. */
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

const open = async (): Promise<FrameLocator> => {
  await coordinator.show('teams', { page: 'schedule' });
  await coordinator.tab.getByRole('heading', { level: 1, name: 'Träffar' }).waitFor();
  return coordinator.tab;
};

const outlook = (persona: string) => outlookOf(workbench.url, persona);

const expectBox = (date: string): never => {
  throw new Error(`${date} has no place on the page`);
};

/** Nothing of the booking is under way. */
const atRest = (tab: FrameLocator) =>
  tab.locator('button:not([disabled])', { hasText: 'Läs svaren igen' }).waitFor();

describe('finding the days', () => {
  it('shows plans, what they cost whom, a heat map and what stands in the way', async () => {
    const tab = await open();
    await button(tab, 'Hitta dagar').click();
    await tab.getByRole('radio', { name: 'Bästa planen' }).waitFor();
    await tab.getByText('Det finns ingen bättre plan.').waitFor();
    await tab.getByRole('heading', { name: 'Vad hindrar en bättre plan?' }).waitFor();
    await tab.getByRole('grid', { name: 'Startdagar för träff 1' }).waitFor();
    await picture(coordinator.page, 'schedule-plans');
    expect(await violationsOn(coordinator.page)).toEqual([]);
  });

  it('holds another day by keys alone and works the whole plan out anew', async () => {
    const { tab, page } = coordinator;
    const grid = tab.getByRole('grid', { name: 'Startdagar för träff 1' });
    await expect(grid.locator('[tabindex="0"]').count()).resolves.toBe(1);
    const stop = grid.locator('[tabindex="0"]');
    const before = (await stop.getAttribute('data-date')) ?? '';
    await stop.focus();
    await page.keyboard.press('ArrowRight');
    const next = later(before, 7);
    await grid.locator(`[data-date="${next}"]:focus`).waitFor();
    await expect(stop.getAttribute('aria-label')).resolves.toMatch(
      /2027, vecka \d+: planen blir|krock/,
    );
    await page.keyboard.press('Enter');
    await grid.locator(`[data-date="${next}"][aria-selected="true"]`).waitFor();
    const day = String(Number(next.slice(8)));
    await tab
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`Träff 1${day}–`) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await grid.locator(`[data-date="${next}"][aria-selected="false"]`).waitFor();
  });

  it('carries an occasion to another day with the pointer, and back with Escape', async () => {
    const { tab, page } = coordinator;
    const grid = tab.getByRole('grid', { name: 'Startdagar för träff 1' });
    const cell = (date: string) => grid.locator(`[data-date="${date}"]`);
    const held = (date: string) =>
      grid.locator(`[data-date="${date}"][aria-selected="true"]`).waitFor();
    const over = async (date: string) => {
      const { x, y, width, height } = (await cell(date).boundingBox()) ?? expectBox(date);
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    };
    await cell('2027-02-09').scrollIntoViewIfNeeded();
    await over('2027-02-09');
    await page.mouse.down();
    await over('2027-02-17');
    await held('2027-02-17');
    // The whole plan is worked out while the pointer is still down, and the map has not moved away from it.
    await tab.getByText('17–18 februari 2027').first().waitFor();
    await over('2027-02-23');
    await page.mouse.up();
    await held('2027-02-23');
    await over('2027-02-23');
    await page.mouse.down();
    await over('2027-03-09');
    await held('2027-03-09');
    await page.keyboard.press('Escape');
    await held('2027-02-23');
    await page.mouse.up();
    await button(tab, 'Släpp Träff 1').click();
    await expect(grid.locator('[aria-selected="true"]').count()).resolves.toBe(0);
  });

  it('shows the calendars behind it day by day, and singles out the days when all can', async () => {
    const { tab } = coordinator;
    await button(tab, 'Kalendrarna dag för dag').click();
    const region = tab.getByRole('region', { name: 'Kalendrarna dag för dag' });
    await region.waitFor();
    await expect(region.getByRole('rowheader').count()).resolves.toBe(8 + 1);
    const days = await region.getByRole('columnheader').count();
    await button(tab, /^Alla kan \(\d+\)$/).click();
    await expect(region.getByRole('columnheader').count()).resolves.toBeLessThan(days);
    expect(await violationsOn(coordinator.page)).toEqual([]);
    await button(tab, 'Kalendrarna dag för dag').click();
  });

  it('has the same days as a table', async () => {
    const { tab } = coordinator;
    await tab.getByRole('switch', { name: 'Visa som tabell' }).click();
    await tab.getByRole('table', { name: 'Bästa startdagar' }).waitFor();
    await expect(button(tab, /^Håll dagen: /).count()).resolves.toBeGreaterThan(5);
    expect(await violationsOn(coordinator.page)).toEqual([]);
  });

  it('works at 320 px', async () => {
    await coordinator.page.setViewportSize({ width: 320, height: 900 });
    await picture(coordinator.page, 'schedule-plans-320');
    expect(await violationsOn(coordinator.page)).toEqual([]);
    await coordinator.page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('asking the group', () => {
  it('lets a member answer each plan as a whole, and the coordinator sees who said what', async () => {
    const { tab } = coordinator;
    await button(tab, 'Fråga gruppen först').click();
    const first = tab.getByRole('article', { name: 'Förslag 1 från Tova Brunnsgärde' });
    await first.getByText('0 ja, 0 om det behövs, 0 nej, 8 har inte svarat').waitFor();
    await tab.locator('[data-saving="saved"]').waitFor();
    const nadja = await sitDown(browser, workbench.url, 'P05');
    await nadja.show('teams', { page: 'schedule' });
    const choice = nadja.tab.getByRole('radiogroup', { name: /^Ditt svar på förslag 1 / });
    await choice.getByRole('radio', { name: 'Om det behövs' }).check();
    await nadja.tab
      .getByRole('radiogroup', { name: /^Ditt svar på förslag 2 / })
      .getByRole('radio', { name: 'Nej' })
      .check();
    await nadja.tab.locator('[data-saving="saved"]').waitFor();
    expect(await violationsOn(nadja.page)).toEqual([]);
    await picture(nadja.page, 'schedule-answers');
    await expect(button(nadja.tab, /^Boka förslaget/).count()).resolves.toBe(0);
    await nadja.page.context().close();
    await tab.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
    await first.getByText('0 ja, 1 om det behövs, 0 nej, 7 har inte svarat').waitFor();
    await tab.getByText(/Nej: Nadja Rönnstig/).waitFor();
  });
});

describe('a consultant without a mailbox here', () => {
  it('prepares a plan by holidays and distances, loses nothing of it, and proposes it', async () => {
    const vendela = await sitDown(browser, workbench.url, 'K01');
    vendela.page.setDefaultTimeout(90_000);
    const closed = vendela.tab.getByRole('textbox', { name: 'Egna stängda veckor' });
    await vendela.show('teams', { page: 'schedule' });
    await closed.fill('8, 99');
    await vendela.tab.getByText('”99” är inget veckonummer.').waitFor();
    await closed.fill('8');
    await vendela.show('teams', { page: 'schedule' });
    await closed.waitFor();
    await expect(closed.inputValue()).resolves.toBe('8');
    await button(vendela.tab, 'Räkna fram en plan').click();
    await vendela.tab.getByText(/^Söker 3–8 veckor mellan träffarna, .*inte vecka 8/).waitFor();
    // Nobody's calendar is known here, so the page does not say that all can come.
    await expect(vendela.tab.getByText('Alla kan', { exact: true }).count()).resolves.toBe(0);
    await picture(vendela.page, 'schedule-guest');
    expect(await violationsOn(vendela.page)).toEqual([]);
    await button(vendela.tab, 'Föreslå planen för samordnaren').click();
    await vendela.tab.getByRole('article', { name: /från Vendela Klarskog$/ }).waitFor();
    await vendela.tab.locator('[data-saving="saved"]').waitFor();
    await vendela.page.context().close();
  });

  it('is answered by the coordinator, who sees in the planner whom it costs what', async () => {
    const { tab } = coordinator;
    await tab.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
    const proposal = tab.getByRole('article', { name: /från Vendela Klarskog$/ });
    await button(proposal, /^Pröva i planeringen/).click();
    for (const number of [1, 2, 3, 4]) await button(tab, `Släpp Träff ${number}`).waitFor();
    await tab
      .getByText(/borta .*(\d\d:\d\d–\d\d:\d\d|\d+ \w+)/)
      .first()
      .waitFor();
    for (const number of [1, 2, 3, 4]) await button(tab, `Släpp Träff ${number}`).click();
    await expect(button(tab, /^Släpp Träff/).count()).resolves.toBe(0);
  });
});

describe('booking the days', () => {
  it('reserves without telling anybody, and is undone without a trace', async () => {
    const { tab } = coordinator;
    await button(tab, 'Reservera hos mig först').click();
    await tab.getByText('Ingen har fått någon inbjudan.').waitFor();
    await expect((await outlook('S01')).days()).resolves.toHaveLength(8);
    await expect((await outlook('P05')).days()).resolves.toHaveLength(0);
    await button(tab, 'Ångra').click();
    await button(tab, 'Hitta dagar').waitFor();
    await expect((await outlook('S01')).days()).resolves.toHaveLength(0);
    const mail = (await (await fetch(`${workbench.url}/local/mail`)).json()) as {
      value: { subject: string }[];
    };
    expect(mail.value.filter(({ subject }) => subject.includes('Träff '))).toEqual([]);
  });

  it('puts eight days in everybody’s calendar with one press', async () => {
    const { tab } = coordinator;
    await tab.getByText('När du skickar inbjudan med programmet').waitFor();
    await button(tab, 'Boka i allas kalendrar').click();
    await tab.getByRole('region', { name: 'Bokade dagar' }).waitFor();
    await tab.locator('[data-saving="saved"]').waitFor();
    const nadja = await outlook('P05');
    const days = await nadja.days();
    expect(days).toHaveLength(8);
    const first = days.find(({ subject }) => subject.startsWith('Träff 1 dag 1'));
    const { body } = (await nadja.call('GET', `/me/events/${first?.id ?? ''}`)) as {
      body: { content: string };
    };
    expect(body.content).toMatch(/Program:.*09:00–09:30 Incheckning och mål för dagarna/s);
    await picture(coordinator.page, 'schedule-booked');
    expect(await violationsOn(coordinator.page)).toEqual([]);
  });
});

describe('living with the days', () => {
  it('shows who cannot come and what they propose', async () => {
    const petra = await outlook('P06');
    const day = (await petra.days()).find(({ subject }) => subject.startsWith('Träff 2 dag 1'));
    const proposed = later(dateOf(day), 7);
    await petra.call('POST', `/me/events/${day?.id ?? ''}/decline`, {
      sendResponse: true,
      proposedNewTime: {
        start: { dateTime: `${proposed}T09:00:00`, timeZone: zone },
        end: { dateTime: `${proposed}T16:30:00`, timeZone: zone },
      },
    });
    const tab = await open();
    const occasion = tab.getByRole('article', { name: /^Träff 2/ });
    await occasion.getByText(/1 kan inte/).waitFor();
    await occasion.getByText(/föreslår/).waitFor();
    await button(occasion, 'Pröva förslaget').click();
    await occasion.getByRole('region', { name: 'Träff 2 ska flyttas' }).waitFor();
    await occasion.getByRole('region', { name: 'Bara den här flyttas' }).waitFor();
    // What one has declined leaves one's own calendar.
    await expect(petra.days()).resolves.toHaveLength(7);
  });

  it('asks about a day that was moved in Outlook, and moves it back', async () => {
    const own = await outlook('S01');
    const day = (await own.days()).find(({ subject }) => subject.startsWith('Träff 4 dag 1'));
    const elsewhere = later(dateOf(day), 1);
    await own.call('PATCH', `/me/events/${day?.id ?? ''}`, {
      start: { dateTime: `${elsewhere}T13:00:00`, timeZone: zone },
      end: { dateTime: `${elsewhere}T15:00:00`, timeZone: zone },
    });
    const tab = await open();
    const occasion = tab.getByRole('article', { name: /^Träff 4/ });
    await occasion.getByText(/Flyttad i Outlook till .* 13:00–15:00/).waitFor();
    await picture(coordinator.page, 'schedule-drift');
    await button(occasion, 'Flytta tillbaka').click();
    await occasion.getByText(/Flyttad i Outlook/).waitFor({ state: 'detached' });
    await atRest(tab);
    const after = (await own.days()).find(({ id }) => id === day?.id);
    expect(after?.start.dateTime).toBe(day?.start.dateTime);
  });

  it('moves occasion 3 on the same events, and every page follows', async () => {
    const before = (await (await outlook('P05')).days()).filter(({ subject }) =>
      subject.startsWith('Träff 3'),
    );
    const tab = await open();
    const occasion = tab.getByRole('article', { name: /^Träff 3/ });
    await button(occasion, 'Flytta träff 3').click();
    const only = occasion.getByRole('region', { name: 'Bara den här flyttas' });
    await button(only, /^Flytta dit/).click();
    await tab.locator('[data-saving="saved"]').waitFor();
    const dates = () =>
      outlook('P05').then(async ({ days }) =>
        (await days()).filter(({ subject }) => subject.startsWith('Träff 3')),
      );
    const old = new Set(before.map(dateOf));
    await occasion
      .getByRole('region', { name: 'Träff 3 ska flyttas' })
      .waitFor({ state: 'detached' });
    await tab.getByText('Dagarna är flyttade.').first().waitFor({ state: 'attached' });
    const after = await dates();
    expect(after.map(dateOf).filter((date) => old.has(date))).toEqual([]);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
  });

  it('saves all days as a calendar file', async () => {
    const { page, tab } = coordinator;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(tab, 'Ladda ner som kalenderfil').click(),
    ]);
    expect(file.suggestedFilename()).toBe('samspel-dagar.ics');
  });

  it('cancels everything with one message', async () => {
    const { tab } = coordinator;
    await button(tab, 'Ställ in dagarna').click();
    const dialog = tab.getByRole('form', { name: 'Ställa in dagarna?' });
    await dialog
      .getByRole('textbox', { name: 'Meddelande till alla' })
      .fill('Vi hittar nya dagar.');
    await dialog.getByRole('button', { name: 'Ställ in', exact: true }).click();
    await button(tab, 'Hitta dagar').waitFor();
    await expect((await outlook('P05')).days()).resolves.toHaveLength(0);
  });

  it('knows the interviews that are booked, and offers nobody a second one', async () => {
    const interviews = coordinator.tab.getByRole('region', { name: 'Intervjutider' });
    await interviews.getByText('9 intervjuer är bokade.').waitFor();
    await expect(button(interviews, 'Boka intervjuerna').count()).resolves.toBe(0);
  });

  it('books another hour for somebody whose interview was cancelled', async () => {
    const nadja = await outlook('P05');
    const before = await nadja.events('Intervju');
    expect(before).toHaveLength(1);
    const interviews = coordinator.tab.getByRole('region', { name: 'Intervjutider' });
    await button(interviews, 'Avboka Nadja Rönnstig').click();
    const form = interviews.getByRole('form', { name: 'Avboka intervjun med Nadja Rönnstig?' });
    await form.getByRole('textbox').fill('Du får en ny tid.');
    await form.getByRole('button', { name: 'Ställ in', exact: true }).click();
    await interviews.getByText('8 intervjuer är bokade.').waitFor();
    await coordinator.tab.getByText('Intervjun är avbokad.').first().waitFor({ state: 'attached' });
    await expect(nadja.events('Intervju')).resolves.toHaveLength(0);
    await button(interviews, 'Hitta tider').click();
    const found = interviews.getByRole('list', { name: 'Intervjutider' });
    await expect(found.getByRole('listitem').first().innerText()).resolves.toMatch(
      /^Nadja Rönnstig: /,
    );
    await expect(found.getByRole('listitem').count()).resolves.toBe(1);
    await button(interviews, 'Boka intervjuerna').click();
    await interviews.getByText('9 intervjuer är bokade.').waitFor();
    const after = await nadja.events('Intervju');
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(before[0]?.id);
    expect(await violationsOn(coordinator.page)).toEqual([]);
  });

  it('kept to the contract in every call, and no page complained', async () => {
    const answer = await fetch(`${workbench.url}/local/requests`);
    const { value } = (await answer.json()) as { value: readonly RecordedRequest[] };
    expect(deviationsOf(value)).toEqual([]);
    expect(coordinator.complaints).toEqual([]);
  });
});
