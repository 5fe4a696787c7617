import { createGraph, type Graph } from '#graph/client.ts';
import { GraphFailure, isGraphFailure } from '#graph/failure.ts';
import { readOpenArea, type FoundOpenArea } from '#graph/open-area.ts';
import { findGroupRoom, noSpace, type Spaces, type Standpoint } from '#graph/spaces.ts';
import type { HostConfig } from '#host/config.ts';
import { SignInFailure, type Host, type SignedIn } from '#host/host.ts';
import type { SchedulingOptions } from './calendar-scheduling.ts';
import { createChannel } from './channel.ts';
import { openDrafts } from './drafts.ts';
import { forgetDevice } from './forget-device.ts';
import { deviceName, openDevice, personName } from './indexed-device.ts';
import type { Library } from './library.ts';
import { openLastPlaces, type LastPlace } from './last-place.ts';
import { createOpenArea } from './open-area.ts';
import type { Opening, Wanted } from './opening.ts';
import type { PersonFiles } from './person-files.ts';
import type { ProgrammeStart } from './programme-start.ts';
import { createProgrammeStore } from './programme-store.ts';
import { lookAhead, type RoomsAhead } from './rooms-ahead.ts';
import type { Scheduling } from './scheduling.ts';
import type { Session } from './session.tsx';
import {
  browserLocks,
  browserPainted,
  browserSchedule,
  browserSurroundings,
} from './surroundings.ts';
import { isSeveral, lastPlace, lookBehind, standpointOf, whereWeAre } from './where-we-are.ts';

/** What the app asks for first; the rest is asked for when it is needed (guides/graph.md 2.11). */
const firstScopes = ['User.Read', 'Sites.ReadWrite.All'] as const;

/** Signs in, finds the programme of the place and opens it. What went wrong is an answer, not an exception. */
export async function openSession(
  host: Host,
  config: HostConfig,
  wanted: Wanted = null,
): Promise<Opening> {
  try {
    return await open(host, config, wanted);
  } catch (failure) {
    return explained(failure);
  }
}

const wait = (seconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, seconds * 1000));

async function open(host: Host, config: HostConfig, wanted: Wanted): Promise<Opening> {
  const rested = wanted === null ? await openRested(host, config) : null;
  return rested ?? openSignedIn(host, config, await signIn(host), wanted);
}

/** The first lists want another token than the name does; both are on their way at once. */
function signIn(host: Host): Promise<SignedIn> {
  const signingIn = host.signedIn();
  void Promise.allSettled([signingIn, host.token(['Sites.Read.All'])]);
  return signingIn;
}

async function openSignedIn(
  host: Host,
  config: HostConfig,
  who: SignedIn,
  wanted: Wanted,
): Promise<Opening> {
  const graph = graphFor(config, (scopes) => host.token(scopes));
  const rooms = lookAhead(graph, standpointOf(host));
  const places = await openLastPlaces(who.tenantId, who.userId);
  const found = await whereWeAre({ graph, host, places, rooms }, wanted);
  if (isSeveral(found)) {
    return { kind: 'choose', programmes: found, start: startIn(graph, host) };
  }
  if (found !== null) return openProgramme(graph, host, who, found, rooms);
  const open = host.place.groupId === null ? await published(graph, config) : null;
  if (open !== null) return openPublished(graph, host, who, open);
  return { kind: 'no-programme', start: startIn(graph, host) };
}

const graphFor = (config: HostConfig, token: Host['token']): Graph =>
  createGraph({
    token,
    fetchLike: (request) => fetch(request),
    origins: new Map(Object.entries(config.origins)),
    wait,
  });

/**
 * What rests on this device of the person the host has signed in, before Entra has answered. Nothing is asked of
 * Graph, and nothing is sent, until Entra has named the same person; where it names another, or nobody, the session
 * ends and something else is shown (decision 0016).
 */
