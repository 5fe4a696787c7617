/**
 * `npm run bench -- visits`: how long a person waits, on a slow line (150 ms, 1.6 Mbit/s) and a processor four times
 * slower, for tab and pane against a page of React and Fluent that only says hello; the same browser, versions,
 * compression, frame and run. All three stand in a frame, as in Teams and PowerPoint (bench/host.html), and are timed
 * from when the frame is asked for. JSON lines like bench.mjs; medians of three.
 */
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { findBrowser } from './lib/browser.mjs';
import { root, targets } from './lib/entries.mjs';

const web = join(root, targets.web.folder);
const hello = join(root, '.cache/bench-hello');
const hostPage = readFileSync(join(root, 'scripts/bench/host.html'));
const runs = Number(process.env.SAMSPEL_RUNS ?? 3);
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

/** Compiles the yardstick as the tab is compiled. @returns its scripts */
async function buildHello() {
  const { default: webpack } = await import('webpack');
  const { default: configuration } = await import('../webpack.config.js');
  const [base] = await configuration({ only: ['web'] });
  mkdirSync(hello, { recursive: true });
  const compiler = webpack({
    ...base,
    name: 'hello',
    cache: { ...base.cache, name: 'hello' },
    entry: { hello: './scripts/bench/hello.tsx' },
    output: { ...base.output, path: hello },
    plugins: [],
  });
  const stats = await new Promise((done, fail) => {
    compiler.run((failure, result) => (failure ? fail(failure) : done(result)));
  });
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
  return stats.compilation.entrypoints.get('hello').getFiles();
}

const types = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/** A server as production has it: compressed files that may be kept; the rest is the product's, passed on. */
function openFront(product, helloPage) {
  const kept = new Map();
  const fileAt = (path) =>
    [web, hello].map((folder) => join(folder, path)).find((file) => existsSync(file));
  const send = (response, path, content, forever) => {
    const body = kept.get(path) ?? brotliCompressSync(content);
    if (forever) kept.set(path, body);
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  };
  const pass = async (request, response, origin) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const {
      host: _host,
      origin: _origin,
      connection: _connection,
      referer: _referer,
      ...headers
    } = request.headers;
    const init = { method: request.method, headers, redirect: 'manual' };
    const answer = await fetch(
      product + request.url,
      chunks.length > 0 ? { ...init, body: Buffer.concat(chunks) } : init,
    );
    const content = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const csp = answer.headers.get('content-security-policy');
    const body = type.startsWith('text/html')
      ? Buffer.from(asInProduction(content.toString().replaceAll(product, origin)))
      : content;
    const location = answer.headers.get('location');
    response.writeHead(answer.status, {
      'content-type': type,
      ...(csp === null ? {} : { 'content-security-policy': csp }),
      ...(location === null ? {} : { location: location.replace(product, origin) }),
      ...(body.length > 500 ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body.length > 500 ? brotliCompressSync(body, quickly) : body);
  };
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const { pathname } = new URL(request.url, origin);
    if (pathname === '/host.html') return send(response, pathname, hostPage, false);
    if (pathname === '/hello.html') return send(response, pathname, Buffer.from(helloPage), false);
    const file =
      extname(pathname) === '.js' && pathname !== '/local/bridge.js' ? fileAt(pathname) : undefined;
    if (file) return send(response, pathname, readFileSync(file), true);
    pass(request, response, origin).catch(() => response.writeHead(502).end());
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done({ server, url: `http://127.0.0.1:${server.address().port}` }),
    );
  });
}

/** Only the local tenant has a clock of its own, which a page has to ask for. */
const asInProduction = (html) => html.replace(/"clockUrl":"[^"]*",/, '');

