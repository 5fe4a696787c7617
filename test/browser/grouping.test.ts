import type { Browser } from 'playwright-core';
import type { FlowRound } from '#domain/flow-round.ts';
import { statementShapes } from '#domain/statement-kinds.ts';
import { lists } from '#graph/lists/registry.ts';
import { siteIds } from '#local-tenant/seed/definition.ts';
import { launchBrowser } from './launch.ts';
import {
  picture,
  sitDown,
  startWorkbench,
  violationsOn,
  type Desk,
  type RunningWorkbench,
} from './workbench.ts';

/** Forty statements are laid in eight groups with the keyboard alone, and each step is said aloud. */
jest.setTimeout(240_000);

const themes = [
  'Gemensam bemanning över gränserna',
  'Rutiner vid avvikelser',
  'Ungdomar utan insatser',
  'Chefernas arbetsbelastning',
  'Digitala verktyg hemma',
  'Samverkan kring hemsjukvård',
  'Budgetarbetet under hösten',
  'Introduktion av nyanställda',
];
const texts = themes.flatMap((theme) =>
  Array.from({ length: 5 }, (_, index) => `${theme}, förslag ${index + 1}`),
);

let browser: Browser;
let workbench: RunningWorkbench;
let desk: Desk;
/** Matters that the demo has of its own. */
let others = 0;

async function ask(path: string, method = 'GET', body?: object): Promise<Response> {
  const token = await fetch(`${workbench.url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona: 'K01' }),
  });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  return fetch(`${workbench.url}/v1.0/sites/${siteIds.groupRoom}/lists/${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The forty as if they had been handed in and worked through, and the round at grouping. */
async function layOut(): Promise<void> {
  await fetch(`${workbench.url}/local/limits`, {
    method: 'POST',
    body: JSON.stringify({ on: false }),
  });
  const { topics, flowRounds } = lists;
  const answer = await ask(`${flowRounds.name}/items?$expand=fields`);
  const { value } = (await answer.json()) as { value: { id: string; fields: object }[] };
  const found = value.find(({ fields }) => flowRounds.fromFields(fields).use === 'topics');
  if (found === undefined) throw new Error('the demo has no round of matters');
  const round = flowRounds.fromFields(found.fields);
  const shape = statementShapes.topics;
  for (const [index, text] of texts.entries()) {
    const { programmeId } = round;
    const base = { id: `FR-${index}`, programmeId, createdAt: round.createdAt, createdBy: 'P02' };
    const topic = shape.moved(shape.make(base, text), 'handled', round.createdAt);
    if (topic === null) throw new Error('a matter can be assessed');
    const made = await ask(`${topics.name}/items`, 'POST', { fields: topics.toFields(topic) });
    expect(made.status).toBe(201);
  }
  const at = new Date(Date.parse(round.createdAt)).toISOString();
  const grouping: FlowRound = {
    ...round,
    phase: 'group',
    phaseHistory: [{ phase: 'group', at }],
  };
  const moved = await ask(
    `${flowRounds.name}/items/${found.id}/fields`,
    'PATCH',
    flowRounds.toFields({ phase: grouping.phase, phaseHistory: grouping.phaseHistory }),
  );
  expect(moved.status).toBe(200);
}

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('m1')]);
  await layOut();
  desk = await sitDown(browser, workbench.url, 'P02');
  await desk.show('teams', { page: 'matters/inventory' });
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

/** What the element with the focus is called, inside the tab. */
const focused = (): Promise<string> =>
  desk.tab.locator('html').evaluate(() => {
    const active = document.activeElement;
    const label = active?.id ? document.querySelector(`label[for="${active.id}"]`) : null;
    return label?.textContent ?? active?.textContent ?? '';
  });

/** Presses a key until the focus is where it should be; nothing but the keyboard moves it. */
async function until(key: 'Tab' | 'Shift+Tab', there: (name: string) => boolean): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    if (there(await focused())) return;
    await desk.page.keyboard.press(key);
  }
  throw new Error(`the keyboard did not come there; it stands at ${await focused()}`);
}

const said = () => desk.tab.locator('[data-announcer]').textContent();

describe('grouping by keyboard', () => {
  it('lays forty statements in eight groups, and says each step', async () => {
    const { tab, page } = desk;
    await tab.getByRole('button', { name: 'Ny grupp' }).waitFor();
    await tab.getByRole('button', { name: 'Ny grupp' }).focus();
    const loose = tab.getByRole('region', { name: 'Ligger för sig' });
    others = (await loose.locator('[data-statement]').count()) - texts.length;
    expect(others).toBeGreaterThanOrEqual(0);
    for (const [index, theme] of themes.entries()) {
      // Those of a theme, wherever the shuffled order has put them.
      const left = new Set(texts.filter((text) => text.startsWith(theme)));
      while (left.size > 0) {
        await until('Tab', (name) => left.has(name));
        const name = await focused();
        left.delete(name);
        await page.keyboard.press('Space');
        await tab
          .locator('[data-announcer]')
          .getByText(`${name}: markerat. ${5 - left.size} markerade.`)
          .waitFor();
        if (left.size > 0) await page.keyboard.press('Tab');
        if (left.size > 0) await backToTheStart(left);
      }
      await until('Shift+Tab', (name) => name === 'Ny grupp');
      await page.keyboard.press('Enter');
      await tab.locator('[data-group]').nth(index).waitFor();
      expect(await said()).toMatch(/^Ny grupp .+ med 5 förslag\.$/);
      expect(await focused()).toBe('Ny grupp');
    }
    await expect(tab.locator('[data-group]').count()).resolves.toBe(8);
    await expect(loose.locator('[data-statement]').count()).resolves.toBe(others);
    await picture(page, 'grouping-1280-default');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('takes a step back, and forwards another way', async () => {
    const { tab, page } = desk;
    await until('Tab', (name) => name === 'Ångra');
    await page.keyboard.press('Enter');
    await tab.locator('[data-announcer]').getByText('Ångrat.').waitFor();
    const loose = tab.getByRole('region', { name: 'Ligger för sig' });
    await loose
      .locator('[data-statement]')
      .nth(others + 4)
      .waitFor();
    await expect(loose.locator('[data-statement]').count()).resolves.toBe(others + 5);
  });

  it('stands the same on another screen', async () => {
    const other = await sitDown(browser, workbench.url, 'P03');
    await other.show('teams', { page: 'matters/inventory' });
    await other.tab.locator('[data-group]').nth(6).waitFor();
    await expect(other.tab.locator('[data-group]').count()).resolves.toBe(7);
    await expect(
      other.tab.getByRole('region', { name: 'Ligger för sig' }).locator('[data-statement]').count(),
    ).resolves.toBe(others + 5);
    expect([...desk.complaints, ...other.complaints]).toEqual([]);
  });
});

/** The next of the theme may stand before the one just ticked: back to the tools when none is ahead. */
async function backToTheStart(left: ReadonlySet<string>): Promise<void> {
  const ahead = await desk.tab.locator('html').evaluate(
    (_html, names) => {
      const all = [...document.querySelectorAll('[data-statement] input')];
      const at = all.indexOf(document.activeElement as Element);
      return all
        .slice(Math.max(0, at))
        .some((input) =>
          names.includes(document.querySelector(`label[for="${input.id}"]`)?.textContent ?? ''),
        );
    },
    [...left],
  );
  if (!ahead) await until('Shift+Tab', (name) => name === 'Ny grupp');
}
