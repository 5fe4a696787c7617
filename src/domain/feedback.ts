import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle, LocalTime } from './record.ts';

export const feedbackStatuses = ['draft', 'presented', 'acknowledged'] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** Feedback of the preparation, first to the client, then to the group. */
export type Feedback = BaseRecord &
  LifeCycle<FeedbackStatus> & {
    readonly audience: 'group' | 'commissioner';
    readonly date: CalendarDate | null;
    readonly start: LocalTime | null;
    readonly end: LocalTime | null;
    readonly findingIds: readonly string[];
    readonly summary: string;
    readonly comments: readonly string[];
  };
