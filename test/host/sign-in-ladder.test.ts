/** @jest-environment jsdom */
import type { IPublicClientApplication } from '@azure/msal-browser';
import { createSignIn, type SignInOptions } from '#host/sign-in.ts';
import type { SignInClients } from '#host/sign-in-clients.ts';

/** Which rung is tried when: MSAL is a list of calls here, each with its answer. */
const home = '11111111-0000-4000-8000-00000000000a';
const guestOf = '22222222-0000-4000-8000-00000000000b';
const config = {
  clientId: '5a3b9f2e-6c41-4d0e-9a57-3f1c8e2d7b60',
  authority: 'https://login.microsoftonline.com/organizations',
  origins: {},
  build: 'test',
};
const scopes = ['https://graph.microsoft.com/Sites.Read.All'];

const authError = (errorCode: string) => Object.assign(new Error(errorCode), { errorCode });
const account = (localAccountId: string, tenantId = home) => ({
  homeAccountId: `${localAccountId}.${tenantId}`,
  environment: 'login.microsoftonline.com',
  username: 'marit@ekby.example',
  ...{ localAccountId, tenantId },
});
const granted = (who = 'marit', tenantId = home) => ({
  accessToken: `token of ${who}`,
  account: account(who, tenantId),
  expiresOn: null,
});

type Call = { readonly rung: string; readonly method: string; readonly request: Asked };
type Asked = { authority?: string; prompt?: string; loginHint?: string; account?: object };
type Answer = (request: Asked) => object | Promise<object>;

let calls: Call[] = [];
let answers: Record<string, Answer> = {};
const acting = { isActive: false };

const methods = ['acquireTokenSilent', 'ssoSilent', 'acquireTokenPopup', 'acquireTokenRedirect'];

function clients(isBrokered: boolean): SignInClients {
  const client = (rung: string) =>
    Object.fromEntries(
      methods.map((method) => [
        method,
        async (request: Asked) => {
          calls.push({ rung, method, request });
          const answer = answers[`${rung} ${method}`];
          if (answer === undefined) throw authError('no_account_error');
          return answer(request);
        },
      ]),
    ) as unknown as IPublicClientApplication;
  return {
    isBrokered: () => isBrokered,
    brokered: async () => client('brokered'),
    standard: async () => client('standard'),
  };
}

const tried = (): readonly string[] => calls.map(({ rung, method }) => `${rung} ${method}`);
const refuse = (errorCode: string) => (): never => {
  throw authError(errorCode);
};
const never = (): Promise<object> => new Promise(() => undefined);

const options: SignInOptions = { silently: 'acquireTokenSilent', loginHint: 'marit@ekby.example' };
const signIn = (isBrokered: boolean, more: Partial<SignInOptions> = {}) =>
  createSignIn(config, { ...options, ...more }, clients(isBrokered));

beforeAll(() => {
  Object.defineProperty(navigator, 'userActivation', { value: acting });
});
beforeEach(() => {
  calls = [];
  answers = {};
  acting.isActive = false;
});
afterEach(() => jest.useRealTimers());

