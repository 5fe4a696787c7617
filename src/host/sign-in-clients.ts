import type { IPublicClientApplication } from '@azure/msal-browser';
import type { HostConfig } from './config.ts';

/** MSAL as it is asked on the first rungs of the ladder and on the later ones (guides/platform.md 1.5). */
export type SignInClients = {
  /** A host stands around the page and signs in for it. */
  readonly isBrokered: () => boolean;
  readonly brokered: () => Promise<IPublicClientApplication>;
  /** The browser signs in itself: by a hidden frame, a window, or by leaving the page. */
  readonly standard: () => Promise<IPublicClientApplication>;
};

/** Whether the host brokers sign-in; known when the host has been opened. */
export const isBrokered = (): boolean => 'nestedAppAuthBridge' in window;

/** MSAL is loaded at the first call, and keeps tokens in memory only. */
export function signInClients(config: HostConfig): SignInClients {
  return {
    isBrokered,
    async brokered() {
      const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
      return createNestablePublicClientApplication(configuration(config));
    },
    async standard() {
      const { createStandardPublicClientApplication } = await import('@azure/msal-browser');
      const client = await createStandardPublicClientApplication(configuration(config));
      // The page may have been left for signing in: then the answer waits here.
      await client.handleRedirectPromise();
      return client;
    },
  };
}

const configuration = ({ clientId, authority }: HostConfig) => ({
  auth: {
    clientId,
    authority,
    // Only where no host brokers: the pages of auth.ts and auth-relay.ts.
    redirectUri: new URL('auth.html', location.href).href,
    popupRelayUri: new URL('auth-relay.html', location.href).href,
    popupRelayProtocolVersion: 2 as const,
  },
  cache: { cacheLocation: 'memoryStorage' },
});
