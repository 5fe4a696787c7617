import type { FlowPhase, FlowRound, FlowUse } from './flow-round.ts';
import type { Participant } from './participant.ts';
import type { Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** What others may see of statements that have been handed in. */
export type StatementVisibility = 'own-and-count' | 'all-nameless' | 'all-named';

export type PhaseRules = {
  readonly visibility: StatementVisibility;
  readonly propose: boolean;
  readonly takeStance: boolean;
  readonly vote: boolean;
  /** Whether every statement must be handled or parked before the phase may be left. */
  readonly exit: 'any' | 'all-handled' | 'all-settled';
};

/** ST-phases (design.md 5): private while collecting, nameless while grouping and voting, named at commitment. */
export const phaseRules: Readonly<Record<FlowPhase, PhaseRules>> = {
  notOpen: rules('own-and-count'),
  collect: rules('own-and-count', { propose: true }),
  read: rules('all-nameless', { exit: 'all-handled' }),
  group: rules('all-nameless', { exit: 'all-handled' }),
  vote: rules('all-nameless', { vote: true }),
  agree: rules('all-named', { takeStance: true, exit: 'all-settled' }),
  closed: rules('all-named'),
};

function rules(visibility: StatementVisibility, more: Partial<PhaseRules> = {}): PhaseRules {
  return { visibility, propose: false, takeStance: false, vote: false, exit: 'any', ...more };
}

/** The phases that each use of the flow has, in order. */
export const flowPhasesOf: Readonly<Record<FlowUse, readonly FlowPhase[]>> = {
  groundRules: ['notOpen', 'collect', 'read', 'agree', 'closed'],
  workingForms: ['notOpen', 'collect', 'read', 'agree', 'closed'],
  topics: ['notOpen', 'collect', 'read', 'group', 'vote', 'closed'],
  competences: ['notOpen', 'collect', 'read', 'closed'],
  swot: ['notOpen', 'collect', 'read', 'group', 'vote', 'agree', 'closed'],
};

/** How many statements stand where, for the exit condition of a phase. */
export type StatementTally = {
  readonly untouched: number;
  readonly undecided: number;
};

/**
 * ST-move. The consultant or the chair moves the phase, one step at a time; a step back is always possible.
 * Every statement is handled before reading is left, and settled before the round is closed.
 */
export function movePhase(
  round: FlowRound,
  to: FlowPhase,
  by: Participant,
  tally: StatementTally,
  now: Instant,
): Result<FlowRound, 'not-yours' | 'not-next' | 'untouched-left' | 'undecided-left'> {
  if (!by.roles.includes('consultant') && !by.roles.includes('chair')) return refused('not-yours');
  const phases = flowPhasesOf[round.use];
  const from = phases.indexOf(round.phase);
  const step = phases.indexOf(to) - from;
  if (!phases.includes(to) || Math.abs(step) !== 1) return refused('not-next');
  const exit = phaseRules[round.phase].exit;
  if (step === 1 && exit === 'all-handled' && tally.untouched > 0) return refused('untouched-left');
  if (step === 1 && exit === 'all-settled' && tally.undecided > 0) return refused('undecided-left');
  return accepted({
    ...round,
    phase: to,
    phaseHistory: [...round.phaseHistory, { phase: to, at: now }],
  });
}

/** The phase after or before, or undefined at the ends. */
export function neighbourPhase(round: FlowRound, step: 1 | -1): FlowPhase | undefined {
  const phases = flowPhasesOf[round.use];
  return phases[phases.indexOf(round.phase) + step];
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
