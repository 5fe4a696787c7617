import type { DeckSpec } from '#slides/deck.ts';
import { deckLanguages } from '#slides/deck.ts';
import { ekbyDecks } from './ekby-decks.ts';

/** All five decks in both languages; the English ones as drafts. */
export const allDecks = (): readonly DeckSpec[] =>
  deckLanguages.flatMap((language) =>
    ekbyDecks(language).map((deck) => ({ ...deck, draft: language === 'en' })),
  );
