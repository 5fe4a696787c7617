import type { FrameLocator } from 'playwright-core';
import { channelIds, siteIds, teamId } from '#local-tenant/seed/definition.ts';
import { later, outlookOf } from '../outlook.ts';
import { picture, violationsOn } from '../workbench.ts';
import {
  button,
  lookAgain,
  members,
  saved,
  type Company,
  type Persona,
  type Seat,
  scene,
} from './company.ts';

const area = 'Uppdrag och policy';
const rows = 13;
const words = 'Vi leder tillsammans, för invånarna.';
const decision = 'Ledningspolicyn gäller från och med i sommar.';

const cell = (tab: FrameLocator, row: number, column: number) =>
  tab.locator(`[data-cell="${row}.${column}"]`);

/** What Graph gives a person, whole. */
const asked = async (company: Company, persona: Persona, path: string): Promise<string> => {
  const { call } = await outlookOf(company.url, persona);
  return call('GET', path).then(JSON.stringify, String);
};
const list = (name: string) => `/sites/${siteIds.groupRoom}/lists/${name}/items?$expand=fields`;

/** Two cells of the own picture, with a letter each; on a phone they are lists to choose from. */
async function fillIn(seat: Seat, persona: Persona): Promise<void> {
  const { tab, desk } = seat;
  const letter = persona < 'P05' ? 'B' : 'R';
  if (persona === 'P03') {
    const first = tab
      .getByRole('listitem')
      .filter({ has: tab.getByRole('combobox') })
      .first();
    await seat.choose(first.getByRole('combobox').nth(1), 'B beslutar');
    await seat.choose(first.getByRole('combobox').nth(2), 'A ansvarar');
    return;
  }
  await seat.press(cell(tab, 0, 0));
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press(letter);
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('A');
}

