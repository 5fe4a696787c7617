import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { LaneTimeline } from '#components/LaneTimeline.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { useSpeech, type Speech } from '#components/texts.tsx';
import { planPicture } from '#domain/plan-timeline.ts';
import type { PlanAction } from '#domain/plan.ts';
import { formatMonth, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
  },
  scroll: { overflowX: 'auto' },
  table: { minWidth: '44rem' },
});

/** Two lanes on one scale; the same as a table for those who would rather read. */
export function PlanPicture({ actions }: { actions: readonly PlanAction[] }): ReactNode {
  const speech = useSpeech();
  const { plan } = speech.texts;
  const styles = useStyles();
  const today = useToday();
  const [asTable, setAsTable] = useState(false);
  const people = useRecords('participants');
  const nameOf = (id: string | null) =>
    id === null ? plan.noOwner : (people.get(id)?.displayName ?? plan.noOwner);
  const picture = planPicture(actions, today);
  return (
    <div className={styles.root}>
      <span>
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {asTable ? plan.asPicture : plan.asTable}
        </Button>
      </span>
      {asTable || picture === null ? (
        <PlanTable actions={actions} nameOf={nameOf} />
      ) : (
        <LaneTimeline
          today={picture.today}
          ticks={picture.ticks.map(({ date, at }) => ({
            at,
            name: formatMonth(date, speech.language),
          }))}
          lanes={picture.lanes.map(({ horizon, bars }) => ({
            name: plan.horizon[horizon],
            empty: plan.horizonEmpty[horizon],
            bars: bars.map(({ action, from, to, followUp }) => ({
              ...{ id: action.id, from, to, mark: followUp, route: `plan/${action.id}` },
              name: action.title === '' ? plan.untitled : action.title,
              detail: `${nameOf(action.ownerId)} · ${datesOf(action, speech)} · ${plan.status[action.status]}`,
              look: lookOf(action),
            })),
          }))}
        />
      )}
    </div>
  );
}

const lookOf = ({ status }: PlanAction): 'full' | 'faint' | 'done' =>
  status === 'proposed' ? 'faint' : status === 'done' ? 'done' : 'full';

function datesOf({ start, due }: PlanAction, { texts, language }: Speech): string {
  const { plan } = texts;
  const day = (date: string) => `${formatShortDay(date, language)} ${date.slice(0, 4)}`;
  if (start === null) return due === null ? plan.noDates : plan.until(day(due));
  return due === null ? plan.from(day(start)) : plan.dates(day(start), day(due));
}

type PlanTableProps = {
  readonly actions: readonly PlanAction[];
  readonly nameOf: (id: string | null) => string;
};

function PlanTable({ actions, nameOf }: PlanTableProps): ReactNode {
  const speech = useSpeech();
  const { plan } = speech.texts;
  const styles = useStyles();
  const inOrder = [...actions].sort((a, b) =>
    a.horizon === b.horizon
      ? (a.start ?? '9') < (b.start ?? '9')
        ? -1
        : 1
      : a.horizon === 'short'
        ? -1
        : 1,
  );
  const headings = [
    plan.fields.horizon,
    plan.fields.title,
    plan.fields.ownerId,
    plan.fields.due,
    plan.fields.followUpOn,
    plan.fields.measure,
  ];
  return (
    // A region that scrolls has to be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={plan.picture} tabIndex={0}>
      <Table className={styles.table} size="small">
        <TableHeader>
          <TableRow>
            {headings.map((heading) => (
              <TableHeaderCell key={heading}>{heading}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {inOrder.map((action) => (
            <TableRow key={action.id}>
              <TableCell>{plan.horizon[action.horizon]}</TableCell>
              <TableCell>
                <RouteLink to={`plan/${action.id}`}>
                  {action.title === '' ? plan.untitled : action.title}
                </RouteLink>
              </TableCell>
              <TableCell>{nameOf(action.ownerId)}</TableCell>
              <TableCell>{datesOf(action, speech)}</TableCell>
              <TableCell>
                {action.followUpOn === null
                  ? '–'
                  : formatShortDay(action.followUpOn, speech.language)}
              </TableCell>
              <TableCell>{action.measure}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
