import type { Bilingual } from '#domain/default-content.ts';
import type { CriteriaCode, TopicType } from '#domain/topic.ts';
import { topicCriteria, topicTypes } from '#i18n/defaults/topics.ts';
import type { Language } from '#i18n/language.ts';

export type CriterionText = {
  readonly code: CriteriaCode;
  readonly question: string;
  /** What 0, 1 and 2 mean. */
  readonly points: readonly string[];
};

/** `0 en · 1 två · 2 tre eller fler` → the three meanings. */
const pointsOf = (scale: string): readonly string[] =>
  scale.split(' · ').map((part) => part.replace(/^\d\s*/, ''));

/** The eight questions in a language. */
export const criteriaIn = (language: Language): readonly CriterionText[] =>
  topicCriteria.map(({ code, question, scale }) => ({
    code,
    question: question[language],
    points: pointsOf(scale[language]),
  }));

export const typeName = (type: TopicType, language: Language): string => {
  const name: Bilingual = topicTypes[type];
  return name[language];
};
