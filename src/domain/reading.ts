import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle } from './record.ts';

export const readingStatuses = ['requested', 'received', 'summarised'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

/** A document of the read-in: what council, board, department and users already have said. */
export type ReadingItem = BaseRecord &
  LifeCycle<ReadingStatus> & {
    readonly kind: string;
    readonly templateKey: string | null;
    readonly title: string;
    readonly issuer: string;
    readonly documentDate: CalendarDate | null;
    readonly link: string | null;
    readonly summary: string;
  };
