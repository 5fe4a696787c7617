import type { Browser, FrameLocator } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import {
  picture,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/** The preparation by the consultant and one member, through the workbench only. */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let consultant: Desk;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('start')]);
  consultant = await sitDown(browser, workbench.url, 'K01');
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const interview = 'preparation/interviews';
const open = async (desk: Desk, route: string, heading = 'Förberedelse'): Promise<FrameLocator> => {
  await desk.show('teams', { page: route });
  await desk.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  return desk.tab;
};
const saved = (tab: FrameLocator) => tab.locator('[data-saving="saved"]').waitFor();
const answerOf = (tab: FrameLocator) => tab.getByRole('textbox', { name: /^Fråga \d+ av/ });
const words = 'Vi hjälps åt när det krisar.';

/** Everything the app keeps on this person's device, as one text. */
const restingOn = (desk: Desk): Promise<string> =>
  desk.tab.locator('html').evaluate(async () => {
    const answerTo = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('no answer'));
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await answerTo(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        kept.push(await answerTo(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });

describe('an interview without network', () => {
  it('is written from the first question to the last, survives a killed tab, and is sent', async () => {
    const { page } = consultant;
    const tab = await open(consultant, interview);
    await tab.getByRole('link', { name: 'Selma Åkertorn' }).click();
    await answerOf(tab).waitFor();
    await page.context().setOffline(true);
    const questions = tab.getByRole('navigation', { name: 'Frågor' });
    const count = await questions.getByRole('button').count();
    expect(count).toBeGreaterThan(5);
    // The hands stay on the keyboard: each answer, mark and step goes to what has the focus.
    const { keyboard } = page;
    await answerOf(tab).focus();
    for (let number = 1; number < count; number += 1) {
      await tab.getByText(`Fråga ${number} av ${count}`).waitFor();
      await keyboard.insertText(`${words} Svar ${number}.`);
      await keyboard.press('Control+Enter');
    }
    await tab.getByText(`Fråga ${count} av ${count}`).waitFor();
    await keyboard.insertText(words);
    await keyboard.press('Control+Home');
    for (let step = 0; step < 9; step += 1) await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Control+4');
    await keyboard.press('Control+9');
    const marked = tab.getByRole('list', { name: 'Markerade ställen' });
    await marked.getByText('Vi hjälps').waitFor();
    await marked.getByText('Kompetens', { exact: true }).waitFor();
    await expect(marked.getByRole('combobox').inputValue()).resolves.toBe('operations');
    await keyboard.press('Control+End');
    await answerOf(tab).pressSequentially(' Men mitt i en men');
    await tab.locator('[data-saving="offline"]').waitFor();
    const route = /#(.*)$/.exec(await tab.locator('html').evaluate(() => location.href))?.[1] ?? '';
    await page.close({ runBeforeUnload: false });

    await page.context().setOffline(false);
    const reopened = await page.context().newPage();
    const hash = new URLSearchParams({ persona: 'K01', lang: 'sv', page: route });
    await reopened.goto(`${workbench.url}/#teams?${hash}`);
    const again = reopened.frameLocator('iframe[src*="tab.html"]');
    await saved(again);
    // It opens where the sentence broke off.
    await again.getByText(`Fråga ${count} av ${count}`).waitFor();
    await expect(answerOf(again).inputValue()).resolves.toBe(`${words} Men mitt i en men`);
    await again.getByRole('list', { name: 'Markerade ställen' }).getByText('Vi hjälps').waitFor();
    await reopened.close();

    // Another computer has only what the store has.
    const office = await sitDown(browser, workbench.url, 'K01');
    const atOffice = await open(office, 'preparation/answers');
    await atOffice.getByText(`${words} Svar 1.`).waitFor();
    const row = atOffice.getByRole('row', { name: /^Selma Åkertorn/ });
    await expect(row.getByRole('img', { name: 'Besvarad', exact: true }).count()).resolves.toBe(
      count,
    );
    await office.page.context().close();
  });
});

describe('what is one person’s own', () => {
  it('is handed over as a file, and released by that person alone', async () => {
    consultant = await sitDown(browser, workbench.url, 'K01');
    const tab = await open(consultant, 'preparation/cards');
    const selma = tab.getByRole('region', { name: 'Selma Åkertorn' });
    await selma.getByRole('button', { name: /^Nytt kort/ }).click();
    await selma.getByRole('textbox', { name: 'Rubrik' }).fill('Lugn i stormen');
    await selma.getByRole('button', { name: 'Spara kortet' }).click();
    await selma.getByRole('button', { name: 'Lämna över underlaget till Selma Åkertorn' }).click();
    await selma.getByText('Överlämnat').waitFor();
    await saved(tab);
    await picture(consultant.page, 'cards-1280-default');
    expect(await violationsOn(consultant.page)).toEqual([]);

    const jonas = await sitDown(browser, workbench.url, 'P02');
    const owner = await sitDown(browser, workbench.url, 'P03');
    const mine = await open(owner, 'mine', 'Mina saker');
    await mine.getByRole('button', { name: 'Hämta underlaget' }).click();
    await mine.getByText(`${words} Svar 1.`).waitFor();
    const card = mine.getByRole('article', { name: 'Lugn i stormen' });
    await card.getByRole('textbox', { name: 'Rubrik' }).fill('Lugn när det stormar');
    await card.getByRole('button', { name: 'Visa för gruppen' }).click();
    await mine.getByRole('button', { name: 'Ta tillbaka' }).waitFor();
    await saved(mine);
    await picture(owner.page, 'mine-1280-default');
    expect(await violationsOn(owner.page)).toEqual([]);

    const his = await open(jonas, 'mine', 'Mina saker');
    await his.getByText('Konsulten har inte lämnat över något underlag ännu.').waitFor();
    // Between occasions news comes every half minute; opening the page asks at once.
    const atGroup = (place: FrameLocator) => place.getByText('Visas för gruppen', { exact: true });
    await atGroup(await open(consultant, 'preparation/cards')).waitFor();
    await mine.getByRole('button', { name: 'Ta tillbaka' }).click();
    await saved(mine);
    const after = await open(consultant, 'preparation/cards');
    await after.getByRole('article', { name: 'Lugn i stormen' }).waitFor();
    await saved(after);
    await expect(atGroup(after).count()).resolves.toBe(0);
    for (const desk of [consultant, owner, jonas]) {
      expect(desk.complaints).toEqual([]);
      const resting = await restingOn(desk);
      expect(resting).toContain('En sammanhållen ledningsgrupp');
      expect(resting).not.toContain(words);
    }
  });

  it('stands in no address that anybody asked for', async () => {
    const answer = await fetch(`${workbench.url}/local/requests`);
    const { value } = (await answer.json()) as { value: readonly { url: string }[] };
    const addresses = value.map(({ url }) => decodeURIComponent(url)).join('\n');
    expect(addresses).toContain('/invite');
    expect(addresses).not.toMatch(/krisar|Lugn/);
  });
});

describe('around the interviews', () => {
  it('a note is taken in seconds and shared as a copy', async () => {
    const tab = await open(consultant, 'preparation/notes');
    await tab.getByRole('button', { name: 'Anteckna' }).click();
    await tab.getByRole('textbox', { name: 'Vad hörde eller såg du?' }).fill('De skrattar mer.');
    await tab.getByRole('textbox', { name: 'Vad hörde eller såg du?' }).press('Control+Enter');
    await tab.getByRole('listitem').filter({ hasText: 'De skrattar mer.' }).waitFor();
    await tab.getByRole('button', { name: /^Dela med gruppen: De skrattar mer/ }).click();
    await saved(tab);
    await expect(tab.getByText('Delad', { exact: true }).count()).resolves.toBe(1);
  });

  it('the gate names what is missing and is passed with a reason', async () => {
    const tab = await open(consultant, 'preparation/feedback');
    await tab.getByText('Det här saknas före träff 1:').waitFor();
    await tab.getByRole('textbox', { name: 'Varför går ni vidare ändå?' }).fill('Tiden är knapp');
    await tab.getByRole('button', { name: 'Gå vidare ändå' }).click();
    await tab.getByText('Ni går vidare ändå: Tiden är knapp').waitFor();
    await saved(tab);
    await expect(tab.getByRole('button', { name: 'Gå vidare ändå' }).count()).resolves.toBe(0);
  });

  it('nothing is cleared before its time', async () => {
    const tab = await open(consultant, 'preparation/clearing');
    await tab.getByText('Det är för tidigt att rensa.').waitFor();
    await expect(tab.getByRole('button', { name: 'Rensa nu' }).count()).resolves.toBe(0);
  });
});
