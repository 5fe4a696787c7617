import {
  Badge,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addDays, isoWeek } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { Explanation } from '#domain/schedule/explain.ts';
import type { OccasionPlan, PlannedDays } from '#domain/schedule/occasion-plan.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatDays } from '#i18n/format.ts';
import { Clashes } from './Clashes.tsx';
import { PlanStrip } from './PlanStrip.tsx';
import { PlanSum } from './PlanSum.tsx';

const useStyles = makeStyles({
  // Each plan is a column whose parts stand in line with those of the others, so that the eye can go across.
  plans: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'stretch',
  },
  plan: {
    display: 'grid',
    gridTemplateRows: 'subgrid',
    rowGap: tokens.spacingVerticalM,
    alignContent: 'start',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  occasions: {
    display: 'grid',
    gridTemplateRows: 'subgrid',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  occasion: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  calm: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** A plan with what it costs, and what sets it apart. */
export type ShownPlan = {
  readonly name: string;
  readonly plan: OccasionPlan;
  readonly explanation: Explanation;
};

export type Known = 'all' | 'some' | 'nobody';

/** @property until the last day it can be booked for */
export type WantedRoom = { readonly name: string; readonly until: string };

/** The best plan and its alternatives side by side, with what each costs whom. */
export function PlanChoice({
  plans,
  sessions,
  period,
  room,
  known,
  actions,
}: {
  plans: readonly ShownPlan[];
  sessions: readonly Occasion[];
  /** The days that are looked at, the same for every plan. */
  period: { readonly from: string; readonly to: string };
  /** The room that is wanted; null: none. */
  room: WantedRoom | null;
  /** Of how many people's time something is known: of all, of some, or of nobody's. */
  known: Known;
  /** What can be done with the plan that is chosen. */
  actions: (chosen: OccasionPlan) => ReactNode;
}): ReactNode {
  const { texts, language } = useSpeech();
  const finding = findingTexts[language];
  const styles = useStyles();
  const [index, setIndex] = useState(0);
  const at = index < plans.length ? index : 0;
  const chosen = plans[at];
  const best = plans[0];
  if (chosen === undefined || best === undefined) return null;
  const roomWords = ({ explanation }: ShownPlan, k: number): string | null => {
    if (room === null) return null;
    if (typeof explanation.occasions[k]?.room === 'number') return finding.roomFree(room.name);
    const last = explanation.occasions[k]?.days.at(-1) ?? 0;
    const tooFar = addDays(period.from, last) > room.until;
    return tooFar ? finding.roomTooFar(room.name) : finding.roomTaken(room.name);
  };
  const nobodyAway =
    known === 'nobody' ? null : known === 'all' ? texts.schedule.allFree : finding.noKnownClash;
  const numberOf = (id: string) => sessions.find((session) => session.id === id)?.number ?? 0;
  return (
    <>
      <RadioGroup
        aria-label={texts.schedule.choose}
        value={String(at)}
        onChange={(_event, { value }) => setIndex(Number(value))}
        className={styles.plans}
      >
        {plans.map((shown, place) => (
          <div
            key={shown.name}
            className={mergeClasses(styles.plan, place === at && styles.chosen)}
            style={{ gridRow: `span ${sessions.length + 3}` }}
          >
            <PlanHead {...shown} value={String(place)} nobody={nobodyAway} />
            <PlanStrip
              {...period}
              marks={shown.plan.occasions.map(({ occasionId, dates, clashes }) => ({
                number: numberOf(occasionId),
                date: dates[0] ?? period.from,
                clash: clashes.length > 0,
              }))}
            />
            <ol className={styles.occasions} style={{ gridRow: `span ${sessions.length}` }}>
              {shown.plan.occasions.map((days, k) => (
                <PlannedOccasion
                  key={days.occasionId}
                  number={numberOf(days.occasionId)}
                  days={days}
                  best={best.plan.occasions[k] ?? days}
                  room={roomWords(shown, k)}
                  nobody={nobodyAway}
                />
              ))}
            </ol>
            <PlanSum explanation={shown.explanation} best={place === 0 ? null : best.explanation} />
          </div>
        ))}
      </RadioGroup>
      <span className={styles.buttons}>{actions(chosen.plan)}</span>
    </>
  );
}

function PlanHead({
  name,
  plan,
  value,
  nobody,
}: ShownPlan & { value: string; nobody: string | null }): ReactNode {
  const styles = useStyles();
  const finding = findingTexts[useSpeech().language];
  const { violations } = plan;
  return (
    <div className={styles.head}>
      <Radio value={value} label={name} />
      {violations === 0 && nobody === null ? null : (
        <Badge appearance="tint" color={violations === 0 ? 'success' : 'warning'}>
          {violations === 0 ? finding.noClash : finding.clashes(violations)}
        </Badge>
      )}
    </div>
  );
}

/** The days of one occasion and who is away; a week that is not the best plan's says so. */
function PlannedOccasion({
  number,
  days,
  best,
  room,
  nobody,
}: {
  number: number;
  days: PlannedDays;
  best: PlannedDays;
  room: string | null;
  nobody: string | null;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const { dates, weeksAfter, clashes } = days;
  const first = dates[0] ?? '';
  const week = isoWeek(first).week;
  const words = [
    schedule.week(week),
    isoWeek(best.dates[0] ?? first).week === week ? null : schedule.otherWeek,
    weeksAfter === null ? null : schedule.gap(weeksAfter),
  ];
  return (
    <li className={styles.occasion}>
      <Text size={200} className={styles.calm}>
        {schedule.occasion(number)}
      </Text>
      <Text weight="semibold">{formatDays(first, dates.at(-1) ?? first, language)}</Text>
      <Text size={200} className={styles.calm}>
        {words.filter((word) => word !== null).join(', ')}
      </Text>
      <Clashes {...{ clashes, nobody }} />
      {room === null ? null : (
        <Text size={200} className={styles.calm}>
          {room}
        </Text>
      )}
    </li>
  );
}
