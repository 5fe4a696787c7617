import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRights } from '#state/session.tsx';

const FollowUpDates = lazy(async () => ({
  default: (await import('./FollowUpDates.tsx')).FollowUpDates,
}));
const IntroductionView = lazy(async () => ({
  default: (await import('./IntroductionView.tsx')).IntroductionView,
}));
const NewMemberView = lazy(async () => ({
  default: (await import('./NewMemberView.tsx')).NewMemberView,
}));
const NextRoundView = lazy(async () => ({
  default: (await import('./NextRoundView.tsx')).NextRoundView,
}));
const PlanProgressView = lazy(async () => ({
  default: (await import('./PlanProgressView.tsx')).PlanProgressView,
}));
const ResultsView = lazy(async () => ({
  default: (await import('./ResultsView.tsx')).ResultsView,
}));
const RulesOverTime = lazy(async () => ({
  default: (await import('./RulesOverTime.tsx')).RulesOverTime,
}));

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
  const rights = useRights();
  const { go } = useNavigation();
  const [, asked] = useRouteParts();
  if (asked === 'introduction') return <IntroductionView />;
  const shown = partNames.filter((name) => name !== 'next' || rights.leadFlow);
  const part = shown.find((name) => name === asked) ?? 'results';
  return (
    <Page title={followUp.title} lead={followUp.lead}>
      <PageTabs
        label={followUp.tabs.label}
        tabs={shown.map((key) => ({ key, name: followUp.tabs[key] }))}
        selected={part}
        onSelect={(key) => go(`follow-up/${key}`)}
      >
        {parts[part]()}
      </PageTabs>
    </Page>
  );
}
