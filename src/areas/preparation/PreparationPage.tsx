import { lazy, Suspense, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { Loading } from '#components/PageState.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Texts } from '#i18n/sv.ts';
import { useRights } from '#state/session.tsx';

// Each part is loaded when it is opened: together they weigh three times what a view may.
const AnswerMatrix = lazy(async () => ({
  default: (await import('./AnswerMatrix.tsx')).AnswerMatrix,
}));
const CardsView = lazy(async () => ({ default: (await import('./CardsView.tsx')).CardsView }));
const ClearingView = lazy(async () => ({
  default: (await import('./ClearingView.tsx')).ClearingView,
}));
const FeedbackView = lazy(async () => ({
  default: (await import('./FeedbackView.tsx')).FeedbackView,
}));
const FindingsView = lazy(async () => ({
  default: (await import('./FindingsView.tsx')).FindingsView,
}));
const GuideEditor = lazy(async () => ({
  default: (await import('./GuideEditor.tsx')).GuideEditor,
}));
const InterviewList = lazy(async () => ({
  default: (await import('./InterviewList.tsx')).InterviewList,
}));
const InterviewView = lazy(async () => ({
  default: (await import('./InterviewView.tsx')).InterviewView,
}));
const NotesView = lazy(async () => ({ default: (await import('./NotesView.tsx')).NotesView }));
const ReadInView = lazy(async () => ({ default: (await import('./ReadInView.tsx')).ReadInView }));
const ReadinessGate = lazy(async () => ({
  default: (await import('./ReadinessGate.tsx')).ReadinessGate,
}));
const SharedFindings = lazy(async () => ({
  default: (await import('./SharedFindings.tsx')).SharedFindings,
}));

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
  const rights = useRights();
  const { go } = useNavigation();
  const [, part = 'interviews', id] = useRouteParts();
  if (!rights.readInterviews) {
    return (
      <Page title={texts.preparation.title} lead={texts.preparation.notForYou}>
        <Suspense fallback={<Loading label={texts.app.loadingArea} />}>
          <SharedFindings highlighted={id} />
          <FeedbackView />
        </Suspense>
      </Page>
    );
  }
  return (
    <Page title={texts.preparation.title}>
      <PageTabs
        label={texts.prep.tabs.label}
        tabs={Object.entries(parts).map(([key, { name }]) => ({ key, name: name(texts) }))}
        selected={part in parts ? part : 'interviews'}
        onSelect={(key) => go(`preparation/${key}`)}
      >
        {(parts[part] ?? parts['interviews'])?.show(id)}
      </PageTabs>
    </Page>
  );
}
