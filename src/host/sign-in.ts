import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { HostConfig } from './config.ts';
import { withDeadline } from './deadline.ts';
import type { SignedIn } from './host.ts';
import { SignInFailure } from './host.ts';
import { signInFailure } from './sign-in-failure.ts';

/** MSAL itself would wait 10 s for a hidden frame and without end for a bridge. */
const silentDeadline = 8_000;
/** Long enough for a password and a second factor. */
const interactiveDeadline = 120_000;

const identityScopes = ['https://graph.microsoft.com/User.Read'];

export type SignIn = {
  /** @throws SignInFailure */
  token(scopes: readonly string[]): Promise<string>;
  /** @throws SignInFailure */
  signedIn(): Promise<SignedIn>;
};

export type SignInOptions = {
  /** The person's user principal name, where the host knows it. */
  readonly loginHint?: string | undefined;
  /** Office wants `ssoSilent`, Teams `acquireTokenSilent` (guides/platform.md 1.3). */
  readonly silently: 'acquireTokenSilent' | 'ssoSilent';
};

/**
 * Signs in with MSAL: through the host where it brokers (nested app authentication), else in the browser.
 * MSAL is loaded at the first call and keeps tokens in memory only. A window is opened only while the
 * person's click or key still counts; otherwise `interaction-required` asks the page for a button.
 */
export function createSignIn(config: HostConfig, options: SignInOptions): SignIn {
  let client: Promise<IPublicClientApplication> | undefined;
  const asking = new Map<string, Promise<AuthenticationResult>>();

  async function acquire(scopes: readonly string[]): Promise<AuthenticationResult> {
    client ??= openClient(config);
    const application = await client;
    try {
      return await silently(application, scopes, options);
    } catch (failure) {
      const refused = signInFailure(failure);
      if (refused.kind !== 'interaction-required' || !personIsActing()) throw refused;
    }
    const asked = application.acquireTokenPopup({ scopes: [...scopes], ...hint(options) });
    return withDeadline(asked, interactiveDeadline, late('the sign-in window'));
  }

  /** One question at a time for the same scopes: sixteen lists ask as the page opens. */
  function ask(scopes: readonly string[]): Promise<AuthenticationResult> {
    const key = [...scopes].sort().join(' ');
    const running = asking.get(key);
    if (running !== undefined) return running;
    const started = acquire(scopes)
      .catch((failure: unknown) => {
        throw signInFailure(failure);
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
  };
}

async function openClient({ clientId, authority }: HostConfig): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  return withDeadline(
    createNestablePublicClientApplication({
      auth: {
        clientId,
        authority,
        // Only where no host brokers: the pages of auth.ts and auth-relay.ts.
        redirectUri: new URL('auth.html', location.href).href,
        popupRelayUri: new URL('auth-relay.html', location.href).href,
        popupRelayProtocolVersion: 2,
      },
      cache: { cacheLocation: 'memoryStorage' },
    }),
    silentDeadline,
    late('the host'),
  );
}

async function silently(
  application: IPublicClientApplication,
  scopes: readonly string[],
  options: SignInOptions,
): Promise<AuthenticationResult> {
  const request = { scopes: [...scopes], ...hint(options) };
  const first = options.silently === 'ssoSilent' ? 'ssoSilent' : 'acquireTokenSilent';
  try {
    return await withDeadline(application[first](request), silentDeadline, late(first));
  } catch (failure) {
    // Without a broker MSAL knows nobody yet; the person's session at Entra may.
    const unknown = signInFailure(failure).kind === 'interaction-required';
    const mayAskEntra = options.loginHint !== undefined && first !== 'ssoSilent';
    if (!unknown || !mayAskEntra) throw failure;
  }
  return withDeadline(application.ssoSilent(request), silentDeadline, late('Entra'));
}

const hint = ({ loginHint }: SignInOptions): { loginHint?: string } =>
  loginHint === undefined ? {} : { loginHint };

/** Browsers open windows only shortly after a click or a key. */
const personIsActing = (): boolean => navigator.userActivation.isActive;

const late = (who: string) => (): SignInFailure =>
  new SignInFailure(
    navigator.onLine ? 'failed' : 'offline',
    `signing in failed: no answer from ${who} in time`,
  );
