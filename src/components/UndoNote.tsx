import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from './texts.tsx';

export type UndoNoteProps = { readonly text: string; readonly onUndo: () => void };

/**
 * What was just taken away, with the way back. It takes the focus, which would be lost with what is gone, and
 * is read because of that.
 */
export function UndoNote({ text, onUndo }: UndoNoteProps): ReactNode {
  const { app } = useTexts();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <MessageBar>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <span ref={place}>
          <Button onClick={onUndo} aria-label={`${text} ${app.undo}`}>
            {app.undo}
          </Button>
        </span>
      </MessageBarActions>
    </MessageBar>
  );
}
