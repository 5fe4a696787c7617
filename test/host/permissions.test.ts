import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilityScopes, consentLog, scopesFor, type Capability } from '#host/permissions.ts';

const config = {
  clientId: '5a3b9f2e-6c41-4d0e-9a57-3f1c8e2d7b60',
  authority: 'https://login.microsoftonline.com/ekby.example',
  origins: {},
  build: 'test',
};
const declared = new Set<string>(Object.values(capabilityScopes).flat());

describe('the permissions', () => {
  it('are declared for every scope that a call to Graph names', () => {
    const folder = join(__dirname, '../../src/graph');
    const named = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .flatMap(
        (file) => readFileSync(join(folder, file), 'utf8').match(/'[A-Z]\w+\.[A-Z][\w.]+'/g) ?? [],
      )
      .map((literal) => literal.slice(1, -1))
      .filter((name) => /\.(Read|ReadWrite|Manage|ReadBasic|Send|Create)(\.|$)/.test(name));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((scope) => !declared.has(scope))).toEqual([]);
  });

  it('shrink to the chosen sites with least privilege, and the rest stays', () => {
    const wanted = [
      'User.Read',
      'https://graph.microsoft.com/Sites.ReadWrite.All',
      'Sites.Read.All',
    ];
    expect(scopesFor(wanted, 'selected')).toEqual([
      'User.Read',
      'https://graph.microsoft.com/Sites.Selected',
      'Sites.Selected',
    ]);
    expect(scopesFor(wanted, undefined)).toBe(wanted);
    const all = Object.values(capabilityScopes).flatMap((scopes) => scopesFor(scopes, 'selected'));
    expect(all.filter((scope) => /^(Sites|Files)\..*\.All$/.test(scope))).toEqual([]);
  });
});

describe('missing consent', () => {
  const log = (permissions?: 'selected') =>
    consentLog(
      permissions === undefined ? config : { ...config, permissions },
      'https://samspel.example.se',
    );

  it('is told by capability, once, and no longer when it has been given', () => {
    const consent = log();
    const heard: (readonly Capability[])[] = [];
    consent.listen(() => heard.push(consent.missing()));
    consent.refused(['Calendars.ReadWrite']);
    consent.refused(['Calendars.ReadWrite']);
    consent.refused(['Place.Read.All']);
    consent.granted(['https://graph.microsoft.com/Calendars.ReadWrite']);
    expect(heard).toEqual([['calendar'], ['calendar', 'places'], ['places']]);
  });

  it('sends an administrator to a page with the exact scopes, and back to the site', () => {
    const link = new URL(log('selected').adminLink(['programme', 'calendar']));
    expect(link.origin + link.pathname).toBe(
      'https://login.microsoftonline.com/ekby.example/v2.0/adminconsent',
    );
    expect(link.searchParams.get('client_id')).toBe(config.clientId);
    expect(link.searchParams.get('redirect_uri')).toBe('https://samspel.example.se/consent.html');
    expect(link.searchParams.get('scope')?.split(' ')).toEqual([
      'https://graph.microsoft.com/User.Read',
      'https://graph.microsoft.com/Sites.Selected',
      'https://graph.microsoft.com/Calendars.ReadWrite',
      'openid',
      'profile',
      'offline_access',
    ]);
  });
});
