import {
  Button,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { isoWeek } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import type { Explanation } from '#domain/schedule/explain.ts';
import type { Clash, OccasionPlan } from '#domain/schedule/occasion-plan.ts';
import { formatDays, formatNumber, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  plans: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  plan: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  occasions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  clashes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  calm: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** A plan with what it costs, and what sets it apart. */
export type ShownPlan = {
  readonly name: string;
  readonly plan: OccasionPlan;
  readonly explanation: Explanation;
};

/** The best plan and its alternatives side by side, with what each costs whom. */
export function PlanChoice({
  plans,
  sessions,
  disabled,
  onBook,
  onAsk,
}: {
  plans: readonly ShownPlan[];
  sessions: readonly Occasion[];
  disabled: boolean;
  onBook: (plan: OccasionPlan, invite: boolean) => void;
  /** Lets the group answer all of them. */
  onAsk: (plans: readonly OccasionPlan[]) => void;
}): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const [index, setIndex] = useState(0);
  const at = index < plans.length ? index : 0;
  const chosen = plans[at];
  const best = plans[0];
  if (chosen === undefined || best === undefined) return null;
  return (
    <>
      <RadioGroup
        aria-label={texts.schedule.choose}
        value={String(at)}
        onChange={(_event, { value }) => setIndex(Number(value))}
        className={styles.plans}
      >
        {plans.map(({ name, plan, explanation }, place) => (
          <div key={name} className={mergeClasses(styles.plan, place === at && styles.chosen)}>
            <Radio value={String(place)} label={name} />
            <PlanDays plan={plan} sessions={sessions} best={best.plan} />
            <PlanCost cost={plan.cost} explanation={explanation} isBest={place === 0} />
          </div>
        ))}
      </RadioGroup>
      <span className={styles.buttons}>
        <Button appearance="primary" disabled={disabled} onClick={() => onBook(chosen.plan, true)}>
          {texts.schedule.book}
        </Button>
        <Button disabled={disabled} onClick={() => onBook(chosen.plan, false)}>
          {texts.schedule.reserve}
        </Button>
        <Button disabled={disabled} onClick={() => onAsk(plans.map(({ plan }) => plan))}>
          {texts.schedule.ask}
        </Button>
      </span>
    </>
  );
}

/** The cost as a sum that adds up. */
function PlanCost({
  cost,
  explanation,
  isBest,
}: {
  cost: number;
  explanation: Explanation;
  isBest: boolean;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const terms = (['attendance', 'day', 'gap', 'room', 'move'] as const)
    .filter((term) => explanation.sums[term] > 0)
    .map((term) => schedule.terms[term](formatNumber(explanation.sums[term], language)));
  return (
    <Text size={200} className={styles.calm}>
      {schedule.sum(
        `${formatNumber(cost, language)}${terms.length === 0 ? '' : `: ${terms.join(' + ')}`}`,
      )}
      . {schedule.unknownDays(explanation.unknown)} {isBest ? schedule.proven : null}
    </Text>
  );
}

/** The days of a plan with who is away; days in another week than those of the best plan say so. */
export function PlanDays({
  plan,
  sessions,
  best,
}: {
  plan: OccasionPlan;
  sessions: readonly Occasion[];
  best: OccasionPlan;
}): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <Text block weight="semibold" size={200}>
        {texts.schedule.mustMiss(plan.violations)}
      </Text>
      <ol className={styles.occasions}>
        {plan.occasions.map(({ occasionId, dates, weeksAfter, clashes }, place) => {
          const first = dates[0] ?? '';
          const week = isoWeek(first);
          const bestWeek = isoWeek(best.occasions[place]?.dates[0] ?? first);
          const number = sessions.find(({ id }) => id === occasionId)?.number ?? 0;
          return (
            <li key={occasionId}>
              <Text weight="semibold">{texts.schedule.occasion(number)}</Text>
              <br />
              <Text>
                {formatDays(first, dates.at(-1) ?? first, language)}{' '}
                <Text size={200} className={styles.calm}>
                  {texts.schedule.week(week.week)}
                  {week.week === bestWeek.week ? '' : `, ${texts.schedule.otherWeek}`}
                  {weeksAfter === null ? '' : `, ${texts.schedule.gap(weeksAfter)}`}
                </Text>
              </Text>
              <Clashes clashes={clashes} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

export function Clashes({ clashes }: { clashes: readonly Clash[] }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const participants = useRecords('participants');
  if (clashes.length === 0) return <Text block>{texts.schedule.allFree}</Text>;
  return (
    <ul className={styles.clashes}>
      {clashes.map(({ participantId, date, wholeDay, from, to }) => {
        const name = participants.get(participantId)?.displayName ?? participantId;
        const day = formatShortDay(date, language);
        return (
          <li key={`${participantId} ${date}`}>
            <Text size={200}>
              {wholeDay
                ? texts.schedule.away(name, day)
                : texts.schedule.awayTimes(name, day, from, to)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
