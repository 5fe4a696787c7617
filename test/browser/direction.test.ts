import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { stanceId } from '#domain/ground-rule.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { createItems } from '#graph/items.ts';
import { channelIds, siteIds, teamId } from '#local-tenant/seed/definition.ts';
import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import { deviationsOf } from '../local-tenant/contract.ts';
import { launchBrowser } from './launch.ts';
import {
  picture,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/**
 * The third session by the screens of four people: mandates from private pictures to a sound map, the policy from
 * an empty page to what an employee reads, a decision from draft to a line in the channel.
 */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let consultant: Desk;
let chair: Desk;
let jonas: Desk;
let employee: Desk;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('m2')]);
  const desk = (persona: string) => sitDown(browser, workbench.url, persona);
  [consultant, chair, jonas, employee] = await Promise.all([
    desk('K01'),
    desk('P01'),
    desk('P02'),
    desk('M01'),
  ]);
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

async function tokenOf(persona: string): Promise<string> {
  const answer = await fetch(`${workbench.url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** The production client as somebody who sits at no desk here. */
const graphOf = (persona: string): Graph =>
  createGraph({
    token: () => tokenOf(persona),
    fetchLike: (request) => fetch(request),
    origins: new Map([['https://graph.microsoft.com', workbench.url]]),
    wait: (seconds) => new Promise((done) => setTimeout(done, seconds * 1000)),
  });

const textAt = async (persona: string, path: string): Promise<string> => {
  const answer = await fetch(`${workbench.url}/v1.0${path}`, {
    headers: { Authorization: `Bearer ${await tokenOf(persona)}` },
  });
  return answer.text();
};
const listPath = (name: string) => `/sites/${siteIds.groupRoom}/lists/${name}/items?$expand=fields`;

const cell = (tab: FrameLocator, row: number, column: number) =>
  tab.locator(`[data-cell="${row}.${column}"]`);
const rows = 13;

describe('1. the mandate map', () => {
  it('gets its rows from the regulations in force, and none from the earlier one', async () => {
    const tab = await open(consultant, 'mandate/regulations', 'Uppdrag och policy');
    const earlier = tab.getByRole('article', { name: /^AFS 2015:4/ });
    await earlier.getByText('Tidigare', { exact: true }).waitFor();
    await earlier.getByText('Ersatt av AFS 2023:2').waitFor();
    expect(await violationsOn(consultant.page)).toEqual([]);
    await tab.getByRole('tab', { name: 'Mandatkarta' }).click();
    await button(tab, 'Börja på kartan').click();
    await button(tab, `Lägg till ${rows} rader från regelkorten`).click();
    await saved(tab);
  });

  it('is filled in by keyboard, and stays on the device until it is handed in', async () => {
    const tab = await open(jonas, 'mandate/map', 'Uppdrag och policy');
    await cell(tab, 0, 1).click();
    await jonas.page.keyboard.press('b');
    await jonas.page.keyboard.press('ArrowRight');
    await jonas.page.keyboard.press('a');
    await jonas.page.keyboard.press('Control+End');
    await jonas.page.keyboard.press('r');
    await tab.getByText('2 av 13 rader ifyllda').waitFor();
    await expect(cell(tab, 0, 1).getAttribute('aria-label')).resolves.toMatch(/: beslutar$/);
    await picture(jonas.page, 'mandate-picture-1280-default');
    expect(await violationsOn(jonas.page)).toEqual([]);
    expect(await textAt('P01', listPath('SamspelMandatbilder'))).not.toContain('decides');
    await open(jonas, 'mandate/map', 'Uppdrag och policy');
    await expect(cell(tab, 0, 2).textContent()).resolves.toBe('A');
    await button(tab, 'Lämna in min bild').click();
    await tab.getByText('Din bild är inlämnad.').first().waitFor();
    await saved(tab);
    expect(await textAt('P01', listPath('SamspelMandatbilder'))).toContain('decides');
  });

  it('shows where the pictures differ, most first', async () => {
    const tab = await open(chair, 'mandate/map', 'Uppdrag och policy');
    await cell(tab, 0, 1).click();
    await chair.page.keyboard.press('r');
    await cell(tab, rows - 1, 4).click();
    await chair.page.keyboard.press('r');
    await button(tab, 'Lämna in min bild').click();
    await saved(tab);
    const lead = await open(consultant, 'mandate/map', 'Uppdrag och policy');
    await lead.getByText('2 av 8 har lämnat in').waitFor();
    await button(lead, 'Gå vidare: Jämför bilderna').click();
    await saved(lead);
    await open(jonas, 'mandate/map', 'Uppdrag och policy');
    const first = jonas.tab.locator('[data-gap]').first();
    await first.getByText('2 rutor skiljer').waitFor();
    await expect(first.getByRole('img').nth(1).textContent()).resolves.toBe('1×B 1×R');
    await picture(jonas.page, 'mandate-gap-1280-default');
    expect(await violationsOn(jonas.page)).toEqual([]);
  });

  it('is settled when each row has exactly one who answers', async () => {
    const lead = consultant.tab;
    await button(lead, 'Fyll i där alla ser lika').click();
    const onward = button(lead, 'Fastställ kartan');
    await expect(onward.getAttribute('aria-disabled')).resolves.toBe('true');
    await lead.getByText('En rad har ingen eller flera som ansvarar.').waitFor();
    await cell(lead, 0, 1).click();
    for (let row = 0; row < rows; row += 1) {
      await consultant.page.keyboard.press('b');
      await consultant.page.keyboard.press('ArrowRight');
      await consultant.page.keyboard.press('a');
      await consultant.page.keyboard.press('ArrowLeft');
      await consultant.page.keyboard.press('ArrowDown');
    }
    await lead.getByText('Ledningsgruppen ansvarar för 13 rader.').waitFor();
    await picture(consultant.page, 'mandate-agreed-1280-default');
    await onward.click();
    await button(lead, 'Öppna kartan igen').waitFor();
    await saved(lead);
  });
});

const words = 'Vi leder tillsammans, för invånarna.';

describe('2. the policy', () => {
  it('is written a section at a time by one person, and grows on the others’ screens', async () => {
    const lead = await open(chair, 'mandate/policy', 'Uppdrag och policy');
    await button(lead, 'Börja på policyn').click();
    await saved(lead);
    const tab = await open(jonas, 'mandate/policy', 'Uppdrag och policy');
    const first = /^1\. /;
    await button(tab.getByRole('article', { name: first }), /^Skriv:/).click();
    await tab.getByRole('textbox', { name: /^Text till/ }).fill(words);
    await button(tab, /^Lägg in meningen från/)
      .first()
      .click();
    await saved(tab);
    await chair.page.reload();
    const seen = lead.getByRole('article', { name: first });
    await seen.getByText(/^Jonas Lingonhed skriver\./).waitFor();
    await seen.getByText(words).waitFor();
    await expect(button(seen, /^Skriv:/).count()).resolves.toBe(0);
    expect(await violationsOn(jonas.page)).toEqual([]);
    await picture(jonas.page, 'policy-writing-1280-default');
    await button(tab, /^Klar$/).click();
  });

  it('goes to the group when every section has a text', async () => {
    const { tab } = jonas;
    for (let order = 2; order <= 12; order += 1) {
      await button(
        tab.getByRole('article', { name: new RegExp(`^${order}\\. `) }),
        /^Skriv:/,
      ).click();
      await tab.getByRole('textbox', { name: /^Text till/ }).fill(`${words} ${order}`);
      await button(tab, /^Klar$/).click();
    }
    await saved(tab);
    await chair.page.reload();
    await button(chair.tab, 'Lämna till genomläsning').click();
    await saved(chair.tab);
    await expect(tab.getByRole('textbox', { name: /^Text till/ }).count()).resolves.toBe(0);
  });

  it('is agreed when all eight stand behind it; one who objects stops it', async () => {
    const others = ['P03', 'P04', 'P05', 'P06', 'P07', 'P08'];
    const sections = Array.from(
      { length: 12 },
      (_each, index) => `p${String(index + 1).padStart(2, '0')}`,
    );
    await Promise.all(
      others.map((persona) =>
        createItems(graphOf(persona), (space) => siteIds[space]).createAll(
          'stances',
          sections.map((key) => {
            const targetId = `LP-UPP-2027-01-1-${key}`;
            return {
              id: stanceId(targetId, persona),
              programmeId: 'UPP-2027-01',
              createdAt: '2027-04-19T15:30:00Z',
              createdBy: persona,
              targetId,
              participantId: persona,
              stance: 'behind' as const,
              reason: null,
            };
          }),
        ),
      ),
    );
    const tab = await open(jonas, 'mandate/policy', 'Uppdrag och policy');
    await button(tab, 'Stå bakom alla som är kvar (12)').click();
    const section = tab.getByRole('article', { name: /^3\. / });
    await section.getByRole('radio', { name: 'Invänder' }).check();
    await section.getByRole('textbox', { name: 'Skäl' }).fill('Det saknas mål.');
    await saved(tab);
    const lead = await open(chair, 'mandate/policy', 'Uppdrag och policy');
    await button(lead, 'Stå bakom alla som är kvar (12)').click();
    await lead.getByText('En invändning finns kvar.').waitFor();
    await lead.getByText('Det saknas mål.').waitFor();
    await section.getByRole('radio', { name: 'Står bakom' }).check();
    await saved(tab);
    await chair.page.reload();
    await expect(lead.getByText('En invändning finns kvar.').count()).resolves.toBe(0);
    await button(lead, 'Gruppen står bakom').click();
    await saved(lead);
  });

  it('is adopted by the chair and read by an employee, who sees nothing else', async () => {
    const lead = chair.tab;
    await lead.getByText('När du fastställer blir texten sannolikt en allmän handling.').waitFor();
    await lead.getByLabel('Gäller från').fill('2027-05-03');
    await lead.getByLabel('Ses över').fill('2028-05-02');
    await button(lead, 'Fastställ policyn').click();
    await button(lead, 'Publicera policyn').click();
    await saved(lead);
    await picture(chair.page, 'policy-published-1280-default');
    const tab = await open(employee, 'open/policy', 'Öppet');
    await tab.getByText(`${words} 12`).waitFor();
    await tab.getByText('gäller från måndag 3 maj 2027').waitFor();
    await expect(tab.getByText('Det saknas mål.').count()).resolves.toBe(0);
    await expect(tab.getByRole('link', { name: 'Översikt' }).count()).resolves.toBe(0);
    expect(await violationsOn(employee.page)).toEqual([]);
    await picture(employee.page, 'open-policy-1280-default');
    expect(await textAt('M01', listPath('SamspelPolicyavsnitt'))).toContain('accessDenied');
  });
});

describe('3. a decision', () => {
  const decision = 'Ledningspolicyn gäller från den 3 maj.';

  it('is drafted by the consultant, who is told that the chair decides', async () => {
    const tab = await open(consultant, 'decisions', 'Beslut');
    await button(tab, 'Nytt beslut').click();
    await tab.getByRole('textbox', { name: 'Beslutet' }).fill(decision);
    await tab.getByRole('textbox', { name: 'Bakgrund' }).fill('Bara för gruppen.');
    await tab.getByText('Förvaltningschefen fattar beslutet i appen.').waitFor();
    await expect(button(tab, 'Fatta beslutet').count()).resolves.toBe(0);
    await saved(tab);
  });

  it('is taken by the chair when nothing is missing', async () => {
    const tab = await open(chair, 'decisions', 'Beslut');
    await tab.getByRole('link', { name: decision }).click();
    await tab.getByText('Skriv vad det betyder för medarbetare.').waitFor();
    await tab
      .getByRole('textbox', { name: 'Det betyder för medarbetare' })
      .fill('Läs den i Öppet.');
    await tab.getByRole('combobox', { name: 'Vem beslutar?' }).selectOption('P01');
    await tab.getByRole('radio', { name: 'Delegationsbeslut' }).check();
    await tab.getByText('Ange den rättsliga grunden.').waitFor();
    await tab.getByRole('radio', { name: 'Verkställighet' }).check();
    await picture(chair.page, 'decision-draft-1280-default');
    expect(await violationsOn(chair.page)).toEqual([]);
    await button(tab, 'Fatta beslutet').click();
    await tab.getByRole('heading', { level: 1, name: /^LG 2027-\d+$/ }).waitFor();
  });

  it('is published as a copy, and told in the channel', async () => {
    const { tab } = chair;
    await tab.getByRole('checkbox', { name: 'Skriv också i kanalen' }).check();
    await button(tab, 'Publicera beslutet').click();
    await saved(tab);
    await tab.getByText('Markera som uppföljt').waitFor();
    const read = await open(employee, 'open/decisions', 'Öppet');
    const item = read.getByRole('listitem').filter({ hasText: decision });
    await item.getByText('Läs den i Öppet.').waitFor();
    const published = await textAt(
      'M01',
      `/sites/${siteIds.openArea}/lists/SamspelOppet/items?$expand=fields&$top=999`,
    );
    expect(published).toContain(decision);
    expect(published).not.toContain('Bara för gruppen.');
    const messages = await textAt(
      'P01',
      `/teams/${teamId}/channels/${channelIds.samspel}/messages`,
    );
    expect(messages).toContain(decision);
    await picture(employee.page, 'open-decisions-1280-default');
  });

  it('kept to the contract and caused no complaint on any screen', async () => {
    const answer = await fetch(`${workbench.url}/local/requests`);
    const { value } = (await answer.json()) as { value: readonly RecordedRequest[] };
    expect(deviationsOf(value)).toEqual([]);
    for (const desk of [consultant, chair, jonas, employee]) expect(desk.complaints).toEqual([]);
  });
});
