import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLayoutEffect, useState, type ReactNode, type RefObject } from 'react';
import { useTexts } from '../texts.tsx';
import type { PhaseView } from './flow-view.ts';
import { phaseName } from './FlowBar.tsx';

/**
 * The phase to show: the round's, unless it moved while the person was typing here. Then the one they are in,
 * until they follow.
 * @param place what holds the fields of the phase
 */
export function useFollowed(
  current: PhaseView,
  place: RefObject<HTMLElement | null>,
): { readonly shown: PhaseView; readonly behind: boolean; follow(): void } {
  const [held, setHeld] = useState(current);
  useLayoutEffect(() => {
    if (held.id !== current.id && !isTypingIn(place.current)) setHeld(current);
  }, [current, held, place]);
  const behind = held.id !== current.id;
  return { shown: behind ? held : current, behind, follow: () => setHeld(current) };
}

/** In a field with text in it; an empty field is nothing to lose. */
function isTypingIn(place: HTMLElement | null): boolean {
  const field = document.activeElement;
  if (place === null || !place.contains(field)) return false;
  if (field instanceof HTMLTextAreaElement) return field.value.trim() !== '';
  return field instanceof HTMLInputElement && field.type === 'text' && field.value.trim() !== '';
}

/** Tells a person who is typing that the group has gone on; nobody is moved while typing. */
export function FollowBanner({ to, onFollow }: { to: PhaseView; onFollow: () => void }): ReactNode {
  const { flow: texts } = useTexts();
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{texts.movedWhileTyping(phaseName(texts.phase, to))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onFollow}>{texts.follow}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
