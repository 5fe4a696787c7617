import { useCallback, useId, useState, type KeyboardEvent } from 'react';

export type GridPlace = { readonly row: number; readonly column: number };

export type GridFocus = {
  /** Goes on the element with `role="grid"`. */
  readonly gridId: string;
  readonly at: GridPlace;
  /** Goes on each cell: one of them is in the tab order. */
  cell(
    row: number,
    column: number,
  ): { readonly 'data-cell': string; readonly tabIndex: 0 | -1; onFocus(): void };
  /** Arrows, Home and End, with Ctrl from corner to corner. Says whether the key was one of them. */
  move(event: KeyboardEvent): boolean;
  /** Puts the focus back on the cell it was on. */
  focus(): void;
};

/** One tab stop for a whole grid, moved by keys (WAI-ARIA grid pattern). */
export function useGridFocus(rows: number, columns: number): GridFocus {
  const gridId = useId();
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  const within = ({ row, column }: GridPlace): GridPlace => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const at = within(wanted);
  const focusOn = useCallback(
    ({ row, column }: GridPlace) => {
      const cell = document
        .getElementById(gridId)
        ?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`);
      cell?.focus();
    },
    [gridId],
  );
  return {
    gridId,
    at,
    cell: (row, column) => ({
      'data-cell': `${row}.${column}`,
      tabIndex: at.row === row && at.column === column ? 0 : -1,
      onFocus: () => setWanted({ row, column }),
    }),
    move(event) {
      const next = placeAfter(event, at, rows, columns);
      if (next === undefined) return false;
      event.preventDefault();
      setWanted(within(next));
      focusOn(within(next));
      return true;
    },
    focus: () => focusOn(at),
  };
}

function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: GridPlace,
  rows: number,
  columns: number,
): GridPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}