/** As a service compresses what it makes at the moment; the scripts are compressed once, before. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Runs in the page from its beginning. */
function watch() {
  const seen = { largest: 0, firstPaint: 0, firstData: 0 };
  window.samspelSeen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.largest = entry.startTime;
      seen.what = `${entry.element?.tagName} ${entry.size} ${entry.element?.textContent?.slice(0, 60)}`;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  }).observe({ type: 'paint', buffered: true });
  const look = () => {
    if (
      seen.firstData === 0 &&
      document.querySelector('[data-first-data], header [title]:not([title=""])')
    ) {
      requestAnimationFrame(() => (seen.firstData ||= performance.now()));
      return;
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Opens a page and waits until it has data and is quiet. */
async function visit(context, address, slowly = true) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  if (slowly) {
    await client.send('Network.emulateNetworkConditions', slow4g);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.goto(address);
  const framed = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
  await framed.waitForURL(/html/, { waitUntil: 'commit' });
  await framed.waitForFunction(() => window.samspelSeen?.firstData > 0, undefined, {
    timeout: 60_000,
  });
  await page.waitForTimeout(2_500);
  const told = await framed.evaluate(() => {
    const resources = performance.getEntriesByType('resource');
    const scripts = resources.filter(
      (one) => one.name.endsWith('.js') && !one.name.includes('/local/'),
    );
    const answers = resources
      .filter((one) => one.name.includes('/v1.0/'))
      .map((one) => one.responseEnd);
    return {
      ...window.samspelSeen,
      firstAnswer: answers.length > 0 ? Math.min(...answers) : Infinity,
      requests: resources.filter((one) => one.startTime <= window.samspelSeen.firstData).length,
      bytes: scripts.reduce((total, one) => total + one.encodedBodySize, 0),
    };
  });
  await page.close();
  return told;
}

/** What Teams tells a tab in the channel. */
async function contextOf(product) {
  const ask = async (path, init) => (await fetch(product + path, init)).json();
  const body = '{"persona":"P01"}';
  const { access_token: token, account } = await ask('/local/token', { method: 'POST', body });
  const headers = { Authorization: `Bearer ${token}` };
  const { value } = await ask('/v1.0/me/joinedTeams', { headers });
  const { programmeId } = await ask('/local/demonstration', {});
  return {
    ...{ locale: 'sv-se', theme: 'default', frameContext: 'content', hostClientType: 'web' },
    ...{ hostName: 'Teams', appId: 'bench', appSessionId: 'bench', sessionId: 'bench' },
    ...{ userObjectId: account.oid, userPrincipalName: account.upn, loginHint: account.upn },
    ...{
      tid: account.tid,
      entityId: programmeId,
      subEntityId: '',
      groupId: value[0].id,
      teamId: value[0].id,
    },
  };
}

const median = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/**
 * @param report as in bench.mjs
 * @param product a started product: its address
 */
export async function benchVisits(report, product) {
  const scripts = await buildHello();
  // A dozen visits within a minute use up a tenant's quota; waiting for that is not what is measured.
  await fetch(`${product}/local/limits`, { method: 'POST', body: '{"on":false}' });
  const context = JSON.stringify(await contextOf(product));
  const tags = scripts.map((file) => `<script defer src="${file}"></script>`).join('');
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hello</title>${tags}</head><body><div id="root"></div></body></html>`;
  const { server, url } = await openFront(product, page);
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await findBrowser();
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const inHost = (page, persona) =>
    `${url}/host.html?${new URLSearchParams({ page, persona, context })}`;
  const pages = {
    hello: inHost('/hello.html', ''),
    tab: inHost('/tab.html?theme=default&locale=sv-se', 'P01'),
    pane: inHost('/taskpane.html?lang=sv', 'K01'),
  };
  const figures = {};
  try {
    for (const [name, address] of Object.entries(pages)) {
      const visits = { first: [], second: [] };
      // The front compresses each script once; that is not the person's wait.
      const warm = await browser.newContext();
      await visit(warm, address, false);
      await warm.close();
      for (let run = 0; run < runs; run += 1) {
        const device = await browser.newContext({
          viewport: { width: name === 'pane' ? 348 : 1280, height: 800 },
        });
        visits.first.push(await visit(device, address));
        visits.second.push(await visit(device, address));
        await device.close();
      }
      figures[name] = Object.fromEntries(
        Object.entries(visits).map(([which, all]) => [
          which,
          Object.fromEntries(
            Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]),
          ),
        ]),
      );
    }
  } finally {
    await browser.close();
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }
  const against = 'a Fluent page that says hello, same visit';
  for (const name of ['tab', 'pane']) {
    for (const which of ['first', 'second']) {
      const { [which]: mine } = figures[name];
      const { [which]: its } = figures.hello;
      const told = (what, key, aim) =>
        report(`${name}, ${which} visit, slow: ${what}`, Math.round(mine[key]), 'ms', {
          ...{ against, than: its[key] },
          ...(aim === undefined ? {} : { aim: Math.round(its[key] * aim) }),
        });
      told('first contentful paint', 'firstPaint');
      told('largest contentful paint', 'largest', which === 'first' ? 0.6 : 0.7);
      told('first data on the screen', 'firstData', which === 'first' ? 1.4 : 0.7);
      report(
        `${name}, ${which} visit, slow: requests until the first data`,
        mine.requests,
        'requests',
      );
    }
    process.stderr.write(`${figures[name].first.what} | ${figures[name].second.what}\n`);
    const { second } = figures[name];
    report(
      `${name}, second visit, slow: first data before any answer of Graph`,
      second.firstData < second.firstAnswer ? 1 : 0,
      'yes',
    );
  }
}
