import * as v from 'valibot';
import { addDays, daysBetween, type CalendarDate } from '#domain/calendar-date.ts';
import type { Instant, LocalTime } from '#domain/record.ts';
import { at, odata, odataText } from './address.ts';
import type { Call, Graph } from './client.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';

const readWrite = ['Calendars.ReadWrite'] as const;
/** Ids of events stay the same when an event moves between folders (guides/scheduling.md 6.2). */
const immutable = { Prefer: 'IdType="ImmutableId"' };
/** Graph's documented zones have no Europe/Stockholm; this Windows name is the same clock. */
const windowsZone = 'W. Europe Standard Time';

/** Mailboxes per getSchedule, and the cautious window (guides/graph.md 2.1). */
export const scheduleLimits = { mailboxes: 20, windowDays: 42, inFlight: 4 } as const;

/** A time that somebody is not free, as a code only: 1 tentative, 2 busy, 3 out of office, 4 elsewhere. */
export type BusyItem = {
  readonly start: Instant;
  readonly end: Instant;
  readonly code: 1 | 2 | 3 | 4;
};

export type ScheduleAnswer = {
  readonly mail: string;
  /** Null when the calendar could not be read. */
  readonly items: readonly BusyItem[] | null;
};

const codeOfStatus: Readonly<Record<string, BusyItem['code'] | undefined>> = {
  tentative: 1,
  busy: 2,
  oof: 3,
  workingelsewhere: 4,
};

const zoned = v.object({ dateTime: v.string(), timeZone: v.string() });
const schedules = v.object({
  value: v.array(
    v.object({
      scheduleId: v.string(),
      error: v.nullish(v.unknown()),
      // Subject and location are not even named here, so that they never leave this file.
      scheduleItems: v.nullish(v.array(v.object({ status: v.string(), start: zoned, end: zoned }))),
    }),
  ),
});

/** One getSchedule: at most 20 mailboxes over at most `windowDays`. */
export type ScheduleWindow = {
  readonly mails: readonly string[];
  readonly from: CalendarDate;
  /** The day after the last one. */
  readonly to: CalendarDate;
};

/** Windows for these mailboxes and days, the nearest first: ceil(N / 20) · ceil(T / 42) of them. */
export function scheduleWindows(
  mails: readonly string[],
  from: CalendarDate,
  to: CalendarDate,
): readonly ScheduleWindow[] {
  const windows: ScheduleWindow[] = [];
  for (let start = from; start <= to; start = addDays(start, scheduleLimits.windowDays)) {
    const days = Math.min(scheduleLimits.windowDays, daysBetween(start, to) + 1);
    for (let first = 0; first < mails.length; first += scheduleLimits.mailboxes) {
      windows.push({
        mails: mails.slice(first, first + scheduleLimits.mailboxes),
        from: start,
        to: addDays(start, days),
      });
    }
  }
  return windows;
}

/**
 * Reads free and busy for one window.
 * @throws GraphFailure; `not-found` where the signed-in person has no mailbox
 */
export async function readSchedule(
  graph: Graph,
  { mails, from, to }: ScheduleWindow,
): Promise<readonly ScheduleAnswer[]> {
  const what = 'reading free and busy';
  const { body } = await graph.call({
    what,
    method: 'POST',
    path: '/me/calendar/getSchedule',
    scopes: readWrite,
    repeatable: true,
    body: {
      schedules: mails,
      startTime: { dateTime: `${from}T00:00:00`, timeZone: windowsZone },
      endTime: { dateTime: `${to}T00:00:00`, timeZone: windowsZone },
      availabilityViewInterval: 60,
    },
  });
  const parsed = v.safeParse(schedules, body);
  if (!parsed.success) throw new GraphFailure('malformed', what);
  return parsed.output.value.map(({ scheduleId, error, scheduleItems }) => ({
    mail: scheduleId,
    items:
      error !== null && error !== undefined
        ? null
        : (scheduleItems ?? []).flatMap((item) => {
            const code = codeOfStatus[item.status.toLowerCase()];
            return code === undefined
              ? []
              : [{ start: utcOf(item.start), end: utcOf(item.end), code }];
          }),
  }));
}

/** Graph's UTC is `2027-02-09T08:00:00.0000000` without a Z. */
const utcOf = ({ dateTime }: { readonly dateTime: string }): Instant => `${dateTime.slice(0, 19)}Z`;

/** Whether the signed-in person has a mailbox in this tenant. @throws GraphFailure when nobody knows */
export async function hasMailbox(graph: Graph): Promise<boolean> {
  try {
    await graph.call({
      what: 'looking for a mailbox',
      path: '/me/calendar?$select=id',
      scopes: readWrite,
    });
    return true;
  } catch (failure) {
    if (isGraphFailure(failure, 'not-found', 'forbidden')) return false;
    throw failure;
  }
}

