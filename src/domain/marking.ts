import type { FindingKind } from './finding.ts';
import type { BaseRecord, Level } from './record.ts';

export const markingFacets = ['competence', 'drive'] as const;
export type MarkingFacet = (typeof markingFacets)[number];

/**
 * Words of an answer that the consultant has marked. Keeps where they stood and the words themselves, so that
 * an answer that is written on does not orphan them. Lives in the consultant room only.
 */
export type Marking = BaseRecord & {
  readonly answerId: string;
  /** Offsets in the answer's text, in UTF-16 units; `end` is the first one after. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: FindingKind;
  readonly level: Level;
  readonly facet: MarkingFacet | null;
  readonly citizenVoice: boolean;
};

export type Place = { readonly start: number; readonly end: number };

/**
 * MA-place. Where marked words stand now: where they were, else the nearest place that says the same, else
 * nowhere, because the words have been changed.
 */
export function placeOf(
  { start, end, quote }: Pick<Marking, 'start' | 'end' | 'quote'>,
  text: string,
): Place | null {
  if (quote === '') return null;
  if (text.slice(start, end) === quote) return { start, end };
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest === null ? null : { start: nearest, end: nearest + quote.length };
}

/**
 * MA-words. What a selection marks: the words without the space around them.
 * @returns null when only space was selected
 */
export function wordsIn(
  text: string,
  start: number,
  end: number,
): (Place & { quote: string }) | null {
  const selected = text.slice(start, end);
  const quote = selected.trim();
  if (quote === '') return null;
  const first = start + selected.indexOf(quote);
  return { start: first, end: first + quote.length, quote };
}

/** The level that an answer to a question of an area tends to be about; the consultant may change it. */
export const levelOfArea = (area: string): Level =>
  area === 'individual' || area === 'role'
    ? 'individual'
    : area === 'operations'
      ? 'operations'
      : 'group';
