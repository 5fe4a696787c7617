import { regulationCards } from '#i18n/defaults/regulations.ts';
import { topicCriteria } from '#i18n/defaults/topics.ts';
import { recordsAt } from '#local-tenant/seed/ekby-records.ts';
import type { StageKey } from '#local-tenant/seed/stage.ts';
import type { DeckLanguage, DeckSpec, DeckTemplate, Destination } from '#slides/deck.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { programmeDeck } from '#slides/programme-decks.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { previewDeck } from '#slides/preview.ts';
import { renderDeck } from '#slides/render.ts';

/** Where decks are laid out: the theme file, or our own template. @throws DestinationUnreadable */
export const destinationOf = (
  theme: Uint8Array | undefined,
  language: DeckLanguage,
): Destination => (theme ? readDestination(theme) : defaultDestination(language));

/**
 * Renders decks for a theme as files: `groundRules-sv.pptx` and, per slide, `groundRules-sv-01.svg`.
 * @throws DestinationUnreadable
 */
export function writeDecks(
  decks: readonly DeckSpec[],
  theme: Uint8Array | undefined,
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const deck of decks) {
    const destination = destinationOf(theme, deck.language);
    const name = `${deck.template}-${deck.language}`;
    const { pptx } = renderDeck(deck, destination, name, 'file');
    files.set(`${name}.pptx`, pptx);
    for (const [index, slide] of previewDeck(deck, destination).entries()) {
      const number = String(index + 1).padStart(2, '0');
      files.set(`${name}-${number}.svg`, encoder.encode(slide.svg));
    }
  }
  return files;
}

/** The decks of the demo programme at a stage. */
export function demoDecks(
  stage: StageKey,
  templates: readonly DeckTemplate[],
  language: DeckLanguage,
): readonly DeckSpec[] {
  const content = { criteria: topicCriteria, regulations: regulationCards };
  const records = recordsAt(stage);
  return templates.flatMap((template) => programmeDeck(template, records, content, language) ?? []);
}
