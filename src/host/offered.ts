import type { Host } from './host.ts';
import { isBrokered } from './sign-in-clients.ts';
import type { SignIn } from './sign-in.ts';

/** What a host passes on of signing in: where it brokers itself, there is one account and none to change to. */
export function offered({
  changeAccount,
  ...signIn
}: SignIn): Pick<Host, 'token' | 'signedIn' | 'consent' | 'changeAccount'> {
  return isBrokered() ? signIn : { ...signIn, changeAccount };
}
