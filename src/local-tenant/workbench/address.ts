import { useSyncExternalStore } from 'react';
import type { ThemeName } from '#host/host.ts';
import { themeNames } from '#host/host.ts';
import type { Language } from '#i18n/language.ts';
import { languages } from '#i18n/language.ts';

export const viewNames = [
  'teams',
  'powerpoint',
  'calendar',
  'lists',
  'mail',
  'trouble',
  'traffic',
] as const;
export type ViewName = (typeof viewNames)[number];

export const widths = ['full', '450', '320'] as const;
export type Width = (typeof widths)[number];

/** Where in the workbench one is; all of it stands in the address, so it can be linked to. */
export type Address = {
  readonly view: ViewName;
  /** Key of the signed-in person; empty until the tenant has said who there is. */
  readonly persona: string;
  readonly theme: ThemeName;
  readonly lang: Language;
  readonly width: Width;
  /** Channel of the tab, `personal` for the personal tab; empty means the programme's channel. */
  readonly place: string;
  /** Route inside the app, as a deep link gives it. */
  readonly page: string;
};

const preferred = (): Pick<Address, 'theme' | 'lang'> => ({
  theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default',
  lang: navigator.language.toLowerCase().startsWith('en') ? 'en' : 'sv',
});

const among = <T extends string>(known: readonly T[], text: string | null, otherwise: T): T =>
  known.find((each) => each === text) ?? otherwise;

/** Reads `#teams?persona=P01&theme=dark&width=320&lang=sv&page=ground-rules/SR07`. */
export function parseAddress(hash: string, otherwise: Pick<Address, 'theme' | 'lang'>): Address {
  const [view = '', search = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(search);
  return {
    view: among(viewNames, view, 'teams'),
    persona: asked.get('persona') ?? '',
    theme: among(themeNames, asked.get('theme'), otherwise.theme),
    lang: among(languages, asked.get('lang'), otherwise.lang),
    width: among(widths, asked.get('width'), 'full'),
    place: asked.get('place') ?? '',
    page: asked.get('page') ?? '',
  };
}

/** The hash of an address; what is not chosen is left out. */
export function hashOf({ view, ...rest }: Address): string {
  const told = Object.entries(rest).filter(
    ([key, value]) => value !== '' && !(key === 'width' && value === 'full'),
  );
  return `#${view}?${new URLSearchParams(told)}`;
}

let current: { readonly hash: string; readonly address: Address } | undefined;

function read(): Address {
  const { hash } = window.location;
  if (current?.hash !== hash) current = { hash, address: parseAddress(hash, preferred()) };
  return current.address;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, read);

const leaving = new Set<() => Promise<void>>();

/** What still has to be done before another person or place is shown. Returns how to take it back. */
export function beforeLeaving(finish: () => Promise<void>): () => void {
  leaving.add(finish);
  return () => leaving.delete(finish);
}

/** Goes somewhere else in the workbench; the browser's back button leads back. */
export function go(change: Partial<Address>): void {
  const leaves = 'view' in change || 'persona' in change || 'place' in change;
  const finished = leaves ? [...leaving].map((finish) => finish()) : [];
  void Promise.all(finished).then(() => {
    window.location.hash = hashOf({ ...read(), ...change });
  });
}

/** Notes the app's own route without loading anything anew. */
export function noteRoute(page: string): void {
  window.history.replaceState(null, '', hashOf({ ...read(), page }));
  current = undefined;
}
