import type { Context } from 'hono';
import type { DefinedRoom, DefinedSite, DefinedUser, TenantDefinition } from './definition.ts';
import type { Blobs } from './files/blobs.ts';
import type { Store } from './store/store.ts';

/** The tenant's own time. Tokens are the exception: MSAL checks them against the browser's clock. */
export type TenantClock = {
  now(): Date;
};

/** What every resource of the tenant works with. */
export type Tenant = {
  readonly definition: TenantDefinition;
  readonly store: Store;
  /** Bytes of files, in the same data folder as the store. */
  readonly blobs: Blobs;
  readonly clock: TenantClock;
  /** A new GUID or id part; the one source of randomness. */
  newId(): string;
  user(idOrPrincipalName: string): DefinedUser | undefined;
  /** User by primary address, compared without case. */
  userByMail(mail: string): DefinedUser | undefined;
  roomByMail(mail: string): DefinedRoom | undefined;
  /** Also the sites of channels made later. The first id part (the host) alone means the root site. */
  site(id: string): DefinedSite | undefined;
  /** Site by its path on the SharePoint host, compared without case. */
  siteByPath(path: string): DefinedSite | undefined;
  /** All sites, those of the definition first. */
  sites(): readonly DefinedSite[];
};

/** The signed-in person of one request. */
export type Caller = {
  readonly user: DefinedUser;
  readonly scopes: ReadonlySet<string>;
};

export type TenantEnv = { Variables: { caller: Caller; tenant: Tenant } };
export type TenantContext = Context<TenantEnv>;
