import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { spaces } from '#domain/record-types.ts';
import type { BookingPlan } from '#domain/schedule/booking-record.ts';
import { createItems, type Items } from '#graph/items.ts';
import { kindsIn, listsIn } from '#graph/lists/registry.ts';
import { provision } from '#graph/provisioning.ts';
import { shareWithClient } from './client-file.ts';
import { siteIds, teamMembers } from './definition.ts';
import { recordsAt, type AllRecords } from './ekby-records.ts';
import { ekby } from './ekby-source.ts';
import { answerInvitations, book, dayMeetings, eventIdsOf, interviewMeetings } from './meetings.ts';
import { stageKeys, untilOf, type StageKey } from './stage.ts';
import { tenantSide, type SeedTarget, type TenantSide } from './tenant-side.ts';
import { writerOf } from './writers.ts';

export type SeedOptions = SeedTarget & {
  readonly stage: StageKey;
  /** @param done pieces of work that are finished @param all pieces there are */
  readonly progress?: (done: number, all: number) => void;
};

const coordinator = 'S01';

/** Who owns the site of a space, and so may make its lists. */
const owners: Readonly<Record<Space, string>> = {
  consultantRoom: 'K01',
  groupRoom: coordinator,
  openArea: 'P01',
};

/**
 * Fills a tenant made of `ekbyDefinition(stage)` with the programme as it stood at the end of the stage, as
 * the people themselves would have: everything goes through the production client, each with their own token,
 * at about the time it happened. May be run again: what is there stays.
 * @throws GraphFailure when the tenant refuses something
 */
export async function seedEkby(options: SeedOptions): Promise<void> {
  const { stage, progress } = options;
  const side = tenantSide(options);
  const records = recordsAt(stage);
  const all = spaces.length + 2 + stageKeys.indexOf(stage) + 1;
  let done = 0;
  const step = (): void => {
    done += 1;
    progress?.(done, all);
  };
  await side.withoutLimits(async () => {
    await side.setClock(ekby.programme.statusHistory[0]?.at ?? untilOf(stage));
    for (const space of spaces) {
      await makeLists(side, space);
      step();
    }
    const { eventIds, bookings } = await bookMeetings(side, records, step);
    const booked = { ...withEventIds(records, eventIds), bookings };
    await writeRecords(side, booked, stage, step);
    await shareWithClient(side.graphOf(owners.consultantRoom), records);
  });
  await side.forgetRequests();
}

async function makeLists(side: TenantSide, space: Space): Promise<void> {
  const options = { siteId: siteIds[space], space };
  const made = await provision(side.graphOf(owners[space]), options);
  if (made.outcome !== 'ready') {
    throw new Error(`${owners[space]} may not make the ${listsIn(space).length} lists of ${space}`);
  }
}

/** First the interviews, then, when they have been found, the days; everybody answers. */
async function bookMeetings(
  side: TenantSide,
  records: AllRecords,
  step: () => void,
): Promise<{
  readonly eventIds: ReadonlyMap<string, string>;
  readonly bookings: readonly BookingPlan[];
}> {
  const graph = side.graphOf(coordinator);
  const bookedAt = records.interviews[0]?.statusHistory.find(({ status }) => status === 'booked');
  if (bookedAt !== undefined) await side.setClock(bookedAt.at);
  const byCoordinator = (createdAt: string) => ({ createdAt, createdBy: coordinator });
  const talks = interviewMeetings(records);
  const interviews =
    bookedAt && (await book(graph, 'interviews', talks, byCoordinator(bookedAt.at)));
  step();
  const daysAt = records.occasionDays[0]?.createdAt;
  if (daysAt !== undefined) await side.setClock(daysAt);
  const meetings = dayMeetings(records);
  const days = daysAt && (await book(graph, 'occasions', meetings, byCoordinator(daysAt)));
  for (const { id } of records.participants.filter(({ roles }) => roles.includes('member'))) {
    const declined = records.attendance
      .filter(({ participantId, response }) => participantId === id && response === 'declined')
      .flatMap(({ dayId }) => records.occasionDays.find((day) => day.id === dayId)?.date ?? []);
    await answerInvitations(side.graphOf(id), new Set(declined));
  }
  step();
  return {
    eventIds: new Map([
      ...(interviews ? eventIdsOf(interviews, talks) : []),
      ...(days ? eventIdsOf(days, meetings) : []),
    ]),
    bookings: [interviews, days].flatMap((plan) => plan || []),
  };
}

/** The demo data's own event ids give way to those of the calendar. */
function withEventIds(records: AllRecords, eventIds: ReadonlyMap<string, string>): AllRecords {
  const booked = <T extends { readonly id: string; readonly eventId: string | null }>(
    record: T,
  ) => ({
    ...record,
    eventId: eventIds.get(record.id) ?? null,
  });
  return {
    ...records,
    interviews: records.interviews.map(booked),
    occasionDays: records.occasionDays.map(booked),
  };
}

/** Stage by stage, so that the items of each are as old as what they hold. */
async function writeRecords(
  side: TenantSide,
  records: AllRecords,
  stage: StageKey,
  step: () => void,
): Promise<void> {
  const stores = new Map<string, Items>();
  const itemsOf = (persona: string): Items => {
    const known = stores.get(persona);
    const items = known ?? createItems(side.graphOf(persona), (space) => siteIds[space]);
    stores.set(persona, items);
    return items;
  };
  let from = '';
  for (const key of stageKeys.slice(0, stageKeys.indexOf(stage) + 1)) {
    const until = untilOf(key);
    await side.setClock(until);
    for (const space of spaces) {
      for (const kind of kindsIn(space)) {
        const made = records[kind].filter(
          ({ createdAt }) => from < createdAt && createdAt <= until,
        );
        await writeKind(itemsOf, space, kind, made);
      }
    }
    from = until;
    step();
  }
}

async function writeKind<Kind extends RecordKind>(
  itemsOf: (persona: string) => Items,
  space: Space,
  kind: Kind,
  records: readonly RecordTypes[Kind][],
): Promise<void> {
  const byWriter = new Map<string, RecordTypes[Kind][]>();
  for (const record of records) {
    const writer = writerOf(space, kind, record, teamMembers);
    const own = byWriter.get(writer) ?? [];
    own.push(record);
    byWriter.set(writer, own);
  }
  for (const [writer, own] of byWriter) await itemsOf(writer).createAll(kind, own);
}
