import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays, isoWeek, weekday, type CalendarDate } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import {
  personGrid,
  type PersonDay,
  type PersonGrid as Grid,
} from '#domain/schedule/person-grid.ts';
import { formatDay, formatNumber, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  grid: { borderCollapse: 'separate', borderSpacing: '1px', fontSize: tokens.fontSizeBase200 },
  head: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start', whiteSpace: 'nowrap' },
  side: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    maxWidth: '9rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    paddingInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  day: { fontWeight: tokens.fontWeightRegular, textAlign: 'center', minWidth: '1.75rem' },
  planned: {
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  cell: {
    height: '1.5rem',
    textAlign: 'center',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  free: { backgroundColor: tokens.colorNeutralBackground1 },
  tentative: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  part: {
    backgroundImage: `linear-gradient(to top, ${tokens.colorNeutralBackground5} 50%, transparent 50%)`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  all: {
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  away: {
    backgroundColor: tokens.colorNeutralBackground5,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  unknown: { border: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
  sum: { fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  sample: {
    display: 'inline-block',
    minWidth: '1.75rem',
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
});

/** Each kind of day has a sign of its own; hours stand for a day that is busy in part. */
const signs = { free: '', tentative: '~', part: '3', all: '●', away: '✕', unknown: '?' } as const;
const kinds = ['free', 'part', 'all', 'away', 'tentative', 'unknown'] as const;

/** How many may be missing on the days that are shown; null: every day. */
type Shown = { readonly name: 'allCan' | 'oneMissing' | 'twoMissing'; readonly missing: number };
const choices: readonly Shown[] = [
  { name: 'allCan', missing: 0 },
  { name: 'oneMissing', missing: 1 },
  { name: 'twoMissing', missing: 2 },
];

/** Why the days are as they are: each person's calendar day by day, and how many can come. Titles are never known. */
export function PersonGrid({
  instance,
  best,
  sessions,
}: {
  instance: Instance;
  best: Plan;
  sessions: readonly Occasion[];
}): ReactNode {
  const { texts } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const [only, setOnly] = useState<Shown | null>(null);
  const grid = useMemo(() => personGrid(instance), [instance]);
  const columns = grid.days.flatMap((date, at) =>
    only === null || grid.missing[at] === only.missing ? [{ date, at }] : [],
  );
  const plannedOn = new Map(
    best.starts.flatMap((start, k) =>
      Array.from({ length: instance.D }, (_, day) => [
        addDays(instance.start, start + day),
        sessions[k]?.number ?? 0,
      ]),
    ),
  );
  return (
    <div className={styles.root}>
      <Text>{schedule.gridHint}</Text>
      <span className={styles.buttons} role="group" aria-label={schedule.gridOnly}>
        {choices.map((choice) => (
          <ToggleButton
            key={choice.name}
            size="small"
            checked={only?.name === choice.name}
            onClick={() => setOnly(only?.name === choice.name ? null : choice)}
          >
            {schedule[choice.name](grid.missing.filter((count) => count === choice.missing).length)}
          </ToggleButton>
        ))}
      </span>
      {columns.length === 0 ? (
        <Text>{schedule.gridNone}</Text>
      ) : (
        <Calendars {...{ grid, columns, plannedOn }} />
      )}
      <ul className={styles.legend} aria-label={schedule.legendTitle}>
        {kinds.map((kind) => (
          <li key={kind}>
            <span
              aria-hidden="true"
              className={mergeClasses(styles.cell, styles.sample, styles[kind])}
            >
              {signs[kind] === '' ? '\u00a0' : signs[kind]}
            </span>
            {schedule.dayKind[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Column = { readonly date: CalendarDate; readonly at: number };

function Calendars({
  grid,
  columns,
  plannedOn,
}: {
  grid: Grid;
  columns: readonly Column[];
  /** Number of the occasion by date. */
  plannedOn: ReadonlyMap<CalendarDate, number>;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const participants = useRecords('participants');
  const wordsOf = ({ kind, hours }: PersonDay) =>
    kind === 'part' ? schedule.hoursBusy(formatNumber(hours, language)) : schedule.dayKind[kind];
  return (
    // Focusable, since it scrolls sideways and holds nothing else that is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={schedule.grid}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.side)} rowSpan={2} scope="col">
              {schedule.people}
            </th>
            {weeksOver(columns).map(({ monday, days }) => (
              <th key={monday} colSpan={days} scope="colgroup" className={styles.head}>
                {days > 2
                  ? `${schedule.week(isoWeek(monday).week)}, ${formatShortDay(monday, language)}`
                  : schedule.week(isoWeek(monday).week)}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ date }) => {
              const number = plannedOn.get(date);
              const planned = number === undefined ? '' : `, ${schedule.occasion(number)}`;
              return (
                <th
                  key={date}
                  scope="col"
                  aria-label={`${formatDay(date, language)}${planned}`}
                  className={mergeClasses(styles.day, number !== undefined && styles.planned)}
                >
                  {Number(date.slice(8))}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ id, must, days }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.head, styles.side)}>
                {participants.get(id)?.displayName ?? id}
                {must ? '' : ` (${schedule.optional})`}
              </th>
              {columns.map(({ date, at }) => {
                const day = days[at] ?? { kind: 'unknown', hours: 0 };
                return (
                  <td
                    key={date}
                    aria-label={wordsOf(day)}
                    className={mergeClasses(styles.cell, styles[day.kind])}
                  >
                    {day.kind === 'part' ? Math.ceil(day.hours) : signs[day.kind]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.head, styles.side)}>
              {schedule.canCome}
            </th>
            {columns.map(({ date, at }) => (
              <td key={date} className={styles.sum}>
                {grid.rows.length - (grid.missing[at] ?? 0)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Weeks over the columns that are shown, with how many each has. */
function weeksOver(columns: readonly Column[]) {
  const weeks: { monday: CalendarDate; days: number }[] = [];
  for (const { date } of columns) {
    const monday = addDays(date, -weekday(date));
    const last = weeks.at(-1);
    if (last?.monday === monday) last.days += 1;
    else weeks.push({ monday, days: 1 });
  }
  return weeks;
}
