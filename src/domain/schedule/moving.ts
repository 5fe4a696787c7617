import { addDays, daysBetween, type CalendarDate } from '../calendar-date.ts';
import type { Occasion } from '../occasion.ts';
import { moveOccasion } from './booking-moves.ts';
import type { Booking, Conflict } from './booking-record.ts';
import type { Instance } from './instance.ts';
import {
  instanceFor,
  occasionPlanOf,
  type OccasionPlan,
  type PlanRequest,
} from './occasion-plan.ts';
import { replan } from './replan.ts';

export type MoveQuestion = {
  /** Wishes, people and their calendars without our own events. */
  readonly request: Omit<PlanRequest, 'pins' | 'fixed' | 'sessions'>;
  /** All booked occasions in order, with the first day each has now. */
  readonly booked: readonly { readonly session: Occasion; readonly start: CalendarDate }[];
  /** The one that is to move. */
  readonly occasionId: string;
  readonly today: CalendarDate;
  /** Not before this day, or on it when `exactly`. */
  readonly from: CalendarDate;
  readonly exactly: boolean;
};

/** Two answers side by side; null: not possible that way. */
export type MoveAnswer = {
  readonly onlyThis: OccasionPlan | null;
  readonly bestOverall: OccasionPlan | null;
};

/**
 * SC-move. Another day for one occasion: occasions that have begun stay, the others stay in one answer and may
 * follow in the other. The horizon holds every booked day, so that distances to what stays are kept.
 */
export function answersToMove(question: MoveQuestion): MoveAnswer | null {
  const { request, booked, occasionId, today, from, exactly } = question;
  const sessions = booked.map(({ session }) => session);
  const at = booked.findIndex(({ session }) => session.id === occasionId);
  const first = booked.map(({ start }) => start).reduce((a, b) => (a < b ? a : b), today);
  const instance = instanceFor({
    ...request,
    sessions,
    wishes: { ...request.wishes, from: first },
  });
  if (!instance || at < 0) return null;
  const dayOf = (date: CalendarDate): number => daysBetween(instance.start, date);
  const starts = booked.map(({ start }) => dayOf(start));
  const begun = booked.map(({ start }) => start <= today);
  const wanted = dayOf(from);
  const asked: Instance = {
    ...instance,
    // Nothing moves into the past; where things stand now costs nothing extra to keep.
    dayCost: instance.dayCost.map((cost, day) => (day <= dayOf(today) ? -1 : cost)),
    gapMax: Math.max(instance.gapMax, ...starts.map((day, k) => day - (starts[k - 1] ?? day))),
    fixed: starts.map((day, k) => (begun[k] && k !== at ? day : null)),
    range: starts.map((_, k) =>
      k === at ? ([Math.max(0, wanted), exactly ? wanted : instance.T - 1] as const) : null,
    ),
  };
  const lost = from === booked[at]!.start && exactly ? [] : [starts[at]!];
  const { onlyThis, bestOverall } = replan(asked, starts, at, lost);
  const shown = (plan: typeof onlyThis): OccasionPlan | null =>
    plan && occasionPlanOf(asked, sessions, plan);
  return { onlyThis: shown(onlyThis), bestOverall: shown(bestOverall) };
}

/** The booking with every occasion of a plan on its new days; those that stay are left alone. */
export const movedToPlan = (
  booking: Booking,
  plan: OccasionPlan,
  accepted: readonly Conflict[],
): Booking => {
  const moved = plan.occasions.reduce((next, { occasionId, dates }) => {
    const day = next.days.find((one) => one.occasionId === occasionId && one.dayNumber === 1);
    const start = dates[0];
    return !day || start === undefined || day.date === start
      ? next
      : moveOccasion(next, occasionId, start);
  }, booking);
  return { ...moved, accepted: [...moved.accepted, ...accepted] };
};

/** Last day that is looked at for a move: long enough for the last occasion to be put off by half a year. */
export const horizonFor = (starts: readonly CalendarDate[], today: CalendarDate): CalendarDate =>
  addDays(
    starts.reduce((a, b) => (a > b ? a : b), today),
    120,
  );
