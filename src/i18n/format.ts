import type { Language } from './language.ts';

const zone = 'Europe/Stockholm';
const localeOf: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** Noon UTC of a calendar date is the same date in Stockholm in summer and winter. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** `tisdag 9 februari 2027`. */
export const formatDay = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(noon(date));

/** `tis 9 feb.` */
export const formatShortDay = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(noon(date));

/** `feb. 2027`. */
export const formatMonth = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(noon(date));

/** `feb.`, and `jan. 2028` where a year begins. */
export const formatMonthName = (date: string, language: Language): string =>
  date.slice(5, 7) === '01'
    ? formatMonth(date, language)
    : new Intl.DateTimeFormat(localeOf[language], { month: 'short', timeZone: zone }).format(
        noon(date),
      );

/** `mån`. */
export const formatWeekday = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], { weekday: 'short', timeZone: zone }).format(
    noon(date),
  );

/** `9–10 februari 2027`. */
export const formatDays = (first: string, last: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).formatRange(noon(first), noon(last));

/** How far ahead a day is: `i morgon`, `om 8 dagar`, from three weeks on `om 5 veckor`. */
export function formatAhead(days: number, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' });
  return days < 21 ? relative.format(days, 'day') : relative.format(Math.round(days / 7), 'week');
}

/** An instant in Stockholm: `9 feb. 13:11`. */
export const formatInstant = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));

/** The calendar date in Stockholm of a moment in milliseconds. */
export const stockholmDate = (milliseconds: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(milliseconds);

export const formatList = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(words);

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language]).format(value);

/** A measured value with its unit, never parted at the end of a line: `17 %`. */
export const formatValue = (value: number, unit: string, language: Language): string =>
  `${formatNumber(value, language)}\u00a0${unit}`.trim();

/** A mean with one decimal, always: `3,0`. */
export const formatMean = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);

/** `0.33` → `33 %`. */
export const formatShare = (share: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language], { style: 'percent' }).format(share);
