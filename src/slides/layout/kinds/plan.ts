import type { PlanSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph, smallestSize } from '../frame.ts';
import type { GridCell, GridPage, GridRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import { insetsOf, textWidth } from '../measure.ts';
import { cell, headerRow } from './table.ts';

type Action = PlanSlide['actions'][number];

/** Above and below a bar, in points. The first bar's margin lies over the headings, which leave it free. */
const leastMargin = 6;
const mostMargin = 14;

/** A time line that is a real table: bars are merged, filled cells that say when, so they stay in place. */
export function layoutPlan(spec: PlanSlide, frame: Frame): readonly Page[] {
  const { palette } = frame;
  const headings = [spec.headings.action, spec.headings.owner, ...spec.periods];
  const period = periodWidth(spec, frame);
  const pages = fitGrid(
    {
      columns: [{ share: 1 }, { share: 0.2 }, ...spec.periods.map(() => ({ fixed: period }))],
      ladder: [18, 16, 14],
      slack: 10,
      content: (size) => ({
        header: narrowPeriods(headerRow(headings, frame)),
        rows: spec.actions.map((action) => [
          cell(0, [
            paragraph(action.title, { size, bold: true, paint: palette.text }),
            ...(action.measure
              ? [paragraph(action.measure, { size: smallestSize, paint: palette.muted, before: 2 })]
              : []),
          ]),
          cell(1, [paragraph(action.owner, { size: Math.min(size, 16), paint: palette.text })]),
          ...barCells(action, spec.periods.length, frame),
        ]),
      }),
    },
    frame,
  );
  return pages.map((page) => [
    tableItem(slimBars(page), frame, { headings, headerColumn: true, plainHeader: true }),
  ]);
}

const barHeight = 30;

/** Bars as slim as the lowest row of the page allows; all the same, for a line between rows is shared by both. */
function slimBars(page: GridPage): GridPage {
  const lowest = Math.min(...page.rows.map((row) => row.height));
  const margin = Math.min(mostMargin, Math.max(leastMargin, (lowest - barHeight) / 2));
  const slim = (one: GridCell): GridCell => (one.margin === undefined ? one : { ...one, margin });
  return { ...page, rows: page.rows.map((row) => ({ ...row, cells: row.cells.map(slim) })) };
}

/** Two fifths of the width for the periods, more only where their names need it. */
function periodWidth(spec: PlanSlide, frame: Frame): number {
  const names = spec.periods.map((one) => textWidth(one, smallestSize, true, frame.font) + 7);
  const share = (frame.rect.width * 0.4) / Math.max(1, spec.periods.length);
  return Math.max(Math.min(share, 90), ...names);
}

/** Names of periods in the middle of narrow columns; all headings on one line, clear of the first bar's margin. */
const narrowPeriods = (row: GridRow): GridRow =>
  row.map((one, index) => {
    const insets = { ...one.insets, bottom: mostMargin + 1 };
    if (index < 2) return { ...one, insets };
    const paragraphs = one.paragraphs.map((text) => ({ ...text, align: 'center' as const }));
    return { ...one, insets: { ...insets, left: 3, right: 3 }, paragraphs };
  });

function barCells(action: Action, periods: number, frame: Frame): readonly GridCell[] {
  const from = Math.min(Math.max(0, action.from), periods - 1);
  const to = Math.min(Math.max(from, action.to), periods - 1);
  const margin = leastMargin;
  const empty = (): GridCell => ({
    paragraphs: [],
    insets: insetsOf(2, 2),
    anchor: 'middle',
    margin,
  });
  const { palette } = frame;
  const bar: GridCell = {
    paragraphs: [
      paragraph(action.bar, {
        size: smallestSize,
        bold: true,
        align: 'center',
        paint: palette.onAccent ?? palette.text,
      }),
    ],
    insets: insetsOf(4, 8),
    anchor: 'middle',
    fill: palette.onAccent ? palette.accent : palette.tint('accent1', 30),
    margin,
    ...(to > from ? { span: to - from + 1 } : {}),
  };
  return [
    ...Array.from({ length: from }, empty),
    bar,
    ...Array.from({ length: periods - to - 1 }, empty),
  ];
}
