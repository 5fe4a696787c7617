import type { Quadrant, SwotEntry } from '#domain/plan.ts';
import { entriesIn, type SwotSuggestion } from '#domain/swot.ts';
import type { Texts } from '#i18n/sv.ts';
import type { Flow } from '#state/flow.ts';

/** A suggestion as a sentence: what the SWOT says when it is taken in as it is. */
export function sentenceOf({ phrase, words }: SwotSuggestion, { swot }: Texts['synergy']): string {
  const [first = '', second] = words;
  if (phrase === 'matter-value' && second !== undefined) return swot.value(second, first);
  const text = phrase === 'competences' || phrase === 'drives' ? words.join(', ') : first;
  return swot.phrase[phrase](text);
}

/**
 * The entries of a quadrant that the phase lets this person see. While nobody may know who wrote what, the order is
 * the flow's shuffled one; what the group has placed by hand stands first.
 */
export function shownIn(flow: Flow<'swotEntries'>, quadrant: Quadrant): readonly SwotEntry[] {
  const records = flow.statements.map(({ record }) => record);
  if (flow.phase.visibility === 'all-named') return entriesIn(records, quadrant);
  return records
    .filter((entry) => entry.quadrant === quadrant)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
}

/** The votes of an entry, once the voting is closed; those of its group when it lies in one. */
export function votesOf(flow: Flow<'swotEntries'>, entry: SwotEntry): number {
  const result = flow.results?.find(({ id }) => id === (entry.groupId ?? entry.id));
  // Votes from before the flow counted them stand on the entry itself.
  return result === undefined || result.votes === 0 ? entry.votes : result.votes;
}
