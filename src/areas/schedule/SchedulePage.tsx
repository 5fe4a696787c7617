import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import { bookingId } from '#domain/schedule/booking-record.ts';
import { interviewsToFollow } from '#domain/schedule/follow.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useScheduling, useSession } from '#state/session.tsx';
import { BookedDays } from './BookedDays.tsx';
import { BookingPanel } from './BookingPanel.tsx';
import { FindDays } from './FindDays.tsx';
import { ProposedDays } from './ProposedDays.tsx';
import { isUnderWay } from './useBooking.ts';
import { useOccasionBooking } from './useOccasionBooking.ts';

// Loaded by those who plan.
const InterviewTimes = lazy(async () => ({
  default: (await import('./InterviewTimes.tsx')).InterviewTimes,
}));

/** The occasions: their days when they are booked, and until then the search for days that suit everybody. */
export function SchedulePage(): ReactNode {
  const { schedule } = useTexts();
  const rights = useRights();
  const me = useMe();
  const [, highlighted] = useRouteParts();
  useInterviewTimes(rights.readInterviews);
  const mailbox = useMailbox(rights.planDays);
  const booking = useOccasionBooking(mailbox === true && rights.planDays);
  const sessions = [...useRecords('occasions').values()].filter(({ kind }) => kind === 'session');
  const days = useRecords('occasionDays');
  const unbooked = sessions.filter(
    ({ id }) => ![...days.values()].some((day) => day.occasionId === id && day.eventId !== null),
  );
  const { state } = booking;
  const underWay = isUnderWay(state);
  const nameOf = (id: string) =>
    schedule.occasion(sessions.find((session) => session.id === id)?.number ?? 0);
  return (
    <Page title={schedule.title} {...(unbooked.length > 0 ? { lead: schedule.intro } : {})}>
      {booking.failed ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{schedule.failed}</MessageBarBody>
        </MessageBar>
      ) : null}
      {underWay ? <BookingPanel {...{ state, booking, nameOf }} /> : null}
      {unbooked.length > 0 && rights.planDays ? (
        // Kept while a booking is under way, so that what was read is still there when it is undone.
        <div hidden={underWay}>
          <FindDays sessions={sessions} mailbox={mailbox} booking={booking} />
        </div>
      ) : null}
      {unbooked.length > 0 && !rights.planDays ? (
        <>
          <Text>{schedule.notYours}</Text>
          <ProposedDays sessions={sessions} booking={null} />
        </>
      ) : null}
      {days.size > 0 ? <BookedDays highlighted={highlighted} booking={booking} /> : null}
      {rights.planDays && mailbox === true && me !== undefined ? (
        <Suspense fallback={<Loading label={schedule.finding} />}>
          <InterviewTimes me={me} />
        </Suspense>
      ) : null}
    </Page>
  );
}

/** Whether the person can book here; null while nobody knows. Not knowing for good counts as no. */
function useMailbox(planDays: boolean): boolean | null {
  const scheduling = useScheduling();
  const [mailbox, setMailbox] = useState<boolean | null>(null);
  useEffect(() => {
    if (!planDays) return;
    let current = true;
    scheduling.canBook().then(
      (can) => current && setMailbox(can),
      // Proposing is always possible, a refused booking would only annoy.
      () => current && setMailbox(false),
    );
    return () => {
      current = false;
    };
  }, [scheduling, planDays]);
  return mailbox;
}

/** The consultant's interviews get the times that the coordinator has booked. */
function useInterviewTimes(readInterviews: boolean): void {
  const { store } = useSession();
  const instant = useInstant();
  const plans = useRecords('bookings');
  const interviews = useRecords('interviews');
  useEffect(() => {
    if (!readInterviews || !store.programme().fresh) return;
    for (const plan of plans.values()) {
      if (plan.id !== bookingId(plan.programmeId, 'interviews')) continue;
      for (const interview of interviewsToFollow(plan, interviews.values(), instant())) {
        store.save('interviews', interview);
      }
    }
  }, [readInterviews, store, plans, interviews, instant]);
}
