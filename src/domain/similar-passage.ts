import type { Answer } from './interview.ts';
import type { Place } from './marking.ts';
import { stemsOf } from './word-stem.ts';

/** A passage that seems to say the same, for the consultant to take or leave. */
export type SimilarPassage = Place & {
  readonly answerId: string;
  readonly quote: string;
  /** Share of the fewer stems that both have, 0–1. */
  readonly likeness: number;
};

/** One word in common is chance. */
const fewestShared = 2;
const leastLikeness = 0.25;

/** Sentences with their place in the text. */
export function sentencesOf(text: string): readonly (Place & { readonly quote: string })[] {
  return Array.from(text.matchAll(/[^.!?\n]+[.!?]*/g), (match) => {
    const quote = match[0].trim();
    const start = match.index + match[0].indexOf(quote);
    return { start, end: start + quote.length, quote };
  }).filter(({ quote }) => /\p{L}/u.test(quote));
}

/**
 * FI-similar. Sentences of answers that share word stems with a text, most alike first. Suggestions only:
 * nothing is marked and nothing becomes a source by itself.
 * @param text the words of the finding, or of what it rests on so far
 * @param most how many to give
 */
export function similarPassages(
  text: string,
  answers: Iterable<Answer>,
  most = 6,
): readonly SimilarPassage[] {
  const wanted = stemsOf(text);
  const found: SimilarPassage[] = [];
  for (const answer of answers) {
    for (const sentence of sentencesOf(answer.text)) {
      const stems = stemsOf(sentence.quote);
      const shared = [...stems].filter((stem) => wanted.has(stem)).length;
      const likeness = shared / Math.max(1, Math.min(stems.size, wanted.size));
      if (shared >= fewestShared && likeness >= leastLikeness) {
        found.push({ ...sentence, answerId: answer.id, likeness });
      }
    }
  }
  return found
    .sort((a, b) => b.likeness - a.likeness || (a.answerId < b.answerId ? -1 : 1))
    .slice(0, most);
}
