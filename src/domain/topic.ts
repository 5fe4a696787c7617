import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle, Source } from './record.ts';
import type { Placed } from './statement.ts';

export const topicStatuses = [
  'proposed',
  'assessed',
  'prioritised',
  'referred',
  'parked',
  'inProgress',
  'closed',
  'merged',
  'dropped',
] as const;
export type TopicStatus = (typeof topicStatuses)[number];

export const placements = ['managementGroup', 'pair', 'line', 'board', 'parked'] as const;
export type Placement = (typeof placements)[number];

export const topicTypes = [
  'strategy',
  'quality',
  'workEnvironment',
  'competence',
  'economy',
  'operations',
] as const;
export type TopicType = (typeof topicTypes)[number];

export const criteriaCodes = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export type CriteriaCode = (typeof criteriaCodes)[number];
/** 0–2 each; one that is missing has not been judged yet. */
export type Criteria = Readonly<Partial<Record<CriteriaCode, number>>>;

export const horizons = ['short', 'long'] as const;
export type Horizon = (typeof horizons)[number];

/** A matter for the management group. */
export type Topic = BaseRecord &
  LifeCycle<TopicStatus> &
  Placed & {
    readonly title: string;
    readonly type: TopicType;
    readonly criteria: Criteria | null;
    readonly placement: Placement | null;
    readonly overrideReason: string | null;
    readonly unitIds: readonly string[];
    readonly ownerId: string | null;
    readonly preparedBy: readonly string[];
    readonly rank: number | null;
    readonly votes: number;
    readonly horizon: Horizon | null;
    readonly stuckSince: CalendarDate | null;
    readonly citizenValue: string | null;
    readonly sources: readonly Source[];
  };

export type IndividualPrep = BaseRecord &
  LifeCycle<'draft' | 'handedIn'> & {
    readonly participantId: string;
    readonly topicIds: readonly string[];
    readonly unclearMandate: string;
    readonly sentences: readonly string[];
    readonly expectation: string;
  };
