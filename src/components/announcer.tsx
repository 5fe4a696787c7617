import { makeStyles } from '@fluentui/react-components';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

const AnnouncerContext = createContext<(message: string) => void>(() => undefined);

/** One polite live region for the whole page; two messages in a row are both read. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback(
    (text: string) => setMessage(({ turn }) => ({ text, turn: turn + 1 })),
    [],
  );
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className={styles.hidden} aria-live="polite" data-announcer="">
        <span key={message.turn}>{message.text}</span>
      </div>
    </AnnouncerContext>
  );
}

/** Says something that changed by itself or has no other sign on the screen. */
export const useAnnounce = (): ((message: string) => void) => useContext(AnnouncerContext);
