import { createHash } from 'node:crypto';
import type { JsonObject } from './request-body.ts';
import type { DateTimeTimeZone, Moment } from './zone-time.ts';

export const RESPONSES = [
  'none',
  'organizer',
  'tentativelyAccepted',
  'accepted',
  'declined',
  'notResponded',
] as const;
export type ResponseType = (typeof RESPONSES)[number];
export const SHOW_AS = ['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'] as const;
export type ShowAs = (typeof SHOW_AS)[number];
export const ATTENDEE_TYPES = ['required', 'optional', 'resource'] as const;
export const SENSITIVITIES = ['normal', 'personal', 'private', 'confidential'] as const;
export const IMPORTANCES = ['low', 'normal', 'high'] as const;
export const BODY_TYPES = ['text', 'html'] as const;

export type Person = { readonly name: string; readonly address: string };

export type AttendeeRecord = Person & {
  readonly type: (typeof ATTENDEE_TYPES)[number];
  readonly response: ResponseType;
  /** ISO instant, or null when nothing was answered. */
  readonly respondedAt: string | null;
  readonly proposedNewTime: {
    readonly start: DateTimeTimeZone;
    readonly end: DateTimeTimeZone;
  } | null;
};

/** What the organizer decides; every attendee's copy repeats it. */
export type MeetingContent = {
  readonly subject: string;
  readonly body: { readonly contentType: (typeof BODY_TYPES)[number]; readonly content: string };
  readonly start: Moment;
  readonly end: Moment;
  readonly isAllDay: boolean;
  readonly locations: readonly JsonObject[];
  readonly importance: (typeof IMPORTANCES)[number];
  readonly sensitivity: (typeof SENSITIVITIES)[number];
  readonly showAs: ShowAs;
  readonly isOnlineMeeting: boolean;
  readonly joinUrl: string | null;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly attendees: readonly AttendeeRecord[];
};

/** What each mailbox keeps for itself. */
export type OwnContent = {
  readonly categories: readonly string[];
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
};

export type ExtendedProperty = { readonly id: string; readonly value: string };

/** An event as it stands in one mailbox. */
export type EventRecord = MeetingContent &
  OwnContent & {
    readonly key: string;
    readonly iCalUId: string;
    readonly organizer: Person;
    readonly organizerMailboxId: string;
    readonly isOrganizer: boolean;
    readonly response: ResponseType;
    readonly respondedAt: string | null;
    readonly isCancelled: boolean;
    readonly transactionId: string | null;
    readonly extendedProperties: readonly ExtendedProperty[];
    readonly extensions: readonly JsonObject[];
    readonly createdAt: string;
    readonly modifiedAt: string;
    /** Counts the writes to this copy; the change key is made of it. */
    readonly version: number;
    /** Place in the order of the mailbox's changes; 0 for a standing appointment nobody touched. */
    readonly sequence: number;
    /** First and last instant the copy has ever covered, so that delta can tell who must hear of it. */
    readonly covered: readonly [number, number];
    /** A tombstone: kept for delta only. */
    readonly deleted: boolean;
  };

/** 43 characters that only this meeting has in only this mailbox. */
export function eventKey(iCalUId: string, mailboxId: string): string {
  return createHash('sha256').update(`${iCalUId}|${mailboxId}`).digest('base64url');
}

/** The id Outlook shows: by default one that changes when an item is moved, on request the immutable one. */
export function eventId(key: string, immutable: boolean): string {
  return `${immutable ? 'AAkALg' : 'AAMkAG'}${key}AAA=`;
}

/** The key inside an id of either form, or null when it is no id of ours. */
export function keyOfEventId(id: string): string | null {
  return /^(?:AAkALg|AAMkAG)([\w-]{43})AAA=$/.exec(id)?.[1] ?? null;
}

export function changeKey(record: EventRecord): string {
  return createHash('sha256')
    .update(`${record.key}#${record.version}`)
    .digest('base64')
    .slice(0, 22)
    .concat('==');
}

export function entityTag(record: EventRecord): string {
  return `W/"${changeKey(record)}"`;
}
