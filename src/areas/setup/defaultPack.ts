import type { DefaultQuestion } from '#domain/default-content.ts';
import type { MethodPack } from '#domain/programme-start.ts';
import { agendas } from '#i18n/defaults/agendas.ts';
import { externalGuide, interviewGuide } from '#i18n/defaults/interview.ts';
import { policySections } from '#i18n/defaults/policy.ts';
import { occasionTitles } from '#i18n/defaults/programme.ts';
import type { Language } from '#i18n/language.ts';
import type { Texts } from '#i18n/sv.ts';

/** The method that the product brings along, in one language; thresholds are those of domain.md 6. */
export function defaultPack(texts: Texts, language: Language): MethodPack {
  const guide = (
    audience: 'managementGroup' | 'external',
    questions: readonly DefaultQuestion[],
  ) => ({
    audience,
    title: texts.prep.guide.audience[audience],
    questions: questions
      .filter(({ active }) => active)
      .map(({ key, area, text }) => ({ key, area, text: text[language] })),
  });
  return {
    samspel: 'method-pack',
    version: 1,
    sessions: Object.values(occasionTitles).map((title) => title[language]),
    daysPerOccasion: 2,
    feedbackTitle: texts.setup.defaultFeedback,
    guides: [guide('managementGroup', interviewGuide), guide('external', externalGuide)],
    template: {
      agendas: Object.fromEntries(
        Object.entries(agendas).map(([day, items]) => [
          day,
          items.map(({ title, method, ...item }) => ({
            ...item,
            title: title[language],
            method: method[language],
          })),
        ]),
      ),
      policySections: policySections.map(({ key, title, legalRefs }) => ({
        ...{ key, legalRefs },
        heading: title[language],
      })),
    },
    settings: {
      anonymityThreshold: 3,
      maxPriorityTopics: 7,
      votesPerMember: 5,
      economyShareWarning: 0.33,
      operationsShareWarning: 0.5,
      ruleFollowUpWeeks: 6,
      decisionPublishWithinDays: 7,
    },
    rawNotesMonthsAfterEnd: 3,
  };
}
