/**
 * `node scripts/icons.mjs`: draws every PNG of the app package from assets/icon.svg. The PNGs are
 * committed; run it after a change of the drawing and look at them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/entries.mjs';
import { main, say } from './lib/say.mjs';

const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const smallest = 24;

/** What is drawn: file name, pixels and the variant in the drawing. */
const icons = [
  ...ribbonSizes.map((size) => ({
    name: `icon-${size}.png`,
    size,
    variant: size > smallest ? 'ribbon' : 'small',
  })),
  { name: 'icon-192.png', size: 192, variant: 'store' },
  { name: 'outline-32.png', size: 32, variant: 'outline' },
];

/** @returns {Promise<Buffer>} the drawing as PNG, transparent where nothing is drawn */
async function draw(page, drawing, { size, variant }) {
  await page.setViewportSize({ width: size, height: size });
  const svg = drawing.replace('data-variant="ribbon"', `data-variant="${variant}"`);
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true, type: 'png' });
}

await main(async () => {
  const drawing = readFileSync(join(root, 'assets/icon.svg'), 'utf8');
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    env: { ...process.env, ...env },
  });
  try {
    const page = await browser.newPage();
    for (const icon of icons) {
      writeFileSync(join(root, 'assets', icon.name), await draw(page, drawing, icon));
    }
  } finally {
    await browser.close();
  }
  say(`✓ ${icons.length} ikoner i assets/`, `✓ ${icons.length} icons in assets/`);
});
