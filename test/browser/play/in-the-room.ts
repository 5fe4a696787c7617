import { people, button, members, saved, type Company } from './company.ts';

/** Everybody comes to a day: looks at the room, and says to be there; all screens agree. */
export async function allComeIn(company: Company, step: string): Promise<void> {
  await company.together([...members, 'K01'], async (_seat, persona) => {
    const seat = await company.open(persona, 'room', 'I rummet');
    if (persona === 'K01') return;
    await seat.press(button(seat.tab, 'Jag är på plats'));
    await button(seat.tab, 'Jag är inte på plats').waitFor();
    await saved(seat);
  });
  const lead = await company.seat('K01');
  await lead.tab.getByText('8 av 8 är på plats').first().waitFor();
  await lead.press(button(lead.tab, `Gå till ${step}`));
  await saved(lead);
  await company.together(members, async ({ tab }) => {
    await tab.locator('[data-step]').getByText(step).waitFor();
  });
}

/** Each goes from the room to the page where the step is done. */
export const allGoThere = (company: Company, heading: string): Promise<unknown> =>
  company.together(members, async (seat) => {
    await seat.press(seat.tab.getByRole('link', { name: 'Gå till det ni gör nu' }));
    await seat.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  });

/** How the day was: three answers from each, together without names. */
export async function allCheckOut(company: Company): Promise<void> {
  await company.together(members, async (_seat, persona) => {
    const seat = await company.open(persona, 'room', 'I rummet');
    for (const part of ['Begripligt', 'Hanterbart', 'Meningsfullt']) {
      const scale = seat.tab.getByRole('radiogroup', { name: new RegExp(`^${part}`) });
      await seat.check(scale.getByRole('radio', { name: persona === 'P08' ? '3' : '4' }));
    }
    await saved(seat);
  });
  const { tab } = await company.open('K01', 'room', 'I rummet');
  await tab.getByText('8 av 8 har checkat ut').waitFor();
  const together = tab.getByRole('group', { name: 'Så var dagen för gruppen' });
  await together.getByText('Begripligt, i snitt 3,9').waitFor();
  await expect(together.getByText(people.P08).count()).resolves.toBe(0);
}

/** The leader gives everybody what they take home until next time. */
export async function giveTask(company: Company, task: RegExp): Promise<void> {
  const lead = await company.open('K01', 'room', 'I rummet');
  await lead.press(button(lead.tab, task));
  await lead.press(button(lead.tab, 'Ge uppgiften till 8 chefer'));
  await lead.tab.getByText('0 av 8 klara').waitFor();
  await saved(lead);
}
