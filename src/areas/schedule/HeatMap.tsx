import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays, isoWeek } from '#domain/calendar-date.ts';
import { heatStep, monthsOver, type HeatCell, type HeatWeek } from '#domain/schedule/heat-map.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatMonthName, formatWeekday } from '#i18n/format.ts';
import { HeatLegend } from './HeatLegend.tsx';
import { stepNames, stepSigns, useHeatStyles } from './heatStyles.ts';
import { useBlockDrag, type BlockDrag } from './useBlockDrag.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%', paddingBlock: tokens.spacingVerticalXS },
  grid: { borderCollapse: 'separate', borderSpacing: '2px', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    paddingInline: tokens.spacingHorizontalXXS,
  },
  // A month of one week is named over its neighbour's free place.
  month: { maxWidth: 0, overflow: 'visible' },
  week: {
    textAlign: 'center',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  side: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    paddingInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mark: {
    display: 'inline-block',
    minWidth: '1.25rem',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
  },
  markOwn: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  planned: { textAlign: 'center' },
  readout: {
    minHeight: '2.75rem',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
  },
});

const signOf = ({ worse, step }: HeatCell): string => {
  if (worse === null || step === null) return '·';
  return worse.violations > 0 ? `+${worse.violations}` : stepSigns[step];
};

/** Where an occasion lies in the plan. */
export type Planned = { readonly number: number; readonly start: string };

export type HeatMapProps = BlockDrag & {
  readonly name: string;
  readonly weeks: readonly HeatWeek[];
  /** First day of the best plan, or the one that is held. */
  readonly chosen: string;
  readonly held: string | null;
  /** All days of the occasion as it stands in the plan. */
  readonly block: readonly string[];
  /** Every occasion of the plan. */
  readonly planned: readonly Planned[];
  readonly labelOf: (cell: HeatCell) => string;
  readonly isUnknown: (cell: HeatCell) => boolean;
  readonly onPick: (date: string) => void;
};

/** Weeks as columns, Monday to Friday as rows; one tab stop, arrows by day and week. */
export function HeatMap(props: HeatMapProps): ReactNode {
  const { name, weeks, chosen, held, block, labelOf, isUnknown, onPick } = props;
  const { language } = useSpeech();
  const heat = useHeatStyles();
  const styles = useStyles();
  const grid = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState(chosen);
  /** The day that was pointed at or gone to last; null: none yet. */
  const [looked, setLooked] = useState<string | null>(null);
  const moved = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const cellAt = (date: string) =>
    weeks.flatMap(({ cells }) => cells).find((cell) => cell?.date === date) ?? null;
  const isOpen = (date: string) => (cellAt(date)?.worse ?? null) !== null;
  const { wasDragged, ...handles } = useBlockDrag(chosen, scroller, isOpen, props);
  const all = weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell?.date ?? []));
  const stop = all.includes(focus) ? focus : (all[0] ?? '');
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${stop}"]`)?.focus();
  }, [stop]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick(stop);
      return;
    }
    const next = heatStep(weeks, stop, event.key);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    setFocus(next);
  };
  const cellOf = (cell: HeatCell | null, week: string, day: number) => {
    if (cell === null) return <td key={`${week} ${day}`} aria-hidden="true" />;
    const open = cell.worse !== null;
    return (
      <td
        key={cell.date}
        data-date={cell.date}
        tabIndex={cell.date === stop ? 0 : -1}
        aria-label={labelOf(cell)}
        aria-selected={cell.date === held}
        aria-disabled={!open}
        className={mergeClasses(
          heat.cell,
          cell.step === null ? heat.closed : heat[stepNames[cell.step]],
          open && isUnknown(cell) && heat.unknown,
          cell.date === held && heat.pinned,
          cell.date === chosen && heat.block,
          block.indexOf(cell.date) > 0 && heat.tail,
        )}
        onFocus={() => {
          setFocus(cell.date);
          setLooked(cell.date);
        }}
        onMouseEnter={() => setLooked(cell.date)}
        onClick={() => {
          if (!wasDragged()) onPick(cell.date);
        }}
      >
        {signOf(cell)}
      </td>
    );
  };
  return (
    <>
      <div ref={scroller} className={styles.scroll}>
        {/* The grid pattern of ARIA on a real table: cells, headers and one tab stop. */}
        <table
          ref={grid}
          role="grid"
          aria-label={name}
          className={styles.grid}
          onKeyDown={onKeyDown}
        >
          <Heads {...props} />
          <tbody {...handles}>
            {[0, 1, 2, 3, 4].map((day) => (
              <tr key={day}>
                <th scope="row" className={mergeClasses(styles.head, styles.side)}>
                  {formatWeekday(addDays(weeks[0]?.monday ?? stop, day), language)}
                </th>
                {weeks.map(({ monday, cells }) => cellOf(cells[day] ?? null, monday, day))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Readout cell={looked === null ? null : cellAt(looked)} labelOf={labelOf} />
      <HeatLegend />
    </>
  );
}

/** Months, week numbers, and where the occasions of the plan lie. */
function Heads({ weeks, planned, chosen }: HeatMapProps): ReactNode {
  const { texts, language } = useSpeech();
  const finding = findingTexts[language];
  const styles = useStyles();
  const inWeek = (monday: string) =>
    planned.find(({ start }) => start >= monday && start < addDays(monday, 7));
  return (
    <thead>
      <tr>
        <th className={mergeClasses(styles.head, styles.side)} scope="col">
          {finding.month}
        </th>
        {monthsOver(weeks).map((month) => (
          <th
            key={month.month}
            colSpan={month.weeks}
            scope="colgroup"
            className={mergeClasses(styles.head, styles.month)}
          >
            {formatMonthName(month.month, language)}
          </th>
        ))}
      </tr>
      <tr>
        <th className={mergeClasses(styles.head, styles.side)} scope="col">
          {finding.week}
        </th>
        {weeks.map(({ monday }) => (
          <th
            key={monday}
            scope="col"
            aria-label={texts.schedule.week(isoWeek(monday).week)}
            className={mergeClasses(styles.head, styles.week)}
          >
            {isoWeek(monday).week}
          </th>
        ))}
      </tr>
      {/* For the eye; the plans say it in words. */}
      <tr aria-hidden="true">
        <td className={mergeClasses(styles.head, styles.side)}>{finding.plan}</td>
        {weeks.map(({ monday }) => {
          const one = inWeek(monday);
          return (
            <td key={monday} className={styles.planned}>
              {one === undefined ? null : (
                <span className={mergeClasses(styles.mark, one.start === chosen && styles.markOwn)}>
                  {one.number}
                </span>
              )}
            </td>
          );
        })}
      </tr>
    </thead>
  );
}

/** What the day that is looked at means, for the eye; a screen reader hears it at the day itself. */
function Readout({
  cell,
  labelOf,
}: {
  cell: HeatCell | null;
  labelOf: (cell: HeatCell) => string;
}): ReactNode {
  const styles = useStyles();
  const { readoutHint } = findingTexts[useSpeech().language];
  return (
    <p aria-hidden="true" className={styles.readout}>
      {cell === null ? readoutHint : labelOf(cell)}
    </p>
  );
}
