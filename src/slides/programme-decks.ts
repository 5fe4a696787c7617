import type { DefaultCriterion, RegulationCard } from '#domain/default-content.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import type { DeckLanguage, DeckSpec, DeckTemplate } from './deck.ts';
import { feedbackDeck } from './feedback-deck.ts';
import { groundRulesDeck } from './ground-rules-deck.ts';
import type { TitledOccasion } from './inputs.ts';
import { policyDeck } from './policy-deck.ts';
import { recordLanguage } from './record-language.ts';
import { swotPlanDeck } from './swot-plan-deck.ts';
import { topicsDeck } from './topics-deck.ts';

/** What decks are made of, by kind; in any order. */
export const deckRecordKinds = [
  'programmes',
  'participants',
  'units',
  'interviews',
  'readingItems',
  'findings',
  'feedbacks',
  'occasions',
  'occasionDays',
  'homeTasks',
  'groundRules',
  'interplayStatements',
  'workingForms',
  'unitGroundRules',
  'ruleReviews',
  'analysisNotes',
  'topics',
  'roleStatements',
  'policies',
  'policySections',
  'competenceCards',
  'observations',
  'swotEntries',
  'planActions',
  'decisions',
] as const satisfies readonly RecordKind[];

export type DeckRecords = {
  readonly [Kind in (typeof deckRecordKinds)[number]]: readonly RecordTypes[Kind][];
};

/** Method and legal content that the customer can edit. */
export type DeckContent = {
  readonly criteria: readonly DefaultCriterion[];
  readonly regulations: readonly RegulationCard[];
};

type Source = {
  readonly records: DeckRecords;
  readonly content: DeckContent;
  readonly language: DeckLanguage;
  readonly programme: RecordTypes['programmes'];
};

/**
 * One of the five decks as the programme stands.
 * @returns null when there is no programme among the records
 */
export function programmeDeck(
  template: DeckTemplate,
  records: DeckRecords,
  content: DeckContent,
  language: DeckLanguage,
): DeckSpec | null {
  const programme = records.programmes[0];
  if (!programme) return null;
  const deck = makers[template]({ records, content, language, programme });
  const written = recordLanguage(programme);
  return written === language ? deck : withForeign(deck, records, written);
}

/** All texts in a value, whatever it is made of. */
function textsIn(value: unknown, into: Set<string>): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) textsIn(part, into);
  }
  return into;
}

const hasWords = /\p{L}{2}/u;

/** Notes which texts of the deck are the group's own words, in the language the group writes in. */
function withForeign(deck: DeckSpec, records: DeckRecords, language: DeckLanguage): DeckSpec {
  const written = textsIn(records, new Set<string>());
  const shown = textsIn(
    deck.slides.map(({ title: _title, notes: _notes, ...said }) => said),
    new Set<string>(),
  );
  const pieces = [...shown].flatMap((text) => [
    text.replace(/^\d+\. /u, ''),
    ...text.split(/, | \+ /u),
  ]);
  const texts = [...new Set(pieces)].filter((text) => hasWords.test(text) && written.has(text));
  return { ...deck, foreign: { language, texts } };
}

type DatedOccasion = TitledOccasion & { readonly id: string; readonly kind: string };

/** Occasions in order with the dates of their days, or their own date where they have no days. */
function datedOccasions(records: DeckRecords): readonly DatedOccasion[] {
  return [...records.occasions]
    .sort((a, b) => a.number - b.number)
    .map(({ id, kind, number, title, date }) => {
      const days = records.occasionDays.filter((day) => day.occasionId === id);
      const dates = days.map((day) => day.date).sort();
      return { id, kind, number, title, dates: dates.length > 0 || !date ? dates : [date] };
    });
}

const sessions = (records: DeckRecords): readonly DatedOccasion[] =>
  datedOccasions(records).filter((occasion) => occasion.kind === 'session');

const session = (records: DeckRecords, number: number): DatedOccasion | null =>
  sessions(records)[number - 1] ?? null;

/** The last day for the home tasks of an occasion. */
const deadlineAfter = (records: DeckRecords, occasion: DatedOccasion | null): string | null =>
  records.homeTasks
    .filter((task) => task.fromOccasion === occasion?.id)
    .map((task) => task.due)
    .sort()
    .at(-1) ?? null;

const members = (records: DeckRecords): DeckRecords['participants'] =>
  records.participants.filter((person) => person.roles.includes('member'));

const agreedRules = (records: DeckRecords): DeckRecords['groundRules'] =>
  records.groundRules.filter((rule) => rule.status === 'agreed' || rule.status === 'followedUp');

const makers: Readonly<Record<DeckTemplate, (source: Source) => DeckSpec>> = {
  feedback: ({ records, language, programme }) => {
    const feedback =
      records.feedbacks.find((one) => one.audience === 'group') ?? records.feedbacks[0];
    return feedbackDeck(
      {
        ...records,
        programme,
        date: feedback?.date ?? null,
        status: feedback?.status ?? 'draft',
        occasions: sessions(records),
      },
      language,
    );
  },
  groundRules: ({ records, language, programme }) => {
    const occasion = session(records, 1);
    const staffDeadline = deadlineAfter(records, occasion);
    return groundRulesDeck({ ...records, programme, occasion, staffDeadline }, language);
  },
  topics: ({ records, content, language, programme }) => {
    const occasion = session(records, 2);
    return topicsDeck(
      {
        ...records,
        programme,
        occasion,
        people: members(records),
        groundRules: agreedRules(records),
        ruleReviews: records.ruleReviews.filter((review) => review.period === occasion?.id),
        criteria: content.criteria.map(({ code, question, scale }) => ({
          code,
          question: question[language],
          scale: scale[language],
        })),
        prepDeadline: deadlineAfter(records, occasion),
      },
      language,
    );
  },
  policy: ({ records, content, language, programme }) => {
    const policy = records.policies[0];
    return policyDeck(
      {
        ...records,
        programme,
        occasion: session(records, 3),
        people: members(records),
        policy: policy ?? { title: '', status: 'draft', validFrom: null, reviewOn: null },
        sections: records.policySections.filter((section) => section.policyId === policy?.id),
        regulations: content.regulations.map(({ ref, chapter, title, summary }) => ({
          ref,
          chapter,
          title: title[language],
          summary: summary[language],
        })),
      },
      language,
    );
  },
  swotPlan: ({ records, language, programme }) =>
    swotPlanDeck(
      {
        ...records,
        programme,
        occasion: session(records, 4),
        people: members(records),
        journey: {
          groundRules: agreedRules(records).length,
          topics: records.topics.filter((topic) => topic.rank !== null).length,
          policySections: records.policySections.length,
        },
        followUps: datedOccasions(records).filter((occasion) => occasion.kind === 'followUp'),
      },
      language,
    ),
};
