import { memberIdsOf } from '../directory/groups.ts';
import type { Tenant } from '../request-context.ts';
import { Calendar } from './calendar.ts';
import { eventId, eventKey } from './event-record.ts';
import type { AttendeeRecord, EventRecord, ResponseType, ShowAs } from './event-record.ts';
import { sendMail } from './mail.ts';
import { mailboxById, mailboxByMail, sameMail } from './mailboxes.ts';
import type { Mailbox } from './mailboxes.ts';
import { roomAnswer } from './room-answer.ts';

export type Answer = {
  readonly response: 'accepted' | 'tentativelyAccepted' | 'declined';
  readonly comment: string;
  readonly proposedNewTime: AttendeeRecord['proposedNewTime'];
};

const RESPONSE_PREFIX = {
  accepted: 'Accepted',
  tentativelyAccepted: 'Tentative',
  declined: 'Declined',
} as const;

/** Sends the meeting to one attendee: a mail, and a copy in every calendar behind the address. */
export function invite(
  tenant: Tenant,
  meeting: EventRecord,
  attendee: AttendeeRecord,
  kind: 'invitation' | 'update',
): void {
  mailAttendee(tenant, meeting, attendee, kind, '');
  for (const mailbox of mailboxesBehind(tenant, meeting, attendee)) {
    new Calendar(tenant, mailbox).put(attendeeCopy(tenant, meeting, mailbox, 'notResponded'));
    if (mailbox.kind === 'room') letRoomAnswer(tenant, meeting, mailbox);
  }
}

/** Tells one attendee that something other than the time has changed; the answer given stays. */
export function sendUpdate(tenant: Tenant, meeting: EventRecord, attendee: AttendeeRecord): void {
  mailAttendee(tenant, meeting, attendee, 'update', '');
  for (const mailbox of mailboxesBehind(tenant, meeting, attendee)) {
    const calendar = new Calendar(tenant, mailbox);
    const copy = calendar.get(eventKey(meeting.iCalUId, mailbox.id));
    // Who declined has no copy any more, and does not get it back by a changed text.
    if (copy !== undefined) {
      calendar.put(attendeeCopy(tenant, meeting, mailbox, copy.response, copy));
    }
  }
}

/** Tells one attendee that the meeting, or the person's part in it, is over. The copy stays, marked and free. */
export function sendCancellation(
  tenant: Tenant,
  meeting: EventRecord,
  attendee: AttendeeRecord,
  comment: string,
): void {
  mailAttendee(tenant, meeting, attendee, 'cancellation', comment);
  for (const mailbox of mailboxesBehind(tenant, meeting, attendee)) {
    const calendar = new Calendar(tenant, mailbox);
    const copy = calendar.get(eventKey(meeting.iCalUId, mailbox.id));
    if (copy === undefined) continue;
    if (mailbox.kind === 'room') {
      calendar.remove(copy.key);
      continue;
    }
    calendar.put({
      ...copy,
      subject: `Canceled: ${meeting.subject}`,
      isCancelled: true,
      showAs: 'free',
      modifiedAt: now(tenant),
    });
  }
}

/** Sends an answer to the organizer: a mail, and the status beside the name in the organizer's own copy. */
export function sendResponse(
  tenant: Tenant,
  from: Mailbox,
  copy: EventRecord,
  answer: Answer,
): void {
  const organizer = mailboxById(tenant, copy.organizerMailboxId);
  const key = eventKey(copy.iCalUId, copy.organizerMailboxId);
  const calendar = organizer === undefined ? undefined : new Calendar(tenant, organizer);
  const meeting = calendar?.get(key);
  sendMail(tenant, {
    from: from.mail,
    to: copy.organizer.address,
    kind: 'response',
    subject: `${RESPONSE_PREFIX[answer.response]}: ${meeting?.subject ?? copy.subject}`,
    comment: answer.comment,
    eventId: eventId(key, false),
  });
  if (calendar === undefined || meeting === undefined) return;
  calendar.put({ ...meeting, attendees: withAnswer(tenant, meeting, from, answer) });
}

