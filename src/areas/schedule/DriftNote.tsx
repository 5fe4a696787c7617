import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { DayStatus, Drift } from '#domain/schedule/booking.ts';
import {
  adoptMoved,
  dropDay,
  inviteAgain,
  leaveOut,
  recreateDay,
  restoreMoved,
  withRoom,
} from '#domain/schedule/booking-moves.ts';
import { sameMail, type Booking, type DayTimes } from '#domain/schedule/booking-record.ts';
import { localOf } from '#domain/stockholm.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatList, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useRooms } from './RoomField.tsx';
import type { BookingActions } from './useBooking.ts';

type Choice = { readonly label: string; readonly step: (booking: Booking) => Booking };

/** Other rooms that are offered when one declines. */
const mostRooms = 3;

/** What Outlook holds that was not meant, and what has been proposed; nothing is put right without asking. */
export function DriftNote({
  status,
  booking,
  tryLabel,
  onTry,
}: {
  status: DayStatus;
  booking: BookingActions;
  tryLabel: string;
  /** Takes up a time that somebody has proposed. */
  onTry: (to: DayTimes) => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const { rooms } = useRooms(status.drift.some(({ kind }) => kind === 'roomDeclined'));
  const people = [...useRecords('participants').values()];
  const nameOf = (mail: string) =>
    people.find((person) => person.mail !== null && sameMail(person.mail, mail))?.displayName ??
    mail;
  const day = formatShortDay(status.day.date, language);
  const proposals = (status.event?.attendees ?? []).flatMap(({ mail, proposed, reply }) =>
    proposed === null || reply === 'accepted'
      ? []
      : [{ mail, ...localOf(proposed.start), end: localOf(proposed.end).time }],
  );
  return (
    <>
      {status.drift.map((drift) => (
        <MessageBar key={drift.kind} intent="warning" layout="multiline">
          <MessageBarBody>
            {day}: {wordsOf(drift)}
          </MessageBarBody>
          <MessageBarActions>
            {choicesOf(drift).map(({ label, step }) => (
              <Button key={label} disabled={booking.busy} onClick={() => booking.change(step)}>
                {label}
              </Button>
            ))}
          </MessageBarActions>
        </MessageBar>
      ))}
      {proposals.map(({ mail, date, time, end }) => (
        <MessageBar key={mail} intent="info" layout="multiline">
          <MessageBarBody>
            {day}: {schedule.proposes(nameOf(mail), `${formatShortDay(date, language)} ${time}`)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onTry({ date, start: time, end })}>{tryLabel}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );

  function wordsOf(drift: Drift): string {
    switch (drift.kind) {
      case 'moved': {
        const { date, start, end } = drift.to;
        return schedule.drift.moved(
          `${formatShortDay(date, language)} ${schedule.time(start, end)}`,
        );
      }
      case 'attendeesMissing':
        return schedule.drift.attendeesMissing(formatList(drift.mails.map(nameOf), language));
      case 'roomDeclined':
        return schedule.drift.roomDeclined(
          rooms.find(({ mail }) => sameMail(mail, drift.room))?.name ?? drift.room,
        );
      case 'deleted':
      case 'cancelled':
      case 'duplicate':
        return schedule.drift[drift.kind];
    }
  }

  function choicesOf(drift: Drift): readonly Choice[] {
    switch (drift.kind) {
      case 'moved':
        return [
          { label: schedule.adopt, step: (old) => adoptMoved(old, drift.event) },
          { label: schedule.restore, step: (old) => restoreMoved(old, drift.event) },
        ];
      case 'deleted':
      case 'cancelled':
        return [
          { label: schedule.recreate, step: (old) => recreateDay(old, status.day) },
          { label: schedule.drop, step: (old) => dropDay(old, status.day, '') },
        ];
      case 'attendeesMissing':
        return [
          { label: schedule.inviteThem, step: (old) => inviteAgain(old, status.day) },
          { label: schedule.leaveOut, step: (old) => leaveOut(old, status.day, drift.mails) },
        ];
      case 'roomDeclined':
        return [
          ...rooms
            .filter(({ mail }) => !sameMail(mail, drift.room))
            .slice(0, mostRooms)
            .map(({ mail, name }) => ({
              label: findingTexts[language].otherRoom(name),
              step: (old: Booking) => withRoom(old, status.day, mail),
            })),
          { label: schedule.withoutRoom, step: (old) => withRoom(old, status.day, null) },
        ];
      case 'duplicate':
        return [];
    }
  }
}
