import { createContext, use, useContext, useEffect, useState, type ReactNode } from 'react';
import { stockholmDate } from '#domain/stockholm.ts';
import type { Participant } from '#domain/participant.ts';
import { rightsOf, type Rights } from '#domain/rights.ts';
import type { Host } from '#host/host.ts';
import type { Channel } from './channel.ts';
import type { Library } from './library.ts';
import type { Drafts, ProgrammeStore } from './loaded-programme.ts';
import type { OpenArea } from './open-area.ts';
import type { PersonFiles } from './person-files.ts';
import type { ProgrammeStart } from './programme-start.ts';
import { useProgramme } from './react.tsx';
import type { Scheduling } from './scheduling.ts';

export type Session = {
  readonly host: Host;
  /** `published`: somebody outside the group room, who reads what is open to everyone. */
  readonly reach: 'programme' | 'published';
  readonly store: ProgrammeStore;
  readonly drafts: Drafts;
  /** Calendars and bookings, fetched when they are asked for; the same promise until it fails. */
  readonly scheduling: () => Promise<Scheduling>;
  readonly files: PersonFiles;
  readonly openArea: OpenArea;
  /** Null outside a channel. */
  readonly channel: Channel | null;
  /** Decks and documents for the whole group. */
  readonly library: Library;
  /** Takes away what rests on this device, of this person in this tenant; the session ends. */
  readonly forget: () => Promise<void>;
  /** Gets the rooms of this programme ready again; null for somebody outside them. */
  readonly start: ProgrammeStart | null;
};

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = ({
  session,
  children,
}: {
  session: Session;
  children: ReactNode;
}): ReactNode => <SessionContext value={session}>{children}</SessionContext>;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** Calendars and bookings; the component waits until they are there. */
export const useScheduling = (): Scheduling => use(useSession().scheduling());

/** The signed-in person's place in the programme; undefined for somebody outside it. */
export const useMe = (): Participant | undefined =>
  useProgramme(({ me, records }) => (me === null ? undefined : records.participants.get(me)));

/** What the signed-in person may do. */
export const useRights = (): Rights => rightsOf(useMe());

/** Today in Stockholm by the host's clock; changes at midnight while the page is open. */
export function useToday(): string {
  const { host } = useSession();
  const [today, setToday] = useState(() => stockholmDate(host.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(stockholmDate(host.now())), 60_000);
    return () => clearInterval(timer);
  }, [host]);
  return today;
}

/** The instant now, ISO 8601 in UTC, to stamp a change with. */
export function useInstant(): () => string {
  const { host } = useSession();
  return () => new Date(host.now()).toISOString();
}
