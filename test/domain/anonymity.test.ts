import { mayShareFinding, reduceFinding, shareFinding } from '#domain/anonymity.ts';
import type { Source } from '#domain/record.ts';
import { aFinding, anAnswer } from './builders.ts';

const answers = new Map(
  ['P01', 'P02', 'P03', 'P03'].map((person, index) => {
    const answer = anAnswer(`A${index + 1}`, person);
    return [answer.id, answer] as const;
  }),
);
const from = (...ids: readonly string[]): readonly Source[] =>
  ids.map((id) => ({ type: 'answer', id }));
const now = '2027-02-02T12:00:00Z';

describe('sharing a finding', () => {
  it.each([
    ['three people', from('A1', 'A2', 'A3'), 3, 'ok'],
    ['two people', from('A1', 'A2'), 3, 'too-few-people'],
    ['one person twice and two others', from('A1', 'A3', 'A4'), 3, 'too-few-people'],
    ['one person when the setting is one', from('A1'), 1, 'too-few-people'],
    ['two people when the setting is one', from('A1', 'A2'), 1, 'ok'],
    ['documents only', [{ type: 'reading', id: 'L01' }] satisfies Source[], 3, 'ok'],
    ['nothing', [], 3, 'no-sources'],
    ['an answer that is gone', from('A1', 'A2', 'A3', 'A9'), 3, 'source-gone'],
  ] as const)('[FI-share] resting on %s', (_words, sources, threshold, outcome) => {
    const verdict = mayShareFinding(aFinding({ sources }), answers, threshold);
    expect(verdict.ok ? 'ok' : verdict.refusal).toBe(outcome);
  });

  it('[FI-share] waits until the consultant has marked it anonymised', () => {
    const draft = aFinding({ sources: from('A1', 'A2', 'A3'), status: 'draft' });
    expect(mayShareFinding(draft, answers, 3)).toEqual({ ok: false, refusal: 'not-anonymised' });
  });

  it('[FI-share] never happens for one about an individual', () => {
    const individual = aFinding({ level: 'individual', sources: from('A1', 'A2', 'A3') });
    expect(shareFinding(individual, answers, 3, now)).toEqual({ ok: false, refusal: 'individual' });
    expect(reduceFinding(individual)).toBeNull();
  });

  it('[FI-copy] gives the group a copy that holds no source and no status', () => {
    const shared = shareFinding(aFinding({ sources: from('A1', 'A2', 'A3') }), answers, 3, now);
    expect(shared.ok && Object.keys(shared.value.copy).sort()).toEqual([
      'citizenVoice',
      'createdAt',
      'createdBy',
      'id',
      'kind',
      'level',
      'programmeId',
      'sourceCount',
      'text',
    ]);
    expect(shared.ok && JSON.stringify(shared.value.copy)).not.toContain('A1');
    expect(shared.ok && shared.value.working.status).toBe('shared');
  });
});
