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
