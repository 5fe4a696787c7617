import { useCallback, useSyncExternalStore } from 'react';
import type { DraftsView } from './flow-view.ts';

/** A text being written, kept on the device at every keystroke. */
export function useKept(drafts: DraftsView, key: string): [string, (text: string) => void] {
  const subscribe = useCallback((listener: () => void) => drafts.subscribe(listener), [drafts]);
  const read = () => drafts.read(key);
  const text = useSyncExternalStore(subscribe, read, read);
  return [text, useCallback((next: string) => drafts.write(key, next), [drafts, key])];
}
