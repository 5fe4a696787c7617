import { lazy, Suspense, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { Loading } from '#components/PageState.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';
import { InventoryView } from './InventoryView.tsx';
import { JudgeView } from './JudgeView.tsx';
import { MapView } from './MapView.tsx';
import { PrepView } from './PrepView.tsx';
import { TopicView } from './TopicView.tsx';

// What the meetings go to is looked at now and then; the page need not wait for it.
const TimeView = lazy(async () => ({ default: (await import('./TimeView.tsx')).TimeView }));

const parts = ['map', 'inventory', 'judge', 'time', 'prep'] as const;
type Part = (typeof parts)[number];

/** From everything that could be on the table to the matters the group takes on; `matters/<id>` is one of them. */
export function MattersPage(): ReactNode {
  const { matters: texts, app } = useTexts();
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
      />
      <Suspense fallback={<Loading label={app.loadingArea} />}>
        {part === undefined ? <TopicView key={wanted} id={wanted} /> : show[part]()}
      </Suspense>
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
