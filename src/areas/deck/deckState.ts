import type { OpenDeck, OpenSlide } from '#host/deck-port.ts';
import type { RenderedSlide } from '#slides/deck.ts';
import { hashTexts } from '#slides/texts.ts';

/** Tags by which the pane knows its own slides again. PowerPoint keeps keys in upper case. */
export const tagKeys = {
  key: 'SAMSPEL_KEY',
  rev: 'SAMSPEL_REV',
  hash: 'SAMSPEL_HASH',
  schema: 'SAMSPEL_SCHEMA',
  programme: 'SAMSPEL_PROGRAMME',
} as const;

/** `new`: not in the deck. `edited`: somebody has changed the text by hand since it was inserted. */
export type SlideState = 'new' | 'same' | 'stale' | 'edited';

export type SlideStatus = {
  readonly rendered: RenderedSlide;
  readonly state: SlideState;
  /** Where it is in the open deck; null when new. */
  readonly place: OpenSlide | null;
};

/**
 * What the deck holds of what we would insert now. A slide that both has news and was edited by hand counts as
 * edited, so that nobody's words are overwritten without a question.
 */
export function slideStates(
  rendered: readonly RenderedSlide[],
  deck: OpenDeck,
): readonly SlideStatus[] {
  const byKey = new Map<string, OpenSlide>();
  for (const slide of deck.slides) {
    const key = slide.tags[tagKeys.key];
    // Two panes may have inserted the same slide: the first one counts.
    if (key !== undefined && !byKey.has(key)) byKey.set(key, slide);
  }
  return rendered.map((slide) => {
    const place = byKey.get(slide.key);
    if (place === undefined) return { rendered: slide, state: 'new', place: null };
    const current = place.tags[tagKeys.rev] === slide.rev;
    const untouched = hashTexts(place.texts) === place.tags[tagKeys.hash];
    const state = current ? 'same' : untouched ? 'stale' : 'edited';
    return { rendered: slide, state, place };
  });
}

/** The slide to insert after so that a new one lands behind those of its deck that are there already. */
export function placeAfter(
  statuses: readonly SlideStatus[],
  index: number,
  fallback: string | null,
): string | null {
  const before = statuses.slice(0, index).findLast(({ place }) => place !== null);
  return before?.place?.id ?? fallback;
}
