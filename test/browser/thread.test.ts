import type { Browser, FrameLocator, Locator } from 'playwright-core';
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
 * The thread of the product from the first interview to the slide, by four people at four computers, through
 * the workbench only. Each step builds on the one before.
 */
jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let consultant: Desk;
let coordinator: Desk;
let jonas: Desk;
let selma: Desk;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('start')]);
  const desk = (persona: string) => sitDown(browser, workbench.url, persona);
  consultant = await desk('K01');
  coordinator = await desk('S01');
  jonas = await desk('P02');
  selma = await desk('P03');
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

const people = ['Marit Hasselgrind', 'Jonas Lingonhed', 'Selma Åkertorn'];
const words = 'Vi samlas snabbt när det krisar, men det viktiga hinns inte med.';

describe('1. the consultant writes during the interview', () => {
  it('keeps what is typed, also after the page was closed and opened again', async () => {
    const tab = await open(consultant, 'preparation/interviews', 'Förberedelse');
    for (const person of people) {
      await tab.getByRole('link', { name: person }).click();
      await tab.getByRole('textbox').fill(`${words} ${person}`);
      await saved(tab);
      await tab.getByRole('link', { name: 'Alla intervjuer' }).click();
    }
    await open(consultant, 'preparation/interviews', 'Förberedelse');
    await tab.getByRole('link', { name: people[1]! }).click();
    await expect(tab.getByRole('textbox').inputValue()).resolves.toBe(`${words} ${people[1]}`);
    await picture(consultant.page, 'interview-1280-default');
    expect(await violationsOn(consultant.page)).toEqual([]);
  });

  it('shows a member none of it', async () => {
    const tab = await open(jonas, 'preparation', 'Förberedelse');
    await tab.getByText('Intervjuer och arbetsmaterial är konsultens.').waitFor();
    await expect(tab.getByText(words).count()).resolves.toBe(0);
    await expect(tab.getByRole('tab', { name: 'Intervjuer' }).count()).resolves.toBe(0);
  });
});

const finding = 'Gruppen är stark i kris och hinner inte med det viktiga.';

describe('2. the consultant makes a finding and shares it', () => {
  it('is not shared while too few people stand behind it', async () => {
    const { tab } = consultant;
    await button(tab, 'Gör en iakttagelse av svaret').click();
    await tab.getByRole('radio', { name: 'Förbättringsbehov' }).check();
    await tab.getByRole('textbox', { name: 'Iakttagelsen i egna ord' }).fill(finding);
    await button(tab, 'Spara iakttagelsen').click();
    await tab.getByText('För få personer står bakom.').waitFor();
    await expect(button(tab, 'Dela med gruppen').count()).resolves.toBe(0);
  });

  it('is shared as a reduced copy when three do', async () => {
    const { tab } = consultant;
    const item = tab.getByRole('article', { name: finding });
    await button(item, 'Ändra').click();
    for (const person of people) {
      await tab.getByRole('checkbox', { name: new RegExp(`^${person}`) }).check();
    }
    await button(tab, 'Spara iakttagelsen').click();
    await button(item, 'Markera som avidentifierad').click();
    await item.getByText('Så här ser gruppen det').waitFor();
    await picture(consultant.page, 'finding-1280-default');
    await button(item, 'Dela med gruppen').click();
    await saved(tab);
    const group = await open(jonas, 'preparation', 'Förberedelse');
    await group.getByRole('article', { name: finding }).waitFor();
    await group.getByText('Bygger på 3 källor').waitFor();
    await expect(group.getByText('Selma Åkertorn:').count()).resolves.toBe(0);
  });
});

