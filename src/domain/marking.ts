import type { FindingKind } from './finding.ts';
import { levels, type BaseRecord, type Level } from './record.ts';

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

/** What one press makes of the marked words. */
export type QuickMark = Pick<Marking, 'kind' | 'facet' | 'citizenVoice'> & {
  /** Null: the level of the question. */
  readonly level: Level | null;
};

const plain = { facet: null, citizenVoice: false, level: null };

/** MA-keys. The quick marks in the order of their keys, 1 to 6; the levels follow as 7 to 9. */
export const quickMarks: readonly QuickMark[] = [
  { ...plain, kind: 'strength' },
  { ...plain, kind: 'possibility' },
  { ...plain, kind: 'need' },
  { ...plain, kind: 'strength', facet: 'competence', level: 'individual' },
  { ...plain, kind: 'strength', facet: 'drive', level: 'individual' },
  { ...plain, kind: 'possibility', citizenVoice: true, level: 'operations' },
];

/**
 * MA-keys. What a key says about the words: what they are, or on which level.
 * @returns null for a key that says nothing
 */
export function meaningOfKey(
  key: string,
): { readonly mark: QuickMark } | { readonly level: Level } | null {
  const number = /^[1-9]$/.test(key) ? Number(key) : 0;
  const mark = quickMarks[number - 1];
  if (mark !== undefined) return { mark };
  const level = levels[number - 1 - quickMarks.length];
  return level === undefined ? null : { level };
}

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
