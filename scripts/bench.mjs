/**
 * `npm run bench`: figures as JSON lines on stdout,
 *   {"name", "value", "unit", "against"?, "ratio"?, "aim"?}
 * `against` is a named alternative measured in the same run and `ratio` the value divided by it, so that a
 * figure means the same on another machine; `aim` is what we want to stay under. Exit code 1 when a figure
 * cannot be had. `npm run bench -- pages` only weighs the pages, `-- visits` only measures the waiting,
 * `-- pictures` only compares the previews of slides.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { benchPictures } from './bench-pictures.mjs';
import { benchVisits } from './bench-visits.mjs';
import { ensure } from './ensure.mjs';
import { report, startProduct } from './lib/bench.mjs';
import { findBrowser } from './lib/browser.mjs';
import { root, targets, webPages } from './lib/entries.mjs';
import { filesOfPart } from './lib/parts.mjs';
import { main, say } from './lib/say.mjs';
import { readStamp } from './lib/stamp.mjs';
import { gzipOf } from './lib/weigh.mjs';

const web = join(root, targets.web.folder);

const compressed = (file) => brotliCompressSync(readFileSync(join(web, file))).length;
const sum = (files) => files.reduce((total, file) => total + compressed(file), 0);

/** The scripts a page names itself, without Office.js, which Microsoft serves in production. */
function scriptsOf(html) {
  const text = readFileSync(join(web, html), 'utf8');
  const sources = [...text.matchAll(/<script defer src="([^"]+)"/g)].map((found) => found[1]);
  return sources.filter((source) => !source.startsWith('office-js/'));
}

/** What must not be in a page, or not before it has been seen. */
const unwanted = {
  tab: { anywhere: ['@microsoft/office-js'] },
  taskpane: { anywhere: ['@microsoft/teams-js', '@microsoft/office-js'] },
};
const late = ['@azure/msal-browser', '@azure/msal-common', '@microsoft/microsoft-graph-client'];

/** What has come already when a part is asked for: the first view, the frame, and the part around it. */
function alreadyThere({ first, parts }, within) {
  const there = new Set([...first.scripts, ...filesOfPart(parts, '/Contents.tsx')]);
  for (let part = parts[within]; part; part = parts[part.within]) {
    for (const file of part.files) there.add(file);
  }
  return there;
}

/** Own and Fluent's scripts that a view brings, as if it were the first one opened. */
function weighViews(name, page) {
  for (const [request, { files, within }] of Object.entries(page.parts)) {
    const view = /(\w+)\.tsx$/.exec(request)?.[1];
    if (!view || view === 'Contents') continue;
    const there = alreadyThere(page, within);
    const weight = sum(files.filter((file) => !there.has(file)));
    report(`${name}: view ${view}`, weight, 'B brotli', { aim: 35_000 });
  }
}

/** Until data is on the screen: the frame, host, sign-in, Graph, texts and the first view. */
function weighFirstData({ name, html, ahead }, { first, parts }) {
  const files = new Set(first.scripts);
  for (const wanted of [...ahead, './sv.ts']) {
    for (const file of filesOfPart(parts, wanted)) files.add(file);
  }
  report(`${name}: scripts until the first data`, sum([...files]), 'B brotli', { aim: 260_000 });
  report(`${name}: script files until the first data`, files.size, 'files', { aim: 24 });
  const text = readFileSync(join(web, html), 'utf8');
  const found = new Set([...text.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file));
  const late = [...files].filter((file) => !found.has(file));
  report(
    `${name}: scripts until the first data that the page does not name`,
    late.length,
    'files',
    {
      aim: 0,
    },
  );
}

function weighPage(page) {
  const { name, html } = page;
  const stamp = readStamp('web').pages[name];
  const { first, later } = stamp;
  const scripts = scriptsOf(html);
  const weight = sum(scripts);
  const whole = weight + sum(later.scripts);
  const unsplit = { against: 'every script of the page at once', than: whole };
  report(`${name}: scripts of the first view`, weight, 'B brotli', { ...unsplit, aim: 85_000 });
  report(`${name}: scripts named by the page`, scripts.length, 'files', { aim: 8 });
  report(`${name}: HTML`, readFileSync(join(web, html)).length, 'B', { aim: 14_000 });
  report(`${name}: HTML, compressed`, compressed(html), 'B brotli', { aim: 10_000 });
  weighViews(name, stamp);
  weighFirstData(page, stamp);
  const heaviest = Math.max(0, ...later.scripts.map(compressed));
  report(`${name}: largest later script`, heaviest, 'B brotli', { aim: 70_000 });
  const everything = [...first.packages, ...later.packages];
  if (!everything.includes('@azure/msal-browser')) {
    throw new Error(`${name} seems to lack sign-in: the account of its packages cannot be right`);
  }
  for (const unwelcome of unwanted[name].anywhere) {
    const found = everything.includes(unwelcome) ? 1 : 0;
    report(`${name}: holds ${unwelcome}`, found, 'times', { aim: 0 });
  }
  const early = [...late, '@microsoft/teams-js'].filter((one) => first.packages.includes(one));
  report(`${name}: sign-in, Graph or Teams before the first paint`, early.length, 'packages', {
    aim: 0,
  });
}

