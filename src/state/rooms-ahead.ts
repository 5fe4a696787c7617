import type { Graph } from '#graph/client.ts';
import {
  findConsultantRoom,
  findGroupRoom,
  findSpaces,
  noSpace,
  type FoundSpace,
  type Spaces,
  type Standpoint,
} from '#graph/spaces.ts';

/**
 * The rooms of the place the page stands in, looked for while it is still found out which programme to open:
 * the answer is the same for all, and a round of Graph is a quarter of a second on a slow line.
 */
export type RoomsAhead = {
  /** The group room of a place if it is the one that was looked ahead for; undefined for any other. */
  groupRoom(standpoint: Standpoint): Promise<FoundSpace> | undefined;
  /** Once what was found ahead, then looked up anew. @throws GraphFailure */
  spaces(standpoint: Standpoint): Promise<Spaces>;
};

/** @param here null where the page stands in no team */
export function lookAhead(graph: Graph, here: Standpoint | null): RoomsAhead {
  if (here === null) {
    return { groupRoom: () => undefined, spaces: (standpoint) => findSpaces(graph, standpoint) };
  }
  const groupRoom = findGroupRoom(graph, here);
  const consultantRoom = findConsultantRoom(graph, here.groupId);
  // Who needs it sees what failed.
  void Promise.allSettled([groupRoom, consultantRoom]);
  let isNew = true;
  const isHere = (one: Standpoint): boolean =>
    one.groupId === here.groupId &&
    one.channelId === here.channelId &&
    one.channelType === here.channelType;
  return {
    groupRoom: (standpoint) => (isHere(standpoint) ? groupRoom : undefined),
    async spaces(standpoint) {
      if (!isNew || !isHere(standpoint)) return findSpaces(graph, standpoint);
      isNew = false;
      const [found, other] = await Promise.all([groupRoom, consultantRoom]);
      return { groupRoom: found, consultantRoom: other, openArea: noSpace('none') };
    },
  };
}
