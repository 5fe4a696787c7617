import type { DeckLanguage } from './deck.ts';

/** The language that the group writes in: the programme's first, Swedish where it is none of ours. */
export const recordLanguage = (programme: {
  readonly languages: readonly string[];
}): DeckLanguage => (programme.languages[0] === 'en' ? 'en' : 'sv');