describe('3. the days', () => {
  it('can be proposed but not booked by the consultant, who is told why', async () => {
    const tab = await open(consultant, 'schedule', 'Träffar');
    await tab.getByText('Du är gäst hos kommunen och ser inte kollegornas kalendrar.').waitFor();
    await expect(button(tab, 'Boka i allas kalendrar').count()).resolves.toBe(0);
  });

  it('are found in everybody’s calendars and booked by the coordinator', async () => {
    const tab = await open(coordinator, 'schedule', 'Träffar');
    await button(tab, 'Hitta dagar').click();
    await tab.getByRole('radio', { name: 'Bästa planen' }).waitFor();
    await picture(coordinator.page, 'plans-1280-default');
    expect(await violationsOn(coordinator.page)).toEqual([]);
    await button(tab, 'Boka i allas kalendrar').click();
    await tab.getByRole('region', { name: 'Bokade dagar' }).waitFor();
    await saved(tab);
    await expect(tab.getByRole('article', { name: /^Träff \d/ }).count()).resolves.toBe(4);
  });

  it('stand in an attendee’s own calendar', async () => {
    const events = await eventsOf('P05');
    expect(events).toHaveLength(8);
    expect(new Set(events.map(({ organizer }) => organizer))).toEqual(
      new Set(['tova.brunnsgarde@ekby.example']),
    );
  });
});

