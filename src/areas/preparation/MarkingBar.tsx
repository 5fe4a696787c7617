import { Button, makeStyles, ToggleButton, Toolbar, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { quickMarks, type QuickMark } from '#domain/marking.ts';
import { levels, type Level } from '#domain/record.ts';
import { markName } from './markName.ts';

const useStyles = makeStyles({
  root: {
    flexWrap: 'wrap',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    maxWidth: '100%',
    padding: tokens.spacingHorizontalXXS,
  },
  press: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    // A line between what the words are and on which level, where both fit beside each other.
    '@media (min-width: 720px)': {
      borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      paddingLeft: tokens.spacingHorizontalXXS,
    },
  },
});

type MarkingBarProps = {
  /** The level that the next mark gets. */
  readonly level: Level;
  readonly onMark: (mark: QuickMark) => void;
  readonly onLevel: (level: Level) => void;
};

/** The small bar beside selected words: what they are and on which level, each with its key. */
export function MarkingBar({ level, onMark, onLevel }: MarkingBarProps): ReactNode {
  const texts = useTexts();
  const { findings, prep } = texts;
  const styles = useStyles();
  // A press keeps the selection in the field.
  const keepSelection = (event: MouseEvent) => event.preventDefault();
  return (
    <Toolbar
      size="small"
      className={styles.root}
      aria-label={prep.marking.bar}
      onMouseDown={keepSelection}
    >
      {quickMarks.map((mark, index) => {
        const name = markName(mark, texts);
        return (
          <Button
            key={name}
            size="small"
            appearance="subtle"
            className={styles.press}
            onClick={() => onMark(mark)}
          >
            {`${index + 1} ${name}`}
          </Button>
        );
      })}
      <div role="group" aria-label={findings.levelLabel} className={styles.group}>
        {levels.map((each, index) => (
          <ToggleButton
            key={each}
            size="small"
            appearance="subtle"
            className={styles.press}
            checked={each === level}
            onClick={() => onLevel(each)}
          >
            {`${index + 1 + quickMarks.length} ${findings.level[each]}`}
          </ToggleButton>
        ))}
      </div>
    </Toolbar>
  );
}
