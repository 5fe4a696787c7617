import { useMemo, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { Loading, Notice } from '#components/PageState.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useSpeech } from '#components/texts.tsx';
import { openAreaOf, type OpenArea } from '#domain/open-area.ts';
import { formatDay } from '#i18n/format.ts';
import type { Texts } from '#i18n/sv.ts';
import { useProgramme, useRecords, useStore } from '#state/react.tsx';
import { OpenDecisions, OpenPlan, OpenPolicy, OpenRules, OpenUnits } from './OpenParts.tsx';

type Part = {
  readonly key: keyof Texts['open']['tabs'];
  readonly count: (area: OpenArea) => number;
  readonly show: (area: OpenArea) => ReactNode;
};

const parts: readonly Part[] = [
  {
    key: 'decisions',
    count: ({ decisions }) => decisions.length,
    show: (area) => <OpenDecisions area={area} />,
  },
  {
    key: 'rules',
    count: ({ groundRules }) => groundRules.length,
    show: (area) => <OpenRules area={area} />,
  },
  {
    key: 'policy',
    count: ({ policySections }) => policySections.length,
    show: (area) => <OpenPolicy area={area} />,
  },
  {
    key: 'plan',
    count: ({ planActions }) => planActions.length,
    show: (area) => <OpenPlan area={area} />,
  },
  { key: 'units', count: ({ units }) => units.length, show: (area) => <OpenUnits area={area} /> },
];

/** What has been published, for everyone: the same page for employees, the client and the group. */
export function OpenPage(): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.open;
  const { go } = useNavigation();
  const store = useStore();
  const [, asked] = useRouteParts();
  const access = useProgramme((programme) => programme.access.openArea);
  const fresh = useProgramme((programme) => programme.fresh);
  const items = useRecords('openItems');
  const area = useMemo(() => openAreaOf(items.values()), [items]);
  const filled = parts.filter(({ count }) => count(area) > 0);
  const part = filled.find(({ key }) => key === asked) ?? filled[0];
  if (part === undefined || area.latest === null) {
    const again = { label: texts.app.tryAgain, run: () => store.refresh() };
    return (
      <Page title={words.title} lead={words.lead}>
        {!fresh ? (
          <Loading label={texts.app.loadingArea} />
        ) : access === 'open' || access === 'read-only' ? (
          <Notice title={words.emptyTitle} body={words.emptyBody} />
        ) : access === 'none' ? (
          <Notice title={words.emptyTitle} body={words.notSet} />
        ) : (
          <Notice title={words.emptyTitle} body={words.notReadable} action={again} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={words.title}
      lead={`${words.lead} ${words.latest(formatDay(area.latest, language))}`}
    >
      <PageTabs
        label={words.tabs.label}
        tabs={filled.map(({ key, count }) => ({
          key,
          name: words.count(words.tabs[key], count(area)),
        }))}
        selected={part.key}
        onSelect={(key) => go(`open/${key}`)}
      >
        {part.show(area)}
      </PageTabs>
    </Page>
  );
}
