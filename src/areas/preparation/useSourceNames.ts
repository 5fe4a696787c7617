import type { Answer } from '#domain/interview.ts';
import { useRecords } from '#state/react.tsx';

/** Who gave an answer and to which question, in words. */
export function useSourceNames(): {
  readonly personOf: (answer: Answer) => string;
  readonly nameOf: (answer: Answer) => string;
} {
  const participants = useRecords('participants');
  const questions = new Map(
    [...useRecords('interviewGuides').values()]
      .flatMap((guide) => guide.questions)
      .map(({ id, text }) => [id, text]),
  );
  return {
    personOf: ({ participantId }) => participants.get(participantId)?.displayName ?? participantId,
    nameOf: ({ questionId }) => questions.get(questionId) ?? questionId,
  };
}
