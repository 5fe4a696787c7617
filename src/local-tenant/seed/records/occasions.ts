import { attendanceId } from '#domain/occasion.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import type { Instant } from '#domain/record.ts';
import { instantOf } from '#domain/stockholm.ts';
import { ekby } from '../ekby-source.ts';
import type { Then } from '../stage.ts';
import { feedbackDate } from './preparation.ts';
import { without } from './without.ts';

type Kinds =
  | 'occasions'
  | 'occasionDays'
  | 'dayProposals'
  | 'dayAnswers'
  | 'bookings'
  | 'attendance'
  | 'checkouts'
  | 'homeTasks'
  | 'decks'
  | 'logEntries'
  | 'exportPackages';

const programmeId = ekby.programme.id;

/** When a day ended; attendance and check-outs are known from then on. */
function endOf(dayId: string): Instant {
  const day = ekby.occasionDays.find(({ id }) => id === dayId);
  if (day === undefined)
    throw new Error(`ekby.json speaks of the day ${dayId}, which is not there`);
  return instantOf(day.date, day.end);
}

/** Occasions, their days and what came out of them day by day. */
export function occasionRecords(then: Then): { readonly [Kind in Kinds]: RecordTypes[Kind][] } {
  return {
    occasions: then.there(ekby.occasions).map((occasion) => ({
      ...occasion,
      date: occasion.date ?? (occasion.kind === 'feedback' ? feedbackDate() : null),
    })),
    occasionDays: [...then.there(ekby.occasionDays)],
    // The demo begins where days are to be found, or where they have been booked.
    dayProposals: [],
    dayAnswers: [],
    // Made with the events.
    bookings: [],
    attendance: attendance(then),
    checkouts: ekby.checkouts
      .map((checkout) => ({
        ...checkout,
        id: `${checkout.dayId}.${checkout.participantId}`,
        programmeId,
        createdAt: endOf(checkout.dayId),
        createdBy: checkout.participantId,
      }))
      .filter(({ createdAt }) => then.been(createdAt)),
    homeTasks: [...then.there(ekby.homeTasks)],
    decks: then.there(ekby.decks).map((deck) => without(deck, 'visibility')),
    logEntries: logEntries(then),
    exportPackages: [...then.there(ekby.exports)],
  };
}

/** Answers to the invitation from the day it was sent; who was there from the end of the day. */
function attendance(then: Then): RecordTypes['attendance'][] {
  const booked = new Map(then.there(ekby.occasionDays).map((day) => [day.id, day.createdAt]));
  return ekby.attendance.flatMap((entry) => {
    const createdAt = booked.get(entry.dayId);
    if (createdAt === undefined) return [];
    return [
      {
        ...entry,
        id: attendanceId(entry.dayId, entry.participantId),
        programmeId,
        createdAt,
        createdBy: entry.participantId,
        present: then.been(endOf(entry.dayId)) ? entry.present : null,
      },
    ];
  });
}

function logEntries(then: Then): RecordTypes['logEntries'][] {
  return ekby.logEntries
    .filter(({ at }) => then.been(at))
    .map((entry) => ({
      ...entry,
      id: `log.${entry.action}.${entry.target}`,
      programmeId,
      createdAt: entry.at,
      createdBy: entry.actorId,
    }));
}
