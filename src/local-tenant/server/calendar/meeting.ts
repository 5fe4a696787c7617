import { GraphError } from '../graph-error.ts';
import type { Tenant } from '../request-context.ts';
import { Calendar } from './calendar.ts';
import { contentHash } from './content-hash.ts';
import { invite, sendCancellation, sendResponse, sendUpdate, showAsAfter } from './delivery.ts';
import type { Answer } from './delivery.ts';
import type { EventInput } from './event-input.ts';
import { eventKey } from './event-record.ts';
import type { AttendeeRecord, EventRecord, MeetingContent } from './event-record.ts';
import { sameMail } from './mailboxes.ts';
import type { Mailbox } from './mailboxes.ts';
import { invalidRequest, joinUrl, newEvent, requireSoundTimes, withJoinText } from './new-event.ts';
import type { Json } from './request-body.ts';

type Transaction = { readonly key: string; readonly content: string };

/**
 * Creates an event in the mailbox and sends it to its attendees.
 * The same `transactionId` with the same content gives the event that is there and makes no new one (graph.md 2.3).
 * @param body the request as parsed, what "the same content" is judged by
 * @throws GraphError 409 `ErrorDuplicateTransactionId` for the id with other content or of an event that is gone
 */
export function createEvent(
  tenant: Tenant,
  mailbox: Mailbox,
  input: EventInput,
  body: Json,
): EventRecord {
  const calendar = new Calendar(tenant, mailbox);
  const transactions = tenant.store.collection<Transaction>(`calendar/${mailbox.id}/transactions`);
  const { transactionId = null } = input;
  const content = contentHash(body);
  const earlier = transactionId === null ? undefined : transactions.get(transactionId);
  if (earlier !== undefined) return repeated(calendar, earlier, content);

  const record = newEvent(tenant, mailbox, input);
  requireSoundTimes(record);
  const created = calendar.put(record);
  if (transactionId !== null) transactions.put(transactionId, { key: created.key, content });
  for (const attendee of created.attendees) invite(tenant, created, attendee, 'invitation');
  // As it was before any room answered: Exchange lets rooms answer after the request is done.
  return created;
}

function repeated(calendar: Calendar, earlier: Transaction, content: string): EventRecord {
  const existing = calendar.get(earlier.key);
  if (existing !== undefined && earlier.content === content) return existing;
  throw new GraphError(
    409,
    'ErrorDuplicateTransactionId',
    'An event with the same transactionId has already been created.',
  );
}

/**
 * Changes an event. The organizer's change goes out by mail: a new time to everybody, with the answers reset;
 * other content to everybody; a changed attendee list alone only to those it adds or removes.
 */
export function updateEvent(
  tenant: Tenant,
  mailbox: Mailbox,
  before: EventRecord,
  input: EventInput,
): EventRecord {
  if (input.transactionId !== undefined && input.transactionId !== before.transactionId) {
    throw invalidRequest('The transactionId of an event cannot be changed after it is created.');
  }
  const after = changed(tenant, mailbox, before, input);
  requireSoundTimes(after);
  const calendar = new Calendar(tenant, mailbox);
  const timeMoved = movesTime(before, after);
  const reset = timeMoved && before.isOrganizer ? resetAnswers(after) : after;
  const written = calendar.put(reset);
  if (!before.isOrganizer) return written;

  const invitedBefore = (address: string): boolean =>
    before.attendees.some((attendee) => sameMail(attendee.address, address));
  const contentMoved = movesContent(before, after);
  for (const attendee of written.attendees) {
    if (!invitedBefore(attendee.address)) invite(tenant, written, attendee, 'invitation');
    else if (timeMoved) invite(tenant, written, attendee, 'update');
    else if (contentMoved) sendUpdate(tenant, written, attendee);
  }
  for (const attendee of before.attendees) {
    const stays = written.attendees.some(({ address }) => sameMail(address, attendee.address));
    if (!stays) sendCancellation(tenant, written, attendee, '');
  }
  return written;
}

function changed(
  tenant: Tenant,
  mailbox: Mailbox,
  before: EventRecord,
  input: EventInput,
): EventRecord {
  const { isOnlineMeeting, attendees, extendedProperties, ...rest } = input;
  // Once online it stays online; later changes of the flag are ignored (graph.md 2.3).
  const online = before.joinUrl ?? (isOnlineMeeting === true ? joinUrl(tenant, mailbox) : null);
  const body = rest.body ?? before.body;
  return {
    ...before,
    ...rest,
    transactionId: before.transactionId,
    body: online !== null && before.joinUrl === null ? withJoinText(body, online) : body,
    isOnlineMeeting: online !== null,
    joinUrl: online,
    attendees:
      attendees === undefined ? before.attendees : keepAnswers(attendees, before, mailbox.mail),
    extendedProperties: mergeProperties(before.extendedProperties, extendedProperties ?? []),
    modifiedAt: tenant.clock.now().toISOString(),
  };
}

