import { later } from '../outlook.ts';
import { picture, violationsOn } from '../workbench.ts';
import { cards } from './beginning.ts';
import { button, members, people, saved, type Company, type Persona, scene } from './company.ts';
import { allCheckOut, allComeIn } from './in-the-room.ts';
import { matterOf } from './second-occasion.ts';

const area = 'Kompetenser och SWOT';
const note = 'De prövar att lämna över mitt i ett möte.';
export const lineOf = (persona: Persona) => `Det ser ${people[persona]} i vardagen.`;
const quadrantOf = (persona: Persona) =>
  ({ P02: 'Styrkor', P03: 'Hot', P04: 'Möjligheter' })[persona as string] ?? 'Svagheter';
export const sentence = 'Vi räknar på sparkravet tillsammans innan någon svarar på det.';
export const lasting = 'Vi bygger en gemensam bemanning över gränserna.';

/** From the cards that people choose to show to a plan that the director has decided. */
export function playFourthOccasion(company: Company): void {
  describe('10. between the third occasion and the fourth', () => {
    scene('people show their cards, and the consultant what was seen', async () => {
      await company.itIs(later(await company.dayOf(4, 1), -3), '10:00');
      await company.together(['P06', 'P07'], async (_seat, persona) => {
        const seat = await company.open(persona, 'mine', 'Mina saker');
        await seat.press(button(seat.tab, 'Hämta underlaget'));
        await seat.tab.getByText(`Det viktiga hinns inte med, säger ${persona}.`).waitFor();
        await seat.press(button(seat.tab, 'Visa för gruppen'));
        await button(seat.tab, 'Ta tillbaka').waitFor();
        await saved(seat);
      });
      const lead = await company.open('K01', 'preparation/notes', 'Förberedelse');
      await lead.press(button(lead.tab, 'Anteckna'));
      const field = lead.tab.getByRole('textbox', { name: 'Vad hörde eller såg du?' });
      await lead.write(field, note);
      await field.press('Control+Enter');
      await lead.press(button(lead.tab, new RegExp(`^Dela med gruppen: ${note}`)));
      await saved(lead);
    });
  });

  describe('11. the fourth occasion, with all eight in the room at once', () => {
    scene('begins with everybody there and the way here as one picture', async () => {
      await company.itIs(await company.dayOf(4, 2), '09:05');
      await allComeIn(company, 'SWOT: samla');
      const { tab, desk } = await company.open('P02', 'synergy', area);
      await tab.getByRole('link', { name: '3 spelregler' }).waitFor();
      await tab.getByRole('link', { name: '8 enskilda förberedelser' }).waitFor();
      await picture(desk.page, 'programme-11-journey');
      const notes = await company.open('P05', 'synergy/notes', area);
      await notes.tab.getByText(note).waitFor();
    });

    scene('suggests a pair for a matter, from the first interviews, and says why', async () => {
      const lead = await company.open('K01', 'synergy/people', area);
      const pair = lead.tab.locator('[data-pair]').first();
      await pair.getByText(`${people.P06} kan, ${people.P07} drivs av det`).waitFor();
      await expect(pair.textContent()).resolves.toContain('samma ord: ');
      await lead.press(button(pair, 'Låt dem bereda frågan'));
      await pair.getByText('Bereder frågan').waitFor();
      // Who prepares what is for those who lead.
      const { tab } = await company.open('P02', 'synergy/people', area);
      await tab.getByRole('article', { name: cards.P06[1] }).waitFor();
      await expect(button(tab, 'Låt dem bereda frågan').count()).resolves.toBe(0);
    });

    scene('takes in what the material suggests, with its count and its sources', async () => {
      const lead = await company.open('K01', 'synergy/swot', area);
      const { tab } = lead;
      await lead.press(button(tab, 'Öppna för förslag'));
      const quadrant = tab.locator('[data-quadrant="weakness"]');
      await lead.press(button(quadrant, /förslag ur underlaget/));
      const suggestion = quadrant.locator('[data-suggestion]').first();
      await expect(suggestion.textContent()).resolves.toMatch(/n = \d+/);
      const id = (await suggestion.getAttribute('data-suggestion')) ?? '';
      await lead.press(button(suggestion, /^Ta med/));
      await quadrant.locator(`[data-entry="${id}"]`).waitFor();
      await expect(quadrant.locator(`[data-suggestion="${id}"]`).count()).resolves.toBe(0);
      await saved(lead);
    });

    scene('is completed by each in private', async () => {
      await company.together(members, async (_seat, persona) => {
        const seat = await company.open(persona, 'synergy/swot', area);
        const where = seat.tab.getByRole('combobox', { name: 'Var hör den hemma?' });
        await seat.choose(where, quadrantOf(persona));
        await seat.write(seat.tab.getByRole('textbox', { name: 'Ditt förslag' }), lineOf(persona));
        await seat.press(button(seat.tab, 'Lämna in förslaget'));
        await saved(seat);
      });
      const { tab } = await company.seat('P03');
      await expect(tab.getByText(lineOf('P02')).count()).resolves.toBe(0);
    });

    scene(
      'is read without names and voted on, and the result comes when the voting is closed',
      async () => {
        const lead = await company.seat('K01');
        const all = members.length + 1;
        await lead.tab.getByText(`${members.length} rader är inlämnade av andra`).waitFor();
        await lead.press(button(lead.tab, 'Gå vidare: Läs och bearbeta'));
        for (let handled = 0; handled < all; handled += 1) {
          await lead.tab.getByText(`${handled} av ${all} är bearbetade`).waitFor();
          await lead.press(button(lead.tab, 'Behåll').first());
        }
        await lead.press(button(lead.tab, 'Gå vidare: Gruppera'));
        await lead.press(button(lead.tab, 'Gå vidare: Rösta'));
        await company.together(members, async (seat) => {
          await seat.press(button(seat.tab, `En röst till på ${lineOf('P02')}`));
          await seat.press(button(seat.tab, `En röst till på ${lineOf('P03')}`));
          await saved(seat);
        });
        const { tab, desk } = await company.seat('P02');
        const strength = tab.locator('[data-entry]').filter({ hasText: lineOf('P02') });
        await expect(strength.getByText('8 röster').count()).resolves.toBe(0);
        await lead.press(button(lead.tab, 'Gå vidare: Ta ställning'));
        await lead.press(button(lead.tab, 'Gå vidare: Klart'));
        await company.together(members, async (seat) => {
          const line = seat.tab.locator('[data-entry]').filter({ hasText: lineOf('P02') });
          await line.getByText('8 röster').waitFor();
        });
        await picture(desk.page, 'swot-1280-default');
        expect(await violationsOn(desk.page)).toEqual([]);
      },
    );

    scene('is moved by menu and told to those who do not see it move', async () => {
      const { tab, press } = await company.seat('K01');
      const move = async (to: string) => {
        await press(button(tab, `Gör något med: ${lineOf('P03')}`));
        await press(tab.getByRole('menuitem', { name: to }));
      };
      await move('Flytta till svagheter');
      await tab.locator('[data-quadrant="weakness"]').getByText(lineOf('P03')).waitFor();
      await expect(tab.locator('[data-announcer]').textContent()).resolves.toContain('Svagheter');
      await move('Flytta till hot');
      const other = await company.seat('P03');
      await other.tab.locator('[data-quadrant="threat"]').getByText(lineOf('P03')).waitFor();
    });
  });

  describe('12. the plan', () => {
    scene('begins with two lines that cross', async () => {
      const seat = await company.seat('P02');
      const { tab } = seat;
      await seat.choose(tab.getByRole('combobox', { name: 'Hos oss' }), lineOf('P02'));
      await seat.choose(tab.getByRole('combobox', { name: 'Runt oss' }), lineOf('P03'));
      await seat.press(button(tab, 'Gör till åtgärd i planen'));
      await tab.getByText('Skriv vad ni gör.').waitFor();
      await seat.write(tab.getByRole('textbox', { name: /Vi använder det genom/ }), sentence);
      await seat.press(button(tab, 'Gör till åtgärd i planen'));
      await seat.press(tab.getByRole('link', { name: 'Öppna åtgärden' }));
      await tab.getByRole('heading', { level: 1, name: sentence }).waitFor();
      await tab.getByText('6 saker saknas innan åtgärden kan beslutas').waitFor();
      await expect(tab.getByText('Välj en person som ansvarar.').count()).resolves.toBe(1);
    });

    scene('says at the field what is missing, for the short and the long term', async () => {
      const seat = await company.seat('P02');
      const { tab } = seat;
      const today = await company.dayOf(4, 2);
      const day = (name: string, days: number) =>
        seat.write(tab.getByLabel(name), later(today, days));
      const rest = async () => {
        const field = (name: string) => tab.getByRole('textbox', { name });
        await seat.choose(tab.getByRole('combobox', { name: 'Ansvarig' }), people.P02);
        await day('Följs upp', 90);
        await seat.write(field('Så märker ni'), 'Antal gemensamma svar');
        await seat.write(field('Första lilla test'), 'Nästa sparkrav.');
        await tab.getByText('Allt som behövs för ett beslut är på plats.').waitFor();
        await saved(seat);
      };
      await day('Börjar', 200);
      await tab.getByText('Kort sikt börjar inom tre månader.').waitFor();
      await day('Börjar', 14);
      await day('Klar senast', 180);
      await seat.press(button(tab, 'Välj: Hör till frågan'));
      await seat.check(tab.getByRole('checkbox', { name: matterOf('P04') }));
      await rest();
      await tab.getByText('Det är konsulten eller förvaltningschefen som beslutar.').waitFor();
      await company.open('P02', 'plan', 'Plan');
      await tab.getByText('Inget på lång sikt ännu.').first().waitFor();
      await seat.press(button(tab, 'Ny åtgärd'));
      await seat.write(tab.getByRole('textbox', { name: 'Vad ska ni göra?' }), lasting);
      await seat.check(tab.getByRole('radio', { name: 'Lång sikt' }));
      await day('Börjar', 60);
      await day('Klar senast', 700);
      await rest();
    });

    scene('is decided by the director when nothing is missing', async () => {
      for (const title of [sentence, lasting]) {
        const lead = await company.open('P01', 'plan', 'Plan');
        await lead.press(lead.tab.getByRole('link', { name: title }));
        await lead.tab.getByText('sannolikt en allmän handling').waitFor();
        await lead.press(button(lead.tab, 'Besluta åtgärden'));
        await lead.tab.getByText('Beslutad', { exact: true }).first().waitFor();
        await expect(button(lead.tab, 'Besluta åtgärden').count()).resolves.toBe(0);
        await saved(lead);
      }
      const { tab, desk } = await company.open('P01', 'plan', 'Plan');
      await expect(tab.getByText('Inget på lång sikt ännu.').count()).resolves.toBe(0);
      await picture(desk.page, 'plan-1280-default');
      expect(await violationsOn(desk.page)).toEqual([]);
    });

    scene(
      'leads from the action to the line and the matter it rests on in two presses',
      async () => {
        const seat = await company.open('P02', 'plan', 'Plan');
        const { tab } = seat;
        await seat.press(tab.getByRole('link', { name: sentence }));
        await seat.press(button(tab, 'Varför finns den här?').first());
        await tab
          .getByRole('link', { name: matterOf('P04') })
          .first()
          .waitFor();
        await seat.press(tab.getByRole('link', { name: lineOf('P02') }).first());
        await tab
          .locator('[data-entry]')
          .filter({ hasText: lineOf('P02') })
          .waitFor();
        await expect(tab.getByText('Används i 1 åtgärd').count()).resolves.toBe(2);
      },
    );

    scene('ends the day with how it was', async () => {
      await allCheckOut(company);
    });
  });
}
