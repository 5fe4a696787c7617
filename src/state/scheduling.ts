import type { CalendarDate } from '#domain/calendar-date.ts';
import type { Participant } from '#domain/participant.ts';
import type { BusyTime } from '#domain/schedule/availability.ts';

/** What is known of everybody's time over a period. Only codes and instants: titles are never read. */
export type CalendarAnswers = {
  /** Busy times by participant id. */
  readonly busy: ReadonlyMap<string, readonly BusyTime[]>;
  /** Participants whose calendar could not be read; their time counts as unknown. */
  readonly unreadable: readonly string[];
};

/** One day to put in everybody's calendar. */
export type DayToBook = {
  readonly dayId: string;
  readonly date: CalendarDate;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  /** Plain text; the service makes it safe for a calendar. */
  readonly body: string;
  readonly place: string;
  readonly attendees: readonly Participant[];
};

/** How far a calendar job has come. */
export type Progress = (done: number, all: number) => void;

export type BookedEvent = { readonly dayId: string; readonly eventId: string };

/** What the schedule area asks of the calendars. Rejections are GraphFailures. */
export type Scheduling = {
  /** Whether the signed-in person has a mailbox in this tenant; a guest has none and cannot book. */
  canBook(): Promise<boolean>;
  /** Reads free and busy in windows that keep Graph's limits, never more than four at a time. */
  readCalendars(
    people: readonly Participant[],
    from: CalendarDate,
    to: CalendarDate,
    progress: Progress,
  ): Promise<CalendarAnswers>;
  /**
   * Books days in everybody's calendar: found again by property, made without attendees, then invited. May be
   * called again after a failure; days that are there already are taken as they are.
   */
  book(days: readonly DayToBook[], progress: Progress): Promise<readonly BookedEvent[]>;
};
