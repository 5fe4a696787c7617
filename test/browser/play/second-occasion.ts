import { later } from '../outlook.ts';
import { picture } from '../workbench.ts';
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
import { ruleOf } from './first-occasion.ts';
import { giveTask } from './in-the-room.ts';

export const matterOf = (persona: Persona) =>
  `Hur får vi bemanning och tid till det som ${people[persona]} ansvarar för?`;
const asked = ['P01', 'P04', 'P05'] as const;
const cutOff = ['P06', 'P07', 'P08'] as const;
const pattern = 'Vi säger det inte när det gäller, varken hos oss eller ute.';

/** What has become of the rules, and the matters that the group takes on. */
export function playSecondOccasion(company: Company): void {
  describe('5. the second occasion: the matters, chosen by votes although three lose the network', () => {
    scene('begins with what was promised and is not done', async () => {
      await company.itIs(await company.dayOf(2, 2), '09:10');
      const { tab } = await company.open('K01', 'room', 'I rummet');
      const promised = tab.getByRole('region', { name: 'Det ni lovade' });
      await promised.getByText(`Väntar på ${people.P08}`).waitFor();
      await expect(promised.getByRole('listitem').count()).resolves.toBe(1);
    });

    scene('lays both sets of rules side by side, and a pattern becomes a matter', async () => {
      const lead = await company.open('K01', 'unit-rules/compare', 'Verksamhetens spelregler');
      const { tab } = lead;
      const row = tab.getByRole('row').filter({ hasText: ruleOf('P02') });
      await lead.press(row.getByRole('gridcell').first());
      await lead.press(button(tab.getByRole('group', { name: 'Märk rutan' }), 'Skaver'));
      const card = tab.locator('[data-pattern]');
      await lead.write(card.getByRole('textbox'), pattern);
      await lead.press(button(card, 'Gör till en fråga'));
      await card.getByText('Finns bland frågorna').waitFor();
      await saved(lead);
    });

    scene('collects matters, and reads them', async () => {
      const lead = await company.open('K01', 'matters/inventory', 'Frågor');
      await lead.press(button(lead.tab, 'Öppna för förslag'));
      await saved(lead);
      await company.together(asked, async (_seat, persona) => {
        const seat = await company.open(persona, 'matters/inventory', 'Frågor');
        await seat.write(
          seat.tab.getByRole('textbox', { name: 'Ditt förslag' }),
          matterOf(persona),
        );
        await seat.press(button(seat.tab, 'Lämna in förslaget'));
        await saved(seat);
      });
      await lead.tab.getByText('4 förslag är inlämnade').waitFor();
      await lead.press(button(lead.tab, 'Gå vidare: Läs och bearbeta'));
      for (const text of [pattern, ...asked.map(matterOf)]) {
        const item = lead.tab.getByRole('listitem').filter({ hasText: text }).last();
        await lead.press(button(item, 'Bearbetad'));
      }
      await saved(lead);
      await expect(lead.tab.getByText('4 av 4 är bearbetade').count()).resolves.toBe(1);
    });

    scene('judges them with the keyboard alone, and puts them to the vote', async () => {
      const lead = await company.open('K01', 'matters/judge', 'Frågor');
      const { keyboard } = lead.desk.page;
      await lead.tab.locator('[role="gridcell"][tabindex="0"]').focus();
      for (const [row, across] of [
        'ArrowRight',
        'ArrowLeft',
        'ArrowRight',
        'ArrowLeft',
      ].entries()) {
        if (row > 0) await keyboard.press('ArrowDown');
        for (let column = 0; column < 8; column += 1) {
          if (column > 0) await keyboard.press(across);
          await keyboard.press('2');
        }
      }
      await lead.tab.getByText('Alla frågor är bedömda').waitFor();
      await saved(lead);
      await company.open('K01', 'matters/inventory', 'Frågor');
      await lead.press(button(lead.tab, 'Gå vidare: Gruppera'));
      await lead.press(button(lead.tab, 'Gå vidare: Rösta'));
      await saved(lead);
      await expect(lead.tab.locator('[data-item]').count()).resolves.toBe(asked.length + 1);
    });

    scene('counts every vote, also of three who are without network for ten minutes', async () => {
      await company.together(members, async (_seat, persona) => {
        const { tab } = await company.open(persona, 'matters/inventory', 'Frågor');
        await button(tab, `En röst till på ${matterOf('P04')}`).waitFor();
      });
      await company.together(cutOff, ({ desk }) => desk.page.context().setOffline(true));
      await company.together(members, async (seat) => {
        const more = button(seat.tab, `En röst till på ${matterOf('P04')}`);
        await seat.press(more);
        await seat.press(more);
        await seat.press(button(seat.tab, `En röst till på ${matterOf('P05')}`));
      });
      await company.passMinutes(10);
      await company.together(cutOff, async ({ tab, desk }) => {
        await tab.locator('[data-saving="offline"]').waitFor();
        await desk.page.context().setOffline(false);
      });
      await company.together(members, saved);
      const lead = await company.seat('K01');
      await lead.press(button(lead.tab, 'Gå vidare: Klart'));
      const result = (text: string) => lead.tab.locator('li').filter({ hasText: text });
      await result(matterOf('P04')).getByText('16 röster').waitFor();
      await result(matterOf('P05')).getByText('8 röster').waitFor();
      await lead.press(button(lead.tab, 'Låt rösterna bestämma ordningen'));
      await saved(lead);
      await picture(lead.desk.page, 'programme-5-matters');
    });
  });

  describe('6. between the second occasion and the third', () => {
    scene('everybody prepares alone, and hands it in', async () => {
      await giveTask(company, /^Läs bildspelet om frågorna/);
      await company.itIs(later(await company.dayOf(3, 1), -8), '10:00');
      await company.together(members, async (_seat, persona) => {
        const seat = await company.open(persona, 'matters/prep', 'Frågor');
        const field = (name: string) => seat.tab.getByRole('textbox', { name });
        await seat.check(seat.tab.getByRole('checkbox', { name: matterOf('P04') }));
        await seat.write(
          field('Var är ditt mandat otydligt i dag?'),
          `När får ${persona} säga nej?`,
        );
        await seat.write(field('Mening 1'), `Vi leder för invånarna, skriver ${persona}.`);
        await seat.press(button(seat.tab, 'Lämna in'));
        await saved(seat);
      });
      const chair = await company.seat('P01');
      await lookAgain(chair);
      const { tab } = chair;
      await tab
        .getByRole('article', { name: people.P08 })
        .getByText('När får P08 säga nej?')
        .waitFor();
      await expect(tab.getByText('Inte ännu').count()).resolves.toBe(0);
    });
  });
}
