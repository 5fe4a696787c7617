/**
 * The window that Office opens for signing in where no bridge does it (`auth-dialog.html`): goes to Entra, comes
 * back through `auth.html`, and hands the token to the pane, which stands on the same origin. Nothing else may be
 * called in it but `messageParent` (guides/platform.md 1.5).
 */
import type { AuthenticationResult } from '@azure/msal-browser';
import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { readConfig } from './config.ts';
import type { DialogAnswer } from './dialog-answer.ts';

async function signIn(): Promise<void> {
  const { clientId, authority } = readConfig(document);
  const asked = new URLSearchParams(location.search);
  await Office.onReady();
  const client = await createStandardPublicClientApplication({
    auth: { clientId, authority, redirectUri: new URL('auth.html', location.href).href },
    // The window leaves and comes back; what it keeps ends with it.
    cache: { cacheLocation: 'sessionStorage' },
  });
  const result = await client.handleRedirectPromise();
  if (result !== null) return tell(answerOf(result));
  const loginHint = asked.get('loginHint');
  await client.acquireTokenRedirect({
    scopes: (asked.get('scopes') ?? '').split(' ').filter(Boolean),
    ...(loginHint === null ? {} : { loginHint }),
  });
}

function answerOf({ accessToken, account, expiresOn }: AuthenticationResult): DialogAnswer {
  const { homeAccountId, environment, tenantId, username, localAccountId, name } = account;
  return {
    accessToken,
    ...(expiresOn === null ? {} : { expiresOn: expiresOn.toISOString() }),
    account: {
      homeAccountId,
      environment,
      tenantId,
      username,
      localAccountId,
      ...(name === undefined ? {} : { name }),
    },
  };
}

const tell = (answer: DialogAnswer): void =>
  Office.context.ui.messageParent(JSON.stringify(answer), { targetOrigin: location.origin });

signIn().catch((failure: unknown) => {
  const errorCode =
    failure instanceof Error && 'errorCode' in failure ? String(failure.errorCode) : 'unknown';
  tell({ failure: failure instanceof Error ? failure.message : String(failure), errorCode });
});
