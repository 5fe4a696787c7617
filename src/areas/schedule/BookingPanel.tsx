import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { acceptConflicts, cancelAll, inviteAll } from '#domain/schedule/booking-moves.ts';
import { dayIdOf } from '#domain/schedule/follow.ts';
import { formatList, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { BookingState } from '#state/scheduling.ts';
import type { BookingActions } from './useBooking.ts';

const useStyles = makeStyles({
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  day: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** How far the booking has come, day by day, and what can be done about it. */
export function BookingPanel({
  state,
  booking,
  nameOf,
}: {
  state: BookingState;
  booking: BookingActions;
  /** What is booked, by the id that stands for its occasion. */
  nameOf: (occasionId: string) => string;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const { phase, days, done, all, trouble, waiting, plan } = state;
  const ready = days.filter(({ state: name }) => name === 'invited' || name === 'delivered').length;
  const undo = () => booking.change((old) => cancelAll(old, ''), schedule.undone);
  const anyInvited = days.some(({ event }) => (event?.attendees.length ?? 0) > 0);
  return (
    <Section title={schedule.phase[phase]}>
      {phase === 'reserved' ? (
        <Text>
          {schedule.reservedHint} {schedule.official}
        </Text>
      ) : null}
      {waiting ? <Text role="status">{schedule.waiting}</Text> : null}
      {(booking.busy || all > 0) && trouble === null ? (
        <div role="status">
          <Text>{schedule.bookingStep(ready, days.length)}</Text>
          <ProgressBar aria-label={schedule.booking} value={all === 0 ? 0 : done / all} />
        </div>
      ) : null}
      {trouble === null ? null : <Trouble booking={booking} />}
      {plan.conflicts.length === 0 ? null : <NewConflicts state={state} booking={booking} />}
      <ul className={styles.days}>
        {days.map(({ day, state: name }) => (
          <li key={dayIdOf(day)} className={styles.day}>
            <Text>
              {nameOf(day.occasionId)}, {formatShortDay(day.date, language)}
            </Text>
            <Badge appearance="tint" color={name === 'invited' ? 'success' : 'informative'}>
              {schedule.dayState[name]}
            </Badge>
          </li>
        ))}
      </ul>
      <span className={styles.buttons}>
        {phase === 'reserved' ? (
          <Button
            appearance="primary"
            disabled={booking.busy}
            onClick={() => booking.change(inviteAll, schedule.bookedNow(days.length))}
          >
            {schedule.invite}
          </Button>
        ) : null}
        {anyInvited || phase === 'elsewhere' || phase === 'cancelling' ? null : (
          <Button onClick={undo}>{schedule.undo}</Button>
        )}
      </span>
    </Section>
  );
}

/** What is safe when it stopped, and the way on. */
export function Trouble({ booking }: { booking: BookingActions }): ReactNode {
  const { schedule } = useSpeech().texts;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{schedule.trouble}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={booking.look}>{schedule.again}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NewConflicts({
  state: { plan },
  booking,
}: {
  state: BookingState;
  booking: BookingActions;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const people = [...useRecords('participants').values()];
  const names = plan.conflicts.map(({ mail, date }) => {
    const person = people.find((one) => one.mail?.toLowerCase() === mail.toLowerCase());
    return `${person?.displayName ?? mail} (${formatShortDay(date, language)})`;
  });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{schedule.newConflicts(formatList(names, language))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => booking.change(acceptConflicts)}>{schedule.bookAnyway}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
