import { consentOn, countStances, stillCounts, type ConsentCount } from '#domain/consent.ts';
import { voiceId, type FlowRound, type StatementGroup, type Voice } from '#domain/flow-round.ts';
import type { FlowAct, FlowDeclaration, PhaseDeclaration } from '#domain/flow-uses.ts';
import {
  countVotes,
  resultsShown,
  voteItems,
  voteLimits,
  votesUsed,
  type VoteItem,
  type VoteLimits,
  type VoteResult,
} from '#domain/flow-votes.ts';
import { stanceId, type Stance } from '#domain/ground-rule.ts';
import { dayInFocus, presentMembers, type OccasionDay } from '#domain/occasion.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import { rightsOf } from '#domain/rights.ts';
import type { Result } from '#domain/result.ts';
import {
  isLiving,
  mayAct,
  movePhase,
  neighbourPhase,
  phaseOf,
  readinessOf,
  shuffledOrder,
  tallyOf,
  visibleStatements,
  visitOf,
  type FlowStatement,
  type StatementTally,
} from '#domain/statement-flow.ts';
import {
  statementShapes,
  type StatementKind,
  type StatementShape,
} from '#domain/statement-kinds.ts';
import { groupTitle } from '#domain/statement-likeness.ts';
import type { LoadedProgramme } from './loaded-programme.ts';

/** Statements that lie together, or one for itself under its own text. */
export type FlowGroup<R> = {
  readonly id: string;
  /** What somebody has called it, else the words its statements share. */
  readonly title: string;
  readonly named: boolean;
  readonly statements: readonly FlowStatement<R>[];
};

/** A step that the leader can take, or why not. */
export type FlowMove = {
  readonly phase: PhaseDeclaration;
  readonly refusal: 'not-yours' | 'not-next' | 'untouched-left' | 'undecided-left' | null;
};

/** One use of the flow as it stands for the signed-in person: all that a screen needs, and nothing it may not show. */
export type FlowPicture<Kind extends StatementKind> = {
  /** Undefined until a leader has opened it. */
  readonly round: FlowRound | undefined;
  readonly phase: PhaseDeclaration;
  readonly next: FlowMove | null;
  readonly back: FlowMove | null;
  /** On the table, in the order everybody sees; while collecting only the own. */
  readonly statements: readonly FlowStatement<RecordTypes[Kind]>[];
  /** Merged, parked or dropped, as far as the phase shows them. */
  readonly setAside: readonly FlowStatement<RecordTypes[Kind]>[];
  /** Handed in by the person here, whatever became of them. */
  readonly mine: readonly FlowStatement<RecordTypes[Kind]>[];
  /** How many there are that the phase does not show. */
  readonly hidden: number;
  /** Over all statements, shown or not. */
  readonly tally: StatementTally;
  readonly groups: readonly FlowGroup<RecordTypes[Kind]>[];
  /** Living statements that lie in no group. */
  readonly loose: readonly FlowStatement<RecordTypes[Kind]>[];
  readonly items: readonly (VoteItem & { readonly title: string })[];
  readonly voice: Voice | undefined;
  readonly limits: VoteLimits;
  readonly used: number;
  /** Null until the voting is closed. */
  readonly results: readonly VoteResult[] | null;
  readonly day: OccasionDay | undefined;
  readonly hasDay: boolean;
  readonly members: readonly Participant[];
  /** Members in the room: whom the phase waits for and who may vote. */
  readonly present: readonly Participant[];
  readonly ready: readonly Participant[];
  readonly waiting: readonly Participant[];
  readonly isReady: boolean;
  readonly me: Participant | undefined;
  /** The consultant or the chair. */
  readonly leads: boolean;
  /** A member of the group. */
  readonly takesPart: boolean;
  nameOf(participantId: string): string;
  may(act: FlowAct): boolean;
  /** Where the group stands on a statement. */
  stancesOn(id: string): ConsentCount;
  /** The person's own stance. */
  myStance(id: string): Stance | undefined;
  /** All stances on a statement, for their reasons. */
  reasonsOn(id: string): readonly Stance[];
  consent(id: string): Result<ConsentCount, 'nobody-present' | 'stance-missing' | 'objection'>;
};

/** The newest round of a use. */
export const roundOf = (use: string, rounds: Iterable<FlowRound>): FlowRound | undefined =>
  [...rounds]
    .filter((round) => round.use === use)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];

export const shapeOf = <Kind extends StatementKind>(
  kind: Kind,
): StatementShape<RecordTypes[Kind]> =>
  statementShapes[kind] as unknown as StatementShape<RecordTypes[Kind]>;

