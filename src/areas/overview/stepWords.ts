import type { Speech } from '#components/texts.tsx';
import type { Occasion } from '#domain/occasion.ts';
import type { TimelineStep } from '#domain/timeline.ts';
import { formatDay, formatDays } from '#i18n/format.ts';

/** `Träff 2: En effektiv ledningsgrupp`. */
export const stepName = (occasion: Occasion, { texts }: Speech): string =>
  occasion.kind === 'session'
    ? `${texts.schedule.occasion(occasion.number)}: ${occasion.title}`
    : occasion.title;

/** `9–10 februari 2027`, or that there is no date. */
export function stepDates({ first, last }: TimelineStep, { texts, language }: Speech): string {
  if (first === null || last === null) return texts.overview.noDate;
  return first === last ? formatDay(first, language) : formatDays(first, last, language);
}
