import type { OpenDeck, OpenSlide } from '#host/deck-port.ts';
import { tagKeys, type SlideStatus } from './deckState.ts';

/** Something in the open deck to look at before it is shown. */
export type DeckFinding = {
  readonly kind: 'draft' | 'title' | 'altText' | 'stale' | 'edited' | 'gone' | 'twin';
  readonly slide: OpenSlide;
  /** Names of what lacks an alternative text. */
  readonly names: readonly string[];
  /** Our slide, where it can be updated. */
  readonly status: SlideStatus | null;
};

export type CheckGrounds = {
  readonly programmeId: string;
  /** Slides of every deck of the programme, as they would be inserted now. */
  readonly statuses: readonly SlideStatus[];
  /** Keys of all slides the programme has now, in both languages. */
  readonly specKeys: ReadonlySet<string>;
  /** What the draft mark says, in both languages. */
  readonly draftMarks: readonly string[];
};

/** Drafts, missing titles and alternative texts, and slides of ours that no longer agree with the programme. */
export function checkDeck(deck: OpenDeck, grounds: CheckGrounds): readonly DeckFinding[] {
  const seen = new Set<string>();
  return deck.slides.flatMap((slide) => {
    const found: DeckFinding[] = [];
    const say = (kind: DeckFinding['kind'], more: Partial<DeckFinding> = {}) =>
      found.push({ kind, slide, names: [], status: null, ...more });
    if (slide.texts.some((text) => grounds.draftMarks.includes(text.trim()))) say('draft');
    if (slide.texts.length > 0 && slide.title.trim() === '') say('title');
    if (slide.withoutAltText !== null && slide.withoutAltText.length > 0) {
      say('altText', { names: slide.withoutAltText });
    }
    const key = slide.tags[tagKeys.key];
    if (key === undefined) return found;
    if (seen.has(key)) say('twin');
    else sayHowItStands(key, slide, grounds, say);
    seen.add(key);
    return found;
  });
}

function sayHowItStands(
  key: string,
  slide: OpenSlide,
  { programmeId, statuses, specKeys }: CheckGrounds,
  say: (kind: DeckFinding['kind'], more?: Partial<DeckFinding>) => void,
): void {
  const status = statuses.find(({ place }) => place?.id === slide.id) ?? null;
  if (status?.state === 'stale' || status?.state === 'edited') return say(status.state, { status });
  // A slide of another programme is no business of this one.
  if (status !== null || !key.startsWith(`${programmeId}/`)) return undefined;
  const specKey = key.slice(0, key.lastIndexOf('/'));
  if (!specKeys.has(specKey)) say('gone');
  return undefined;
}
