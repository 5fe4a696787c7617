import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { isOpenInvitation, timeOf, type CalendarEvent } from './events.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    width: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  /** Not answered yet: a broken edge, so that it does not hang on colour alone. */
  waiting: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px dashed ${tokens.colorCompoundBrandStroke}`,
  },
  free: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  away: {
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
  },
  cancelled: { textDecorationLine: 'line-through' },
});

/** One event where it stands; opens what it is. */
export function EventButton({
  event,
  style,
  onOpen,
}: {
  event: CalendarEvent;
  style?: CSSProperties;
  onOpen: (id: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { calendar: words } = useWords();
  const time = event.isAllDay ? words.allDay : `${timeOf(event.start)}–${timeOf(event.end)}`;
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.root,
        event.showAs === 'free' && styles.free,
        event.showAs === 'oof' && styles.away,
        (isOpenInvitation(event) || event.showAs === 'tentative') && styles.waiting,
        event.isCancelled && styles.cancelled,
      )}
      style={style}
      title={`${time} ${event.subject}`}
      onClick={() => onOpen(event.id)}
    >
      {`${time} ${event.subject}`}
    </button>
  );
}
