import type { DeckTexts } from '#i18n/decks.ts';

export type Span = { readonly start: string; readonly due: string };

/** A time line in named columns, and where a span of calendar dates stands on it. */
export type TimeLine = {
  readonly periods: readonly string[];
  readonly place: (span: Span) => {
    readonly from: number;
    readonly to: number;
    readonly bar: string;
  };
};

const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const yearOf = (month: number): number => Math.floor(month / 12);

/** Months of a column: so few columns that their names stay readable at 14 points. */
const columnMonths = (months: number): number => (months <= 10 ? 1 : months <= 24 ? 3 : 12);

const monthName = (month: number, texts: DeckTexts): string =>
  new Intl.DateTimeFormat(texts.locale, { month: 'short', timeZone: 'UTC' })
    .format(new Date(Date.UTC(yearOf(month), month % 12, 1)))
    .replace('.', '');

function periodName(first: number, length: number, texts: DeckTexts): string {
  if (length === 1) return monthName(first, texts);
  if (length === 3) return texts.plan.quarter((first % 12) / 3 + 1, yearOf(first) % 100);
  return String(yearOf(first));
}

function barText(from: number, to: number, length: number, texts: DeckTexts): string {
  const name = (month: number): string =>
    length === 12 ? String(yearOf(month)) : monthName(month, texts);
  return name(from) === name(to) ? name(from) : `${name(from)}–${name(to)}`;
}

/** Months, quarters or years, whichever keeps the number of columns small. */
export function timeLine(spans: readonly Span[], texts: DeckTexts): TimeLine {
  const starts = spans.map((span) => monthNumber(span.start));
  const ends = spans.map((span) => monthNumber(span.due));
  const earliest = Math.min(...starts);
  const latest = Math.max(...ends);
  const length = columnMonths(latest - earliest + 1);
  const first = earliest - (earliest % length);
  const count = spans.length === 0 ? 0 : Math.floor((latest - first) / length) + 1;
  return {
    periods: Array.from({ length: count }, (_, index) =>
      periodName(first + index * length, length, texts),
    ),
    place: (span) => {
      const start = monthNumber(span.start);
      const end = Math.max(start, monthNumber(span.due));
      return {
        from: Math.floor((start - first) / length),
        to: Math.floor((end - first) / length),
        bar: barText(start, end, length, texts),
      };
    },
  };
}
