/**
 * `npm run pictures [-- NAME…]`: takes the pictures of the guides from the running product, so that they show what
 * there is. Starts Ekby at each stage that a picture needs, on data of its own, and writes docs/pictures.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/entries.mjs';
import { inWords, Plain } from './lib/say.mjs';

const folder = join(root, 'docs/pictures');
const patience = 90_000;

/** Who sits at the screen. */
const consultant = 'K01';
const member = 'P02';
const coordinator = 'S01';

/** Puts a heading at the top of what is seen. */
const from = (heading) => (frame) =>
  frame
    .getByRole('heading', { name: heading })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));

/** Lets Samspel look for days in everybody's calendars, and shows the best plan. */
async function findDays(frame) {
  await frame.getByRole('button', { name: 'Hitta dagar' }).click();
  await frame.getByText('Det finns ingen bättre plan.').waitFor();
  const plan = frame.getByText('Bästa planen').first();
  await plan.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

/** Puts the ground rules into the open presentation. */
async function insert(frame) {
  await frame.getByRole('button', { name: 'Lägg in bilderna' }).click();
  await frame
    .getByText(/bilder är inlagda/u)
    .first()
    .waitFor();
}

/**
 * Every picture: the stage of the programme, who looks, at which page of the tab. `pane` is PowerPoint with the pane
 * beside it. `act` does what the picture is to show before it is taken.
 */
const pictures = [
  { name: 'overview', stage: 't2', who: member, route: 'overview', height: 1100 },
  { name: 'planning', stage: 'prep', who: consultant, route: 'planning' },
  { name: 'interview', stage: 'prep', who: consultant, route: 'preparation/interviews/I01' },
  { name: 'answers', stage: 'prep', who: consultant, route: 'preparation/answers' },
  { name: 'findings', stage: 'prep', who: consultant, route: 'preparation/findings' },
  { name: 'feedback', stage: 't1', who: consultant, route: 'preparation/feedback' },
  { name: 'days', stage: 'start', who: coordinator, route: 'schedule', act: findDays },
  { name: 'room', stage: 't1', who: consultant, route: 'room/T1D1', act: from('Just nu') },
  { name: 'ground-rules', stage: 't1', who: consultant, route: 'ground-rules' },
  { name: 'compare', stage: 't2', who: consultant, route: 'unit-rules/compare' },
  { name: 'matters', stage: 't3', who: consultant, route: 'matters' },
  { name: 'mandate', stage: 't3', who: consultant, route: 'mandate/map' },
  { name: 'policy', stage: 't3', who: consultant, route: 'mandate/policy' },
  { name: 'swot', stage: 't4', who: consultant, route: 'synergy/swot', act: from('SWOT') },
  { name: 'plan', stage: 't4', who: consultant, route: 'plan' },
  { name: 'decisions', stage: 't4', who: consultant, route: 'decisions' },
  { name: 'follow-up', stage: 't4', who: consultant, route: 'follow-up', act: from('Förväntade') },
  { name: 'records', stage: 't4', who: consultant, route: 'records' },
  { name: 'pane', stage: 't1', who: consultant, pane: true, act: insert },
];

/** @returns the address of a product started at a stage, and what ends it */
async function start(stage) {
  const data = mkdtempSync(join(tmpdir(), 'samspel-pictures-'));
  const child = spawn(
    process.execPath,
    ['scripts/start.mjs', '--port', '0', '--stage', stage, '--data', data, '--no-open'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LANG: 'sv_SE.UTF-8' },
    },
  );
  const url = await new Promise((done, fail) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) done(address);
    });
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}: ${said}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { url, stop };
}

/** Takes one picture of the tab, or of PowerPoint with the pane. */
async function take(browser, url, { name, who, route = '', pane = false, height = 940, act }) {
  const context = await browser.newContext({
    viewport: { width: 1300, height },
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const hash = new URLSearchParams({ persona: who, theme: 'default', lang: 'sv', page: route });
  await page.goto(`${url}/#${pane ? 'powerpoint' : 'teams'}?${hash}`);
  const framed = page.locator(`iframe[src*="${pane ? 'taskpane' : 'tab'}.html"]`);
  const frame = framed.contentFrame();
  await frame.locator(pane ? 'main[data-route] h1' : `main[data-route="${route}"] h1`).waitFor();
  await frame.getByText('Öppnar sidan').waitFor({ state: 'detached' });
  await frame.locator('[data-saving="saved"]').waitFor();
  await act?.(frame, page);
  await page.waitForLoadState('networkidle');
  const path = join(folder, `${name}.png`);
  await (pane ? page : framed).screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  process.stdout.write(`${path} ${Math.ceil(statSync(path).size / 1024)} kB\n`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !pictures.some((one) => one.name === name));
if (unknown.length > 0) {
  throw new Plain(
    inWords(
      `Ingen bild heter ${unknown.join(', ')}.`,
      `No picture is called ${unknown.join(', ')}.`,
    ),
  );
}
const wanted = pictures.filter(({ name }) => asked.length === 0 || asked.includes(name));
mkdirSync(folder, { recursive: true });
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--lang=sv-SE'],
  env: { ...process.env, LANGUAGE: 'sv', ...env },
});
try {
  for (const stage of new Set(wanted.map((one) => one.stage))) {
    const product = await start(stage);
    try {
      for (const one of wanted.filter((picture) => picture.stage === stage)) {
        await take(browser, product.url, one);
      }
    } finally {
      await product.stop();
    }
  }
} finally {
  await browser.close();
}
