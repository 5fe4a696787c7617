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
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import { interviewSlot, interviewTimes } from '#domain/schedule/interview-times.ts';
import { instantOf } from '#domain/stockholm.ts';
import { formatList, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useScheduling, useToday } from '#state/session.tsx';
import { BookedInterviews } from './BookedInterviews.tsx';
import { BookingPanel, Trouble } from './BookingPanel.tsx';
import { BookInterviews } from './BookInterviews.tsx';
import { FillCalendar } from './FillCalendar.tsx';
import { isUnderWay, useBooking } from './useBooking.ts';
import { usePreparation } from './usePreparation.ts';
import { readingFor, useCalendars } from './useCalendars.ts';

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
  const scheduling = useScheduling();
  const participants = useRecords('participants');
  const consultant = [...participants.values()].find(({ roles }) => roles.includes('consultant'));
  const bookings = scheduling.bookings('interviews', me);
  const { run, ...booking } = useBooking(bookings);
  const { state } = booking;
  const calendars = useCalendars();
  const [period, setPeriod] = useState({ from: addDays(today, 3), to: addDays(today, 17) });
  const [preparation, onPrepare] = usePreparation();
  // What is filled in for the consultant counts for the days and for the interviews alike.
  const filled = preparation.filled.get(consultant?.id ?? '');
  const [filling, setFilling] = useState(false);
  const booked = (state?.days ?? []).filter(
    ({ day }) => day.wanted && day.invited && state?.plan.goal !== 'cancelled',
  );
  const underWay = isUnderWay(state);
  const members = membersOn(participants.values(), today).filter(
    ({ id }) => !booked.some(({ day }) => day.occasionId === interviewSlot(id)),
  );
  const { answers } = calendars;
  const own = booked.map(({ day }) => ({
    ...{ start: instantOf(day.date, day.start), end: instantOf(day.date, day.end) },
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
  const nameOfSlot = (occasionId: string) =>
    [...participants.values()].find(({ id }) => interviewSlot(id) === occasionId)?.displayName ??
    occasionId;
  return (
    <Section title={schedule.interviews} hint={schedule.interviewsHint}>
      {booking.failed ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{schedule.failed}</MessageBarBody>
        </MessageBar>
      ) : null}
      {underWay ? <BookingPanel {...{ state, booking }} nameOf={nameOfSlot} /> : null}
      {state?.trouble && !underWay ? <Trouble booking={booking} /> : null}
      {members.length === 0 || underWay ? null : (
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
          id={consultant.id}
          name={consultant.displayName}
          period={period}
          onFilled={(next) => {
            const all = new Map(preparation.filled).set(consultant.id, next);
            onPrepare({ ...preparation, filled: all });
            setFilling(false);
          }}
        />
      ) : null}
      {calendars.reading ? <ProgressBar aria-label={schedule.finding} /> : null}
      {booked.length === 0 ? null : (
        <>
          <Text>{schedule.interviewsBooked(booked.length)}</Text>
          <BookedInterviews days={booked} {...{ booking }} nameOf={nameOfSlot} />
        </>
      )}
      {found === null || calendars.reading || underWay || members.length === 0 ? null : (
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
            <BookInterviews
              {...{ me, consultant, bookings, run }}
              times={found.times}
              busy={booking.busy}
            />
          )}
        </>
      )}
    </Section>
  );
}
