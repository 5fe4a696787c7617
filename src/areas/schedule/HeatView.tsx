import { Button, makeStyles, Switch, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useNarrow } from '#components/narrow.ts';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { DayRules } from '#domain/schedule/day-costs.ts';
import { heatWeeks, type HeatWeek } from '#domain/schedule/heat-map.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { solve } from '#domain/schedule/planner.ts';
import { formatDays } from '#i18n/format.ts';
import { HeatMap } from './HeatMap.tsx';
import { StartDays } from './StartDays.tsx';
import { useDayDetails } from './useDayDetails.ts';

const useStyles = makeStyles({
  held: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export type HeatViewProps = {
  readonly instance: Instance;
  readonly best: Plan;
  readonly sessions: readonly Occasion[];
  /** What closes days, for those who wonder. */
  readonly rules: DayRules;
  /** Held first days by occasion id. */
  readonly pins: ReadonlyMap<string, string>;
  readonly onPin: (occasionId: string, date: string | null) => void;
};

/** How good every first day of an occasion is, as a map and as a table; a chosen day is held. */
export function HeatView(props: HeatViewProps): ReactNode {
  const { instance, best, sessions, rules, pins, onPin } = props;
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const announce = useAnnounce();
  const [index, setIndex] = useState(0);
  const narrow = useNarrow();
  const [wanted, setAsTable] = useState<boolean | null>(null);
  // On a phone the list comes first; the map is there for who asks for it.
  const asTable = wanted ?? narrow;
  const session = sessions[index];
  const weeks = useMemo(() => weeksFor(instance, index), [instance, index]);
  const details = useDayDetails(instance, session, weeks, rules);
  const beforeDrag = useRef<string | null | undefined>(undefined);
  if (session === undefined) return null;
  const held = pins.get(session.id) ?? null;
  const say = (date: string) => {
    const days = formatDays(date, addDays(date, instance.D - 1), language);
    announce(schedule.pinned(schedule.occasion(session.number), days));
  };
  const pick = (date: string) => {
    const cell = weeks.flatMap(({ cells }) => cells).find((one) => one?.date === date);
    if (cell === undefined || cell === null || cell.worse === null) return;
    onPin(session.id, held === date ? null : date);
    if (held !== date) say(date);
  };
  const onDrag = (date: string) => {
    if (beforeDrag.current === undefined) beforeDrag.current = held;
    onPin(session.id, date);
  };
  const onDragEnd = (dropped: boolean) => {
    if (!dropped) onPin(session.id, beforeDrag.current ?? null);
    else if (held !== null) say(held);
    beforeDrag.current = undefined;
  };
  const chosen = addDays(instance.start, best.starts[index] ?? 0);
  return (
    <Section title={schedule.heat} hint={schedule.heatHint}>
      <TabList
        size="small"
        selectedValue={session.id}
        onTabSelect={(_event, { value }) => setIndex(sessions.findIndex(({ id }) => id === value))}
      >
        {sessions.map(({ id, number }) => (
          <Tab key={id} value={id}>
            {schedule.occasion(number)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.held}>
        <Switch
          label={schedule.heatTable}
          checked={asTable}
          onChange={(_event, { checked }) => setAsTable(checked)}
        />
        <HeldDays {...{ sessions, pins, onPin }} />
      </div>
      {asTable ? (
        <StartDays
          {...{ instance, session, pick, held, narrow }}
          cells={weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))}
        />
      ) : (
        <HeatMap
          key={session.id}
          name={schedule.heatGrid(session.number)}
          {...{ weeks, chosen, held, onDrag, onDragEnd }}
          block={Array.from({ length: instance.D }, (_, day) => addDays(chosen, day))}
          planned={sessions.map(({ number }, k) => ({
            number,
            start: addDays(instance.start, best.starts[k] ?? 0),
          }))}
          labelOf={({ date }) =>
            `${details.get(date)?.words ?? ''}${date === held ? `; ${schedule.pinnedDay}` : ''}`
          }
          isUnknown={({ date }) => details.get(date)?.unknown === true}
          onPick={pick}
        />
      )}
    </Section>
  );
}

/**
 * What becomes of the whole plan when one occasion starts on each day; days held for the others stay, its own is
 * given free, so that it can go on to another.
 */
function weeksFor(instance: Instance, index: number): readonly HeatWeek[] {
  const range = instance.range.map((held, k) => (k === index ? null : held));
  const free = solve({ ...instance, range, M: 1 });
  const row = free.status === 'solved' ? free.probe?.[index] : undefined;
  return free.status === 'solved' && row ? heatWeeks(instance, free.best, row) : [];
}

/** A way out of each day that is held. */
export function HeldDays({
  sessions,
  pins,
  onPin,
}: Pick<HeatViewProps, 'sessions' | 'pins' | 'onPin'>): ReactNode {
  const { schedule } = useTexts();
  return sessions
    .filter(({ id }) => pins.has(id))
    .map(({ id, number }) => (
      <Button key={id} size="small" onClick={() => onPin(id, null)}>
        {schedule.unpin(schedule.occasion(number))}
      </Button>
    ));
}
