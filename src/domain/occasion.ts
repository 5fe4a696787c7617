import type { CalendarDate } from './calendar-date.ts';
import type { BaseRecord, LifeCycle, LocalTime } from './record.ts';

export const occasionStatuses = ['planned', 'booked', 'ongoing', 'documented', 'approved'] as const;
export type OccasionStatus = (typeof occasionStatuses)[number];

export const occasionKinds = ['feedback', 'session', 'followUp'] as const;
export type OccasionKind = (typeof occasionKinds)[number];

export type Occasion = BaseRecord &
  LifeCycle<OccasionStatus> & {
    readonly number: number;
    readonly kind: OccasionKind;
    readonly title: string;
    readonly place: string;
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    /** For an occasion without days of its own, such as the feedback meeting. */
    readonly date: CalendarDate | null;
  };

export type AgendaItem = {
  readonly id: string;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly title: string;
  readonly method: string;
  readonly kind: string;
  readonly output: string | null;
};

export type OccasionDay = BaseRecord & {
  readonly occasionId: string;
  readonly dayNumber: number;
  readonly date: CalendarDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly timeZone: string;
  readonly place: string;
  /** Immutable id of the event in the organiser's calendar; null until booked. */
  readonly eventId: string | null;
  readonly subject: string;
  readonly agenda: readonly AgendaItem[];
};

export type AttendanceResponse = 'accepted' | 'tentative' | 'declined' | 'none';

/** Who came. No reason for absence is ever stored (domain.md 6.9). */
export type Attendance = BaseRecord & {
  readonly dayId: string;
  readonly participantId: string;
  readonly response: AttendanceResponse;
  readonly present: boolean | null;
};

/** A plan for the days that somebody without a mailbox has worked out for the coordinator to book. */
export type DayProposal = BaseRecord & {
  readonly starts: readonly CalendarDate[];
  readonly daysPerOccasion: number;
  readonly note: string;
};
