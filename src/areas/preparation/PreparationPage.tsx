import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRights } from '#state/session.tsx';
import { FindingsView } from './FindingsView.tsx';
import { InterviewList } from './InterviewList.tsx';
import { InterviewView } from './InterviewView.tsx';
import { SharedFindings } from './SharedFindings.tsx';

/** Preparation: interviews and findings for the consultant, what has been shared for the group. */
export function PreparationPage(): ReactNode {
  const { preparation } = useTexts();
  const rights = useRights();
  const { go } = useNavigation();
  const [, part = 'interviews', id] = useRouteParts();
  if (!rights.readInterviews) {
    return (
      <Page title={preparation.title} lead={preparation.notForYou}>
        <SharedFindings highlighted={id} />
      </Page>
    );
  }
  return (
    <Page title={preparation.title}>
      <TabList
        selectedValue={part}
        onTabSelect={(_event, { value }) => go(`preparation/${String(value)}`)}
      >
        <Tab value="interviews">{preparation.interviews}</Tab>
        <Tab value="findings">{preparation.findings}</Tab>
      </TabList>
      {part === 'findings' ? (
        <FindingsView highlighted={id} />
      ) : id === undefined ? (
        <InterviewList />
      ) : (
        <InterviewView key={id} interviewId={id} />
      )}
    </Page>
  );
}
