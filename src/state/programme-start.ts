import type { StartRecords } from '#domain/programme-start.ts';
import type { Space } from '#domain/record-types.ts';
import type { Graph } from '#graph/client.ts';
import { GraphFailure, isGraphFailure } from '#graph/failure.ts';
import { createItems } from '#graph/items.ts';
import { searchPeople, teamMembers, type Person } from '#graph/people.ts';
import { provision } from '#graph/provisioning.ts';
import { findSpaces, type Standpoint } from '#graph/spaces.ts';

/** How far starting has come: lists that are ready, over the rooms that there are. */
export type StartProgress = (done: number, all: number) => void;

/** `not-permitted`: an owner of the site has to do it, or give the right; what was made stays. */
export type Started =
  | {
      readonly outcome: 'started';
      /** Whether interviews can be written: the private channel is there and open to this person. */
      readonly consultantRoom: 'ready' | 'none' | 'forbidden';
    }
  | { readonly outcome: 'not-permitted'; readonly scope: string }
  | { readonly outcome: 'no-room' };

export type ProgrammeStart = {
  /** Members of the team; empty where reading them has not been allowed. @throws GraphFailure */
  members(): Promise<readonly Person[]>;
  /** @throws GraphFailure `forbidden` for a guest */
  search(words: string): Promise<readonly Person[]>;
  /** Sets up the rooms and writes the programme; may be called again after a failure. @throws GraphFailure */
  start(records: StartRecords, onProgress: StartProgress): Promise<Started>;
  /** Makes what the lists of an existing programme lack. @throws GraphFailure */
  prepare(onProgress: StartProgress): Promise<Started>;
};

/** @param standpoint the team and channel that the programme is to stand in */
export function createProgrammeStart(graph: Graph, standpoint: Standpoint): ProgrammeStart {
  const setUp = async (
    records: StartRecords | null,
    onProgress: StartProgress,
  ): Promise<Started> => {
    const spaces = await findSpaces(graph, standpoint);
    if (spaces.groupRoom.siteId === null) return { outcome: 'no-room' };
    const rooms = (['groupRoom', 'consultantRoom'] as const).flatMap((space) => {
      const { siteId } = spaces[space];
      return siteId === null ? [] : [{ space, siteId }];
    });
    for (const [index, room] of rooms.entries()) {
      const made = await provision(graph, {
        ...room,
        onProgress: (done, all) => onProgress(index * all + done, rooms.length * all),
      });
      if (made.outcome === 'not-permitted') return { outcome: 'not-permitted', scope: made.scope };
    }
    if (records !== null) await write(graph, (space) => spaces[space].siteId, records);
    const { access } = spaces.consultantRoom;
    return { outcome: 'started', consultantRoom: access === 'open' ? 'ready' : access };
  };
  return {
    async members() {
      try {
        return await teamMembers(graph, standpoint.groupId);
      } catch (failure) {
        if (isGraphFailure(failure, 'forbidden')) return [];
        throw failure;
      }
    },
    search: (words) => searchPeople(graph, words),
    start: setUp,
    prepare: (onProgress) => setUp(null, onProgress),
  };
}

/** The programme last: while it is missing there is nothing to open, and starting goes on where it stopped. */
async function write(
  graph: Graph,
  siteOf: (space: Space) => string | null,
  { programme, participants, expectedResults, interviewGuides, occasions }: StartRecords,
): Promise<void> {
  const items = createItems(graph, siteOf);
  await items.createAll('participants', participants);
  await items.createAll('expectedResults', expectedResults);
  await items.createAll('interviewGuides', interviewGuides);
  await items.createAll('occasions', occasions);
  const written = await items.create('programmes', programme, true);
  if (written.outcome === 'gone') throw new GraphFailure('not-found', 'starting a programme');
}
