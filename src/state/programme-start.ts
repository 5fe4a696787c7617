import type { Participant } from '#domain/participant.ts';
import type { Programme } from '#domain/programme.ts';
import type { ProgrammeDocument } from '#domain/programme-document.ts';
import type { StartRecords } from '#domain/programme-start.ts';
import type { Space } from '#domain/record-types.ts';
import type { Graph } from '#graph/client.ts';
import { GraphFailure, isGraphFailure } from '#graph/failure.ts';
import { createItems, type Items } from '#graph/items.ts';
import { lists, recordKinds } from '#graph/lists/registry.ts';
import { searchPeople, teamMembers, type Person } from '#graph/people.ts';
import { provision } from '#graph/provisioning.ts';
import { findOpenArea, findSpaces, type Spaces, type Standpoint } from '#graph/spaces.ts';

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

/** What became of a programme from a file; `missing-room`: it holds what only that room may keep. */
export type Restored =
  | Started
  | { readonly outcome: 'missing-room'; readonly space: Space }
  | { readonly outcome: 'not-among-them' };

export type ProgrammeStart = {
  /** Members of the team; empty where reading them has not been allowed. @throws GraphFailure */
  members(): Promise<readonly Person[]>;
  /** @throws GraphFailure `forbidden` for a guest */
  search(words: string): Promise<readonly Person[]>;
  /** The account of an address: among the team's members, guests included, else in the directory. @throws GraphFailure */
  accountOf(mail: string): Promise<Person | null>;
  /** Sets up the rooms and writes the programme; may be called again after a failure. @throws GraphFailure */
  start(records: StartRecords, onProgress: StartProgress): Promise<Started>;
  /**
   * Sets up the rooms and writes a programme from a file, its people found again by their addresses; may be
   * called again after a failure.
   * @param me Entra object id of who does it: whoever is not in the programme could not open it
   * @throws GraphFailure
   */
  restore(document: ProgrammeDocument, me: string, onProgress: StartProgress): Promise<Restored>;
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
  const restore: ProgrammeStart['restore'] = async (document, me, onProgress) => {
    const spaces = await withOpenArea(graph, await findSpaces(graph, standpoint), document);
    const held = recordKinds.filter((kind) => (document.records[kind] ?? []).length > 0);
    const missing = held.map((kind) => lists[kind].space).find((one) => !spaces[one].siteId);
    if (missing !== undefined) return { outcome: 'missing-room', space: missing };
    const participants = await foundAgain(graph, standpoint, document.records.participants ?? []);
    if (!participants.some(({ entraId }) => entraId === me)) return { outcome: 'not-among-them' };
    const made = await setUp(null, onProgress);
    if (made.outcome !== 'started') return made;
    const { siteId: openArea } = spaces.openArea;
    if (openArea !== null && (document.records.openItems ?? []).length > 0) {
      const open = await provision(graph, { space: 'openArea', siteId: openArea });
      if (open.outcome === 'not-permitted') return { outcome: 'not-permitted', scope: open.scope };
    }
    const items = createItems(graph, (space) => spaces[space].siteId);
    const records = { ...document.records, participants };
    for (const [index, kind] of held.entries()) {
      if (kind !== 'programmes') await items.createAll(kind, records[kind] as never);
      onProgress(index, held.length);
    }
    await writeProgramme(items, document.records.programmes?.[0]);
    return made;
  };
  return {
    restore,
    members: async () =>
      (await unlessForbidden(() => teamMembers(graph, standpoint.groupId))) ?? [],
    search: (words) => searchPeople(graph, words),
    accountOf: (mail) => accountOf(graph, standpoint, mail),
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
  await writeProgramme(items, programme);
}

async function writeProgramme(items: Items, programme: Programme | undefined): Promise<void> {
  if (programme === undefined) return;
  const written = await items.create('programmes', programme, true);
  if (written.outcome === 'gone') throw new GraphFailure('not-found', 'starting a programme');
}

/** The rooms of a programme that names an open area. */
async function withOpenArea(
  graph: Graph,
  spaces: Spaces,
  { records }: ProgrammeDocument,
): Promise<Spaces> {
  const url = records.programmes?.[0]?.openAreaUrl ?? null;
  return url === null ? spaces : { ...spaces, openArea: await findOpenArea(graph, url) };
}

async function accountOf(
  graph: Graph,
  { groupId }: Standpoint,
  mail: string,
): Promise<Person | null> {
  const members = await unlessForbidden(() => teamMembers(graph, groupId));
  const member = members?.find(isAt(mail));
  if (member !== undefined) return member;
  const hits = await unlessForbidden(() => searchPeople(graph, mail));
  return hits?.find(isAt(mail)) ?? null;
}

const isAt =
  (mail: string | null) =>
  (person: Person): boolean =>
    mail !== null && person.mail?.toLowerCase() === mail.toLowerCase();

/**
 * People of a programme from elsewhere, with the accounts that their addresses have here. Whoever the directory
 * does not know has none; a guest may not ask it, and then the account stays as it was.
 */
async function foundAgain(
  graph: Graph,
  { groupId }: Standpoint,
  participants: readonly Participant[],
): Promise<readonly Participant[]> {
  const members = (await unlessForbidden(() => teamMembers(graph, groupId))) ?? [];
  const found: Participant[] = [];
  for (const participant of participants) {
    const { mail, entraId } = participant;
    const isTheirs = isAt(mail);
    const account = async () => {
      const member = members.find(isTheirs);
      if (entraId === null || member !== undefined) return member?.id ?? null;
      const hits = await unlessForbidden(() => searchPeople(graph, mail ?? ''));
      return hits === null ? entraId : (hits.find(isTheirs)?.id ?? null);
    };
    found.push({ ...participant, entraId: await account() });
  }
  return found;
}

async function unlessForbidden<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (failure) {
    if (isGraphFailure(failure, 'forbidden')) return null;
    throw failure;
  }
}
