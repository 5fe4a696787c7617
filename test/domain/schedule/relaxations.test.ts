import type { Instance } from '#domain/schedule/instance.ts';
import { solve } from '#domain/schedule/planner.ts';
import { blockedBy, relaxations } from '#domain/schedule/relaxations.ts';
import { replan } from '#domain/schedule/replan.ts';

/** Six weeks, Monday to Friday, one-day occasions three to four weeks apart, everybody free. */
const sixWeeks: Instance = {
  ...{ name: 'six-weeks', start: '2027-01-04', T: 42, H: 1, K: 2, D: 1, maxSpan: 1 },
  ...{ gapMin: 21, gapMax: 28, gapTarget: 28, gapWeight: 1, sev: [0, 1, 4, 6, 0, 2] },
  persons: [
    { id: 'a', w: 3, must: true, a: '0'.repeat(42) },
    { id: 'b', w: 1, must: false, a: '0'.repeat(42) },
  ],
  ...{ rooms: [], noRoomCost: 40 },
  dayCost: Array.from({ length: 42 }, (_, day) => [2, 0, 0, 1, -1, -1, -1][day % 7]!),
  ...{ fixed: [null, null], range: [null, null], current: [null, null] },
  ...{ moveCost: 20, movePerDay: 1, M: 1, r: 1 },
};
const away = (...days: number[]) =>
  Array.from({ length: 42 }, (_, day) => (days.includes(day) ? '2' : '0')).join('');
const none = { openable: [], beyond: [] };

describe('what would help', () => {
  it('finds nothing to give up when the plan costs nothing', () => {
    expect(relaxations(sixWeeks, none)).toEqual([]);
  });

  it('offers whatever makes a plan possible, the best plan first', () => {
    const weekend: Instance = {
      ...sixWeeks,
      range: [
        [1, 1],
        [25, 27],
      ],
    };
    expect(solve(weekend).status).toBe('infeasible');
    const openable = [{ group: 'weekends', days: [26, 27], cost: 3 }];
    expect(relaxations(weekend, { openable, beyond: [] })).toEqual([
      {
        relaxation: { kind: 'anyDay', occasion: 1 },
        plan: { V: 0, C: 0, starts: [1, 29] },
      },
      { relaxation: { kind: 'open', group: 'weekends' }, plan: { V: 0, C: 5, starts: [1, 27] } },
    ]);
    expect(blockedBy(weekend)).toEqual({ occasion: 1, reason: 'no-days' });
  });

  it('tells which distance, which days and which person stand in the way', () => {
    const tight: Instance = {
      ...sixWeeks,
      persons: [{ ...sixWeeks.persons[0]!, a: away(1, 29) }, sixWeeks.persons[1]!],
      range: [
        [1, 1],
        [29, 32],
      ],
      gapMax: 30,
    };
    expect(solve(tight)).toMatchObject({ best: { V: 1, C: 13, starts: [1, 30] } });
    const kinds = relaxations(tight, {
      openable: [{ group: 'fridays', days: [32], cost: 6 }],
      beyond: [],
    }).map(({ relaxation, plan }) => [relaxation, plan.V, plan.C]);
    expect(kinds).toEqual([
      [{ kind: 'anyDay', occasion: 0 }, 0, 0],
      [{ kind: 'optional', person: 0 }, 0, 13],
    ]);
  });

  it('extends the period into days of which nothing is known', () => {
    const short: Instance = { ...sixWeeks, gapMin: 42, gapMax: 49, gapTarget: 42 };
    expect(blockedBy(short)).toEqual({ occasion: 1, reason: 'distance' });
    const beyond = Array.from({ length: 28 }, (_, day) => (day % 7 < 4 ? 1 : -1));
    const [best, ...others] = relaxations(short, { openable: [], beyond });
    expect(best).toEqual({
      relaxation: { kind: 'shorterGap', days: 7 },
      plan: { V: 0, C: 6, starts: [1, 37] },
    });
    expect(others.map(({ relaxation }) => relaxation)).toContainEqual({
      kind: 'laterEnd',
      days: 14,
    });
    const later = others.find(({ relaxation }) => relaxation.kind === 'laterEnd');
    // Day 43 costs 1; an unknown slot has severity 2, the weights are 3 and 1.
    expect(later?.plan).toEqual({ V: 0, C: 1 + 2 * 3 + 2 * 1, starts: [1, 43] });
  });

  it('names a room that is necessary and nowhere free', () => {
    const full: Instance = {
      ...sixWeeks,
      rooms: [{ id: 'r', cost: 0, a: '2'.repeat(42) }],
      noRoomCost: -1,
    };
    expect(blockedBy(full)).toEqual({ occasion: 0, reason: 'no-days' });
    expect(relaxations(full, none).map(({ relaxation }) => relaxation)).toEqual([
      { kind: 'withoutRoom' },
    ]);
  });

  it('blocks nothing when there is a plan', () => {
    expect(blockedBy(sixWeeks)).toBeNull();
  });
});

describe('one occasion must move', () => {
  const booked = [1, 29];
  it('sets the smallest change beside the best plan overall', () => {
    const busy: Instance = {
      ...sixWeeks,
      gapWeight: 30,
      persons: [{ ...sixWeeks.persons[0]!, a: away(29) }, sixWeeks.persons[1]!],
    };
    const { onlyThis, bestOverall } = replan(busy, booked, 1, []);
    // Alone: Monday, a day closer to the first. Together: both a day later, the distance kept.
    expect(onlyThis).toEqual({ V: 0, C: 2 + 21 + 30, starts: [1, 28] });
    expect(bestOverall).toEqual({ V: 0, C: 21 + 21, starts: [2, 30] });
  });

  it('leaves the lost days for good', () => {
    const { onlyThis } = replan(sixWeeks, booked, 0, [1, 2]);
    expect(onlyThis).toEqual({ V: 0, C: 1 + 22 + 2, starts: [3, 29] });
  });

  it('says when nothing is possible', () => {
    const lost = Array.from({ length: 42 }, (_, day) => day);
    expect(replan(sixWeeks, booked, 1, lost)).toEqual({ onlyThis: null, bestOverall: null });
  });
});
