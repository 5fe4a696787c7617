import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRecords } from '#state/react.tsx';
import { DecisionList } from './DecisionList.tsx';
import { DecisionView } from './DecisionView.tsx';
import { PublishingView } from './PublishingView.tsx';

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

/** Decisions from draft to follow-up, and everything that the group publishes. */
export function DecisionsPage(): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const { go } = useNavigation();
  const [, part = '', id = ''] = useRouteParts();
  const records = useRecords('decisions');
  const decision = records.get(part) ?? records.get(id);
  if (decision !== undefined) return <DecisionView key={decision.id} decision={decision} />;
  const selected = part === 'publishing' ? part : 'register';
  return (
    <Page title={texts.title} lead={texts.lead}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.tabs.label}
        selectedValue={selected}
        onTabSelect={(_event, { value }) =>
          go(value === 'register' ? 'decisions' : `decisions/${String(value)}`)
        }
      >
        <Tab value="register">{texts.tabs.register}</Tab>
        <Tab value="publishing">{texts.tabs.publishing}</Tab>
      </TabList>
      {selected === 'publishing' ? <PublishingView /> : <DecisionList />}
    </Page>
  );
}
