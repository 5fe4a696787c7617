import type { DefinedSite, SiteRole } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import type { Caller, Tenant } from '../request-context.ts';

/** What a call does to a site: `read` needs a visitor, `write` a member, `own` an owner. */
export type SiteNeed = 'read' | 'write' | 'own';

const RANK: Readonly<Record<SiteRole, number>> = { visitor: 1, member: 2, owner: 3 };
const NEEDED: Readonly<Record<SiteNeed, number>> = { read: 1, write: 2, own: 3 };

/** The caller's right on a site; guests have only what they were given by name. */
export function roleOn(site: DefinedSite, caller: Caller): SiteRole | null {
  const own = site.roles[caller.user.id];
  if (own !== undefined) return own;
  return caller.user.userType === 'Guest' ? null : site.everyone;
}

export function mayOnSite(site: DefinedSite, caller: Caller, need: SiteNeed): boolean {
  const role = roleOn(site, caller);
  return role !== null && RANK[role] >= NEEDED[need];
}

/**
 * The site, if the caller may do that there. SharePoint's permission is the lock of the product.
 * @throws GraphError 404 `itemNotFound` for an unknown site, 403 `accessDenied` without the right
 */
export function requireSite(
  tenant: Tenant,
  caller: Caller,
  siteId: string,
  need: SiteNeed,
): DefinedSite {
  const site = tenant.site(siteId);
  if (site === undefined) {
    throw new GraphError(404, 'itemNotFound', 'Requested site could not be found');
  }
  if (!mayOnSite(site, caller, need)) throw new GraphError(403, 'accessDenied', 'Access denied');
  return site;
}
