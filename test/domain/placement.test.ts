import {
  isFullyJudged,
  judgeTopic,
  placeTopic,
  suggestedPlacement,
  totalOf,
  totalStep,
} from '#domain/placement.ts';
import type { Topic } from '#domain/topic.ts';
import ekby from '../../src/local-tenant/seed/ekby.json';
import { aTopic, criteriaOf } from './between-builders.ts';

const now = '2027-03-17T10:00:00Z';

function placementOf(points: string) {
  const criteria = criteriaOf(points);
  if (!isFullyJudged(criteria)) throw new Error('the test judges all eight');
  return suggestedPlacement(criteria);
}

describe('where a matter belongs', () => {
  it.each([
    ['00000000', 'board', 'no-mandate'],
    ['22222220', 'board', 'no-mandate'],
    ['02022222', 'line', 'one-service'],
    ['12122222', 'pair', 'two-services'],
    ['10022222', 'pair', 'two-services'],
    ['12222211', 'managementGroup', 'whole'],
    ['02222110', 'board', 'no-mandate'],
    ['02222011', 'managementGroup', 'whole'],
    ['02221011', 'parked', 'otherwise'],
    ['20220111', 'parked', 'otherwise'],
  ] as const)('[TO-placement] K1–K8 %s gives %s, because of %s', (points, placement, because) => {
    expect(placementOf(points)).toEqual({ placement, because });
  });

  it('[TO-placement] a sum of ten is the management group’s, nine is parked', () => {
    expect(placementOf('20221111').placement).toBe('managementGroup');
    expect(placementOf('20221101').placement).toBe('parked');
  });

  it('[TO-placement] is what Ekby’s group was suggested for all its ten matters', () => {
    const suggested = ekby.topics.map(({ criteria }) => suggestedPlacement(criteria).placement);
    expect(suggested).toEqual(ekby.topics.map(({ suggestedPlacement: known }) => known));
  });

  it('[TO-total] adds what has been judged so far', () => {
    expect(totalOf(null)).toBe(0);
    expect(totalOf(criteriaOf('2-1-----'))).toBe(3);
    expect(ekby.topics.map(({ criteria }) => totalOf(criteria))).toEqual(
      ekby.topics.map(({ total }) => total),
    );
  });

  it('shades the sums in five steps', () => {
    expect([0, 3, 4, 6, 7, 9, 10, 12, 13, 16].map(totalStep)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });
});

const judged = (points: string, topic: Topic = aTopic('Q1')): Topic =>
  Object.entries(criteriaOf(points)).reduce((known, [code, score]) => {
    const next = judgeTopic(known, code as 'K1', score, now);
    if (!next.ok) throw new Error(next.refusal);
    return next.value;
  }, topic);

describe('judging a matter', () => {
  it('[TO-judge] is proposed until all eight are judged, then assessed and placed', () => {
    const seven = judged('2222111-');
    expect(seven).toMatchObject({ status: 'proposed', placement: null });
    expect(judged('22221112')).toMatchObject({ status: 'assessed', placement: 'managementGroup' });
  });

  it('[TO-judge] follows the criteria when one is judged anew', () => {
    expect(judged('-------0', judged('22221112'))).toMatchObject({ placement: 'board' });
  });

  it('[TO-judge] leaves a placement that the group has given a reason for', () => {
    const placed = placeTopic(judged('12122222'), 'managementGroup', 'Resurser flyttas.');
    if (!placed.ok) throw new Error(placed.refusal);
    expect(judged('-1------', placed.value)).toMatchObject({
      placement: 'managementGroup',
      overrideReason: 'Resurser flyttas.',
    });
  });

  it.each([-1, 3, 0.5])('[TO-judge] refuses %s points', (points) => {
    expect(judgeTopic(aTopic('Q1'), 'K1', points, now)).toEqual({
      ok: false,
      refusal: 'out-of-range',
    });
  });
});

describe('placing a matter elsewhere', () => {
  it('[TO-override] needs a reason', () => {
    expect(placeTopic(judged('12122222'), 'managementGroup', '  ')).toEqual({
      ok: false,
      refusal: 'reason-needed',
    });
  });

  it('[TO-override] needs a suggestion to differ from', () => {
    expect(placeTopic(aTopic('Q1'), 'board', 'Skäl')).toEqual({ ok: false, refusal: 'not-judged' });
  });

  it('[TO-override] keeps the reason, and drops it when the suggestion is taken after all', () => {
    const moved = placeTopic(judged('12122222'), 'board', ' Nämnden frågar. ');
    if (!moved.ok) throw new Error(moved.refusal);
    expect(moved.value).toMatchObject({ placement: 'board', overrideReason: 'Nämnden frågar.' });
    expect(placeTopic(moved.value, 'pair', '')).toMatchObject({
      ok: true,
      value: { placement: 'pair', overrideReason: null },
    });
  });
});
