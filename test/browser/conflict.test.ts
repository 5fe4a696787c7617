import type { Browser, FrameLocator } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import { sitDown, startWorkbench, type Desk, type RunningWorkbench } from './workbench.ts';

/** One consultant at two computers, one of them without network for a while. */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('prep')]);
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const writing = async (desk: Desk): Promise<FrameLocator> => {
  await desk.show('teams', { page: 'preparation/interviews/I01' });
  await desk.tab.getByRole('textbox').first().waitFor();
  return desk.tab;
};
const answer = (tab: FrameLocator) => tab.getByRole('textbox').first();
const saved = (tab: FrameLocator) => tab.locator('[data-saving="saved"]').waitFor();

describe('the same text changed in two places', () => {
  it('is kept in both versions until the person has chosen, and nothing typed is lost', async () => {
    const office = await sitDown(browser, workbench.url, 'K01');
    const train = await sitDown(browser, workbench.url, 'K01');
    const [atOffice, onTrain] = [await writing(office), await writing(train)];

    await train.page.context().setOffline(true);
    await answer(onTrain).fill('Skrivet på tåget.');
    await onTrain.locator('[data-saving="offline"]').waitFor();
    await answer(atOffice).fill('Skrivet på kontoret.');
    await saved(atOffice);

    await train.page.context().setOffline(false);
    await onTrain.getByText('Ni skrev samtidigt').waitFor();
    await onTrain.getByText('Skrivet på kontoret.').waitFor();
    await expect(answer(onTrain).inputValue()).resolves.toBe('Skrivet på tåget.');

    await onTrain.getByRole('button', { name: 'Behåll min' }).click();
    await saved(onTrain);
    await office.page.reload();
    await answer(office.tab).waitFor();
    await expect(answer(office.tab).inputValue()).resolves.toBe('Skrivet på tåget.');
  });

  it('is still there after the page was killed in the middle of a word', async () => {
    const train = await sitDown(browser, workbench.url, 'K01');
    const tab = await writing(train);
    await tab.getByRole('button', { name: /^2\. / }).click();
    await train.page.context().setOffline(true);
    await answer(tab).fill('Mitt i en men');
    await tab.locator('[data-saving="offline"]').waitFor();
    await train.page.close({ runBeforeUnload: false });

    await train.page.context().setOffline(false);
    const page = await train.page.context().newPage();
    await page.goto(`${workbench.url}/#teams?persona=K01&lang=sv&page=preparation/interviews/I01`);
    const again = page.frameLocator('iframe[src*="tab.html"]');
    await again.getByRole('button', { name: /^2\. / }).click();
    await saved(again);
    await expect(answer(again).inputValue()).resolves.toBe('Mitt i en men');
  });
});
