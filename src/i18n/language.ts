import type { Facts } from './facts.ts';
import type { Texts } from './sv.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Swedish unless the host speaks English: the product's own language comes first. */
export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith('en') ? 'en' : 'sv';

/** Loads one language; each is a chunk of its own. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'en') return (await import('./en.ts')).en;
  return (await import('./sv.ts')).sv;
}

/** What Samspel says about itself, for the pages about it. */
export async function loadFacts(language: Language): Promise<Facts> {
  if (language === 'en') return (await import('./facts-en.ts')).en;
  return (await import('./facts-sv.ts')).sv;
}
