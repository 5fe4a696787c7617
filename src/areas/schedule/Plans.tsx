import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useSpeech } from '#components/texts.tsx';
import { explainPlan } from '#domain/schedule/explain.ts';
import { fairestPlan } from '#domain/schedule/fairness.ts';
import type { Instance, Plan } from '#domain/schedule/instance.ts';
import {
  dayRulesFor,
  instanceFor,
  occasionPlanOf,
  type OccasionPlan,
  type PlanRequest,
} from '#domain/schedule/occasion-plan.ts';
import { solve, type Solution } from '#domain/schedule/planner.ts';
import type { Preparation } from '#domain/schedule/preparation.ts';
import { blockedBy } from '#domain/schedule/relaxations.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { HeatView, HeldDays } from './HeatView.tsx';
import { Obstacles } from './Obstacles.tsx';
import { PlanChoice, type Known } from './PlanChoice.tsx';
import { WishesInWords } from './WishesInWords.tsx';

// Opened by those who wonder why.
const PersonGrid = lazy(async () => ({ default: (await import('./PersonGrid.tsx')).PersonGrid }));

/** Buttons for the plan that is chosen. @param all every plan that is shown */
export type PlanActions = (chosen: OccasionPlan, all: readonly OccasionPlan[]) => ReactNode;

export type PlansProps = {
  readonly request: PlanRequest;
  readonly preparation: Preparation;
  readonly change: (part: Partial<Preparation>) => void;
  readonly actions: PlanActions;
  /** Last day that rooms can be booked for. */
  readonly roomsUntil: string;
  /** Of whose time something is known. */
  readonly known: Known;
  /** The period is made longer, and its calendars read. */
  readonly onLonger: (to: string) => void;
};

/** Solved anew whenever the request changes; nothing of an earlier answer is kept. */
export function Plans(props: PlansProps): ReactNode {
  const { request, preparation, change, actions, roomsUntil, known: whose } = props;
  const { schedule } = useSpeech().texts;
  const [fair, setFair] = useState(false);
  const { wishes, sessions, pins = new Map<string, string>() } = request;
  const rules = useMemo(() => dayRulesFor(wishes), [wishes]);
  const onPin = (occasionId: string, date: string | null) => {
    const next = new Map(pins);
    if (date === null) next.delete(occasionId);
    else next.set(occasionId, date);
    change({ pins: next });
  };
  // The instance is plain data, so its text tells whether anything has changed.
  const known = useSolved(JSON.stringify(instanceFor(request)));
  if (known === null) return <NoPlan />;
  const { instance, solved } = known;
  if (solved.status !== 'solved') {
    const blocked = solved.status === 'infeasible' ? blockedBy(instance) : null;
    return (
      <>
        <NoPlan />
        <HeldDays {...{ sessions, pins, onPin }} />
        {blocked === null ? null : (
          <Text>{schedule.blocked[blocked.reason](sessions[blocked.occasion]?.number ?? 0)}</Text>
        )}
        <Obstacles {...props} instance={instance} best={null} />
      </>
    );
  }
  const shown = (plan: Plan, name: string) => ({
    name,
    plan: occasionPlanOf(instance, sessions, plan),
    explanation: explainPlan(instance, plan),
  });
  const plans = solved.alternatives.map((plan, place) =>
    shown(
      plan,
      place === 0 ? schedule.best : schedule.alternative(String.fromCodePoint(65 + place)),
    ),
  );
  const fairest = fair ? fairestPlan(instance)?.plan : undefined;
  const all = fairest === undefined ? plans : [...plans, shown(fairest, schedule.fairest)];
  return (
    <>
      <WishesInWords {...{ preparation }} people={request.people} />
      <PlanChoice
        {...{ plans: all, sessions }}
        known={whose}
        period={{ from: wishes.from, to: wishes.to }}
        room={request.rooms?.[0] === undefined ? null : { ...request.rooms[0], until: roomsUntil }}
        actions={(chosen) =>
          actions(
            chosen,
            all.map(({ plan }) => plan),
          )
        }
      />
      <Fairness instance={instance} best={solved.best} shown={fair} onShow={() => setFair(true)} />
      <HeatView {...{ instance, sessions, rules, pins, onPin }} best={solved.best} />
      {instance.persons.length === 0 ? null : (
        <Accordion collapsible>
          <AccordionItem value="grid">
            <AccordionHeader as="h3">{schedule.grid}</AccordionHeader>
            <AccordionPanel>
              <Suspense fallback={<Loading label={schedule.finding} />}>
                <PersonGrid {...{ instance, sessions }} best={solved.best} />
              </Suspense>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <Obstacles {...props} instance={instance} best={solved.best} />
    </>
  );
}

function NoPlan(): ReactNode {
  const { schedule } = useSpeech().texts;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {schedule.none} {schedule.noneHelp}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Whether somebody must miss two occasions in the best plan, and the way to the plan that spares them. */
function Fairness({
  instance,
  best,
  shown,
  onShow,
}: {
  instance: Instance;
  best: Plan;
  shown: boolean;
  onShow: () => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const participants = useRecords('participants');
  if (instance.persons.length === 0) return null;
  const missed = fairestPlan({
    ...instance,
    fixed: instance.fixed.map(() => null),
    range: best.starts.map((start) => [start, start] as const),
  });
  const names = (missed?.missed ?? []).flatMap((count, person) => {
    const id = instance.persons[person]?.id ?? '';
    return count > 1 ? [participants.get(id)?.displayName ?? id] : [];
  });
  if (names.length === 0) return <Text>{schedule.fair}</Text>;
  return (
    <Text>
      {schedule.unfair(formatList(names, language))}{' '}
      {shown ? null : (
        <Button size="small" onClick={onShow}>
          {schedule.fairer}
        </Button>
      )}
    </Text>
  );
}

type Solved = { readonly instance: Instance; readonly solved: Solution };

/** Solved once per instance, not at every render. */
const useSolved = (key: string): Solved | null => useMemo(() => solvedFrom(key), [key]);

/** The answer to an instance in its text form; `null` stands for no days at all. */
function solvedFrom(key: string): Solved | null {
  const instance = JSON.parse(key) as Instance | null;
  return instance && { instance, solved: solve(instance, { probe: false }) };
}
