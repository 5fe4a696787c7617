import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  picture: { width: '100%', height: 'auto', maxHeight: '9rem', display: 'block' },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: 2.5 },
  dot: { fill: tokens.colorBrandStroke1 },
  target: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1.5, strokeDasharray: '6 4' },
  baseline: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5, strokeDasharray: '1 4' },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export type SeriesChartProps = {
  /** Says in words what the picture shows. */
  readonly label: string;
  readonly points: readonly {
    /** The point in words: when and how much. */
    readonly said: string;
    readonly value: number;
    /** Place in time as a share of the width, 0–1. */
    readonly at: number;
  }[];
  readonly low: number;
  readonly high: number;
  readonly target?: number | undefined;
  readonly baseline?: number | undefined;
};

const width = 320;
const height = 90;
const edge = 8;

/** A line over time against where it began and where it is to go; the same values stand in words below. */
export function SeriesChart(props: SeriesChartProps): ReactNode {
  const { label, points, low, high, target, baseline } = props;
  const styles = useStyles();
  const span = high === low ? 1 : high - low;
  const x = (at: number) => edge + at * (width - 2 * edge);
  const y = (value: number) => edge + (1 - (value - low) / span) * (height - 2 * edge);
  return (
    <>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        preserveAspectRatio="none"
      >
        {baseline === undefined ? null : (
          <line className={styles.baseline} x1={0} x2={width} y1={y(baseline)} y2={y(baseline)} />
        )}
        {target === undefined ? null : (
          <line className={styles.target} x1={0} x2={width} y1={y(target)} y2={y(target)} />
        )}
        <polyline
          className={styles.line}
          points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
        />
        {points.map(({ at, value, said }) => (
          <circle key={said} className={styles.dot} cx={x(at)} cy={y(value)} r={4} />
        ))}
      </svg>
      <ul className={styles.values}>
        {points.map(({ said }) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </>
  );
}
