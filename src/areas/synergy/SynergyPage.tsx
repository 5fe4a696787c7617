import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';

const JourneyView = lazy(async () => ({
  default: (await import('./JourneyView.tsx')).JourneyView,
}));
const PeopleView = lazy(async () => ({ default: (await import('./PeopleView.tsx')).PeopleView }));
const SharedNotes = lazy(async () => ({
  default: (await import('./SharedNotes.tsx')).SharedNotes,
}));
const SwotView = lazy(async () => ({ default: (await import('./SwotView.tsx')).SwotView }));

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
  const { go } = useNavigation();
  const [, asked, id] = useRouteParts();
  const part = partNames.find((name) => name === asked) ?? 'journey';
  return (
    <Page title={synergy.title} lead={synergy.lead}>
      <PageTabs
        label={synergy.tabs.label}
        tabs={partNames.map((key) => ({ key, name: synergy.tabs[key] }))}
        selected={part}
        onSelect={(key) => go(`synergy/${key}`)}
      >
        {parts[part](id)}
      </PageTabs>
    </Page>
  );
}
