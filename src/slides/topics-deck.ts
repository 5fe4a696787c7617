import { dateText, deckTexts } from '#i18n/decks.ts';
import type { DeckTexts } from '#i18n/decks.ts';
import type { DeckLanguage, DeckSpec } from './deck.ts';
import { assemble, namesOf, titleLines } from './deck-parts.ts';
import type { DraftSlide } from './deck-parts.ts';
import type { GroundRuleInput } from './ground-rules-deck.ts';
import type { DeckOccasion, DeckPerson, DeckProgramme } from './inputs.ts';

export type TopicInput = {
  readonly id: string;
  readonly title: string;
  /** K1 to K8, 0 to 2 each; null until the group has judged. */
  readonly criteria: Readonly<Record<string, number>> | null;
  /** `managementGroup`, `pair`, `line`, `board` or `parked`; null until decided. */
  readonly placement: string | null;
  readonly ownerId: string | null;
  readonly rank: number | null;
  readonly votes: number;
};

export type TopicsDeckInput = {
  readonly programme: DeckProgramme;
  readonly occasion: DeckOccasion | null;
  readonly people: readonly DeckPerson[];
  readonly groundRules: readonly GroundRuleInput[];
  /** Ratings 1 to 4 of the period that the deck follows up. */
  readonly ruleReviews: readonly { readonly ruleId: string; readonly rating: number }[];
  readonly unitGroundRules: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly staffTakingPart: number;
  }[];
  readonly analysisNotes: readonly {
    readonly id: string;
    readonly kind: 'alike' | 'friction' | 'missing';
    readonly text: string;
  }[];
  /** The customer's own criteria, in the deck's language. */
  readonly criteria: readonly {
    readonly code: string;
    readonly question: string;
    readonly scale: string;
  }[];
  readonly topics: readonly TopicInput[];
  /** Calendar date by which the individual preparation is handed in. */
  readonly prepDeadline: string | null;
};

/** The matters that the group takes on, and how it found them (domain.md 7, `topics`). */
export function topicsDeck(input: TopicsDeckInput, language: DeckLanguage): DeckSpec {
  const texts = deckTexts[language];
  const words = texts.topics;
  const topics = inOrder(input.topics);
  const slides: readonly DraftSlide[] = [
    {
      id: 'tp-title',
      kind: 'title',
      title: words.deck,
      lines: titleLines(input.programme, input.occasion, texts),
      notes: words.title.notes,
    },
    reviewSlide(input, texts),
    analysisSlide(input, texts),
    criteriaSlide(input, texts),
    mapSlide(topics, texts),
    listSlide(topics, input.people, texts),
    elsewhereSlide(topics, input.people, texts),
    {
      id: 'tp-prep',
      kind: 'exercise',
      title: words.prep.title,
      lead: words.prep.lead,
      steps: words.prep.steps,
      closing: words.prep.closing(input.prepDeadline && dateText(input.prepDeadline, texts, false)),
      notes: words.prep.notes,
    },
  ];
  const draft = topics.length === 0 || topics.some((topic) => topic.placement === null);
  const deck = { template: 'topics', language, title: words.deck, draft } as const;
  return assemble(input.programme, deck, slides);
}

export const totalOf = (topic: TopicInput): number =>
  Object.values(topic.criteria ?? {}).reduce((sum, score) => sum + score, 0);

/** Ranked ones first, then by their total. */
const inOrder = (topics: readonly TopicInput[]): readonly TopicInput[] =>
  [...topics].sort(
    (a, b) =>
      (a.rank ?? 1000) - (b.rank ?? 1000) || totalOf(b) - totalOf(a) || a.id.localeCompare(b.id),
  );

/** Mean rating per rule, best first; the lowest is what to talk about. */
function reviewSlide(input: TopicsDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.topics.review;
  const rated = input.groundRules.flatMap((rule) => {
    const ratings = input.ruleReviews
      .filter((one) => one.ruleId === rule.id)
      .map((one) => one.rating);
    const sum = ratings.reduce((total, rating) => total + rating, 0);
    return ratings.length > 0 ? [{ rule, mean: sum / ratings.length }] : [];
  });
  const units = new Map(input.unitGroundRules.map((one) => [one.unitId, one.staffTakingPart]));
  const staff = [...units.values()].reduce((sum, count) => sum + count, 0);
  return {
    id: 'tp-review',
    kind: 'votes',
    title: words.title,
    headings: { item: texts.groundRules.rules.rule, value: words.mean },
    items: rated
      .sort((a, b) => b.mean - a.mean || a.rule.order - b.rule.order)
      .map(({ rule, mean }, index) => ({
        label: rule.text,
        ...(index > 0 && index === rated.length - 1
          ? { detail: words.lowest, marked: true }
          : { detail: null }),
        value: mean,
        valueText: mean.toLocaleString(texts.locale, {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
        }),
      })),
    max: 4,
    notes: [
      words.notes,
      ...(units.size > 0 ? [words.units(input.unitGroundRules.length, units.size, staff)] : []),
    ].join('\n'),
  };
}

