import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { isLivedBy } from '#domain/rule-rating.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(7.5rem, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  figure: { display: 'block' },
});

/** What there is of each kind, as a number that leads to it. Nothing until there is something. */
export function MadeTogether(): ReactNode {
  const { overview } = useTexts();
  const styles = useStyles();
  const rules = [...useRecords('groundRules').values()].filter(isLivedBy);
  const topics = [...useRecords('topics').values()].filter(({ rank }) => rank !== null);
  const made = [
    { kind: 'findings', count: useRecords('findings').size, route: 'preparation/findings' },
    { kind: 'groundRules', count: rules.length, route: 'ground-rules' },
    { kind: 'topics', count: topics.length, route: 'matters' },
    { kind: 'planActions', count: useRecords('planActions').size, route: 'plan' },
    { kind: 'decisions', count: useRecords('decisions').size, route: 'decisions' },
  ] as const;
  const shown = made.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={overview.made}>
      <ul className={styles.list}>
        {shown.map(({ kind, count, route }) => (
          <li key={kind}>
            <RouteLink to={route}>
              <Text size={600} weight="semibold" className={styles.figure}>
                {count}
              </Text>{' '}
              {overview.madeOf[kind](count)}
            </RouteLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
