import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { cancelAll } from '#domain/schedule/booking-moves.ts';
import type { OccasionBooking } from './useOccasionBooking.ts';

/** Cancels everything that has not taken place, with one message. */
export function CancelDays({ booking }: { booking: OccasionBooking }): ReactNode {
  const { schedule } = useTexts();
  const [message, setMessage] = useState('');
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabled={booking.busy}>
          {schedule.cancelAll}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{schedule.cancelTitle}</DialogTitle>
          <DialogContent>
            <Text block>{schedule.cancelBody}</Text>
            <Field label={schedule.cancelMessage}>
              <Textarea value={message} onChange={(_event, { value }) => setMessage(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                onClick={() => booking.change((old) => cancelAll(old, message), schedule.cancelled)}
              >
                {schedule.cancelDo}
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{schedule.keep}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
