import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { GridFocus } from '#components/gridFocus.ts';
import { useTexts } from '#components/texts.tsx';
import { analysisKinds, type AnalysisKind } from '#domain/analysis.ts';
import type { ComparisonCell, ComparisonRow } from '#domain/comparison.ts';
import type { Unit } from '#domain/programme.ts';

const narrow = '@container compare (max-width: 640px)';

const useStyles = makeStyles({
  root: { containerType: 'inline-size', containerName: 'compare' },
  grid: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(10rem, 2.4fr) repeat(var(--units), minmax(3.5rem, 1fr))',
    columnGap: '2px',
    [narrow]: {
      gridTemplateColumns: 'repeat(auto-fill, minmax(5.5rem, 1fr))',
      rowGap: '2px',
      paddingBlock: tokens.spacingVerticalS,
    },
  },
  headRow: {
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  head: {
    alignSelf: 'end',
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightSemibold,
    hyphens: 'auto',
    overflowWrap: 'anywhere',
  },
  rowHead: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingInlineEnd: tokens.spacingHorizontalS,
    [narrow]: { gridColumn: '1 / -1', fontWeight: tokens.fontWeightSemibold },
  },
  clamped: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    [narrow]: { WebkitLineClamp: 'unset' },
  },
  whole: { color: tokens.colorNeutralForeground2 },
  cell: {
    boxSizing: 'border-box',
    minHeight: '2.5rem',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':focus': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  similar: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  alike: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteGreenBorderActive}`,
  },
  friction: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
    border: `${tokens.strokeWidthThickest} double ${tokens.colorPaletteMarigoldBorderActive}`,
  },
  missing: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThick} dotted ${tokens.colorNeutralStrokeAccessible}`,
  },
  unitName: {
    display: 'none',
    fontSize: tokens.fontSizeBase100,
    hyphens: 'auto',
    overflowWrap: 'anywhere',
    [narrow]: { display: 'block' },
  },
  dots: { letterSpacing: '0.1em' },
});

export type CompareGridProps = {
  readonly rows: readonly ComparisonRow[];
  readonly units: readonly Unit[];
  readonly focus: GridFocus;
  /** Marks the cell that has the focus. */
  readonly onMark: (kind: AnalysisKind | null) => void;
  readonly onOpen: () => void;
};

/** The cells of rule by unit as one tab stop: arrows move, 1, 2, 3 mark, 0 or Delete takes the mark away. */
export function CompareGrid({ rows, units, focus, onMark, onOpen }: CompareGridProps): ReactNode {
  const { compare: texts } = useTexts().unitRules;
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (focus.move(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = analysisKinds[['1', '2', '3'].indexOf(event.key)];
    if (kind !== undefined) onMark(kind);
    else if (event.key === '0' || event.key === 'Delete') onMark(null);
    else if (event.key === 'Enter' || event.key === ' ') onOpen();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.root} style={{ ['--units' as string]: units.length }}>
      <div
        id={focus.gridId}
        role="grid"
        tabIndex={-1}
        aria-label={texts.grid}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={mergeClasses(styles.row, styles.headRow)}>
          <span role="columnheader" className={styles.head}>
            {texts.rule}
          </span>
          {units.map(({ id, name }) => (
            <span key={id} role="columnheader" className={styles.head}>
              {name}
            </span>
          ))}
        </div>
        {rows.map(({ rule, cells, wholeKinds }, rowIndex) => (
          <div key={rule.id} role="row" className={styles.row}>
            <span role="rowheader" className={styles.rowHead}>
              <span className={styles.clamped} title={rule.text}>
                {rule.text}
              </span>
              {wholeKinds.map((kind) => (
                <span key={kind} className={styles.whole}>
                  {texts.whole(texts.kind[kind])}
                </span>
              ))}
            </span>
            {cells.map((cell, column) => (
              <GridCell
                key={cell.unitId}
                cell={cell}
                unitName={units[column]?.name ?? ''}
                place={focus.cell(rowIndex, column)}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

type GridCellProps = {
  readonly cell: ComparisonCell;
  readonly unitName: string;
  readonly place: ReturnType<GridFocus['cell']>;
  readonly onOpen: () => void;
};

function GridCell({ cell, unitName, place, onOpen }: GridCellProps): ReactNode {
  const { compare: texts } = useTexts().unitRules;
  const styles = useStyles();
  const { kind, linked, similar } = cell;
  const state = [
    kind === null ? texts.noMark : texts.kind[kind],
    ...(linked.length === 0 ? [] : [texts.linked(linked.length)]),
    ...(kind === null && similar.length > 0 ? [texts.similar] : []),
  ].join(', ');
  return (
    <div
      role="gridcell"
      tabIndex={place.tabIndex}
      data-cell={place['data-cell']}
      onFocus={place.onFocus}
      aria-label={texts.cell(unitName, state)}
      data-kind={kind ?? 'none'}
      className={mergeClasses(
        styles.cell,
        kind === null && linked.length === 0 && similar.length > 0 && styles.similar,
        kind !== null && styles[kind],
      )}
      onDoubleClick={onOpen}
    >
      <span className={styles.unitName}>{unitName}</span>
      {kind === null ? null : <span>{texts.kind[kind]}</span>}
      {linked.length === 0 ? null : (
        <span className={styles.dots} aria-hidden="true">
          {'●'.repeat(linked.length)}
        </span>
      )}
    </div>
  );
}
