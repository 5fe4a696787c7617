/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { createSignIn, type SignIn } from '#host/sign-in.ts';
import { installBridge } from '#local-tenant/bridge.ts';

const config = {
  clientId: '5a3b9f2e-6c41-4d0e-9a57-3f1c8e2d7b60',
  authority: 'https://login.microsoftonline.com/3b0a2f0e-0000-4000-8000-000000000001',
  origins: {},
  build: 'test',
};
const tid = '3b0a2f0e-0000-4000-8000-000000000001';
const oid = 'a0a0a0a0-0000-4000-8000-000000000001';

const jwt = (claims: object): string =>
  ['{}', JSON.stringify(claims), 'signed']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

type Asked = { readonly persona: string; readonly scopes: readonly string[] };
let asked: Asked[] = [];
let answer: () => Promise<{ ok: boolean; body: object }>;
const personIsActing = { isActive: false };

const granted = async () => ({
  ok: true,
  body: {
    access_token: jwt({ oid }),
    id_token: jwt({
      oid,
      tid,
      name: 'Marit Hasselgrind',
      preferred_username: 'marit@ekby.example',
    }),
    expires_in: 3600,
    scope: 'User.Read',
    account: { oid, tid, name: 'Marit Hasselgrind', upn: 'marit@ekby.example' },
  },
});

beforeAll(() => {
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  Object.defineProperty(navigator, 'userActivation', { value: personIsActing });
  window.history.replaceState(null, '', '/tab.html?persona=P01');
});

beforeEach(() => {
  asked = [];
  answer = granted;
  personIsActing.isActive = false;
  installBridge();
  Object.assign(globalThis, {
    fetch: async (_url: string, init: { body: string }) => {
      asked.push(JSON.parse(init.body) as Asked);
      const { ok, body } = await answer();
      return { ok, json: async () => body };
    },
  });
});

const scopes = ['https://graph.microsoft.com/Sites.Read.All'];
const signIn = (silently: 'acquireTokenSilent' | 'ssoSilent' = 'acquireTokenSilent'): SignIn =>
  createSignIn(config, { silently, loginHint: 'marit@ekby.example' });

describe.each(['acquireTokenSilent', 'ssoSilent'] as const)('signing in with %s', (silently) => {
  it('says who it is, by what the host says', async () => {
    expect(await signIn(silently).signedIn()).toEqual({
      userId: oid,
      displayName: 'Marit Hasselgrind',
      tenantId: tid,
      userPrincipalName: 'marit@ekby.example',
    });
    expect(asked[0]?.persona).toBe('P01');
  });
});

describe('asking for a token', () => {
  it('asks the host once, however many ask at the same time', async () => {
    const opened = signIn();
    const tokens = await Promise.all([1, 2, 3].map(() => opened.token(scopes)));
    expect(new Set(tokens).size).toBe(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.scopes).toEqual(expect.arrayContaining(scopes));
  });

  it('says that nobody has consented, and does not open a window for that', async () => {
    personIsActing.isActive = true;
    answer = async () => ({
      ok: false,
      body: { suberror: 'consent_required', error_description: 'AADSTS65001: not consented' },
    });
    await expect(signIn().token(scopes)).rejects.toMatchObject({ kind: 'consent-missing' });
    expect(asked).toHaveLength(1);
  });

  it('does not open a window while nobody is doing anything', async () => {
    answer = async () => ({ ok: false, body: { suberror: 'login_required' } });
    await expect(signIn('ssoSilent').token(scopes)).rejects.toMatchObject({
      kind: 'interaction-required',
    });
    expect(asked).toHaveLength(1);
  });

  it('lets the host ask the person after a click', async () => {
    personIsActing.isActive = true;
    let times = 0;
    answer = async () => {
      times += 1;
      return times === 1 ? { ok: false, body: { suberror: 'login_required' } } : granted();
    };
    await expect(signIn('ssoSilent').token(scopes)).resolves.toContain('.');
    expect(asked).toHaveLength(2);
  });

  it('says that there is no network', async () => {
    answer = () => Promise.reject(new TypeError('fetch failed'));
    await expect(signIn().token(scopes)).rejects.toMatchObject({ kind: 'offline' });
  });
});
