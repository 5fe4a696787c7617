import { MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { Booking } from './useBooking.ts';

/** How far the booking has come, and what is safe when it stopped. */
export function BookingState({ booking }: { booking: Booking }): ReactNode {
  const { schedule } = useTexts();
  if (booking.busy) {
    return (
      <div role="status">
        <Text>{schedule.bookingStep(booking.done, booking.all)}</Text>
        <ProgressBar
          aria-label={schedule.booking}
          value={booking.all === 0 ? 0 : booking.done / booking.all}
        />
      </div>
    );
  }
  if (!booking.failed) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{schedule.failed}</MessageBarBody>
    </MessageBar>
  );
}
