import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';

const InventoryView = lazy(async () => ({
  default: (await import('./InventoryView.tsx')).InventoryView,
}));
const JudgeView = lazy(async () => ({ default: (await import('./JudgeView.tsx')).JudgeView }));
const MapView = lazy(async () => ({ default: (await import('./MapView.tsx')).MapView }));
const PrepView = lazy(async () => ({ default: (await import('./PrepView.tsx')).PrepView }));
const TimeView = lazy(async () => ({ default: (await import('./TimeView.tsx')).TimeView }));
const TopicView = lazy(async () => ({ default: (await import('./TopicView.tsx')).TopicView }));

const parts = ['map', 'inventory', 'judge', 'time', 'prep'] as const;
type Part = (typeof parts)[number];

/** From everything that could be on the table to the matters the group takes on; `matters/<id>` is one of them. */
export function MattersPage(): ReactNode {
  const { matters: texts } = useTexts();
  const { go } = useNavigation();
  const [, wanted = 'map'] = useRouteParts();
  const part: Part | undefined = parts.find((each) => each === wanted);
  return (
    <Page title={texts.title} lead={texts.lead}>
      <PageTabs
        label={texts.tabs.label}
        tabs={parts.map((key) => ({ key, name: texts.tabs[key] }))}
        selected={part ?? 'map'}
        onSelect={(key) => go(`matters/${key}`)}
      >
        {part === undefined ? <TopicView key={wanted} id={wanted} /> : show[part]()}
      </PageTabs>
    </Page>
  );
}

const show: Readonly<Record<Part, () => ReactNode>> = {
  map: () => <MapView />,
  inventory: () => <InventoryView />,
  judge: () => <JudgeView />,
  time: () => <TimeView />,
  prep: () => <PrepView />,
};
