import type { ProgrammeStart } from './programme-start.ts';
import type { Host } from '#host/host.ts';
import type { Session } from './session.tsx';

/** What became of opening the programme. Everything but `open` has a text that says what to do. */
export type Opening =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'consent'; readonly scopes: readonly string[] }
  | { readonly kind: 'offline' }
  /** `start` is null outside a team, where no programme can stand. */
  | { readonly kind: 'no-programme'; readonly start: ProgrammeStart | null }
  | { readonly kind: 'failed'; readonly failure: unknown };

/** What the set-up of a programme starts from. */
export type SetupProps = {
  readonly host: Host;
  readonly opening: Extract<Opening, { kind: 'open' | 'no-programme' }>;
  /** Opens what has been started. */
  readonly onStarted: () => void;
};
