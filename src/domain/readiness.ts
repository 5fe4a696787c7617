import type { CalendarDate } from './calendar-date.ts';
import type { LogEntry } from './decision.ts';
import type { Feedback } from './feedback.ts';
import type { Interview } from './interview.ts';
import type { Occasion, OccasionDay } from './occasion.ts';
import { membersOn, type Participant } from './participant.ts';
import type { Programme } from './programme.ts';
import type { ReadingItem } from './reading.ts';
import type { Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** Something that should be there before the first session. */
export type ReadinessGap =
  | { readonly type: 'interview'; readonly participantId: string }
  | { readonly type: 'reading'; readonly kind: string }
  | { readonly type: 'feedback'; readonly audience: Feedback['audience'] }
  | { readonly type: 'days'; readonly missing: number };

export type ReadinessInput = {
  readonly programme: Programme;
  readonly participants: Iterable<Participant>;
  readonly interviews: Iterable<Interview>;
  readonly readingItems: Iterable<ReadingItem>;
  /** Kinds of documents that must be read. */
  readonly mandatoryKinds: readonly string[];
  readonly feedbacks: Iterable<Feedback>;
  readonly occasions: Iterable<Occasion>;
  readonly days: Iterable<OccasionDay>;
  readonly today: CalendarDate;
};

/**
 * RD-ready (domain.md 6.2). What is missing before the first session: every member interviewed, a document of
 * each mandatory kind summarised, both feedbacks given before its first day, all days booked.
 */
export function readinessGaps(input: ReadinessInput): readonly ReadinessGap[] {
  const interviewed = new Set(
    [...input.interviews]
      .filter(({ status }) => status !== 'planned' && status !== 'booked')
      .map(({ participantId }) => participantId),
  );
  const read = new Set(
    [...input.readingItems].filter(({ status }) => status === 'summarised').map(({ kind }) => kind),
  );
  // Read once: what is given may be an iterator, which is empty the second time.
  const days = sessionDays(input);
  return [
    ...membersOn(input.participants, input.today)
      .filter(({ id }) => !interviewed.has(id))
      .map(({ id }): ReadinessGap => ({ type: 'interview', participantId: id })),
    ...input.mandatoryKinds
      .filter((kind) => !read.has(kind))
      .map((kind): ReadinessGap => ({ type: 'reading', kind })),
    ...feedbackGaps(input, days),
    ...dayGaps(input, days),
  ];
}

/** The kinds of documents of a template that have to be read: all but "other". */
export const mandatoryKinds = (template: readonly { readonly kind: string }[]): readonly string[] =>
  template.map(({ kind }) => kind).filter((kind) => kind !== 'other');

function sessionDays({ occasions, days }: ReadinessInput): readonly OccasionDay[] {
  const sessions = new Set(
    [...occasions].filter(({ kind }) => kind === 'session').map(({ id }) => id),
  );
  return [...days]
    .filter(({ occasionId }) => sessions.has(occasionId))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function feedbackGaps({ feedbacks }: ReadinessInput, days: readonly OccasionDay[]): ReadinessGap[] {
  const start = days[0]?.date;
  const given = [...feedbacks].filter(
    ({ status, date }) =>
      status !== 'draft' && date !== null && (start === undefined || date < start),
  );
  return (['commissioner', 'group'] as const)
    .filter((audience) => !given.some((feedback) => feedback.audience === audience))
    .map((audience) => ({ type: 'feedback', audience }));
}

function dayGaps({ programme }: ReadinessInput, days: readonly OccasionDay[]): ReadinessGap[] {
  const wanted = programme.occasionCount * programme.daysPerOccasion;
  const booked = days.filter(({ eventId }) => eventId !== null).length;
  return booked < wanted ? [{ type: 'days', missing: wanted - booked }] : [];
}

/** How the log names that the group went on with something missing. */
export const overrideAction = 'readiness.overridden';

/** RD-override (domain.md 6.2). The gate warns and does not lock; going on anyway needs a reason. */
export function overrideReadiness(
  gaps: readonly ReadinessGap[],
  reason: string,
  by: Participant,
  now: Instant,
): Result<LogEntry, 'nothing-missing' | 'reason-missing'> {
  if (gaps.length === 0) return refused('nothing-missing');
  if (reason.trim() === '') return refused('reason-missing');
  return accepted({
    id: `LG-${overrideAction}-${by.programmeId}`,
    programmeId: by.programmeId,
    createdAt: now,
    createdBy: by.id,
    at: now,
    actorId: by.id,
    action: overrideAction,
    target: reason.trim(),
  });
}
