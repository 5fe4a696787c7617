import type { CalendarDate } from './calendar-date.ts';

/** A point in time in UTC, ISO 8601, `2027-02-09T08:00:00Z`. Always passed in: the domain has no clock. */
export type Instant = string;

/** Local wall time, `09:00`. */
export type LocalTime = string;

/** Every record. `id` is made by the client and is the unique column `SamspelId` of its list. */
export type BaseRecord = {
  readonly id: string;
  readonly programmeId: string;
  readonly createdAt: Instant;
  /** Participant id. */
  readonly createdBy: string;
};

export type StatusEntry<Status extends string> = { readonly status: Status; readonly at: Instant };

/** A record with a life cycle keeps every state it has been in, oldest first. */
export type LifeCycle<Status extends string> = {
  readonly status: Status;
  readonly statusHistory: readonly StatusEntry<Status>[];
};

/** Individual, group or operations: domain.md 2, `level` everywhere. */
export const levels = ['individual', 'group', 'operations'] as const;
export type Level = (typeof levels)[number];

/** What a record rests on; the link that "why is this here" follows. */
export const sourceTypes = [
  'answer',
  'reading',
  'finding',
  'groundRule',
  'unitGroundRule',
  'analysisNote',
  'topic',
  'observation',
  'competenceCard',
  'policySection',
  'swotEntry',
  'agendaTime',
] as const;
export type SourceType = (typeof sourceTypes)[number];
export type Source = { readonly type: SourceType; readonly id: string };

/** Moves a record to a status and notes when. A record already there is returned as it is. */
export function withStatus<T extends LifeCycle<string>>(
  record: T,
  status: T['status'],
  at: Instant,
): T {
  if (record.status === status) return record;
  return { ...record, status, statusHistory: [...record.statusHistory, { status, at }] };
}

/** The status a record had at an instant, or undefined when it was not there yet (domain.md 4). */
export function statusAt<Status extends string>(
  record: LifeCycle<Status>,
  at: Instant,
): Status | undefined {
  return record.statusHistory.filter((entry) => entry.at <= at).at(-1)?.status;
}

export type { CalendarDate };
