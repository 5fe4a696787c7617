import { themeNames } from './host.ts';
import type { Place, ThemeName } from './host.ts';

/** A message that a page of our own origin sends to the frame it holds. */
type ThemeMessage = { readonly samspelTheme: string };

const isThemeName = (name: unknown): name is ThemeName =>
  themeNames.some((known) => known === name);

/** Teams and Office have more names than we have looks. */
export function themeOf(name: string): ThemeName {
  if (isThemeName(name)) return name;
  return name === 'glass' ? 'dark' : 'default';
}

export type Theme = {
  current(): ThemeName;
  set(theme: ThemeName): void;
  listen(listener: (theme: ThemeName) => void): () => void;
};

/** A theme that can change, and those who want to know. */
export function themeState(first: ThemeName): Theme {
  let current = first;
  const listeners = new Set<(theme: ThemeName) => void>();
  return {
    current: () => current,
    set(theme) {
      if (theme === current) return;
      current = theme;
      for (const listener of listeners) listener(theme);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The theme where no host says: a forced contrast theme of Windows first, then what the address asks for,
 * then the host's own light or dark, then the system's. A page of the same origin that frames us may change it.
 * @param hostIsDark what the host says about itself, if it does
 */
export function pageTheme(page: Window, hostIsDark?: boolean): Theme {
  const contrast = page.matchMedia('(forced-colors: active)');
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  let asked = new URLSearchParams(page.location.search).get('theme');
  const now = (): ThemeName => {
    if (contrast.matches) return 'contrast';
    if (isThemeName(asked)) return asked;
    return (hostIsDark ?? dark.matches) ? 'dark' : 'default';
  };
  const theme = themeState(now());
  for (const query of [contrast, dark]) query.addEventListener('change', () => theme.set(now()));
  page.addEventListener('message', (event: MessageEvent<Partial<ThemeMessage> | null>) => {
    if (event.origin !== page.location.origin || !isThemeName(event.data?.samspelTheme)) return;
    asked = event.data.samspelTheme;
    theme.set(now());
  });
  return theme;
}

const channelTypes = ['regular', 'private', 'shared'] as const;

/** The channel types of Teams, which spells them with a capital. */
export const channelTypeOf = (name: string | null | undefined): Place['channelType'] =>
  channelTypes.find((type) => type === name?.toLowerCase()) ?? null;

/** The place a web address points at: `?group=…&channel=…&channelType=…&programme=…&page=…`. */
export function placeOf(search: string): Place {
  const asked = new URLSearchParams(search);
  return {
    groupId: asked.get('group'),
    channelId: asked.get('channel'),
    channelType: channelTypeOf(asked.get('channelType')),
    programmeId: asked.get('programme'),
    subPageId: asked.get('page'),
  };
}

/** Calls the listeners when the browser is about to freeze or leave the page; there is no later moment. */
export function onPageHidden(page: Window, listener: () => Promise<void>): void {
  const leave = (): void => {
    // The browser gives no time to wait; what fails is tried again at the next visit.
    listener().catch(() => undefined);
  };
  page.addEventListener('pagehide', leave);
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') leave();
  });
}
