import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays, isoWeek } from '#domain/calendar-date.ts';
import {
  heatStep,
  monthsOver,
  type HeatCell,
  type HeatStep,
  type HeatWeek,
} from '#domain/schedule/heat-map.ts';
import { formatMonth, formatWeekday } from '#i18n/format.ts';
import { useBlockDrag, type BlockDrag } from './useBlockDrag.ts';

const stripes = (gap: string) =>
  `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px ${gap})`;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%', paddingBlock: tokens.spacingVerticalXS },
  grid: { borderCollapse: 'separate', borderSpacing: '2px', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    paddingInline: tokens.spacingHorizontalXS,
  },
  side: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: {
    minWidth: '2.5rem',
    height: '2rem',
    textAlign: 'center',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    '&:focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  step0: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  step1: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  step2: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  step3: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: stripes('10px'),
    color: tokens.colorNeutralForeground1,
  },
  step4: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: stripes('5px'),
    color: tokens.colorNeutralForeground1,
  },
  closed: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    cursor: 'default',
  },
  unknown: { border: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
  pinned: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  // The block is taken hold of here, also by touch; the rest of the map scrolls.
  block: { cursor: 'grab', touchAction: 'none', '&:active': { cursor: 'grabbing' } },
  /** The days of the block after its first. */
  tail: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
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
    minWidth: '2rem',
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
});

const classOf = ['step0', 'step1', 'step2', 'step3', 'step4'] as const;
/** Each step has a sign of its own; a step is never told by colour alone. */
const signs = ['★', '+', '++', '3+', '4+'] as const;

const signOf = ({ worse, step }: HeatCell): string => {
  if (worse === null || step === null) return '–';
  return worse.violations > 0 ? `!${worse.violations}` : signs[step];
};

export type HeatMapProps = BlockDrag & {
  readonly name: string;
  readonly weeks: readonly HeatWeek[];
  /** First day of the best plan, or the one that is held. */
  readonly chosen: string;
  readonly held: string | null;
  /** All days of the occasion as it stands in the plan. */
  readonly block: readonly string[];
  readonly labelOf: (cell: HeatCell) => string;
  readonly isUnknown: (cell: HeatCell) => boolean;
  readonly onPick: (date: string) => void;
};

/** Weeks as columns, Monday to Friday as rows; one tab stop, arrows by day and week. */
export function HeatMap(props: HeatMapProps): ReactNode {
  const { name, weeks, chosen, held, block, labelOf, isUnknown, onPick } = props;
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const grid = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState(chosen);
  const moved = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const isOpen = (date: string) =>
    weeks.some(({ cells }) => cells.some((cell) => cell?.date === date && cell.worse !== null));
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
          styles.cell,
          cell.step === null ? styles.closed : styles[classOf[cell.step]],
          open && isUnknown(cell) && styles.unknown,
          cell.date === held && styles.pinned,
          cell.date === chosen && styles.block,
          block.indexOf(cell.date) > 0 && styles.tail,
        )}
        onFocus={() => setFocus(cell.date)}
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
          <thead>
            <tr>
              <th className={mergeClasses(styles.head, styles.side)} rowSpan={2} scope="col">
                {schedule.weekday}
              </th>
              {monthsOver(weeks).map((month) => (
                <th
                  key={month.month}
                  colSpan={month.weeks}
                  scope="colgroup"
                  className={styles.head}
                >
                  {formatMonth(month.month, language)}
                </th>
              ))}
            </tr>
            <tr>
              {weeks.map(({ monday }) => (
                <th key={monday} scope="col" className={styles.head}>
                  {schedule.week(isoWeek(monday).week)}
                </th>
              ))}
            </tr>
          </thead>
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
      <ul className={styles.legend} aria-label={schedule.legendTitle}>
        {schedule.legend.map((words, step) => (
          <li key={words}>
            <span
              aria-hidden="true"
              className={mergeClasses(
                styles.cell,
                styles.sample,
                styles[classOf[step as HeatStep]],
              )}
            >
              {signs[step]}
            </span>
            {words}
          </li>
        ))}
        <li>
          <span aria-hidden="true" className={mergeClasses(styles.cell, styles.sample)}>
            {'!2'}
          </span>
          {schedule.legendClash}
        </li>
        <li>
          <span
            aria-hidden="true"
            className={mergeClasses(styles.cell, styles.sample, styles.closed)}
          >
            –
          </span>
          {schedule.closedDay}
        </li>
        <li>
          <span
            aria-hidden="true"
            className={mergeClasses(styles.cell, styles.sample, styles.unknown)}
          />
          {schedule.unknownDay}
        </li>
      </ul>
    </>
  );
}
