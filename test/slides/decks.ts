import type { DeckSpec } from '#slides/deck.ts';
import { deckLanguages } from '#slides/deck.ts';
import { groundRulesDeck } from '#slides/ground-rules-deck.ts';
import { aRule, groundRulesInput } from './builders.ts';

/** Each deck in both languages, one as a draft. */
export const allDecks = (): readonly DeckSpec[] =>
  deckLanguages.flatMap((language) => [
    groundRulesDeck(
      groundRulesInput({
        groundRules: [1, 2, 3, 4, 5, 6].map((order) =>
          aRule(order, order === 6 && language === 'en' ? { status: 'discussed' } : {}),
        ),
      }),
      language,
    ),
  ]);
