import {
  agreeOnGroundRule,
  countStances,
  dropGroundRule,
  mergeGroundRule,
  takeStance,
} from '#domain/consent.ts';
import type { StanceValue } from '#domain/ground-rule.ts';
import { aParticipant, aRule, aStance } from './builders.ts';

const now = '2027-02-10T09:00:00Z';
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
    const answer = agreeOnGroundRule(aRule('SR01'), present, all, now);
    expect(answer.ok ? answer.value.status : answer.refusal).toBe(outcome);
  });

  it('[GR-agreed] notes when the group agreed and keeps the way there', () => {
    const all = present.map(({ id }) => aStance('SR01', id, 'behind'));
    const answer = agreeOnGroundRule(aRule('SR01'), present, all, now);
    expect(answer.ok && answer.value.statusHistory.at(-1)).toEqual({ status: 'agreed', at: now });
    expect(answer.ok && answer.value.statusHistory).toHaveLength(2);
  });

  it('[GR-agreed] does not count stances on another rule', () => {
    const all = present.map(({ id }) => aStance('SR02', id, 'behind'));
    expect(countStances('SR01', present, all).missing).toEqual(present);
  });

  it('[GR-agreed] refuses a rule that has not been discussed, and an empty room', () => {
    const proposed = aRule('SR01', { status: 'proposed' });
    expect(agreeOnGroundRule(proposed, present, [], now)).toEqual({
      ok: false,
      refusal: 'not-discussed',
    });
    expect(agreeOnGroundRule(aRule('SR01'), [], [], now)).toEqual({
      ok: false,
      refusal: 'nobody-present',
    });
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

describe('a rule that does not live on', () => {
  it('[GR-handled] points at the rule it was merged into', () => {
    const answer = mergeGroundRule(aRule('SR03'), aRule('SR01'), now);
    expect(answer.ok && [answer.value.status, answer.value.mergedInto]).toEqual(['merged', 'SR01']);
  });

  it('[GR-handled] cannot be merged into itself or into one that is gone', () => {
    const gone = aRule('SR01', { status: 'dropped' });
    expect(mergeGroundRule(aRule('SR03'), aRule('SR03'), now)).toMatchObject({
      refusal: 'same-rule',
    });
    expect(mergeGroundRule(aRule('SR03'), gone, now)).toMatchObject({ refusal: 'target-gone' });
  });

  it('[GR-handled] keeps the reason it was dropped for', () => {
    expect(dropGroundRule(aRule('SR11'), ' ', now)).toMatchObject({ refusal: 'reason-missing' });
    const answer = dropGroundRule(aRule('SR11'), 'Två invändningar.', now);
    expect(answer.ok && answer.value.dropReason).toBe('Två invändningar.');
  });
});
