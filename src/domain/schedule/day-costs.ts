import { addDays, isoWeek, weekday, type CalendarDate } from '../calendar-date.ts';
import {
  easterDay,
  eveOn,
  holidayOn,
  isBridgeDay,
  isWholeDayEve,
  type Eve,
  type Holiday,
} from './holidays.ts';

/** Days of every year, one way or another. */
export type YearlyPeriod =
  /** A whole ISO week. */
  | { readonly kind: 'week'; readonly week: number }
  /** The Monday to Sunday that starts this many weeks after the Monday before Easter Day. */
  | { readonly kind: 'easterWeek'; readonly after: number }
  /** `MM-DD`, both inclusive; may run over New Year. */
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

/** Days once, such as a week that the customer keeps free. Both inclusive. */
export type DateRange = { readonly from: CalendarDate; readonly to: CalendarDate };

export type SchoolBreak = {
  readonly id: 'winter' | 'easter' | 'autumn' | 'summer' | 'christmas';
  readonly period: YearlyPeriod;
};

/** What a day costs before anybody's calendar has been read. Parameters of the programme, not law. */
export type DayRules = {
  /** Cost per weekday, Monday first, five values. */
  readonly weekdays: readonly number[];
  /** Monday 0 … Friday 4. */
  readonly forbiddenWeekdays: readonly number[];
  /** An eve that is off from noon. */
  readonly halfDayEve: number;
  readonly schoolBreak: number;
  readonly schoolBreaks: readonly SchoolBreak[];
  /** Every year, closed. */
  readonly closedPeriods: readonly YearlyPeriod[];
  /** The customer's own days: closed, or with a cost. */
  readonly closed: readonly DateRange[];
  readonly soft: readonly (DateRange & { readonly cost: number })[];
  readonly maundyThursdayClosed: boolean;
  readonly bridgeDaysClosed: boolean;
};

/**
 * School breaks are municipal and in no register. The winter break is in one of weeks 7 to 10; the
 * Easter break before or after Easter. Proposals to be edited.
 */
export const defaultSchoolBreaks: readonly SchoolBreak[] = [
  { id: 'winter', period: { kind: 'week', week: 9 } },
  { id: 'easter', period: { kind: 'easterWeek', after: 1 } },
  { id: 'autumn', period: { kind: 'week', week: 44 } },
  { id: 'summer', period: { kind: 'between', from: '06-15', to: '08-15' } },
  { id: 'christmas', period: { kind: 'between', from: '12-20', to: '01-07' } },
];

/** Guide §2.6. */
export const defaultDayRules: DayRules = {
  weekdays: [2, 0, 0, 1, 6],
  forbiddenWeekdays: [],
  halfDayEve: 4,
  schoolBreak: 4,
  schoolBreaks: defaultSchoolBreaks,
  closedPeriods: [
    { kind: 'between', from: '07-01', to: '07-31' },
    { kind: 'between', from: '12-27', to: '12-30' },
  ],
  closed: [],
  soft: [],
  maundyThursdayClosed: true,
  bridgeDaysClosed: true,
};

/** Why a day costs what it costs, first the strongest. */
export type DayReason =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'eve'; readonly eve: Eve }
  | { readonly kind: 'bridgeDay' }
  | { readonly kind: 'closedPeriod' }
  | { readonly kind: 'ownClosedDays' }
  | { readonly kind: 'forbiddenWeekday' }
  | { readonly kind: 'schoolBreak'; readonly break: SchoolBreak['id'] }
  | { readonly kind: 'softDays' };

/** @property cost −1: closed */
export type DayPrice = { readonly cost: number; readonly reasons: readonly DayReason[] };

function isWithin(period: YearlyPeriod, date: CalendarDate): boolean {
  switch (period.kind) {
    case 'week':
      return isoWeek(date).week === period.week;
    case 'easterWeek': {
      const monday = addDays(easterDay(Number(date.slice(0, 4))), 7 * period.after - 6);
      return date >= monday && date <= addDays(monday, 6);
    }
    case 'between': {
      const day = date.slice(5);
      const { from, to } = period;
      return from <= to ? day >= from && day <= to : day >= from || day <= to;
    }
  }
}

const covers = ({ from, to }: DateRange, date: CalendarDate): boolean => date >= from && date <= to;

/** Why a day is closed, or null when it is open. */
function closedBy(date: CalendarDate, rules: DayRules): DayReason | null {
  const holiday = holidayOn(date);
  if (holiday) return { kind: 'holiday', holiday };
  if (weekday(date) > 4) return { kind: 'weekend' };
  const eve = eveOn(date);
  if (eve && (isWholeDayEve(eve) || (eve === 'maundyThursday' && rules.maundyThursdayClosed))) {
    return { kind: 'eve', eve };
  }
  if (rules.closed.some((range) => covers(range, date))) return { kind: 'ownClosedDays' };
  if (rules.closedPeriods.some((period) => isWithin(period, date))) {
    return { kind: 'closedPeriod' };
  }
  if (rules.bridgeDaysClosed && isBridgeDay(date)) return { kind: 'bridgeDay' };
  return rules.forbiddenWeekdays.includes(weekday(date)) ? { kind: 'forbiddenWeekday' } : null;
}

/** What one day costs, and why. Costs of several reasons add up; domain.md 6.11 closes the holidays. */
export function priceOf(date: CalendarDate, rules: DayRules = defaultDayRules): DayPrice {
  const closed = closedBy(date, rules);
  if (closed) return { cost: -1, reasons: [closed] };
  const reasons: DayReason[] = [];
  let cost = rules.weekdays[weekday(date)] ?? 0;
  const eve = eveOn(date);
  if (eve) {
    reasons.push({ kind: 'eve', eve });
    cost += rules.halfDayEve;
  }
  const schoolBreak = rules.schoolBreaks.find(({ period }) => isWithin(period, date));
  if (schoolBreak) {
    reasons.push({ kind: 'schoolBreak', break: schoolBreak.id });
    cost += rules.schoolBreak;
  }
  for (const range of rules.soft) {
    if (!covers(range, date)) continue;
    reasons.push({ kind: 'softDays' });
    cost += range.cost;
  }
  return { cost, reasons };
}

/** The horizon's days with their price. @param start day 0 @param T days */
export const dayPrices = (start: CalendarDate, T: number, rules?: DayRules): readonly DayPrice[] =>
  Array.from({ length: T }, (_, day) => priceOf(addDays(start, day), rules));

/** `dayCost` of an instance (guide §2.1): −1 closed, else the cost. */
export const dayCosts = (start: CalendarDate, T: number, rules?: DayRules): readonly number[] =>
  dayPrices(start, T, rules).map(({ cost }) => cost);

/** Why an occasion cannot start on a day. @property date the first of its days that is closed */
export type Closed = { readonly date: CalendarDate; readonly reason: DayReason };

/** The first closed one of the days that follow each other from a day, or null when all are open. */
export function firstClosed(start: CalendarDate, days: number, rules?: DayRules): Closed | null {
  for (let day = 0; day < days; day += 1) {
    const date = addDays(start, day);
    const { cost, reasons } = priceOf(date, rules);
    const [reason] = reasons;
    if (cost < 0 && reason) return { date, reason };
  }
  return null;
}
