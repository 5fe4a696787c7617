import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // The words stand flush with the heading; the room around them reaches out to its left.
  root: {
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalXXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    marginBlock: `calc(-1 * ${tokens.spacingVerticalS}) calc(-1 * ${tokens.spacingVerticalXS})`,
  },
});

/** The parts of a page, one of them open. All pages have them in the same place and size; they wrap. */
export function PageTabs<Key extends string>({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string;
  tabs: readonly { readonly key: Key; readonly name: string }[];
  selected: Key;
  onSelect: (key: Key) => void;
}): ReactNode {
  const styles = useStyles();
  return (
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
  );
}
