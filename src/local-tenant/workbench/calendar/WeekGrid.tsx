import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay, formatShortDay } from '#i18n/format.ts';
import { useLanguage } from '../words.tsx';
import { addDays } from '#domain/calendar-date.ts';
import { EventButton } from './EventButton.tsx';
import { dateOf, hourOf, isOn, type CalendarEvent } from './events.ts';

const firstHour = 7;
const lastHour = 19;
const hourHeight = 44;

const useStyles = makeStyles({
  week: {
    display: 'grid',
    gridTemplateColumns: '48px repeat(5, minmax(0, 1fr))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    // Five columns do not fit a phone: one day after the other.
    '@media (max-width: 760px)': { display: 'block', border: 0 },
  },
  hours: { position: 'relative', '@media (max-width: 760px)': { display: 'none' } },
  hour: {
    position: 'absolute',
    right: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
  },
  day: {
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { border: 0 },
  },
  head: {
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  today: { color: tokens.colorBrandForeground1, textDecorationLine: 'underline' },
  allDay: {
    minHeight: '26px',
    padding: tokens.spacingHorizontalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { minHeight: 0, border: 0 },
  },
  times: {
    position: 'relative',
    height: `${(lastHour - firstHour) * hourHeight}px`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourHeight}px`,
    '@media (max-width: 760px)': {
      height: 'auto',
      backgroundImage: 'none',
      padding: tokens.spacingHorizontalXS,
    },
  },
  timed: {
    position: 'absolute',
    '@media (max-width: 760px)': {
      position: 'static',
      width: 'auto !important',
      height: 'auto !important',
      marginBottom: tokens.spacingVerticalXXS,
    },
  },
});

/** Monday to Friday by the hour. What lies on a weekend is in the month. */
export function WeekGrid({
  monday,
  events,
  today,
  onOpen,
}: {
  monday: string;
  events: readonly CalendarEvent[];
  today: string;
  onOpen: (id: string) => void;
}): ReactNode {
  const styles = useStyles();
  const hours = Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index);
  return (
    <div className={styles.week}>
      <div className={styles.hours} aria-hidden>
        {hours.map((hour) => (
          <span
            key={hour}
            className={styles.hour}
            style={{ top: `${56 + (hour - firstHour) * hourHeight}px` }}
          >
            {`${hour}:00`}
          </span>
        ))}
      </div>
      {[0, 1, 2, 3, 4].map((day) => (
        <Day
          key={day}
          date={addDays(monday, day)}
          events={events}
          isToday={addDays(monday, day) === today}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

function Day(props: {
  date: string;
  events: readonly CalendarEvent[];
  isToday: boolean;
  onOpen: (id: string) => void;
}): ReactNode {
  const { date, events, isToday, onOpen } = props;
  const styles = useStyles();
  const language = useLanguage();
  const here = events.filter((event) => isOn(event, date));
  const timed = here.filter((event) => !event.isAllDay);
  return (
    <section className={styles.day} aria-label={formatDay(date, language)}>
      <h4 className={mergeClasses(styles.head, isToday && styles.today)}>
        {formatShortDay(date, language)}
      </h4>
      <div className={styles.allDay}>
        {here
          .filter((event) => event.isAllDay)
          .map((event) => (
            <EventButton key={event.id} event={event} onOpen={onOpen} />
          ))}
      </div>
      <div className={styles.times}>
        {sideBySide(timed, date).map(({ event, lane, lanes, top, bottom }) => (
          <div
            key={event.id}
            className={styles.timed}
            style={{
              top: `${(top - firstHour) * hourHeight}px`,
              height: `${Math.max((bottom - top) * hourHeight - 2, 20)}px`,
              left: `${(100 * lane) / lanes}%`,
              width: `${100 / lanes}%`,
            }}
          >
            <EventButton event={event} style={{ height: '100%' }} onOpen={onOpen} />
          </div>
        ))}
      </div>
    </section>
  );
}

type Placed = {
  readonly event: CalendarEvent;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly lanes: number;
};

/** Events that overlap share the width; a group of them ends where nothing overlaps any more. */
function sideBySide(events: readonly CalendarEvent[], date: string): readonly Placed[] {
  const clipped = events
    .map((event) => ({
      event,
      top: dateOf(event.start) < date ? firstHour : Math.max(hourOf(event.start), firstHour),
      bottom: dateOf(event.end) > date ? lastHour : Math.min(hourOf(event.end), lastHour),
    }))
    .filter(({ top, bottom }) => bottom > top)
    .toSorted((one, other) => one.top - other.top || other.bottom - one.bottom);
  const placed: Placed[] = [];
  let group: { event: CalendarEvent; top: number; bottom: number; lane: number }[] = [];
  const flush = (): void => {
    const lanes = 1 + Math.max(0, ...group.map(({ lane }) => lane));
    placed.push(...group.map((each) => ({ ...each, lanes })));
    group = [];
  };
  for (const each of clipped) {
    if (group.every(({ bottom }) => bottom <= each.top)) flush();
    const taken = new Set(group.filter(({ bottom }) => bottom > each.top).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ ...each, lane });
  }
  flush();
  return placed;
}