/**
 * A use of the flow for the signed-in person.
 * @param today in Stockholm, to know who is a member and which day it is
 */
export function flowPicture<Kind extends StatementKind>(
  plan: FlowDeclaration<Kind>,
  { records, me: myId }: LoadedProgramme,
  today: string,
  now: string,
): FlowPicture<Kind> {
  const round = roundOf(plan.use, records.flowRounds.values());
  const phase = phaseOf(plan, round);
  const me = myId === null ? undefined : records.participants.get(myId);
  const all: readonly RecordTypes[Kind][] = [...records[plan.kind].values()];
  const sorted = shuffledOrder(all, round?.orderSeed ?? 0);
  const { shown, hidden } = visibleStatements(phase, shapeOf(plan.kind), sorted, myId);
  const whole = visibleStatements(
    { ...phase, visibility: 'all-nameless' },
    shapeOf(plan.kind),
    sorted,
    myId,
  ).shown;
  const statements = shown.filter(isLiving);
  const groups = groupsOf(statements, records.statementGroups);
  const items =
    phase.visibility === 'own-and-count'
      ? []
      : voteItems(
          statements.filter(({ record }) => shapeOf(plan.kind).takesVotes?.(record) ?? true),
        );
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  const programme = [...records.programmes.values()][0];
  const limits = voteLimits(plan, round, items.length, programme?.settings.votesPerMember ?? 5);
  const voice = records.voices.get(voiceId(round?.id ?? '', myId ?? ''));
  const day = dayInFocus(round?.occasionId ?? '', records.occasionDays.values(), today);
  const members = membersOn(records.participants.values(), today);
  const present = presentMembers(
    records.participants.values(),
    records.attendance.values(),
    day?.id ?? null,
    today,
  );
  const readiness =
    round === undefined
      ? { ready: [], waiting: [] }
      : readinessOf(round, present, records.voices.values());
  const tally = tallyOf(whole);
  const moveTo = (step: 1 | -1): FlowMove | null => {
    const to = neighbourPhase(plan, round, step);
    if (to === undefined || me === undefined) return null;
    if (round === undefined) return { phase: to, refusal: null };
    const moved = movePhase(plan, round, to.id, me, tally, now);
    return { phase: to, refusal: moved.ok ? null : moved.refusal };
  };
  const standing = (stance: Stance) => stillCounts(stance, records[plan.kind].get(stance.targetId));
  const stances = () => [...records.stances.values()].filter(standing);
  return {
    round,
    phase,
    next: moveTo(1),
    back: moveTo(-1),
    statements,
    setAside: shown.filter((statement) => !isLiving(statement)),
    mine: shown.filter(({ mine }) => mine),
    hidden,
    tally,
    groups,
    loose: statements.filter(({ groupId }) => groupId === null),
    items: items.map((item) => ({
      ...item,
      title: titles.get(item.id) ?? texts.get(item.id) ?? '',
    })),
    voice,
    limits,
    used: votesUsed(voice, items),
    results:
      round !== undefined && resultsShown(plan, round)
        ? countVotes(round, items, records.voices.values(), new Set(members.map(({ id }) => id)))
        : null,
    day,
    hasDay: day !== undefined,
    members,
    present,
    ...readiness,
    isReady: round !== undefined && (voice?.readyFor.includes(visitOf(round)) ?? false),
    me,
    leads: rightsOf(me).leadFlow,
    takesPart: rightsOf(me).takePart,
    nameOf: (id) => records.participants.get(id)?.displayName ?? id,
    may: (act) =>
      mayAct(phase, act, me) && (act !== 'vote' || present.some(({ id }) => id === me?.id)),
    stancesOn: (id) => countStances(id, present, stances()),
    myStance: (id) => {
      const own = records.stances.get(stanceId(id, myId ?? ''));
      return own !== undefined && standing(own) ? own : undefined;
    },
    reasonsOn: (id) => stances().filter(({ targetId }) => targetId === id),
    consent: (id) => consentOn(id, present, stances()),
  };
}

function groupsOf<R>(
  statements: readonly FlowStatement<R>[],
  known: ReadonlyMap<string, StatementGroup>,
): readonly FlowGroup<R>[] {
  const lying = new Map<string, FlowStatement<R>[]>();
  for (const statement of statements) {
    if (statement.groupId === null) continue;
    lying.set(statement.groupId, [...(lying.get(statement.groupId) ?? []), statement]);
  }
  return [...lying].map(([id, within]) => {
    const name = known.get(id)?.name ?? '';
    return {
      id,
      title: name === '' ? groupTitle(within.map(({ text }) => text)) : name,
      named: name !== '',
      statements: within,
    };
  });
}
