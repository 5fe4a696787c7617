import { solveColumns } from './columns.ts';
import type { ColumnRule } from './columns.ts';
import type { Frame } from './frame.ts';
import { spoken } from './frame.ts';
import { splitAtHeight, textHeight } from './measure.ts';
import { balancePages, countPages } from './paging.ts';
import type { Anchor, Insets, Paint, Paragraph } from './scene.ts';

export type GridCell = {
  readonly paragraphs: readonly Paragraph[];
  readonly insets: Insets;
  readonly anchor: Anchor;
  readonly fill?: Paint;
  readonly margin?: number;
  readonly span?: number;
};

export type GridRow = readonly GridCell[];

/** Rows of text at one size of the ladder. */
export type GridContent = { readonly header: GridRow | null; readonly rows: readonly GridRow[] };

export type GridPlan = {
  readonly columns: readonly ColumnRule[];
  /** Sizes to try in points, largest first. */
  readonly ladder: readonly number[];
  readonly content: (size: number) => GridContent;
  /** Space between rows in points, for rows that are shapes of their own. */
  readonly gap?: number;
  /** How much a row may grow when there is room to spare, in points. */
  readonly slack?: number;
};

export type PlacedRow = {
  readonly cells: GridRow;
  /** Distance from the top of the page, in points. */
  readonly y: number;
  readonly height: number;
};

export type GridPage = {
  readonly size: number;
  readonly columns: readonly number[];
  readonly header: PlacedRow | null;
  readonly rows: readonly PlacedRow[];
  readonly height: number;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Width of the columns that a cell covers. */
export const cellWidth = (columns: readonly number[], first: number, span = 1): number =>
  sum(columns.slice(first, first + span));

function eachCell<Value>(
  row: GridRow,
  columns: readonly number[],
  visit: (cell: GridCell, inner: number) => Value,
): Value[] {
  let column = 0;
  return row.map((cell) => {
    const width = cellWidth(columns, column, cell.span);
    column += cell.span ?? 1;
    return visit(cell, width - cell.insets.left - cell.insets.right);
  });
}

const rowHeight = (row: GridRow, columns: readonly number[], frame: Frame): number =>
  Math.max(
    0,
    ...eachCell(row, columns, (cell, inner) => {
      const text = textHeight(cell.paragraphs, inner, frame.font);
      return text + cell.insets.top + cell.insets.bottom;
    }),
  );

/** A row higher than a page becomes several: each cell goes on where it was full. */
function splitTallRow(
  row: GridRow,
  columns: readonly number[],
  room: number,
  frame: Frame,
): readonly GridRow[] {
  const rows: GridRow[] = [];
  let rest = row;
  while (rowHeight(rest, columns, frame) > room + 0.01) {
    const parts = eachCell(rest, columns, (cell, inner) => {
      const height = room - cell.insets.top - cell.insets.bottom;
      const [head, tail] = splitAtHeight(cell.paragraphs, inner, height, frame.font);
      return [
        { ...cell, paragraphs: head },
        { ...cell, paragraphs: tail },
      ] as const;
    });
    rows.push(parts.map(([head]) => head));
    rest = parts.map(([, tail]) => tail);
    if (rest.every((cell) => cell.paragraphs.length === 0)) return rows;
  }
  return [...rows, rest];
}

type Attempt = {
  readonly size: number;
  readonly columns: readonly number[];
  readonly fits: boolean;
  readonly header: GridRow | null;
  readonly headerHeight: number;
  readonly rows: readonly GridRow[];
  readonly heights: readonly number[];
  readonly room: number;
  readonly pages: number;
};

const told = (row: GridRow, { foreign }: Frame): GridRow =>
  row.map((cell) => ({ ...cell, paragraphs: spoken(cell.paragraphs, foreign) }));

function attempt(plan: GridPlan, size: number, frame: Frame): Attempt {
  const content = plan.content(size);
  const { header } = content;
  const rows = frame.foreign === null ? content.rows : content.rows.map((row) => told(row, frame));
  const gap = plan.gap ?? 0;
  const solved = solveColumns(
    plan.columns,
    header ? [header, ...rows] : rows,
    frame.rect.width,
    frame.font,
  );
  const headerHeight = header ? rowHeight(header, solved.widths, frame) + gap : 0;
  const room = frame.rect.height - headerHeight;
  const whole = rows.flatMap((row) => splitTallRow(row, solved.widths, room, frame));
  const heights = whole.map((row) => rowHeight(row, solved.widths, frame) + gap);
  return {
    size,
    columns: solved.widths,
    fits: solved.fits,
    header,
    headerHeight,
    rows: whole,
    heights,
    room: room + gap,
    pages: countPages(heights, room + gap),
  };
}

/** The largest size at which every word fits its column and no more pages are needed than at the smallest. */
function choose(plan: GridPlan, frame: Frame): Attempt {
  const attempts: Attempt[] = [];
  for (const size of plan.ladder) {
    const tried = attempt(plan, size, frame);
    if (tried.fits && tried.pages === 1) return tried;
    attempts.push(tried);
  }
  const fewest = Math.min(...attempts.map((tried) => tried.pages));
  const chosen =
    attempts.find((tried) => tried.fits && tried.pages === fewest) ?? attempts[attempts.length - 1];
  if (!chosen) throw new Error('A grid needs at least one size to try');
  return chosen;
}

/** Sets rows in columns: chooses size and widths, shares rows between pages, spreads what room is left. */
export function fitGrid(plan: GridPlan, frame: Frame): readonly GridPage[] {
  const chosen = choose(plan, frame);
  const starts = balancePages(chosen.heights, chosen.room);
  const gap = plan.gap ?? 0;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? chosen.rows.length;
    const heights = chosen.heights.slice(start, end);
    const spare = Math.max(0, chosen.room - sum(heights));
    const extra = Math.min(plan.slack ?? 0, spare / Math.max(1, heights.length));
    let y = chosen.headerHeight;
    const rows = chosen.rows.slice(start, end).map((cells, row): PlacedRow => {
      const height = (heights[row] ?? 0) - gap + extra;
      const placed = { cells, y, height };
      y += height + gap;
      return placed;
    });
    return {
      size: chosen.size,
      columns: chosen.columns,
      header: chosen.header
        ? { cells: chosen.header, y: 0, height: chosen.headerHeight - gap }
        : null,
      rows,
      height: y - gap,
    };
  });
}
