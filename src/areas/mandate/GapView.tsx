import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { pictureGap, type GapCell, type GapRow, type MandateMap } from '#domain/mandate-map.ts';
import { useNarrow } from './MapGrid.tsx';
import type { MandateMapState } from './useMandateMap.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%', minWidth: '36rem' },
  head: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: 'center',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    hyphens: 'auto',
    overflowWrap: 'break-word',
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  rowHead: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    width: '12rem',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    textAlign: 'center',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** More disagreement, more colour and a heavier border: seen in forced colours too. */
  some: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorPaletteYellowForeground2,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteYellowBorderActive}`,
  },
  much: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThicker} solid ${tokens.colorPaletteRedBorderActive}`,
  },
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  pair: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalS,
  },
});

/** Where do we see it differently? The rows with most disagreement on top. */
export function GapView({ state, map }: { state: MandateMapState; map: MandateMap }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const isNarrow = useNarrow();
  const gaps = useMemo(
    () => pictureGap(state.rows, map.columns, state.pictures),
    [state.rows, map.columns, state.pictures],
  );
  return (
    <Section title={texts.gapTitle} hint={texts.count(state.pictures.length, state.members.length)}>
      {gaps.length === 0 ? (
        <Text>{texts.gapNone}</Text>
      ) : isNarrow ? (
        <GapStack gaps={gaps} map={map} />
      ) : (
        <GapTable gaps={gaps} map={map} />
      )}
    </Section>
  );
}

type Props = { readonly gaps: readonly GapRow[]; readonly map: MandateMap };

function GapTable({ gaps, map }: Props): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const tone = useTone();
  return (
    // A region that scrolls has to be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={texts.gapTitle} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.rowHead)}>
              {texts.row}
            </th>
            {map.columns.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={gap.row.id} data-gap={gap.row.id}>
              <th scope="row" className={styles.rowHead}>
                <Text weight="semibold">{gap.row.text}</Text>
                <br />
                <Difference gap={gap} />
              </th>
              {gap.cells.map((cell) => (
                <td key={cell.columnId} className={mergeClasses(styles.cell, tone(cell))}>
                  <Spread cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GapStack({ gaps, map }: Props): ReactNode {
  const styles = useStyles();
  const tone = useTone();
  return (
    <ul className={styles.stack}>
      {gaps.map((gap) => (
        <li key={gap.row.id} className={styles.card} data-gap={gap.row.id}>
          <Text weight="semibold">{gap.row.text}</Text>
          <Difference gap={gap} />
          {gap.cells.map((cell) => (
            <div key={cell.columnId} className={mergeClasses(styles.pair, tone(cell))}>
              <span>{map.columns.find(({ id }) => id === cell.columnId)?.name}</span>
              <Spread cell={cell} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Difference({ gap }: { gap: GapRow }): ReactNode {
  const { mandate } = useTexts();
  const differing = gap.cells.filter(({ disagreement }) => disagreement > 0).length;
  if (gap.cells.every(isEmpty)) return <Badge appearance="outline">{mandate.map.nobody}</Badge>;
  return differing === 0 ? (
    <Badge appearance="outline" color="success">
      {mandate.map.allAlike}
    </Badge>
  ) : (
    <Badge appearance="outline" color="warning">
      {mandate.map.differs(differing)}
    </Badge>
  );
}

/** Nobody has said anything of it. */
const isEmpty = ({ spread }: GapCell): boolean => spread.every(({ part }) => part === null);

/** Half of the group seeing it otherwise is much. */
function useTone(): (cell: GapCell) => string | undefined {
  const styles = useStyles();
  return ({ disagreement }) =>
    disagreement >= 0.5 ? styles.much : disagreement > 0 ? styles.some : undefined;
}

/** `4×B 3×R`, read aloud in words. */
function Spread({ cell }: { cell: GapCell }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const letters = isEmpty(cell)
    ? texts.empty
    : cell.spread
        .map(({ part, count }) =>
          texts.spread(count, part === null ? texts.empty : mandate.part[part].letter),
        )
        .join(' ');
  const words = cell.spread
    .map(({ part, count }) =>
      texts.spreadWord(count, part === null ? texts.emptyWord : mandate.part[part].word),
    )
    .join(', ');
  return (
    <span role="img" aria-label={words}>
      {letters}
    </span>
  );
}
