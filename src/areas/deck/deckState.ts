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

/**
 * `new`: not in the deck. `stale`: there is news. `own`: somebody has changed it by hand, and there is no news.
 * `edited`: changed by hand, or nobody can tell, and there is news.
 */
export type SlideState = 'new' | 'same' | 'own' | 'stale' | 'edited';

export type SlideStatus = {
  readonly rendered: RenderedSlide;
  readonly state: SlideState;
  /** Where it is in the open deck; null when new. */
  readonly place: OpenSlide | null;
};

/**
 * What the deck holds of what we would insert now. A slide that both has news and was edited by hand counts as
 * edited, and so do the other pages of it, so that nobody's words are overwritten without a question.
 * @param readable whether the deck can tell what its slides say
 */
export function slideStates(
  rendered: readonly RenderedSlide[],
  deck: OpenDeck,
  readable = true,
): readonly SlideStatus[] {
  const byKey = new Map<string, OpenSlide>();
  for (const slide of deck.slides) {
    const key = slide.tags[tagKeys.key];
    // Two panes may have inserted the same slide: the first one counts.
    if (key !== undefined && !byKey.has(key)) byKey.set(key, slide);
  }
  const statuses = rendered.map((slide): SlideStatus => {
    const place = byKey.get(slide.key) ?? null;
    return { rendered: slide, state: stateOf(slide, place, readable), place };
  });
  const edited = new Set(
    statuses.flatMap(({ rendered: { specKey }, state }) => (state === 'edited' ? [specKey] : [])),
  );
  return statuses.map((status) =>
    status.state === 'stale' && edited.has(status.rendered.specKey)
      ? { ...status, state: 'edited' }
      : status,
  );
}

function stateOf(slide: RenderedSlide, place: OpenSlide | null, readable: boolean): SlideState {
  if (place === null) return 'new';
  const current = place.tags[tagKeys.rev] === slide.rev;
  if (!readable) return current ? 'same' : 'edited';
  const untouched = hashTexts(place.texts) === place.tags[tagKeys.hash];
  if (current) return untouched ? 'same' : 'own';
  return untouched ? 'stale' : 'edited';
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

/** Slide numbers as they are said: `2–9`, `3, 5–6`. */
export function numbersText(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.to === number - 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
