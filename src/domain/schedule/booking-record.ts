import type { CalendarDate } from '../calendar-date.ts';
import type { BaseRecord, Instant, LocalTime } from '../record.ts';
import { localOf } from '../stockholm.ts';
import type { SlotKey } from './slot-key.ts';

/** When a day takes place, by the organiser's wall clock. */
export type DayTimes = {
  readonly date: CalendarDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
};

export type Invitee = {
  readonly mail: string;
  readonly name: string;
  readonly type: 'required' | 'optional';
};

/** One day as it is meant to be. Written to the list before anything is sent. */
export type DayIntent = DayTimes & {
  readonly occasionId: string;
  readonly dayNumber: number;
  readonly generation: number;
  /** Sent byte for byte the same on every attempt: the same id with other content is an error. */
  readonly content: {
    readonly subject: string;
    readonly html: string;
    readonly place: string;
    readonly online: boolean;
  };
  readonly attendees: readonly Invitee[];
  /** Mailbox of the room, invited alone and before the people; null: none. */
  readonly room: string | null;
  /** False: its event is to go. */
  readonly wanted: boolean;
  /** The occasion has taken place: nothing is touched any more. */
  readonly delivered: boolean;
  /** Known once the event has been made or found. */
  readonly eventId: string | null;
  /** Times at which the event may still stand because it is being moved; empty: it is not. */
  readonly leaving: readonly DayTimes[];
  /** Everybody has been invited. From then on a missing attendee is somebody's doing. */
  readonly invited: boolean;
  /** The times for which the calendars have been asked again, or null. */
  readonly verified: DayTimes | null;
};

/** The plan that is booked: one list item, whose eTag is the lease (guide §6.3). */
export type Booking = {
  readonly programmeId: string;
  /** Mail of the person in whose calendar the events stand; only that person can go on. */
  readonly organiser: string;
  /** How far to go. `cancelled` undoes: silently what nobody has been invited to. */
  readonly goal: 'reserved' | 'invited' | 'cancelled';
  readonly days: readonly DayIntent[];
  /** Told to the attendees when a day is cancelled. */
  readonly comment: string;
  /** Found by the last verification and not accepted yet. */
  readonly conflicts: readonly Conflict[];
  /** Clashes in spite of which the days were chosen; no verification asks about them again. */
  readonly accepted: readonly Conflict[];
};

/** The booking as the list keeps it, one per series: the occasions, or the interviews. */
export type BookingPlan = BaseRecord &
  Booking & {
    /** Whose turn it is to talk to the calendar, so that two open pages do not invite at once. */
    readonly lease: { readonly holder: string; readonly until: Instant } | null;
  };

export type BookingSeries = 'occasions' | 'interviews';

/** The id a booking always has, so that two coordinators cannot make two. */
export const bookingId = (programmeId: string, series: BookingSeries): string =>
  `booking.${programmeId}.${series}`;

/** Somebody who was free when the plan was made. */
export type Conflict = { readonly mail: string; readonly date: CalendarDate };

export type Reply = 'none' | 'accepted' | 'tentative' | 'declined';

export type EventAttendee = {
  readonly mail: string;
  readonly type: 'required' | 'optional' | 'resource';
  readonly reply: Reply;
  /** Another time that the person has proposed. */
  readonly proposed: { readonly start: Instant; readonly end: Instant } | null;
};

/** One of our events as the organiser's calendar holds it, found by its named property. */
export type CalendarEvent = {
  readonly id: string;
  readonly slot: SlotKey;
  readonly start: Instant;
  readonly end: Instant;
  readonly showAs: 'tentative' | 'busy' | 'other';
  readonly cancelled: boolean;
  readonly attendees: readonly EventAttendee[];
};

export const sameTimes = (a: DayTimes, b: DayTimes): boolean =>
  a.date === b.date && a.start === b.start && a.end === b.end;

export const timesOf = ({ date, start, end }: DayTimes): DayTimes => ({ date, start, end });

/** An event that ends on another day than it starts can equal no intent; its end says so. */
export function timesOfEvent({ start, end }: CalendarEvent): DayTimes {
  const from = localOf(start);
  const to = localOf(end);
  return { date: from.date, start: from.time, end: to.date === from.date ? to.time : '24:00' };
}

/** Mail addresses are compared without case. */
export const sameMail = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const isDay = (a: DayIntent, b: Pick<DayIntent, 'occasionId' | 'dayNumber'>): boolean =>
  a.occasionId === b.occasionId && a.dayNumber === b.dayNumber;

/** A booking in which one day, or each day of an occasion, has been changed. */
export const withDays = (
  booking: Booking,
  which: (day: DayIntent) => boolean,
  change: (day: DayIntent) => DayIntent,
): Booking => ({
  ...booking,
  days: booking.days.map((day) => (which(day) ? change(day) : day)),
});
