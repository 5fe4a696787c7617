import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, Instant, Level, LifeCycle } from './record.ts';
import type { StanceValue } from './ground-rule.ts';

/** Assignment and role on one of three levels. */
export type RoleStatement = BaseRecord &
  LifeCycle<'draft' | 'reconciled' | 'agreed'> & {
    readonly level: Level;
    readonly holderId: string | null;
    readonly assignment: string;
    readonly responsibility: string;
    readonly authority: string;
    readonly expectation: string;
    readonly wholeRole: string;
    readonly cooperation: string;
    readonly support: string;
    readonly limit: string;
    readonly followUp: string;
  };

export const policyStatuses = [
  'draft',
  'review',
  'agreed',
  'adopted',
  'published',
  'revised',
] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

export type Policy = BaseRecord &
  LifeCycle<PolicyStatus> & {
    readonly title: string;
    readonly version: string;
    readonly adoptedBy: string | null;
    readonly adoptedOn: CalendarDate | null;
    readonly reportedToBoardOn: CalendarDate | null;
    readonly validFrom: CalendarDate | null;
    readonly reviewOn: CalendarDate | null;
  };

export type PolicySection = BaseRecord & {
  readonly policyId: string;
  readonly key: string;
  readonly order: number;
  readonly heading: string;
  readonly text: string;
  readonly legalRefs: readonly string[];
  /** Who writes in it now, and until when: one at a time (PO-lease). */
  readonly editorId: string | null;
  readonly editUntil: Instant | null;
  /** How many times its text has been opened again after the group began to take stances. */
  readonly round: number | null;
  /** Counts at adoption; single stances are records of their own. */
  readonly stances: Readonly<Record<StanceValue, number>>;
};
