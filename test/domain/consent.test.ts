import { consentOn, countStances, takeStance } from '#domain/consent.ts';
import type { StanceValue } from '#domain/ground-rule.ts';
import { aParticipant, aStance } from './builders.ts';

const present = [aParticipant('P01', 'member', 'chair'), aParticipant('P02', 'member')];

describe('agreeing on a ground rule', () => {
  const cases: {
    stances: Partial<Record<'P01' | 'P02' | 'P03', StanceValue>>;
    outcome: string;
  }[] = [
    { stances: {}, outcome: 'stance-missing' },
    { stances: { P01: 'behind' }, outcome: 'stance-missing' },
    { stances: { P01: 'behind', P02: 'object' }, outcome: 'objection' },
    { stances: { P01: 'object' }, outcome: 'objection' },
    { stances: { P01: 'behind', P02: 'question' }, outcome: 'agreed' },
    { stances: { P01: 'behind', P02: 'behind' }, outcome: 'agreed' },
    { stances: { P01: 'behind', P02: 'behind', P03: 'object' }, outcome: 'agreed' },
  ];
  it.each(cases)('[GR-agreed] with $stances is $outcome', ({ stances, outcome }) => {
    const all = Object.entries(stances).map(([person, value]) => aStance('SR01', person, value));
    const answer = consentOn('SR01', present, all);
    expect(answer.ok ? 'agreed' : answer.refusal).toBe(outcome);
  });

  it('[GR-agreed] does not count stances on another rule', () => {
    const all = present.map(({ id }) => aStance('SR02', id, 'behind'));
    expect(countStances('SR01', present, all).missing).toEqual(present);
  });

  it('[GR-agreed] needs somebody in the room', () => {
    expect(consentOn('SR01', [], [])).toEqual({ ok: false, refusal: 'nobody-present' });
  });
});

describe('a stance', () => {
  it('[GR-objection] needs a reason when it is an objection', () => {
    const objection = aStance('SR01', 'P04', 'object');
    expect(takeStance(objection, '  ')).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(takeStance(objection, ' Vi måste kunna vara oense. ')).toEqual({
      ok: true,
      value: { ...objection, reason: 'Vi måste kunna vara oense.' },
    });
  });

  it('[GR-objection] needs none otherwise', () => {
    expect(takeStance(aStance('SR01', 'P04', 'behind'), '').ok).toBe(true);
  });
});
