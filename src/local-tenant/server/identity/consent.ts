import type { Tenant } from '../request-context.ts';
import { KNOWN_SCOPES } from './scopes.ts';

type Consent = { readonly scope: string; readonly granted: boolean };

/** Scopes that somebody took back or gave by hand; everything else has an administrator's consent. */
export function isConsented(tenant: Tenant, scope: string): boolean {
  return tenant.store.collection<Consent>('consent').get(scope)?.granted ?? true;
}

export function setConsent(tenant: Tenant, scope: string, granted: boolean): void {
  tenant.store.collection<Consent>('consent').put(scope, { scope, granted });
}

export function consentedScopes(tenant: Tenant): readonly string[] {
  return KNOWN_SCOPES.filter((scope) => isConsented(tenant, scope));
}
