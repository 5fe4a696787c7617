import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Programme } from '#domain/programme.ts';
import { planningTexts } from '#i18n/planning.ts';
import { useRecords } from '#state/react.tsx';
import { useRights } from '#state/session.tsx';

const PeopleView = lazy(async () => ({ default: (await import('./PeopleView.tsx')).PeopleView }));
const PlanningReading = lazy(async () => ({
  default: (await import('./PlanningReading.tsx')).PlanningReading,
}));
const ProgrammeView = lazy(async () => ({
  default: (await import('./ProgrammeView.tsx')).ProgrammeView,
}));
const SettingsView = lazy(async () => ({
  default: (await import('./SettingsView.tsx')).SettingsView,
}));
const UnitsView = lazy(async () => ({ default: (await import('./UnitsView.tsx')).UnitsView }));

const parts = ['programme', 'people', 'units', 'settings'] as const;
type Part = (typeof parts)[number];

const views: Readonly<Record<Part, (props: { programme: Programme }) => ReactNode>> = {
  programme: ProgrammeView,
  people: PeopleView,
  units: UnitsView,
  settings: SettingsView,
};

/** What the programme is for, who is in it, and how it is run. */
export function PlanningPage(): ReactNode {
  const texts = planningTexts[useSpeech().language];
  const rights = useRights();
  const { go } = useNavigation();
  const [, named] = useRouteParts();
  const programme = [...useRecords('programmes').values()][0];
  if (programme === undefined) return null;
  const part = parts.find((one) => one === named) ?? 'programme';
  const View = views[part];
  if (!rights.planDays && !rights.leadFlow) {
    return (
      <Page title={texts.title} lead={texts.readOnly}>
        <PlanningReading programme={programme} />
      </Page>
    );
  }
  return (
    <Page title={texts.title} lead={texts.lead}>
      <PageTabs
        label={texts.title}
        tabs={parts.map((key) => ({ key, name: texts.tabs[key] }))}
        selected={part}
        onSelect={(key) => go(`planning/${key}`)}
      >
        <View key={part} programme={programme} />
      </PageTabs>
    </Page>
  );
}
