import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import {
  picture,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/** The fourth occasion by the consultant, the director and two managers: from the material to a decided action. */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let consultant: Desk;
let marit: Desk;
let jonas: Desk;
let selma: Desk;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('m3')]);
  const desk = (persona: string) => sitDown(browser, workbench.url, persona);
  [consultant, marit, jonas, selma] = [
    await desk('K01'),
    await desk('P01'),
    await desk('P02'),
    await desk('P03'),
  ];
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const open = async (desk: Desk, route: string, heading: string): Promise<FrameLocator> => {
  await desk.show('teams', { page: route });
  await desk.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  return desk.tab;
};
const button = (place: FrameLocator | Locator, name: string | RegExp) =>
  place.getByRole('button', { name });
const saved = (tab: FrameLocator) => tab.locator('[data-saving="saved"]').waitFor();
const synergy = 'Kompetenser och drivkrafter';

const lines = {
  strength: 'Vi ringer varandra innan det blir en kris.',
  threat: 'Sparkrav som delas ut per verksamhet.',
} as const;
const sentence = 'Vi räknar på sparkravet tillsammans innan någon svarar på det.';

describe('1. the way here', () => {
  it('is one picture of the occasions, whose numbers lead to what was made', async () => {
    const tab = await open(jonas, 'synergy', synergy);
    await tab.getByRole('link', { name: '8 spelregler' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Spelregler' }).waitFor();
    await expect(tab.locator('[data-rule]').count()).resolves.toBe(8);
  });

  it('suggests pairs for a matter and says why', async () => {
    const tab = await open(jonas, 'synergy/people', synergy);
    const pairs = tab.getByRole('region', { name: 'Förslag på par' });
    await pairs.locator('[data-pair]').first().waitFor();
    await expect(pairs.locator('[data-pair]').first().textContent()).resolves.toMatch(
      /samma ord: |som berörs/,
    );
    // Who prepares what is for those who lead.
    await expect(button(pairs, 'Låt dem bereda frågan').count()).resolves.toBe(0);
  });
});

describe('2. the SWOT', () => {
  it('takes in what the material suggests, with its count and its sources', async () => {
    const tab = await open(consultant, 'synergy/swot', synergy);
    await button(tab, 'Öppna för förslag').click();
    const strengths = tab.locator('[data-quadrant="strength"]');
    await button(strengths, /förslag ur underlaget/).click();
    const suggestion = strengths.locator('[data-suggestion]').first();
    await expect(suggestion.textContent()).resolves.toMatch(/n = \d+/);
    const id = (await suggestion.getAttribute('data-suggestion')) ?? '';
    await button(suggestion, /^Ta med/).click();
    await strengths.locator(`[data-entry="${id}"]`).waitFor();
    await expect(strengths.locator(`[data-suggestion="${id}"]`).count()).resolves.toBe(0);
    await saved(tab);
  });

  it('is completed by each in private', async () => {
    for (const [desk, quadrant, line] of [
      [jonas, 'strength', lines.strength],
      [selma, 'threat', lines.threat],
    ] as const) {
      const tab = await open(desk, 'synergy/swot', synergy);
      await tab.getByRole('combobox', { name: 'Var hör den hemma?' }).selectOption(quadrant);
      await tab.getByRole('textbox', { name: 'Ditt förslag' }).fill(line);
      await button(tab, 'Lämna in förslaget').click();
      await tab.locator(`[data-quadrant="${quadrant}"]`).getByText(line).waitFor();
      await saved(tab);
    }
    await expect(selma.tab.getByText(lines.strength).count()).resolves.toBe(0);
  });

  it('is read without names, kept and voted on, and the result comes when the voting is closed', async () => {
    const lead = consultant.tab;
    await button(lead, 'Gå vidare: Läs och bearbeta').click();
    await jonas.tab.locator('[data-quadrant="threat"]').getByText(lines.threat).waitFor();
    for (const handled of [1, 2, 3]) {
      await lead.getByText(`${handled - 1} av 3 är bearbetade`).waitFor();
      await button(lead, 'Behåll').first().click();
    }
    await button(lead, 'Gå vidare: Gruppera').click();
    await button(lead, 'Gå vidare: Rösta').click();
    for (const [desk, line] of [
      [jonas, lines.strength],
      [selma, lines.threat],
    ] as const) {
      await button(desk.tab, `En röst till på ${line}`).click();
      await saved(desk.tab);
    }
    const strength = jonas.tab.locator('[data-entry]').filter({ hasText: lines.strength });
    await expect(strength.getByText('1 röst').count()).resolves.toBe(0);
    await button(lead, 'Gå vidare: Ta ställning').click();
    await button(lead, 'Gå vidare: Klart').click();
    await strength.getByText('1 röst').waitFor();
    await picture(jonas.page, 'swot-1280-default');
    expect(await violationsOn(jonas.page)).toEqual([]);
  });

  it('is moved by menu and told to those who do not see it move', async () => {
    const lead = consultant.tab;
    await button(lead, `Gör något med: ${lines.threat}`).click();
    await lead.getByRole('menuitem', { name: 'Flytta till svagheter' }).click();
    await lead.locator('[data-quadrant="weakness"]').getByText(lines.threat).waitFor();
    await expect(lead.locator('[data-announcer]').textContent()).resolves.toContain('Svagheter');
    await button(lead, `Gör något med: ${lines.threat}`).click();
    await lead.getByRole('menuitem', { name: 'Flytta till hot' }).click();
    await selma.tab.locator('[data-quadrant="threat"]').getByText(lines.threat).waitFor();
  });
});

describe('3. the plan', () => {
  it('begins with two lines that cross', async () => {
    const tab = jonas.tab;
    await tab.getByRole('combobox', { name: 'Hos oss' }).selectOption({ label: lines.strength });
    await tab.getByRole('combobox', { name: 'Runt oss' }).selectOption({ label: lines.threat });
    await button(tab, 'Gör till åtgärd i planen').click();
    await tab.getByText('Skriv vad ni gör.').waitFor();
    await tab.getByRole('textbox', { name: /Vi använder det genom/ }).fill(sentence);
    await button(tab, 'Gör till åtgärd i planen').click();
    await tab.getByRole('link', { name: 'Öppna åtgärden' }).click();
    await tab.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await tab.getByText('6 saker saknas innan åtgärden kan beslutas').waitFor();
    await expect(tab.getByText('Välj en person som ansvarar.').count()).resolves.toBe(1);
  });

  it('is decided by the director when nothing is missing, and says so at the field until then', async () => {
    const tab = jonas.tab;
    await tab.getByRole('combobox', { name: 'Ansvarig' }).selectOption('P02');
    await tab.getByLabel('Börjar').fill('2027-10-01');
    await tab.getByText('Kort sikt börjar inom tre månader.').waitFor();
    await tab.getByLabel('Börjar').fill('2027-06-07');
    await tab.getByLabel('Klar senast').fill('2027-12-17');
    await tab.getByLabel('Följs upp').fill('2027-09-07');
    await tab.getByRole('textbox', { name: 'Så märker ni' }).fill('Antal gemensamma svar');
    await tab.getByRole('textbox', { name: 'Första lilla test' }).fill('Nästa sparkrav.');
    await tab.getByText('Allt som behövs för ett beslut är på plats.').waitFor();
    await saved(tab);
    await tab.getByText('Det är konsulten eller förvaltningschefen som beslutar.').waitFor();
    const decider = await open(marit, 'plan', 'Plan');
    await decider.getByRole('link', { name: sentence }).click();
    await decider.getByText('sannolikt en allmän handling').waitFor();
    await button(decider, 'Besluta åtgärden').click();
    await decider.getByText('Beslutad', { exact: true }).first().waitFor();
    await expect(button(decider, 'Besluta åtgärden').count()).resolves.toBe(0);
    await saved(decider);
    await open(marit, 'plan', 'Plan');
    await marit.tab.getByText('Inget på lång sikt ännu.').first().waitFor();
    await picture(marit.page, 'plan-1280-default');
    expect(await violationsOn(marit.page)).toEqual([]);
  });

  it('leads from the action to the line it rests on in two presses', async () => {
    const tab = jonas.tab;
    await button(tab, 'Varför finns den här?').first().click();
    await tab.getByRole('link', { name: lines.strength }).first().click();
    await tab.locator('[data-entry]').filter({ hasText: lines.strength }).waitFor();
    await expect(tab.getByText('Används i 1 åtgärd').count()).resolves.toBe(2);
  });

  it('stands among what is one’s own', async () => {
    const tab = await open(jonas, 'mine', 'Mina saker');
    await tab.getByRole('link', { name: sentence }).waitFor();
    await tab.getByRole('link', { name: lines.strength }).waitFor();
    await expect(tab.getByText('Står bakom').count()).resolves.toBeGreaterThan(5);
  });
});

describe('4. somebody new', () => {
  it('brings an introduction, and everybody takes a stance on the rules again', async () => {
    const tab = await open(consultant, 'follow-up/people', 'Uppföljning');
    await tab.getByRole('combobox', { name: 'Vem är ny?' }).selectOption('P05');
    await tab.getByText('8 spelregler öppnas för ställningstagande från alla.').waitFor();
    await button(tab, 'Ta emot Nadja Rönnstig').click();
    await saved(tab);
    const mine = await open(jonas, 'overview', 'Översikt');
    const asked = mine.getByText('Ta ställning till 8 spelregler');
    await asked.waitFor();
    await expect(asked.count()).resolves.toBe(1);
  });

  it('caused no complaint on any screen', () => {
    for (const desk of [consultant, marit, jonas, selma]) expect(desk.complaints).toEqual([]);
  });
});
