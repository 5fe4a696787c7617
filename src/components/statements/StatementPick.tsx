import {
  Badge,
  Checkbox,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { DragEvent, ReactNode } from 'react';
import { useTexts } from '../texts.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    listStyleType: 'none',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  chosen: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  alike: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  still: { padding: tokens.spacingHorizontalS },
});

/** Dragging, for those who want to; everything can be done without. */
const draggable = (id: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', id),
});

/** One statement on the board: a box to tick, and something to drag for those who want to. */
export function StatementPick({
  id,
  text,
  chosen,
  alike,
  onToggle,
}: {
  id: string;
  text: string;
  chosen: boolean;
  alike: boolean;
  /** Null for those who only look on. */
  onToggle: ((id: string, on: boolean) => void) | null;
}): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  if (onToggle === null) {
    return (
      <li className={mergeClasses(styles.root, styles.still)} data-statement={id}>
        <Text>{text}</Text>
      </li>
    );
  }
  return (
    <li
      className={mergeClasses(styles.root, chosen && styles.chosen, alike && styles.alike)}
      data-statement={id}
      {...draggable(id)}
    >
      <Checkbox
        label={text}
        checked={chosen}
        onChange={(_event, { checked }) => onToggle(id, checked === true)}
      />
      {alike ? <Badge appearance="outline">{texts.grouping.similar}</Badge> : null}
    </li>
  );
}
