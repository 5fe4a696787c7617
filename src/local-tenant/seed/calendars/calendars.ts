import type { CalendarDate } from '#domain/calendar-date.ts';
import type { DefinedAppointment } from '#local-tenant/server/definition.ts';
import { ekby } from '../ekby-source.ts';
import { absencesOf } from './absences.ts';
import { scatteredOf } from './scattered.ts';
import { meetingsOf } from './series.ts';

/** The days that were booked were found free; interviews and feedback took an hour or two of others. */
const keptFree: ReadonlySet<CalendarDate> = new Set([
  ...ekby.occasionDays.map(({ date }) => date),
  ...ekby.interviews.flatMap(({ date }) => date ?? []),
  ...ekby.feedbacks.flatMap(({ date }) => date ?? []),
]);

/**
 * A person's standing appointments from December 2026 to January 2028: meetings that come back, leave and
 * courses, and what comes up from week to week. The same in every run.
 */
export const calendarOf = (persona: string): readonly DefinedAppointment[] =>
  [...meetingsOf(persona), ...absencesOf(persona), ...scatteredOf(persona, keptFree)].sort(
    (one, other) => (one.start < other.start ? -1 : 1),
  );
