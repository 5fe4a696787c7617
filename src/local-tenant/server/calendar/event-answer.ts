import type { Attendee, Event } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import { changeKey, entityTag, eventId } from './event-record.ts';
import type { AttendeeRecord, EventRecord, Person } from './event-record.ts';
import type { Json, JsonObject } from './request-body.ts';
import { localText, requireZone } from './zone-time.ts';

/** How one request wants its events, from its `Prefer` header. */
export type EventView = {
  /** Zone name as asked, echoed in every `dateTimeTimeZone`. */
  readonly zone: string;
  readonly immutableIds: boolean;
  readonly textBody: boolean;
};

const NEVER = '0001-01-01T00:00:00Z';

/** An event as Graph writes it: UTC with seven decimals unless a zone was asked for (graph.md 2.3). */
export function eventAnswer(record: EventRecord, view: EventView): JsonObject {
  const id = eventId(record.key, view.immutableIds);
  const location = record.locations[0];
  return {
    '@odata.etag': entityTag(record),
    id,
    createdDateTime: sevenDecimals(record.createdAt),
    lastModifiedDateTime: sevenDecimals(record.modifiedAt),
    changeKey: changeKey(record),
    categories: record.categories,
    ...(record.transactionId === null ? {} : { transactionId: record.transactionId }),
    originalStartTimeZone: record.start.zone,
    originalEndTimeZone: record.end.zone,
    iCalUId: record.iCalUId,
    reminderMinutesBeforeStart: record.reminderMinutesBeforeStart,
    isReminderOn: record.isReminderOn,
    hasAttachments: false,
    subject: record.subject,
    bodyPreview: plainText(record.body).slice(0, 255),
    importance: record.importance,
    sensitivity: record.sensitivity,
    isAllDay: record.isAllDay,
    isCancelled: record.isCancelled,
    isOrganizer: record.isOrganizer,
    responseRequested: record.responseRequested,
    seriesMasterId: null,
    showAs: record.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: record.isOnlineMeeting,
    onlineMeetingProvider: record.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: record.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: record.hideAttendees,
    recurrence: null,
    onlineMeeting: record.joinUrl === null ? null : { joinUrl: record.joinUrl },
    responseStatus: { response: record.response, time: timeOf(record.respondedAt) },
    body: bodyAnswer(record.body, view.textBody),
    start: momentAnswer(record, record.start, view.zone),
    end: momentAnswer(record, record.end, view.zone),
    location: location === undefined ? emptyLocation() : locationAnswer(location),
    locations: record.locations.map(locationAnswer),
    attendees: visibleAttendees(record).map((attendee) => attendeeAnswer(attendee)),
    organizer: { emailAddress: personAnswer(record.organizer) },
  } satisfies Answered<Event>;
}

/** All-day events float: midnight in whatever zone is asked for. */
function momentAnswer(record: EventRecord, moment: EventRecord['start'], zone: string): JsonObject {
  if (record.isAllDay) return { dateTime: moment.local, timeZone: zone };
  return { dateTime: localText(moment.instant, requireZone(zone)), timeZone: zone };
}

function visibleAttendees(record: EventRecord): readonly AttendeeRecord[] {
  return record.hideAttendees && !record.isOrganizer ? [] : record.attendees;
}

function attendeeAnswer(attendee: AttendeeRecord): JsonObject {
  const { proposedNewTime } = attendee;
  return {
    type: attendee.type,
    status: { response: attendee.response, time: timeOf(attendee.respondedAt) },
    emailAddress: personAnswer(attendee),
    ...(proposedNewTime === null ? {} : { proposedNewTime }),
  } satisfies Answered<Attendee>;
}

function personAnswer({ name, address }: Person): JsonObject {
  return { name, address };
}

function locationAnswer(location: JsonObject): JsonObject {
  const displayName = location['displayName'] ?? '';
  return {
    displayName,
    locationType: 'locationEmailAddress' in location ? 'conferenceRoom' : 'default',
    uniqueId: displayName,
    uniqueIdType: 'private',
    ...location,
  };
}

function emptyLocation(): JsonObject {
  return {
    displayName: '',
    locationType: 'default',
    uniqueIdType: 'unknown',
    address: {},
    coordinates: {},
  };
}

/** Outlook gives HTML unless text is preferred, whatever was sent. */
function bodyAnswer(body: EventRecord['body'], asText: boolean): JsonObject {
  if (asText) return { contentType: 'text', content: plainText(body) };
  if (body.contentType === 'html') return { contentType: 'html', content: body.content };
  const escaped = body.content
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
  return { contentType: 'html', content: `<html><head></head><body>${escaped}</body></html>` };
}

function plainText(body: EventRecord['body']): string {
  if (body.contentType === 'text') return body.content;
  return body.content
    .replace(/<(?:br|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
}

function timeOf(respondedAt: string | null): string {
  return respondedAt ?? NEVER;
}

function sevenDecimals(iso: string): string {
  return `${iso.slice(0, 23)}0000Z`;
}

/** An open extension with the id Graph gives it back with. */
export function extensionAnswer(extension: JsonObject): JsonObject {
  return {
    '@odata.type': '#microsoft.graph.openTypeExtension',
    ...extension,
    id: `microsoft.graph.openTypeExtension.${String(extension['extensionName'])}`,
  };
}

/** Keeps what `$select` names; the id and annotations always come along. */
export function selected(answer: JsonObject, select: readonly string[] | null): JsonObject {
  if (select === null) return answer;
  const wanted = new Set(select.map((name) => name.toLowerCase()));
  const kept = Object.entries(answer).filter(
    ([name]) => name === 'id' || name.startsWith('@') || wanted.has(name.toLowerCase()),
  );
  return Object.fromEntries(kept) as Record<string, Json>;
}
