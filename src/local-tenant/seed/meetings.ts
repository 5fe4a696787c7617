import { at } from '#graph/address.ts';
import {
  batchLimit,
  chunks,
  objectOr,
  textOrNull,
  type Graph,
  type InnerCall,
} from '#graph/client.ts';
import { GraphFailure } from '#graph/failure.ts';
import type { Participant } from '#domain/participant.ts';
import { interviewInfo } from '#i18n/defaults/interview.ts';
import { invitationFooter, invitations } from '#i18n/defaults/invitations.ts';
import { createScheduling } from '#state/calendar-scheduling.ts';
import type { DayToBook } from '#state/scheduling.ts';
import type { AllRecords } from './ekby-records.ts';
import { ekby } from './ekby-source.ts';
import { feedbackDate } from './records/preparation.ts';

const programmeId = ekby.programme.id;
const scopes = ['Calendars.ReadWrite'];

/** Interviews that have been booked, as meetings of the interviewee and the consultant. */
export function interviewMeetings(records: AllRecords): readonly DayToBook[] {
  const people = new Map(records.participants.map((person) => [person.id, person]));
  return records.interviews.flatMap((interview): DayToBook[] => {
    const { id, date, start, end, place, eventId, participantId, interviewerId } = interview;
    if (eventId === null || date === null || start === null || end === null) return [];
    return [
      {
        dayId: id,
        date,
        start,
        end,
        place,
        subject: invitations['interview']?.subject.sv ?? '',
        body: [invitations['interview']?.body.sv, interviewInfo.sv].join('\n'),
        attendees: [participantId, interviewerId].flatMap((each) => people.get(each) ?? []),
      },
    ];
  });
}

/** The days of the programme and the feedback meeting, with the group and the consultant. */
export function dayMeetings(records: AllRecords): readonly DayToBook[] {
  const attendees = records.participants.filter(
    ({ roles }) => roles.includes('member') || roles.includes('consultant'),
  );
  const days = records.occasionDays.map((day): DayToBook => {
    const { id, date, start, end, subject, place } = day;
    const body = [invitations[id]?.body.sv, footer(place, attendees)].join('\n');
    return { dayId: id, date, start, end, subject, body, place, attendees };
  });
  return [...days, ...feedbackMeeting(records, attendees)];
}

function feedbackMeeting(
  records: AllRecords,
  attendees: readonly Participant[],
): readonly DayToBook[] {
  const source = ekby.feedbacks.find(({ audience }) => audience === 'group');
  const occasion = records.occasions.find(({ kind }) => kind === 'feedback');
  const date = feedbackDate();
  if (occasion === undefined || occasion.status === 'planned' || date === null) return [];
  return [
    {
      dayId: occasion.id,
      date,
      start: source?.start ?? '13:00',
      end: source?.end ?? '15:00',
      subject: invitations['feedback']?.subject.sv ?? '',
      body: invitations['feedback']?.body.sv ?? '',
      place: occasion.place,
      attendees,
    },
  ];
}

const footer = (place: string, attendees: readonly Participant[]): string =>
  invitationFooter.sv
    .replace('{plats}', place)
    .replace('{lank}', ekby.tenant.team.channel)
    .replace(
      '{konsult}',
      attendees.find(({ roles }) => roles.includes('consultant'))?.displayName ?? '',
    );

/**
 * Books meetings in the coordinator's calendar, as the app does.
 * @returns event ids by the id of the day or interview
 */
export async function book(
  graph: Graph,
  meetings: readonly DayToBook[],
): Promise<ReadonlyMap<string, string>> {
  const booked = await createScheduling(graph, programmeId).book(meetings, () => undefined);
  return new Map(booked.map(({ dayId, eventId }) => [dayId, eventId]));
}

/**
 * Answers every invitation that has not been answered, as the person it was sent to.
 * @param declinedDates days that the person said no to
 */
export async function answerInvitations(
  graph: Graph,
  declinedDates: ReadonlySet<string>,
): Promise<void> {
  const { values } = await graph.pages({
    what: 'reading invitations',
    path: `/me/calendarView?startDateTime=${ekby.programme.startDate}T00:00:00Z&endDateTime=${ekby.programme.endDate}T23:59:00Z&$top=500`,
    scopes,
  });
  const answers = values.flatMap((value): InnerCall[] => {
    const { id, isOrganizer, responseStatus, start } = objectOr(value);
    const response = objectOr(responseStatus)['response'];
    if (typeof id !== 'string' || isOrganizer === true || response !== 'notResponded') return [];
    const date = (textOrNull(objectOr(start)['dateTime']) ?? '').slice(0, 10);
    const action = declinedDates.has(date) ? 'decline' : 'accept';
    return [
      {
        what: 'answering an invitation',
        method: 'POST',
        path: `${at`/me/events/${id}`}/${action}`,
        body: { sendResponse: true },
      },
    ];
  });
  for (const some of chunks(answers, batchLimit)) {
    const given = await graph.batch('answering invitations', scopes, some);
    const failed = given.find((answer) => answer instanceof GraphFailure);
    if (failed !== undefined) throw failed;
  }
}
