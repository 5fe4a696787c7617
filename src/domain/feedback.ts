import type { CalendarDate } from './calendar-date.ts';
import {
  withStatus,
  type BaseRecord,
  type Instant,
  type LifeCycle,
  type LocalTime,
} from './record.ts';
import { accepted, refused, type Result } from './result.ts';

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

/** FB-news. Findings that have been shared since feedback was prepared; what has been given stays as it was given. */
export const findingsSince = (
  { findingIds, status }: Feedback,
  sharedIds: Iterable<string>,
): readonly string[] =>
  status === 'draft' ? [...sharedIds].filter((id) => !findingIds.includes(id)) : [];

export type FeedbackRefusal = 'client-first' | 'not-presented' | 'no-findings' | 'date-missing';

const isPresented = ({ status }: Feedback): boolean => status !== 'draft';

/** FB-order (domain.md 3, R27). Feedback is given to the client first, then to the group. */
export function presentFeedback(
  feedback: Feedback,
  all: Iterable<Feedback>,
  now: Instant,
): Result<Feedback, FeedbackRefusal> {
  if (feedback.findingIds.length === 0) return refused('no-findings');
  if (feedback.date === null) return refused('date-missing');
  const client = [...all].find(({ audience }) => audience === 'commissioner');
  if (feedback.audience === 'group' && (client === undefined || !isPresented(client))) {
    return refused('client-first');
  }
  return accepted(withStatus(feedback, 'presented', now));
}

/** FB-order. Only what has been presented can be acknowledged. */
export const acknowledgeFeedback = (
  feedback: Feedback,
  now: Instant,
): Result<Feedback, FeedbackRefusal> =>
  isPresented(feedback)
    ? accepted(withStatus(feedback, 'acknowledged', now))
    : refused('not-presented');
