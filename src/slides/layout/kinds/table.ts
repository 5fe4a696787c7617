import type { TableSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph, smallestSize } from '../frame.ts';
import type { GridCell, GridRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import type { Insets, Paragraph } from '../scene.ts';

/** First column flush with the title's text, room between columns. */
export const cellInsets = (column: number, vertical = 5): Insets => ({
  left: column === 0 ? 0 : 8,
  right: 8,
  top: vertical,
  bottom: vertical,
});

export const cell = (
  column: number,
  paragraphs: readonly Paragraph[],
  look: Partial<GridCell> = {},
): GridCell => ({ paragraphs, insets: cellInsets(column), anchor: 'middle', ...look });

/** Column headings: small, muted, bold. */
export const headerRow = (headings: readonly string[], frame: Frame): GridRow =>
  headings.map((heading, column) =>
    cell(
      column,
      [paragraph(heading, { size: smallestSize, bold: true, paint: frame.palette.muted })],
      { anchor: 'bottom', insets: { ...cellInsets(column), top: 0, bottom: 4 } },
    ),
  );

export const tableLadder = [20, 18, 16, 14];

export function layoutTable(spec: TableSlide, frame: Frame): readonly Page[] {
  const pages = fitGrid(
    {
      columns: spec.columns.map(() => ({ share: 1 })),
      ladder: tableLadder,
      slack: 12,
      content: (size) => ({
        header: headerRow(spec.columns, frame),
        rows: spec.rows.map((row) =>
          spec.columns.map((_, column) =>
            cell(column, [
              paragraph(row[column] ?? '', {
                size,
                bold: spec.rowHeaders && column === 0,
                paint: frame.palette.text,
              }),
            ]),
          ),
        ),
      }),
    },
    frame,
  );
  const look = { headings: spec.columns, headerColumn: spec.rowHeaders };
  return pages.map((page) => [tableItem(page, frame, look)]);
}
