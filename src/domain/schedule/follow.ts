import { attendanceId, type Attendance, type OccasionDay } from '../occasion.ts';
import type { Participant } from '../participant.ts';
import type { Interview } from '../interview.ts';
import { withStatus, type Instant } from '../record.ts';
import type { DayStatus } from './booking.ts';
import { interviewSlot } from './interview-times.ts';
import { sameMail, type BookingPlan, type DayIntent } from './booking-record.ts';

/** The id that a day of an occasion always has. */
export const dayIdOf = ({
  occasionId,
  dayNumber,
}: Pick<DayIntent, 'occasionId' | 'dayNumber'>): string => `${occasionId}D${dayNumber}`;

/** Subject and agenda of a day that has no record yet. */
export type NewContent = (occasionId: string, dayNumber: number) => Pick<OccasionDay, 'agenda'>;

export type Followed = {
  readonly save: readonly OccasionDay[];
  /** Ids of days that are no more. */
  readonly remove: readonly string[];
};

const sameDay = (a: OccasionDay, b: OccasionDay): boolean =>
  a.date === b.date &&
  a.start === b.start &&
  a.end === b.end &&
  a.place === b.place &&
  a.eventId === b.eventId;

/**
 * What the programme's days must be for them to follow the booking, so that pages, reminders and deadlines do:
 * booked days with their event, and none for days that were undone.
 */
export function daysToFollow(
  plan: Pick<BookingPlan, 'programmeId' | 'createdAt' | 'createdBy' | 'days' | 'goal'>,
  existing: ReadonlyMap<string, OccasionDay>,
  content: NewContent,
): Followed {
  const save: OccasionDay[] = [];
  const remove: string[] = [];
  for (const day of plan.days) {
    const id = dayIdOf(day);
    const before = existing.get(id);
    const gone = !day.delivered && (!day.wanted || plan.goal === 'cancelled');
    if (gone && before?.eventId === day.eventId && before) remove.push(id);
    // Reserved days are nobody else’s business before people have been invited.
    if (gone || !day.invited || day.eventId === null) continue;
    const { programmeId, createdAt, createdBy } = plan;
    const { occasionId, dayNumber, date, start, end, eventId } = day;
    const { subject, place } = day.content;
    const next: OccasionDay = {
      ...{ id, programmeId, createdAt, createdBy, occasionId, dayNumber },
      ...(before ?? { subject, timeZone: 'Europe/Stockholm', ...content(occasionId, dayNumber) }),
      ...{ date, start, end, place, eventId },
    };
    if (!before || !sameDay(before, next)) save.push(next);
  }
  return { save, remove };
}

/** Answers to the invitations that have changed since they were noted. */
export function repliesToFollow(
  days: readonly DayStatus[],
  people: readonly Participant[],
  existing: ReadonlyMap<string, Attendance>,
  base: { readonly programmeId: string; readonly createdBy: string; readonly createdAt: Instant },
): readonly Attendance[] {
  return days.flatMap(({ day, event }) => {
    if (!event || !day.invited) return [];
    return event.attendees.flatMap(({ mail, reply }) => {
      const person = people.find((one) => one.mail !== null && sameMail(one.mail, mail));
      if (!person) return [];
      const dayId = dayIdOf(day);
      const id = attendanceId(dayId, person.id);
      const before = existing.get(id);
      if (before ? before.response === reply : reply === 'none') return [];
      const fresh = { ...base, id, dayId, participantId: person.id, present: null };
      return [{ ...(before ?? fresh), response: reply }];
    });
  });
}

/**
 * Interviews whose time in the calendar is not the one noted; the consultant's page notes it. One that was cancelled
 * has no time any more and waits for another.
 */
export function interviewsToFollow(
  plan: Pick<BookingPlan, 'days' | 'goal'>,
  interviews: Iterable<Interview>,
  now: Instant,
): readonly Interview[] {
  return [...interviews].flatMap((interview): readonly Interview[] => {
    const slot = interviewSlot(interview.participantId);
    const day = plan.days.find(({ occasionId }) => occasionId === slot);
    if (!day || day.delivered) return [];
    const { date, start, end, eventId } = day;
    const known = interview.date === date && interview.start === start;
    if (!day.wanted || plan.goal === 'cancelled') {
      if (!known || interview.status !== 'booked') return [];
      const untimed = { ...interview, date: null, start: null, end: null, eventId: null };
      return [withStatus(untimed, 'planned', now)];
    }
    if (!day.invited || (known && interview.eventId === eventId)) return [];
    const timed = { ...interview, date, start, end, eventId };
    return [interview.status === 'planned' ? withStatus(timed, 'booked', now) : timed];
  });
}
