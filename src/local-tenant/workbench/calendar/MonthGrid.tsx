import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay } from '#i18n/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import { isoWeek } from '#domain/calendar-date.ts';
import { weeksOfMonth } from './days.ts';
import { EventButton } from './EventButton.tsx';
import { isOn, type CalendarEvent } from './events.ts';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  week: { width: '34px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  head: {
    padding: tokens.spacingHorizontalXS,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
  },
  day: {
    height: '92px',
    padding: tokens.spacingHorizontalXXS,
    verticalAlign: 'top',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    '@media (max-width: 640px)': { height: '56px' },
  },
  other: { backgroundColor: tokens.colorNeutralBackground3 },
  today: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  events: { '@media (max-width: 640px)': { display: 'none' } },
  dots: { display: 'none', '@media (max-width: 640px)': { display: 'block' } },
  one: { marginTop: tokens.spacingVerticalXXS, whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
});

const shownAtMost = 3;

/** A month by weeks. On a phone a day says only how much stands in it. */
export function MonthGrid({
  month,
  events,
  today,
  onOpen,
}: {
  month: string;
  events: readonly CalendarEvent[];
  today: string;
  onOpen: (id: string) => void;
}): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { calendar } = useWords();
  const weeks = weeksOfMonth(month);
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const names = (weeks[0] ?? []).map((date) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(date)),
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.week}>
            {calendar.weekShort}
          </th>
          {names.map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            <th scope="row" className={styles.week}>
              {isoWeek(week[0] ?? month).week}
            </th>
            {week.map((date) => (
              <td
                key={date}
                className={mergeClasses(
                  styles.day,
                  date.slice(0, 7) !== month.slice(0, 7) && styles.other,
                  date === today && styles.today,
                )}
              >
                <Day
                  date={date}
                  events={events.filter((event) => isOn(event, date))}
                  onOpen={onOpen}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day(props: {
  date: string;
  events: readonly CalendarEvent[];
  onOpen: (id: string) => void;
}): ReactNode {
  const { date, events, onOpen } = props;
  const styles = useStyles();
  const language = useLanguage();
  const { calendar: words } = useWords();
  return (
    <>
      <Text size={200} weight="semibold" aria-label={formatDay(date, language)}>
        {Number(date.slice(8))}
      </Text>
      <div className={styles.events}>
        {events.slice(0, shownAtMost).map((event) => (
          <div key={event.id} className={styles.one}>
            <EventButton event={event} style={{ whiteSpace: 'nowrap' }} onOpen={onOpen} />
          </div>
        ))}
        {events.length > shownAtMost && (
          <Text size={100}>{words.more(events.length - shownAtMost)}</Text>
        )}
      </div>
      {events.length > 0 && (
        <Text size={100} className={styles.dots}>
          {events.length}
        </Text>
      )}
    </>
  );
}
