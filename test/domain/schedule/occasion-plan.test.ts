import { addDays, daysBetween, weekday } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { isDayOff } from '#domain/schedule/holidays.ts';
import {
  checkStarts,
  datesFrom,
  instanceFor,
  planOccasions,
  type PlanRequest,
} from '#domain/schedule/occasion-plan.ts';
import { instantOf } from '#domain/stockholm.ts';
import { aParticipant } from '../builders.ts';

const session = (number: number): Occasion => ({
  ...{ id: `T${number}`, programmeId: 'U', createdAt: '2027-01-11T13:30:00Z', createdBy: 'K01' },
  ...{ number, kind: 'session', title: '', place: '', inputs: [], outputs: [], date: null },
  ...{ status: 'planned', statusHistory: [] },
});
const request = (more: Partial<PlanRequest>): PlanRequest => ({
  wishes: { from: '2027-01-18', to: '2027-06-04', weeksApart: 3, noFridays: false },
  sessions: [1, 2, 3, 4].map(session),
  daysPerOccasion: 2,
  people: [aParticipant('P01', 'member'), aParticipant('P02', 'member')],
  busy: new Map([
    ['P01', []],
    ['P02', []],
  ]),
  ...more,
});

describe('planning the occasions', () => {
  it('[SC-plan] finds consecutive working days, three weeks or more apart, and true alternatives', () => {
    const plans = planOccasions(request({}));
    expect(plans).toHaveLength(3);
    for (const { occasions } of plans) {
      expect(occasions.map(({ occasionId }) => occasionId)).toEqual(['T1', 'T2', 'T3', 'T4']);
      for (const { dates } of occasions) {
        expect(dates).toEqual(datesFrom(dates[0]!, 2));
        expect(dates.filter(isDayOff)).toEqual([]);
      }
      const starts = occasions.map(({ dates }) => dates[0]!);
      starts.slice(1).forEach((start, i) => {
        const gap = daysBetween(starts[i]!, start);
        expect(gap).toBeGreaterThanOrEqual(21);
        expect(occasions[i + 1]!.weeksAfter).toBe(Math.floor(gap / 7));
      });
      expect(occasions[0]!.weeksAfter).toBeNull();
    }
  });

  it('keeps Fridays and closer weeks out when asked', () => {
    const wishes = { from: '2027-01-18', to: '2027-12-17', weeksApart: 9, noFridays: true };
    const [best] = planOccasions(request({ wishes }));
    const starts = best!.occasions.map(({ dates }) => dates[0]!);
    expect(best!.occasions.flatMap(({ dates }) => dates).map(weekday)).not.toContain(4);
    starts.slice(1).forEach((start, i) => {
      expect(daysBetween(starts[i]!, start)).toBeGreaterThanOrEqual(63);
    });
  });

  it('[SC-plan] lets the municipality say its own break weeks, and whether breaks matter', () => {
    const costOf = (date: string, more: Partial<PlanRequest['wishes']>) => {
      const { wishes } = request({});
      const instance = instanceFor(request({ wishes: { ...wishes, ...more } }));
      return instance?.dayCost[daysBetween(wishes.from, date)];
    };
    // Tuesdays of weeks 9 and 8, and one in the week after Easter.
    const [week9, week8, easter] = ['2027-03-02', '2027-02-23', '2027-03-30'];
    const costs = (more: Partial<PlanRequest['wishes']>) =>
      [week9, week8, easter].map((date) => costOf(date, more));
    expect(costs({})).toEqual([4, 0, 4]);
    expect(costs({ breakWeeks: [8, 43] })).toEqual([0, 4, 4]);
    expect(costs({ breakWeeks: [] })).toEqual([0, 0, 4]);
    expect(costs({ breakWeeks: [8], breaksAreFine: true })).toEqual([0, 0, 0]);
  });

  it('[SC-plan] says who loses which hours', () => {
    // Everything but one day is taken for P02; that day is lost for two hours to P01.
    const wishes = { from: '2027-01-19', to: '2027-01-20', weeksApart: 3, noFridays: false };
    const busy = new Map([
      [
        'P01',
        [
          {
            start: instantOf('2027-01-19', '10:00'),
            end: instantOf('2027-01-19', '12:00'),
            code: 2 as const,
          },
        ],
      ],
      [
        'P02',
        [
          {
            start: instantOf('2027-01-20', '00:00'),
            end: instantOf('2027-01-20', '24:00'),
            code: 3 as const,
          },
        ],
      ],
    ]);
    const [plan] = planOccasions(request({ wishes, busy, sessions: [session(1)] }));
    expect(plan).toEqual({
      violations: 2,
      cost: 3 * 4 * 4 + 3 * 18 * 6,
      occasions: [
        {
          ...{ occasionId: 'T1', dates: ['2027-01-19', '2027-01-20'], weeksAfter: null },
          clashes: [
            {
              ...{ participantId: 'P01', date: '2027-01-19', hours: 2, wholeDay: false },
              ...{ from: '10:00', to: '12:00' },
            },
            {
              ...{ participantId: 'P02', date: '2027-01-20', hours: 9, wholeDay: true },
              ...{ from: '08:00', to: '17:00' },
            },
          ],
        },
      ],
    });
    const relaxed = planOccasions(
      request({ wishes, busy, sessions: [session(1)], optional: new Set(['P02']) }),
    );
    expect(relaxed[0]).toMatchObject({ violations: 1, cost: 3 * 4 * 4 + 18 * 6 });
  });

  it('counts a calendar that could not be read as unknown, not as free or as a clash', () => {
    const instance = instanceFor(request({ busy: new Map([['P01', []]]) }));
    expect(instance?.persons.map(({ a }) => new Set(a))).toEqual([new Set('0'), new Set('5')]);
    const [best] = planOccasions(request({ busy: new Map([['P01', []]]) }));
    expect(best!.occasions.flatMap(({ clashes }) => clashes)).toEqual([]);
  });

  it('has no plan for a period that is too short or turned round', () => {
    const wishes = request({}).wishes;
    expect(planOccasions(request({ wishes: { ...wishes, to: addDays(wishes.from, 40) } }))).toEqual(
      [],
    );
    expect(planOccasions(request({ wishes: { ...wishes, to: '2026-01-01' } }))).toEqual([]);
    expect(planOccasions(request({ sessions: [] }))).toEqual([]);
  });
});

describe('typed start days', () => {
  it('[SC-days] are accepted on working days three weeks apart', () => {
    const starts = ['2027-02-09', '2027-03-02', '2027-04-06'];
    expect(checkStarts(starts, 2)).toEqual({ ok: true, value: starts });
  });

  it.each([
    [['2027-02-09', ''], 'not-a-date'],
    [['2027-02-12'], 'day-off'],
    [['2027-05-05'], 'day-off'],
    [['2027-12-30'], 'day-off'],
    [['2027-02-09', '2027-03-01'], 'too-close'],
    [['2027-04-06', '2027-02-09'], 'too-close'],
  ])('%j are refused: %s', (starts, refusal) => {
    expect(checkStarts(starts, 2)).toEqual({ ok: false, refusal });
  });

  it('has no days before one is typed', () => {
    expect(datesFrom('', 2)).toEqual([]);
    expect(datesFrom('2027-02-28', 2)).toEqual(['2027-02-28', '2027-03-01']);
  });
});
