import type { BaseRecord, LifeCycle } from './record.ts';
import type { Placed } from './statement.ts';

export const groundRuleStatuses = [
  'proposed',
  'discussed',
  'agreed',
  'followedUp',
  'reopened',
  'retired',
  'merged',
  'dropped',
  'parked',
] as const;
export type GroundRuleStatus = (typeof groundRuleStatuses)[number];

/** A ground rule of the management group. Stances are records of their own: one fact, one writer. */
export type GroundRule = BaseRecord &
  LifeCycle<GroundRuleStatus> &
  Pick<Placed, 'groupId'> & {
    readonly order: number;
    readonly text: string;
    readonly theme: string;
    readonly signs: string | null;
    readonly reminder: string | null;
    /** Which of the quality questions the group has said yes to, by their place in the method. */
    readonly quality?: readonly number[] | null;
    readonly mergedInto: string | null;
    readonly dropReason: string | null;
    /** The shared findings it answers to. */
    readonly sources: readonly { readonly type: 'finding'; readonly id: string }[];
  };

export const stanceValues = ['behind', 'question', 'object'] as const;
export type StanceValue = (typeof stanceValues)[number];

/** What one person thinks of one rule, form or policy section. Written by that person only. */
export type Stance = BaseRecord & {
  readonly targetId: string;
  readonly participantId: string;
  readonly stance: StanceValue;
  readonly reason: string | null;
};

/** The id a stance always has, so that a person has one stance on a thing whatever device it came from. */
export const stanceId = (targetId: string, participantId: string): string =>
  `${targetId}.${participantId}`;
