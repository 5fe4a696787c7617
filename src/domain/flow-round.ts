import type { BaseRecord, Instant } from './record.ts';

/** Where the statement flow is used; each use declares its phases in `statement-flow.ts`. */
export const flowUses = ['groundRules', 'workingForms', 'topics', 'competences', 'swot'] as const;
export type FlowUse = (typeof flowUses)[number];

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

/** One run of the flow, moved by the consultant or the chair. */
export type FlowRound = BaseRecord & {
  readonly use: FlowUse;
  readonly occasionId: string | null;
  readonly phase: FlowPhase;
  readonly phaseHistory: readonly { readonly phase: FlowPhase; readonly at: Instant }[];
  /** Fixes the shuffled order of statements for everybody. */
  readonly orderSeed: number;
};

/** One person's part in a round: ready for which phase. Written by that person only. */
export type Voice = BaseRecord & {
  readonly roundId: string;
  readonly participantId: string;
  readonly readyFor: readonly FlowPhase[];
  /** Votes by statement id. */
  readonly votes: Readonly<Record<string, number>>;
};

export const voiceId = (roundId: string, participantId: string): string =>
  `${roundId}.${participantId}`;
