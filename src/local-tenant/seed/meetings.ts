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
import { invitationFooter, invitationProgramme, invitations } from '#i18n/defaults/invitations.ts';
import { acceptConflicts, inviteAll, newBooking, newDay } from '#domain/schedule/booking-moves.ts';
import {
  bookingId,
  type BookingPlan,
  type BookingSeries,
  type DayIntent,
} from '#domain/schedule/booking-record.ts';
import { interviewSlot } from '#domain/schedule/interview-times.ts';
import { htmlOf, invitationText } from '#domain/schedule/invitation-html.ts';
import { settleBooking } from '#state/booking-runner.ts';
import type { AllRecords } from './ekby-records.ts';
import { ekby } from './ekby-source.ts';
import { feedbackDate } from './records/preparation.ts';

const programmeId = ekby.programme.id;
/** The coordinator's mail. */
const organiser = ekby.participants.find(({ id }) => id === 'S01')?.userPrincipalName ?? '';
const scopes = ['Calendars.ReadWrite'];

/** A meeting to book; `id` is that of the day or the interview. */
export type Meeting = { readonly id: string; readonly day: DayIntent };

type Told = Pick<DayIntent, 'occasionId' | 'dayNumber' | 'date' | 'start' | 'end'> & {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly place: string;
  readonly attendees: readonly Participant[];
};

const meeting = ({ id, subject, body, place, attendees, ...when }: Told): Meeting => ({
  id,
  day: newDay({
    ...when,
    room: null,
    content: { subject, html: htmlOf(body), place, online: false },
    attendees: attendees.flatMap(({ mail, displayName: name }) =>
      mail === null ? [] : [{ mail, name, type: 'required' as const }],
    ),
  }),
});

/** Interviews that have been booked, as meetings of the interviewee and the consultant. */
export function interviewMeetings(records: AllRecords): readonly Meeting[] {
  const people = new Map(records.participants.map((person) => [person.id, person]));
  return records.interviews.flatMap((interview): Meeting[] => {
    const { id, date, start, end, place, eventId, participantId, interviewerId } = interview;
    if (eventId === null || date === null || start === null || end === null) return [];
    return [
      meeting({
        ...{ id, occasionId: interviewSlot(participantId), dayNumber: 1, date, start, end, place },
        subject: invitations['interview']?.subject.sv ?? '',
        body: [invitations['interview']?.body.sv, interviewInfo.sv].join('\n\n'),
        attendees: [participantId, interviewerId].flatMap((each) => people.get(each) ?? []),
      }),
    ];
  });
}

/** The days of the programme and the feedback meeting, with the group and the consultant. */
export function dayMeetings(records: AllRecords): readonly Meeting[] {
  const attendees = records.participants.filter(
    ({ roles }) => roles.includes('member') || roles.includes('consultant'),
  );
  const days = records.occasionDays.map((day): Meeting => {
    const { id, subject, place, agenda } = day;
    const body = invitationText({
      ...{ preparation: invitations[id]?.body.sv, heading: invitationProgramme.sv, agenda },
      practical: footer(place, attendees),
    });
    const { occasionId, dayNumber, date, start, end } = day;
    const when = { occasionId, dayNumber, date, start, end };
    return meeting({ ...when, id, subject, body, place, attendees });
  });
  return [...days, ...feedbackMeeting(records, attendees)];
}

function feedbackMeeting(
  records: AllRecords,
  attendees: readonly Participant[],
): readonly Meeting[] {
  const source = ekby.feedbacks.find(({ audience }) => audience === 'group');
  const occasion = records.occasions.find(({ kind }) => kind === 'feedback');
  const date = feedbackDate();
  if (occasion === undefined || occasion.status === 'planned' || date === null) return [];
  return [
    meeting({
      id: occasion.id,
      ...{ occasionId: occasion.id, dayNumber: 1, date },
      start: source?.start ?? '13:00',
      end: source?.end ?? '15:00',
      subject: invitations['feedback']?.subject.sv ?? '',
      body: invitations['feedback']?.body.sv ?? '',
      place: occasion.place,
      attendees,
    }),
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
 * Books meetings in the coordinator's calendar, as the app does; clashes were taken into account when the days
 * were chosen.
 * @returns the booking with the ids of its events
 */
export async function book(
  graph: Graph,
  series: BookingSeries,
  meetings: readonly Meeting[],
  base: Pick<BookingPlan, 'createdAt' | 'createdBy'>,
): Promise<BookingPlan> {
  const days = meetings.map(({ day }) => day);
  const booking = acceptConflicts(inviteAll(newBooking(programmeId, organiser, days)));
  const id = bookingId(programmeId, series);
  let plan: BookingPlan = { ...booking, ...base, id, lease: null };
  await settleBooking({
    graph,
    me: organiser,
    holder: 'seed',
    store: {
      find: () => Promise.resolve(plan),
      write(next) {
        plan = next;
        return Promise.resolve(true);
      },
    },
    now: () => Date.parse(base.createdAt),
    wait: () => Promise.resolve(),
    onState: ({ trouble }) => {
      if (trouble !== null) throw new GraphFailure(trouble, 'booking the meetings');
    },
  });
  return plan;
}

/** Event ids by the id of the day or the interview. */
export const eventIdsOf = (
  { days }: BookingPlan,
  meetings: readonly Meeting[],
): ReadonlyMap<string, string> =>
  new Map(
    meetings.flatMap(({ id, day }) => {
      const booked = days.find(
        (one) => one.occasionId === day.occasionId && one.dayNumber === day.dayNumber,
      );
      return booked?.eventId ? [[id, booked.eventId] as const] : [];
    }),
  );

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
