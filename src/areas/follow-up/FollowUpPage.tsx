import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { FollowUpDates } from './FollowUpDates.tsx';
import { IntroductionView } from './IntroductionView.tsx';
import { NewMemberView } from './NewMemberView.tsx';
import { NextRoundView } from './NextRoundView.tsx';
import { PlanProgressView } from './PlanProgressView.tsx';
import { ResultsView } from './ResultsView.tsx';
import { RulesOverTime } from './RulesOverTime.tsx';

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

const parts = {
  results: () => (
    <>
      <FollowUpDates />
      <ResultsView />
    </>
  ),
  rules: () => <RulesOverTime />,
  plan: () => <PlanProgressView />,
  people: () => <NewMemberView />,
  next: () => <NextRoundView />,
} as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as readonly Part[];

/** The time after: what has become better, what holds, who is new, and the next round. */
export function FollowUpPage(): ReactNode {
  const { followUp } = useTexts();
  const styles = useStyles();
  const { go } = useNavigation();
  const [, asked] = useRouteParts();
  if (asked === 'introduction') return <IntroductionView />;
  const part = partNames.find((name) => name === asked) ?? 'results';
  return (
    <Page title={followUp.title} lead={followUp.lead}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={followUp.tabs.label}
        selectedValue={part}
        onTabSelect={(_event, { value }) => go(`follow-up/${String(value)}`)}
      >
        {partNames.map((name) => (
          <Tab key={name} value={name}>
            {followUp.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {parts[part]()}
    </Page>
  );
}
