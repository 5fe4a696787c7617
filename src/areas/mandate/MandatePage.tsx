import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Texts } from '#i18n/sv.ts';

const MandateMapView = lazy(async () => ({
  default: (await import('./MandateMapView.tsx')).MandateMapView,
}));
const PolicyView = lazy(async () => ({ default: (await import('./PolicyView.tsx')).PolicyView }));
const RegulationCards = lazy(async () => ({
  default: (await import('./RegulationCards.tsx')).RegulationCards,
}));
const RolesView = lazy(async () => ({ default: (await import('./RolesView.tsx')).RolesView }));

const parts: Readonly<
  Record<keyof Omit<Texts['mandate']['tabs'], 'label'>, (id: string | undefined) => ReactNode>
> = {
  regulations: () => <RegulationCards />,
  map: () => <MandateMapView />,
  roles: (id) => <RolesView opened={id} />,
  policy: (id) => <PolicyView opened={id} />,
};

const isPart = (name: string): name is keyof typeof parts => name in parts;

/** The third session: what the regulations ask, who does what, and the policy that comes of it. */
export function MandatePage(): ReactNode {
  const { mandate: texts } = useTexts();
  const { go } = useNavigation();
  const [, asked = '', id] = useRouteParts();
  const part = isPart(asked) ? asked : 'regulations';
  return (
    <Page title={texts.title} lead={texts.lead}>
      <PageTabs
        label={texts.tabs.label}
        tabs={(Object.keys(parts) as readonly (keyof typeof parts)[]).map((key) => ({
          key,
          name: texts.tabs[key],
        }))}
        selected={part}
        onSelect={(key) => go(`mandate/${key}`)}
      >
        {parts[part](id)}
      </PageTabs>
    </Page>
  );
}
