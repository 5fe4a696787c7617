import { readDialogAnswer } from './dialog-answer.ts';
import { SignInFailure } from './host.ts';
import { signInFailure } from './sign-in-failure.ts';
import type { Granted } from './sign-in.ts';

/** Percent of the screen, the least that Entra's page stands in. */
const size = { height: 60, width: 30, promptBeforeOpen: false };
/** A token is asked for again when it has less left than this. */
const leeway = 300_000;

/**
 * Signs in in a window of Office's own (`auth-dialog.html`), where no bridge does it: older Office on Windows and Mac.
 * Tokens stay in memory until they run out.
 * @param loginHint the person's user principal name, where it is known
 */
export function officeDialog(
  loginHint: string | undefined,
): (scopes: readonly string[]) => Promise<Granted> {
  const kept = new Map<string, Granted>();
  return async (scopes) => {
    const key = [...scopes].sort().join(' ');
    const known = kept.get(key);
    if (known?.expiresOn && known.expiresOn.getTime() - leeway > Date.now()) return known;
    const granted = await ask(addressFor(scopes, loginHint));
    kept.set(key, granted);
    return granted;
  };
}

function addressFor(scopes: readonly string[], loginHint: string | undefined): string {
  const address = new URL('auth-dialog.html', location.href);
  address.search = new URLSearchParams({
    scopes: scopes.join(' '),
    ...(loginHint === undefined ? {} : { loginHint }),
  }).toString();
  return address.href;
}

function ask(address: string): Promise<Granted> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, size, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        reject(new SignInFailure('interaction-required', `no window: ${opened.error.message}`));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        dialog.close();
        try {
          resolve(grantedBy('message' in told ? told.message : ''));
        } catch (failure) {
          reject(signInFailure(failure));
        }
      });
      // 12006: the person closed the window; the others mean that it cannot show the page.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        const code = 'error' in event ? event.error : 0;
        const kind = code === 12006 ? 'cancelled' : 'failed';
        reject(new SignInFailure(kind, `the sign-in window ended with ${code}`));
      });
    });
  });
}

/** @throws SignInFailure or Error when the window could not sign in or said something else */
function grantedBy(message: string): Granted {
  const {
    accessToken,
    account,
    expiresOn,
    failure = '',
    errorCode = '',
  } = readDialogAnswer(message);
  if (accessToken === undefined || account === undefined) {
    throw signInFailure(Object.assign(new Error(failure), { errorCode }));
  }
  const { name, ...known } = account;
  return {
    accessToken,
    account: { ...known, ...(name === undefined ? {} : { name }) },
    expiresOn: expiresOn === undefined ? null : new Date(expiresOn),
  };
}
