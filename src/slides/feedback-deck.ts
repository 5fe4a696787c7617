import { datesText, deckTexts } from '#i18n/decks.ts';
import type { DeckTexts } from '#i18n/decks.ts';
import type { DeckLanguage, DeckSpec } from './deck.ts';
import { assemble, counted } from './deck-parts.ts';
import type { DraftSlide } from './deck-parts.ts';
import type { DeckProgramme, SharedFinding, TitledOccasion } from './inputs.ts';

export type FeedbackDeckInput = {
  readonly programme: DeckProgramme;
  /** Calendar date of the meeting; null while it is not set. */
  readonly date: string | null;
  /** `draft`, `presented` or `acknowledged`. */
  readonly status: string;
  readonly interviews: readonly { readonly id: string; readonly status: string }[];
  readonly readingItems: readonly { readonly id: string; readonly status: string }[];
  /** Shared findings only. */
  readonly findings: readonly SharedFinding[];
  /** The occasions to come. */
  readonly occasions: readonly TitledOccasion[];
};

const heldStatuses = new Set(['done', 'reviewed', 'coded', 'purged']);

/** What the preparation has shown, to the client and to the group (domain.md 7, `feedback`). */
export function feedbackDeck(input: FeedbackDeckInput, language: DeckLanguage): DeckSpec {
  const texts = deckTexts[language];
  const words = texts.feedback;
  const findings = input.findings.filter((finding) => finding.level !== 'individual');
  const slides: readonly DraftSlide[] = [
    {
      id: 'fb-title',
      kind: 'title',
      title: words.title.title,
      lines: [
        `${texts.common.group(input.programme.department)}, ${input.programme.municipality}`,
        ...(input.date ? [datesText([input.date], texts)] : []),
      ],
      notes: words.title.notes,
    },
    howSlide(input, findings.length, texts),
    byLevel('fb-strengths', 'strength', findings, words.strengths, texts),
    byLevel('fb-possibilities', 'possibility', findings, words.possibilities, texts),
    byLevel('fb-needs', 'need', findings, words.needs, texts),
    citizenSlide(findings, texts),
    {
      id: 'fb-next',
      kind: 'nextSteps',
      title: words.next.title,
      steps: input.occasions.map((occasion) => ({
        when: datesText(occasion.dates, texts),
        what: occasion.title,
        who: texts.common.occasionNumber(occasion.number),
      })),
      notes: words.next.notes,
    },
  ];
  const draft = input.status === 'draft';
  const deck = { template: 'feedback', language, title: words.deck, draft } as const;
  return assemble(input.programme, deck, slides);
}

function howSlide(input: FeedbackDeckInput, findings: number, texts: DeckTexts): DraftSlide {
  const words = texts.feedback.how;
  const held = input.interviews.filter((one) => heldStatuses.has(one.status)).length;
  const read = input.readingItems.filter((one) => one.status === 'summarised').length;
  return {
    id: 'fb-how',
    kind: 'process',
    title: words.title,
    steps: [
      ...counted(held, words.interviews(held), words.interviewsText),
      ...counted(read, words.reading(read), words.readingText),
      ...counted(findings, words.findings(findings), words.findingsText),
    ],
    notes: words.notes,
  };
}

/** Findings of a kind, those about the group beside those about the services. */
function byLevel(
  id: string,
  kind: SharedFinding['kind'],
  findings: readonly SharedFinding[],
  words: { readonly title: string; readonly notes: string },
  texts: DeckTexts,
): DraftSlide {
  const of = (level: SharedFinding['level']): readonly string[] =>
    findings.filter((one) => one.kind === kind && one.level === level).map((one) => one.text);
  const group = of('group');
  const operations = of('operations');
  if (group.length === 0 || operations.length === 0) {
    return { id, kind: 'bullets', lead: null, items: [...group, ...operations], ...words };
  }
  return {
    id,
    kind: 'comparison',
    columns: [
      { heading: texts.feedback.group, items: group },
      { heading: texts.feedback.operations, items: operations },
    ],
    ...words,
  };
}

/** Residents and users are always present (R35): where nothing is heard from them, the slide says so. */
function citizenSlide(findings: readonly SharedFinding[], texts: DeckTexts): DraftSlide {
  const words = texts.feedback.citizen;
  const heard = findings.filter((finding) => finding.citizenVoice).map((finding) => finding.text);
  return {
    id: 'fb-citizen',
    kind: 'bullets',
    title: words.title,
    lead: heard.length > 0 ? words.lead : words.missing,
    items: heard,
    notes: words.notes,
  };
}
