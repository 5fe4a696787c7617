import { regulationCards } from '#i18n/defaults/regulations.ts';
import { topicCriteria } from '#i18n/defaults/topics.ts';
import { recordsAt } from '#local-tenant/seed/ekby-records.ts';
import type { StageKey } from '#local-tenant/seed/stage.ts';
import { deckTemplates } from '#slides/deck.ts';
import type { DeckLanguage, DeckSpec } from '#slides/deck.ts';
import { programmeDeck } from '#slides/programme-decks.ts';

/** The five decks of the demo municipality as they stand at the end of a stage. */
export function ekbyDecks(language: DeckLanguage, stage: StageKey = 't4'): readonly DeckSpec[] {
  const records = recordsAt(stage);
  const content = { criteria: topicCriteria, regulations: regulationCards };
  return deckTemplates.flatMap(
    (template) => programmeDeck(template, records, content, language) ?? [],
  );
}
