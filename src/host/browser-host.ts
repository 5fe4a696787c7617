import { openClock } from './clock.ts';
import type { HostConfig } from './config.ts';
import type { Host } from './host.ts';
import { onPageHidden, pageTheme, placeOf } from './page.ts';
import { offered } from './offered.ts';
import { createSignIn } from './sign-in.ts';

/**
 * A page that stands in no host: what it needs to know is in its address
 * (`?group=…&channel=…&programme=…&page=…&theme=…&locale=…`), and the person signs in in the browser.
 */
export async function openBrowserHost(config: HostConfig): Promise<Host> {
  const now = await openClock(config.clockUrl);
  const theme = pageTheme(window);
  const asked = new URLSearchParams(location.search);
  const signIn = createSignIn(config, {
    silently: 'acquireTokenSilent',
    loginHint: asked.get('loginHint') ?? undefined,
  });
  return {
    kind: 'browser',
    now,
    locale: asked.get('locale') ?? navigator.language,
    place: placeOf(location.search),
    theme: theme.current,
    onTheme: theme.listen,
    onSuspend: (listener) => onPageHidden(window, listener),
    showRoute: () => undefined,
    ...offered(signIn),
  };
}
