import { addDays, daysBetween, isCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { Occasion } from '../occasion.ts';
import type { Participant } from '../participant.ts';
import type { LocalTime } from '../record.ts';
import { accepted, refused, type Result } from '../result.ts';
import {
  dayStartsOf,
  defaultHours,
  slotsOf,
  type BusyTime,
  type CalendarReading,
} from './availability.ts';
import { dayCosts, defaultDayRules, type DayRules, type SchoolBreak } from './day-costs.ts';
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
  /** Most weeks from one start to the next; eight, or two more than the least, when not given. */
  readonly mostWeeks?: number;
  readonly noFridays: boolean;
  /** School breaks cost nothing extra. */
  readonly breaksAreFine?: boolean;
  /** The municipality's break weeks by ISO number; the usual proposals when not given. */
  readonly breakWeeks?: readonly number[];
  /** The customer's own closed weeks, by ISO number. */
  readonly closedWeeks?: readonly number[];
  /** `everybody`: attendance first; `even`: distances near the target weigh more. */
  readonly emphasis?: 'everybody' | 'even';
};

/** A room that can be invited, with what is known of its calendar. */
export type RoomChoice = {
  readonly mail: string;
  readonly name: string;
  readonly reading: CalendarReading;
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
  /** By participant id; where it is given it holds instead of `busy`, with the days read so far. */
  readonly readings?: ReadonlyMap<string, CalendarReading>;
  /** By participant id, 1 to 9; 3 for required and 1 for optional people when not given. */
  readonly weights?: ReadonlyMap<string, number>;
  readonly rooms?: readonly RoomChoice[];
  /** First days that are held, by occasion id. */
  readonly pins?: ReadonlyMap<string, CalendarDate>;
  /** First days of occasions that have taken place, by occasion id. */
  readonly fixed?: ReadonlyMap<string, CalendarDate>;
  readonly rules?: DayRules;
};

/** A person's lost time on one day. */
export type Clash = {
  readonly participantId: string;
  readonly date: CalendarDate;
  readonly hours: number;
  readonly wholeDay: boolean;
  /** From the first lost half hour to the end of the last. */
  readonly from: LocalTime;
  readonly to: LocalTime;
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

/** Wall time of a half hour that counts from 08:00. */
const timeOfSlot = (slot: number): LocalTime => {
  const minutes = 8 * 60 + slot * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
};

/** domain.md 6.11. */
export const leastWeeksApart = 3;
/** Guide §2.6: the distance aimed at in days, and the most weeks before the thread is lost. */
const gaps = { target: 35, mostWeeks: 8 };

/** Weeks from one start to the next, least and most, as the wishes say. */
export function weeksApartOf({
  weeksApart,
  mostWeeks,
}: Pick<PlanWishes, 'weeksApart' | 'mostWeeks'>): readonly [least: number, most: number] {
  const least = Math.max(weeksApart, leastWeeksApart);
  return [least, Math.max(mostWeeks ?? Math.max(gaps.mostWeeks, least + 2), least)];
}

/** Breaks that are a week of the year, in the weeks that the municipality has them; the others as they are. */
const withBreakWeeks = (
  breaks: readonly SchoolBreak[],
  weeks: readonly number[],
): readonly SchoolBreak[] => [
  ...breaks.filter(({ period }) => period.kind !== 'week'),
  ...weeks.map((week): SchoolBreak => ({
    id: week < 26 ? 'winter' : 'autumn',
    period: { kind: 'week', week },
  })),
];

/** What the wishes say about days, over the programme's own rules. */
export function dayRulesFor(wishes: PlanWishes, rules: DayRules = defaultDayRules): DayRules {
  const { noFridays, breaksAreFine = false, breakWeeks, closedWeeks = [] } = wishes;
  const breaks = breakWeeks ? withBreakWeeks(rules.schoolBreaks, breakWeeks) : rules.schoolBreaks;
  return {
    ...rules,
    forbiddenWeekdays: noFridays ? [...rules.forbiddenWeekdays, 4] : rules.forbiddenWeekdays,
    schoolBreaks: breaksAreFine ? [] : breaks,
    closedPeriods: [
      ...rules.closedPeriods,
      ...closedWeeks.map((week) => ({ kind: 'week', week }) as const),
    ],
  };
}

const unread: CalendarReading = { busy: [], read: [], workingDays: null };

function readingOf({ readings, busy, wishes }: PlanRequest, id: string): CalendarReading {
  const known = busy.get(id);
  const whole = known && { busy: known, read: [wishes], workingDays: null };
  return readings?.get(id) ?? whole ?? unread;
}

/** The planner's instance for a request, with the defaults of guide §2.6. @returns null: no days at all */
export function instanceFor(request: PlanRequest): Instance | null {
  const { wishes, sessions, daysPerOccasion: D, people, optional, weights, rooms = [] } = request;
  const { from: start, to } = wishes;
  const T = daysBetween(start, to) + 1;
  const K = sessions.length;
  if (T < 1 || K < 1) return null;
  const grid = dayStartsOf({ start, T, ...defaultHours });
  const [least, most] = weeksApartOf(wishes);
  const gapMin = Math.max(7 * least, D);
  const dayOf = (date: CalendarDate | undefined): number | null =>
    date === undefined ? null : daysBetween(start, date);
  const pinned = sessions.map(({ id }) => dayOf(request.pins?.get(id)));
  return {
    name: start,
    ...{ start, T, H: grid.H, K, D, maxSpan: D },
    ...{ gapMin, gapMax: Math.max(7 * most, gapMin) },
    ...{ gapTarget: Math.max(gaps.target, gapMin), gapWeight: wishes.emphasis === 'even' ? 6 : 1 },
    sev: [0, 1, 4, 6, 0, 2],
    persons: people.map(({ id }) => {
      const must = !(optional?.has(id) ?? false);
      const { a } = slotsOf(grid, readingOf(request, id));
      return { id, w: weights?.get(id) ?? (must ? 3 : 1), must, a };
    }),
    rooms: rooms.map(({ mail, reading }) => ({
      id: mail,
      cost: 0,
      a: slotsOf(grid, { ...reading, workingDays: null, workingHours: null }).a,
    })),
    noRoomCost: 40,
    dayCost: dayCosts(start, T, dayRulesFor(wishes, request.rules)),
    fixed: sessions.map(({ id }) => dayOf(request.fixed?.get(id))),
    range: pinned.map((day) => (day === null ? null : ([day, day] as const))),
    current: sessions.map(() => null),
    ...{ moveCost: 20, movePerDay: 1, M: 3, r: 2 },
  };
}

/** Hours away by day; the hours of a tentative, elsewhere or unknown slot are not lost. */
function clashesOf(instance: Instance, { person, runs }: PersonTerm): readonly Clash[] {
  const away = runs.filter(({ code }) => code === 2 || code === 3);
  return [...new Set(away.map(({ day }) => day))].map((day) => {
    const own = away.filter((run) => run.day === day);
    const lost = own.reduce((sum, { from, to }) => sum + to - from, 0);
    return {
      participantId: instance.persons[person]!.id,
      date: addDays(instance.start, day),
      hours: lost / 2,
      wholeDay: lost === instance.H,
      from: timeOfSlot(Math.min(...own.map(({ from }) => from))),
      to: timeOfSlot(Math.max(...own.map(({ to }) => to))),
    };
  });
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
