/**
 * The window that opens for signing in where the app stands in a frame of another site (`auth-relay.html`):
 * there storage is parted, and the answer of `auth.html` alone would never arrive (guides/platform.md 1.4).
 */
import { runPopupRelay } from '@azure/msal-browser/popup-relay';
import { readConfig } from './config.ts';

runPopupRelay({
  protocolVersion: 2,
  allowedAuthorityOrigins: [readConfig(document).authority],
});
