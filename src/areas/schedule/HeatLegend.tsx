import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { findingTexts } from '#i18n/finding.ts';
import { stepNames, stepSigns, useHeatStyles } from './heatStyles.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalSNudge },
  sample: {
    display: 'inline-grid',
    placeItems: 'center',
    minWidth: '1.75rem',
    height: '1.5rem',
    cursor: 'default',
    '&:hover': { outline: 'none' },
  },
});

/** What shades and signs of the map mean. */
export function HeatLegend(): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const finding = findingTexts[language];
  const heat = useHeatStyles();
  const styles = useStyles();
  const sample = (words: string, sign: string, look: string | undefined) => (
    <li key={words} className={styles.item}>
      <span aria-hidden="true" className={mergeClasses(heat.cell, look, styles.sample)}>
        {sign}
      </span>
      {words}
    </li>
  );
  return (
    <ul className={styles.legend} aria-label={schedule.legendTitle}>
      {schedule.legend.map((words, step) =>
        sample(words, stepSigns[step] ?? '', heat[stepNames[step] ?? 'step4']),
      )}
      {sample(finding.signClash, '+2', heat.step3)}
      {sample(finding.signPlan, '', heat.tail)}
      {sample(schedule.closedDay, '·', heat.closed)}
      {sample(schedule.unknownDay, '', heat.unknown)}
    </ul>
  );
}
