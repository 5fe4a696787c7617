import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { dayCosts } from '#domain/schedule/day-costs.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import { dayRulesFor, type PlanWishes } from '#domain/schedule/occasion-plan.ts';
import { relaxations, type Relaxation } from '#domain/schedule/relaxations.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const shown = 6;
/** Days by which the period may be extended at the most. */
const furthest = 42;

/** Each single thing that could be given up for a better plan, the most helpful first. */
export function Obstacles({
  instance,
  wishes,
  best,
  sessions,
}: {
  instance: Instance;
  wishes: PlanWishes;
  best: Plan | null;
  sessions: readonly Occasion[];
}): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const participants = useRecords('participants');
  const helps = useMemo(() => {
    const rules = dayRulesFor(wishes);
    const open = dayCosts(instance.start, instance.T, dayRulesFor({ ...wishes, noFridays: false }));
    const days = open.flatMap((cost, day) =>
      cost >= 0 && (instance.dayCost[day] ?? 0) < 0 ? [day] : [],
    );
    return relaxations(instance, {
      openable: days.length === 0 ? [] : [{ group: 'fridays', days, cost: 6 }],
      beyond: dayCosts(addDays(instance.start, instance.T), furthest, rules),
    }).slice(0, shown);
  }, [instance, wishes]);
  const words = (relaxation: Relaxation): string => {
    const { obstacle } = schedule;
    switch (relaxation.kind) {
      case 'shorterGap':
        return obstacle.shorterGap(Math.floor((instance.gapMin - relaxation.days) / 7));
      case 'longerGap':
        return obstacle.longerGap(Math.floor((instance.gapMax + relaxation.days) / 7));
      case 'laterEnd':
        return obstacle.laterEnd(relaxation.days);
      case 'open':
        return obstacle.fridays;
      case 'optional': {
        const id = instance.persons[relaxation.person]?.id ?? '';
        return obstacle.optional(participants.get(id)?.displayName ?? id);
      }
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
          <li key={words(relaxation)}>
            {words(relaxation)}
            {best === null ? null : `: ${schedule.gain(best.C - plan.C, best.V - plan.V)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
