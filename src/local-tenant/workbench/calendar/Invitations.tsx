import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay } from '#i18n/format.ts';
import { LoadedView } from '../LoadedView.tsx';
import { useEvery } from '../tenant/useEvery.ts';
import { useLoaded } from '../tenant/useLoaded.ts';
import { useLanguage, useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { plusMonths } from './days.ts';
import { dateOf, eventsOf, isOpenInvitation, timeOf, type CalendarEvent } from './events.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    width: '100%',
    height: '100%',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    whiteSpace: 'normal',
  },
});

/** Half a year ahead covers every programme. */
const months = 6;

/** Invitations of the coming months that wait for an answer. */
export function Invitations({
  today,
  onOpen,
}: {
  today: string;
  onOpen: (event: CalendarEvent) => void;
}): ReactNode {
  const { calendar: words } = useWords();
  const language = useLanguage();
  const styles = useStyles();
  const { person, demonstration } = useWorkbench();
  const key = `invitations ${demonstration.stage} ${person.persona} ${today}`;
  const [loaded, again] = useLoaded(key, async () =>
    (await eventsOf(person.persona, today, plusMonths(today, months))).filter(isOpenInvitation),
  );
  useEvery(4_000, again);
  return (
    <>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {words.invitations}
      </Text>
      <LoadedView loaded={loaded} onAgain={again}>
        {(events) =>
          events.length === 0 ? (
            <Text>{words.noInvitations}</Text>
          ) : (
            <ul className={styles.list}>
              {events.map((event) => (
                <li key={event.id}>
                  <Button className={styles.card} onClick={() => onOpen(event)}>
                    <Text weight="semibold" block>
                      {event.subject}
                    </Text>
                    <Text size={200} block>
                      {`${formatDay(dateOf(event.start), language)} ${timeOf(event.start)}–${timeOf(event.end)}`}
                    </Text>
                    <Text size={200} block>
                      {words.from(event.organizer.emailAddress.name)}
                    </Text>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </LoadedView>
    </>
  );
}
