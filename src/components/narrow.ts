import { useSyncExternalStore } from 'react';

/** Where a table does not fit, and a list is shown in its place: the page's own width, not the screen's. */
const narrow = '(max-width: 480px)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the page is as narrow as on a phone, or zoomed in so far. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