async function openRested(host: Host, config: HostConfig): Promise<Opening | null> {
  const { expected } = host;
  if (expected === undefined || host.configuration !== undefined) return null;
  const places = await openLastPlaces(expected.tenantId, expected.userId);
  const last = await lastPlace(host, places);
  if (last === null) return null;
  let show = (): void => undefined;
  const shown = new Promise<void>((resolve) => (show = resolve));
  // To sign in is much to load and to run; what rests is on the screen before that.
  const signingIn = shown.then(() => browserPainted(window)).then(() => signIn(host));
  const confirmed = signingIn.then((who) => {
    if (isSame(who, expected)) return;
    throw new SignInFailure('cancelled', 'somebody else has signed in than the host said');
  });
  // Who asks for a token sees it; nobody may.
  confirmed.catch(() => undefined);
  const graph = graphFor(config, async (scopes) => {
    await confirmed;
    return host.token(scopes);
  });
  const rooms = lookAhead(graph, standpointOf(host));
  const who = { displayName: '', userPrincipalName: '', ...expected };
  const opened = await openProgramme(graph, host, who, last, rooms);
  show();
  if (opened.kind !== 'open') return opened;
  const lookUp = (): void => lookBehind({ graph, host, places, rooms }, last);
  return { ...opened, instead: replacement(signingIn, { host, config, opened, lookUp }) };
}

type Shown = {
  readonly host: Host;
  readonly config: HostConfig;
  readonly opened: Extract<Opening, { kind: 'open' }>;
  readonly lookUp: () => void;
};

/** @returns what is to be shown instead of what rested; null where it was rightly shown */
async function replacement(
  signingIn: Promise<SignedIn>,
  { host, config, opened, lookUp }: Shown,
): Promise<Opening | null> {
  const give = async (next: Opening): Promise<Opening> => {
    await opened.session.store.close();
    return next;
  };
  try {
    const who = await signingIn;
    if (host.expected !== undefined && isSame(who, host.expected)) {
      lookUp();
      return null;
    }
    return await give(await openSignedIn(host, config, who, null));
  } catch (failure) {
    const why = explained(failure);
    // Without a network the last state is what there is, as for somebody who loses it later.
    return why.kind === 'offline' ? null : give(why);
  }
}

const isSame = (
  who: Pick<SignedIn, 'tenantId' | 'userId'>,
  expected: Pick<SignedIn, 'tenantId' | 'userId'>,
): boolean => who.tenantId === expected.tenantId && who.userId === expected.userId;

const published = (graph: Graph, { openAreaUrl }: HostConfig): Promise<FoundOpenArea | null> =>
  openAreaUrl === undefined ? Promise.resolve(null) : readOpenArea(graph, openAreaUrl);

/** For employees and the client, who are in no team of the programme: what is open to everyone, and no more. */
function openPublished(
  graph: Graph,
  host: Host,
  who: SignedIn,
  { space, programmeId }: FoundOpenArea,
): Promise<Opening> {
  const spaces: Spaces = {
    groupRoom: noSpace('forbidden'),
    consultantRoom: noSpace('forbidden'),
    openArea: space,
  };
  return sessionWith(graph, host, who, {
    programmeId: programmeId ?? nothingYet,
    reach: 'published',
    spaces: () => Promise.resolve(spaces),
    groupRoom: () => Promise.resolve(null),
    start: null,
  });
}

/** Stands where the id of a programme does while none has published anything. */
const nothingYet = 'none';

function openProgramme(
  graph: Graph,
  host: Host,
  who: SignedIn,
  { programmeId, standpoint }: LastPlace,
  rooms: RoomsAhead,
): Promise<Opening> {
  return sessionWith(graph, host, who, {
    programmeId,
    reach: 'programme',
    spaces: () => rooms.spaces(standpoint),
    groupRoom: async () => (await findGroupRoom(graph, standpoint)).siteId,
    start: startAt(graph, standpoint),
  });
}

type Grounds = Pick<Session, 'reach' | 'start'> & {
  readonly programmeId: string;
  readonly spaces: () => Promise<Spaces>;
  readonly groupRoom: () => Promise<string | null>;
};

