import { addDays, addMonths, daysBetween, type CalendarDate } from './calendar-date.ts';
import type { PlanAction } from './plan.ts';
import { horizons, type Horizon } from './topic.ts';

/** A stretch of the picture, each end a share of its width, 0–1. */
export type PlanBar = {
  readonly action: PlanAction;
  readonly from: number;
  readonly to: number;
  /** Where the follow-up stands; null when it has no day or lies outside. */
  readonly followUp: number | null;
};

export type PlanLane = { readonly horizon: Horizon; readonly bars: readonly PlanBar[] };

export type PlanPicture = {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** Where today stands, or null outside the picture. */
  readonly today: number | null;
  readonly ticks: readonly { readonly date: CalendarDate; readonly at: number }[];
  readonly lanes: readonly PlanLane[];
};

/**
 * PL-timeline (guides/ux.md 7 #2). The plan as two lanes, one scale each would hide how long four years are: both
 * share one. An action without a start begins today, one without an end lasts a month in the picture.
 */
export function planPicture(
  actions: Iterable<PlanAction>,
  today: CalendarDate,
): PlanPicture | null {
  const shown = [...actions].filter(({ status }) => status !== 'stopped');
  if (shown.length === 0) return null;
  const spans = shown.map((action) => spanOf(action, today));
  const first = monthOf(spans.map(({ start }) => start).reduce(earlier));
  const last = addMonths(monthOf(spans.map(({ end }) => end).reduce(later)), 1);
  const width = daysBetween(first, last);
  const at = (date: CalendarDate) => daysBetween(first, date) / width;
  const within = (date: CalendarDate | null) =>
    date === null || date < first || date > last ? null : at(date);
  return {
    first,
    last,
    today: within(today),
    ticks: ticksOf(first, last).map((date) => ({ date, at: at(date) })),
    lanes: horizons.map((horizon) => ({
      horizon,
      bars: spans
        .filter(({ action }) => action.horizon === horizon)
        .sort((a, b) =>
          a.start === b.start ? (a.end < b.end ? -1 : 1) : a.start < b.start ? -1 : 1,
        )
        .map(({ action, start, end }) => ({
          action,
          from: at(start),
          to: at(end),
          followUp: within(action.followUpOn),
        })),
    })),
  };
}

function spanOf(action: PlanAction, today: CalendarDate) {
  const start = action.start ?? (action.due !== null && action.due < today ? action.due : today);
  const end = action.due === null || action.due < start ? addMonths(start, 1) : action.due;
  // A day has a width, so that what begins and ends on one day can be seen.
  return { action, start, end: end === start ? addDays(end, 1) : end };
}

const monthOf = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01`;
const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b);

/** At most nine: quarters while that is enough, else half years or whole years. */
function ticksOf(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const months = Math.round(daysBetween(first, last) / 30.44);
  const step = [1, 3, 6, 12].find((each) => months / each <= 9) ?? 24;
  const ticks: CalendarDate[] = [];
  let tick = first;
  while (Number(tick.slice(5, 7)) % step !== 1 % step) tick = addMonths(tick, 1);
  for (; tick < last; tick = addMonths(tick, step)) ticks.push(tick);
  return ticks;
}
