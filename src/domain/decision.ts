import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, Instant, LifeCycle } from './record.ts';

export const decisionTypes = ['stance', 'execution', 'delegated', 'toBoard'] as const;
export type DecisionType = (typeof decisionTypes)[number];

export type Decision = BaseRecord &
  LifeCycle<'draft' | 'decided' | 'published' | 'followedUp'> & {
    readonly number: string | null;
    readonly preparedOn: CalendarDate | null;
    readonly date: CalendarDate | null;
    readonly dayId: string | null;
    readonly text: string;
    readonly background: string;
    readonly meaningForStaff: string;
    readonly decisionType: DecisionType;
    readonly decidedBy: string | null;
    readonly legalBasis: string | null;
    readonly consultation: { readonly required: boolean; readonly doneOn: CalendarDate | null };
    readonly publishedOn: CalendarDate | null;
    readonly plannedPublishOn: CalendarDate | null;
    readonly notPublishedReason: string | null;
    readonly reportedToBoardOn: CalendarDate | null;
    readonly topicIds: readonly string[];
  };

export type HomeTask = BaseRecord &
  LifeCycle<'open' | 'done'> & {
    readonly assigneeId: string;
    readonly title: string;
    readonly fromOccasion: string;
    readonly due: CalendarDate;
  };

export type Deck = BaseRecord & {
  readonly template: 'feedback' | 'groundRules' | 'topics' | 'policy' | 'swotPlan';
  readonly title: string;
  readonly occasionId: string | null;
  readonly slides: readonly string[];
  readonly fileName: string;
};

/** Who did what, without content. */
export type LogEntry = BaseRecord & {
  readonly at: Instant;
  readonly actorId: string;
  readonly action: string;
  readonly target: string;
};

export type ExportPackage = BaseRecord &
  LifeCycle<'draft' | 'handedOver'> & {
    readonly title: string;
    readonly recipientId: string | null;
    readonly items: readonly { readonly kind: string; readonly id: string }[];
  };

export const openKinds = [
  'groundRule',
  'unitGroundRule',
  'decision',
  'policy',
  'policySection',
  'planAction',
] as const;
export type OpenKind = (typeof openKinds)[number];

/** Published text for everyone in the department: text and dates, no stances, votes or comments. */
export type OpenItem = BaseRecord & {
  readonly kind: OpenKind;
  readonly sourceId: string;
  readonly title: string;
  readonly text: string;
  /** What it means for staff; empty where the text says it. */
  readonly meaning: string;
  /** When it was decided, is valid from or is to be done; null where it has no date. */
  readonly date: CalendarDate | null;
  /** When it is looked at again. */
  readonly reviewOn: CalendarDate | null;
  readonly publishedOn: CalendarDate;
};
