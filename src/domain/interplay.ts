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
