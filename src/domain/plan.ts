import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle, Source } from './record.ts';
import type { Placed } from './statement.ts';
import type { Horizon } from './topic.ts';

export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type Quadrant = (typeof quadrants)[number];

export const swotStatuses = ['suggested', 'kept', 'merged', 'dropped', 'parked'] as const;

export type SwotEntry = BaseRecord &
  LifeCycle<(typeof swotStatuses)[number]> &
  Placed & {
    readonly quadrant: Quadrant;
    readonly text: string;
    readonly sources: readonly Source[];
    readonly votes: number;
    /** Place within its quadrant once somebody has ordered it; null comes last, oldest first. */
    readonly order: number | null;
  };

export const pdsaSteps = ['plan', 'do', 'study', 'act'] as const;
export type PdsaStep = (typeof pdsaSteps)[number];

/** What was seen at a follow-up of an action. */
export type FollowUpNote = {
  readonly date: CalendarDate;
  readonly text: string;
  /** The step the action took after it. */
  readonly pdsa: PdsaStep;
};

export type PlanAction = BaseRecord &
  LifeCycle<'proposed' | 'decided' | 'ongoing' | 'done' | 'stopped'> & {
    readonly horizon: Horizon;
    readonly title: string;
    readonly ownerId: string | null;
    readonly contributorIds: readonly string[];
    readonly start: CalendarDate | null;
    readonly due: CalendarDate | null;
    readonly measure: string;
    readonly firstTest: string;
    readonly pdsa: PdsaStep;
    readonly followUpOn: CalendarDate | null;
    /** Oldest first; null before the first one. */
    readonly followUps: readonly FollowUpNote[] | null;
    readonly swotIds: readonly string[];
    readonly topicIds: readonly string[];
  };
