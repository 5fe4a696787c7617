import { openAreaUrl } from '#local-tenant/seed/places.ts';
import { picture } from '../workbench.ts';
import { button, members, people, saved, type Company, type Persona, scene } from './company.ts';

export const finding = 'Gruppen är stark i kris och hinner inte med det viktiga.';
/** What Petra can and what drives Samir, in words that a matter will share. */
export const cards = {
  P06: ['Kompetens', 'Bemanning över gränserna'],
  P07: ['Drivkraft', 'Bemanning som håller'],
} as const;

/** From a team without a programme to eight booked days and a group that has heard what came out. */
export function playBeginning(company: Company): void {
  describe('0. a programme is started in an empty team', () => {
    scene('from the set-up page, by the coordinator', async () => {
      const { tab, desk } = await company.open('S01', '', 'Starta ett uppdrag');
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
      await tab
        .getByRole('textbox', { name: 'Förväntade resultat' })
        .fill('Chefer stannar | Andel');
      await button(tab, 'Starta uppdraget').click();
      await button(tab, 'Öppna uppdraget').click();
      await tab.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
      await picture(desk.page, 'programme-0-started');
      await expect(
        tab
          .getByRole('listitem')
          .filter({ hasText: /Träff \d/ })
          .count(),
      ).resolves.toBe(4);
    });

    scene('and gets units with managers', async () => {
      const seat = await company.open('S01', 'planning/units', 'Planering');
      for (const [name, manager] of [
        ['Äldreomsorgen', people.P02],
        ['Funktionsstöd', people.P03],
      ] as const) {
        await button(seat.tab, 'Lägg till enhet').click();
        const unit = seat.tab.getByRole('listitem', { name: 'Enhet utan namn' });
        await unit.getByRole('combobox', { name: 'Chef' }).selectOption({ label: manager });
        await unit.getByRole('textbox', { name: 'Namn' }).fill(name);
      }
      await saved(seat);
      await seat.tab.getByRole('listitem', { name: 'Funktionsstöd' }).waitFor();
      await expect(seat.tab.getByRole('listitem', { name: 'Äldreomsorgen' }).count()).resolves.toBe(
        1,
      );
    });

    scene('and an open area, made ready by the chair', async () => {
      const seat = await company.open('S01', 'planning/settings', 'Planering');
      const address = seat.tab.getByRole('textbox', { name: 'Förvaltningens öppna yta' });
      await seat.write(address, openAreaUrl);
      await saved(seat);
      const chair = await company.open('P01', 'decisions/publishing', 'Beslut');
      const prepare = button(chair.tab, 'Gör i ordning den öppna ytan');
      await chair.press(prepare);
      await prepare.waitFor({ state: 'detached' });
    });
  });

  describe('1. the preparation', () => {
    scene('begins when the consultant has made the own room ready', async () => {
      const { tab, press } = await company.open('K01', 'preparation/interviews', 'Förberedelse');
      await press(button(tab, 'Gör i ordning rummet'));
      await button(tab, 'Planera intervjuer med alla medlemmar').waitFor();
    });

    scene('interviews all eight members with the same questions', async () => {
      const seat = await company.open('K01', 'preparation/interviews', 'Förberedelse');
      const { tab } = seat;
      await button(tab, 'Planera intervjuer med alla medlemmar').click();
      for (const persona of members) {
        await tab.getByRole('link', { name: people[persona] }).click();
        await tab
          .getByRole('textbox')
          .first()
          .fill(`Det viktiga hinns inte med, säger ${persona}.`);
        await saved(seat);
        await button(tab, 'Markera intervjun som genomförd').click();
      }
      await saved(seat);
      await expect(tab.getByText('Genomförd').count()).resolves.toBe(members.length);
    });

    scene('turns answers into a finding that the group may see', async () => {
      const seat = await company.seat('K01');
      const { tab } = seat;
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
      await saved(seat);
      const { tab: group } = await company.open('P02', 'preparation', 'Förberedelse');
      await group.getByRole('article', { name: finding }).waitFor();
      await expect(group.getByText('säger P0').count()).resolves.toBe(0);
    });

    scene('hands each the own cards, and tells the client and then the group', async () => {
      const seat = await company.open('K01', 'preparation/cards', 'Förberedelse');
      const { tab } = seat;
      for (const [persona, [kind, label]] of Object.entries(cards)) {
        const own = tab.getByRole('region', { name: people[persona as Persona] });
        await button(own, /^Nytt kort/).click();
        await own.getByRole('combobox').selectOption({ label: kind });
        await own.getByRole('textbox', { name: 'Rubrik' }).fill(label);
        await button(own, 'Spara kortet').click();
        await button(own, /^Lämna över underlaget till/).click();
        await own.getByText('Överlämnat').waitFor();
      }
      await saved(seat);
      await company.open('K01', 'preparation/feedback', 'Förberedelse');
      for (const audience of ['Till beställaren', 'Till gruppen']) {
        const item = tab.getByRole('article', { name: audience });
        const begin = button(item, 'Förbered');
        await begin.click();
        await item.getByLabel('Datum').fill('2027-01-20');
        await button(item, 'Markera som återkopplad').click();
        await button(item, 'Markera som mottagen').waitFor();
      }
      await saved(seat);
    });
  });

  describe('2. the days', () => {
    scene('are found and booked for everybody', async () => {
      const seat = await company.open('S01', 'schedule', 'Träffar');
      await button(seat.tab, 'Hitta dagar').click();
      await seat.tab.getByRole('radio', { name: 'Bästa planen' }).waitFor();
      await button(seat.tab, 'Boka i allas kalendrar').click();
      await seat.tab.getByRole('region', { name: 'Bokade dagar' }).waitFor();
      await saved(seat);
      await expect(seat.tab.getByRole('article', { name: /^Träff \d/ }).count()).resolves.toBe(4);
    });
  });
}
