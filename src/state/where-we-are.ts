import type { Graph } from '#graph/client.ts';
import { isGraphFailure } from '#graph/failure.ts';
import type { Standpoint } from '#graph/spaces.ts';
import type { Host } from '#host/host.ts';
import type { LastPlace, LastPlaces } from './last-place.ts';
import type { Wanted } from './opening.ts';
import { choicesIn, myChoices, type ProgrammeChoice } from './programme-choice.ts';
import type { RoomsAhead } from './rooms-ahead.ts';

/** What finding out where a page belongs needs. */
export type Search = {
  readonly graph: Graph;
  readonly host: Host;
  readonly places: LastPlaces;
  readonly rooms: RoomsAhead;
};

type Choices = readonly ProgrammeChoice[];

/** @returns null outside a team */
export function standpointOf({ place }: Host): Standpoint | null {
  const { groupId, channelId, channelType } = place;
  return groupId === null ? null : { groupId, channelId, channelType };
}

/**
 * Where the last visit was, at once; what is there today is looked up behind it, for the next start. Where there
 * are several and nothing says which: all of them.
 */
export async function whereWeAre(
  search: Search,
  wanted: Wanted,
): Promise<LastPlace | Choices | null> {
  const { host, places } = search;
  if (wanted === 'choose') return choicesAt(search);
  if (wanted !== null) {
    const { programmeId, standpoint } = wanted;
    await places.keep(host.place, { programmeId, standpoint });
    return wanted;
  }
  const last = await lastPlace(host, places);
  // Teams asks what the tab is to show: what was shown the last time is no answer.
  if (last === null || host.configuration !== undefined) return lookUp(search, last);
  lookBehind(search, last);
  return last;
}

/**
 * What was open here the last time. A deck says itself which programme it belongs to; one that says nothing is
 * taken to belong to the person's only one.
 */
export async function lastPlace(
  { deck, place }: Host,
  places: LastPlaces,
): Promise<LastPlace | null> {
  if (deck === undefined) return places.read(place);
  const tagged = (await deck.read()).tags['SAMSPEL_PROGRAMME'];
  return tagged === undefined ? places.only() : places.of(tagged);
}

async function lookUp(search: Search, last: LastPlace | null): Promise<LastPlace | Choices | null> {
  const found = await findProgramme(search, last?.programmeId ?? null);
  await search.places.keep(search.host.place, isSeveral(found) ? null : found);
  return found;
}

/** Offline or throttled: what was known stays known, and the store says that nobody answers. */
export function lookBehind(search: Search, last: LastPlace): void {
  lookUp(search, last).catch((failure: unknown) => {
    if (!isGraphFailure(failure)) throw failure;
  });
}

export const isSeveral = (found: LastPlace | Choices | null): found is Choices =>
  Array.isArray(found);

async function choicesAt({ graph, host, places, rooms }: Search): Promise<Choices> {
  const here = standpointOf(host);
  if (here !== null) return choicesIn(graph, here, rooms.groupRoom(here));
  return myChoices(graph, await places.visited());
}

/**
 * The programme the tab was set up for, else the one the open presentation belongs to, else the only one there is;
 * else all, for the person to choose from.
 * @param before the programme of the last visit; it is asked for no further while it is still there
 */
async function findProgramme(
  search: Search,
  before: string | null,
): Promise<LastPlace | Choices | null> {
  const { host } = search;
  const tagged = (await host.deck?.read())?.tags['SAMSPEL_PROGRAMME'];
  const named = host.place.programmeId ?? tagged ?? before;
  const choices = await choicesAt(search);
  const [only, ...others] = choices;
  const found = choices.find(({ programmeId }) => programmeId === named);
  if (found === undefined && others.length > 0) return choices;
  const one = found ?? only;
  return one === undefined ? null : { programmeId: one.programmeId, standpoint: one.standpoint };
}
