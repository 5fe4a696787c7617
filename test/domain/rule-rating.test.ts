import {
  followUpRule,
  rateRule,
  ratingPeriods,
  ratingPictures,
  ratingsOfRules,
} from '#domain/rule-rating.ts';
import { cycleIsDue, cycleStep } from '#domain/rule-cycle.ts';
import ekby from '../../src/local-tenant/seed/ekby.json';
import { aParticipant, aRule } from './builders.ts';
import { aCycle, aReview, sessionDays, sessions } from './between-builders.ts';

const at = '2027-03-12T13:00:00Z';
const member = aParticipant('P02', 'member');
const agreed = aRule('SR01', { status: 'agreed' });

describe('rating a rule', () => {
  it('[RR-one] is one answer per person and period, and can be changed', () => {
    const first = rateRule(agreed, 'T2', 2, member, undefined, at);
    if (!first.ok) throw new Error(first.refusal);
    expect(first.value).toMatchObject({ id: 'SR01.T2.P02', rating: 2, participantId: 'P02' });
    const again = rateRule(agreed, 'T2', 3, member, first.value, '2027-03-13T08:00:00Z');
    expect(again).toEqual({ ok: true, value: { ...first.value, rating: 3 } });
  });

  it.each([
    [agreed, 0, member, 'out-of-range'],
    [agreed, 5, member, 'out-of-range'],
    [agreed, 2.5, member, 'out-of-range'],
    [agreed, 2, aParticipant('K01', 'consultant'), 'not-a-member'],
    [aRule('SR02', { status: 'discussed' }), 2, member, 'not-agreed'],
  ] as const)('[RR-one] %#: is refused for a reason', (rule, rating, by, refusal) => {
    expect(rateRule(rule, 'T2', rating, by, undefined, at)).toEqual({ ok: false, refusal });
  });

  it('[RR-followed] a rule is followed up when it has been rated in the period', () => {
    const reviews = [aReview('SR01', 'T2', 'P02', 3)];
    expect(followUpRule(agreed, 'T2', reviews, at)).toMatchObject({
      value: { status: 'followedUp' },
    });
    expect(followUpRule(agreed, 'T4', reviews, at)).toEqual({ ok: false, refusal: 'not-rated' });
    expect(followUpRule(aRule('SR01'), 'T2', reviews, at)).toEqual({
      ok: false,
      refusal: 'not-agreed',
    });
  });
});

describe('the picture of the ratings', () => {
  const ratings = ratingsOfRules(
    ekby.ruleReviews.map((review) =>
      aReview(review.ruleId, review.period, review.participantId, review.rating),
    ),
  );
  const rules = [...new Set(ekby.ruleReviews.map(({ ruleId }) => ruleId))];

  it('[RR-picture] puts Ekby’s hardest rule first in both periods', () => {
    for (const period of ['T2', 'T4']) {
      expect(ratingPictures(rules, ratings, period, ['T2', 'T3', 'T4'])[0]?.subjectId).toBe('SR07');
    }
  });

  it('[RR-picture] says how many gave what, and how the mean has moved', () => {
    const picture = ratingPictures(rules, ratings, 'T4', ['T2', 'T3', 'T4'])[0];
    expect(picture).toMatchObject({ counts: [0, 1, 7, 0], raters: 8, mean: 2.875, change: 0.75 });
    expect(picture?.trend).toEqual([
      { period: 'T2', mean: 2.125 },
      { period: 'T4', mean: 2.875 },
    ]);
  });

  it('[RR-picture] puts more ones first among equal means, and the unrated last', () => {
    const some = ratingsOfRules([
      aReview('A', 'T2', 'P1', 2),
      aReview('A', 'T2', 'P2', 2),
      aReview('B', 'T2', 'P1', 1),
      aReview('B', 'T2', 'P2', 3),
    ]);
    const order = ratingPictures(['C', 'A', 'B'], some, 'T2', ['T2']);
    expect(order.map(({ subjectId }) => subjectId)).toEqual(['B', 'A', 'C']);
    expect(order[2]).toMatchObject({ mean: null, change: null, raters: 0 });
  });
});

describe('when rules are rated', () => {
  it.each([
    ['2027-02-15', 'T2'],
    ['2027-03-17', 'T2'],
    ['2027-03-18', 'T3'],
    ['2027-06-30', 'T4'],
  ])('[RR-period] on %s it is for %s', (today, focus) => {
    expect(ratingPeriods(sessions, sessionDays, today)).toEqual({
      periods: ['T2', 'T3', 'T4'],
      focus,
    });
  });
});

describe('an improvement cycle', () => {
  it.each([
    [{}, 'plan'],
    [{ plan: 'Vi läser dagen före.' }, 'do'],
    [{ plan: 'x', do: 'y', act: 'z' }, 'study'],
    [{ plan: 'x', do: 'y', study: 'å', act: 'z' }, 'done'],
  ])('[RC-step] %j stands at %s', (parts, step) => {
    expect(cycleStep(aCycle('C', parts))).toBe(step);
  });

  it('[RC-due] is late the day after its day, until it is done', () => {
    const cycle = aCycle('C', { followUpOn: '2027-04-01' });
    expect(cycleIsDue(cycle, '2027-04-01')).toBe(false);
    expect(cycleIsDue(cycle, '2027-04-02')).toBe(true);
    const done = { ...cycle, plan: 'x', do: 'x', study: 'x', act: 'x' };
    expect(cycleIsDue(done, '2027-04-02')).toBe(false);
  });
});
