import type { CalendarDate } from './calendar-date.ts';
import {
  withStatus,
  type BaseRecord,
  type Instant,
  type LifeCycle,
  type LocalTime,
} from './record.ts';

export type GuideQuestion = {
  readonly id: string;
  readonly key: string;
  readonly order: number;
  readonly text: string;
  readonly area: string;
};

/** The same questions to all: locked when its first interview is done (domain.md 6.1). */
export type InterviewGuide = BaseRecord & {
  readonly version: number;
  readonly title: string;
  readonly audience: string;
  readonly lockedAt: Instant | null;
  readonly questions: readonly GuideQuestion[];
};

export const interviewStatuses = [
  'planned',
  'booked',
  'done',
  'reviewed',
  'coded',
  'purged',
] as const;
export type InterviewStatus = (typeof interviewStatuses)[number];

export type Interview = BaseRecord &
  LifeCycle<InterviewStatus> & {
    readonly participantId: string;
    readonly interviewerId: string;
    readonly guideId: string;
    readonly date: CalendarDate | null;
    readonly start: LocalTime | null;
    readonly end: LocalTime | null;
    readonly place: string;
    readonly eventId: string | null;
    readonly informedAt: Instant | null;
  };

/** What one person said to one question. Lives in the consultant room only. */
export type Answer = BaseRecord & {
  readonly interviewId: string;
  readonly questionId: string;
  readonly participantId: string;
  readonly text: string;
};

/** The id an answer always has, so that two devices write the same record. */
export const answerId = (interviewId: string, questionId: string): string =>
  `${interviewId}-${questionId}`;

/**
 * IN-resume. The place of the question to show when an interview is opened: while it is under way the last that
 * has an answer, because that is where somebody was writing; else the first.
 * @param questions in the order they are asked
 */
export function whereToGoOn(
  { id, status }: Pick<Interview, 'id' | 'status'>,
  questions: readonly Pick<GuideQuestion, 'id'>[],
  answers: ReadonlyMap<string, Pick<Answer, 'text'>>,
): number {
  if (status !== 'planned' && status !== 'booked') return 0;
  const last = questions.findLastIndex(
    (question) => (answers.get(answerId(id, question.id))?.text ?? '').trim() !== '',
  );
  return Math.max(0, last);
}

/**
 * IN-lock (domain.md 6.1). Ends an interview. The guide locks with the first one that is done, so that
 * everybody gets the same questions.
 */
export function finishInterview(
  interview: Interview,
  guide: InterviewGuide,
  now: Instant,
): { readonly interview: Interview; readonly guide: InterviewGuide } {
  return {
    interview: withStatus(interview, 'done', now),
    guide: guide.lockedAt === null ? { ...guide, lockedAt: now } : guide,
  };
}
