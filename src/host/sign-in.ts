import type {
  AccountInfo,
  AuthenticationResult,
  IPublicClientApplication,
} from '@azure/msal-browser';
import type { HostConfig } from './config.ts';
import { withDeadline } from './deadline.ts';
import type { SignedIn } from './host.ts';
import { SignInFailure } from './host.ts';
import { consentLog, scopesFor, type Consent } from './permissions.ts';
import { signInClients, type SignInClients } from './sign-in-clients.ts';
import { signInFailure } from './sign-in-failure.ts';

/** MSAL itself would wait 10 s for a hidden frame and without end for a bridge. */
const silentDeadline = 8_000;
/** Long enough for a password and a second factor. */
const interactiveDeadline = 120_000;

const identityScopes = ['https://graph.microsoft.com/User.Read'];

/** What is known about a token, whoever got it. */
export type Granted = Pick<AuthenticationResult, 'accessToken' | 'account'> & {
  readonly expiresOn: Date | null;
};

export type SignIn = {
  /** @throws SignInFailure */
  token(scopes: readonly string[]): Promise<string>;
  /** @throws SignInFailure */
  signedIn(): Promise<SignedIn>;
  /** What nobody has consented to yet. */
  readonly consent: Consent;
  /** Asks who to be; only where the browser signs in itself, for a host has one account. @throws SignInFailure */
  changeAccount(): Promise<void>;
};

export type SignInOptions = {
  /** The person's user principal name, where the host knows it. */
  readonly loginHint?: string | undefined;
  /** Office wants `ssoSilent`, Teams `acquireTokenSilent` (guides/platform.md 1.3). */
  readonly silently: 'acquireTokenSilent' | 'ssoSilent';
  /** The tenant the page stands in: a guest signs in there, not at home. */
  readonly tenantId?: string | undefined;
  /** Who stands in the host; somebody else signed in in the browser is not taken for them. */
  readonly userId?: string | undefined;
  /** Office on the desktop without a bridge: a window of Office's own (auth-dialog.ts). */
  readonly dialog?: ((scopes: readonly string[]) => Promise<Granted>) | undefined;
};

/**
 * Signs in, one rung of guides/platform.md 1.5 after the other, each with a deadline: through the host where it
 * brokers, silently and then with the person; where the host cannot after all, by the browser's session in a
 * hidden frame; by Office's dialog or a window; on a page of its own by leaving it. What asks the person is opened
 * only while their click or key still counts; otherwise `interaction-required` asks the page for a button.
 */
export function createSignIn(
  config: HostConfig,
  options: SignInOptions,
  clients: SignInClients = signInClients(config),
): SignIn {
  const ladder = climb(config, options, clients);
  const asking = new Map<string, Promise<Granted>>();
  const consent = consentLog(config, location.origin);

  /** One question at a time for the same scopes: sixteen lists ask as the page opens. */
  function ask(wanted: readonly string[]): Promise<Granted> {
    const scopes = scopesFor(wanted, config.permissions);
    const key = [...scopes].sort().join(' ');
    const running = asking.get(key);
    if (running !== undefined) return running;
    const started = ladder
      .acquire(scopes)
      .then((granted) => {
        consent.granted(wanted);
        return granted;
      })
      .catch((failure: unknown) => {
        const refused = signInFailure(failure);
        if (refused.kind === 'consent-missing') consent.refused(wanted);
        throw refused;
      })
      .finally(() => asking.delete(key));
    asking.set(key, started);
    return started;
  }

  return {
    token: async (scopes) => (await ask(scopes)).accessToken,
    signedIn: async () => {
      const { account } = await ask(identityScopes);
      return {
        userId: account.localAccountId,
        displayName: account.name ?? account.username,
        tenantId: account.tenantId,
        userPrincipalName: account.username,
      };
    },
    consent,
    changeAccount: () => ladder.changeAccount(),
  };
}

type Rung = 'brokered' | 'standard';

