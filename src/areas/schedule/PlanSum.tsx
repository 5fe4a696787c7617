import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { Explanation } from '#domain/schedule/explain.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatNumber } from '#i18n/format.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlockStart: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

const termNames = ['attendance', 'day', 'gap', 'room', 'move'] as const;

/** What a plan costs as a sum that adds up: the best one's own terms, another's against the best. */
export function PlanSum({
  explanation,
  best,
}: {
  explanation: Explanation;
  /** Null: this is the best. */
  best: Explanation | null;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const finding = findingTexts[language];
  const styles = useStyles();
  const differences = termNames
    .map((term) => ({ term, points: explanation.sums[term] - (best?.sums[term] ?? 0) }))
    .filter(({ points }) => points !== 0);
  const sum = differences.reduce((total, { points }) => total + points, 0);
  const signed = (points: number) =>
    `${points < 0 ? '−' : best === null ? '' : '+'}${formatNumber(Math.abs(points), language)}`;
  return (
    <div className={styles.foot}>
      <Text size={200}>{headOf()}</Text>
      <Text size={200} className={styles.calm}>
        {differences.map(({ term, points }) => schedule.terms[term](signed(points))).join(', ')}
      </Text>
      {explanation.unknown === 0 ? null : (
        <Text size={200} className={styles.calm}>
          {schedule.unknownDays(explanation.unknown)}
        </Text>
      )}
      {best === null ? <Text size={200}>{schedule.proven}</Text> : null}
    </div>
  );

  function headOf(): string {
    const points = formatNumber(Math.abs(sum), language);
    if (best === null) return finding.points(points);
    if (sum === 0) return finding.sameAsBest;
    return sum > 0 ? finding.againstBest(points) : finding.fewerThanBest(points);
  }
}
