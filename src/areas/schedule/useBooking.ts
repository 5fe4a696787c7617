import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import type { Booking } from '#domain/schedule/booking-record.ts';
import type { Bookings, BookingState } from '#state/scheduling.ts';

/** What the panels of a booking need: the occasions' and the interviews' alike. */
export type BookingActions = {
  readonly state: BookingState | null;
  /** A request failed before anything could be shown. */
  readonly failed: boolean;
  readonly busy: boolean;
  change(step: (booking: Booking) => Booking, done?: string): void;
  look(): void;
};

const none: Bookings['subscribe'] = () => () => undefined;

/** A series of bookings, brought up to date when the page opens and when it is come back to. */
export function useBooking(bookings: Bookings | null): BookingActions & {
  /** Does a job of the booking, shows that it is under way, and whether it failed. */
  run(job: Promise<unknown>, done?: () => void): void;
} {
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const state = useSyncExternalStore(bookings?.subscribe ?? none, () => bookings?.state() ?? null);
  const run = useCallback((job: Promise<unknown>, done?: () => void) => {
    setFailed(false);
    setBusy(true);
    const work = async () => {
      try {
        await job;
        done?.();
      } catch {
        // What failed is a GraphFailure; the page says what is safe and offers another try.
        setFailed(true);
      }
      setBusy(false);
    };
    void work();
  }, []);
  useEffect(() => {
    if (bookings === null) return;
    // Quietly: the press of a button is what brings the focus, and must not find it disabled.
    const look = () => {
      bookings.look().catch(() => setFailed(true));
    };
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [bookings]);
  return {
    ...{ state, failed, busy, run },
    change(step, done) {
      if (bookings === null) return;
      run(bookings.change(step), () => done !== undefined && announce(done));
    },
    look: () => bookings !== null && run(bookings.look()),
  };
}

/** Being booked, and not come to the end yet. */
export const isUnderWay = (state: BookingState | null): state is BookingState =>
  state !== null &&
  state.days.length > 0 &&
  state.phase !== 'cancelled' &&
  state.days.some(({ day }) => day.wanted && !day.delivered && !day.invited);
