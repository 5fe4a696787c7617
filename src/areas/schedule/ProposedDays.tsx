import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { DayProposal, Occasion } from '#domain/occasion.ts';
import { datesFrom } from '#domain/schedule/occasion-plan.ts';
import { formatList, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { OccasionBooking } from './useOccasionBooking.ts';

/** The people who talked the days over know who is away; calendars that say otherwise are asked about. */
const asProposed = {
  ...{ invite: true, online: false, room: null },
  ...{ optional: new Set<string>(), accepted: [] },
};

/** What the consultant has proposed, for the coordinator to book as it is. */
export function ProposedDays({
  proposal,
  sessions,
  booking,
}: {
  proposal: DayProposal;
  sessions: readonly Occasion[];
  booking: OccasionBooking;
}): ReactNode {
  const { texts, language } = useSpeech();
  const author = useRecords('participants').get(proposal.createdBy);
  const planned = sessions.map((session, index) => ({
    occasion: session,
    dates: datesFrom(proposal.starts[index] ?? '', proposal.daysPerOccasion),
  }));
  return (
    <Section
      title={texts.schedule.proposedBy(author?.displayName ?? proposal.createdBy)}
      aside={
        <Button disabled={booking.busy} onClick={() => booking.book(planned, asProposed)}>
          {texts.schedule.bookProposal}
        </Button>
      }
    >
      <ul>
        {planned.map(({ occasion, dates }) => (
          <li key={occasion.id}>
            <Text>
              {texts.schedule.occasion(occasion.number)}:{' '}
              {formatList(
                dates.map((date) => formatShortDay(date, language)),
                language,
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
