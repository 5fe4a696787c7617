import { later } from '../outlook.ts';
import { picture, violationsOn } from '../workbench.ts';
import { finding } from './beginning.ts';
import {
  button,
  lookAgain,
  members,
  people,
  saved,
  type Company,
  type Persona,
  scene,
} from './company.ts';
import { allCheckOut, allComeIn, allGoThere, giveTask } from './in-the-room.ts';

export const ruleOf = (persona: Persona) =>
  `Vi lyssnar klart på ${people[persona]} och på varandra.`;
/** Those of the eight rules that are taken up. */
export const taken = ['P01', 'P02', 'P03'] as const;
const [form, interplay] = ['Fem minuter tyst läsning', 'När någon tvekar frågar vi en gång till.'];

/** From an empty room to agreed rules that everybody takes home. */
export function playFirstOccasion(company: Company): void {
  describe('3. the first occasion, with all eight in the room at once', () => {
    scene('begins when everybody is there, each on the own device', async () => {
      await company.itIs(await company.dayOf(1, 1), '12:50');
      await allComeIn(company, 'Förslag till spelregler');
      const { desk } = await company.seat('P03');
      await picture(desk.page, 'programme-3-room-320');
      await allGoThere(company, 'Spelregler');
    });

    scene('gathers a rule from each, in private', async () => {
      const lead = await company.open('K01', 'ground-rules', 'Spelregler');
      await lead.press(button(lead.tab, 'Öppna för förslag'));
      await company.together(members, async (seat, persona) => {
        await seat.write(seat.tab.getByRole('textbox', { name: 'Ditt förslag' }), ruleOf(persona));
        await seat.press(button(seat.tab, 'Lämna in förslaget'));
        await saved(seat);
      });
      await lead.tab.getByText('8 förslag är inlämnade').waitFor();
      const { tab } = await company.seat('P05');
      await expect(tab.getByText(ruleOf('P06')).count()).resolves.toBe(0);
    });

    scene('works through them one by one: taken up, or set aside', async () => {
      const { tab: lead, press } = await company.seat('K01');
      await press(button(lead, 'Gå vidare: Läs och bearbeta'));
      for (const persona of taken) {
        const item = lead
          .getByRole('listitem')
          .filter({ hasText: ruleOf(persona) })
          .last();
        await item
          .getByRole('combobox', { name: 'Svarar mot iakttagelse' })
          .selectOption({ label: finding });
        await press(button(item, 'Ta upp till ställningstagande'));
      }
      await press(button(lead, 'Parkera resten och gå vidare'));
      await company.together(members, ({ tab }) =>
        tab.getByRole('radio', { name: 'Står bakom' }).first().waitFor(),
      );
      const { tab } = await company.seat('P08');
      await expect(tab.getByRole('radiogroup').count()).resolves.toBe(taken.length);
    });

    scene('agrees when all eight, at once, stand behind them', async () => {
      await company.together(members, async (seat) => {
        for (const about of taken) {
          const stance = seat.tab.getByRole('radiogroup', { name: ruleOf(about) });
          await seat.check(stance.getByRole('radio', { name: 'Står bakom' }));
        }
        await saved(seat);
      });
      const lead = await company.seat('K01');
      await lead.tab.getByText('8 av 8 har svarat').nth(2).waitFor();
      for (const _rule of taken) await lead.press(button(lead.tab, 'Fastställ regeln').first());
      await lead.press(button(lead.tab, 'Gå vidare: Klart'));
      await company.together(members, ({ tab }) =>
        tab.getByText('Spelreglerna är överenskomna.').waitFor(),
      );
      const { desk } = await company.seat('P04');
      await picture(desk.page, 'programme-3-agreed');
    });

    scene('says what it looks like, and tries a form with somebody responsible', async () => {
      const lead = await company.open('K01', 'ground-rules/interplay', 'Spelregler');
      const { tab } = lead;
      await lead.write(tab.getByRole('textbox', { name: 'Hur ser det ut?' }), interplay);
      await lead.check(tab.getByRole('checkbox', { name: ruleOf('P01') }));
      await lead.press(button(tab, 'Spara beskrivningen'));
      await company.open('K01', 'ground-rules/forms', 'Spelregler');
      await lead.press(button(tab, 'Öppna för förslag'));
      const petra = await company.open('P06', 'ground-rules/forms', 'Spelregler');
      await petra.write(petra.tab.getByRole('textbox', { name: 'Ditt förslag' }), form);
      await petra.press(button(petra.tab, 'Lämna in förslaget'));
      await saved(petra);
      await tab.getByText('1 förslag är inlämnat').waitFor();
      await lead.press(button(tab, 'Gå vidare: Läs och bearbeta'));
      await lead.press(button(tab, 'Ta upp till ställningstagande'));
      await lead.choose(tab.getByRole('combobox', { name: 'Ansvarig' }), people.P06);
      await lead.write(tab.getByLabel('Prövas till'), later(await company.dayOf(2, 1), 0));
      await lead.press(button(tab, 'Gå vidare: Ta ställning'));
      await company.together(members, async (_seat, persona) => {
        const seat = await company.open(persona, 'ground-rules/forms', 'Spelregler');
        await seat.check(seat.tab.getByRole('radio', { name: 'Står bakom' }));
        await saved(seat);
      });
      await lead.press(button(tab, 'Börja pröva formen'));
      await lead.press(button(tab, 'Gå vidare: Klart'));
      await petra.tab.getByText(`${people.P06} ansvarar.`).waitFor();
    });

    scene('ends with a task for each, and how the day was', async () => {
      await allCheckOut(company);
      await giveTask(company, /^Visa bildspelet/);
      const { desk } = await company.seat('P03');
      expect(await violationsOn(desk.page)).toEqual([]);
    });
  });

  describe('4. between the first occasion and the second', () => {
    scene('each manager writes down what the unit came to, and ticks off the task', async () => {
      await company.itIs(later(await company.dayOf(2, 1), -1), '09:00');
      await company.together(['P02', 'P03'], async (_seat, persona) => {
        const seat = await company.open(persona, 'unit-rules', 'Verksamhetens spelregler');
        await seat.press(button(seat.tab, 'Lägg till en regel'));
        await seat.write(
          seat.tab.getByRole('textbox', { name: 'Regeln' }),
          `Vi hjälps åt, säger de hos ${persona}.`,
        );
        const staff = seat.tab.getByRole('spinbutton', { name: 'Medarbetare som var med' });
        await seat.write(staff, '12');
        await staff.press('Tab');
        await seat.press(button(seat.tab, 'Vi är överens'));
        await saved(seat);
      });
      const { tab } = await company.open('P02', 'unit-rules', 'Verksamhetens spelregler');
      await lookAgain(await company.seat('P02'));
      await tab.getByText('2 av 2 verksamheter har egna spelregler').waitFor();
      await expect(tab.getByText('säger de hos P03').count()).resolves.toBe(1);
      await company.together(members.slice(0, 7), async (_seat, persona) => {
        const seat = await company.open(persona, 'overview', 'Översikt');
        await seat.press(button(seat.tab, /^Markera som klar: Visa bildspelet/));
        await saved(seat);
      });
    });

    scene('everybody rates how the rules are lived', async () => {
      await company.together(members, async (_seat, persona) => {
        const seat = await company.open(persona, 'unit-rules/ratings', 'Verksamhetens spelregler');
        for (const about of taken) {
          const scale = seat.tab.getByRole('radiogroup', { name: ruleOf(about) });
          await seat.check(scale.getByRole('radio', { name: about === 'P02' ? /^1/ : /^3/ }));
        }
        await saved(seat);
      });
      const { tab } = await company.open('K01', 'unit-rules/ratings', 'Verksamhetens spelregler');
      const worst = tab.getByRole('region', { name: 'Bilden, sämst först' }).getByRole('listitem');
      await worst.first().waitFor();
      await expect(worst.first().textContent()).resolves.toContain(ruleOf('P02'));
    });
  });
}
