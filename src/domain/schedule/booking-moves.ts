import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { Command } from './booking.ts';
import {
  isDay,
  sameMail,
  sameTimes,
  timesOf,
  timesOfEvent,
  withDays,
  type Booking,
  type CalendarEvent,
  type Conflict,
  type DayIntent,
  type DayTimes,
} from './booking-record.ts';

/** What people decide about a booking. Each gives the record to save; `reconcile` does the rest. */

type NewDay = Pick<
  DayIntent,
  'occasionId' | 'dayNumber' | 'content' | 'attendees' | 'room' | keyof DayTimes
>;
type Which = Pick<DayIntent, 'occasionId' | 'dayNumber'>;

/** A day nobody has heard of yet. */
export const newDay = (day: NewDay): DayIntent => ({
  ...day,
  ...{ generation: 0, wanted: true, delivered: false, eventId: null },
  ...{ leaving: [], invited: false, verified: null },
});

/** A plan to be booked: reserved first, and invited to when that is asked for. */
export const newBooking = (
  programmeId: string,
  organiser: string,
  days: readonly DayIntent[],
  accepted: readonly Conflict[] = [],
): Booking => ({
  ...{ programmeId, organiser, goal: 'reserved', days },
  ...{ comment: '', conflicts: [], accepted },
});

/**
 * Another plan over one that is there. What was cancelled is made anew under a new name, since a used
 * transactionId cannot make a second event; what stands is moved, and nobody is invited twice.
 */
export function bookedAnew(old: Booking, fresh: Booking): Booking {
  const days = fresh.days.map((day) => {
    const before = old.days.find((one) => isDay(one, day));
    if (!before || before.delivered) return before ?? day;
    if (old.goal === 'cancelled' || !before.wanted) {
      return { ...day, generation: before.generation + 1 };
    }
    const { content, attendees, room } = day;
    return { ...movedTo(before, timesOf(day)), content, attendees, room };
  });
  const others = old.days.filter((day) => !fresh.days.some((one) => isDay(one, day)));
  return { ...fresh, days: [...others, ...days] };
}

/** Everybody on every day is to be invited once all days are reserved. */
export const inviteAll = (booking: Booking): Booking => ({ ...booking, goal: 'invited' });

/** Undoes everything that has not taken place. @param comment told to those who have been invited */
export const cancelAll = (booking: Booking, comment: string): Booking => ({
  ...booking,
  goal: 'cancelled',
  comment,
});

const isAccepted = ({ accepted }: Booking, { mail, date }: Conflict): boolean =>
  accepted.some((one) => one.date === date && sameMail(one.mail, mail));

/**
 * What asking the calendars again has shown. Clashes that were accepted before are no news.
 * @param days those that were asked for
 */
export function withVerification(
  booking: Booking,
  days: readonly DayTimes[],
  conflicts: readonly Conflict[],
): Booking {
  const news = conflicts.filter((one) => !isAccepted(booking, one));
  if (news.length > 0) return { ...booking, conflicts: news };
  const verified = withDays(
    booking,
    (day) => days.some((one) => sameTimes(one, day)),
    (day) => ({ ...day, verified: timesOf(day) }),
  );
  return { ...verified, conflicts: [] };
}

/** The days are taken in spite of the conflicts found. */
export const acceptConflicts = (booking: Booking): Booking => ({
  ...withDays(
    booking,
    () => true,
    (day) => ({ ...day, verified: timesOf(day) }),
  ),
  conflicts: [],
  accepted: [...booking.accepted, ...booking.conflicts],
});

/** Another time for a day; its event, link and attendees stay, the replies are asked for anew. */
const movedTo = (day: DayIntent, to: DayTimes): DayIntent =>
  sameTimes(day, to) ? day : { ...day, ...to, leaving: [...day.leaving, timesOf(day)] };

/** Moves one day or one interview to another time. */
export const moveDay = (booking: Booking, which: Which, to: DayTimes): Booking => ({
  ...withDays(
    booking,
    (day) => isDay(day, which) && !day.delivered,
    (day) => movedTo(day, to),
  ),
  conflicts: [],
});

