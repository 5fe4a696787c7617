import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { DayStatus } from '#domain/schedule/booking.ts';
import { dropDay, moveDay } from '#domain/schedule/booking-moves.ts';
import type { Reply } from '#domain/schedule/booking-record.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useToday } from '#state/session.tsx';
import { CancelWithMessage } from './CancelWithMessage.tsx';
import { DriftNote } from './DriftNote.tsx';
import type { BookingActions } from './useBooking.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The interviews that stand in the calendars, in order; each can be cancelled, and moved to a proposed time. */
export function BookedInterviews({
  days,
  booking,
  nameOf,
}: {
  days: readonly DayStatus[];
  booking: BookingActions;
  nameOf: (occasionId: string) => string;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const today = useToday();
  const inOrder = [...days].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return (
    <ul className={styles.list} aria-label={schedule.interviewList}>
      {inOrder.map((status) => {
        const { day, drift } = status;
        const name = nameOf(day.occasionId);
        const ahead = day.date > today;
        return (
          <li key={day.occasionId} className={styles.item}>
            <div className={styles.head}>
              <Text>
                {name}: {formatShortDay(day.date, language)} {schedule.time(day.start, day.end)}{' '}
                {ahead ? (
                  <Text size={200} className={styles.calm}>
                    {schedule.reply[replyOf(status)]}
                  </Text>
                ) : null}
              </Text>
              {ahead && drift.length === 0 ? (
                <CancelWithMessage
                  texts={{
                    open: schedule.cancelInterview(name),
                    title: schedule.cancelInterviewTitle(name),
                    body: schedule.cancelInterviewBody,
                  }}
                  busy={booking.busy}
                  onCancel={(message) =>
                    booking.change((old) => dropDay(old, day, message), schedule.interviewCancelled)
                  }
                />
              ) : null}
            </div>
            {ahead ? (
              <DriftNote
                {...{ status, booking }}
                tryLabel={schedule.moveDo}
                onTry={(to) =>
                  booking.change((old) => moveDay(old, day, to), schedule.interviewMoved)
                }
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

const keyOf = ({ day }: DayStatus): string => `${day.date} ${day.start}`;

/** The answer of the one who is to be interviewed: the first on the list of those invited. */
function replyOf({ day, event }: DayStatus): Reply {
  const mail = day.attendees[0]?.mail.toLowerCase();
  return event?.attendees.find((one) => one.mail.toLowerCase() === mail)?.reply ?? 'none';
}
