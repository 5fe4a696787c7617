import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { agendasOfT1 } from '#i18n/defaults/agendas-t1.ts';
import { agendasOfT2 } from '#i18n/defaults/agendas-t2.ts';
import { agendasOfT3 } from '#i18n/defaults/agendas-t3.ts';
import { agendasOfT4 } from '#i18n/defaults/agendas-t4.ts';
import { agendas } from '#i18n/defaults/agendas.ts';
import { checkoutStatements, followUpQuestions } from '#i18n/defaults/follow-up.ts';
import {
  consentSteps,
  groundRulePrompts,
  groundRuleQuality,
  workingForms,
} from '#i18n/defaults/ground-rules.ts';
import { externalGuide, interviewGuide, interviewInfo } from '#i18n/defaults/interview.ts';
import { invitationFooter, invitations } from '#i18n/defaults/invitations.ts';
import { mandateHeadings } from '#i18n/defaults/mandate.ts';
import { horizons, pdsa, processHeadings, swotPrompts } from '#i18n/defaults/plan.ts';
import { policySections } from '#i18n/defaults/policy.ts';
import { expectedResults, occasionTitles } from '#i18n/defaults/programme.ts';
import { readingTemplate } from '#i18n/defaults/reading.ts';
import { earlierProvisions } from '#i18n/defaults/regulation-sources.ts';
import { regulationCards } from '#i18n/defaults/regulations.ts';
import { placements, topicCriteria, topicTypes } from '#i18n/defaults/topics.ts';
import { criteriaCodes } from '#domain/topic.ts';

const topics: Readonly<Record<string, object>> = {
  'agendas-t1.ts': { agendasOfT1 },
  'agendas-t2.ts': { agendasOfT2 },
  'agendas-t3.ts': { agendasOfT3 },
  'agendas-t4.ts': { agendasOfT4 },
  'agendas.ts': { agendas },
  'follow-up.ts': { followUpQuestions, checkoutStatements },
  'ground-rules.ts': { groundRulePrompts, groundRuleQuality, consentSteps, workingForms },
  'interview.ts': { interviewGuide, externalGuide, interviewInfo },
  'invitations.ts': { invitations, invitationFooter },
  'mandate.ts': { mandateHeadings },
  'plan.ts': { swotPrompts, horizons, pdsa, processHeadings },
  'policy.ts': { policySections },
  'programme.ts': { expectedResults, occasionTitles },
  'reading.ts': { readingTemplate },
  'regulation-sources.ts': { earlierProvisions },
  'regulations.ts': { regulationCards },
  'topics.ts': { topicCriteria, placements, topicTypes },
};

/** Paths of texts that are there in one language and not in the other. */
function halfTexts(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value || 'en' in value) {
    const { sv, en } = value as { sv?: unknown; en?: unknown };
    const both = typeof sv === 'string' && typeof en === 'string';
    return both && (sv === '') === (en === '') ? [] : [path];
  }
  return Object.entries(value).flatMap(([key, part]) => halfTexts(part, `${path}.${key}`));
}

describe('the content that ships with the product', () => {
  it('is looked at whole', () => {
    const folder = join(__dirname, '../../src/i18n/defaults');
    expect(readdirSync(folder).sort()).toEqual(Object.keys(topics).sort());
  });

  it.each(Object.keys(topics))('%s says everything in Swedish and in English', (topic) => {
    expect(halfTexts(topics[topic], topic)).toEqual([]);
  });

  it.each(Object.keys(agendas))('%s runs from nine to half past four without a gap', (day) => {
    const agenda = agendas[day] ?? [];
    expect(agenda.map(({ start }) => start)).toEqual([
      '09:00',
      ...agenda.slice(0, -1).map(({ end }) => end),
    ]);
    expect(agenda.at(-1)?.end).toBe('16:30');
  });

  it('invites to every day that has an agenda, to interviews and to the feedback', () => {
    expect(Object.keys(invitations).sort()).toEqual(
      [...Object.keys(agendas), 'feedback', 'interview'].sort(),
    );
  });

  it('leaves the same places open in the footer of an invitation in both languages', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(places(invitationFooter.en)).toEqual(places(invitationFooter.sv));
  });

  it('has twelve questions switched on and no key twice', () => {
    expect(interviewGuide.filter(({ active }) => active)).toHaveLength(12);
    expect(new Set(interviewGuide.map(({ key }) => key)).size).toBe(interviewGuide.length);
  });

  it('judges a matter by exactly the criteria of the rule', () => {
    expect(topicCriteria.map(({ code }) => code)).toEqual([...criteriaCodes]);
  });

  it('says of every regulation when it was checked, and names no replaced one', () => {
    expect(regulationCards.every(({ checkedOn }) => /^\d{4}-\d\d-\d\d$/.test(checkedOn))).toBe(
      true,
    );
    expect(regulationCards.map(({ ref }) => ref)).not.toContain('AFS 2015:4');
  });

  it('has the twelve sections of a policy in order', () => {
    expect(policySections.map(({ key }) => key)).toEqual(
      Array.from({ length: 12 }, (_, index) => `p${String(index + 1).padStart(2, '0')}`),
    );
  });
});