/** Moves an occasion. @param start its new first day; the others keep their distance to it */
export function moveOccasion(booking: Booking, occasionId: string, start: CalendarDate): Booking {
  const moved = withDays(
    booking,
    (day) => day.occasionId === occasionId && !day.delivered,
    (day) => movedTo(day, { ...timesOf(day), date: addDays(start, day.dayNumber - 1) }),
  );
  return { ...moved, conflicts: [] };
}

/** What was moved in Outlook is right: the plan follows. */
export function adoptMoved(booking: Booking, event: CalendarEvent): Booking {
  const to = timesOfEvent(event);
  return withDays(
    booking,
    (day) => isDay(day, event.slot),
    (day) => ({ ...day, ...to, leaving: [], verified: to }),
  );
}

/** What was moved in Outlook goes back to the time that was meant. */
export const restoreMoved = (booking: Booking, event: CalendarEvent): Booking =>
  withDays(
    booking,
    (day) => isDay(day, event.slot),
    (day) => ({ ...day, leaving: [...day.leaving, timesOfEvent(event)], verified: timesOf(day) }),
  );

/** A day whose event is gone is made anew, under a new name: the old one cannot be used again. */
export const recreateDay = (booking: Booking, which: Which): Booking =>
  withDays(
    booking,
    (day) => isDay(day, which),
    (day) => ({
      ...day,
      ...{ generation: day.generation + 1, eventId: null, leaving: [], invited: false },
    }),
  );

/** A day is given up; what is left of its event is deleted or cancelled. */
export const dropDay = (booking: Booking, which: Which, comment: string): Booking => ({
  ...withDays(
    booking,
    (day) => isDay(day, which),
    (day) => ({ ...day, wanted: false }),
  ),
  comment,
});

/** People who were taken off the event in Outlook are asked again. */
export const inviteAgain = (booking: Booking, which: Which): Booking =>
  withDays(
    booking,
    (day) => isDay(day, which),
    (day) => ({ ...day, invited: false }),
  );

/** People who were taken off the event in Outlook stay away. */
export const leaveOut = (booking: Booking, which: Which, mails: readonly string[]): Booking =>
  withDays(
    booking,
    (day) => isDay(day, which),
    (day) => ({
      ...day,
      attendees: day.attendees.filter(({ mail }) => !mails.some((one) => sameMail(one, mail))),
    }),
  );

/** @param room mailbox of another room; null: without */
export const withRoom = (booking: Booking, which: Which, room: string | null): Booking =>
  withDays(
    booking,
    (day) => isDay(day, which),
    (day) => ({ ...day, room }),
  );

/** The occasion has taken place: its events are left as they are. */
export const deliver = (booking: Booking, occasionId: string): Booking =>
  withDays(
    booking,
    (day) => day.occasionId === occasionId,
    (day) => ({ ...day, delivered: true }),
  );

/** How a request can end badly; the kinds of `GraphFailure`. */
export type CallFailure =
  'offline' | 'throttled' | 'conflict' | 'forbidden' | 'not-found' | 'malformed' | 'rejected';

/** @property `look` read list and calendar again and reconcile; `wait` the same after Retry-After */
export type Reaction = 'done' | 'look' | 'wait' | 'stop';

/**
 * What a failed command means (guide §6.3). Nothing is sent again blindly: after a lost answer the
 * calendar says whether it arrived, and a refused transactionId says that it had arrived before.
 */
export function reactionTo(failure: CallFailure, command: Command): Reaction {
  switch (failure) {
    case 'throttled':
      return 'wait';
    case 'offline':
    case 'conflict':
      return 'look';
    case 'not-found':
      return command.type === 'delete' || command.type === 'cancel' ? 'done' : 'look';
    case 'rejected':
      return command.type === 'reserve' ? 'look' : 'stop';
    case 'forbidden':
    case 'malformed':
      return 'stop';
  }
}