/** What a planner loads besides the views: best plan, alternatives, heat map. A general solver is weighed beside it. */
function weighPlanner() {
  const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
  const own = readdirSync(web).filter((file) => /^planner\.\w+\.js$/.test(file));
  if (own.length !== 1)
    throw new Error(`one file should hold the planner, there are ${own.length}`);
  report('planner: the file of it', gzipped(join(web, own[0])), 'B gzip', {
    against: 'HiGHS as WebAssembly',
    than: gzipped(join(root, 'node_modules/highs/build/highs.wasm')),
    aim: 4096,
  });
}

/** Opens the workbench and waits until the tab shows the programme. @returns Graph requests until then */
async function openTab(url) {
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    env: { ...process.env, ...env },
  });
  try {
    const page = await browser.newPage();
    const graph = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (path.startsWith('/v1.0/') && request.method() !== 'OPTIONS') graph.push(request);
    });
    await page.goto(url);
    const tab = page.frameLocator('iframe[src*="tab.html"]');
    await tab.locator('main h1, main h2').first().waitFor({ timeout: 60_000 });
    return graph.map((request) => ({
      batch: new URL(request.url()).pathname.endsWith('/$batch'),
      inside: request.postDataJSON()?.requests?.length ?? 1,
    }));
  } finally {
    await browser.close();
  }
}

async function timeVisits() {
  const data = mkdtempSync(join(tmpdir(), 'samspel-bench-'));
  const product = await startProduct(data);
  try {
    await benchVisits(report, product.url.replace(/\/$/, ''));
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function timeStart() {
  const data = mkdtempSync(join(tmpdir(), 'samspel-bench-'));
  try {
    for (const visit of ['first start (seeds)', 'start']) {
      const product = await startProduct(data);
      try {
        report(`${visit}: until the address can be used`, Math.round(product.took), 'ms');
        const requests = await openTab(product.url);
        const took = Math.round(performance.now() - product.started);
        report(`${visit}: until the tab shows data`, took, 'ms', { aim: 5000 });
        if (visit === 'start') {
          const asked = requests.reduce(
            (total, { batch, inside }) => total + (batch ? inside : 1),
            0,
          );
          report('requests until the first view shows data', requests.length, 'requests', {
            against: 'the same without batches',
            than: asked,
          });
        }
      } finally {
        await product.stop();
      }
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Programs of the parts print lines of the same form. */
function runPart(file) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [file], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${file} ended with exit code ${code}`)),
    );
  });
}

function weighBuild() {
  const files = readdirSync(web, { recursive: true }).map((file) => join(web, file));
  const bytes = files.reduce(
    (total, file) => total + (statSync(file).isFile() ? statSync(file).size : 0),
    0,
  );
  report('all pages on disk', bytes, 'B');
}

/** What the pane loads to show, to read and to write slides, beside the library that could write them instead. */
async function weighSlides() {
  const ours = (names, file) =>
    gzipOf(`export { ${names} } from '${join(root, 'src/slides', file)}';`);
  const chunks = {
    'layout and preview': await ours('previewDeck', 'preview.ts'),
    'reading the destination': await ours('readDestination', 'ooxml/destination.ts'),
  };
  for (const [name, weight] of Object.entries(chunks)) {
    report(`slides: ${name}`, weight, 'B gzip', { aim: 20_000 });
  }
  const library = await gzipOf("export { default } from 'pptxgenjs';");
  const writer = await ours('renderDeck', 'render.ts');
  report('slides: layout and writer', writer, 'B gzip', {
    against: 'pptxgenjs 4.0.1',
    than: library,
    aim: Math.round(0.2 * library),
  });
}

await main(async () => {
  await ensure({ quiet: true });
  if (process.argv[2] === 'visits') return timeVisits();
  if (process.argv[2] === 'pictures') return benchPictures();
  if (process.argv[2] === 'typing') return runPart(join(root, 'scripts/bench-typing.mjs'));
  // The pages that only carry a sign-in through have no first view to weigh.
  for (const page of webPages('m365').filter(({ name }) => name in unwanted)) weighPage(page);
  weighPlanner();
  weighBuild();
  await weighSlides();
  if (process.argv[2] === 'pages') return;
  const parts = join(root, targets.node.folder);
  const programs = readdirSync(parts).filter((file) => /^bench-.*\.js$/.test(file));
  for (const program of programs) await runPart(join(parts, program));
  await benchPictures();
  if (existsSync(join(parts, 'start.js'))) {
    await timeStart();
    await runPart(join(root, 'scripts/bench-typing.mjs'));
    await timeVisits();
  } else say('(inget att starta än)', '(nothing to start yet)');
});
