import { dateText, deckTexts } from '#i18n/decks.ts';
import type { DeckTexts } from '#i18n/decks.ts';
import type { DeckLanguage, DeckSpec } from './deck.ts';
import { assemble, inParts, namesOf, titleLines } from './deck-parts.ts';
import type { DraftSlide } from './deck-parts.ts';
import type { DeckOccasion, DeckPerson, DeckProgramme } from './inputs.ts';

export type RoleStatementInput = {
  readonly id: string;
  readonly level: 'individual' | 'group' | 'operations';
  /** Participant id, unit ids joined by `+`, or null for the group. */
  readonly holderId: string | null;
  readonly assignment: string;
  readonly responsibility: string;
  readonly authority: string;
  readonly wholeRole: string;
  readonly limit: string;
};

export type PolicySectionInput = {
  readonly id: string;
  readonly order: number;
  readonly heading: string;
  readonly text: string;
  readonly legalRefs: readonly string[];
};

export type PolicyDeckInput = {
  readonly programme: DeckProgramme;
  readonly occasion: DeckOccasion | null;
  readonly people: readonly DeckPerson[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly policy: {
    readonly title: string;
    /** `draft`, `review`, `agreed`, `adopted`, `published` or `revised`. */
    readonly status: string;
    readonly validFrom: string | null;
    readonly reviewOn: string | null;
  };
  /** The customer's regulation cards, in the deck's language. */
  readonly regulations: readonly {
    readonly ref: string;
    readonly chapter: string;
    readonly title: string;
    readonly summary: string;
  }[];
  readonly roleStatements: readonly RoleStatementInput[];
  readonly sections: readonly PolicySectionInput[];
};

const inForce = new Set(['adopted', 'published', 'revised']);

/** Until then everything that shows the policy says that it is a draft. */
export const policyInForce = (status: string): boolean => inForce.has(status);

/** Mandates and policy, from the regulations to what they mean for staff (domain.md 7, `policy`). */
export function policyDeck(input: PolicyDeckInput, language: DeckLanguage): DeckSpec {
  const texts = deckTexts[language];
  const words = texts.policy;
  const sections = [...input.sections].sort((a, b) => a.order - b.order);
  const slides: readonly DraftSlide[] = [
    {
      id: 'pl-title',
      kind: 'title',
      title: words.deck,
      lines: titleLines(input.programme, input.occasion, texts),
      notes: words.title.notes,
    },
    regulationsSlide(input, sections, texts),
    mandatesSlide(input, texts),
    groupMandateSlide(input, texts),
    ...sectionSlides(sections, texts),
    staffSlide(input, texts),
  ];
  const draft = !policyInForce(input.policy.status);
  const deck = { template: 'policy', language, title: words.deck, draft } as const;
  return assemble(input.programme, deck, slides);
}

/**
 * Each regulation with what it is about and the sections that rest on it: the way back from the text to the
 * source. Cards on the same chapter share a row.
 */
function regulationsSlide(
  input: PolicyDeckInput,
  sections: readonly PolicySectionInput[],
  texts: DeckTexts,
): DraftSlide {
  const words = texts.policy.regulations;
  const citing = (reference: string): string =>
    sections
      .filter((section) => section.legalRefs.some((one) => one.startsWith(reference)))
      .map((section) => String(section.order))
      .join(', ');
  const about = new Map<string, string[]>();
  for (const card of input.regulations) {
    const reference = [card.ref, card.chapter].filter(Boolean).join(' ');
    about.set(reference, [...(about.get(reference) ?? []), card.title]);
  }
  const rows = [...about].map(([reference, titles]) => [
    reference,
    titles.join(' · '),
    citing(reference),
  ]);
  // Before the policy has sections there is nothing to lead to.
  const cited = rows.some((row) => row[2] !== '');
  return {
    id: 'pl-regulations',
    kind: 'table',
    title: words.title,
    columns: [words.regulation, words.about, ...(cited ? [words.sections] : [])],
    rows: rows.map((row) => row.slice(0, cited ? 3 : 2)),
    rowHeaders: true,
    notes: [
      words.notes,
      ...input.regulations.map(
        (card) => `${card.ref} ${card.chapter} ${card.title}: ${card.summary}`,
      ),
    ].join('\n'),
  };
}

/** Whose assignment it is: a person, or units joined by `+`. */
export function holderName(
  statement: Pick<RoleStatementInput, 'holderId'>,
  input: Pick<PolicyDeckInput, 'units' | 'people'>,
): string {
  const units = new Map(input.units.map((unit) => [unit.id, unit.name]));
  const person = namesOf(input.people)(statement.holderId);
  if (person) return person;
  return (statement.holderId ?? '')
    .split('+')
    .flatMap((id) => units.get(id) ?? [])
    .join(' + ');
}

function mandatesSlide(input: PolicyDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.policy.mandates;
  const shown = input.roleStatements.filter((statement) => statement.level !== 'group');
  return {
    id: 'pl-mandates',
    kind: 'matrix',
    title: words.title,
    corner: words.holder,
    columns: [words.assignment, words.authority, words.limit],
    rows: shown.map((statement) => ({
      heading: holderName(statement, input),
      cells: [statement.assignment, statement.authority, statement.limit],
    })),
    notes: words.notes,
  };
}

function groupMandateSlide(input: PolicyDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.policy.groupMandate;
  const group = input.roleStatements.find((statement) => statement.level === 'group');
  const parts = texts.policy.mandates;
  const rows: readonly (readonly [heading: string, text: string])[] = group
    ? [
        [parts.assignment, group.assignment],
        [parts.responsibility, group.responsibility],
        [parts.authority, group.authority],
        [parts.wholeRole, group.wholeRole],
        [parts.limit, group.limit],
      ]
    : [];
  return {
    id: 'pl-group-mandate',
    kind: 'matrix',
    title: words.title,
    corner: words.part,
    columns: [words.meaning],
    rows: rows
      .filter(([, text]) => text !== '')
      .map(([heading, text]) => ({ heading, cells: [text] })),
    notes: words.notes,
  };
}

/** All sections, shared between three slides (pl-sections-1 to 3). */
function sectionSlides(
  sections: readonly PolicySectionInput[],
  texts: DeckTexts,
): readonly DraftSlide[] {
  const words = texts.policy.sections;
  return inParts(sections, 3).flatMap((part, index): DraftSlide[] => {
    const first = part[0]?.order;
    const last = part[part.length - 1]?.order;
    if (index > 0 && (first === undefined || last === undefined)) return [];
    return [
      {
        id: `pl-sections-${index + 1}`,
        kind: 'policy',
        title: first === undefined || last === undefined ? words.all : words.title(first, last),
        sections: part.map((section) => ({
          number: section.order,
          heading: section.heading,
          text: section.text,
          references: section.legalRefs,
        })),
        notes: words.notes,
      },
    ];
  });
}

function staffSlide(input: PolicyDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.policy.staff;
  const { validFrom, reviewOn } = input.policy;
  return {
    id: 'pl-staff',
    kind: 'bullets',
    title: words.title,
    lead: validFrom ? words.validFrom(dateText(validFrom, texts)) : null,
    items: [...words.items, ...(reviewOn ? [words.review(dateText(reviewOn, texts))] : [])],
    notes: words.notes,
  };
}
