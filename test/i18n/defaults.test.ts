import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { agendas } from '#i18n/defaults/agendas.ts';
import { interviewGuide } from '#i18n/defaults/interview.ts';
import { invitations, invitationFooter } from '#i18n/defaults/invitations.ts';
import { policySections } from '#i18n/defaults/policy.ts';
import { regulationCards } from '#i18n/defaults/regulations.ts';
import { topicCriteria } from '#i18n/defaults/topics.ts';
import { criteriaCodes } from '#domain/topic.ts';

const folder = join(__dirname, '../../src/i18n/defaults');
const topics = readdirSync(folder);

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
  it.each(topics)('%s says everything in Swedish and in English', (topic) => {
    const content: unknown = jest.requireActual(join(folder, topic));
    expect(halfTexts(content, topic)).toEqual([]);
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
