import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord } from './record.ts';

/** The parts of one improvement cycle that are written (R31). */
export const cycleParts = ['plan', 'do', 'study', 'act'] as const;
export type CyclePart = (typeof cycleParts)[number];

/** What the group tries with a rule that does not work yet: plan, do, study, act. One per rule and period. */
export type RuleCycle = BaseRecord & {
  readonly ruleId: string;
  readonly period: string;
  readonly plan: string;
  readonly do: string;
  readonly study: string;
  readonly act: string;
  readonly ownerId: string | null;
  readonly followUpOn: CalendarDate | null;
};

export const ruleCycleId = (ruleId: string, period: string): string => `${ruleId}.${period}`;

/**
 * RC-step (R31). Where an improvement cycle stands: the first part that has no words, or `done`. A part that
 * was skipped is where it stands, so that studying is not forgotten.
 */
export const cycleStep = (cycle: Pick<RuleCycle, CyclePart>): CyclePart | 'done' =>
  cycleParts.find((part) => cycle[part].trim() === '') ?? 'done';

/** RC-due. Whether the day to look at a cycle has come while it is not done. */
export const cycleIsDue = (cycle: RuleCycle, today: CalendarDate): boolean =>
  cycle.followUpOn !== null && cycle.followUpOn < today && cycleStep(cycle) !== 'done';
