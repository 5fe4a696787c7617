import type { DeckPort } from './deck-port.ts';
import type { Consent } from './permissions.ts';
import type { TabConfiguration } from './tab-configuration.ts';

/** The three looks that Teams has; `glass` counts as dark. */
export const themeNames = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Where the app stands in Teams or beside which deck. A pointer only: Graph decides what may be read. */
export type Place = {
  /** Entra id of the team's group; null outside a team. */
  readonly groupId: string | null;
  readonly channelId: string | null;
  readonly channelType: 'regular' | 'private' | 'shared' | null;
  /** Programme the tab was configured for (the tab's entity id), if any. */
  readonly programmeId: string | null;
  /** Route asked for by a deep link, for example `ground-rules/SR07`. */
  readonly subPageId: string | null;
};

export type SignedIn = {
  /** Entra object id. */
  readonly userId: string;
  readonly displayName: string;
  readonly tenantId: string;
  readonly userPrincipalName: string;
};

/** The one thing that differs between Teams, PowerPoint and a browser. */
export type Host = {
  readonly kind: 'teams' | 'powerpoint' | 'browser';
  /** Milliseconds since 1970; the real clock in production, the local tenant's own on a fresh machine. */
  now(): number;
  /** BCP 47 of the host, for example `sv-se`. */
  readonly locale: string;
  readonly place: Place;
  theme(): ThemeName;
  onTheme(listener: (theme: ThemeName) => void): () => void;
  /** Called when the host is about to put the page to sleep or end it. */
  onSuspend(listener: () => Promise<void>): void;
  /**
   * An access token for Graph with these delegated scopes.
   * @throws SignInFailure
   */
  token(scopes: readonly string[]): Promise<string>;
  /** Signs in if needed and says who it is. @throws SignInFailure */
  signedIn(): Promise<SignedIn>;
  /**
   * Whom the host itself has signed in, before anybody has asked Entra. A hint, never a ground for reading anything
   * from Graph: only for showing this person what rests on this device of theirs (decision 0016).
   */
  readonly expected?: Pick<SignedIn, 'tenantId' | 'userId'>;
  /** What nobody has consented to yet; learnt as tokens are asked for. */
  readonly consent?: Consent;
  /** Asks the person which account to be; only where the browser signs in itself. @throws SignInFailure */
  changeAccount?(): Promise<void>;
  /** Tells the host what route the user is on, for deep links; does nothing where it cannot. */
  showRoute(route: string, label: string): void;
  /** Only on the page where Teams asks how a tab is to be set up. */
  readonly configuration?: TabConfiguration;
  /** Only beside an open presentation. */
  readonly deck?: DeckPort;
};

export class SignInFailure extends Error {
  override readonly name = 'SignInFailure';
  readonly kind: 'interaction-required' | 'cancelled' | 'consent-missing' | 'offline' | 'failed';
  constructor(kind: SignInFailure['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
