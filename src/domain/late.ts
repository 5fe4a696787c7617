import { addDays, type CalendarDate } from './calendar-date.ts';
import type { HomeTask } from './decision.ts';
import type { GroundRule } from './ground-rule.ts';
import { prepDueOn, prepStandings } from './individual-prep.ts';
import type { Occasion, OccasionDay } from './occasion.ts';
import { membersOn, type Participant } from './participant.ts';
import type { Unit } from './programme.ts';
import type { RuleReview } from './rating.ts';
import { isLivedBy, ratingPeriods } from './rule-rating.ts';
import { cycleIsDue, type RuleCycle } from './rule-cycle.ts';
import { timelineOf } from './timeline.ts';
import { stuckOn, stuckTopics } from './topic-time.ts';
import type { IndividualPrep, Topic } from './topic.ts';
import { unitsExpected, unitStandings } from './unit-rules.ts';
import type { UnitGroundRule } from './unit-ground-rule.ts';

export const lateKinds = [
  'homeTask',
  'unitRules',
  'ratings',
  'ruleCycle',
  'individualPrep',
  'stuckTopic',
] as const;
export type LateKind = (typeof lateKinds)[number];

/** Something whose day has passed, or is today for ratings: what, whose, since when. */
export type LateThing = {
  readonly kind: LateKind;
  /** The record it is about: a task, a unit, a rule's cycle, a matter; the period for ratings. */
  readonly id: string;
  /** Whose it is; null for a matter that nobody owns. */
  readonly personId: string | null;
  /** The last day on which it would have been in time. */
  readonly due: CalendarDate;
};

export type LateInput = {
  readonly today: CalendarDate;
  readonly participants: readonly Participant[];
  readonly occasions: readonly Occasion[];
  readonly days: readonly OccasionDay[];
  readonly tasks: readonly HomeTask[];
  readonly units: readonly Unit[];
  readonly unitRules: readonly UnitGroundRule[];
  readonly rules: readonly GroundRule[];
  readonly reviews: readonly RuleReview[];
  readonly cycles: readonly RuleCycle[];
  readonly preps: readonly IndividualPrep[];
  readonly topics: readonly Topic[];
};

/**
 * LA-late (R9, domain.md 6.12). Everything between the sessions whose day has passed, oldest first: home tasks,
 * units without rules, rules not rated, improvement cycles, preparations, and matters stuck without an owner.
 */
export function lateThings(input: LateInput): readonly LateThing[] {
  return [
    ...lateTasks(input),
    ...lateUnits(input),
    ...lateRatings(input),
    ...lateCycles(input),
    ...latePreps(input),
    ...stuck(input),
  ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
}

/** Those of one person, and matters that wait for anybody to own them. */
export const lateFor = (personId: string, things: readonly LateThing[]): readonly LateThing[] =>
  things.filter((thing) => thing.personId === personId);

const lateTasks = ({ tasks, today }: LateInput): readonly LateThing[] =>
  tasks
    .filter(({ status, due }) => status === 'open' && due < today)
    .map(({ id, assigneeId, due }) => ({ kind: 'homeTask', id, personId: assigneeId, due }));

function lateUnits(input: LateInput): readonly LateThing[] {
  const { units, unitRules, tasks, occasions, participants, today } = input;
  const expected = unitsExpected(units, participants, today);
  return unitStandings(units, expected, unitRules, tasks, occasions, today).flatMap(
    ({ unit, due, state }) =>
      state === 'late' && due !== null
        ? [{ kind: 'unitRules' as const, id: unit.id, personId: unit.managerId, due }]
        : [],
  );
}

/** Ratings are in time when all rules are rated before the occasion begins. */
function lateRatings(input: LateInput): readonly LateThing[] {
  const { occasions, days, today, rules, reviews, participants } = input;
  const { focus } = ratingPeriods(occasions, days, today);
  const step = timelineOf(occasions, days, today).find(
    ({ occasion }) => `T${occasion.number}` === focus,
  );
  const lived = rules.filter(isLivedBy);
  if (focus === undefined || step?.position !== 'now' || step.first === null) return [];
  const due = addDays(step.first, -1);
  return membersOn(participants, today)
    .filter(({ id }) => {
      const own = reviews.filter((each) => each.participantId === id && each.period === focus);
      return lived.some((rule) => !own.some(({ ruleId }) => ruleId === rule.id));
    })
    .map(({ id }) => ({ kind: 'ratings' as const, id: focus, personId: id, due }));
}

const lateCycles = ({ cycles, today }: LateInput): readonly LateThing[] =>
  cycles.flatMap((cycle) =>
    cycle.followUpOn !== null && cycleIsDue(cycle, today)
      ? [{ kind: 'ruleCycle', id: cycle.id, personId: cycle.ownerId, due: cycle.followUpOn }]
      : [],
  );

/** Nobody is late with a preparation before the group has matters to prepare. */
function latePreps(input: LateInput): readonly LateThing[] {
  const { occasions, days, participants, preps, topics, today } = input;
  const due = prepDueOn(occasions, days);
  if (due === null || topics.length === 0) return [];
  return prepStandings(membersOn(participants, today), preps, due, today).flatMap(
    ({ person, state }) =>
      state === 'late'
        ? [{ kind: 'individualPrep' as const, id: person.id, personId: person.id, due }]
        : [],
  );
}

const stuck = ({ topics, today }: LateInput): readonly LateThing[] =>
  stuckTopics(topics, today).map(({ topic }) => ({
    kind: 'stuckTopic',
    id: topic.id,
    personId: null,
    due: stuckOn(topic),
  }));
