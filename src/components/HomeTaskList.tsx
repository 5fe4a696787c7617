import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from './Page.tsx';
import { useTexts } from './texts.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
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
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flex: '1 1 20rem', minWidth: 0 },
  // Under the words of the box where there is no room beside them.
  state: {
    '@media (max-width: 720px)': {
      paddingInlineStart: tokens.spacingHorizontalXXXL,
      paddingBlockEnd: tokens.spacingVerticalS,
    },
  },
  calm: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

export type HomeTaskItem = {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
  readonly late: boolean;
  /** The day it is due, in words. */
  readonly due: string;
};

/** What a person has to do at home between two sessions, to tick when done. */
export function HomeTaskList({
  tasks,
  onTick,
}: {
  readonly tasks: readonly HomeTaskItem[];
  readonly onTick: (id: string, done: boolean) => void;
}): ReactNode {
  const { tasks: texts } = useTexts().unitRules;
  const styles = useStyles();
  if (tasks.length === 0) return null;
  return (
    <Section title={texts.title}>
      <ul className={styles.list}>
        {tasks.map(({ id, title, done, late, due }) => (
          <li key={id} className={styles.item}>
            <Checkbox
              className={styles.words}
              label={title}
              checked={done}
              onChange={(_event, { checked }) => onTick(id, checked === true)}
            />
            <Text
              size={200}
              className={mergeClasses(styles.state, late && !done ? styles.late : styles.calm)}
            >
              {done ? texts.done : late ? texts.late(due) : texts.due(due)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
