import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRights } from '#state/session.tsx';

const CompareView = lazy(async () => ({
  default: (await import('./CompareView.tsx')).CompareView,
}));
const RatingsView = lazy(async () => ({
  default: (await import('./RatingsView.tsx')).RatingsView,
}));

const UnitsView = lazy(async () => ({ default: (await import('./UnitsView.tsx')).UnitsView }));

const parts = ['units', 'ratings', 'compare'] as const;
type Part = (typeof parts)[number];

/** Between the first two sessions and at the second: the units' rules, the ratings, both sets together. */
export function UnitRulesPage(): ReactNode {
  const { unitRules: texts } = useTexts();
  const rights = useRights();
  const { go } = useNavigation();
  const [, wanted, id] = useRouteParts();
  const part: Part = parts.find((each) => each === wanted) ?? 'units';
  if (!rights.readGroup) {
    return (
      <Page title={texts.title} lead={texts.lead}>
        <UnitsView highlighted={id} />
      </Page>
    );
  }
  return (
    <Page title={texts.title} {...(part === 'units' ? { lead: texts.lead } : {})}>
      <PageTabs
        label={texts.tabs.label}
        tabs={parts.map((key) => ({ key, name: texts.tabs[key] }))}
        selected={part}
        onSelect={(key) => go(`unit-rules/${key}`)}
      >
        {part === 'units' ? <UnitsView highlighted={id} /> : null}
        {part === 'ratings' ? <RatingsView /> : null}
        {part === 'compare' ? <CompareView highlighted={id} /> : null}
      </PageTabs>
    </Page>
  );
}
