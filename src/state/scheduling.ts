import type { CalendarDate } from '#domain/calendar-date.ts';
import type { Participant } from '#domain/participant.ts';
import type { BusyTime, WorkingHours } from '#domain/schedule/availability.ts';
import type { Booking, BookingPlan, BookingSeries } from '#domain/schedule/booking-record.ts';
import type { Result } from '#domain/result.ts';
import type { BookingState } from './booking-runner.ts';

export type { BookingState } from './booking-runner.ts';

/** What is known of one person's time. Only codes and instants: titles are never read. */
export type CalendarAnswer = {
  readonly busy: readonly BusyTime[];
  /** Days that have been read so far, both inclusive; the rest is unknown. */
  readonly read: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
  /** Monday 0 … Sunday 6, or null where the calendar does not say. */
  readonly workingDays: readonly number[] | null;
  readonly workingHours: WorkingHours | null;
  /** The calendar said that it may not or cannot be read. */
  readonly unreadable: boolean;
};

/** By mail in lower case: people and rooms. */
export type CalendarAnswers = ReadonlyMap<string, CalendarAnswer>;

/** How far the reading has come, with everything that is known by now. */
export type ReadingProgress = {
  readonly done: number;
  readonly all: number;
  readonly answers: CalendarAnswers;
};

/** A room that can be invited. */
export type Room = { readonly mail: string; readonly name: string; readonly capacity: number };

/** The booking of a series: one record, one organiser's calendar. Rejections are GraphFailures. */
export type Bookings = {
  /** What is known; null before the first look and where nothing has been booked. */
  state(): BookingState | null;
  subscribe(listener: () => void): () => void;
  /** Reads record and calendar, and finishes or undoes what was begun. */
  look(): Promise<BookingState | null>;
  /**
   * Books a plan. Where another coordinator was first, theirs is left alone and shown.
   * @param base id, author and time for a record that is not there yet
   */
  start(booking: Booking, base: Pick<BookingPlan, 'createdAt' | 'createdBy'>): Promise<void>;
  /** Changes what is meant, then brings the calendar there. */
  change(step: (booking: Booking) => Booking): Promise<void>;
};

/** What the schedule area asks of the calendars. Rejections are GraphFailures. */
export type Scheduling = {
  /** Whether the signed-in person has a mailbox in this tenant; a guest has none and cannot book. */
  canBook(): Promise<boolean>;
  /**
   * Reads free and busy, nearest days first, in windows that keep Graph's limits and never more than four at a
   * time; tells after every answer what is known by then.
   */
  readCalendars(
    mails: readonly string[],
    from: CalendarDate,
    to: CalendarDate,
    progress: (progress: ReadingProgress) => void,
  ): Promise<CalendarAnswers>;
  /** Rooms of the tenant; refused where an administrator has not let us see them. */
  rooms(): Promise<Result<readonly Room[], 'not-permitted'>>;
  /** @param me the signed-in person, who has a mailbox */
  bookings(series: BookingSeries, me: Participant): Bookings;
};
