import { createGraph, type Graph } from '#graph/client.ts';
import { GraphFailure, isGraphFailure } from '#graph/failure.ts';
import { readOpenArea, type FoundOpenArea } from '#graph/open-area.ts';
import { findGroupRoom, findSpaces, noSpace, type Spaces } from '#graph/spaces.ts';
import type { HostConfig } from '#host/config.ts';
import { SignInFailure, type Host, type SignedIn } from '#host/host.ts';
import { createScheduling } from './calendar-scheduling.ts';
import { createChannel } from './channel.ts';
import { openDrafts } from './drafts.ts';
import { forgetDevice } from './forget-device.ts';
import { deviceName, openDevice, personName } from './indexed-device.ts';
import { createLibrary } from './library.ts';
import { openLastPlaces, type LastPlace, type LastPlaces } from './last-place.ts';
import { createOpenArea } from './open-area.ts';
import type { Opening, Wanted } from './opening.ts';
import { createPersonFiles } from './person-files.ts';
import { choicesIn, myChoices, type ProgrammeChoice } from './programme-choice.ts';
import { createProgrammeStart, type ProgrammeStart } from './programme-start.ts';
import { createProgrammeStore } from './programme-store.ts';
import type { Session } from './session.tsx';
import { browserLocks, browserSchedule, browserSurroundings } from './surroundings.ts';

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
  const graph = createGraph({
    token: (scopes) => host.token(scopes),
    fetchLike: (request) => fetch(request),
    origins: new Map(Object.entries(config.origins)),
    wait,
  });
  const who = await host.signedIn();
  const places = await openLastPlaces(who.tenantId, who.userId);
  const found = await whereWeAre(graph, host, places, wanted);
  if (isSeveral(found)) {
    return { kind: 'choose', programmes: found, start: startIn(graph, host) };
  }
  if (found !== null) return openProgramme(graph, host, who, found);
  const open = host.place.groupId === null ? await published(graph, config) : null;
  if (open !== null) return openPublished(graph, host, who, open);
  return { kind: 'no-programme', start: startIn(graph, host) };
}

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
): Promise<Opening> {
  return sessionWith(graph, host, who, {
    programmeId,
    reach: 'programme',
    spaces: () => findSpaces(graph, standpoint),
    groupRoom: async () => (await findGroupRoom(graph, standpoint)).siteId,
    start: createProgrammeStart(graph, standpoint),
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
      files: createPersonFiles(graph, spaces),
      channel: createChannel(graph, host.place),
      openArea: createOpenArea(graph),
      library: createLibrary(graph, spaces),
      scheduling: createScheduling({
        ...{ graph, programmeId, wait, groupRoom },
        now: () => host.now(),
      }),
    },
  };
}

/** A programme is started in the team that the tab stands in; outside a team there is no room for it. */
function startIn(graph: Graph, { place }: Host): ProgrammeStart | null {
  const { groupId, channelId, channelType } = place;
  if (groupId === null) return null;
  return createProgrammeStart(graph, { groupId, channelId, channelType });
}

type Choices = readonly ProgrammeChoice[];

/**
 * Where the last visit was, at once; what is there today is looked up behind it, for the next start. A deck says
 * itself which programme it belongs to. Where there are several and nothing says which: all of them.
 */
async function whereWeAre(
  graph: Graph,
  host: Host,
  places: LastPlaces,
  wanted: Wanted,
): Promise<LastPlace | Choices | null> {
  if (wanted === 'choose') return choicesAt(graph, host, places);
  if (wanted !== null) {
    const { programmeId, standpoint } = wanted;
    await places.keep(host.place, { programmeId, standpoint });
    return wanted;
  }
  const last = host.deck === undefined ? await places.read(host.place) : null;
  const lookUp = async (): Promise<LastPlace | Choices | null> => {
    const found = await findProgramme(graph, host, places, last?.programmeId ?? null);
    await places.keep(host.place, isSeveral(found) ? null : found);
    return found;
  };
  // Teams asks what the tab is to show: what was shown the last time is no answer.
  if (last === null || host.configuration !== undefined) return lookUp();
  // Offline or throttled: what was known stays known, and the store says that nobody answers.
  lookUp().catch((failure: unknown) => {
    if (!isGraphFailure(failure)) throw failure;
  });
  return last;
}

const isSeveral = (found: LastPlace | Choices | null): found is Choices => Array.isArray(found);

async function choicesAt(graph: Graph, { place }: Host, places: LastPlaces): Promise<Choices> {
  const { groupId, channelId, channelType } = place;
  if (groupId !== null) return choicesIn(graph, { groupId, channelId, channelType });
  return myChoices(graph, await places.visited());
}

/**
 * The programme the tab was set up for, else the one the open presentation belongs to, else the only one there is;
 * else all, for the person to choose from.
 * @param before the programme of the last visit; it is asked for no further while it is still there
 */
async function findProgramme(
  graph: Graph,
  host: Host,
  places: LastPlaces,
  before: string | null,
): Promise<LastPlace | Choices | null> {
  const tagged = (await host.deck?.read())?.tags['SAMSPEL_PROGRAMME'];
  const named = host.place.programmeId ?? tagged ?? before;
  const choices = await choicesAt(graph, host, places);
  const [only, ...others] = choices;
  const found = choices.find(({ programmeId }) => programmeId === named);
  if (found === undefined && others.length > 0) return choices;
  const one = found ?? only;
  return one === undefined ? null : { programmeId: one.programmeId, standpoint: one.standpoint };
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
