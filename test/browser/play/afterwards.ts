import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import { deviationsOf } from '../../local-tenant/contract.ts';
import { later } from '../outlook.ts';
import { picture, violationsOn } from '../workbench.ts';
import {
  button,
  lookAgain,
  members,
  people,
  saved,
  withoutMouse,
  type Company,
  scene,
} from './company.ts';
import { ruleOf, taken } from './first-occasion.ts';
import { lasting, lineOf, sentence } from './fourth-occasion.ts';

/** What everybody in the department reads, and how it goes on. */
export function playAfterwards(company: Company): void {
  describe('13. afterwards', () => {
    scene('publishes what was agreed, and an employee reads it', async () => {
      const lead = await company.open('P01', 'decisions/publishing', 'Beslut');
      await lead.press(button(lead.tab, 'Publicera spelreglerna'));
      await lead.press(button(lead.tab, 'Publicera planen'));
      await saved(lead);
      const reader = await company.open('M01', 'open/rules', 'Öppet');
      await lookAgain(reader);
      const { tab, desk } = reader;
      for (const persona of taken) await tab.getByText(ruleOf(persona)).waitFor();
      await company.open('M01', 'open/plan', 'Öppet');
      await tab.getByText(lasting).waitFor();
      await expect(tab.getByText(people.P02).count()).resolves.toBe(0);
      await picture(desk.page, 'programme-13-open');
    });

    scene(
      'is followed up on its day: the plan by its owner, the rules by all, the result by the consultant',
      async () => {
        const end = await company.dayOf(4, 2);
        const lead = await company.open('K01', 'follow-up', 'Uppföljning');
        const { tab } = lead;
        await lead.write(tab.getByRole('textbox', { name: 'Dag' }), later(end, 91));
        await lead.press(button(tab, 'Lägg till uppföljning'));
        await saved(lead);
        await company.itIs(later(end, 91), '10:00');
        const jonas = await company.open('P02', 'overview', 'Översikt');
        await jonas.press(button(jonas.tab, `Öppna: Följ upp: ${sentence}`));
        await jonas.write(
          jonas.tab.getByRole('textbox', { name: 'Vad har ni sett?' }),
          'Två svar.',
        );
        await jonas.write(jonas.tab.getByLabel('Följs upp igen'), later(end, 180));
        await jonas.press(button(jonas.tab, 'Spara uppföljningen'));
        await jonas.tab.getByText('Två svar.').waitFor();
        await saved(jonas);
        await company.together(members, async (_seat, persona) => {
          const seat = await company.open(
            persona,
            'unit-rules/ratings',
            'Verksamhetens spelregler',
          );
          for (const about of taken) {
            const scale = seat.tab.getByRole('radiogroup', { name: ruleOf(about) });
            await seat.check(scale.getByRole('radio', { name: /^4/ }));
          }
          await saved(seat);
        });
        await company.open('K01', 'follow-up/rules', 'Uppföljning');
        await tab.getByText('+3,0 sedan förra gången').waitFor();
        await company.open('K01', 'follow-up/results', 'Uppföljning');
        await lead.press(button(tab, 'Nytt värde för Chefer stannar'));
        await lead.write(tab.getByRole('textbox', { name: 'Värde' }), '92');
        await lead.press(button(tab, 'Spara värdet'));
        await tab.getByText('Nu 92').waitFor();
        await saved(lead);
        await picture(lead.desk.page, 'programme-13-follow-up');
        expect(await violationsOn(lead.desk.page)).toEqual([]);
      },
    );

    scene('has kept what is each one’s own together', async () => {
      const { tab, press } = await company.open('P02', 'mine', 'Mina saker');
      await tab.getByRole('link', { name: sentence }).waitFor();
      const said = tab.getByRole('region', { name: 'Det du har sagt' });
      await press(button(said, /^Visa \d+ till$/).first());
      await said.getByRole('link', { name: ruleOf('P02') }).waitFor();
      await said.getByRole('link', { name: lineOf('P02') }).waitFor();
    });

    scene('receives somebody new, and everybody takes a stance on the rules again', async () => {
      const lead = await company.open('K01', 'follow-up/people', 'Uppföljning');
      await lead.choose(lead.tab.getByRole('combobox', { name: 'Vem är ny?' }), people.P05);
      await lead.tab.getByText('3 spelregler öppnas för ställningstagande från alla.').waitFor();
      await lead.press(button(lead.tab, `Ta emot ${people.P05}`));
      await saved(lead);
      const seat = await company.open('P02', 'overview', 'Översikt');
      await lookAgain(seat);
      await seat.tab.getByText('Ta ställning till 3 spelregler').waitFor();
    });

    scene('goes on with a next round for the same group', async () => {
      const lead = await company.open('K01', 'follow-up/next', 'Uppföljning');
      const name = lead.tab.getByRole('textbox', { name: 'Namn på nästa omgång' });
      await lead.write(name, 'Ledning i Ekby, år två');
      await lead.press(button(lead.tab, 'Starta nästa omgång'));
      await lead.tab.getByText('Nästa omgång är startad.').waitFor();
    });

    scene(
      'was played to the end without a mouse and on a phone, within the contract and without complaint',
      async () => {
        expect(company.touches(withoutMouse)).toBe(0);
        expect(company.touches('P02')).toBeGreaterThan(50);
        const answer = await fetch(`${company.url}/local/requests`);
        const { value } = (await answer.json()) as { value: readonly RecordedRequest[] };
        expect(deviationsOf(value)).toEqual([]);
        expect(company.tooWide()).toEqual([]);
        expect(company.complaints()).toEqual([]);
      },
    );
  });
}