/** From private pictures to a sound map, from an empty page to a policy that an employee reads. */
export function playThirdOccasion(company: Company): void {
  describe('7. the third occasion: the mandate map', () => {
    scene(
      'gets its rows from the regulations in force, and none from the earlier one',
      async () => {
        await company.itIs(await company.dayOf(3, 2), '09:10');
        const lead = await company.open('K01', 'mandate/regulations', area);
        const { tab } = lead;
        const earlier = tab.getByRole('article', { name: /^AFS 2015:4/ });
        await earlier.getByText('Tidigare', { exact: true }).waitFor();
        await earlier.getByText('Ersatt av AFS 2023:2').waitFor();
        expect(await violationsOn(lead.desk.page)).toEqual([]);
        await company.open('K01', 'mandate/map', area);
        await lead.press(button(tab, 'Börja på kartan'));
        await lead.press(button(tab, `Lägg till ${rows} rader från regelkorten`));
        await saved(lead);
      },
    );

    scene('is filled in by each alone, and stays on the device until it is handed in', async () => {
      await company.together(members, async (_seat, persona) => {
        const seat = await company.open(persona, 'mandate/map', area);
        await fillIn(seat, persona);
        await seat.tab.getByText(`1 av ${rows} rader ifyllda`).waitFor();
      });
      const { tab, desk } = await company.seat('P02');
      await expect(cell(tab, 0, 1).getAttribute('aria-label')).resolves.toMatch(/: beslutar$/);
      await picture(desk.page, 'mandate-picture-1280-default');
      expect(await violationsOn(desk.page)).toEqual([]);
      expect(await asked(company, 'P01', list('SamspelMandatbilder'))).not.toContain('decides');
      await company.together(members, async (seat) => {
        await seat.press(button(seat.tab, 'Lämna in min bild'));
        await saved(seat);
      });
      expect(await asked(company, 'P01', list('SamspelMandatbilder'))).toContain('decides');
    });

    scene('shows where the pictures differ, most first', async () => {
      const lead = await company.seat('K01');
      await lead.tab.getByText('8 av 8 har lämnat in').waitFor();
      await lead.press(button(lead.tab, 'Gå vidare: Jämför bilderna'));
      const { tab, desk } = await company.seat('P02');
      const first = tab.locator('[data-gap]').first();
      await first.getByText('1 ruta skiljer').waitFor();
      await expect(first.getByRole('img').nth(1).textContent()).resolves.toBe('4×B 4×R');
      await picture(desk.page, 'mandate-gap-1280-default');
      expect(await violationsOn(desk.page)).toEqual([]);
    });

    scene('is settled when each row has exactly one who answers', async () => {
      const { tab, press, desk } = await company.seat('K01');
      await press(button(tab, 'Fyll i där alla ser lika'));
      const onward = button(tab, 'Fastställ kartan');
      await expect(onward.getAttribute('aria-disabled')).resolves.toBe('true');
      await tab.getByText('En rad har ingen eller flera som ansvarar.').waitFor();
      await cell(tab, 0, 1).click();
      for (let row = 0; row < rows; row += 1) {
        for (const key of ['b', 'ArrowRight', 'a', 'ArrowLeft', 'ArrowDown']) {
          await desk.page.keyboard.press(key);
        }
      }
      await tab.getByText(`Ledningsgruppen ansvarar för ${rows} rader.`).waitFor();
      await picture(desk.page, 'mandate-agreed-1280-default');
      await press(onward);
      await button(tab, 'Öppna kartan igen').waitFor();
      await saved(await company.seat('K01'));
    });
  });

  describe('8. the policy', () => {
    const section = (tab: FrameLocator, order: number) =>
      tab.getByRole('article', { name: new RegExp(`^${order}\\. `) });
    const text = (tab: FrameLocator) => tab.getByRole('textbox', { name: /^Text till/ });

    scene(
      'is written a section at a time by one person, and grows on the others’ screens',
      async () => {
        const lead = await company.open('P01', 'mandate/policy', area);
        await lead.press(button(lead.tab, 'Börja på policyn'));
        await saved(lead);
        const seat = await company.open('P02', 'mandate/policy', area);
        await seat.press(button(section(seat.tab, 1), /^Skriv:/));
        await seat.write(text(seat.tab), words);
        await seat.press(button(seat.tab, /^Lägg in meningen från/).first());
        await saved(seat);
        const seen = section(lead.tab, 1);
        await seen.getByText(/^Jonas Lingonhed skriver\./).waitFor();
        await seen.getByText(words).waitFor();
        await expect(button(seen, /^Skriv:/).count()).resolves.toBe(0);
        expect(await violationsOn(seat.desk.page)).toEqual([]);
        await picture(seat.desk.page, 'policy-writing-1280-default');
        await seat.press(button(seat.tab, 'Klar'));
      },
    );

    scene('is written together: each takes a section, at the same time', async () => {
      await company.together(members, async (_seat, persona) => {
        const seat = await company.open(persona, 'mandate/policy', area);
        const own = Number(persona.slice(2));
        for (const order of [own + 1, own + 9].filter((each) => each <= 12)) {
          await seat.press(button(section(seat.tab, order), /^Skriv:/));
          await seat.write(text(seat.tab), `${words} ${order}`);
          await seat.press(button(seat.tab, 'Klar'));
        }
        await saved(seat);
      });
      const lead = await company.seat('P01');
      await lead.tab.getByText(`${words} 12`).waitFor();
      await lead.press(button(lead.tab, 'Lämna till genomläsning'));
      await saved(lead);
    });

    scene('is agreed when all eight stand behind it; one who objects stops it', async () => {
      await company.together(members, async (seat, persona) => {
        await seat.press(button(seat.tab, 'Stå bakom alla som är kvar (12)'));
        if (persona === 'P02') {
          const third = section(seat.tab, 3);
          await seat.check(third.getByRole('radio', { name: 'Invänder' }));
          await seat.write(third.getByRole('textbox', { name: 'Skäl' }), 'Det saknas mål.');
        }
        await saved(seat);
      });
      const [lead, jonas] = [await company.seat('P01'), await company.seat('P02')];
      await lead.tab.getByText('En invändning finns kvar.').waitFor();
      await lead.tab.getByText('Det saknas mål.').waitFor();
      await jonas.check(section(jonas.tab, 3).getByRole('radio', { name: 'Står bakom' }));
      await saved(jonas);
      await lead.tab.getByText('En invändning finns kvar.').waitFor({ state: 'detached' });
      await lead.press(button(lead.tab, 'Gruppen står bakom'));
      await saved(lead);
    });

    scene('is adopted by the chair and read by an employee, who sees nothing else', async () => {
      const lead = await company.seat('P01');
      const today = await company.dayOf(3, 2);
      await lead.tab
        .getByText('När du fastställer blir texten sannolikt en allmän handling.')
        .waitFor();
      await lead.write(lead.tab.getByLabel('Gäller från'), today);
      await lead.write(lead.tab.getByLabel('Ses över'), later(today, 364));
      await lead.press(button(lead.tab, 'Fastställ policyn'));
      await lead.press(button(lead.tab, 'Publicera policyn'));
      await saved(lead);
      await picture(lead.desk.page, 'policy-published-1280-default');
      const reader = await company.open('M01', 'open/policy', 'Öppet');
      await reader.tab.getByText(`${words} 12`).waitFor();
      await expect(reader.tab.getByText('Det saknas mål.').count()).resolves.toBe(0);
      await expect(reader.tab.getByRole('link', { name: 'Översikt' }).count()).resolves.toBe(0);
      expect(await violationsOn(reader.desk.page)).toEqual([]);
      await picture(reader.desk.page, 'open-policy-1280-default');
      expect(await asked(company, 'M01', list('SamspelPolicyavsnitt'))).toContain('accessDenied');
    });
  });

  describe('9. a decision', () => {
    scene('is drafted by the consultant, who is told that the chair decides', async () => {
      const lead = await company.open('K01', 'decisions', 'Beslut');
      const { tab } = lead;
      await lead.press(button(tab, 'Nytt beslut'));
      await lead.write(tab.getByRole('textbox', { name: 'Beslutet' }), decision);
      await lead.write(tab.getByRole('textbox', { name: 'Bakgrund' }), 'Bara för gruppen.');
      await tab.getByText('Förvaltningschefen fattar beslutet i appen.').waitFor();
      await expect(button(tab, 'Fatta beslutet').count()).resolves.toBe(0);
      await saved(lead);
    });

    scene('is taken by the chair when nothing is missing', async () => {
      const lead = await company.open('P01', 'decisions', 'Beslut');
      const { tab, desk } = lead;
      await lead.press(tab.getByRole('link', { name: decision }));
      await tab.getByText('Skriv vad det betyder för medarbetare.').waitFor();
      await lead.write(
        tab.getByRole('textbox', { name: 'Det betyder för medarbetare' }),
        'Läs den i Öppet.',
      );
      // The chair stands first.
      await tab.getByRole('combobox', { name: 'Vem beslutar?' }).selectOption({ index: 1 });
      await lead.check(tab.getByRole('radio', { name: 'Delegationsbeslut' }));
      await tab.getByText('Ange den rättsliga grunden.').waitFor();
      await lead.check(tab.getByRole('radio', { name: 'Verkställighet' }));
      await picture(desk.page, 'decision-draft-1280-default');
      expect(await violationsOn(desk.page)).toEqual([]);
      await lead.press(button(tab, 'Fatta beslutet'));
      await tab.getByRole('heading', { level: 1, name: /^LG 2027-\d+$/ }).waitFor();
    });

    scene('is published as a copy, and told in the channel', async () => {
      const lead = await company.seat('P01');
      await lead.check(lead.tab.getByRole('checkbox', { name: 'Skriv också i kanalen' }));
      await lead.press(button(lead.tab, 'Publicera beslutet'));
      await saved(lead);
      await lead.tab.getByText('Markera som uppföljt').waitFor();
      const reader = await company.open('M01', 'open/decisions', 'Öppet');
      await lookAgain(reader);
      const { tab, desk } = reader;
      const item = tab.getByRole('listitem').filter({ hasText: decision });
      await item.getByText('Läs den i Öppet.').waitFor();
      const open = `/sites/${siteIds.openArea}/lists/SamspelOppet/items?$expand=fields&$top=999`;
      const published = await asked(company, 'M01', open);
      expect(published).toContain(decision);
      expect(published).not.toContain('Bara för gruppen.');
      const channel = `/teams/${teamId}/channels/${channelIds.samspel}/messages`;
      expect(await asked(company, 'P01', channel)).toContain(decision);
      await picture(desk.page, 'open-decisions-1280-default');
    });
  });
}
