import type { BaseRecord, Instant } from './record.ts';

/** Where the statement flow is used; each use declares its phases in `statement-flow.ts`. */
export const flowUses = ['groundRules', 'workingForms', 'topics', 'competences', 'swot'] as const;
export type FlowUse = (typeof flowUses)[number];

/** The phases that the declared uses have; a use may declare others, so a round keeps any word. */
export const flowPhases = [
  'notOpen',
  'collect',
  'read',
  'group',
  'vote',
  'agree',
  'closed',
] as const;
export type FlowPhase = (typeof flowPhases)[number];

/** The time set for a phase: minutes from when it was started, or until a date. Both end at an instant. */
export type FlowClock = {
  readonly phase: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
};

/** One run of the flow, moved by the consultant or the chair. */
export type FlowRound = BaseRecord & {
  /** One of `flowUses`, or a use that a later version has declared. */
  readonly use: string;
  readonly occasionId: string | null;
  readonly phase: string;
  readonly phaseHistory: readonly { readonly phase: string; readonly at: Instant }[];
  /** Fixes the shuffled order of statements for everybody. */
  readonly orderSeed: number;
  readonly clock?: FlowClock | null;
  /** Votes per person when the leader has chosen another number than the use declares. */
  readonly voteBudget?: number | null;
  /** Most votes that one person may give one item, when chosen. */
  readonly voteCap?: number | null;
};

/** One person's part in a round: ready for which phase. Written by that person only. */
export type Voice = BaseRecord & {
  readonly roundId: string;
  readonly participantId: string;
  /** The visits of phases this person is done with, as `visitOf` names them. */
  readonly readyFor: readonly string[];
  /** Votes by the id of a statement or, where statements lie together, of their group. */
  readonly votes: Readonly<Record<string, number>>;
};

/** Statements that say the same thing, laid together. Which lie in it stands on each statement. */
export type StatementGroup = BaseRecord & {
  readonly roundId: string;
  /** Empty until somebody has named it. */
  readonly name: string;
};

export const voiceId = (roundId: string, participantId: string): string =>
  `${roundId}.${participantId}`;
