import type { FlowRound, Voice } from './flow-round.ts';
import type { FlowAct, FlowPlan, PhaseDeclaration, Who } from './flow-uses.ts';
import { standardPhases } from './flow-uses.ts';
import type { Participant } from './participant.ts';
import type { BaseRecord, Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import type { Standing, StatementShape } from './statement-kinds.ts';
import type { Placed } from './statement.ts';

/** A statement as the flow shows it to one person. */
export type FlowStatement<R = unknown> = {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
  readonly groupId: string | null;
  readonly mergedInto: string | null;
  readonly reason: string | null;
  /** Handed in by the viewer. */
  readonly mine: boolean;
  /** Who handed it in; null where the phase shows no names. */
  readonly authorId: string | null;
  readonly record: R;
};

/** How many statements stand where. */
export type StatementTally = Readonly<Record<Standing, number>>;

/** The phase a round is in. A round in a phase that the use no longer has is shown as closed. */
export const phaseOf = (plan: FlowPlan, round: FlowRound | undefined): PhaseDeclaration =>
  plan.phases.find(({ id }) => id === (round?.phase ?? plan.phases[0]?.id)) ??
  plan.phases.at(-1) ??
  standardPhases.closed;

/** The phase after or before, or undefined at the ends. */
export function neighbourPhase(
  plan: FlowPlan,
  round: FlowRound | undefined,
  step: 1 | -1,
): PhaseDeclaration | undefined {
  return plan.phases[plan.phases.indexOf(phaseOf(plan, round)) + step];
}

/** ST-may. Whether a phase lets a person do something; the leader of the round is the consultant or the chair. */
export const mayAct = (
  phase: PhaseDeclaration,
  act: FlowAct,
  person: Participant | undefined,
): boolean => isAmong(phase.may[act], person);

function isAmong(who: Who | undefined, person: Participant | undefined): boolean {
  if (who === undefined || person === undefined) return false;
  const has = (...roles: Participant['roles']) => roles.some((role) => person.roles.includes(role));
  const leads = has('consultant', 'chair');
  const takesPart = has('member', 'chair');
  return who === 'everybody' ? leads || takesPart : who === 'leaders' ? leads : takesPart;
}

/**
 * ST-move. The consultant or the chair moves the phase, one step at a time; a step back is always possible and
 * loses nothing. Every statement is handled before reading is left, and settled before the round is closed.
 * The clock belongs to the phase that is left.
 */
export function movePhase(
  plan: FlowPlan,
  round: FlowRound,
  to: string,
  by: Participant,
  tally: StatementTally,
  now: Instant,
): Result<FlowRound, 'not-yours' | 'not-next' | 'untouched-left' | 'undecided-left'> {
  if (!isAmong('leaders', by)) return refused('not-yours');
  const from = phaseOf(plan, round);
  const forward = neighbourPhase(plan, round, 1)?.id === to;
  if (!forward && neighbourPhase(plan, round, -1)?.id !== to) return refused('not-next');
  if (forward && from.exit !== 'any' && tally.untouched > 0) return refused('untouched-left');
  if (forward && from.exit === 'all-settled' && tally.handled > 0) return refused('undecided-left');
  return accepted({
    ...round,
    phase: to,
    phaseHistory: [...round.phaseHistory, { phase: to, at: now }],
    clock: null,
  });
}

/**
 * ST-visible. What one person sees of the statements: the only way from records to a screen, a count or a
 * slide. While collecting the own ones only, the others as a number; then all without names; then with.
 */
export function visibleStatements<R extends BaseRecord & Placed>(
  phase: PhaseDeclaration,
  shape: StatementShape<R>,
  records: readonly R[],
  viewerId: string | null,
): { readonly shown: readonly FlowStatement<R>[]; readonly hidden: number } {
  const all = statementsOf(shape, records);
  const shown = all
    .filter(({ record }) => phase.visibility !== 'own-and-count' || record.createdBy === viewerId)
    .map((statement) => {
      const mine = statement.record.createdBy === viewerId;
      const named = mine || phase.visibility === 'all-named';
      return { ...statement, mine, authorId: named ? statement.record.createdBy : null };
    });
  return { shown, hidden: all.length - shown.length };
}

/**
 * ST-merged. A statement that was merged into one that is gone lives on; where two people merged two
 * statements into each other, the one with the smallest id lives. So no statement disappears.
 */
function statementsOf<R extends BaseRecord & Placed>(
  shape: StatementShape<R>,
  records: readonly R[],
): readonly Omit<FlowStatement<R>, 'mine' | 'authorId'>[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const target = (record: R): R | undefined =>
    shape.standingOf(record) === 'merged' ? byId.get(record.mergedInto ?? '') : undefined;
  const livesOn = (record: R): boolean => {
    const seen = new Set([record.id]);
    let next = target(record);
    if (next === undefined) return true;
    while (next !== undefined && !seen.has(next.id)) {
      seen.add(next.id);
      next = target(next);
    }
    return next?.id === record.id && record.id === [...seen].sort()[0];
  };
  return records.map((record) => {
    const standing = shape.standingOf(record);
    const lives = standing === 'merged' && livesOn(record);
    return {
      id: record.id,
      text: shape.textOf(record),
      standing: lives ? 'handled' : standing,
      groupId: record.groupId ?? null,
      mergedInto: lives ? null : (record.mergedInto ?? null),
      reason: record.dropReason ?? null,
      record,
    };
  });
}

/** Still on the table: neither set aside nor said by another. */
export const isLiving = ({ standing }: Pick<FlowStatement, 'standing'>): boolean =>
  standing === 'untouched' || standing === 'handled' || standing === 'settled';

export function tallyOf(statements: Iterable<Pick<FlowStatement, 'standing'>>): StatementTally {
  const tally = { untouched: 0, handled: 0, settled: 0, merged: 0, parked: 0, dropped: 0 };
  for (const { standing } of statements) tally[standing] += 1;
  return tally;
}

/** Which visit of a phase this is, `read` or `read.2`: who was ready last time has not said so again. */
export function visitOf({ phase, phaseHistory }: FlowRound): string {
  const times = phaseHistory.filter((entry) => entry.phase === phase).length;
  return times > 1 ? `${phase}.${times}` : phase;
}

/**
 * ST-ready. Who is done with the phase, by name, of the members who are in the room; absent members are not
 * waited for, and one who comes late is as soon as they are marked as present.
 */
export function readinessOf(
  round: FlowRound,
  present: readonly Participant[],
  voices: Iterable<Voice>,
): { readonly ready: readonly Participant[]; readonly waiting: readonly Participant[] } {
  const visit = visitOf(round);
  const done = new Set(
    [...voices]
      .filter(({ roundId, readyFor }) => roundId === round.id && readyFor.includes(visit))
      .map(({ participantId }) => participantId),
  );
  return {
    ready: present.filter(({ id }) => done.has(id)),
    waiting: present.filter(({ id }) => !done.has(id)),
  };
}

/** ST-ready. A person's own mark for this visit of the phase, on or off. */
export function withReadiness(voice: Voice, round: FlowRound, ready: boolean): Voice {
  const others = voice.readyFor.filter((visit) => visit !== visitOf(round));
  return { ...voice, readyFor: ready ? [...others, visitOf(round)] : others };
}

/**
 * ST-order. The order in which everybody sees the statements: shuffled once and the same on every screen,
 * so that place says nothing about who wrote it or when. A statement that comes later keeps the others' order.
 */
export function shuffledOrder<T extends { readonly id: string }>(
  statements: readonly T[],
  seed: number,
): readonly T[] {
  return statements
    .map((statement) => ({ statement, rank: mix(statement.id, seed) }))
    .sort((a, b) => a.rank - b.rank || (a.statement.id < b.statement.id ? -1 : 1))
    .map(({ statement }) => statement);
}

/** FNV-1a over the seed and the id, finished with one avalanche step. */
function mix(id: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 16777619) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 12)) >>> 0;
}
