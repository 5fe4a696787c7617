import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { addDays, isoWeek } from '#domain/calendar-date.ts';
import { stockholmDate } from '#i18n/format.ts';
import { LoadedView } from '../LoadedView.tsx';
import { Page } from '../tenant/Page.tsx';
import { useEvery } from '../tenant/useEvery.ts';
import { useLoaded } from '../tenant/useLoaded.ts';
import { useLanguage, useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { mondayOf, plusMonths, weeksOfMonth } from './days.ts';
import { EventDialog } from './EventDialog.tsx';
import { eventsOf, type CalendarEvent } from './events.ts';
import { Invitations } from './Invitations.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { WeekGrid } from './WeekGrid.tsx';

const spans = ['week', 'month'] as const;
type Span = (typeof spans)[number];

const useStyles = makeStyles({
  content: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': { flexDirection: 'column' },
  },
  grid: { flexGrow: 1, minWidth: 0, width: '100%' },
  when: { minWidth: '150px' },
});

/** The calendar of the signed-in person, as Outlook would show it. */
export function CalendarView(): ReactNode {
  const { calendar: words } = useWords();
  const { person } = useWorkbench();
  return person.hasMailbox ? (
    <Calendar />
  ) : (
    <Page heading={words.heading(person.name)}>
      <MessageBar layout="multiline">
        <MessageBarBody>{words.noMailbox(person.name)}</MessageBarBody>
      </MessageBar>
    </Page>
  );
}

/** The first day shown and the first one after. */
function daysOf(span: Span, date: string): readonly [from: string, before: string] {
  if (span === 'week') return [mondayOf(date), addDays(mondayOf(date), 7)];
  const weeks = weeksOfMonth(date).flat();
  return [weeks[0] ?? date, addDays(weeks.at(-1) ?? date, 1)];
}

function Calendar(): ReactNode {
  const { calendar: words } = useWords();
  const styles = useStyles();
  const { person, demonstration, now } = useWorkbench();
  const today = stockholmDate(now());
  const [span, setSpan] = useState<Span>('week');
  const [date, setDate] = useState(today);
  const [open, setOpen] = useState<string | null>(null);
  const [from, before] = daysOf(span, date);
  const key = `events ${demonstration.stage} ${person.persona} ${from} ${before}`;
  const [loaded, again] = useLoaded(key, () => eventsOf(person.persona, from, before));
  useEvery(4_000, again);
  const move = (by: number): void =>
    setDate(span === 'week' ? addDays(date, 7 * by) : plusMonths(date, by));
  const tools = (
    <>
      <TabList
        size="small"
        selectedValue={span}
        onTabSelect={(_event, { value }) => setSpan(value as Span)}
        aria-label={words.span}
      >
        {spans.map((each) => (
          <Tab key={each} value={each}>
            {words[each]}
          </Tab>
        ))}
      </TabList>
      <Button onClick={() => setDate(today)}>{words.today}</Button>
      <Button onClick={() => move(-1)}>{words.previous}</Button>
      <Button onClick={() => move(1)}>{words.next}</Button>
    </>
  );
  return (
    <Page heading={words.heading(person.name)} tools={tools}>
      <Shown span={span} date={date} />
      <LoadedView loaded={loaded} onAgain={again}>
        {(events) => (
          <div className={styles.content}>
            <div className={styles.grid}>
              {span === 'week' ? (
                <WeekGrid monday={from} events={events} today={today} onOpen={setOpen} />
              ) : (
                <MonthGrid month={date} events={events} today={today} onOpen={setOpen} />
              )}
            </div>
            <EventDialog
              event={eventOf(events, open)}
              onClose={() => setOpen(null)}
              onAnswered={again}
            />
          </div>
        )}
      </LoadedView>
      <Invitations
        today={today}
        onOpen={(event) => {
          setDate(event.start.dateTime.slice(0, 10));
          setOpen(event.id);
        }}
      />
    </Page>
  );
}

const eventOf = (events: readonly CalendarEvent[], id: string | null): CalendarEvent | undefined =>
  events.find((event) => event.id === id);

/** Which week or month is shown. */
function Shown({ span, date }: { span: Span; date: string }): ReactNode {
  const { calendar: words } = useWords();
  const language = useLanguage();
  const { week, year } = isoWeek(date);
  const month = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
  return (
    <Text as="h3" size={400} weight="semibold" style={{ margin: 0 }} aria-live="polite">
      {span === 'week' ? words.weekOf(week, year) : month}
    </Text>
  );
}
