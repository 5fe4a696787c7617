import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRecords } from '#state/react.tsx';

const DecisionList = lazy(async () => ({
  default: (await import('./DecisionList.tsx')).DecisionList,
}));
const DecisionView = lazy(async () => ({
  default: (await import('./DecisionView.tsx')).DecisionView,
}));
const PublishingView = lazy(async () => ({
  default: (await import('./PublishingView.tsx')).PublishingView,
}));

const parts = ['register', 'publishing'] as const;

/** Decisions from draft to follow-up, and everything that the group publishes. */
export function DecisionsPage(): ReactNode {
  const { decisions: texts } = useTexts();
  const { go } = useNavigation();
  const [, part = '', id = ''] = useRouteParts();
  const records = useRecords('decisions');
  const decision = records.get(part) ?? records.get(id);
  if (decision !== undefined) return <DecisionView key={decision.id} decision={decision} />;
  const selected = part === 'publishing' ? part : 'register';
  return (
    <Page title={texts.title} lead={texts.lead}>
      <PageTabs
        label={texts.tabs.label}
        tabs={parts.map((key) => ({ key, name: texts.tabs[key] }))}
        selected={selected}
        onSelect={(key) => go(key === 'register' ? 'decisions' : `decisions/${key}`)}
      >
        {selected === 'publishing' ? <PublishingView /> : <DecisionList />}
      </PageTabs>
    </Page>
  );
}
