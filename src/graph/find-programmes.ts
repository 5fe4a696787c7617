import type { Programme } from '#domain/programme.ts';
import { at } from './address.ts';
import { objectOr, pageOf, type Graph } from './client.ts';
import { isGraphFailure } from './failure.ts';
import { programmes } from './lists/programmes.ts';
import { joinedTeams, type Team } from './people.ts';
import { findGroupRoom, type FoundSpace, type Standpoint } from './spaces.ts';

/** A programme and the team in whose room it was found. */
export type FoundProgramme = { readonly programme: Programme; readonly team: Team };

/**
 * Programmes in the group room of a place; none where nothing is set up or nothing may be read.
 * @param looking where the room has been looked for already
 */
export async function programmesIn(
  graph: Graph,
  place: Standpoint,
  looking: Promise<FoundSpace> = findGroupRoom(graph, place),
): Promise<readonly Programme[]> {
  const room = await looking;
  if (room.access !== 'open') return [];
  try {
    const { body } = await graph.call({
      what: 'looking for programmes',
      path: `${at`/sites/${room.siteId}/lists/${programmes.name}/items`}?$expand=fields`,
      scopes: ['Sites.Read.All'],
    });
    return pageOf(body).values.flatMap((item) => readable(objectOr(item)['fields']));
  } catch (failure) {
    if (isGraphFailure(failure, 'forbidden', 'not-found')) return [];
    throw failure;
  }
}

/** Programmes of all teams that the signed-in person is in, for the pane and the personal tab. */
export async function myProgrammes(graph: Graph): Promise<readonly FoundProgramme[]> {
  const teams = await joinedTeams(graph);
  const found: FoundProgramme[] = [];
  // Four at a time: a person in forty teams must not make forty calls at once.
  for (let start = 0; start < teams.length; start += 4) {
    const some = teams.slice(start, start + 4);
    const each = await Promise.all(some.map((team) => programmesIn(graph, standpointOf(team))));
    for (const [index, team] of some.entries()) {
      found.push(...(each[index] ?? []).map((programme) => ({ programme, team })));
    }
  }
  return found;
}

const standpointOf = (team: Team): Standpoint => ({
  groupId: team.id,
  channelId: null,
  channelType: null,
});

/** One row that cannot be read must not hide the others; the store names it when it is opened. */
function readable(fields: unknown): readonly Programme[] {
  try {
    return [programmes.fromFields(fields)];
  } catch (failure) {
    if (isGraphFailure(failure, 'malformed')) return [];
    throw failure;
  }
}