function withAnswer(
  tenant: Tenant,
  meeting: EventRecord,
  from: Mailbox,
  answer: Answer,
): readonly AttendeeRecord[] {
  const answered = {
    response: answer.response,
    respondedAt: now(tenant),
    proposedNewTime: answer.proposedNewTime,
  };
  if (!meeting.attendees.some(({ address }) => sameMail(address, from.mail))) {
    // Invited through a group's address: Outlook adds who answers as an attendee of their own.
    const { name, mail: address } = from;
    return [...meeting.attendees, { name, address, type: 'required', ...answered }];
  }
  return meeting.attendees.map((attendee) =>
    sameMail(attendee.address, from.mail) ? { ...attendee, ...answered } : attendee,
  );
}

function letRoomAnswer(tenant: Tenant, meeting: EventRecord, mailbox: Mailbox): void {
  const room = tenant.definition.rooms.find(({ id }) => id === mailbox.id);
  if (room === undefined) return;
  const calendar = new Calendar(tenant, mailbox);
  const key = eventKey(meeting.iCalUId, mailbox.id);
  const copy = calendar.get(key);
  if (copy === undefined) return;
  const response = roomAnswer(tenant, room, meeting);
  if (response === 'declined') calendar.remove(key);
  else {
    const respondedAt = now(tenant);
    calendar.put({ ...copy, response, respondedAt, showAs: meeting.showAs });
  }
  sendResponse(tenant, mailbox, copy, { response, comment: '', proposedNewTime: null });
}

/** Mailboxes that hold a copy: the person or room itself, of a group every member that has a mailbox. */
function mailboxesBehind(
  tenant: Tenant,
  meeting: EventRecord,
  attendee: AttendeeRecord,
): readonly Mailbox[] {
  const mailbox = mailboxByMail(tenant, attendee.address);
  if (mailbox === undefined) return [];
  if (mailbox.kind !== 'group') return [mailbox];
  const group = tenant.definition.groups.find(({ id }) => id === mailbox.id);
  return (group === undefined ? [] : memberIdsOf(tenant, group))
    .filter((id) => id !== meeting.organizerMailboxId)
    .flatMap((id) => mailboxById(tenant, id) ?? []);
}

/**
 * The meeting as it stands in an attendee's calendar.
 * @param before the copy that stands there already; what its owner keeps in it stays
 */
function attendeeCopy(
  tenant: Tenant,
  meeting: EventRecord,
  mailbox: Mailbox,
  response: ResponseType,
  before?: EventRecord,
): EventRecord {
  const at = now(tenant);
  return {
    ...meeting,
    ...ownPart(before, meeting, at),
    key: eventKey(meeting.iCalUId, mailbox.id),
    // Resource mailboxes put the organizer's name in place of the subject, Exchange's default.
    subject: mailbox.kind === 'room' ? meeting.organizer.name : meeting.subject,
    ...{ isOrganizer: false, response, transactionId: null, modifiedAt: at },
    showAs: showAsAfter(response, meeting.showAs),
    attendees: meeting.attendees.map((attendee) => ({
      ...attendee,
      ...{ response: 'none', respondedAt: null, proposedNewTime: null },
    })),
  };
}

function ownPart(before: EventRecord | undefined, meeting: EventRecord, at: string) {
  const { isReminderOn, reminderMinutesBeforeStart } = before ?? meeting;
  const kept = { isReminderOn, reminderMinutesBeforeStart };
  if (before === undefined) {
    const none = { categories: [], extendedProperties: [], extensions: [] };
    return { ...kept, ...none, respondedAt: null, createdAt: at };
  }
  const { categories, extendedProperties, extensions, respondedAt, createdAt } = before;
  return { ...kept, categories, extendedProperties, extensions, respondedAt, createdAt };
}

export function showAsAfter(response: ResponseType, organizers: ShowAs): ShowAs {
  if (response === 'accepted' || organizers === 'free') return organizers;
  return 'tentative';
}

function mailAttendee(
  tenant: Tenant,
  meeting: EventRecord,
  attendee: AttendeeRecord,
  kind: 'invitation' | 'update' | 'cancellation',
  comment: string,
): void {
  sendMail(tenant, {
    from: meeting.organizer.address,
    to: attendee.address,
    kind,
    subject: kind === 'cancellation' ? `Canceled: ${meeting.subject}` : meeting.subject,
    comment,
    eventId: eventId(eventKey(meeting.iCalUId, meeting.organizerMailboxId), false),
  });
}

function now(tenant: Tenant): string {
  return tenant.clock.now().toISOString();
}
