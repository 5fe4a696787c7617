import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Texts } from '#i18n/sv.ts';
import { MandateMapView } from './MandateMapView.tsx';
import { PolicyView } from './PolicyView.tsx';
import { RegulationCards } from './RegulationCards.tsx';
import { RolesView } from './RolesView.tsx';

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

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
  const styles = useStyles();
  const { go } = useNavigation();
  const [, asked = '', id] = useRouteParts();
  const part = isPart(asked) ? asked : 'regulations';
  return (
    <Page title={texts.title} lead={texts.lead}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.tabs.label}
        selectedValue={part}
        onTabSelect={(_event, { value }) => go(`mandate/${String(value)}`)}
      >
        {(Object.keys(parts) as readonly (keyof typeof parts)[]).map((key) => (
          <Tab key={key} value={key}>
            {texts.tabs[key]}
          </Tab>
        ))}
      </TabList>
      {parts[part](id)}
    </Page>
  );
}
