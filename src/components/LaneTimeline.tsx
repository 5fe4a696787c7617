import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation } from './navigation.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    containerType: 'inline-size',
    containerName: 'lanes',
  },
  lane: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0 },
  bars: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { paddingBlock: tokens.spacingVerticalXS },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minHeight: '24px', overflowWrap: 'anywhere' },
  track: {
    position: 'relative',
    height: '0.875rem',
    marginBlockStart: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    position: 'absolute',
    insetBlock: '1px',
    minWidth: '0.5rem',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  faint: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
  },
  done: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  dot: {
    position: 'absolute',
    insetBlockStart: '50%',
    width: '0.625rem',
    height: '0.625rem',
    transform: 'translate(-50%, -50%)',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    forcedColorAdjust: 'none',
  },
  today: {
    position: 'absolute',
    insetBlock: '-0.25rem',
    borderLeft: `2px solid ${tokens.colorPaletteRedBorder2}`,
  },
  scale: { position: 'relative', height: '1.25rem', color: tokens.colorNeutralForeground2 },
  tick: {
    position: 'absolute',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    '@container lanes (max-width: 640px)': { '&:nth-child(even)': { display: 'none' } },
    '@container lanes (max-width: 400px)': { '&:nth-child(4n + 3)': { display: 'none' } },
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

export type TimelineBar = {
  readonly id: string;
  readonly name: string;
  /** Said beside the bar: who and when. */
  readonly detail: string;
  readonly route: string;
  readonly look: 'full' | 'faint' | 'done';
  /** Shares of the width, 0–1. */
  readonly from: number;
  readonly to: number;
  readonly mark: number | null;
};

export type LaneTimelineProps = {
  readonly lanes: readonly {
    readonly name: string;
    readonly empty: string;
    readonly bars: readonly TimelineBar[];
  }[];
  readonly ticks: readonly { readonly name: string; readonly at: number }[];
  readonly today: number | null;
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/**
 * Bars in lanes on one scale of time. Every bar has its name as a link above it, so that it is reached by keyboard
 * and touch, and what it shows stands in words beside it.
 */
export function LaneTimeline({ lanes, ticks, today }: LaneTimelineProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {lanes.map((lane) => (
        <section key={lane.name} className={styles.lane} aria-label={lane.name}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {lane.name}
          </Text>
          {lane.bars.length === 0 ? <Text className={styles.calm}>{lane.empty}</Text> : null}
          {lane.bars.length === 0 ? null : <Scale ticks={ticks} />}
          <ul className={styles.bars}>
            {lane.bars.map((bar) => (
              <Bar key={bar.id} bar={bar} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Bar({ bar, today }: { bar: TimelineBar; today: number | null }): ReactNode {
  const styles = useStyles();
  const { go } = useNavigation();
  const look = { full: '', faint: styles.faint, done: styles.done }[bar.look];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link
          className={styles.name}
          href={`#${bar.route}`}
          onClick={(event) => {
            event.preventDefault();
            go(bar.route);
          }}
        >
          {bar.name}
        </Link>
        <Text size={200} className={styles.calm}>
          {bar.detail}
        </Text>
      </div>
      <div className={styles.track} aria-hidden="true">
        {today === null ? null : (
          <span className={styles.today} style={{ insetInlineStart: percent(today) }} />
        )}
        <span
          className={mergeClasses(styles.bar, look)}
          style={{ insetInlineStart: percent(bar.from), width: percent(bar.to - bar.from) }}
        />
        {bar.mark === null ? null : (
          <span className={styles.dot} style={{ insetInlineStart: percent(bar.mark) }} />
        )}
      </div>
    </li>
  );
}

/** Too close to the end a tick's name would leave the picture. */
const lastTickAt = 0.93;

function Scale({ ticks }: { ticks: LaneTimelineProps['ticks'] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.scale} aria-hidden="true">
      {ticks
        .filter(({ at }) => at < lastTickAt)
        .map(({ name, at }) => (
          <span key={name} className={styles.tick} style={{ insetInlineStart: percent(at) }}>
            {name}
          </span>
        ))}
    </div>
  );
}
