import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckLanguage, DeckSpec } from '#slides/deck.ts';
import { feedbackDeck } from '#slides/feedback-deck.ts';
import type { FeedbackDeckInput } from '#slides/feedback-deck.ts';
import { groundRulesDeck } from '#slides/ground-rules-deck.ts';
import type { GroundRulesDeckInput } from '#slides/ground-rules-deck.ts';
import type { DeckPerson, TitledOccasion } from '#slides/inputs.ts';
import { policyDeck } from '#slides/policy-deck.ts';
import type { PolicyDeckInput } from '#slides/policy-deck.ts';
import { swotPlanDeck } from '#slides/swot-plan-deck.ts';
import type { SwotPlanDeckInput } from '#slides/swot-plan-deck.ts';
import { topicsDeck } from '#slides/topics-deck.ts';
import type { TopicsDeckInput } from '#slides/topics-deck.ts';

type Bilingual = { readonly sv: string; readonly en: string };

/** As much of the demo municipality's file as decks are made of. */
type Ekby = Omit<GroundRulesDeckInput, 'occasion' | 'staffDeadline'> &
  Omit<SwotPlanDeckInput, 'occasion' | 'journey' | 'followUps' | 'people' | 'competenceCards'> &
  Pick<TopicsDeckInput, 'unitGroundRules' | 'analysisNotes' | 'topics'> &
  Pick<PolicyDeckInput, 'units' | 'policy' | 'roleStatements'> &
  Pick<FeedbackDeckInput, 'interviews' | 'readingItems'> & {
    readonly participants: readonly (DeckPerson & { readonly roles: readonly string[] })[];
    readonly ruleReviews: readonly { ruleId: string; rating: number; period: string }[];
    readonly competenceCards: readonly (SwotPlanDeckInput['competenceCards'][number] & {
      released: boolean;
    })[];
    readonly policySections: PolicyDeckInput['sections'];
    readonly occasions: readonly {
      id: string;
      number: number;
      title: string;
      kind: string;
      date?: string;
    }[];
    readonly occasionDays: readonly { occasionId: string; date: string }[];
    readonly homeTasks: readonly { fromOccasion: string; due: string }[];
    readonly defaults: {
      readonly topicCriteria: readonly { code: string; question: Bilingual; scale: Bilingual }[];
      readonly regulationCards: readonly {
        ref: string;
        chapter: string;
        title: Bilingual;
        summary: Bilingual;
      }[];
    };
  };

export const seedFile = join(process.cwd(), '../shared/demo/ekby.json');

export const hasEkby = (): boolean => existsSync(seedFile);

/** The five decks of the demo municipality at its last stage. */
export function ekbyDecks(language: DeckLanguage): readonly DeckSpec[] {
  const ekby = JSON.parse(readFileSync(seedFile, 'utf8')) as Ekby;
  const { programme } = ekby;
  const occasionOf = (one: Ekby['occasions'][number]): TitledOccasion => {
    const days = ekby.occasionDays
      .filter((day) => day.occasionId === one.id)
      .map((day) => day.date);
    return {
      number: one.number,
      title: one.title,
      dates: days.length > 0 ? days : one.date ? [one.date] : [],
    };
  };
  const all = ekby.occasions.map((one) => ({ ...one, ...occasionOf(one) }));
  const occasion = (number: number) => all.find((one) => one.number === number) ?? null;
  const deadline = (id: string) =>
    ekby.homeTasks
      .filter((task) => task.fromOccasion === id)
      .map((task) => task.due)
      .sort()
      .at(-1) ?? null;
  const people = ekby.participants.filter((person) => person.roles.includes('member'));
  const live = ekby.groundRules.filter((rule) => rule.status === 'followedUp');
  return [
    feedbackDeck(
      {
        ...ekby,
        programme,
        date: '2027-02-02',
        status: 'acknowledged',
        occasions: all.filter((one) => one.kind === 'session'),
      },
      language,
    ),
    groundRulesDeck({ ...ekby, occasion: occasion(1), staffDeadline: deadline('T1') }, language),
    topicsDeck(
      {
        ...ekby,
        people,
        occasion: occasion(2),
        ruleReviews: ekby.ruleReviews.filter((review) => review.period === 'T2'),
        criteria: ekby.defaults.topicCriteria.map((one) => ({
          code: one.code,
          question: one.question[language],
          scale: one.scale[language],
        })),
        prepDeadline: deadline('T2'),
      },
      language,
    ),
    policyDeck(
      {
        ...ekby,
        people,
        occasion: occasion(3),
        sections: ekby.policySections,
        regulations: ekby.defaults.regulationCards.map((card) => ({
          ...card,
          title: card.title[language],
          summary: card.summary[language],
        })),
      },
      language,
    ),
    swotPlanDeck(
      {
        ...ekby,
        people,
        occasion: occasion(4),
        journey: {
          groundRules: live.length,
          topics: ekby.topics.filter((topic) => topic.rank !== null).length,
          policySections: ekby.policySections.length,
        },
        competenceCards: ekby.competenceCards.filter((card) => card.released),
        followUps: all.filter((one) => one.kind === 'followUp'),
      },
      language,
    ),
  ];
}
