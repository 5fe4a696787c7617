import { addDays, weekday, type CalendarDate } from '../calendar-date.ts';

/** Days off by law. Names for people live in `i18n`. */
export type Holiday =
  | 'newYearsDay'
  | 'epiphany'
  | 'annunciation'
  | 'goodFriday'
  | 'easterDay'
  | 'easterMonday'
  | 'mayDay'
  | 'ascension'
  | 'whitSunday'
  | 'whitMonday'
  | 'nationalDay'
  | 'midsummerDay'
  | 'allSaints'
  | 'christmasDay'
  | 'boxingDay';

/** Ordinary days by the Holidays Act on which many are off, the whole day or from noon. */
export type Eve =
  | 'newYearsEve'
  | 'epiphanyEve'
  | 'maundyThursday'
  | 'easterEve'
  | 'walpurgis'
  | 'whitsunEve'
  | 'midsummerEve'
  | 'allSaintsEve'
  | 'christmasEve';

/** Easter Day, Gregorian, by the method of Meeus, Jones and Butcher. */
export function easterDay(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, day);
}

const dayOf = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The first Saturday (5) or Sunday (6) on or after a date. */
const onOrAfter = (date: CalendarDate, wanted: number): CalendarDate =>
  addDays(date, (wanted - weekday(date) + 7) % 7);

/** 25 March until 1952, a week before Easter when that lay in Holy Week; a Sunday ever since. */
function annunciation(year: number, easter: CalendarDate): CalendarDate {
  const day = dayOf(year, 3, 25);
  return day >= addDays(easter, -7) && day <= easter ? addDays(easter, -7) : day;
}

/**
 * The public holidays of a year, 1950 to 2100, by day. SFS 1989:253 as amended by 2004:1320 (6 June
 * instead of Whit Monday, from 2005) and the reform of 1953 (SFS 1952:48: Midsummer and All Saints to
 * Saturdays, Annunciation to a Sunday). Ordinary Sundays are left to the weekend.
 */
export function holidaysOf(year: number): ReadonlyMap<CalendarDate, Holiday> {
  const easter = easterDay(year);
  const reformed = year >= 1953;
  const days: (readonly [CalendarDate, Holiday])[] = [
    [dayOf(year, 1, 1), 'newYearsDay'],
    [dayOf(year, 1, 6), 'epiphany'],
    [addDays(easter, -2), 'goodFriday'],
    [easter, 'easterDay'],
    [addDays(easter, 1), 'easterMonday'],
    [dayOf(year, 5, 1), 'mayDay'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whitSunday'],
    [reformed ? onOrAfter(dayOf(year, 6, 20), 5) : dayOf(year, 6, 24), 'midsummerDay'],
    [reformed ? onOrAfter(dayOf(year, 10, 31), 5) : onOrAfter(dayOf(year, 11, 1), 6), 'allSaints'],
    [dayOf(year, 12, 25), 'christmasDay'],
    [dayOf(year, 12, 26), 'boxingDay'],
  ];
  if (!reformed) days.push([annunciation(year, easter), 'annunciation']);
  days.push(year < 2005 ? [addDays(easter, 50), 'whitMonday'] : [dayOf(year, 6, 6), 'nationalDay']);
  // Two on one day (Ascension on 1 May): the fixed one, which stands first, keeps its name.
  return new Map(days.reverse());
}

/** The eves of a year, by day; one that is a public holiday itself is left out. */
export function evesOf(year: number): ReadonlyMap<CalendarDate, Eve> {
  const easter = easterDay(year);
  const holidays = holidaysOf(year);
  const before = (holiday: Holiday): CalendarDate => {
    const [day] = [...holidays].find(([, name]) => name === holiday) ?? [''];
    return addDays(day, -1);
  };
  const days: (readonly [CalendarDate, Eve])[] = [
    [dayOf(year, 1, 5), 'epiphanyEve'],
    [addDays(easter, -3), 'maundyThursday'],
    [addDays(easter, -1), 'easterEve'],
    [dayOf(year, 4, 30), 'walpurgis'],
    [addDays(easter, 48), 'whitsunEve'],
    [before('midsummerDay'), 'midsummerEve'],
    [before('allSaints'), 'allSaintsEve'],
    [dayOf(year, 12, 24), 'christmasEve'],
    [dayOf(year, 12, 31), 'newYearsEve'],
  ];
  return new Map(days.filter(([day]) => !holidays.has(day)));
}

/** Eves on which the Annual Leave Act lets everybody off as on a Sunday. */
const wholeDayEves: ReadonlySet<Eve> = new Set(['midsummerEve', 'christmasEve', 'newYearsEve']);

export const isWholeDayEve = (eve: Eve): boolean => wholeDayEves.has(eve);

type Year = {
  readonly holidays: ReadonlyMap<CalendarDate, Holiday>;
  readonly eves: ReadonlyMap<CalendarDate, Eve>;
};
const years = new Map<number, Year>();

/** A year is computed once. */
function yearOf(date: CalendarDate): Year {
  const year = Number(date.slice(0, 4));
  const known = years.get(year) ?? { holidays: holidaysOf(year), eves: evesOf(year) };
  years.set(year, known);
  return known;
}

export const holidayOn = (date: CalendarDate): Holiday | null =>
  yearOf(date).holidays.get(date) ?? null;

export const eveOn = (date: CalendarDate): Eve | null => yearOf(date).eves.get(date) ?? null;

/** Weekend, public holiday or an eve that is off altogether. */
export function isDayOff(date: CalendarDate): boolean {
  const eve = eveOn(date);
  return weekday(date) > 4 || holidayOn(date) !== null || (eve !== null && isWholeDayEve(eve));
}

/** A single working day between two days off, such as the Friday after Ascension. */
export const isBridgeDay = (date: CalendarDate): boolean =>
  !isDayOff(date) && isDayOff(addDays(date, -1)) && isDayOff(addDays(date, 1));
