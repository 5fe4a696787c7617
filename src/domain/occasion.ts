import type { CalendarDate } from './calendar-date.ts';
import { hasRole, membersOn, type Participant } from './participant.ts';
import {
  withStatus,
  type BaseRecord,
  type Instant,
  type LifeCycle,
  type LocalTime,
} from './record.ts';
import { accepted, refused, type Result } from './result.ts';

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

/** What an occasion can become when its days have been, and what it was before. */
export type OccasionMove = Extract<OccasionStatus, 'booked' | 'documented' | 'approved'>;
export type OccasionRefusal = 'not-yours' | 'not-over' | 'not-next';

/**
 * OC-move (domain.md 4, 6.8). From its last day on, the consultant or the chair says that what came out of an
 * occasion is documented; the chair approves that, and it is likely an official document then. A step back is
 * possible in the same way.
 * @param lastDay of the occasion; null while it has no days
 */
export function moveOccasion(
  occasion: Occasion,
  to: OccasionMove,
  by: Participant,
  lastDay: CalendarDate | null,
  today: CalendarDate,
  now: Instant,
): Result<Occasion, OccasionRefusal> {
  const { status } = occasion;
  const touchesApproval = to === 'approved' || status === 'approved';
  const leads = hasRole(by, 'chair') || (!touchesApproval && hasRole(by, 'consultant'));
  if (!leads) return refused('not-yours');
  if (lastDay === null || lastDay > today) return refused('not-over');
  const from: Readonly<Record<OccasionMove, readonly OccasionStatus[]>> = {
    booked: ['documented'],
    documented: ['planned', 'booked', 'ongoing', 'approved'],
    approved: ['documented'],
  };
  if (!from[to].includes(status)) return refused('not-next');
  return accepted(withStatus(occasion, to, now));
}

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
  /** The agenda item that the leader has moved the room to; null or missing until then. */
  readonly stepId?: string | null;
};

export type AttendanceResponse = 'accepted' | 'tentative' | 'declined' | 'none';

/** Who came. No reason for absence is ever stored (domain.md 6.9). */
export type Attendance = BaseRecord & {
  readonly dayId: string;
  readonly participantId: string;
  readonly response: AttendanceResponse;
  readonly present: boolean | null;
};

/** The id attendance always has: one per person and day. */
export const attendanceId = (dayId: string, participantId: string): string =>
  `${dayId}.${participantId}`;

/** The day of an occasion that is today, else the last one that has been, else its first. */
export function dayInFocus(
  occasionId: string,
  days: Iterable<OccasionDay>,
  today: CalendarDate,
): OccasionDay | undefined {
  const own = [...days]
    .filter((day) => day.occasionId === occasionId)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return own.filter(({ date }) => date <= today).at(-1) ?? own[0];
}

/**
 * OC-present (domain.md 6.4). Members who are in the room: all of them but those marked as not present that
 * day. Without a day everybody counts.
 */
export function presentMembers(
  participants: Iterable<Participant>,
  attendance: Iterable<Attendance>,
  dayId: string | null,
  today: CalendarDate,
): readonly Participant[] {
  const absent = new Set(
    [...attendance]
      .filter((entry) => entry.dayId === dayId && entry.present === false)
      .map(({ participantId }) => participantId),
  );
  return membersOn(participants, today).filter(({ id }) => !absent.has(id));
}

/** A plan for the days that somebody without a mailbox has worked out for the coordinator to book. */
export type DayProposal = BaseRecord & {
  readonly starts: readonly CalendarDate[];
  readonly daysPerOccasion: number;
  readonly note: string;
};
