import { useMemo } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays, isoWeek } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { firstClosed, type DayReason, type DayRules } from '#domain/schedule/day-costs.ts';
import { blockAt, type HeatCell, type HeatWeek } from '#domain/schedule/heat-map.ts';
import type { Instance } from '#domain/schedule/instance.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatDay, formatList } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';
import { useRecords } from '#state/react.tsx';

/** A day of the map in words, and whether somebody's time is not known then. */
export type DayDetails = { readonly words: string; readonly unknown: boolean };

/** What a screen reader says of each day and the page shows of one: the date, how the plan fares, and who is away. */
export function useDayDetails(
  instance: Instance,
  session: Occasion | undefined,
  weeks: readonly HeatWeek[],
  rules: DayRules,
): ReadonlyMap<string, DayDetails> {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const participants = useRecords('participants');
  return useMemo(() => {
    const finding = findingTexts[language];
    const nameOf = (id: string) => participants.get(id)?.displayName ?? id;
    const detailsOf = (cell: HeatCell): DayDetails => {
      const week = schedule.weekLabel(isoWeek(cell.date).week);
      const day = `${formatDay(cell.date, language)}, ${week}`;
      if (cell.worse === null || session === undefined) {
        return {
          words: `${day}: ${closedWords(cell.date, instance.D, rules, language)}`,
          unknown: false,
        };
      }
      const { cost, violations } = cell.worse;
      const { clashes, unknown } = blockAt(instance, session, cell.t);
      const words = [
        cost === 0 && violations === 0 ? schedule.equal : null,
        violations > 0 ? schedule.moreClashes(violations) : null,
        cost > 0 && violations <= 0 ? schedule.worse(cost) : null,
        ...clashes.map(({ participantId, date, from, to }) =>
          schedule.busyAt(
            nameOf(participantId),
            date === cell.date ? '' : schedule.dayTwo,
            schedule.time(from, to),
          ),
        ),
        unknown.length > 0 ? finding.unknownNames(formatList(unknown.map(nameOf), language)) : null,
      ];
      return {
        words: `${day}: ${words.filter((word) => word !== null).join('; ')}`,
        unknown: unknown.length > 0,
      };
    };
    const cells = weeks.flatMap((one) => one.cells.flatMap((cell) => cell ?? []));
    return new Map(cells.map((cell) => [cell.date, detailsOf(cell)]));
  }, [instance, session, weeks, rules, participants, schedule, language]);
}

/** Why an occasion cannot start on a day. */
function closedWords(date: string, days: number, rules: DayRules, language: Language): string {
  const finding = findingTexts[language];
  const closed = firstClosed(date, days, rules);
  if (closed === null) return finding.closedDistance;
  const reason = reasonWords(closed.reason, language);
  return closed.date === date
    ? finding.closedFor(reason)
    : closed.date === addDays(date, 1)
      ? finding.closedNext(reason)
      : finding.closedFor(`${formatDay(closed.date, language)}: ${reason}`);
}

function reasonWords(reason: DayReason, language: Language): string {
  const finding = findingTexts[language];
  switch (reason.kind) {
    case 'holiday':
      return finding.holiday[reason.holiday];
    case 'eve':
      return finding.eve[reason.eve];
    case 'schoolBreak':
      return finding.schoolBreak[reason.break];
    default:
      return finding.reason[reason.kind];
  }
}
