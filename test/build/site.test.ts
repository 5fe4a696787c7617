import { makeSite } from '../../scripts/site/make.ts';
import { readSiteOptions } from '../../scripts/site/options.ts';

const clientId = '1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8';
const defaults = { version: '1.4.0', out: 'out' };
const config = '<script type="application/json" id="samspel-config">{}</script>';
const shell = '<style>body{margin:0}</style><script>look()</script>';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sources = new Map([
  ['tab.html', bytes(`${shell}${config}<script defer src="app/tab.0123456789.js"></script>`)],
  [
    'taskpane.html',
    bytes(
      `${shell}${config}<script defer src="https://appsforoffice.microsoft.com/office.js"></script>`,
    ),
  ],
  ['auth.html', bytes('<script defer src="app/auth.0123456789.js"></script>')],
  ['auth-relay.html', bytes(`${config}<script defer src="app/relay.0123456789.js"></script>`)],
  ['app/tab.0123456789.js', bytes('run()')],
  ['assets/icon-16.png', new Uint8Array([137])],
]);

function siteOf(...more: readonly string[]): ReadonlyMap<string, string> {
  const args = ['--host', 'samspel.kommun.se', '--client-id', clientId, ...more];
  const read = readSiteOptions(args, defaults);
  if (!read.ok) throw new Error(read.reason.en);
  const files = makeSite(read.options, sources);
  return new Map([...files].map(([path, content]) => [path, new TextDecoder().decode(content)]));
}

/** Headers per path, as Netlify reads them. */
function headersOf(site: ReadonlyMap<string, string>): ReadonlyMap<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of (site.get('_headers') ?? '').split('\n').filter(Boolean)) {
    if (line.startsWith('/')) rules.set(line, (current = new Map()));
    else current.set(line.trim().split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2));
  }
  return rules;
}
const policy = (path: string): string =>
  headersOf(siteOf()).get(path)?.get('Content-Security-Policy') ?? '';
const directive = (path: string, name: string): string =>
  policy(path)
    .split('; ')
    .find((one) => one.startsWith(`${name} `)) ?? '';

describe('the site of a municipality', () => {
  it('has every file the package points at, and the public pages in both languages', () => {
    const site = siteOf('--organisation', 'Ekby kommun', '--contact', 'dso@ekby.example');
    expect([...site.keys()]).toEqual(
      expect.arrayContaining(['tab.html', 'taskpane.html', 'assets/icon-16.png', 'consent.html']),
    );
    for (const page of ['about', 'privacy', 'terms', 'accessibility', 'licences']) {
      const html = site.get(`${page}.html`) ?? '';
      expect(html).toContain('<section id="sv" lang="sv">');
      expect(html).toContain('<section id="en" lang="en">');
    }
    expect(site.get('privacy.html')).toContain('Ekby kommun är personuppgiftsansvarig');
    expect(site.get('privacy.html')).toContain('dso@ekby.example');
  });

  it('tells its pages where they belong, and no text can end the block', () => {
    const site = siteOf(
      '--organisation',
      '</script><script>alert(1)</script>',
      '--tenant',
      'ekby.se',
    );
    const html = site.get('tab.html') ?? '';
    const told: unknown = JSON.parse(/id="samspel-config">(.*?)<\/script>/.exec(html)?.[1] ?? '{}');
    expect(told).toEqual({
      clientId,
      authority: 'https://login.microsoftonline.com/ekby.se',
      origins: {},
      organisation: '</script><script>alert(1)</script>',
      build: '1.4.0',
    });
    expect(site.get('about.html')).not.toContain('<script');
    expect(site.get('terms.html')).toContain('&#60;/script&#62;');
  });

  it('stops where a page has no place for what it must be told', () => {
    const broken = new Map([...sources, ['tab.html', bytes('<html></html>')] as const]);
    const { origins, authority } = {
      origins: {},
      authority: 'https://login.microsoftonline.com/x',
    };
    const make = () =>
      makeSite({ host: 'a.se', config: { clientId, authority, origins, build: '1' } }, broken);
    expect(make).toThrow('tab.html has no place for its configuration');
  });

  it.each([
    [['--tenant', 'två ord'], 'The tenant "två ord" cannot be used'],
    [['--permissions', 'some'], 'is all or selected, not "some"'],
    [['--open-area', 'http://ekby.se'], 'must be an address that begins with https://'],
    [['--colour', 'red'], 'Like this: npm run build'],
    [['--out', ''], 'The folder has no name'],
  ])('refuses %j with the reason', (more, reason) => {
    const args = ['--host', 'samspel.kommun.se', '--client-id', clientId, ...more];
    const read = readSiteOptions(args, defaults);
    expect(read.ok ? '' : read.reason.en).toContain(reason);
  });
});

describe('the headers', () => {
  it('let Teams and Office frame the app, and nobody else', () => {
    const ancestors = directive('/tab.html', 'frame-ancestors');
    expect(ancestors).toContain('https://teams.microsoft.com');
    expect(ancestors).toContain('https://*.officeapps.live.com');
    expect(ancestors).not.toMatch(/ \*( |$)|https:\/\/\*( |$)/);
    expect(directive('/privacy.html', 'frame-ancestors')).toBe("frame-ancestors 'self'");
  });

  it('allow no inline script but the one with its hash, and no eval', () => {
    const scripts = directive('/tab.html', 'script-src');
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[^']+'$/);
    expect(policy('/tab.html')).not.toContain('unsafe');
    expect(policy('/tab.html')).toContain("require-trusted-types-for 'script'");
    expect(directive('/taskpane.html', 'script-src')).toContain(
      'https://appsforoffice.microsoft.com',
    );
    expect(directive('/privacy.html', 'script-src')).toBe('');
  });

  it('never part the windows of sign-in, and never forbid frames as such', () => {
    for (const [, headers] of headersOf(siteOf())) {
      expect([...headers.keys()]).not.toContain('Cross-Origin-Opener-Policy');
      expect([...headers.keys()]).not.toContain('X-Frame-Options');
    }
  });

  it('keep scripts for a year and pages not at all', () => {
    const rules = headersOf(siteOf());
    expect(rules.get('/app/*')?.get('Cache-Control')).toContain('immutable');
    expect(rules.get('/tab.html')?.get('Cache-Control')).toBe('no-cache');
  });

  it('say the same in the words of every host', () => {
    const site = siteOf();
    const wanted = policy('/taskpane.html');
    const azure = JSON.parse(site.get('staticwebapp.config.json') ?? '{}') as {
      routes: { route: string; headers: Record<string, string> }[];
    };
    const route = azure.routes.find((one) => one.route === '/taskpane.html');
    expect(route?.headers['Content-Security-Policy']).toBe(wanted);
    expect(site.get('web.config')).toContain(`value="${wanted}"`);
    const nginx = site.get('nginx.conf') ?? '';
    const block = nginx.slice(nginx.indexOf('location = /taskpane.html {'));
    expect(block.slice(0, block.indexOf('}'))).toContain(
      `add_header Content-Security-Policy "${wanted}" always;`,
    );
    expect(block.slice(0, block.indexOf('}'))).toContain('X-Content-Type-Options "nosniff"');
  });

  it('name no header twice for the same file, which some hosts would join with a comma', () => {
    const rules = [...headersOf(siteOf())];
    const general = new Set(rules[0]?.[1].keys());
    for (const [, headers] of rules.slice(1)) {
      expect([...headers.keys()].filter((name) => general.has(name))).toEqual([]);
    }
  });
});
