/** What the page is going through, as far as saving and refreshing care. */
export type Moment = 'online' | 'offline' | 'shown' | 'hidden' | 'left';

export type Surroundings = {
  online(): boolean;
  visible(): boolean;
  /** @returns a way to stop listening */
  onMoment(listener: (moment: Moment) => void): () => void;
};

/** Calls back once after so many milliseconds. @returns a way to call it off */
export type Schedule = (act: () => void, milliseconds: number) => () => void;

/** Web Locks: what only one of a person's open pages may do at a time. */
export type Locks = {
  /** Waits for its turn among all pages that use the name. */
  alone<T>(name: string, act: () => Promise<T>): Promise<T>;
  /** Holds a name until released or until the page ends, whatever ends it. @returns the release */
  hold(name: string): Promise<() => void>;
  /** Names held by any page. */
  held(): Promise<ReadonlySet<string>>;
};

/** The browser's own. `left`: the person has left a field, so what was typed may go at once. */
export function browserSurroundings(page: Window): Surroundings {
  return {
    online: () => page.navigator.onLine,
    visible: () => page.document.visibilityState === 'visible',
    onMoment(listener) {
      const ending = new AbortController();
      const on = (target: EventTarget, name: string, moment: () => Moment) =>
        target.addEventListener(name, () => listener(moment()), { signal: ending.signal });
      on(page, 'online', () => 'online');
      on(page, 'offline', () => 'offline');
      on(page, 'focus', () => 'shown');
      on(page, 'pagehide', () => 'hidden');
      on(page.document, 'focusout', () => 'left');
      on(page.document, 'visibilitychange', () =>
        page.document.visibilityState === 'visible' ? 'shown' : 'hidden',
      );
      return () => ending.abort();
    },
  };
}

export const browserSchedule: Schedule = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** Resolves when what was just put on the page has been drawn, or soon where the page is not seen. */
export function browserPainted(page: Window): Promise<void> {
  return new Promise((resolve) => {
    page.setTimeout(resolve, longestPaint);
    page.requestAnimationFrame(() => {
      if ('requestIdleCallback' in page) page.requestIdleCallback(() => resolve());
      else (page as Window).setTimeout(resolve, 0);
    });
  });
}

/** Milliseconds; a hidden page draws nothing, and a busy one has to go on. */
const longestPaint = 500;

/** @returns null where the browser has no Web Locks; then every page sends for itself */
export function browserLocks(page: Window): Locks | null {
  const manager = (page.navigator as Partial<Navigator>).locks;
  if (manager === undefined) return null;
  return {
    alone: (name, act) => manager.request(name, act),
    hold: (name) =>
      new Promise((resolve, reject) => {
        manager
          .request(name, () => new Promise<void>((release) => resolve(() => release())))
          .catch(reject);
      }),
    held: async () => {
      const { held = [] } = await manager.query();
      return new Set(held.flatMap(({ name }) => name ?? []));
    },
  };
}
