import type { ReactNode } from 'react';
import { Text } from '@fluentui/react-components';
import { useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRecords } from '#state/react.tsx';
import { useRights } from '#state/session.tsx';
import { BookedDays } from './BookedDays.tsx';
import { FindDays } from './FindDays.tsx';

/** The occasions: their days when they are booked, and until then the search for days that suit everybody. */
export function SchedulePage(): ReactNode {
  const { schedule } = useTexts();
  const rights = useRights();
  const [, highlighted] = useRouteParts();
  const sessions = [...useRecords('occasions').values()].filter(({ kind }) => kind === 'session');
  const days = useRecords('occasionDays');
  const unbooked = sessions.filter(
    ({ id }) => ![...days.values()].some((day) => day.occasionId === id && day.eventId !== null),
  );
  return (
    <Page title={schedule.title} {...(unbooked.length > 0 ? { lead: schedule.intro } : {})}>
      {unbooked.length > 0 && rights.planDays ? <FindDays sessions={sessions} /> : null}
      {unbooked.length > 0 && !rights.planDays ? <Text>{schedule.notYours}</Text> : null}
      {days.size > 0 ? <BookedDays highlighted={highlighted} /> : null}
    </Page>
  );
}
