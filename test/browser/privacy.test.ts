import type { Browser } from 'playwright-core';
import { lists } from '#graph/lists/registry.ts';
import { personas, siteIds } from '#local-tenant/seed/definition.ts';
import { launchBrowser } from './launch.ts';
import { sitDown, startWorkbench, type Desk, type RunningWorkbench } from './workbench.ts';

/** What was said in interviews reaches the consultant's screen and no other place; in the end it is cleared. */
jest.setTimeout(300_000);

const marker = 'KANARIE7f3a91';
let browser: Browser;
let workbench: RunningWorkbench;
let token = '';
let planted = 0;

type Row = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };

const post = (path: string, body: object) =>
  fetch(`${workbench.url}${path}`, { method: 'POST', body: JSON.stringify(body) });

/** Asks Graph as the consultant. */
async function graph(path: string, method = 'GET', body?: object): Promise<string> {
  const answer = await fetch(`${workbench.url}/v1.0${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.text();
}

const listPath = (kind: 'answers' | 'markings' | 'programmes' | 'logEntries') =>
  `/sites/${siteIds[lists[kind].space]}/lists/${lists[kind].name}/items`;
const rowsOf = async (kind: Parameters<typeof listPath>[0]): Promise<readonly Row[]> =>
  (
    JSON.parse(await graph(`${listPath(kind)}?$expand=fields&$top=999`)) as {
      readonly value: readonly Row[];
    }
  ).value;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench('t1')]);
  await post('/local/limits', { on: false });
  const answer = await post('/local/token', { persona: 'K01' });
  ({ access_token: token } = (await answer.json()) as { access_token: string });
  for (const { id, fields } of await rowsOf('answers')) {
    const text = `${String(fields['Text'])} ${marker}`;
    await graph(`${listPath('answers')}/${id}/fields`, 'PATCH', { Text: text });
    planted += 1;
  }
});

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

type Traces = { readonly said: string[]; readonly asked: string[]; readonly fetched: string[] };

/** Everything the page logs, asks for and is given. */
function listenTo({ page }: Desk): Traces {
  const traces: Traces = { said: [], asked: [], fetched: [] };
  page.on('console', (message) => traces.said.push(message.text()));
  page.on('request', (request) => traces.asked.push(decodeURIComponent(request.url())));
  page.on('response', (response) => {
    if (!response.url().includes('/v1.0/')) return;
    response.text().then(
      (text) => traces.fetched.push(text),
      // A page that has moved on gives its answers no more.
      () => traces.fetched.push(''),
    );
  });
  return traces;
}

/** Everything kept on this person's device: storages and every database. */
const keptBy = ({ page }: Desk): Promise<string> =>
  page.evaluate(async () => {
    const answerTo = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('no answer'));
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await answerTo(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        kept.push(await answerTo(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });

/** Walks through every area that this person is shown. */
async function walk(desk: Desk): Promise<string> {
  const seen: string[] = [];
  await desk.show('teams', { page: '' });
  await desk.tab.locator('main h1, main h2').first().waitFor();
  const links = await desk.tab
    .locator('nav a[href^="#"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links) {
    await desk.tab.locator(`nav a[href="${link}"]`).click();
    await desk.tab.locator('main h1, main h2').first().waitFor();
    seen.push(await desk.tab.locator('html').innerHTML());
  }
  return seen.join('\n');
}

describe('what somebody said in an interview', () => {
  it('stands on the consultant’s screen, and in no log, address or memory of theirs', async () => {
    expect(planted).toBe(100);
    const desk = await sitDown(browser, workbench.url, 'K01');
    const traces = listenTo(desk);
    await desk.show('teams', { page: 'preparation/answers' });
    await desk.tab.getByText(marker).first().waitFor();
    await walk(desk);
    expect(traces.fetched.join('\n')).toContain(marker);
    expect(traces.said.concat(traces.asked).join('\n')).not.toContain(marker);
    const kept = await keptBy(desk);
    expect(kept).toContain('En sammanhållen ledningsgrupp');
    expect(kept).not.toContain(marker);
    await desk.page.context().close();
  });

  it.each(personas.filter((persona) => persona !== 'K01'))(
    'reaches nothing on the device of %s',
    async (persona) => {
      const desk = await sitDown(browser, workbench.url, persona);
      const traces = listenTo(desk);
      const seen = await walk(desk);
      const { said, asked, fetched } = traces;
      expect(asked.some((url) => url.includes('/v1.0/'))).toBe(true);
      const all = [seen, ...said, ...asked, ...fetched, await keptBy(desk)].join('\n');
      expect(all.length).toBeGreaterThan(2_000);
      expect(all.includes(marker)).toBe(false);
      await desk.page.context().close();
    },
  );
});

describe('the raw material', () => {
  it('is cleared through the page when its day has come: exported first, logged without content', async () => {
    const [programme] = await rowsOf('programmes');
    const retention = { rawNotesMonthsAfterEnd: 3, planReference: null, purgeDate: '2027-01-12' };
    await graph(`${listPath('programmes')}/${programme?.id}/fields`, 'PATCH', {
      Retention: JSON.stringify(retention),
    });
    const desk = await sitDown(browser, workbench.url, 'K01');
    await desk.show('teams', { page: 'preparation/clearing' });
    const { tab, page } = desk;
    await tab.getByText('Ladda ner materialet först.').waitFor();
    await expect(tab.getByRole('button', { name: 'Rensa nu' }).count()).resolves.toBe(0);
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: /^Ladda ner/ }).click();
    expect((await download).suggestedFilename()).toBe('samspel-ramaterial.json');
    await tab.getByRole('checkbox').check();
    await tab.getByRole('button', { name: 'Rensa nu' }).click();
    await tab.locator('[data-saving="saving"]').waitFor();
    await tab.locator('[data-saving="saved"]').waitFor({ timeout: 120_000 });
    expect(await rowsOf('answers')).toEqual([]);
    expect(await rowsOf('markings')).toEqual([]);
    const log = JSON.stringify(await rowsOf('logEntries'));
    expect(log).toContain('raw.cleared');
    expect(log).not.toContain(marker);
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });
});
