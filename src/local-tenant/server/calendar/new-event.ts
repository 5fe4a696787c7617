import { GraphError } from '../graph-error.ts';
import type { Tenant } from '../request-context.ts';
import { globalObjectId } from './calendar.ts';
import type { EventInput } from './event-input.ts';
import { eventKey } from './event-record.ts';
import type { EventRecord, MeetingContent } from './event-record.ts';
import { sameMail } from './mailboxes.ts';
import type { Mailbox } from './mailboxes.ts';

const DAY = 86_400_000;

/** What Outlook sets where a request says nothing. */
const DEFAULTS = {
  subject: '',
  body: { contentType: 'html', content: '' },
  isAllDay: false,
  locations: [],
  importance: 'normal',
  sensitivity: 'normal',
  showAs: 'busy',
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  attendees: [],
  categories: [],
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  transactionId: null,
  extendedProperties: [],
  extensions: [],
} as const satisfies Partial<EventRecord>;

/**
 * The organizer's copy of an event as a request describes it.
 * @throws GraphError 400 without start and end
 */
export function newEvent(tenant: Tenant, mailbox: Mailbox, input: EventInput): EventRecord {
  const { start, end } = input;
  if (start === undefined || end === undefined) {
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: an event needs start and end.',
    );
  }
  const iCalUId = globalObjectId(tenant.newId().replaceAll('-', '').padEnd(48, '0'));
  const at = tenant.clock.now().toISOString();
  const organizer = { name: mailbox.name, address: mailbox.mail };
  const { isOnlineMeeting, ...asked } = input;
  const online = isOnlineMeeting === true ? joinUrl(tenant, mailbox) : null;
  const said = { ...DEFAULTS, ...asked };
  return {
    ...said,
    ...{ start, end, key: eventKey(iCalUId, mailbox.id), iCalUId, organizer },
    ...{ organizerMailboxId: mailbox.id, isOrganizer: true, response: 'organizer' },
    ...{ respondedAt: null, isCancelled: false, createdAt: at, modifiedAt: at },
    ...{ version: 0, sequence: 0, covered: [start.instant, end.instant], deleted: false },
    ...{ isOnlineMeeting: online !== null, joinUrl: online },
    body: online === null ? said.body : withJoinText(said.body, online),
    attendees: said.attendees.filter(({ address }) => !sameMail(address, mailbox.mail)),
  };
}

/**
 * @throws GraphError 400 when the end is before the start, or an all-day event does not run from midnight to midnight
 */
export function requireSoundTimes({ start, end, isAllDay }: EventRecord): void {
  if (end.instant < start.instant) {
    throw new GraphError(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end date is earlier than the start date.',
    );
  }
  if (!isAllDay) return;
  if (start.zone.toLowerCase() !== end.zone.toLowerCase()) {
    throw invalidRequest('The start and end of an all-day event need to be in the same time zone.');
  }
  if (!start.local.endsWith('T00:00:00.0000000') || !end.local.endsWith('T00:00:00.0000000')) {
    throw invalidRequest(
      'The Event.Start and Event.End properties of an all-day event need to be set to midnight.',
    );
  }
  // A day of the spring switch has 23 hours, so compare the local dates.
  if (Date.parse(`${end.local.slice(0, 10)}Z`) - Date.parse(`${start.local.slice(0, 10)}Z`) < DAY) {
    throw invalidRequest('The duration of an event marked as All day must be at least 24 hours.');
  }
}

export function invalidRequest(message: string): GraphError {
  return new GraphError(400, 'ErrorInvalidRequest', message);
}

export function joinUrl(tenant: Tenant, mailbox: Mailbox): string {
  const thread = encodeURIComponent(
    `19:meeting_${Buffer.from(tenant.newId()).toString('base64url')}@thread.v2`,
  );
  const context = encodeURIComponent(
    JSON.stringify({ Tid: tenant.definition.tenantId, Oid: mailbox.id }),
  );
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
}

/** Outlook writes the way into the meeting into the body, where a careless PATCH of the body loses it. */
export function withJoinText(body: MeetingContent['body'], url: string): MeetingContent['body'] {
  const text = `________________\nMicrosoft Teams\n${url}`;
  const content =
    body.contentType === 'text'
      ? `${body.content}\n${text}`
      : `${body.content}<div class="me-email-text">${text.replaceAll('\n', '<br>')}</div>`;
  return { ...body, content };
}
