import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { emptyTenant } from './empty-tenant.ts';
import { launchBrowser } from './launch.ts';
import { picture, sitDown, startWorkbench, type Desk, type RunningWorkbench } from './workbench.ts';

/**
 * A whole programme, from a team without one to the follow-up, played by its people through their screens only:
 * a coordinator, a consultant, eight managers and an employee. Each part builds on the one before.
 */
jest.setTimeout(240_000);

const people = {
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
} as const;
type Persona = keyof typeof people;
const members = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08'] as const;

let browser: Browser;
let workbench: RunningWorkbench;
const desks = new Map<Persona, Desk>();

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('start')]);
  await emptyTenant(workbench.url);
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

async function deskOf(persona: Persona): Promise<Desk> {
  const desk = desks.get(persona) ?? (await sitDown(browser, workbench.url, persona));
  desks.set(persona, desk);
  return desk;
}

/** Opens a page of the tab as a person, and waits for its heading. */
async function open(persona: Persona, route: string, heading: string): Promise<FrameLocator> {
  const desk = await deskOf(persona);
  await desk.show('teams', { page: route });
  // Eight first visits at once use up a minute's quota of the tenant: the last of them has to wait its turn.
  await desk.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  return desk.tab;
}
const button = (place: FrameLocator | Locator, name: string | RegExp) =>
  place.getByRole('button', { name, exact: typeof name === 'string' });
/** A tenant that is asked by eight at once answers some of them 429: what waits is sent when it may be. */
const saved = (tab: FrameLocator) => tab.locator('[data-saving="saved"]').waitFor();

/** Several people do the same at the same time, each at their own computer. */
const together = <T>(personas: readonly Persona[], act: (persona: Persona) => Promise<T>) =>
  Promise.all(personas.map(act));

describe('0. a programme is started in an empty team', () => {
  it('from the set-up page, by the coordinator', async () => {
    const tab = await open('S01', '', 'Starta ett uppdrag');
    await tab.getByRole('textbox', { name: 'Uppdragets namn' }).fill('Ledning i Ekby');
    await tab.getByRole('textbox', { name: 'Kommun' }).fill('Ekby kommun');
    const role = (persona: Persona, name: string) =>
      tab.getByRole('group', { name: people[persona] }).getByRole('checkbox', { name }).check();
    for (const persona of members) await role(persona, 'Medlem i ledningsgruppen');
    await role('P01', 'Förvaltningschef');
    await role('K01', 'Konsult');
    await role('S01', 'Samordnare');
    await tab
      .getByRole('textbox', { name: 'Organisationens värden' })
      .fill('Nära: Vi finns där livet händer.\nModiga');
    await tab.getByRole('textbox', { name: 'Förväntade resultat' }).fill('Chefer stannar | Andel');
    await button(tab, 'Starta uppdraget').click();
    await button(tab, 'Öppna uppdraget').click();
    await tab.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    await picture((await deskOf('S01')).page, 'programme-0-started');
    await expect(
      tab
        .getByRole('listitem')
        .filter({ hasText: /Träff \d/ })
        .count(),
    ).resolves.toBe(4);
  });

  it('and gets units with managers', async () => {
    const tab = await open('S01', 'planning/units', 'Planering');
    for (const [name, manager] of [
      ['Äldreomsorgen', people.P02],
      ['Funktionsstöd', people.P03],
    ] as const) {
      await button(tab, 'Lägg till enhet').click();
      const unit = tab.getByRole('listitem', { name: 'Enhet utan namn' });
      await unit.getByRole('combobox', { name: 'Chef' }).selectOption({ label: manager });
      await unit.getByRole('textbox', { name: 'Namn' }).fill(name);
    }
    await saved(tab);
    await tab.getByRole('listitem', { name: 'Funktionsstöd' }).waitFor();
    await expect(tab.getByRole('listitem', { name: 'Äldreomsorgen' }).count()).resolves.toBe(1);
  });
});

const finding = 'Gruppen är stark i kris och hinner inte med det viktiga.';

describe('1. the preparation', () => {
  it('interviews all eight members with the same questions', async () => {
    const tab = await open('K01', 'preparation/interviews', 'Förberedelse');
    await button(tab, 'Planera intervjuer med alla medlemmar').click();
    for (const persona of members) {
      await tab.getByRole('link', { name: people[persona] }).click();
      await tab.getByRole('textbox').first().fill(`Det viktiga hinns inte med, säger ${persona}.`);
      await saved(tab);
      await button(tab, 'Markera intervjun som genomförd').click();
    }
    await saved(tab);
    await expect(tab.getByText('Genomförd').count()).resolves.toBe(members.length);
  });

  it('turns answers into a finding that the group may see', async () => {
    const { tab } = await deskOf('K01');
    await tab.getByRole('link', { name: people.P01 }).click();
    await button(tab, 'Gör en iakttagelse av svaret').click();
    await tab.getByRole('radio', { name: 'Förbättringsbehov' }).check();
    await tab.getByRole('textbox', { name: 'Iakttagelsen i egna ord' }).fill(finding);
    for (const persona of ['P02', 'P03'] as const) {
      await tab.getByRole('checkbox', { name: new RegExp(`^${people[persona]}`) }).check();
    }
    await button(tab, 'Spara iakttagelsen').click();
    const item = tab.getByRole('article', { name: finding });
    await button(item, 'Markera som avidentifierad').click();
    await button(item, 'Dela med gruppen').click();
    await saved(tab);
    const group = await open('P02', 'preparation', 'Förberedelse');
    await group.getByRole('article', { name: finding }).waitFor();
    await expect(group.getByText('säger P0').count()).resolves.toBe(0);
  });
});

