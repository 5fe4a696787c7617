import type { CalendarDate } from './calendar-date.ts';
import { stillCounts } from './consent.ts';
import { proposalsToAnswer } from './day-answer.ts';
import { waitOf, type DecisionWait } from './deciding.ts';
import type { Decision, HomeTask } from './decision.ts';
import { flowPlans, type FlowDeclaration } from './flow-uses.ts';
import { flowUses, voiceId, type FlowRound, type FlowUse } from './flow-round.ts';
import { voteItems, voteLimits, votesUsed } from './flow-votes.ts';
import { stanceId } from './ground-rule.ts';
import { prepDueOn, prepStandings } from './individual-prep.ts';
import type { Interview } from './interview.ts';
import { mandateMapId, mandatePictureId } from './mandate-map.ts';
import type { DayProposal, OccasionDay } from './occasion.ts';
import { hasRole, type Participant } from './participant.ts';
import { personalSheetId } from './personal-sheet.ts';
import { dueFollowUps } from './plan-action.ts';
import type { PlanAction } from './plan.ts';
import { sectionTarget } from './policy.ts';
import type { Programme, Unit } from './programme.ts';
import type { RecordKind, RecordTypes } from './record-types.ts';
import { isLivedBy, ratingPeriods } from './rule-rating.ts';
import { isLiving, mayAct, phaseOf, visibleStatements, visitOf } from './statement-flow.ts';
import { statementShapes, type StatementShape } from './statement-kinds.ts';
import { timelineOf } from './timeline.ts';
import { unitStandings, isGroupItself } from './unit-rules.ts';

/** Something that waits for the signed-in person; the view puts it in words and links to the route. */
export type NextStep =
  | { readonly type: 'home-task'; readonly task: HomeTask; readonly overdue: boolean }
  | { readonly type: 'propose'; readonly use: FlowUse }
  | { readonly type: 'vote'; readonly use: FlowUse; readonly left: number }
  | { readonly type: 'take-stance'; readonly use: FlowUse; readonly missing: number }
  | { readonly type: 'mandate-picture' }
  | { readonly type: 'policy-stance'; readonly missing: number }
  | { readonly type: 'rate-rules'; readonly missing: number; readonly overdue: boolean }
  | {
      readonly type: 'unit-rules';
      readonly unit: Unit;
      readonly due: CalendarDate | null;
      readonly overdue: boolean;
    }
  | { readonly type: 'prepare'; readonly due: CalendarDate; readonly overdue: boolean }
  | { readonly type: 'release-cards' }
  | { readonly type: 'plan-follow-up'; readonly action: PlanAction }
  | { readonly type: 'publish-decision'; readonly decision: Decision; readonly wait: DecisionWait }
  | { readonly type: 'next-day'; readonly day: OccasionDay }
  | { readonly type: 'interview-ahead'; readonly interview: Interview }
  | { readonly type: 'interviews-left'; readonly count: number }
  | { readonly type: 'book-days'; readonly proposal: DayProposal | null }
  | { readonly type: 'answer-days'; readonly count: number }
  | { readonly type: 'find-days' };

export type NextInput = {
  readonly me: Participant;
  readonly today: CalendarDate;
  /** What the person may read. */
  readonly records: { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };
};

/** OV-next. What is next for one person: what is overdue first, then what the room waits for, then the rest. */
export function nextFor(input: NextInput): readonly NextStep[] {
  const steps = [
    ...homeTasks(input),
    ...flowSteps(input),
    ...mandatePicture(input),
    ...policyStances(input),
    ...ratings(input),
    ...unitRules(input),
    ...preparation(input),
    ...followUps(input),
    ...decisions(input),
    ...cards(input),
    ...planningSteps(input),
    ...interviewSteps(input),
    ...nextDay(input),
  ];
  return [...steps.filter(isOverdue), ...steps.filter((step) => !isOverdue(step))];
}

/** Whether its day has passed. */
const isOverdue = (step: NextStep): boolean =>
  ('overdue' in step && step.overdue) ||
  step.type === 'plan-follow-up' ||
  (step.type === 'publish-decision' && step.wait.type === 'overdue');

