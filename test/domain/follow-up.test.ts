import { addResultValue, resultPicture } from '#domain/expected-result.ts';
import { planFollowUp, planProgress, withFollowUpDate } from '#domain/follow-up.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { ExpectedResult, Programme } from '#domain/programme.ts';
import { anAction } from './builders.ts';

const base = { programmeId: 'UPP', createdAt: '2027-05-27T08:00:00Z', createdBy: 'K01' };
const today = '2027-05-27';
const occasion = (number: number, kind: Occasion['kind'], date: string): Occasion => ({
  ...base,
  id: `T${number}`,
  status: 'booked',
  statusHistory: [],
  ...{ number, kind, title: '', place: '', inputs: [], outputs: [], date },
});
const occasions = [occasion(4, 'session', '2027-05-26'), occasion(5, 'followUp', '2027-09-07')];
const result = (more: Partial<ExpectedResult> = {}): ExpectedResult => ({
  ...base,
  id: 'ER2',
  ...{ title: 'Medarbetare förstår besluten', aim: '', indicator: '', unit: '%' },
  ...{ baseline: 31, target: 60, values: [] },
  ...more,
});

describe('planning a follow-up', () => {
  it('[FU-occasion] makes an occasion after those that there are', () => {
    const planned = planFollowUp(
      '2027-12-07',
      ' Efter sex månader ',
      occasions,
      [],
      { ...base, id: 'T6' },
      today,
    );
    expect(planned).toMatchObject({
      ok: true,
      value: { number: 6, kind: 'followUp', title: 'Efter sex månader', date: '2027-12-07' },
    });
    const programme = { followUpDates: ['2028-05-30', '2027-09-07'] } as unknown as Programme;
    expect(withFollowUpDate(programme, '2027-09-07').followUpDates).toEqual([
      '2027-09-07',
      '2028-05-30',
    ]);
  });

  it.each([
    ['', 'no-date'],
    ['2027-05-26', 'past'],
    ['2027-09-07', 'taken'],
  ] as const)('[FU-occasion] says no to %j', (date, refusal) => {
    const said = planFollowUp(date, 'Uppföljning', occasions, [], { ...base, id: 'T6' }, today);
    expect(said).toEqual({ ok: false, refusal });
  });

  it('[FU-occasion] does not come before the sessions are over', () => {
    const early = planFollowUp(
      '2027-05-26',
      '',
      occasions,
      [],
      { ...base, id: 'T6' },
      '2027-05-01',
    );
    expect(early).toEqual({ ok: false, refusal: 'before-the-sessions' });
  });
});

describe('how far it has come', () => {
  it('[FU-plan] is what is done of what was decided and not stopped', () => {
    const actions = (['proposed', 'decided', 'done', 'done', 'stopped'] as const).map(
      (status, index) => anAction(`UP${index}`, { status }),
    );
    expect(planProgress(actions)).toMatchObject({ all: 5, share: 2 / 3, counts: { done: 2 } });
    expect(planProgress([]).share).toBeNull();
  });

  it('[FU-picture] begins at the baseline and knows how much of the way is gone', () => {
    const values = [
      { date: '2027-05-17', value: 44 },
      { date: '2027-03-01', value: 29 },
    ];
    expect(resultPicture(result({ values }), '2027-01-11')).toEqual({
      points: [
        { date: '2027-01-11', value: 31 },
        { date: '2027-03-01', value: 29 },
        { date: '2027-05-17', value: 44 },
      ],
      latest: 44,
      share: 13 / 29,
      low: 29,
      high: 60,
    });
  });

  it('[FU-picture] goes downwards where less is better, and nowhere where there is no way', () => {
    const fewer = result({ baseline: 14, target: 2, values: [{ date: '2027-05-26', value: 3 }] });
    expect(resultPicture(fewer, '2027-01-11').share).toBeCloseTo(11 / 12);
    expect(resultPicture(result({ baseline: 14, target: 2 }), '2027-01-11').share).toBe(0);
    expect(resultPicture(result({ baseline: 2, target: 2 }), '2027-01-11').share).toBeNull();
  });

  it('[FU-value] keeps one value for a day, in the order of the days', () => {
    const one = addResultValue(result(), '2027-05-17', 44, today);
    const two = one.ok ? addResultValue(one.value, '2027-03-01', 40, today) : one;
    const three = two.ok ? addResultValue(two.value, '2027-05-17', 45, today) : two;
    expect(three.ok && three.value.values).toEqual([
      { date: '2027-03-01', value: 40 },
      { date: '2027-05-17', value: 45 },
    ]);
  });

  it.each([
    ['2027-05-17', Number.NaN, 'no-number'],
    ['', 4, 'no-date'],
    ['2027-05-28', 4, 'ahead'],
  ] as const)('[FU-value] says no to %j and %d', (date, value, refusal) => {
    expect(addResultValue(result(), date, value, today)).toEqual({ ok: false, refusal });
  });
});
