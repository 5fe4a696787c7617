/**
 * `npm run bench -- pictures`: how far our previews are from what LibreOffice makes of the same slides, per kind
 * of slide: root mean square of the difference of 640 × 360 (or 480) grey pixels, 0 to 1, mean over all decks
 * and themes of the contact sheet. Both are drawn by the same browser, LibreOffice's from the outlines in its PDF:
 * two programs that turn the very same outlines into pixels are 0.035 to 0.066 apart. JSON lines like bench.mjs.
 * Without LibreOffice, poppler or a browser there is nothing to compare, and it says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './lib/bench.mjs';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/entries.mjs';
import { say } from './lib/say.mjs';

/** Runs in the page: two pictures drawn to the same small size, and what is between them. */
async function difference([one, other]) {
  const width = 640;
  const pixels = async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const height = Math.round((width * image.naturalHeight) / image.naturalWidth);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  };
  const [left, right] = [await pixels(one), await pixels(other)];
  const grey = (data, at) => (0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]) / 255;
  const length = Math.min(left.length, right.length);
  let sum = 0;
  for (let at = 0; at < length; at += 4) sum += (grey(left, at) - grey(right, at)) ** 2;
  return Math.sqrt(sum / (length / 4));
}

/** A page of LibreOffice's PDF as SVG, text as outlines. */
function outlinesOf(folder, { pdf, number }) {
  const range = ['-f', String(number), '-l', String(number)];
  const made = spawnSync('pdftocairo', ['-svg', ...range, join(folder, pdf), '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (made.status !== 0) throw new Error(`pdftocairo: ${made.stderr}`);
  return made.stdout.replace(/<\?xml[^>]*\?>/, '');
}

/** An SVG is drawn at the size of the page it is compared with, by the browser itself. */
async function photograph(page, svg, width, height) {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  return page.screenshot({ type: 'png' });
}

const asAddress = (png) => `data:image/png;base64,${png.toString('base64')}`;
const sizeOf = (png) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

async function compare(folder, pictures, browser) {
  const page = await browser.newPage();
  const found = [];
  for (const picture of pictures) {
    const { width, height } = sizeOf(readFileSync(join(folder, picture.page)));
    const theirs = await photograph(page, outlinesOf(folder, picture), width, height);
    const svg = readFileSync(join(folder, picture.preview), 'utf8');
    const ours = await photograph(page, svg, width, height);
    const off = await page.evaluate(difference, [asAddress(ours), asAddress(theirs)]);
    found.push({ ...picture, off });
  }
  return found;
}

/** With the machine's own fonts: the ones that LibreOffice draws with. */
async function launchOptions() {
  const { executablePath, env } = await findBrowser();
  const { FONTCONFIG_FILE: _own, ...rest } = env;
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--font-render-hinting=none'];
  return { executablePath, args, env: { ...process.env, ...rest } };
}

/** @returns every slide with how far its preview is off; none where there is nothing to compare */
export async function benchPictures() {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-pictures-'));
  try {
    const program = join(root, 'dist/node/contact-sheet.js');
    const made = spawnSync(process.execPath, [program, 'sv', folder], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const pictures = JSON.parse(readFileSync(join(folder, 'pictures.json'), 'utf8'));
    const drawn = pictures.filter((picture) => picture.page !== null);
    if (drawn.length === 0) {
      say(
        '(LibreOffice eller poppler saknas: förhandsvisningarna jämförs inte)',
        '(LibreOffice or poppler is missing: the previews are not compared)',
      );
      return [];
    }
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch(await launchOptions());
    const found = await compare(folder, drawn, browser);
    await browser.close();
    reportKinds(found);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportKinds(found) {
  for (const kind of new Set(found.map((one) => one.kind))) {
    const own = found.filter((one) => one.kind === kind).map((one) => one.off);
    const mean = own.reduce((sum, off) => sum + off, 0) / own.length;
    const name = `slides: preview against LibreOffice, ${kind}`;
    report(name, Number(mean.toFixed(4)), 'RMSE', { aim: 0.04 });
  }
}
