import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Texts } from '#i18n/sv.ts';
import { useRights } from '#state/session.tsx';
import { AnswerMatrix } from './AnswerMatrix.tsx';
import { CaptureNote } from './CaptureNote.tsx';
import { CardsView } from './CardsView.tsx';
import { ClearingView } from './ClearingView.tsx';
import { FeedbackView } from './FeedbackView.tsx';
import { FindingsView } from './FindingsView.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import { InterviewList } from './InterviewList.tsx';
import { InterviewView } from './InterviewView.tsx';
import { NotesView } from './NotesView.tsx';
import { ReadInView } from './ReadInView.tsx';
import { ReadinessGate } from './ReadinessGate.tsx';
import { SharedFindings } from './SharedFindings.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 560px)': { flexDirection: 'column-reverse' },
  },
  tabs: {
    flex: '1 1 0',
    flexWrap: 'wrap',
    minWidth: 0,
    '@media (max-width: 560px)': { flex: 'none' },
  },
});

type Part = {
  readonly name: (texts: Texts) => string;
  readonly show: (id: string | undefined) => ReactNode;
};

const parts: Readonly<Record<string, Part>> = {
  interviews: {
    name: ({ preparation }) => preparation.interviews,
    show: (id) =>
      id === undefined ? <InterviewList /> : <InterviewView key={id} interviewId={id} />,
  },
  guide: { name: ({ prep }) => prep.tabs.guide, show: () => <GuideEditor /> },
  answers: { name: ({ prep }) => prep.tabs.matrix, show: () => <AnswerMatrix /> },
  reading: { name: ({ prep }) => prep.tabs.reading, show: () => <ReadInView /> },
  findings: {
    name: ({ preparation }) => preparation.findings,
    show: (id) => <FindingsView highlighted={id} />,
  },
  cards: { name: ({ prep }) => prep.tabs.cards, show: () => <CardsView /> },
  feedback: {
    name: ({ prep }) => prep.tabs.feedback,
    show: () => (
      <>
        <FeedbackView />
        <ReadinessGate />
      </>
    ),
  },
  notes: { name: ({ prep }) => prep.tabs.notes, show: () => <NotesView /> },
  clearing: { name: ({ prep }) => prep.tabs.clearing, show: () => <ClearingView /> },
};

/** Preparation: everything for the consultant; for the group what has been shared with it. */
export function PreparationPage(): ReactNode {
  const texts = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { go } = useNavigation();
  const [, part = 'interviews', id] = useRouteParts();
  if (!rights.readInterviews) {
    return (
      <Page title={texts.preparation.title} lead={texts.preparation.notForYou}>
        <SharedFindings highlighted={id} />
        <FeedbackView />
      </Page>
    );
  }
  return (
    <Page title={texts.preparation.title}>
      <div className={styles.head}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={texts.prep.tabs.label}
          selectedValue={part in parts ? part : 'interviews'}
          onTabSelect={(_event, { value }) => go(`preparation/${String(value)}`)}
        >
          {Object.entries(parts).map(([value, { name }]) => (
            <Tab key={value} value={value}>
              {name(texts)}
            </Tab>
          ))}
        </TabList>
        <CaptureNote />
      </div>
      {(parts[part] ?? parts['interviews'])?.show(id)}
    </Page>
  );
}
