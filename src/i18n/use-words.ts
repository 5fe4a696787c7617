/** What a use says in its own words, else what every use says: `{ any: 'Fastställ', groundRules: … }`. */
export const wordsFor = (
  words: { readonly any: string } & Readonly<Record<string, string>>,
  use: string,
): string => words[use] ?? words.any;

type Purposes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What a phase is for. A phase that a use has added is found by its own id, else by its label.
 * @param label the kind of phase, one of those that `any` has words for
 */
export const purposeFor = (
  purposes: Purposes,
  use: string,
  phase: { readonly id: string; readonly label: string },
): string =>
  purposes[use]?.[phase.id] ?? purposes[use]?.[phase.label] ?? purposes['any']?.[phase.label] ?? '';
