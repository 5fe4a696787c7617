import { addDays, weekday, type CalendarDate } from '../calendar-date.ts';
import { explainPlan } from './explain.ts';
import type { Instance, Plan } from './instance.ts';
import { occasionPlanOf, type Clash } from './occasion-plan.ts';
import type { Occasion } from '../occasion.ts';
import type { Probe } from './planner.ts';

/** 0: as good as the best plan … 4: much worse. A clash more for those who must attend is at least 2. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

/** A start day of one occasion: what the best whole plan through it is like (guide §2.5). */
export type HeatCell = {
  readonly date: CalendarDate;
  /** Day number in the instance. */
  readonly t: number;
  /** Null: no plan goes through this day. */
  readonly worse: { readonly cost: number; readonly violations: number } | null;
  readonly step: HeatStep | null;
};

/** Monday to Friday of one week; null before the first and after the last day. */
export type HeatWeek = {
  readonly monday: CalendarDate;
  readonly cells: readonly (HeatCell | null)[];
};

/** Upper ends of the steps: points of extra cost, or clashes more for those who must attend. */
const costEnds = [0, 10, 30, 80];
const violationEnds = [0, 0, 4, 10];

function stepOf(cost: number, violations: number): HeatStep {
  const [ends, value] = violations > 0 ? [violationEnds, violations] : [costEnds, cost];
  const step = ends.findIndex((end) => value <= end);
  return step < 0 ? 4 : (step as HeatStep);
}

/** One occasion's row of the probe as weeks. @param best of the same instance */
export function heatWeeks(
  instance: Pick<Instance, 'start' | 'T'>,
  best: Pick<Plan, 'V' | 'C'>,
  row: Probe[number],
): readonly HeatWeek[] {
  const { start, T } = instance;
  const weeks: HeatWeek[] = [];
  for (let first = -weekday(start); first < T; first += 7) {
    const cells = [0, 1, 2, 3, 4].map((day): HeatCell | null => {
      const t = first + day;
      if (t < 0 || t >= T) return null;
      const cell = row[t] ?? null;
      const date = addDays(start, t);
      if (cell === null) return { date, t, worse: null, step: null };
      const worse = { cost: cell[1] - best.C, violations: cell[0] - best.V };
      return { date, t, worse, step: stepOf(worse.cost, worse.violations) };
    });
    weeks.push({ monday: addDays(start, first), cells });
  }
  return weeks;
}

/** Months over the weeks: how many columns each takes, by the month of the week's Monday. */
export function monthsOver(
  weeks: readonly HeatWeek[],
): readonly { readonly month: CalendarDate; readonly weeks: number }[] {
  const months: { month: CalendarDate; weeks: number }[] = [];
  for (const { monday } of weeks) {
    const last = months.at(-1);
    if (last?.month.slice(0, 7) === monday.slice(0, 7)) last.weeks += 1;
    else months.push({ month: monday, weeks: 1 });
  }
  return months;
}

/** Who is away in the days that start on a day, and of whose time nothing is known then. */
export function blockAt(
  instance: Instance,
  session: Occasion,
  t: number,
): { readonly clashes: readonly Clash[]; readonly unknown: readonly string[] } {
  const alone: Instance = {
    ...instance,
    ...{ K: 1, fixed: [null], range: [null], current: [null] },
  };
  const plan = { V: 0, C: 0, starts: [t] };
  const [days] = occasionPlanOf(alone, [session], plan).occasions;
  const [terms] = explainPlan(alone, plan).occasions;
  const unknown = (terms?.persons ?? []).filter(({ runs }) => runs.some(({ code }) => code === 5));
  return {
    clashes: days?.clashes ?? [],
    unknown: unknown.map(({ person }) => instance.persons[person]!.id),
  };
}

/** Where an arrow leads: by day up and down, by week sideways, by month with the page keys. */
export function heatStep(
  weeks: readonly HeatWeek[],
  date: CalendarDate,
  key: string,
): CalendarDate | null {
  const days = weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell?.date ?? []));
  const at = days.indexOf(date);
  if (at < 0) return null;
  const near = (wanted: CalendarDate, later: boolean): CalendarDate | null =>
    (later ? days.find((day) => day >= wanted) : days.findLast((day) => day <= wanted)) ?? null;
  switch (key) {
    case 'ArrowDown':
      return days[at + 1] ?? null;
    case 'ArrowUp':
      return days[at - 1] ?? null;
    case 'ArrowRight':
      return near(addDays(date, 7), true);
    case 'ArrowLeft':
      return near(addDays(date, -7), false);
    case 'PageDown':
      return near(addDays(date, 28), true) ?? days.at(-1) ?? null;
    case 'PageUp':
      return near(addDays(date, -28), false) ?? days[0] ?? null;
    case 'Home':
      return days[0] ?? null;
    case 'End':
      return days.at(-1) ?? null;
    default:
      return null;
  }
}
