import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { purposeFor } from '#i18n/use-words.ts';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';
import { phaseName } from './FlowBar.tsx';
import { TimeLeft } from './FlowClock.tsx';
import { VoteResults } from './VoteResults.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  large: { fontSize: 'clamp(1.25rem, 2.4vw, 2.25rem)', lineHeight: 1.35 },
  clock: {
    fontSize: 'clamp(2rem, 6vw, 5rem)',
    lineHeight: 1.1,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(22rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    fontSize: 'clamp(1rem, 1.6vw, 1.5rem)',
    lineHeight: 1.35,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  inner: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/**
 * A round on the projector: purpose, clock, how many are ready, and the statements as far as the phase lets
 * everybody see them. Never an own draft, a name or a vote, whoever's computer it is.
 */
export function FlowProjection({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts, room } = useTexts();
  const styles = useStyles();
  const { phase, plan, tally } = flow;
  const clock = flow.round?.clock;
  const alone = phase.visibility === 'own-and-count';
  const count = tally.untouched + tally.handled + tally.settled;
  useSecond();
  return (
    <div className={styles.root}>
      <Text className={styles.large}>
        <strong>{phaseName(texts.phase, phase)}.</strong>{' '}
        {purposeFor(texts.purpose, plan.use, phase)}
      </Text>
      {clock === null || clock === undefined ? null : (
        <span className={styles.clock} role="timer">
          <TimeLeft endsAt={clock.endsAt} now={flow.now()} />
        </span>
      )}
      <Text className={styles.large}>
        {alone ? `${texts.handedInCount(count)}. ` : null}
        {flow.present.length === 0 ? null : room.readyCount(flow.ready.length, flow.present.length)}
      </Text>
      {alone ? null : <ProjectedStatements flow={flow} />}
      <VoteResults flow={flow} />
    </div>
  );
}

function ProjectedStatements({ flow }: { flow: FlowView }): ReactNode {
  const styles = useStyles();
  const loose = flow.loose.filter(({ standing }) => standing !== 'settled');
  return (
    <ul className={styles.cards}>
      {flow.groups.map(({ id, title, statements }) => (
        <li key={id} className={styles.card}>
          <span className={styles.title}>{title}</span>
          <ul className={styles.inner}>
            {statements.map((statement) => (
              <li key={statement.id}>{statement.text}</li>
            ))}
          </ul>
        </li>
      ))}
      {loose.map(({ id, text }) => (
        <li key={id} className={styles.card}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function useSecond(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}
