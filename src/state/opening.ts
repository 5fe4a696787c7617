import type { ProgrammeStart } from './programme-start.ts';
import type { Host } from '#host/host.ts';
import type { LastPlace } from './last-place.ts';
import type { ProgrammeChoice } from './programme-choice.ts';
import type { Session } from './session.tsx';

/** What became of opening the programme. Everything but `open` has a text that says what to do. */
export type Opening =
  | {
      readonly kind: 'open';
      readonly session: Session;
      /**
       * Only where what rests on the device was shown before Entra had answered: null when the person is the one
       * the host said, else what is to stand there instead (decision 0016).
       */
      readonly instead?: Promise<Opening | null>;
    }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'consent'; readonly scopes: readonly string[] }
  | { readonly kind: 'offline' }
  /** `start` is null outside a team, where no programme can stand. */
  | { readonly kind: 'no-programme'; readonly start: ProgrammeStart | null }
  /** There are several, or the person wants to see them all. */
  | {
      readonly kind: 'choose';
      readonly programmes: readonly ProgrammeChoice[];
      readonly start: ProgrammeStart | null;
    }
  /** The person has had this device forget them. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly failure: unknown };

/** Which programme to open: one of a list, the list itself, or whichever the place leads to. */
export type Wanted = LastPlace | 'choose' | null;

/** What the set-up of a programme starts from. */
export type SetupProps = {
  readonly host: Host;
  readonly opening: Extract<Opening, { kind: 'open' | 'no-programme' | 'choose' }>;
  /** Opens what has been started. */
  readonly onStarted: () => void;
};
