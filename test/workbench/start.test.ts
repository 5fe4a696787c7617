import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, type Started } from '#local-tenant/start.ts';

const block = '<script type="application/json" id="samspel-config">{}</script>';
const page = `<!doctype html><head>${block}<style>p{color:red}</style><script defer src="a.0123456789.js"></script></head>`;

let folder: string;
let webDir: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspel-start-'));
  webDir = mkdtempSync(join(tmpdir(), 'samspel-web-'));
  for (const name of ['index.html', 'tab.html', 'taskpane.html']) {
    writeFileSync(join(webDir, name), page);
  }
  writeFileSync(join(webDir, 'a.0123456789.js'), '0;');
});

afterAll(() => {
  for (const made of [folder, webDir]) rmSync(made, { recursive: true });
});

const options = () => ({ port: 0, stage: 'start', dataDir: folder, fresh: false, webDir });

describe('what is served on the one address', () => {
  let started: Started;
  beforeAll(async () => {
    started = await start(options());
  }, 60_000);
  afterAll(() => started.close());

  const get = (path: string, init?: RequestInit) => fetch(`${started.url}${path}`, init);

  it('tells the app where Microsoft is here, in its own block', async () => {
    const html = await (await get('/tab.html')).text();
    const told = /id="samspel-config">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
    expect(JSON.parse(told)).toMatchObject({
      origins: {
        'https://graph.microsoft.com': started.url,
        'https://ekby.sharepoint.com': started.url,
      },
      clockUrl: '/local/clock',
      deckUrl: '/local/deck',
    });
  });

  it('puts the bridge before the scripts of the app, and nowhere else', async () => {
    const html = await (await get('/taskpane.html')).text();
    const bridge = '<script defer src="/local/bridge.js"></script>';
    expect(html.indexOf(bridge)).toBeGreaterThan(0);
    expect(html.indexOf(bridge)).toBe(html.indexOf('<script defer'));
    expect(await (await get('/')).text()).toBe(page);
  });

  it('keeps the strict rules of production on every page', async () => {
    const rules = (await get('/tab.html')).headers.get('content-security-policy') ?? '';
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("frame-ancestors 'self'");
    expect(rules).toContain("require-trusted-types-for 'script'");
    expect(rules).not.toContain('unsafe');
    // The hashes of the empty text and of the one style element on the page.
    expect(rules.match(/'sha256-[^']+'/g)).toHaveLength(2);
    const pane = (await get('/taskpane.html')).headers.get('content-security-policy') ?? '';
    expect(pane).not.toContain('trusted-types');
  });

  it('lets a browser keep what has its own hash in its name, and no page', async () => {
    expect((await get('/a.0123456789.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/tab.html')).headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/nothing.html'])(
    'gives out nothing for %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('answers as the tenant for Graph and for its own side', async () => {
    const { value } = (await (await get('/local/personas')).json()) as {
      value: { persona: string }[];
    };
    expect(value.map(({ persona }) => persona)).toEqual(expect.arrayContaining(['K01', 'P01']));
    expect((await get('/v1.0/me')).status).toBe(401);
  });

  it('has a presentation open', async () => {
    const { slides } = (await (await get('/local/deck')).json()) as { slides: unknown[] };
    expect(slides.length).toBeGreaterThan(0);
  });

  it('says which stages there are, and refuses one that is not', async () => {
    const facts = await (await get('/local/demonstration')).json();
    expect(facts).toMatchObject({ stage: 'start', programmeId: 'UPP-2027-01' });
    const wish = { method: 'POST', body: JSON.stringify({ stage: 't9' }) };
    expect((await get('/local/stage', wish)).status).toBe(400);
  });

  it('goes to another stage piece by piece, and finds the first as it was left', async () => {
    const post = (path: string, body: object) =>
      get(path, { method: 'POST', body: JSON.stringify(body) });
    const slides = async () =>
      ((await (await get('/local/deck')).json()) as { slides: { id: string }[] }).slides;
    const [first] = await slides();
    await post('/local/deck/delete', { slideId: first?.id });
    const left = await slides();

    const told = (await (await post('/local/stage', { stage: 'prep' })).text()).trim().split('\n');
    expect(told.length).toBeGreaterThan(2);
    expect(JSON.parse(told.at(-1) ?? '')).toEqual({ ready: true });
    expect((await slides()).length).toBe(left.length + 1);

    await (await post('/local/stage', { stage: 'start' })).text();
    expect(await slides()).toEqual(left);
    await (await post('/local/stage', { stage: 'start', fresh: true })).text();
    expect((await slides()).length).toBe(left.length + 1);
  }, 60_000);
});

describe('what start() refuses, in one sentence', () => {
  const sentence = (failure: unknown): string => (failure as Error).message;

  it('a port that is taken', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const refused = await start({ ...options(), port }).catch(sentence);
    expect(refused).toMatch(new RegExp(`^(Port|Porten) ${port} .*--port\\.$`));
    other.close();
  }, 60_000);

  it('a stage that does not exist', async () => {
    const refused = await start({ ...options(), stage: 't9' }).catch(sentence);
    expect(refused).toMatch(/"t9".*start, prep, t1/);
  });

  it('a data folder that is a file, without touching it', async () => {
    const dataDir = join(webDir, 'tab.html');
    const refused = await start({ ...options(), dataDir }).catch(sentence);
    expect(refused).toContain(dataDir);
    expect(refused).not.toContain('\n');
  });

  it('a folder without pages', async () => {
    const refused = await start({ ...options(), webDir: folder }).catch(sentence);
    expect(refused).toMatch(/npm run build\.$/);
  });

  it('a folder that another process holds', async () => {
    const held = await start(options());
    const refused = await start(options()).catch(sentence);
    expect(refused).toContain(folder);
    await held.close();
  }, 60_000);
});