function keepAnswers(
  attendees: readonly AttendeeRecord[],
  before: EventRecord,
  ownMail: string,
): readonly AttendeeRecord[] {
  return attendees
    .filter(({ address }) => !sameMail(address, ownMail))
    .map((attendee) => {
      const known = before.attendees.find(({ address }) => sameMail(address, attendee.address));
      if (known === undefined) return attendee;
      const { response, respondedAt, proposedNewTime } = known;
      return { ...attendee, response, respondedAt, proposedNewTime };
    });
}

function mergeProperties(
  before: EventRecord['extendedProperties'],
  given: EventRecord['extendedProperties'],
): EventRecord['extendedProperties'] {
  return [...before.filter(({ id }) => !given.some((each) => each.id === id)), ...given];
}

function resetAnswers(record: EventRecord): EventRecord {
  return {
    ...record,
    attendees: record.attendees.map((attendee) => ({
      ...attendee,
      ...{ response: 'notResponded', respondedAt: null, proposedNewTime: null },
    })),
  };
}

function movesTime(before: EventRecord, after: EventRecord): boolean {
  return (
    before.start.instant !== after.start.instant ||
    before.end.instant !== after.end.instant ||
    before.isAllDay !== after.isAllDay
  );
}

const SHARED_CONTENT = [
  'subject',
  'body',
  'locations',
  'importance',
  'joinUrl',
] as const satisfies readonly (keyof MeetingContent)[];

function movesContent(before: EventRecord, after: EventRecord): boolean {
  return SHARED_CONTENT.some(
    (property) => JSON.stringify(before[property]) !== JSON.stringify(after[property]),
  );
}

/**
 * Cancels a meeting: every attendee is told, the organizer's copy goes.
 * @throws GraphError 400 when it is not the organizer who asks
 */
export function cancelMeeting(
  tenant: Tenant,
  mailbox: Mailbox,
  record: EventRecord,
  comment: string,
): void {
  if (!record.isOrganizer) {
    throw invalidRequest(
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  }
  for (const attendee of record.attendees) sendCancellation(tenant, record, attendee, comment);
  new Calendar(tenant, mailbox).remove(record.key);
}

/** Deletes from the own calendar. The organizer's deletion cancels; an attendee's is silent. */
export function deleteEvent(tenant: Tenant, mailbox: Mailbox, record: EventRecord): void {
  if (record.isOrganizer) cancelMeeting(tenant, mailbox, record, '');
  else new Calendar(tenant, mailbox).remove(record.key);
}

const CANCELLED_CODE = {
  accepted: 'ErrorCalendarIsCancelledForAccept',
  tentativelyAccepted: 'ErrorCalendarIsCancelledForTentative',
  declined: 'ErrorCalendarIsCancelledForDecline',
} as const;

/**
 * An attendee answers. What is declined leaves the calendar. Without `sendResponse` the organizer learns nothing.
 * @throws GraphError 400 for the organizer, for a cancelled meeting, for a proposal that is not allowed or not sent
 */
export function respond(
  tenant: Tenant,
  mailbox: Mailbox,
  record: EventRecord,
  answer: Answer,
  withMail: boolean,
): void {
  if (record.isOrganizer) {
    throw invalidRequest(
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  }
  if (record.isCancelled) {
    throw new GraphError(400, CANCELLED_CODE[answer.response], 'The meeting has been canceled.');
  }
  if (answer.proposedNewTime !== null && (!record.allowNewTimeProposals || !withMail)) {
    throw invalidRequest(
      'The meeting organizer does not allow new time proposals, or the response is not sent.',
    );
  }
  const calendar = new Calendar(tenant, mailbox);
  const at = tenant.clock.now().toISOString();
  if (answer.response === 'declined') calendar.remove(record.key);
  else {
    const organizers = organizersShowAs(tenant, record);
    calendar.put({
      ...record,
      response: answer.response,
      respondedAt: at,
      showAs: showAsAfter(answer.response, organizers),
      modifiedAt: at,
    });
  }
  if (withMail) sendResponse(tenant, mailbox, record, answer);
}

function organizersShowAs(tenant: Tenant, copy: EventRecord): EventRecord['showAs'] {
  const key = eventKey(copy.iCalUId, copy.organizerMailboxId);
  const stored = tenant.store
    .collection<EventRecord>(`calendar/${copy.organizerMailboxId}/events`)
    .get(key);
  return stored?.showAs ?? 'busy';
}
