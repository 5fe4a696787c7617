import type { CalendarDate } from './calendar-date.ts';
import type { LogEntry } from './decision.ts';
import type { Participant } from './participant.ts';
import type { Programme } from './programme.ts';
import type { RecordTypes } from './record-types.ts';
import type { Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/**
 * Raw material in the order in which it is cleared: what points at something goes before what it points at,
 * so that an interrupted clearing leaves nothing that names an answer that is gone.
 */
export const clearingOrder = [
  'markings',
  'workingFindings',
  'workingCompetenceCards',
  'workingObservations',
  'personalSheets',
  'answers',
] as const satisfies readonly (keyof RecordTypes)[];
export type ClearedKind = (typeof clearingOrder)[number];

export type RawMaterial = {
  readonly [Kind in ClearedKind]: ReadonlyMap<string, RecordTypes[Kind]>;
};

export type ClearingStep = { readonly kind: ClearedKind; readonly ids: readonly string[] };

/** CL-order (domain.md 6.10). What is left to clear, in order; made anew it goes on where it was interrupted. */
export const clearingSteps = (raw: RawMaterial): readonly ClearingStep[] =>
  clearingOrder
    .map((kind) => ({ kind, ids: [...raw[kind].keys()].sort() }))
    .filter(({ ids }) => ids.length > 0);

/** How the log names the two acts. */
export const exportedAction = 'raw.exported';
export const clearedAction = 'raw.cleared';

/**
 * The first day on which the raw material is cleared: the retention plan's day, else so many months after the
 * end. A day that the month does not have is the month's last.
 */
export function clearingDate({ retention, endDate }: Programme): CalendarDate | null {
  if (retention.purgeDate !== null) return retention.purgeDate;
  if (endDate === null) return null;
  const [year = 0, month = 1, day = 1] = endDate.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + retention.rawNotesMonthsAfterEnd, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export type ClearingRefusal = 'no-end' | 'too-early' | 'not-exported' | 'nothing-left';

/** CL-due (domain.md 6.10). Cleared when the time has come and after it has been exported. */
export function mayClear(
  programme: Programme,
  steps: readonly ClearingStep[],
  log: Iterable<LogEntry>,
  today: CalendarDate,
): Result<readonly ClearingStep[], ClearingRefusal> {
  const due = clearingDate(programme);
  if (due === null) return refused('no-end');
  if (steps.length === 0) return refused('nothing-left');
  if (today < due) return refused('too-early');
  const exported = [...log].some(
    ({ action, at }) => action === exportedAction && at.slice(0, 10) >= due,
  );
  return exported ? accepted(steps) : refused('not-exported');
}

/** CL-log. What the log keeps of an export or a clearing: how many of what, never what it said. */
export function clearingLog(
  action: typeof exportedAction | typeof clearedAction,
  steps: readonly ClearingStep[],
  by: Participant,
  now: Instant,
  id: string,
): LogEntry {
  return {
    id,
    programmeId: by.programmeId,
    createdAt: now,
    createdBy: by.id,
    at: now,
    actorId: by.id,
    action,
    target: steps.map(({ kind, ids }) => `${kind} ${ids.length}`).join(', '),
  };
}