function climb(config: HostConfig, options: SignInOptions, clients: SignInClients) {
  let rung: Rung = clients.isBrokered() ? 'brokered' : 'standard';
  const opened = new Map<Rung, Promise<IPublicClientApplication>>();
  /** Whom the browser has signed in; a host knows that by itself. */
  let account: AccountInfo | null = null;
  /** Why the person has to be asked, once that is known. */
  let refused: SignInFailure | null = null;

  const open = (which: Rung): Promise<IPublicClientApplication> => {
    const known = opened.get(which);
    if (known !== undefined) return known;
    const opening = withDeadline(clients[which](), silentDeadline, late('the host'));
    opened.set(which, opening);
    // What failed may work when the person tries again.
    opening.catch(() => opened.delete(which));
    return opening;
  };

  const request = (scopes: readonly string[]) => ({
    scopes: [...scopes],
    authority: authorityFor(config, options.tenantId),
    ...(account === null ? hint(options) : { account }),
  });

  async function silently(scopes: readonly string[]): Promise<AuthenticationResult> {
    const client = await open(rung);
    const known = rung === 'standard' && account !== null;
    const first = known ? 'acquireTokenSilent' : options.silently;
    try {
      return await withDeadline(client[first](request(scopes)), silentDeadline, late(first));
    } catch (failure) {
      // Without a broker MSAL knows nobody yet; the person's session at Entra may.
      const unknown = signInFailure(failure).kind === 'interaction-required';
      const mayAskEntra = options.loginHint !== undefined && first !== 'ssoSilent';
      if (!unknown || !mayAskEntra) throw failure;
    }
    return withDeadline(client.ssoSilent(request(scopes)), silentDeadline, late('Entra'));
  }

  async function withPerson(
    scopes: readonly string[],
    prompt?: 'select_account',
  ): Promise<Granted> {
    if (rung === 'standard' && options.dialog !== undefined && prompt === undefined) {
      return withDeadline(options.dialog(scopes), interactiveDeadline, late('the sign-in window'));
    }
    const client = await open(rung);
    const asked = prompt === undefined ? request(scopes) : { ...request(scopes), prompt };
    try {
      const popup = client.acquireTokenPopup(asked);
      return await withDeadline(popup, interactiveDeadline, late('the sign-in window'));
    } catch (failure) {
      if (!isBlockedWindow(failure) || window.parent !== window) throw failure;
    }
    // A page of its own can be left; everything typed is on the device.
    await client.acquireTokenRedirect(asked);
    return new Promise(() => undefined);
  }

  async function onThisRung(scopes: readonly string[]): Promise<Granted> {
    // Asking in vain again would outlast the click, and the window would not be allowed.
    if (refused === null || !personIsActing()) {
      try {
        const granted = await silently(scopes);
        return rung === 'standard' ? theRightPerson(granted, options) : granted;
      } catch (failure) {
        const why = signInFailure(failure);
        if (why.kind !== 'interaction-required') throw why;
        refused = why;
        if (!personIsActing()) throw why;
      }
    }
    const granted = await withPerson(
      scopes,
      isSomebodyElse(refused) ? 'select_account' : undefined,
    );
    refused = null;
    return granted;
  }

  return {
    async acquire(scopes: readonly string[]): Promise<Granted> {
      let granted: Granted;
      const tried = rung;
      try {
        granted = await onThisRung(scopes);
      } catch (failure) {
        // A bridge that is there and does not work, as on some Macs: the next rung, for as long as the page is open.
        if (tried === 'standard' || signInFailure(failure).kind !== 'failed') throw failure;
        // Somebody who asked at the same time may have taken the step already.
        if (rung !== 'standard') refused = null;
        rung = 'standard';
        granted = await onThisRung(scopes);
      }
      if (rung === 'standard') account = granted.account;
      return granted;
    },
    async changeAccount(): Promise<void> {
      rung = 'standard';
      account = null;
      account = (await withPerson(identityScopes, 'select_account')).account;
    },
  };
}

/** A registration for several tenants says `organizations`; the tenant of the place is then the right one. */
function authorityFor({ authority }: HostConfig, tenantId: string | undefined): string {
  if (tenantId === undefined || !/^[0-9a-f-]{36}$/i.test(tenantId)) return authority;
  return authority.replace(/\/(organizations|common)$/, `/${tenantId}`);
}

const somebodyElse = 'somebody else is signed in in the browser';

/** The browser may be signed in as another of the person's accounts than the host is. */
function theRightPerson(result: AuthenticationResult, options: SignInOptions): Granted {
  const { localAccountId, tenantId } = result.account;
  // Ids of different tenants cannot be compared: a guest has another one at home.
  if (options.userId === undefined || tenantId !== options.tenantId) return result;
  if (localAccountId === options.userId) return result;
  throw new SignInFailure('interaction-required', somebodyElse);
}

const isSomebodyElse = ({ message }: SignInFailure): boolean => message === somebodyElse;

/** Only the browser's own refusal: a window the person closed is an answer. */
const isBlockedWindow = (failure: unknown): boolean =>
  failure instanceof Error &&
  'errorCode' in failure &&
  (failure.errorCode === 'popup_window_error' || failure.errorCode === 'empty_window_error');

const hint = ({ loginHint }: SignInOptions): { loginHint?: string } =>
  loginHint === undefined ? {} : { loginHint };

/** Browsers open windows only shortly after a click or a key. */
const personIsActing = (): boolean => navigator.userActivation.isActive;

const late = (who: string) => (): SignInFailure =>
  new SignInFailure(
    navigator.onLine ? 'failed' : 'offline',
    `signing in failed: no answer from ${who} in time`,
  );