/** What Graph shows a person of the booked days, asked as that person. */
async function eventsOf(persona: string) {
  const token = await fetch(`${workbench.url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  const answer = await fetch(
    `${workbench.url}/v1.0/me/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-12-31T00:00:00Z&$top=999`,
    { headers: { Authorization: `Bearer ${bearer}` } },
  );
  const { value } = (await answer.json()) as {
    value: { subject: string; organizer: { emailAddress: { address: string } } }[];
  };
  return value
    .filter(({ subject }) => subject.startsWith('Träff '))
    .map(({ subject, organizer }) => ({ subject, organizer: organizer.emailAddress.address }));
}

const rules = ['Vi kommer förberedda till mötet.', 'Vi säger det svåra när alla är med.'];

describe('4. the ground rules', () => {
  it('are proposed in private and handed in', async () => {
    const lead = await open(consultant, 'ground-rules', 'Spelregler');
    await button(lead, 'Öppna för förslag').click();
    await saved(lead);
    for (const [desk, rule] of [
      [jonas, rules[0]!],
      [selma, rules[1]!],
    ] as const) {
      const tab = await open(desk, 'ground-rules', 'Spelregler');
      await tab.getByRole('textbox', { name: 'Ditt förslag' }).fill(rule);
      await tab.getByText('finns bara på den här enheten').waitFor();
      await button(tab, 'Lämna in förslaget').click();
      await saved(tab);
    }
    await expect(jonas.tab.getByText(rules[1]!).count()).resolves.toBe(0);
    await lead.getByText('2 förslag är inlämnade').waitFor();
  });

  it('are read without names, taken up and tied to the finding; all screens follow', async () => {
    const lead = consultant.tab;
    await button(lead, 'Gå vidare: Läs och bearbeta').click();
    await jonas.tab.getByText(rules[1]!).waitFor();
    for (const rule of rules) {
      const item = lead.getByRole('listitem').filter({ hasText: rule }).last();
      await item.getByRole('combobox', { name: 'Svarar mot iakttagelse' }).selectOption({
        label: finding,
      });
      await button(item, 'Ta upp till ställningstagande').click();
    }
    await button(lead, 'Gå vidare: Ta ställning').click();
    await jonas.tab.getByRole('radio', { name: 'Står bakom' }).first().waitFor();
    await expect(jonas.tab.getByRole('radiogroup').count()).resolves.toBe(rules.length);
  });

  it('are agreed when all eight have taken a stance and nobody objects', async () => {
    const lead = consultant.tab;
    for (const persona of ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08']) {
      const known: Readonly<Record<string, Desk>> = { P02: jonas, P03: selma };
      const desk = known[persona] ?? (await sitDown(browser, workbench.url, persona));
      const tab = persona in known ? desk.tab : await open(desk, 'ground-rules', 'Spelregler');
      for (const rule of rules) {
        await tab
          .getByRole('radiogroup', { name: rule })
          .getByRole('radio', { name: 'Står bakom' })
          .check();
      }
      await saved(tab);
      if (!(persona in known)) await desk.page.context().close();
    }
    await lead.getByText('8 av 8 har svarat').first().waitFor();
    for (const _rule of rules) await button(lead, 'Fastställ regeln').first().click();
    await button(lead, 'Gå vidare: Klart').click();
    await jonas.tab.getByText('Spelreglerna är överenskomna.').waitFor();
    await selma.tab.getByText(rules[0]!).waitFor();
    await expect(selma.tab.locator('[data-rule]').count()).resolves.toBe(rules.length);
    await picture(jonas.page, 'ground-rules-1280-default');
  });
});

describe('5. the slides', () => {
  it('go into the open deck, and one is brought up to date in place', async () => {
    await consultant.show('powerpoint');
    const { pane } = consultant;
    // A slide can be left out; the button then says how many go in.
    const first = pane.getByRole('checkbox', { name: /^Ta med/ }).first();
    await first.uncheck();
    await button(pane, /^Lägg in \d+ valda bilder$/).waitFor();
    await first.check();
    await button(pane, 'Lägg in bilderna').click();
    await pane
      .getByText(/\d+ bilder är inlagda: /)
      .first()
      .waitFor();
    await picture(consultant.page, 'pane-1280-default');
    expect(await violationsOn(consultant.page)).toEqual([]);
    const before = await openDeck();
    expect(before.some(({ texts }) => texts.includes(rules[0]!))).toBe(true);

    const reworded = 'Vi har läst underlaget före mötet.';
    const tab = await open(consultant, 'ground-rules', 'Spelregler');
    await button(
      tab.getByRole('listitem').filter({ hasText: rules[0]! }).last(),
      'Ändra ordalydelsen',
    ).click();
    await tab.getByRole('textbox', { name: 'Ordalydelse' }).fill(reworded);
    await button(tab, 'Spara ordalydelsen').click();
    await saved(tab);
    await consultant.show('powerpoint');
    await pane.getByText('Har nytt innehåll').first().waitFor();
    await button(pane, 'Uppdatera alla').click();
    await pane
      .getByText(/uppdaterad/)
      .first()
      .waitFor();
    const after = await openDeck();
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    expect(after.some(({ texts }) => texts.includes(reworded))).toBe(true);
    expect(after.some(({ texts }) => texts.includes(rules[0]!))).toBe(false);
  });
});

/** The presentation as it lies on disk. */
async function openDeck(): Promise<readonly { title: string; texts: string }[]> {
  const { slides } = (await (await fetch(`${workbench.url}/local/deck`)).json()) as {
    slides: { title: string; shapes: { text: string }[] }[];
  };
  return slides.map(({ title, shapes }) => ({
    title,
    texts: shapes.map(({ text }) => text).join('\n'),
  }));
}

describe('6. the thread', () => {
  it('leads from the overview to a rule and, in two presses, to the finding it came from', async () => {
    const tab = await open(jonas, 'overview', 'Översikt');
    await tab.getByRole('listitem').filter({ hasText: 'Träff 4' }).first().waitFor();
    await tab.getByRole('region', { name: 'Nästa steg för dig' }).waitFor();
    await picture(jonas.page, 'overview-1280-default');
    await tab.getByRole('link', { name: '2 överenskomna spelregler' }).click();
    await button(tab, 'Varför finns den här?').first().click();
    await tab.getByRole('link', { name: finding }).first().click();
    await tab.getByRole('article', { name: finding }).waitFor();
    await expect(tab.getByText('Ledde till').count()).resolves.toBeGreaterThan(0);
  });

  it('kept to the contract in every call that anybody made', async () => {
    const answer = await fetch(`${workbench.url}/local/requests`);
    const { value } = (await answer.json()) as { value: readonly RecordedRequest[] };
    expect(value.length).toBeGreaterThan(100);
    expect(deviationsOf(value)).toEqual([]);
  });

  it('caused no complaint on any screen', () => {
    for (const desk of [consultant, coordinator, jonas, selma]) {
      expect(desk.complaints).toEqual([]);
    }
  });
});
