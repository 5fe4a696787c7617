import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays, isoWeek } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { blockAt, type HeatCell } from '#domain/schedule/heat-map.ts';
import type { Instance } from '#domain/schedule/instance.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatDays, formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** As many as somebody reads, in a table and on a phone. */
const most = { table: 20, list: 8 };

/** A first day with what it costs whom. */
type Start = {
  readonly date: string;
  readonly days: string;
  readonly worse: { readonly cost: number; readonly violations: number };
  readonly away: readonly string[];
  /** Of whose time nothing is known then. */
  readonly unknown: readonly string[];
};

type Pick = { readonly held: string | null; readonly pick: (date: string) => void };

/** The days of the heat map for those who prefer a table, the best first; a list where a table does not fit. */
export function StartDays({
  instance,
  session,
  cells,
  narrow,
  ...pick
}: Pick & {
  instance: Instance;
  session: Occasion;
  cells: readonly HeatCell[];
  narrow: boolean;
}): ReactNode {
  const { texts, language } = useSpeech();
  const participants = useRecords('participants');
  const starts = cells
    .flatMap(({ date, t, worse }) => (worse === null ? [] : [{ date, t, worse }]))
    .sort((a, b) => a.worse.violations - b.worse.violations || a.worse.cost - b.worse.cost)
    .slice(0, narrow ? most.list : most.table)
    .map(({ date, t, worse }): Start => {
      const block = blockAt(instance, session, t);
      const nameOf = (id: string) => participants.get(id)?.displayName ?? id;
      const away = block.clashes.map(({ participantId }) => nameOf(participantId));
      const unknown = block.unknown.map(nameOf);
      const days = formatDays(date, addDays(date, instance.D - 1), language);
      const week = texts.schedule.week(isoWeek(date).week);
      return { ...{ date, worse, unknown, away: [...new Set(away)] }, days: `${days} (${week})` };
    });
  return narrow ? (
    <StartList starts={starts} people={instance.persons.length} {...pick} />
  ) : (
    <StartTable starts={starts} {...pick} />
  );
}

function Hold({ start, held, pick }: Pick & { start: Start }): ReactNode {
  const { pin, pinnedDay } = useSpeech().texts.schedule;
  const words = held === start.date ? pinnedDay : pin;
  return (
    <Button
      size="small"
      aria-pressed={held === start.date}
      aria-label={`${words}: ${start.days}`}
      onClick={() => pick(start.date)}
    >
      {words}
    </Button>
  );
}

function StartTable({ starts, ...pick }: Pick & { starts: readonly Start[] }): ReactNode {
  const { column, bestStarts } = useSpeech().texts.schedule;
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <Table size="small" aria-label={bestStarts}>
        <TableHeader>
          <TableRow>
            {[column.days, column.worse, column.clashes, column.unknown, column.hold].map(
              (name) => (
                <TableHeaderCell key={name}>{name}</TableHeaderCell>
              ),
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {starts.map((start) => (
            <TableRow key={start.date}>
              <TableCell>{start.days}</TableCell>
              <TableCell>
                {start.worse.violations > 0 ? `!${start.worse.violations} ` : ''}
                {start.worse.cost}
              </TableCell>
              <TableCell>{start.away.join(', ')}</TableCell>
              <TableCell>{start.unknown.join(', ')}</TableCell>
              <TableCell>
                <Hold {...{ start }} {...pick} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function StartList({
  starts,
  people,
  ...pick
}: Pick & { starts: readonly Start[]; people: number }): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={schedule.bestStarts}>
      {starts.map((start) => {
        const { days, worse, away, unknown } = start;
        const { cost, violations } = worse;
        const words = [
          schedule.canOf(people - away.length - unknown.length, people),
          away.length === 0 ? null : schedule.awayNames(formatList(away, language)),
          violations > 0 ? schedule.moreClashes(violations) : null,
          cost > 0 && violations <= 0 ? schedule.worse(cost) : null,
          unknown.length > 0
            ? findingTexts[language].unknownNames(formatList(unknown, language))
            : null,
        ].filter((word) => word !== null);
        return (
          <li key={start.date} className={styles.item}>
            <Text weight="semibold">{days}</Text>
            <Text size={200}>{words.join('; ')}</Text>
            <Hold {...{ start }} {...pick} />
          </li>
        );
      })}
    </ul>
  );
}
