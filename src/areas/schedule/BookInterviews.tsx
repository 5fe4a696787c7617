import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { inviteAll, newBooking, newDay } from '#domain/schedule/booking-moves.ts';
import type { DayIntent } from '#domain/schedule/booking-record.ts';
import { interviewSlot, type InterviewTime } from '#domain/schedule/interview-times.ts';
import { htmlOf } from '#domain/schedule/invitation-html.ts';
import type { Language } from '#i18n/language.ts';
import { useRecords } from '#state/react.tsx';
import type { Bookings } from '#state/scheduling.ts';
import { useInstant } from '#state/session.tsx';

/** Books the times that were found: the consultant and the person, an hour each. */
export function BookInterviews({
  me,
  consultant,
  bookings,
  times,
  busy,
  run,
}: {
  me: Participant;
  consultant: Participant | undefined;
  bookings: Bookings;
  times: readonly InterviewTime[];
  busy: boolean;
  run: (job: Promise<unknown>) => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const participants = useRecords('participants');
  const announce = useAnnounce();
  const instant = useInstant();
  const book = async () => {
    const days = await intentsOf(times, participants, consultant, language);
    const plan = newBooking(me.programmeId, me.mail ?? '', days);
    await bookings.start(inviteAll(plan), { createdAt: instant(), createdBy: me.id });
    if (bookings.state()?.phase === 'booked') announce(schedule.interviewsBooked(days.length));
  };
  return (
    <span>
      <Button appearance="primary" disabled={busy} onClick={() => run(book())}>
        {schedule.bookInterviews}
      </Button>
    </span>
  );
}

async function intentsOf(
  times: readonly InterviewTime[],
  participants: ReadonlyMap<string, Participant>,
  consultant: Participant | undefined,
  language: Language,
): Promise<readonly DayIntent[]> {
  const [{ invitations }, { interviewInfo }] = await Promise.all([
    import('#i18n/defaults/invitations.ts'),
    import('#i18n/defaults/interview.ts'),
  ]);
  const text = invitations['interview'];
  const html = htmlOf([text?.body[language] ?? '', interviewInfo[language]].join('\n\n'));
  return times.map(({ participantId, date, start, end }) => {
    const people = [participants.get(participantId), consultant].flatMap((one) =>
      one === undefined || one.mail === null
        ? []
        : [{ mail: one.mail, name: one.displayName, type: 'required' as const }],
    );
    return newDay({
      ...{ occasionId: interviewSlot(participantId), dayNumber: 1, date, start, end },
      content: { subject: text?.subject[language] ?? '', html, place: '', online: false },
      ...{ attendees: people, room: null },
    });
  });
}
