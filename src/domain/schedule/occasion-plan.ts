import { addDays, daysBetween, isCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { Occasion } from '../occasion.ts';
import type { Participant } from '../participant.ts';
import { accepted, refused, type Result } from '../result.ts';
import { dayStartsOf, defaultHours, slotsOf, type BusyTime } from './availability.ts';
import { dayCosts, defaultDayRules, type DayRules } from './day-costs.ts';
import { explainPlan, type PersonTerm } from './explain.ts';
import { isDayOff } from './holidays.ts';
import type { Instance, Plan } from './instance.ts';
import { solve } from './planner.ts';

/** What the planning group asks for, in words on the page. */
export type PlanWishes = {
  /** First and last day that may be used. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Least weeks from one start to the next; never under 3 (domain.md 6.11). */
  readonly weeksApart: number;
  readonly noFridays: boolean;
};

export type PlanRequest = {
  readonly wishes: PlanWishes;
  /** In order; the plan has a start for each. */
  readonly sessions: readonly Occasion[];
  readonly daysPerOccasion: number;
  readonly people: readonly Participant[];
  /** Ids of people who are welcome but not required. */
  readonly optional?: ReadonlySet<string>;
  /** By participant id; who is not here has a calendar that cannot be read. */
  readonly busy: ReadonlyMap<string, readonly BusyTime[]>;
  readonly rules?: DayRules;
};

/** A person's lost time on one day. */
export type Clash = {
  readonly participantId: string;
  readonly date: CalendarDate;
  readonly hours: number;
  readonly wholeDay: boolean;
};

export type PlannedDays = {
  readonly occasionId: string;
  readonly dates: readonly CalendarDate[];
  /** Whole weeks since the occasion before started; null for the first. */
  readonly weeksAfter: number | null;
  readonly clashes: readonly Clash[];
};

export type OccasionPlan = {
  readonly violations: number;
  readonly cost: number;
  readonly occasions: readonly PlannedDays[];
};

const leastWeeksApart = 3;
/** Guide §2.6: the distance aimed at, and the most before the thread is lost, in days. */
const gaps = { target: 35, most: 56 };

/** The planner's instance for a request, with the defaults of guide §2.6. @returns null: no days at all */
export function instanceFor(request: PlanRequest): Instance | null {
  const { wishes, sessions, daysPerOccasion: D, people, optional, busy } = request;
  const { from: start, to, weeksApart, noFridays } = wishes;
  const T = daysBetween(start, to) + 1;
  const K = sessions.length;
  if (T < 1 || K < 1) return null;
  const rules = request.rules ?? defaultDayRules;
  const forbiddenWeekdays = noFridays ? [...rules.forbiddenWeekdays, 4] : rules.forbiddenWeekdays;
  const grid = dayStartsOf({ start, T, ...defaultHours });
  const gapMin = Math.max(7 * Math.max(weeksApart, leastWeeksApart), D);
  return {
    name: start,
    ...{ start, T, H: grid.H, K, D, maxSpan: D },
    ...{ gapMin, gapMax: Math.max(gaps.most, gapMin + 14), gapWeight: 1 },
    gapTarget: Math.max(gaps.target, gapMin),
    sev: [0, 1, 4, 6, 0, 2],
    persons: people.map(({ id }) => {
      const known = busy.get(id);
      const must = !(optional?.has(id) ?? false);
      const read = known ? [{ from: start, to }] : [];
      const { a } = slotsOf(grid, { busy: known ?? [], read, workingDays: null });
      return { id, w: must ? 3 : 1, must, a };
    }),
    ...{ rooms: [], noRoomCost: 40 },
    dayCost: dayCosts(start, T, { ...rules, forbiddenWeekdays }),
    fixed: sessions.map(() => null),
    range: sessions.map(() => null),
    current: sessions.map(() => null),
    ...{ moveCost: 20, movePerDay: 1, M: 3, r: 2 },
  };
}

/** Hours away by day; the hours of a tentative, elsewhere or unknown slot are not lost. */
function clashesOf(instance: Instance, { person, runs }: PersonTerm): readonly Clash[] {
  const slots = new Map<number, number>();
  for (const { day, from, to, code } of runs) {
    if (code === 2 || code === 3) slots.set(day, (slots.get(day) ?? 0) + to - from);
  }
  return [...slots].map(([day, lost]) => ({
    participantId: instance.persons[person]!.id,
    date: addDays(instance.start, day),
    hours: lost / 2,
    wholeDay: lost === instance.H,
  }));
}

/** A plan of an instance in dates, with what it costs whom. */
export function occasionPlanOf(
  instance: Instance,
  sessions: readonly Occasion[],
  plan: Plan,
): OccasionPlan {
  const { occasions } = explainPlan(instance, plan);
  return {
    violations: plan.V,
    cost: plan.C,
    occasions: occasions.map(({ days, gap, persons }, k) => ({
      occasionId: sessions[k]!.id,
      dates: days.map((day) => addDays(instance.start, day)),
      weeksAfter: gap === null ? null : Math.floor(gap / 7),
      clashes: persons.flatMap((term) => clashesOf(instance, term)),
    })),
  };
}

/** The best plan and true alternatives, best first; empty when nothing fits the wishes. */
export function planOccasions(request: PlanRequest): readonly OccasionPlan[] {
  const instance = instanceFor(request);
  const answer = instance && solve(instance, { probe: false });
  if (!instance || answer?.status !== 'solved') return [];
  return answer.alternatives.map((plan) => occasionPlanOf(instance, request.sessions, plan));
}

/** The days of an occasion that starts on a day; none while no day has been typed. */
export const datesFrom = (start: CalendarDate, days: number): readonly CalendarDate[] =>
  isCalendarDate(start) ? Array.from({ length: days }, (_, i) => addDays(start, i)) : [];

/**
 * SC-days (domain.md 6.11). Typed start days: consecutive working days, in order, three weeks or more
 * from start to start.
 */
export function checkStarts(
  starts: readonly CalendarDate[],
  daysPerOccasion: number,
): Result<readonly CalendarDate[], 'not-a-date' | 'day-off' | 'too-close'> {
  if (!starts.every(isCalendarDate)) return refused('not-a-date');
  if (starts.flatMap((start) => datesFrom(start, daysPerOccasion)).some(isDayOff)) {
    return refused('day-off');
  }
  const close = starts.some(
    (start, k) => k > 0 && daysBetween(starts[k - 1]!, start) < 7 * leastWeeksApart,
  );
  return close ? refused('too-close') : accepted(starts);
}
