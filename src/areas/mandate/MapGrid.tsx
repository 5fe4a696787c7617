import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
  Toolbar,
} from '@fluentui/react-components';
import {
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { mandateParts, type MandateColumn, type MandatePart } from '#domain/mandate-map.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', minWidth: '36rem', width: '100%' },
  head: {
    padding: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalXXS,
    textAlign: 'center',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    hyphens: 'auto',
    overflowWrap: 'break-word',
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  rowHead: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    width: '9.5rem',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    height: '2.75rem',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':focus': {
      outline: `${tokens.strokeWidthThicker} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
  filled: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  strong: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  /** Within reach of the cell that is being filled in, however long the map is. */
  tools: {
    position: 'sticky',
    insetBlockEnd: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingInline: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  flag: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  calm: { color: tokens.colorNeutralForeground2 },
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export type GridRow = {
  readonly id: string;
  readonly text: string;
  readonly source?: string;
  /** What is not sound in the row, in a few words each. */
  readonly flags?: readonly string[];
};

export type MapGridProps = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly MandateColumn[];
  readonly partOf: (rowId: string, columnId: string) => MandatePart | null;
  /** Null: the map is read, not changed. */
  readonly onSet: ((rowId: string, columnId: string, part: MandatePart | null) => void) | null;
};

const narrow = () => window.matchMedia('(max-width: 720px)');

/** Whether the page is too narrow for a table; follows the width. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = narrow();
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => narrow().matches,
  );

/** A map that is filled in: a grid with a letter per key, or on a narrow page one question after another. */
export function MapGrid(props: MapGridProps): ReactNode {
  return useNarrow() ? <MapStack {...props} /> : <MapTable {...props} />;
}

function MapTable({ rows, columns, partOf, onSet }: MapGridProps): ReactNode {
  const { mandate: texts } = useTexts();
  const styles = useStyles();
  const announce = useAnnounce();
  const keysId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const place = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, columns.length - 1),
  };
  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column}"]`)?.focus();
  };
  const set = (part: MandatePart | null) => {
    const row = rows[place.row];
    const column = columns[place.column];
    if (row === undefined || column === undefined || onSet === null) return;
    onSet(row.id, column.id, part);
    announce(texts.map.set(column.name, part === null ? texts.noPart : texts.part[part].word));
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keyAction(event, place, { rows: rows.length, columns: columns.length });
    const part = mandateParts.find(
      (each) => texts.part[each].letter.toLowerCase() === event.key.toLowerCase(),
    );
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (act !== null) go(act.row, act.column);
    else if (part !== undefined && isPlain) set(part);
    else if (['Delete', 'Backspace', ' '].includes(event.key) && isPlain) set(null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {onSet === null ? null : (
        <Text id={keysId} size={200} className={styles.calm}>
          {texts.map.keys}
        </Text>
      )}
      <div className={styles.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={texts.map.grid}
          aria-describedby={onSet === null ? undefined : keysId}
          className={styles.table}
          onKeyDown={onKey}
        >
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.rowHead)}>
                {texts.map.row}
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" className={styles.head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id}>
                <th scope="row" className={styles.rowHead}>
                  <RowName row={row} />
                </th>
                {columns.map((column, columnIndex) => {
                  const part = partOf(row.id, column.id);
                  const isHere = rowIndex === place.row && columnIndex === place.column;
                  const word = part === null ? texts.noPart : texts.part[part].word;
                  return (
                    <td
                      key={column.id}
                      data-cell={`${rowIndex}.${columnIndex}`}
                      tabIndex={isHere ? 0 : -1}
                      aria-selected={isHere}
                      aria-label={texts.map.cell(row.text, column.name, word)}
                      className={mergeClasses(
                        styles.cell,
                        part !== null && styles.filled,
                        part === 'answers' && styles.strong,
                      )}
                      onFocus={() => setAt({ row: rowIndex, column: columnIndex })}
                      onClick={() => go(rowIndex, columnIndex)}
                    >
                      {part === null ? '' : texts.part[part].letter}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {onSet === null ? null : (
        <Toolbar aria-label={texts.map.tools} className={styles.tools}>
          {mandateParts.map((part) => (
            <Button key={part} onClick={() => set(part)}>
              {`${texts.part[part].letter} ${texts.part[part].word}`}
            </Button>
          ))}
          <Button onClick={() => set(null)}>{texts.map.clear}</Button>
        </Toolbar>
      )}
    </>
  );
}

function RowName({ row }: { row: GridRow }): ReactNode {
  const styles = useStyles();
  const source = row.source ?? '';
  const flags = row.flags ?? [];
  return (
    <>
      <Text weight="semibold">{row.text}</Text>
      {source === '' ? null : (
        <Text block size={200} className={styles.calm}>
          {source}
        </Text>
      )}
      {flags.length === 0 ? null : (
        <Text block size={200} className={styles.flag}>
          {flags.join('. ')}
        </Text>
      )}
    </>
  );
}

/** Where a key leads in a grid: arrows, Home and End, with Ctrl the corners. */
function keyAction(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } | null {
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
      return { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}

function MapStack({ rows, columns, partOf, onSet }: MapGridProps): ReactNode {
  const { mandate: texts } = useTexts();
  const styles = useStyles();
  return (
    <ul className={styles.stack} aria-label={texts.map.grid}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          <div>
            <RowName row={row} />
          </div>
          {columns.map((column) => (
            <Field key={column.id} label={column.name}>
              <Select
                aria-label={`${row.text}, ${column.name}`}
                disabled={onSet === null}
                value={partOf(row.id, column.id) ?? ''}
                onChange={(_event, { value }) =>
                  onSet?.(row.id, column.id, mandateParts.find((part) => part === value) ?? null)
                }
              >
                <option value="">{texts.noPart}</option>
                {mandateParts.map((part) => (
                  <option key={part} value={part}>
                    {`${texts.part[part].letter} ${texts.part[part].word}`}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </li>
      ))}
    </ul>
  );
}