describe('2. the days', () => {
  it('are found and booked for everybody', async () => {
    const tab = await open('S01', 'schedule', 'Träffar');
    await button(tab, 'Hitta dagar').click();
    await tab.getByRole('radio', { name: 'Bästa planen' }).waitFor();
    await button(tab, 'Boka i allas kalendrar').click();
    await tab.getByRole('region', { name: 'Bokade dagar' }).waitFor();
    await saved(tab);
    await expect(tab.getByRole('article', { name: /^Träff \d/ }).count()).resolves.toBe(4);
  });
});

const ruleOf = (persona: Persona) => `Vi lyssnar klart på ${people[persona]} och på varandra.`;

describe('3. the ground rules, with all eight in the room at once', () => {
  it('are proposed by everybody at the same time, in private', async () => {
    const lead = await open('K01', 'ground-rules', 'Spelregler');
    await button(lead, 'Öppna för förslag').click();
    await saved(lead);
    await together(members, async (persona) => {
      const tab = await open(persona, 'ground-rules', 'Spelregler');
      await tab.getByRole('textbox', { name: 'Ditt förslag' }).fill(ruleOf(persona));
      await button(tab, 'Lämna in förslaget').click();
      await saved(tab);
    });
    await lead.getByText('8 förslag är inlämnade').waitFor();
    const { tab } = await deskOf('P05');
    await expect(tab.getByText(ruleOf('P06')).count()).resolves.toBe(0);
  });

  it('are worked through one by one: taken up, or set aside with a reason', async () => {
    const { tab: lead } = await deskOf('K01');
    await button(lead, 'Gå vidare: Läs och bearbeta').click();
    for (const persona of ['P01', 'P02', 'P03'] as const) {
      const item = lead
        .getByRole('listitem')
        .filter({ hasText: ruleOf(persona) })
        .last();
      await item
        .getByRole('combobox', { name: 'Svarar mot iakttagelse' })
        .selectOption({ label: finding });
      await button(item, 'Ta upp till ställningstagande').click();
    }
    await button(lead, 'Parkera resten och gå vidare').click();
    await together(members, async (persona) => {
      const { tab } = await deskOf(persona);
      await tab.getByRole('radio', { name: 'Står bakom' }).first().waitFor();
    });
    const { tab } = await deskOf('P08');
    await expect(tab.getByRole('radiogroup').count()).resolves.toBe(3);
  });

  it('are agreed when all eight, at once, stand behind them', async () => {
    await together(members, async (persona) => {
      const { tab } = await deskOf(persona);
      for (const about of ['P01', 'P02', 'P03'] as const) {
        const stance = tab.getByRole('radiogroup', { name: ruleOf(about) });
        await stance.getByRole('radio', { name: 'Står bakom' }).check();
      }
      await saved(tab);
    });
    const { tab: lead } = await deskOf('K01');
    await lead.getByText('8 av 8 har svarat').nth(2).waitFor();
    for (let left = 3; left > 0; left -= 1) await button(lead, 'Fastställ regeln').first().click();
    await button(lead, 'Gå vidare: Klart').click();
    await together(members, async (persona) => {
      await (await deskOf(persona)).tab.getByText('Spelreglerna är överenskomna.').waitFor();
    });
    await picture((await deskOf('P04')).page, 'programme-3-agreed');
    expect((await deskOf('P04')).complaints).toEqual([]);
  });
});

/** Moves the tenant's clock, and with it everybody's. */
async function passTime(minutes: number): Promise<void> {
  const clock = `${workbench.url}/local/clock`;
  const { now } = (await (await fetch(clock)).json()) as { readonly now: string };
  const then = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  await fetch(clock, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ now: then }),
  });
}

