import * as v from 'valibot';
import { addDays, daysBetween, type CalendarDate } from '#domain/calendar-date.ts';
import type { Instant } from '#domain/record.ts';
import type { Command } from '#domain/schedule/booking.ts';
import type { WorkingHours } from '#domain/schedule/availability.ts';
import type { CalendarEvent, DayTimes, EventAttendee } from '#domain/schedule/booking-record.ts';
import { parseSlotText } from '#domain/schedule/slot-key.ts';
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
  /** Monday 0 … Sunday 6; null where the calendar does not say. */
  readonly workingDays: readonly number[] | null;
  /** By the wall clock here; null where the calendar does not say, or says it in another zone. */
  readonly workingHours: WorkingHours | null;
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
      workingHours: v.nullish(
        v.object({
          daysOfWeek: v.nullish(v.array(v.string())),
          startTime: v.nullish(v.string()),
          endTime: v.nullish(v.string()),
          timeZone: v.nullish(v.object({ name: v.nullish(v.string()) })),
        }),
      ),
    }),
  ),
});

type HoursShape = NonNullable<v.InferOutput<typeof schedules>['value'][number]['workingHours']>;

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
  return parsed.output.value.map(({ scheduleId, error, scheduleItems, workingHours }) => ({
    mail: scheduleId,
    workingDays: workingHours?.daysOfWeek?.map(weekdayOf).filter((day) => day >= 0) ?? null,
    workingHours: workingHours ? hoursOf(workingHours) : null,
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

/**
 * Zones with the clock of Stockholm. A calendar that was never set up stands in another one, and its hours mean
 * nothing then; a zone somebody has made themselves looks odd but is meant for here (guides/scheduling.md 5.3).
 */
const ourClock =
  /^(W\. Europe|Central Europe|Central European|Romance) Standard Time$|^Europe\/|^Customized/;

function hoursOf({ startTime, endTime, timeZone }: HoursShape): WorkingHours | null {
  const [from, to] = [startTime, endTime].map((time) => time?.slice(0, 5) ?? '');
  if (!from || !to || from >= to) return null;
  return ourClock.test(timeZone?.name ?? 'Customized Time Zone') ? { from, to } : null;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdayOf = (name: string): number => weekdays.indexOf(name.toLowerCase());

const place = v.object({
  emailAddress: v.string(),
  displayName: v.nullish(v.string()),
  capacity: v.nullish(v.number()),
});

/** Rooms that can be invited. @throws GraphFailure `forbidden` without an administrator's consent */
export async function readRooms(
  graph: Graph,
): Promise<readonly { readonly mail: string; readonly name: string; readonly capacity: number }[]> {
  const what = 'looking for rooms';
  const { values } = await graph.pages({
    what,
    path: '/places/microsoft.graph.room',
    scopes: ['Place.Read.All'],
  });
  return values.map((value) => {
    const parsed = v.safeParse(place, value);
    if (!parsed.success) throw new GraphFailure('malformed', what);
    const { emailAddress: mail, displayName, capacity } = parsed.output;
    return { mail, name: displayName ?? mail, capacity: capacity ?? 0 };
  });
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

const eventShape = v.object({
  id: v.string(),
  isCancelled: v.nullish(v.boolean()),
  start: zoned,
  end: zoned,
  showAs: v.nullish(v.string()),
  attendees: v.nullish(
    v.array(
      v.object({
        type: v.nullish(v.string()),
        status: v.nullish(v.object({ response: v.nullish(v.string()) })),
        emailAddress: v.object({ address: v.string() }),
        proposedNewTime: v.nullish(v.object({ start: zoned, end: zoned })),
      }),
    ),
  ),
  singleValueExtendedProperties: v.optional(
    v.array(v.object({ id: v.string(), value: v.string() })),
  ),
});
type EventShape = v.InferOutput<typeof eventShape>;

/**
 * Every event of ours for a programme in the signed-in person's calendar, cancelled ones too. Times are
 * asked for in UTC, so that a moved event is read right whatever zone it was moved in.
 */
export async function findOurEvents(
  graph: Graph,
  programmeId: string,
): Promise<readonly CalendarEvent[]> {
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
    headers: immutable,
  });
  return values.flatMap((value) => {
    const parsed = v.safeParse(eventShape, value);
    if (!parsed.success) throw new GraphFailure('malformed', what);
    return ourEvent(parsed.output);
  });
}

function ourEvent(event: EventShape): readonly CalendarEvent[] {
  const slot = parseSlotText(event.singleValueExtendedProperties?.[0]?.value ?? '');
  if (slot === null) return [];
  const { id, showAs, isCancelled, attendees } = event;
  return [
    {
      ...{ id, slot },
      start: utcOf(event.start),
      end: utcOf(event.end),
      showAs: showAs === 'tentative' || showAs === 'busy' ? showAs : 'other',
      cancelled: isCancelled === true,
      attendees: (attendees ?? []).map(attendeeOf),
    },
  ];
}

const replies: Readonly<Record<string, EventAttendee['reply'] | undefined>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

type AttendeeShape = NonNullable<EventShape['attendees']>[number];
const attendeeOf = ({
  type,
  status,
  emailAddress,
  proposedNewTime,
}: AttendeeShape): EventAttendee => ({
  mail: emailAddress.address,
  type: type === 'optional' || type === 'resource' ? type : 'required',
  reply: replies[status?.response ?? ''] ?? 'none',
  proposed: proposedNewTime
    ? { start: utcOf(proposedNewTime.start), end: utcOf(proposedNewTime.end) }
    : null,
});

/** Commands that are a request of their own; verifying is `readSchedule`. */
export type EventCommand = Exclude<Command, { readonly type: 'verify' }>;

/** The request of a command; sent again it changes nothing (guides/scheduling.md 6.2). */
export function eventCall(command: EventCommand): Call {
  switch (command.type) {
    case 'reserve':
      return reserveCall(command);
    case 'showBusy':
      return patchCall('showing a day as busy', command.eventId, { showAs: 'busy' });
    case 'setAttendees':
      return patchCall('inviting to a day', command.eventId, {
        attendees: command.attendees.map(({ mail, type }) => ({
          type,
          emailAddress: { address: mail },
        })),
      });
    case 'move':
      return patchCall('moving a day', command.eventId, spanOf(command.to));
    case 'delete':
      return {
        what: 'undoing a reserved day',
        method: 'DELETE',
        path: at`/me/events/${command.eventId}`,
        ...{ scopes: readWrite, headers: immutable },
      };
    case 'cancel':
      return {
        what: 'cancelling a day',
        method: 'POST',
        path: at`/me/events/${command.eventId}/cancel`,
        ...{ scopes: readWrite, headers: immutable },
        body: { comment: command.comment },
      };
  }
}

const spanOf = ({ date, start, end }: DayTimes) => ({
  start: { dateTime: `${date}T${start}:00`, timeZone: windowsZone },
  end: { dateTime: `${date}T${end}:00`, timeZone: windowsZone },
});

/** Puts a day in the organiser's own calendar only: no attendees, so no mail goes out. */
const reserveCall = ({
  day,
  slot,
  transactionId,
}: Extract<Command, { readonly type: 'reserve' }>): Call => ({
  what: 'reserving a day',
  method: 'POST',
  path: '/me/events',
  scopes: readWrite,
  headers: immutable,
  body: {
    subject: day.content.subject,
    body: { contentType: 'html', content: day.content.html },
    ...spanOf(day),
    location: { displayName: day.content.place },
    showAs: 'tentative',
    responseRequested: true,
    allowNewTimeProposals: true,
    isOnlineMeeting: day.content.online,
    ...(day.content.online ? { onlineMeetingProvider: 'teamsForBusiness' } : {}),
    transactionId,
    singleValueExtendedProperties: [{ id: slotProperty, value: slot }],
  },
});

const patchCall = (what: string, eventId: string, body: object): Call => ({
  what,
  method: 'PATCH',
  path: at`/me/events/${eventId}`,
  scopes: readWrite,
  headers: immutable,
  body,
});