function analysisSlide(input: TopicsDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.topics.analysis;
  const column = (kind: 'alike' | 'friction' | 'missing') => ({
    heading: words[kind],
    items: input.analysisNotes
      .filter((note) => note.kind === kind && note.text.trim() !== '')
      .map((note) => note.text),
  });
  return {
    id: 'tp-analysis',
    kind: 'comparison',
    title: words.title,
    columns: [column('alike'), column('friction'), column('missing')],
    notes: words.notes,
  };
}

/** A scale as the customer writes it, e.g. `0 en · 1 två · 2 tre eller fler`. */
const scalePattern = /^\s*0\s+(.+?)\s*·\s*1\s+(.+?)\s*·\s*2\s+(.+?)\s*$/u;

/** The questions with what 0, 1 and 2 mean, in columns where every scale can be read so. */
function criteriaSlide({ criteria }: TopicsDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.topics.criteria;
  const scales = criteria.map((one) => scalePattern.exec(one.scale)?.slice(1));
  const inColumns = scales.every((scale) => scale !== undefined);
  return {
    id: 'tp-criteria',
    kind: 'table',
    title: words.title,
    columns: [texts.number, words.question, ...(inColumns ? words.points : [words.scale])],
    rows: criteria.map((one, index) => [
      one.code,
      one.question,
      ...(inColumns ? (scales[index] ?? []) : [one.scale]),
    ]),
    rowHeaders: true,
    notes: words.notes,
  };
}

const score = (value: number | undefined): 0 | 1 | 2 => (value === 2 ? 2 : value === 1 ? 1 : 0);

function mapSlide(topics: readonly TopicInput[], texts: DeckTexts): DraftSlide {
  const words = texts.topics.map;
  const codes = Object.keys(words.criteria) as (keyof typeof words.criteria)[];
  return {
    id: 'tp-map',
    kind: 'criteriaMap',
    title: words.title,
    headings: { matter: words.matter, total: words.total, placement: words.placement },
    criteria: codes.map((code) => ({ code, label: words.criteria[code] })),
    rows: topics
      .filter((topic) => topic.criteria !== null)
      .map((topic) => ({
        label: topic.title,
        scores: codes.map((code) => score(topic.criteria?.[code])),
        total: totalOf(topic),
        placement: placementText(topic, texts),
      })),
    notes: words.notes,
  };
}

const placementText = (topic: TopicInput, texts: DeckTexts): string => {
  const names: Readonly<Record<string, string>> = texts.topics.placements;
  return names[topic.placement ?? ''] ?? texts.topics.undecided;
};

function listSlide(
  topics: readonly TopicInput[],
  people: readonly DeckPerson[],
  texts: DeckTexts,
): DraftSlide {
  const words = texts.topics.list;
  const nameOf = namesOf(people);
  const ranked = topics.filter((topic) => topic.rank !== null);
  return {
    id: 'tp-list',
    kind: 'votes',
    title: words.title(ranked.length),
    headings: null,
    items: ranked.map((topic) => ({
      label: `${topic.rank}. ${topic.title}`,
      detail: nameOf(topic.ownerId) || null,
      value: topic.votes,
      valueText: `${topic.votes} ${words.votes(topic.votes)}`,
    })),
    max: Math.max(1, ...ranked.map((topic) => topic.votes)),
    notes: words.notes,
  };
}

function elsewhereSlide(
  topics: readonly TopicInput[],
  people: readonly DeckPerson[],
  texts: DeckTexts,
): DraftSlide {
  const words = texts.topics.elsewhere;
  const nameOf = namesOf(people);
  return {
    id: 'tp-elsewhere',
    kind: 'table',
    title: words.title,
    columns: [texts.topics.map.matter, texts.topics.map.placement, words.owner],
    rows: topics
      .filter((topic) => topic.placement !== null && topic.placement !== 'managementGroup')
      .map((topic) => [topic.title, placementText(topic, texts), nameOf(topic.ownerId)]),
    rowHeaders: true,
    notes: words.notes,
  };
}
