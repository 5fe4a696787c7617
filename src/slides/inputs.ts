/** What every deck is told about the programme. Domain records satisfy these types as they are. */
export type DeckProgramme = {
  readonly id: string;
  readonly municipality: string;
  readonly department: string;
};

export type DeckOccasion = {
  readonly number: number;
  /** Calendar dates of its days, in order. */
  readonly dates: readonly string[];
};

/** A finding as it is shared with the group; never with its sources (domain.md 5). */
export type SharedFinding = {
  readonly id: string;
  readonly kind: 'strength' | 'possibility' | 'need';
  readonly level: 'individual' | 'group' | 'operations';
  readonly text: string;
  readonly citizenVoice: boolean;
};

/**
 * The findings of a kind that may stand on a slide, the group's own first. What is about one person
 * is never among them.
 */
export function pickFindings(
  findings: readonly SharedFinding[],
  kind: SharedFinding['kind'],
  most: number,
): readonly string[] {
  const open = findings.filter((finding) => finding.kind === kind);
  const ofGroup = open.filter((finding) => finding.level === 'group');
  const ofOperations = open.filter((finding) => finding.level === 'operations');
  return [...ofGroup, ...ofOperations].slice(0, most).map((finding) => finding.text);
}

export type DeckPerson = {
  readonly id: string;
  readonly displayName: string;
  readonly title: string;
};

/** An occasion with what it was, or will be, about. */
export type TitledOccasion = DeckOccasion & { readonly title: string };