describe('the ladder of sign-in', () => {
  it('asks the host, and nobody else when it answers', async () => {
    answers = { 'brokered acquireTokenSilent': () => granted() };
    await expect(signIn(true).token(scopes)).resolves.toBe('token of marit');
    expect(tried()).toEqual(['brokered acquireTokenSilent']);
  });

  it('goes on in the browser where the bridge is there and does not work', async () => {
    answers = {
      'brokered acquireTokenSilent': refuse('server_error'),
      'standard ssoSilent': () => granted(),
    };
    const opened = signIn(true);
    await expect(opened.token(scopes)).resolves.toBe('token of marit');
    await opened.token(['https://graph.microsoft.com/Calendars.ReadWrite']).catch(() => undefined);
    expect(tried()).toEqual([
      'brokered acquireTokenSilent',
      'standard acquireTokenSilent',
      'standard ssoSilent',
      // The bridge is not asked again, and the account is known by now.
      'standard acquireTokenSilent',
      'standard ssoSilent',
    ]);
  });

  it('waits no longer than eight seconds for a bridge that says nothing', async () => {
    jest.useFakeTimers();
    answers = { 'brokered acquireTokenSilent': never, 'standard ssoSilent': () => granted() };
    const token = signIn(true).token(scopes);
    await jest.advanceTimersByTimeAsync(8_001);
    await expect(token).resolves.toBe('token of marit');
  });

  it('waits no longer than eight seconds on each rung, and then says that it failed', async () => {
    jest.useFakeTimers();
    answers = { 'brokered acquireTokenSilent': never, 'standard acquireTokenSilent': never };
    const outcome = signIn(true)
      .token(scopes)
      .catch((failure: unknown) => failure);
    await jest.advanceTimersByTimeAsync(16_002);
    await expect(outcome).resolves.toMatchObject({ kind: 'failed' });
  });

  it('opens no window before the person has pressed, and at the press opens it at once', async () => {
    answers = {
      'standard ssoSilent': refuse('login_required'),
      'standard acquireTokenPopup': () => granted(),
    };
    const opened = signIn(false);
    await expect(opened.token(scopes)).rejects.toMatchObject({ kind: 'interaction-required' });
    calls = [];
    acting.isActive = true;
    await expect(opened.token(scopes)).resolves.toBe('token of marit');
    expect(tried()).toEqual(['standard acquireTokenPopup']);
  });

  it('uses the window of Office where Office has one and no bridge', async () => {
    acting.isActive = true;
    answers = { 'standard ssoSilent': refuse('login_required') };
    const asked: (readonly string[])[] = [];
    const dialog = async (wanted: readonly string[]) => {
      asked.push(wanted);
      return granted();
    };
    const opened = signIn(false, { silently: 'ssoSilent', dialog });
    await expect(opened.token(scopes)).resolves.toBe('token of marit');
    expect(asked).toEqual([scopes]);
    expect(tried()).toEqual(['standard ssoSilent']);
  });

  it('leaves the page where it is its own and the browser opens no window', async () => {
    acting.isActive = true;
    answers = {
      'standard ssoSilent': refuse('login_required'),
      'standard acquireTokenPopup': refuse('popup_window_error'),
      'standard acquireTokenRedirect': () => ({}),
    };
    void signIn(false).token(scopes);
    await new Promise((done) => setTimeout(done));
    expect(tried().at(-1)).toBe('standard acquireTokenRedirect');
  });

  it('takes a closed window for an answer', async () => {
    acting.isActive = true;
    answers = {
      'standard ssoSilent': refuse('login_required'),
      'standard acquireTokenPopup': refuse('user_cancelled'),
    };
    await expect(signIn(false).token(scopes)).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('several accounts and tenants', () => {
  it('signs a guest in in the tenant of the team, not at home', async () => {
    answers = { 'brokered acquireTokenSilent': () => granted('marit', guestOf) };
    const who = await signIn(true, { tenantId: guestOf }).signedIn();
    expect(who.tenantId).toBe(guestOf);
    expect(calls[0]?.request.authority).toBe(`https://login.microsoftonline.com/${guestOf}`);
  });

  it.each(['../evil', 'evil.example/', 'organizations?x='])(
    'takes no tenant "%s" from the host',
    async (tenantId) => {
      answers = { 'brokered acquireTokenSilent': () => granted() };
      await signIn(true, { tenantId }).token(scopes);
      expect(calls[0]?.request.authority).toBe(config.authority);
    },
  );

  it('does not take somebody else in the browser for the person in Teams', async () => {
    answers = {
      'standard ssoSilent': () => granted('somebody else'),
      'standard acquireTokenPopup': () => granted('marit'),
    };
    const opened = signIn(false, { tenantId: home, userId: 'marit' });
    await expect(opened.token(scopes)).rejects.toMatchObject({ kind: 'interaction-required' });
    acting.isActive = true;
    await expect(opened.token(scopes)).resolves.toBe('token of marit');
    expect(calls.at(-1)?.request.prompt).toBe('select_account');
  });

  it('lets the person choose another account, and asks with it from then on', async () => {
    answers = {
      'standard acquireTokenPopup': () => granted('jonas'),
      'standard acquireTokenSilent': ({ account: known }) =>
        known === undefined ? refuse('no_account_error')() : granted('jonas'),
    };
    const opened = signIn(false);
    await opened.changeAccount();
    expect(calls[0]?.request).toMatchObject({ prompt: 'select_account' });
    await expect(opened.token(scopes)).resolves.toBe('token of jonas');
    expect(calls.at(-1)?.request.account).toMatchObject({ localAccountId: 'jonas' });
  });
});
