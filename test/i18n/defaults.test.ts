import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as agendasT1Module from '#i18n/defaults/agendas-t1.ts';
import * as agendasT2Module from '#i18n/defaults/agendas-t2.ts';
import * as agendasT3Module from '#i18n/defaults/agendas-t3.ts';
import * as agendasT4Module from '#i18n/defaults/agendas-t4.ts';
import * as agendasModule from '#i18n/defaults/agendas.ts';
import * as followUpModule from '#i18n/defaults/follow-up.ts';
import * as groundRulesModule from '#i18n/defaults/ground-rules.ts';
import * as interviewModule from '#i18n/defaults/interview.ts';
import * as invitationsModule from '#i18n/defaults/invitations.ts';
import * as mandateModule from '#i18n/defaults/mandate.ts';
import * as planModule from '#i18n/defaults/plan.ts';
import * as policyModule from '#i18n/defaults/policy.ts';
import * as programmeModule from '#i18n/defaults/programme.ts';
import * as readingModule from '#i18n/defaults/reading.ts';
import * as regulationsModule from '#i18n/defaults/regulations.ts';
import * as topicsModule from '#i18n/defaults/topics.ts';
import { criteriaCodes } from '#domain/topic.ts';

const topics: Readonly<Record<string, object>> = {
  'agendas-t1.ts': agendasT1Module,
  'agendas-t2.ts': agendasT2Module,
  'agendas-t3.ts': agendasT3Module,
  'agendas-t4.ts': agendasT4Module,
  'agendas.ts': agendasModule,
  'follow-up.ts': followUpModule,
  'ground-rules.ts': groundRulesModule,
  'interview.ts': interviewModule,
  'invitations.ts': invitationsModule,
  'mandate.ts': mandateModule,
  'plan.ts': planModule,
  'policy.ts': policyModule,
  'programme.ts': programmeModule,
  'reading.ts': readingModule,
  'regulations.ts': regulationsModule,
  'topics.ts': topicsModule,
};
const { agendas } = agendasModule;
const { interviewGuide } = interviewModule;
const { invitations, invitationFooter } = invitationsModule;
const { policySections } = policyModule;
const { regulationCards } = regulationsModule;
const { topicCriteria } = topicsModule;

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