describe('4. between the first occasion and the second', () => {
  it('each manager writes down what the unit came to', async () => {
    await together(['P02', 'P03'], async (persona) => {
      const tab = await open(persona, 'unit-rules', 'Verksamhetens spelregler');
      await button(tab, 'Lägg till en regel').click();
      await tab
        .getByRole('textbox', { name: 'Regeln' })
        .fill(`Vi hjälps åt, säger de hos ${persona}.`);
      const staff = tab.getByRole('spinbutton', { name: 'Medarbetare som var med' });
      await staff.fill('12');
      await staff.press('Tab');
      await button(tab, 'Vi är överens').click();
      await saved(tab);
    });
    const { tab } = await deskOf('P02');
    await tab.getByText('2 av 2 verksamheter har egna spelregler').waitFor();
    await expect(tab.getByText('säger de hos P03').count()).resolves.toBe(1);
  });

  it('everybody rates how the rules are lived', async () => {
    await together(members, async (persona) => {
      const tab = await open(persona, 'unit-rules/ratings', 'Verksamhetens spelregler');
      for (const about of ['P01', 'P02', 'P03'] as const) {
        await tab
          .getByRole('radiogroup', { name: ruleOf(about) })
          .getByRole('radio', { name: about === 'P02' ? /^1/ : /^3/ })
          .check();
      }
      await saved(tab);
    });
    const lead = await open('K01', 'unit-rules/ratings', 'Verksamhetens spelregler');
    const worst = lead.getByRole('region', { name: 'Bilden, sämst först' }).getByRole('listitem');
    await worst.first().waitFor();
    await expect(worst.first().textContent()).resolves.toContain(ruleOf('P02'));
  });
});

const matterOf = (persona: Persona) =>
  `Hur får vi tid till det som ${people[persona]} ansvarar för?`;
const asked = ['P01', 'P04', 'P05'] as const;
const cutOff = ['P06', 'P07', 'P08'] as const;

describe('5. the matters, chosen by votes although three lose the network', () => {
  it('are collected, read and laid beside each other', async () => {
    const lead = await open('K01', 'matters/inventory', 'Frågor');
    await button(lead, 'Öppna för förslag').click();
    await saved(lead);
    await together(asked, async (persona) => {
      const tab = await open(persona, 'matters/inventory', 'Frågor');
      await tab.getByRole('textbox', { name: 'Ditt förslag' }).fill(matterOf(persona));
      await button(tab, 'Lämna in förslaget').click();
      await saved(tab);
    });
    await button(lead, 'Gå vidare: Läs och bearbeta').click();
    for (const persona of asked) {
      const item = lead
        .getByRole('listitem')
        .filter({ hasText: matterOf(persona) })
        .last();
      await button(item, 'Bearbetad').click();
    }
    await saved(lead);
    await expect(lead.getByText('3 av 3 är bearbetade').count()).resolves.toBe(1);
  });

  it('are judged with the keyboard alone, and put to the vote', async () => {
    const lead = await open('K01', 'matters/judge', 'Frågor');
    const { page } = await deskOf('K01');
    await lead.locator('[role="gridcell"][tabindex="0"]').focus();
    for (const [row, across] of ['ArrowRight', 'ArrowLeft', 'ArrowRight'].entries()) {
      if (row > 0) await page.keyboard.press('ArrowDown');
      for (let column = 0; column < 8; column += 1) {
        if (column > 0) await page.keyboard.press(across);
        await page.keyboard.press('2');
      }
    }
    await lead.getByText('Alla frågor är bedömda').waitFor();
    await saved(lead);
    await open('K01', 'matters/inventory', 'Frågor');
    await button(lead, 'Gå vidare: Gruppera').click();
    await button(lead, 'Gå vidare: Rösta').click();
    await saved(lead);
    await expect(lead.locator('[data-item]').count()).resolves.toBe(asked.length);
  });

  it('get every vote, also those of three who are without network for ten minutes', async () => {
    await together(members, (persona) => open(persona, 'matters/inventory', 'Frågor'));
    await together(members, async (persona) => {
      const { tab } = await deskOf(persona);
      await button(tab, `En röst till på ${matterOf('P04')}`).waitFor();
    });
    for (const persona of cutOff) await (await deskOf(persona)).page.context().setOffline(true);
    await together(members, async (persona) => {
      const { tab } = await deskOf(persona);
      const more = button(tab, `En röst till på ${matterOf('P04')}`);
      await more.click();
      await more.click();
      await button(tab, `En röst till på ${matterOf('P05')}`).click();
    });
    await passTime(10);
    for (const persona of cutOff) {
      const desk = await deskOf(persona);
      await desk.tab.locator('[data-saving="offline"]').waitFor();
      await desk.page.context().setOffline(false);
    }
    await together(members, async (persona) => saved((await deskOf(persona)).tab));
    const { tab: lead } = await deskOf('K01');
    await button(lead, 'Gå vidare: Klart').click();
    await lead
      .locator('li')
      .filter({ hasText: matterOf('P04') })
      .getByText('16 röster')
      .waitFor();
    await lead
      .locator('li')
      .filter({ hasText: matterOf('P05') })
      .getByText('8 röster')
      .waitFor();
    await button(lead, 'Låt rösterna bestämma ordningen').click();
    await saved(lead);
    await picture((await deskOf('K01')).page, 'programme-5-matters');
    expect((await deskOf('P06')).complaints.filter((one) => !/INTERNET/.test(one))).toEqual([]);
  });
});
