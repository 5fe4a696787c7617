import { readOptions } from '../../scripts/package/options.ts';
import { clientId, host } from './the-package.ts';

const defaults = { version: '0.1.0', out: 'out' };
const read = (...args: readonly string[]) => readOptions(args, defaults);
const reasonOf = (...args: readonly string[]) => {
  const answer = read(...args);
  return answer.ok ? null : answer.reason;
};
const withHost = (name: string) => reasonOf(`--host=${name}`, '--client-id', clientId);
const withId = (id: string) => reasonOf('--host', host, '--client-id', id);

it('fills in what is not said', () => {
  expect(read('--host', 'Samspel.Kommun.SE', '--client-id', clientId.toUpperCase())).toEqual({
    ok: true,
    options: {
      host,
      clientId,
      name: 'Samspel',
      version: '0.1.0',
      website: `https://${host}/about.html`,
      privacy: `https://${host}/privacy.html`,
      terms: `https://${host}/terms.html`,
      out: 'out',
      schemas: null,
    },
  });
});

it.each(['samspel.kommun.se', 'a.b.c.example.org', 'xn--lmhult-wxa.se', 'kommun.xn--fiqs8s'])(
  'takes the host %s',
  (name) => {
    expect(withHost(name)).toBeNull();
  },
);

it.each([
  ['https://samspel.kommun.se', 'write the host without https://'],
  ['http://samspel.kommun.se/', 'write the host without https://'],
  ['samspel.kommun.se/app', 'write the host without a path'],
  ['samspel.kommun.se/', 'write the host without a path'],
  ['samspel.kommun.se?x=1', 'write the host without a path'],
  ['samspel.kommun.se:8443', 'write the host without a port'],
  ['it@samspel.kommun.se', 'write the host without a user'],
  ['192.168.1.20', 'not an IP address'],
  ['192.168.1.20:443', 'not an IP address'],
  ['2001:db8::1', 'not an IP address'],
  ['[2001:db8::1]', 'not an IP address'],
  ['localhost', 'only a host on the internet'],
  ['samspel.localhost', 'only a host on the internet'],
  ['samspel.kommun.local', 'only a host on the internet'],
  ['sam_spel.kommun.se', 'no underscore'],
  ['*.kommun.se', 'one host, not a pattern'],
  ['samspel', 'write the whole host name'],
  ['samspel.älmhult.se', 'xn--'],
  ['-samspel.kommun.se', 'that is no host name'],
  ['samspel..se', 'that is no host name'],
  ['samspel.kommun.se.', 'that is no host name'],
  [`${'x'.repeat(64)}.se`, 'that is no host name'],
  [`${'samspel.'.repeat(32)}se`, 'that is no host name'],
  ['sam spel.se', 'that is no host name'],
  ['samspel.1', 'it has no top domain'],
])('refuses the host %s', (name, why) => {
  const reason = withHost(name);
  expect(reason?.en).toContain(why);
  expect(reason?.en).toContain(`"${name}"`);
  expect(reason?.sv).toContain(`"${name}"`);
});

it('refuses no host at all, and says how it is named', () => {
  expect(reasonOf('--client-id', clientId)?.en).toContain('--host samspel.kommun.se');
});

it.each([
  ['', 'Name --client-id'],
  ['samspel', 'no GUID'],
  [`{${clientId}}`, 'no GUID'],
  [clientId.replaceAll('-', ''), 'no GUID'],
  [clientId.replace('1', 'g'), 'no GUID'],
  ['00000000-0000-0000-0000-000000000000', 'is an example'],
  ['11111111-2222-4333-8444-555555555555', 'is an example'],
])('refuses the client id "%s"', (id, why) => {
  expect(withId(id)?.en).toContain(why);
});

it.each([
  [['--name', 'x'.repeat(31)], 'The name has 31 characters; Teams shows 30.'],
  [['--name', ' '], 'The name is empty.'],
  [['--name', '{host}'], 'characters that cannot stand in a name'],
  [['--version', '1.2'], 'must have three numbers'],
  [['--version', '1.2.3.4'], 'must have three numbers'],
  [['--version', '1.02.3'], 'must have three numbers'],
  [['--privacy', 'http://kommun.se/gdpr'], 'must begin with https://'],
  [['--terms', 'kommun.se'], 'must begin with https://'],
  [['--out', ''], 'The folder has no name.'],
  [['--hots', 'x'], 'Like this: npm run package'],
  [['stray'], 'Like this: npm run package'],
])('refuses %j', (more, why) => {
  expect(reasonOf('--host', host, '--client-id', clientId, ...more)?.en).toContain(why);
});

it('says every refusal in one sentence', () => {
  for (const reason of [withHost('https://x.se'), withId('samspel'), reasonOf('stray')]) {
    expect(reason?.en).not.toContain('\n');
    expect(reason?.sv).not.toBe(reason?.en);
  }
});
