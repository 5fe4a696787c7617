import type { MatrixSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { layoutTable } from './table.ts';

/** A table whose first column names the rows. */
export const layoutMatrix = (spec: MatrixSlide, frame: Frame): readonly Page[] =>
  layoutTable(
    {
      ...spec,
      kind: 'table',
      columns: [spec.corner, ...spec.columns],
      rows: spec.rows.map((row) => [
        row.heading,
        ...spec.columns.map((_, column) => row.cells[column] ?? ''),
      ]),
      rowHeaders: true,
    },
    frame,
  );