/** The named property by which our events are found again (guides/scheduling.md 6.2). */
const slotProperty = 'String {6f2b8f6e-4d1c-4a7e-9a55-5c1f3d0e7b21} Name SamspelSlot';

/** A day as an event. `slot` is `programme|day`, `transactionId` a GUID that follows from it. */
export type EventDraft = {
  readonly slot: string;
  readonly transactionId: string;
  readonly date: CalendarDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly subject: string;
  /** HTML, already escaped. */
  readonly html: string;
  readonly place: string;
};

export type OurEvent = {
  readonly id: string;
  readonly slot: string;
  /** Local date in the organiser's zone. */
  readonly date: CalendarDate;
  readonly attendees: readonly string[];
};

const eventShape = v.object({
  id: v.string(),
  isCancelled: v.optional(v.nullable(v.boolean())),
  start: zoned,
  attendees: v.optional(
    v.nullable(v.array(v.object({ emailAddress: v.object({ address: v.string() }) }))),
  ),
  singleValueExtendedProperties: v.optional(
    v.array(v.object({ id: v.string(), value: v.string() })),
  ),
});
type EventShape = v.InferOutput<typeof eventShape>;

/** Every event of ours for a programme in the signed-in person's calendar, cancelled ones left out. */
export async function findOurEvents(
  graph: Graph,
  programmeId: string,
): Promise<readonly OurEvent[]> {
  const filter =
    odata(
      `singleValueExtendedProperties/Any(ep: ep/id eq '${slotProperty}' and startswith(ep/value,`,
    ) +
    odataText(`${programmeId}|`) +
    odata('))');
  const expand = odata(`singleValueExtendedProperties($filter=id eq '${slotProperty}')`);
  const what = 'looking for the booked days';
  const { values } = await graph.pages({
    what,
    path: `/me/events?$filter=${filter}&$expand=${expand}&$top=50`,
    scopes: readWrite,
    headers: { Prefer: `${immutable.Prefer}, outlook.timezone="${windowsZone}"` },
  });
  return values.flatMap((value) => {
    const parsed = v.safeParse(eventShape, value);
    if (!parsed.success) throw new GraphFailure('malformed', what);
    return parsed.output.isCancelled === true ? [] : ourEvent(parsed.output);
  });
}

function ourEvent(event: EventShape): readonly OurEvent[] {
  const slot = event.singleValueExtendedProperties?.[0]?.value;
  if (slot === undefined) return [];
  return [
    {
      id: event.id,
      slot,
      date: event.start.dateTime.slice(0, 10),
      attendees: (event.attendees ?? []).map(({ emailAddress }) => emailAddress.address),
    },
  ];
}

/** Puts a day in the organiser's own calendar only: no attendees, so no mail goes out. */
export const reserveCall = (draft: EventDraft): Call => ({
  what: 'reserving a day',
  method: 'POST',
  path: '/me/events',
  scopes: readWrite,
  headers: immutable,
  body: {
    subject: draft.subject,
    body: { contentType: 'html', content: draft.html },
    start: { dateTime: `${draft.date}T${draft.start}:00`, timeZone: windowsZone },
    end: { dateTime: `${draft.date}T${draft.end}:00`, timeZone: windowsZone },
    location: { displayName: draft.place },
    showAs: 'tentative',
    responseRequested: true,
    allowNewTimeProposals: true,
    isOnlineMeeting: false,
    transactionId: draft.transactionId,
    singleValueExtendedProperties: [{ id: slotProperty, value: draft.slot }],
  },
});

/** Shows the day as busy and invites: the attendee list alone mails each of them once. */
export const inviteCalls = (
  eventId: string,
  attendees: readonly { readonly name: string; readonly mail: string }[],
): readonly Call[] => [
  patchCall(eventId, { showAs: 'busy' }),
  patchCall(eventId, {
    attendees: attendees.map(({ name, mail }) => ({
      type: 'required',
      emailAddress: { name, address: mail },
    })),
  }),
];

/** Moves a day; Graph resets the answers and tells the attendees. */
export const moveCall = (
  eventId: string,
  { date, start, end }: Pick<EventDraft, 'date' | 'start' | 'end'>,
): Call =>
  patchCall(eventId, {
    start: { dateTime: `${date}T${start}:00`, timeZone: windowsZone },
    end: { dateTime: `${date}T${end}:00`, timeZone: windowsZone },
  });

const patchCall = (eventId: string, body: object): Call => ({
  what: 'inviting to a day',
  method: 'PATCH',
  path: at`/me/events/${eventId}`,
  scopes: readWrite,
  headers: immutable,
  body,
});

/** The id of an event that has just been made. */
export function eventIdOf(body: unknown): string {
  const parsed = v.safeParse(v.object({ id: v.string() }), body);
  if (!parsed.success) throw new GraphFailure('malformed', 'reading a new event');
  return parsed.output.id;
}
