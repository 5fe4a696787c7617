/**
 * The page that Entra sends the browser back to (`auth.html`, a redirect address of the registration). It hands
 * the answer to the page that asked and closes; with a host that brokers sign-in it is never seen.
 * Must not be served with a Cross-Origin-Opener-Policy: the two pages would lose each other.
 */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch((failure: unknown) => {
  // Opened by hand, there is no answer in the address: nobody waits for it.
  document.title = failure instanceof Error ? failure.message : String(failure);
});
