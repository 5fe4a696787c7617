import { en } from './decks-en.ts';
import { sv } from './decks-sv.ts';

/** What the five decks say beside the records themselves. */
export type DeckTexts = typeof sv;

export const deckTexts: Readonly<Record<'sv' | 'en', DeckTexts>> = { sv, en };

/** Calendar dates (`2027-02-09`) as they are said: `9–10 februari 2027`, `30 april 2027`. */
export function dateText(date: string, texts: DeckTexts, withYear = true): string {
  const format = new Intl.DateTimeFormat(texts.locale, {
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  // Day and month stay on one line.
  return format.format(new Date(`${date}T00:00:00Z`)).replace(/^(\d+) /u, '$1\u00a0');
}

/** The days of an occasion: consecutive days of one month share the month. */
export function datesText(dates: readonly string[], texts: DeckTexts): string {
  const first = dates[0];
  const last = dates[dates.length - 1];
  if (!first || !last) return '';
  if (first === last) return dateText(first, texts);
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8))}–${dateText(last, texts)}`;
  }
  return `${dateText(first, texts, first.slice(0, 4) !== last.slice(0, 4))} ${texts.and} ${dateText(last, texts)}`;
}
