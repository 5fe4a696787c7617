import type { DeckSpec } from '#slides/deck.ts';
import { deckLanguages } from '#slides/deck.ts';
import { feedbackDeck } from '#slides/feedback-deck.ts';
import { groundRulesDeck } from '#slides/ground-rules-deck.ts';
import { policyDeck } from '#slides/policy-deck.ts';
import { swotPlanDeck } from '#slides/swot-plan-deck.ts';
import { topicsDeck } from '#slides/topics-deck.ts';
import { groundRulesInput } from './builders.ts';
import { feedbackInput, policyInput, swotPlanInput, topicsInput } from './deck-inputs.ts';
import { ekbyDecks, hasEkby } from './ekby-decks.ts';

/** All five decks in both languages: the demo municipality's where its data is at hand, else small ones. English as drafts. */
export const allDecks = (): readonly DeckSpec[] =>
  deckLanguages
    .flatMap((language) =>
      hasEkby()
        ? ekbyDecks(language)
        : [
            feedbackDeck(feedbackInput(), language),
            groundRulesDeck(groundRulesInput(), language),
            topicsDeck(topicsInput(), language),
            policyDeck(policyInput(), language),
            swotPlanDeck(swotPlanInput(), language),
          ],
    )
    .map((deck) => ({ ...deck, draft: deck.language === 'en' }));
