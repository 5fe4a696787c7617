import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import { inviteAll, newBooking, newDay } from '#domain/schedule/booking-moves.ts';
import {
  interviewSlot,
  interviewTimes,
  type InterviewTime,
} from '#domain/schedule/interview-times.ts';
import { htmlOf } from '#domain/schedule/invitation-html.ts';
import { instantOf } from '#domain/stockholm.ts';
import { formatList, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { Bookings } from '#state/scheduling.ts';
import { useInstant, useSession, useToday } from '#state/session.tsx';
import { FillCalendar } from './FillCalendar.tsx';
import { readingFor, useCalendars, type Filled } from './useCalendars.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'flex-end',
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** An hour with the consultant for each member who has none yet. */
export function InterviewTimes({ me }: { me: Participant }): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const today = useToday();
  const { scheduling } = useSession();
  const participants = useRecords('participants');
  const consultant = [...participants.values()].find(({ roles }) => roles.includes('consultant'));
  const bookings = scheduling.bookings('interviews', me);
  const state = useSyncExternalStore(bookings.subscribe, bookings.state);
  useEffect(() => {
    // Without an answer there is nothing to show; pressing the button asks again.
    bookings.look().catch(() => null);
  }, [bookings]);
  const calendars = useCalendars();
  const [period, setPeriod] = useState({ from: addDays(today, 3), to: addDays(today, 17) });
  const [filled, setFilled] = useState<Filled | null>(null);
  const [filling, setFilling] = useState(false);
  const taken = (state?.plan.days ?? []).filter(
    ({ wanted, invited }) => wanted && invited && state?.plan.goal !== 'cancelled',
  );
  const members = membersOn(participants.values(), today).filter(
    ({ id }) => !taken.some(({ occasionId }) => occasionId === interviewSlot(id)),
  );
  const { answers } = calendars;
  const own = taken.map(({ date, start, end }) => ({
    ...{ start: instantOf(date, start), end: instantOf(date, end) },
    code: 2 as const,
  }));
  const found =
    answers &&
    interviewTimes(
      members.map((person) => ({
        id: person.id,
        reading: readingFor(person, answers, undefined, period),
      })),
      { ...{ read: [], workingDays: null }, busy: [...(filled?.busy ?? []), ...own] },
      period,
    );
  const nameOf = (id: string) => participants.get(id)?.displayName ?? id;
  return (
    <Section title={schedule.interviews} hint={schedule.interviewsHint}>
      {members.length === 0 ? null : (
        <div className={styles.row}>
          {(['from', 'to'] as const).map((key) => (
            <Field key={key} label={schedule[key]}>
              <Input
                type="date"
                value={period[key]}
                onChange={(_event, { value }) => {
                  if (value !== '') setPeriod({ ...period, [key]: value });
                }}
              />
            </Field>
          ))}
          <Button
            disabled={calendars.reading}
            onClick={() =>
              calendars.read(
                members.flatMap(({ mail }) => mail ?? []),
                period,
              )
            }
          >
            {schedule.findTimes}
          </Button>
          {consultant === undefined ? null : (
            <Button aria-expanded={filling} onClick={() => setFilling(!filling)}>
              {schedule.fill(consultant.displayName)}
            </Button>
          )}
        </div>
      )}
      {filling && consultant !== undefined ? (
        <FillCalendar
          name={consultant.displayName}
          period={period}
          onFilled={(next) => {
            setFilled(next);
            setFilling(false);
          }}
        />
      ) : null}
      {calendars.reading ? <ProgressBar aria-label={schedule.finding} /> : null}
      {taken.length === 0 ? null : <Text>{schedule.interviewsBooked(taken.length)}</Text>}
      {found === null || calendars.reading ? null : (
        <>
          <ul className={styles.list} aria-label={schedule.interviews}>
            {found.times.map(({ participantId, date, start, end }) => (
              <li key={participantId}>
                {nameOf(participantId)}: {formatShortDay(date, language)}{' '}
                {schedule.time(start, end)}
              </li>
            ))}
          </ul>
          {found.without.length === 0 ? null : (
            <Text>{schedule.noTime(formatList(found.without.map(nameOf), language))}</Text>
          )}
          {found.times.length === 0 ? null : (
            <BookInterviews {...{ me, consultant, bookings }} times={found.times} />
          )}
        </>
      )}
    </Section>
  );
}

function BookInterviews({
  me,
  consultant,
  bookings,
  times,
}: {
  me: Participant;
  consultant: Participant | undefined;
  bookings: Bookings;
  times: readonly InterviewTime[];
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const participants = useRecords('participants');
  const announce = useAnnounce();
  const instant = useInstant();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const book = async () => {
    const [{ invitations }, { interviewInfo }] = await Promise.all([
      import('#i18n/defaults/invitations.ts'),
      import('#i18n/defaults/interview.ts'),
    ]);
    const text = invitations['interview'];
    const html = htmlOf([text?.body[language] ?? '', interviewInfo[language]].join('\n'));
    const days = times.flatMap(({ participantId, date, start, end }) => {
      const person = participants.get(participantId);
      const people = [person, consultant].flatMap((one) =>
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
    const plan = newBooking(me.programmeId, me.mail ?? '', days);
    await bookings.start(inviteAll(plan), { createdAt: instant(), createdBy: me.id });
    announce(schedule.interviewsBooked(days.length));
  };
  return (
    <>
      {failed ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{schedule.failed}</MessageBarBody>
        </MessageBar>
      ) : null}
      <span>
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            setFailed(false);
            book()
              .catch(() => setFailed(true))
              .finally(() => setBusy(false));
          }}
        >
          {schedule.bookInterviews}
        </Button>
      </span>
    </>
  );
}
