import type { Programme } from '#domain/programme.ts';
import type { Graph } from '#graph/client.ts';
import { myProgrammes, programmesIn } from '#graph/find-programmes.ts';
import type { FoundSpace, Standpoint } from '#graph/spaces.ts';
import type { LastPlace } from './last-place.ts';

/** A programme that the person can open, and where it stands. */
export type ProgrammeChoice = LastPlace &
  Pick<Programme, 'title' | 'municipality' | 'department' | 'status' | 'startDate' | 'endDate'> & {
    /** Null where the place is known from an earlier visit only. */
    readonly teamName: string | null;
  };

const choiceOf = (
  programme: Programme,
  standpoint: Standpoint,
  teamName: string | null,
): ProgrammeChoice => ({
  programmeId: programme.id,
  standpoint,
  teamName,
  title: programme.title,
  municipality: programme.municipality,
  department: programme.department,
  status: programme.status,
  startDate: programme.startDate,
  endDate: programme.endDate,
});

/**
 * Programmes in one place.
 * @param looking where its group room has been looked for already
 * @throws GraphFailure
 */
export async function choicesIn(
  graph: Graph,
  standpoint: Standpoint,
  looking?: Promise<FoundSpace>,
): Promise<readonly ProgrammeChoice[]> {
  const found = await programmesIn(graph, standpoint, looking);
  return inOrder(found.map((programme) => choiceOf(programme, standpoint, null)));
}

/**
 * Programmes of all the person's teams, and of the private and shared channels where this device has been.
 * @throws GraphFailure
 */
export async function myChoices(
  graph: Graph,
  visited: readonly Standpoint[],
): Promise<readonly ProgrammeChoice[]> {
  const found = new Map<string, ProgrammeChoice>();
  const channels = visited.filter(
    ({ channelType }) => channelType === 'private' || channelType === 'shared',
  );
  for (const standpoint of channels) {
    for (const choice of await choicesIn(graph, standpoint)) found.set(choice.programmeId, choice);
  }
  for (const { programme, team } of await myProgrammes(graph)) {
    const standpoint = { groupId: team.id, channelId: null, channelType: null };
    found.set(programme.id, choiceOf(programme, standpoint, team.displayName));
  }
  return inOrder([...found.values()]);
}

const ended: ReadonlySet<string> = new Set(['closed', 'purged']);

/** Those under way first, the newest on top. */
const inOrder = (choices: readonly ProgrammeChoice[]): readonly ProgrammeChoice[] =>
  [...choices].sort(
    (a, b) =>
      Number(ended.has(a.status)) - Number(ended.has(b.status)) ||
      b.startDate.localeCompare(a.startDate),
  );