function homeTasks({ me, today, records }: NextInput): NextStep[] {
  return [...records.homeTasks.values()]
    .filter((task) => task.assigneeId === me.id && task.status === 'open')
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .map((task) => ({ type: 'home-task', task, overdue: task.due < today }));
}

const flowSteps = (input: NextInput): NextStep[] =>
  flowUses.flatMap((use) => {
    const round = [...input.records.flowRounds.values()]
      .filter((one) => one.use === use)
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
    return round === undefined ? [] : stepsIn(flowPlans[use], round, use, input);
  });

/** What a round asks of a person; who has said to be done with the phase is not asked again. */
function stepsIn(
  plan: FlowDeclaration,
  round: FlowRound,
  use: FlowUse,
  { me, records }: NextInput,
): NextStep[] {
  const phase = phaseOf(plan, round);
  const voice = records.voices.get(voiceId(round.id, me.id));
  const isReady = voice?.readyFor.includes(visitOf(round)) ?? false;
  const shape = statementShapes[plan.kind] as unknown as StatementShape<RecordTypes['groundRules']>;
  const all = [...records[plan.kind].values()] as unknown as RecordTypes['groundRules'][];
  const living = visibleStatements(
    { ...phase, visibility: 'all-nameless' },
    shape,
    all,
    me.id,
  ).shown.filter(isLiving);
  if (phase.label === 'collect' && mayAct(phase, 'propose', me) && !isReady) {
    return [{ type: 'propose', use }];
  }
  if (mayAct(phase, 'vote', me) && !isReady) {
    const items = voteItems(living);
    const votesPerMember = programmeOf(records)?.settings.votesPerMember ?? 5;
    const left =
      voteLimits(plan, round, items.length, votesPerMember).budget - votesUsed(voice, items);
    return left > 0 ? [{ type: 'vote', use, left }] : [];
  }
  if (!mayAct(phase, 'stance', me)) return [];
  const missing = living.filter(({ id, standing, record }) => {
    const own = records.stances.get(stanceId(id, me.id));
    return standing === 'handled' && (own === undefined || !stillCounts(own, record));
  }).length;
  return missing > 0 ? [{ type: 'take-stance', use, missing }] : [];
}

const programmeOf = (records: NextInput['records']): Programme | undefined =>
  [...records.programmes.values()][0];

/** While the group fills in the map, each one's own picture of it. */
function mandatePicture({ me, records }: NextInput): NextStep[] {
  const map = records.mandateMaps.get(mandateMapId(me.programmeId));
  const isAsked = map?.status === 'filling' && records.mandateRows.size > 0;
  if (!isAsked || !hasRole(me, 'member')) return [];
  const isDone = records.mandatePictures.has(mandatePictureId(me.programmeId, me.id));
  return isDone ? [] : [{ type: 'mandate-picture' }];
}

function policyStances({ me, records }: NextInput): NextStep[] {
  const policy = [...records.policies.values()].find(({ status }) => status === 'review');
  if (policy === undefined || !hasRole(me, 'member')) return [];
  const missing = [...records.policySections.values()].filter(
    (section) =>
      section.policyId === policy.id &&
      !records.stances.has(stanceId(sectionTarget(section), me.id)),
  ).length;
  return missing > 0 ? [{ type: 'policy-stance', missing }] : [];
}

/** From the day after the occasion before until the one they are for is over. */
function ratings({ me, today, records }: NextInput): NextStep[] {
  const { occasions, occasionDays, groundRules, ruleReviews } = records;
  const { focus } = ratingPeriods(occasions.values(), occasionDays.values(), today);
  const steps = timelineOf(occasions.values(), occasionDays.values(), today);
  const at = steps.findIndex(({ occasion }) => `T${occasion.number}` === focus);
  const step = steps[at];
  const isNear =
    step !== undefined && step.position !== 'past' && steps[at - 1]?.position === 'past';
  if (!isNear || !hasRole(me, 'member')) return [];
  const missing = [...groundRules.values()]
    .filter(isLivedBy)
    .filter(
      ({ id }) =>
        ![...ruleReviews.values()].some(
          (one) => one.ruleId === id && one.period === focus && one.participantId === me.id,
        ),
    ).length;
  const overdue = step.position === 'now';
  return missing > 0 ? [{ type: 'rate-rules', missing, overdue }] : [];
}

