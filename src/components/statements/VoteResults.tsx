import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '../Page.tsx';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  bar: {
    height: '0.75rem',
    minWidth: '2px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** How the group voted, most first, as bars with their numbers. Nothing where nobody has voted. */
export function VoteResults({ flow }: { flow: FlowView }): ReactNode {
  const { flow: all } = useTexts();
  const texts = all.votes;
  const styles = useStyles();
  const most = Math.max(0, ...(flow.results ?? []).map(({ votes }) => votes));
  if (flow.results === null || most === 0) return null;
  return (
    <Section title={texts.results}>
      <ol className={styles.list}>
        {flow.results.map(({ id, votes, voters }) => (
          <li key={id} className={styles.row} data-result={id} data-votes={votes}>
            <span className={styles.head}>
              <Text>{flow.items.find((item) => item.id === id)?.title}</Text>
              <Text weight="semibold">
                {texts.given(votes)}{' '}
                {votes === 0 ? null : <span className={styles.calm}>{texts.voters(voters)}</span>}
              </Text>
            </span>
            <div
              className={styles.bar}
              style={{ width: `${(votes / most) * 100}%` }}
              aria-hidden="true"
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
