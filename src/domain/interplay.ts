import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle } from './record.ts';
import type { Placed } from './statement.ts';

/** What it looks like when the rules live. */
export type InterplayStatement = BaseRecord & {
  readonly text: string;
  readonly ruleIds: readonly string[];
};

export const workingFormStatuses = [
  'proposed',
  'discussed',
  'trial',
  'adopted',
  'adjusted',
  'stopped',
  'merged',
  'dropped',
  'parked',
] as const;
export type WorkingFormStatus = (typeof workingFormStatuses)[number];

export type WorkingForm = BaseRecord &
  LifeCycle<WorkingFormStatus> &
  Placed & {
    readonly name: string;
    readonly description: string;
    readonly ownerId: string | null;
    readonly ruleIds: readonly string[];
    readonly trialUntil: CalendarDate | null;
  };

/** GR-interplay (R37). Agreed rules that no description of the interplay comes from yet. */
export function undescribedRules<Rule extends { readonly id: string }>(
  rules: readonly Rule[],
  statements: Iterable<InterplayStatement>,
): readonly Rule[] {
  const described = new Set([...statements].flatMap(({ ruleIds }) => ruleIds));
  return rules.filter(({ id }) => !described.has(id));
}
