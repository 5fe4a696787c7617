import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation } from './navigation.tsx';
import { useTexts } from './texts.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 14rem', minWidth: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type NextItem = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly late: boolean;
  /** Null where there is nothing to open. */
  readonly route: string | null;
  /** Ticks it off, where that is all there is to do. */
  readonly onDone: (() => void) | null;
};

/** What waits for somebody, most pressing first: only the first one has the primary button. */
export function NextList({ items }: { items: readonly NextItem[] }): ReactNode {
  const { waiting } = useTexts();
  const styles = useStyles();
  const { go } = useNavigation();
  const lead = items.findIndex(({ route }) => route !== null);
  return (
    <ul className={styles.list}>
      {items.map(({ key, title, detail, late, route, onDone }, index) => (
        <li key={key} className={styles.item}>
          <span className={styles.words}>
            <Text weight="semibold">{title}</Text>
            <Text className={styles.calm}>
              {detail}{' '}
              {late ? (
                <Badge appearance="tint" color="warning">
                  {waiting.late}
                </Badge>
              ) : null}
            </Text>
          </span>
          <span className={styles.row}>
            {onDone === null ? null : (
              <Button aria-label={`${waiting.done}: ${title}`} onClick={onDone}>
                {waiting.done}
              </Button>
            )}
            {route === null ? null : (
              <Button
                appearance={index === lead ? 'primary' : 'secondary'}
                aria-label={`${waiting.go}: ${title}`}
                onClick={() => go(route)}
              >
                {waiting.go}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
