import type { Participant } from '#domain/participant.ts';
import {
  eventIdOf,
  findOurEvents,
  hasMailbox,
  inviteCalls,
  moveCall,
  readSchedule,
  reserveCall,
  scheduleLimits,
  scheduleWindows,
  type BusyItem,
  type EventDraft,
  type OurEvent,
} from '#graph/calendar.ts';
import type { Graph } from '#graph/client.ts';
import { isGraphFailure } from '#graph/failure.ts';
import type {
  BookedEvent,
  CalendarAnswers,
  DayToBook,
  Progress,
  Scheduling,
} from './scheduling.ts';

/** The calendars of a programme, through Graph. Its truth is what Outlook holds. */
export function createScheduling(graph: Graph, programmeId: string): Scheduling {
  return {
    canBook: () => hasMailbox(graph),
    readCalendars: (people, from, to, progress) =>
      readCalendars(graph, people, scheduleWindowsOf(people, from, to), progress),
    book: (days, progress) => book(graph, programmeId, days, progress),
  };
}

const scheduleWindowsOf = (people: readonly Participant[], from: string, to: string) =>
  scheduleWindows(
    people.flatMap(({ mail }) => mail ?? []),
    from,
    to,
  );

async function readCalendars(
  graph: Graph,
  people: readonly Participant[],
  windows: ReturnType<typeof scheduleWindows>,
  progress: Progress,
): Promise<CalendarAnswers> {
  const idOf = new Map(people.map(({ id, mail }) => [mail?.toLowerCase() ?? '', id]));
  const busy = new Map<string, BusyItem[]>(people.map(({ id }) => [id, []]));
  const unreadable = new Set(people.filter(({ mail }) => mail === null).map(({ id }) => id));
  let done = 0;
  progress(done, windows.length);
  await inTurns(windows, async (window) => {
    for (const { mail, items } of await readSchedule(graph, window)) {
      const id = idOf.get(mail.toLowerCase());
      if (id === undefined) continue;
      if (items === null) unreadable.add(id);
      else busy.get(id)?.push(...items);
    }
    done += 1;
    progress(done, windows.length);
  });
  for (const id of unreadable) busy.delete(id);
  return { busy, unreadable: [...unreadable] };
}

/** Runs a job for each thing, in order, never more than Outlook's four at a time. */
async function inTurns<T>(things: readonly T[], job: (thing: T) => Promise<void>): Promise<void> {
  const queue = things.values();
  const worker = async () => {
    for (const thing of queue) await job(thing);
  };
  await Promise.all(Array.from({ length: scheduleLimits.inFlight }, worker));
}

/**
 * Reserve, then invite (guides/scheduling.md 6.2): what is there already is taken as it is, days without an event
 * are made without attendees, and only when all of them stand are people invited.
 */
async function book(
  graph: Graph,
  programmeId: string,
  days: readonly DayToBook[],
  progress: Progress,
): Promise<readonly BookedEvent[]> {
  const known = new Map((await findOurEvents(graph, programmeId)).map((e) => [e.slot, e]));
  const reserved = new Map<string, OurEvent>();
  await inTurns(days, async (day) => {
    const draft = await draftOf(programmeId, day);
    const event = known.get(draft.slot) ?? (await reserve(graph, programmeId, draft));
    if (event.date !== day.date) await graph.call(moveCall(event.id, day));
    reserved.set(day.dayId, event);
  });
  let done = 0;
  await inTurns(days, async (day) => {
    const event = reserved.get(day.dayId);
    if (event !== undefined) await invite(graph, event, day.attendees);
    done += 1;
    progress(done, days.length);
  });
  return days.flatMap(({ dayId }) => {
    const event = reserved.get(dayId);
    return event === undefined ? [] : [{ dayId, eventId: event.id }];
  });
}

/** Makes the event, or finds the one that an earlier try made whose answer was lost. */
async function reserve(graph: Graph, programmeId: string, draft: EventDraft): Promise<OurEvent> {
  try {
    const { body } = await graph.call(reserveCall(draft));
    return { id: eventIdOf(body), slot: draft.slot, date: draft.date, attendees: [] };
  } catch (failure) {
    if (!isGraphFailure(failure, 'conflict', 'rejected', 'offline', 'throttled')) throw failure;
    const found = (await findOurEvents(graph, programmeId)).find(({ slot }) => slot === draft.slot);
    if (found === undefined) throw failure;
    return found;
  }
}

/** Invites those who are not on the event yet; a full list is not sent again, it might mail again. */
async function invite(
  graph: Graph,
  event: OurEvent,
  attendees: readonly Participant[],
): Promise<void> {
  const invited = new Set(event.attendees.map((mail) => mail.toLowerCase()));
  const people = attendees.flatMap(({ displayName, mail }) =>
    mail === null ? [] : [{ name: displayName, mail }],
  );
  if (people.every(({ mail }) => invited.has(mail.toLowerCase()))) return;
  for (const call of inviteCalls(event.id, people)) await graph.call(call);
}

async function draftOf(programmeId: string, day: DayToBook): Promise<EventDraft> {
  const { dayId, date, start, end, subject, body, place } = day;
  const slot = `${programmeId}|${dayId}`;
  return {
    slot,
    transactionId: await nameGuid(slot),
    date,
    start,
    end,
    subject,
    html: htmlOf(body),
    place,
  };
}

/** A GUID that follows from a name (RFC 9562, version 5): the same day is the same event on every try. */
async function nameGuid(name: string): Promise<string> {
  const space = Uint8Array.from('6f2b8f6e4d1c4a7e9a555c1f3d0e7b21'.match(/../g) ?? [], (byte) =>
    Number.parseInt(byte, 16),
  );
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-1', Uint8Array.from([...space, ...text])),
  ).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Plain text as the HTML of an invitation: nothing in it can become markup. */
const htmlOf = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .map((line) => `<p>${line}</p>`)
    .join('');
