import type { Frame, Page } from './frame.ts';
import type { GridPage, GridRow, PlacedRow } from './grid.ts';
import { cellWidth } from './grid.ts';
import { textBox } from './frame.ts';
import type { Box, Table, TableRow } from './scene.ts';

export type TableLook = {
  /** Headings as they are read aloud in the alternative text. */
  readonly headings: readonly string[];
  readonly headerColumn: boolean;
  /** Nothing drawn below the headings: for cells whose colour would lie against the line. */
  readonly plainHeader?: boolean;
};

const lineBelow = (
  cells: GridRow,
  height: number,
  frame: Frame,
  header: boolean,
  last: boolean,
): TableRow => ({
  height,
  cells,
  ...(header
    ? { line: { paint: frame.palette.accent, width: 1.5 } }
    : last
      ? {}
      : { line: { paint: frame.palette.hairLine, width: 0.75 } }),
});

/** A page of rows as one real table: hair lines between rows, the accent below the headings. */
export function tableItem(page: GridPage, frame: Frame, look: TableLook): Table {
  const { texts } = frame;
  const last = page.rows.length - 1;
  return {
    kind: 'table',
    name: texts.shape.table,
    description: texts.table.description(look.headings, page.rows.length),
    rect: { ...frame.rect, height: page.height },
    columns: page.columns,
    headerColumn: look.headerColumn,
    rows: [
      ...(page.header
        ? look.plainHeader
          ? [{ height: page.header.height, cells: page.header.cells }]
          : [lineBelow(page.header.cells, page.header.height, frame, true, false)]
        : []),
      ...page.rows.map((row, index) =>
        lineBelow(row.cells, row.height, frame, false, index === last),
      ),
    ],
  };
}

/** The cells of a row as text boxes of their own, where a table would say more than there is. */
export function rowBoxes(
  row: PlacedRow,
  page: GridPage,
  frame: Frame,
  name: string,
): readonly Box[] {
  let x = frame.rect.x;
  let column = 0;
  return row.cells.flatMap((cell) => {
    const width = cellWidth(page.columns, column, cell.span);
    const rect = { x, y: frame.rect.y + row.y, width, height: row.height };
    x += width;
    column += cell.span ?? 1;
    if (cell.paragraphs.length === 0) return [];
    return [textBox(name, rect, cell.paragraphs, cell)];
  });
}

/** Rows stacked as text boxes, with a decoration drawn under each row. */
export const stackedBoxes = (
  page: GridPage,
  frame: Frame,
  name: string,
  decorate: (row: PlacedRow, index: number) => readonly Box[] = () => [],
): Page =>
  page.rows.flatMap((row, index) => [...decorate(row, index), ...rowBoxes(row, page, frame, name)]);
