import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { cancelAll } from '#domain/schedule/booking-moves.ts';
import type { OccasionBooking } from './useOccasionBooking.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    width: '100%',
    boxSizing: 'border-box',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/**
 * Cancels everything that has not taken place, with one message. On the page and not in a dialog: what it stands in
 * goes away with the days.
 */
export function CancelDays({ booking }: { booking: OccasionBooking }): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  return (
    <>
      <Button
        size="small"
        disabled={booking.busy}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {schedule.cancelAll}
      </Button>
      {open ? (
        <form
          className={styles.form}
          aria-label={schedule.cancelTitle}
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
            booking.change((old) => cancelAll(old, message), schedule.cancelled);
          }}
        >
          <Text>{schedule.cancelBody}</Text>
          <Field label={schedule.cancelMessage}>
            <Textarea value={message} onChange={(_event, { value }) => setMessage(value)} />
          </Field>
          <span className={styles.buttons}>
            <Button appearance="primary" type="submit">
              {schedule.cancelDo}
            </Button>
            <Button onClick={() => setOpen(false)}>{schedule.keep}</Button>
          </span>
        </form>
      ) : null}
    </>
  );
}
