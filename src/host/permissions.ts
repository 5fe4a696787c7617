import type { HostConfig } from './config.ts';

/**
 * What Samspel does with each delegated scope of Graph, by what a person would miss without it
 * (guides/graph.md 2.11). A test holds that every scope in `src/graph` stands here.
 */
export const capabilityScopes = {
  /** Reads and writes the lists: nothing works without it. */
  programme: ['User.Read', 'Sites.Read.All', 'Sites.ReadWrite.All'],
  /** Finds the rooms: teams, channels and their sites. */
  rooms: ['Team.ReadBasic.All', 'Channel.ReadBasic.All', 'Files.Read.All'],
  /** Makes the lists when a programme is started. */
  setUp: ['Sites.Manage.All'],
  /** Finds free days, books, moves and cancels. */
  calendar: ['Calendars.ReadWrite'],
  /** Suggests rooms to meet in. */
  places: ['Place.Read.All'],
  /** Finds people by name when the group is put together. */
  people: ['User.ReadBasic.All', 'TeamMember.Read.All'],
  /** Saves decks, documents and people's own files. */
  files: ['Files.ReadWrite.All'],
  /** Tells the channel. */
  messages: ['ChannelMessage.Send'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Capability = keyof typeof capabilityScopes;

const capabilities = Object.keys(capabilityScopes) as readonly Capability[];

/** With least privilege these are one: the sites that an administrator has opened for the app. */
const coveredBySelected = /^(Sites\.(Read|ReadWrite|Manage)\.All|Files\.(Read|ReadWrite)\.All)$/;

const graph = 'https://graph.microsoft.com/';

/** The scopes as they are asked for in this tenant, without doubles. */
export function scopesFor(
  scopes: readonly string[],
  permissions: HostConfig['permissions'],
): readonly string[] {
  if (permissions !== 'selected') return scopes;
  const reduced = scopes.map((scope) => {
    const bare = scope.replace(graph, '');
    return coveredBySelected.test(bare) ? scope.replace(bare, 'Sites.Selected') : scope;
  });
  return [...new Set(reduced)];
}

/** What cannot be done yet because nobody has consented, and how an administrator changes that. */
export type Consent = {
  missing(): readonly Capability[];
  listen(listener: () => void): () => void;
  /** Exact scopes that a capability needs here. */
  scopes(capability: Capability): readonly string[];
  /** The page where an administrator consents to these, for the whole tenant. */
  adminLink(capabilities: readonly Capability[]): string;
};

export type ConsentLog = Consent & {
  refused(scopes: readonly string[]): void;
  granted(scopes: readonly string[]): void;
};

/**
 * Remembers what was refused while the page is open.
 * @param origin of the site, whose `consent.html` the administrator is sent back to
 */
export function consentLog(config: HostConfig, origin: string): ConsentLog {
  const lacking = new Set<string>();
  const listeners = new Set<() => void>();
  let missing: readonly Capability[] = [];
  const change = (): void => {
    const next = capabilities.filter((one) =>
      capabilityScopes[one].some((scope) => lacking.has(scope)),
    );
    if (next.join() === missing.join()) return;
    missing = next;
    for (const listener of listeners) listener();
  };
  const scopes = (capability: Capability): readonly string[] =>
    scopesFor(capabilityScopes[capability], config.permissions);
  return {
    missing: () => missing,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    scopes,
    adminLink: (wanted) => adminConsentLink(config, wanted.flatMap(scopes), origin),
    refused(asked) {
      for (const scope of asked) lacking.add(scope.replace(graph, ''));
      change();
    },
    granted(asked) {
      for (const scope of asked) lacking.delete(scope.replace(graph, ''));
      change();
    },
  };
}

function adminConsentLink(
  { authority, clientId }: HostConfig,
  scopes: readonly string[],
  origin: string,
): string {
  const address = new URL(`${authority}/v2.0/adminconsent`);
  const wanted = [...new Set(scopes)].map((scope) => `${graph}${scope}`);
  address.search = new URLSearchParams({
    client_id: clientId,
    scope: [...wanted, 'openid', 'profile', 'offline_access'].join(' '),
    redirect_uri: `${origin}/consent.html`,
  }).toString();
  return address.href;
}
