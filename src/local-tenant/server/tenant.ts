import { randomBytes, randomUUID } from 'node:crypto';
import type { DefinedSite, TenantDefinition } from './definition.ts';
import type { Blobs } from './files/blobs.ts';
import type { Tenant } from './request-context.ts';
import type { Store } from './store/store.ts';

/** What the tenant itself remembers, by name: definition, signing key, distance of its clock. */
type Memory = {
  readonly definition?: TenantDefinition;
  readonly key?: string;
  /** Milliseconds between the tenant's clock and the real one. */
  readonly clockOffset?: number;
};

export type RunningTenant = {
  readonly tenant: Tenant;
  /** Key that signs access tokens. */
  readonly tokenKey: string;
  /** @param now ISO instant; the clock runs on from there */
  setClock(now: string): void;
};

/**
 * The tenant in a store. A definition given later is ignored: what stands in the folder has moved on from it.
 * @param blobs where the bytes of files lie
 * @param realNow milliseconds since 1970
 */
export function runTenant(
  given: TenantDefinition,
  store: Store,
  blobs: Blobs,
  realNow: () => number,
): RunningTenant {
  const memory = store.collection<Memory>('tenant');
  const known = memory.get('tenant');
  const started: Required<Memory> = {
    definition: known?.definition ?? given,
    key: known?.key ?? randomBytes(32).toString('hex'),
    clockOffset: known?.clockOffset ?? Date.parse(given.startsAt) - realNow(),
  };
  if (known === undefined) memory.put('tenant', started);
  let { clockOffset } = started;
  const { definition, key } = started;
  const people = new Map(definition.users.flatMap((user) => keysOf(user).map((k) => [k, user])));
  const byMail = new Map(definition.users.map((user) => [user.mail.toLowerCase(), user]));
  const rooms = new Map(definition.rooms.map((room) => [room.mail.toLowerCase(), room]));
  const madeSites = store.collection<DefinedSite>('sites');
  const defined = new Map(definition.sites.map((site) => [site.id.toLowerCase(), site]));
  const allSites = (): readonly DefinedSite[] => [
    ...definition.sites.map((site) => madeSites.get(site.id) ?? site),
    ...[...madeSites.values()].filter((site) => !defined.has(site.id.toLowerCase())),
  ];
  const tenant: Tenant = {
    definition,
    store,
    blobs,
    clock: { now: () => new Date(realNow() + clockOffset) },
    newId: () => randomUUID(),
    user: (idOrPrincipalName) => people.get(idOrPrincipalName.toLowerCase()),
    userByMail: (mail) => byMail.get(mail.toLowerCase()),
    roomByMail: (mail) => rooms.get(mail.toLowerCase()),
    site: (id) => madeSites.get(id) ?? defined.get(id.toLowerCase()),
    siteByPath: (path) => allSites().find((site) => site.path.toLowerCase() === path.toLowerCase()),
    sites: allSites,
  };
  return {
    tenant,
    tokenKey: key,
    setClock(now) {
      clockOffset = Date.parse(now) - realNow();
      memory.put('tenant', { ...started, clockOffset });
    },
  };
}

function keysOf(user: TenantDefinition['users'][number]): readonly string[] {
  return [user.id.toLowerCase(), user.userPrincipalName.toLowerCase()];
}