async function sessionWith(
  graph: Graph,
  host: Host,
  who: SignedIn,
  { programmeId, spaces, groupRoom, ...given }: Grounds,
): Promise<Opening> {
  const name = deviceName(who.tenantId, who.userId, programmeId);
  const device = await openDevice(name);
  const [store, drafts] = await Promise.all([
    createProgrammeStore({
      graph,
      spaces,
      programmeId,
      userId: who.userId,
      device,
      now: () => host.now(),
      schedule: browserSchedule,
      locks: browserLocks(window),
      surroundings: browserSurroundings(window),
    }),
    openDrafts(device),
  ]);
  host.onSuspend(() => store.settled());
  return {
    kind: 'open',
    session: {
      ...{ host, store, drafts, ...given },
      forget: () => forgetDevice(store, name, personName(who.tenantId, who.userId)),
      files: personFilesIn(graph, spaces),
      channel: createChannel(graph, host.place),
      openArea: createOpenArea(graph),
      library: libraryOf(graph, spaces),
      scheduling: schedulingOf({
        ...{ graph, programmeId, wait, groupRoom },
        now: () => host.now(),
      }),
    },
  };
}

/** A programme is started in the team that the tab stands in; outside a team there is no room for it. */
function startIn(graph: Graph, host: Host): ProgrammeStart | null {
  const here = standpointOf(host);
  return here === null ? null : startAt(graph, here);
}

/** Files are written and read seldom: what they need comes with the first. */
function personFilesIn(graph: Graph, spaces: () => Promise<Spaces>): PersonFiles {
  const files = async () => (await import('./person-files.ts')).createPersonFiles(graph, spaces);
  return {
    handOver: async (person, content) => (await files()).handOver(person, content),
    read: async (sheet) => (await files()).read(sheet),
    remove: async (sheet) => (await files()).remove(sheet),
  };
}

function libraryOf(graph: Graph, spaces: () => Promise<Spaces>): Library {
  const library = () => import('./library.ts').catch(() => null);
  return {
    async keep(name, content, options) {
      const part = await library();
      if (part === null) return { outcome: 'failed', why: 'offline' };
      return part.createLibrary(graph, spaces).keep(name, content, options);
    },
  };
}

/** Days are booked by few and seldom. */
function schedulingOf(options: SchedulingOptions): () => Promise<Scheduling> {
  let opened: Promise<Scheduling> | null = null;
  const open = async (): Promise<Scheduling> => {
    try {
      return (await import('./calendar-scheduling.ts')).createScheduling(options);
    } catch (failure) {
      opened = null;
      throw failure;
    }
  };
  return () => (opened ??= open());
}

/** Starting is asked for once in a programme: what it needs comes with the first question. */
function startAt(graph: Graph, standpoint: Standpoint): ProgrammeStart {
  const start = async () =>
    (await import('./programme-start.ts')).createProgrammeStart(graph, standpoint);
  return {
    members: async () => (await start()).members(),
    search: async (words) => (await start()).search(words),
    accountOf: async (mail) => (await start()).accountOf(mail),
    start: async (records, onProgress) => (await start()).start(records, onProgress),
    restore: async (document, me, onProgress) => (await start()).restore(document, me, onProgress),
    prepare: async (onProgress) => (await start()).prepare(onProgress),
  };
}

/** A failure as something the person can do something about. */
function explained(failure: unknown): Opening {
  const cause = failure instanceof GraphFailure ? (failure.cause ?? failure) : failure;
  if (cause instanceof SignInFailure) {
    if (cause.kind === 'consent-missing') return { kind: 'consent', scopes: firstScopes };
    if (cause.kind === 'offline') return { kind: 'offline' };
    if (cause.kind !== 'failed') return { kind: 'sign-in' };
  }
  if (isGraphFailure(failure, 'offline', 'throttled')) return { kind: 'offline' };
  if (isGraphFailure(failure, 'signed-out')) return { kind: 'sign-in' };
  return { kind: 'failed', failure };
}