function unitRules({ me, today, records }: NextInput): NextStep[] {
  const units = [...records.units.values()];
  const own = units.filter((unit) => unit.managerId === me.id && !isGroupItself(unit, units));
  return unitStandings(
    own,
    own,
    records.unitGroundRules.values(),
    records.homeTasks.values(),
    records.occasions.values(),
    today,
  ).flatMap(({ unit, due, state }) =>
    (state === 'waiting' && due !== null) || state === 'late'
      ? [{ type: 'unit-rules' as const, unit, due, overdue: state === 'late' }]
      : [],
  );
}

function preparation({ me, today, records }: NextInput): NextStep[] {
  const { occasions, occasionDays, individualPreps, topics } = records;
  const due = prepDueOn(occasions.values(), occasionDays.values());
  const chosen = [...topics.values()].some(
    ({ status }) => status === 'prioritised' || status === 'inProgress',
  );
  if (due === null || !chosen || !hasRole(me, 'member')) return [];
  const third = timelineOf(occasions.values(), occasionDays.values(), today).filter(
    ({ occasion }) => occasion.kind === 'session',
  )[2];
  if (third?.position === 'past') return [];
  const [standing] = prepStandings([me], individualPreps.values(), due, today);
  if (standing?.state === 'waiting') return [{ type: 'prepare', due, overdue: false }];
  return standing?.state === 'late' ? [{ type: 'prepare', due, overdue: true }] : [];
}

/** Only where the consultant has handed over cards, and none of them has been released. */
function cards({ me, records }: NextInput): NextStep[] {
  const handed = records.personalSheets.has(personalSheetId(me.id));
  const released = [...records.competenceCards.values()].some(
    ({ participantId }) => participantId === me.id,
  );
  return handed && !released && hasRole(me, 'member') ? [{ type: 'release-cards' }] : [];
}

const followUps = ({ me, today, records }: NextInput): NextStep[] =>
  dueFollowUps(records.planActions.values(), today)
    .filter(({ ownerId }) => ownerId === me.id)
    .map((action) => ({ type: 'plan-follow-up', action }));

/** Decisions wait for those who lead. */
function decisions({ me, today, records }: NextInput): NextStep[] {
  if (!hasRole(me, 'chair') && !hasRole(me, 'consultant')) return [];
  const within = programmeOf(records)?.settings.decisionPublishWithinDays ?? 7;
  return [...records.decisions.values()]
    .map((decision) => ({ decision, wait: waitOf(decision, within, today) }))
    .filter(({ wait }) => wait.type === 'publish-by' || wait.type === 'overdue')
    .map(({ decision, wait }) => ({ type: 'publish-decision', decision, wait }));
}

function planningSteps({ me, records }: NextInput): NextStep[] {
  const days = [...records.occasionDays.values()];
  const unbooked = [...records.occasions.values()].some(
    ({ id, kind }) => kind === 'session' && !days.some((day) => day.occasionId === id),
  );
  if (!unbooked) return [];
  const proposals = [...records.dayProposals.values()];
  if (hasRole(me, 'coordinator')) {
    return [{ type: 'book-days', proposal: proposals.at(-1) ?? null }];
  }
  if (hasRole(me, 'member')) {
    const { length: count } = proposalsToAnswer(proposals, records.dayAnswers, me.id);
    return count > 0 ? [{ type: 'answer-days', count }] : [];
  }
  return hasRole(me, 'consultant') && proposals.length === 0 ? [{ type: 'find-days' }] : [];
}

function interviewSteps({ me, today, records }: NextInput): NextStep[] {
  const left = [...records.interviews.values()].filter(
    ({ status }) => status === 'planned' || status === 'booked',
  );
  if (hasRole(me, 'consultant')) {
    return left.length > 0 ? [{ type: 'interviews-left', count: left.length }] : [];
  }
  return left
    .filter(({ participantId, date }) => participantId === me.id && date !== null && date >= today)
    .map((interview) => ({ type: 'interview-ahead', interview }));
}

function nextDay({ today, records }: NextInput): NextStep[] {
  const day = [...records.occasionDays.values()]
    .filter(({ date }) => date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  return day === undefined ? [] : [{ type: 'next-day', day }];
}
