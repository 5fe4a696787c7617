import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Occasion } from '#domain/occasion.ts';
import { useRecords } from '#state/react.tsx';
import { useMe } from '#state/session.tsx';
import { ProposeDays } from './ProposeDays.tsx';
import { ProposedDays } from './ProposedDays.tsx';
import type { OccasionBooking } from './useOccasionBooking.ts';

// The planner and the heat map are loaded by those who plan.
const Planner = lazy(async () => ({ default: (await import('./Planner.tsx')).Planner }));

/** Who has a mailbox here searches and books; a guest proposes and is told why. */
export function FindDays({
  sessions,
  mailbox,
  booking,
}: {
  sessions: readonly Occasion[];
  /** Null while nobody knows. */
  mailbox: boolean | null;
  booking: OccasionBooking;
}): ReactNode {
  const { schedule } = useTexts();
  const me = useMe();
  const own = useRecords('dayProposals').get(`proposal.${me?.programmeId}.${me?.id}`);
  if (mailbox === null) return <Loading label={schedule.finding} />;
  if (mailbox) {
    return (
      <>
        <ProposedDays {...{ sessions, booking }} />
        <Suspense fallback={<Loading label={schedule.finding} />}>
          <Planner sessions={sessions} disabled={booking.busy} onBook={booking.book} />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {schedule.cannotBook} {schedule.cannotSee}
        </MessageBarBody>
      </MessageBar>
      <ProposedDays sessions={sessions} booking={null} />
      <ProposeDays sessions={sessions} proposal={own} />
    </>
  );
}
