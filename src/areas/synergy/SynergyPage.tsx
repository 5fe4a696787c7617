import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { JourneyView } from './JourneyView.tsx';
import { PeopleView } from './PeopleView.tsx';
import { SharedNotes } from './SharedNotes.tsx';
import { SwotView } from './SwotView.tsx';

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

const parts = {
  journey: () => <JourneyView />,
  people: (id: string | undefined) => <PeopleView highlighted={id} />,
  notes: (id: string | undefined) => <SharedNotes highlighted={id} />,
  swot: (id: string | undefined) => <SwotView highlighted={id} />,
} as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as readonly Part[];

/** The way here, what the group can and is driven by, what the days have shown, and the SWOT. */
export function SynergyPage(): ReactNode {
  const { synergy } = useTexts();
  const styles = useStyles();
  const { go } = useNavigation();
  const [, asked, id] = useRouteParts();
  const part = partNames.find((name) => name === asked) ?? 'journey';
  return (
    <Page title={synergy.title} lead={synergy.lead}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={synergy.tabs.label}
        selectedValue={part}
        onTabSelect={(_event, { value }) => go(`synergy/${String(value)}`)}
      >
        {partNames.map((name) => (
          <Tab key={name} value={name}>
            {synergy.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {parts[part](id)}
    </Page>
  );
}
