import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { Loading } from './PageState.tsx';
import { useTexts } from './texts.tsx';

const useStyles = makeStyles({
  // The words stand flush with the heading; the room around them reaches out to its left.
  root: {
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalXXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    marginBlock: `calc(-1 * ${tokens.spacingVerticalS}) calc(-1 * ${tokens.spacingVerticalXS})`,
  },
});

/**
 * The parts of a page, one of them open. All pages have them in the same place and size; they wrap. A part that
 * has a file of its own is fetched when it is opened.
 */
export function PageTabs<Key extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
}: {
  label: string;
  tabs: readonly { readonly key: Key; readonly name: string }[];
  selected: Key;
  onSelect: (key: Key) => void;
  /** The part that is open. */
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { app } = useTexts();
  return (
    <>
      <TabList
        className={styles.root}
        size="small"
        aria-label={label}
        selectedValue={selected}
        onTabSelect={(_event, { value }) => {
          const chosen = tabs.find(({ key }) => key === value);
          if (chosen !== undefined) onSelect(chosen.key);
        }}
      >
        {tabs.map(({ key, name }) => (
          <Tab key={key} value={key}>
            {name}
          </Tab>
        ))}
      </TabList>
      <Suspense fallback={<Loading label={app.loadingArea} />}>{children}</Suspense>
    </>
  );
}
