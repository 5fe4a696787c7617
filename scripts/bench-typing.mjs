/**
 * Writing in an interview with a hundred answers and fifteen persons loaded, the processor slowed down four times:
 * 1,000 characters typed at 30 a second. Tasks over 50 ms would be felt; the bare field on the same page is the
 * alternative. Prints lines of the form that scripts/bench.mjs describes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { report, startProduct } from './lib/bench.mjs';
import { main } from './lib/say.mjs';

const characters = 1_000;
const pause = 33;
const slower = 4;
const words = 'Vi hjälps åt när det krisar och glömmer det när det är lugnt. ';

/** Runs in the page: notes long tasks, and how long each key takes to be on the screen. */
function watch() {
  const seen = { tasks: [], keys: [] };
  const note = (list) => (entries) => {
    for (const entry of entries.getEntries()) {
      if (list === seen.tasks || entry.name === 'keydown') list.push(entry.duration);
    }
  };
  const tasks = new PerformanceObserver(note(seen.tasks));
  tasks.observe({ type: 'longtask' });
  const keys = new PerformanceObserver(note(seen.keys));
  keys.observe({ type: 'event', durationThreshold: 16 });
  window.stopWatching = () => {
    tasks.disconnect();
    keys.disconnect();
    return seen;
  };
}

/** @returns durations of long tasks and of keys that took longer than a frame, in milliseconds */
async function typeInto(page, frame, field) {
  await field.click();
  await frame.locator('html').evaluate(watch);
  const text = words.repeat(Math.ceil(characters / words.length)).slice(0, characters);
  await page.keyboard.type(text, { delay: pause });
  await page.waitForTimeout(1_000);
  return frame.locator('html').evaluate(() => window.stopWatching());
}

const most = (durations) => Math.round(Math.max(0, ...durations));

async function measure(url) {
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    env: { ...process.env, ...env },
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${url}/#teams?persona=K01&lang=sv&page=preparation/interviews/I01`);
    const tab = page.frameLocator('iframe[src*="tab.html"]');
    const field = tab.getByRole('textbox').first();
    await field.waitFor({ timeout: 60_000 });
    await tab.locator('[data-saving="saved"]').waitFor();
    const debug = await page.context().newCDPSession(page);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const ours = await typeInto(page, tab, field);
    await tab.locator('main').evaluate((place) => {
      place.replaceChildren(document.createElement('textarea'));
    });
    const bare = await typeInto(page, tab, tab.locator('main textarea'));
    const over = ({ tasks }) => tasks.filter((duration) => duration > 50).length;
    report('typing 1,000 characters, 4× slower: tasks over 50 ms', over(ours), 'tasks', {
      against: 'a bare field on the same page, at least 1',
      than: Math.max(1, over(bare)),
      aim: 0,
    });
    report('typing 1,000 characters, 4× slower: slowest key until shown', most(ours.keys), 'ms', {
      against: 'a bare field on the same page',
      than: Math.max(16, most(bare.keys)),
    });
    const late = ours.keys.filter((duration) => duration > 24).length;
    report(
      'typing 1,000 characters, 4× slower: keys shown later than the next frame',
      late,
      'keys',
    );
  } finally {
    await browser.close();
  }
}

await main(async () => {
  const data = mkdtempSync(join(tmpdir(), 'samspel-typing-'));
  const product = await startProduct(data, 't1');
  try {
    await measure(product.url);
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
