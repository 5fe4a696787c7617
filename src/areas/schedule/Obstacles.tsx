import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import { dayCosts } from '#domain/schedule/day-costs.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { dayRulesFor, leastWeeksApart, type PlanWishes } from '#domain/schedule/occasion-plan.ts';
import { relaxations, type Help, type Relaxation } from '#domain/schedule/relaxations.ts';
import { findingTexts } from '#i18n/finding.ts';
import { useRecords } from '#state/react.tsx';
import type { PlansProps } from './Plans.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  gain: { color: tokens.colorNeutralForeground2 },
});

const shown = 6;
/** Days by which the period may be extended at the most. */
const furthest = 42;

/** The weeks between two starts after a relaxation of a distance in days. */
const weeksOf = (days: number): number => Math.floor(days / 7);

/** Each single thing that could be given up for a better plan, the most helpful first; each can be tried at once. */
export function Obstacles({
  instance,
  best,
  ...props
}: PlansProps & { instance: Instance; best: Plan | null }): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const { wishes, sessions } = props.request;
  const participants = useRecords('participants');
  const helps = useHelps(instance, wishes);
  const nameOf = (person: number) => {
    const id = instance.persons[person]?.id ?? '';
    return participants.get(id)?.displayName ?? id;
  };
  const words = (relaxation: Relaxation): string => {
    const { obstacle } = schedule;
    switch (relaxation.kind) {
      case 'shorterGap':
        return obstacle.shorterGap(weeksOf(instance.gapMin - relaxation.days));
      case 'longerGap':
        return obstacle.longerGap(weeksOf(instance.gapMax + relaxation.days));
      case 'laterEnd':
        return obstacle.laterEnd(relaxation.days);
      case 'open':
        return obstacle.fridays;
      case 'optional':
        return obstacle.optional(nameOf(relaxation.person));
      case 'withoutRoom':
        return obstacle.withoutRoom;
      case 'anyDay':
        return obstacle.anyDay(sessions[relaxation.occasion]?.number ?? 0);
    }
  };
  return (
    <Section title={schedule.obstacles}>
      {helps.length === 0 ? <Text>{schedule.obstaclesNone}</Text> : null}
      <ul className={styles.list}>
        {helps.map(({ relaxation, plan }) => (
          <li key={words(relaxation)} className={styles.item}>
            <Text>
              {words(relaxation)}
              {best === null ? null : (
                <Text className={styles.gain}>
                  {`: ${schedule.gain(best.C - plan.C, best.V - plan.V)}`}
                </Text>
              )}
            </Text>
            <Button
              size="small"
              aria-label={`${findingTexts[language].tryIt}: ${words(relaxation)}`}
              onClick={() => relax(relaxation, instance, props)}
            >
              {findingTexts[language].tryIt}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useHelps = (instance: Instance, wishes: PlanWishes): readonly Help[] =>
  useMemo(() => helpsFor(instance, wishes), [instance, wishes]);

/** What is worth giving up, the most helpful first. */
function helpsFor(instance: Instance, wishes: PlanWishes): readonly Help[] {
  const withFridays = dayRulesFor({ ...wishes, noFridays: false });
  const open = dayCosts(instance.start, instance.T, withFridays);
  const days = open.flatMap((cost, day) =>
    cost >= 0 && (instance.dayCost[day] ?? 0) < 0 ? [day] : [],
  );
  return relaxations(instance, {
    openable: days.length === 0 ? [] : [{ group: 'fridays', days, cost: 6 }],
    beyond: dayCosts(addDays(instance.start, instance.T), furthest, dayRulesFor(wishes)),
  })
    .filter(({ relaxation }) => isAllowed(relaxation, instance))
    .slice(0, shown);
}

/** Less than three weeks from start to start is against the programme (domain.md 6.11). */
const isAllowed = (relaxation: Relaxation, { gapMin }: Instance): boolean =>
  relaxation.kind !== 'shorterGap' || gapMin - relaxation.days >= 7 * leastWeeksApart;

/** Gives one thing up, so that everything is worked out anew. */
function relax(
  relaxation: Relaxation,
  instance: Instance,
  { request, preparation, change, onLonger }: PlansProps,
): void {
  const { wishes, optional, pins } = preparation;
  switch (relaxation.kind) {
    case 'shorterGap':
      return change({
        wishes: { ...wishes, weeksApart: weeksOf(instance.gapMin - relaxation.days) },
      });
    case 'longerGap':
      return change({
        wishes: { ...wishes, mostWeeks: weeksOf(instance.gapMax + relaxation.days) },
      });
    case 'laterEnd':
      return onLonger(addDays(wishes.to, relaxation.days));
    case 'open':
      return change({ wishes: { ...wishes, noFridays: false } });
    case 'optional':
      return change({
        optional: new Set([...optional, instance.persons[relaxation.person]?.id ?? '']),
      });
    case 'withoutRoom':
      return change({ room: '' });
    case 'anyDay': {
      const next = new Map(pins);
      next.delete(request.sessions[relaxation.occasion]?.id ?? '');
      return change({ pins: next });
    }
  }
}
