import type { BaseRecord } from './record.ts';

/** Ratings 1–4, open within the group, not anonymous. */
export type RuleReview = BaseRecord & {
  readonly ruleId: string;
  readonly period: string;
  readonly participantId: string;
  readonly rating: number;
};

export type SelfRating = BaseRecord & {
  readonly period: string;
  readonly dimension: string;
  readonly statement: string;
  readonly participantId: string;
  readonly rating: number;
};

/** The check-out of a day, 1–5 each. */
export type Checkout = BaseRecord & {
  readonly dayId: string;
  readonly participantId: string;
  readonly comprehensible: number;
  readonly manageable: number;
  readonly meaningful: number;
};
