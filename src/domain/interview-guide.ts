import type { Answer, GuideQuestion, Interview, InterviewGuide } from './interview.ts';
import type { Instant } from './record.ts';

/** Questions as they are being edited; a new one has an id of its own from the start. */
export type EditedQuestion = Omit<GuideQuestion, 'order'>;

/**
 * IN-version (domain.md 6.1). Saves an edited guide. An open guide is changed; of a locked one a new version
 * is made, in which a question with other words is another question, so that its answers are never laid beside
 * answers to the old one.
 * @param newId makes an id for a question that got other words
 */
export function editGuide(
  guide: InterviewGuide,
  edited: readonly EditedQuestion[],
  by: { readonly id: string; readonly now: Instant },
  newId: () => string,
): InterviewGuide {
  const before = new Map(guide.questions.map((question) => [question.id, question]));
  const questions = edited.map((question, index): GuideQuestion => {
    const old = before.get(question.id);
    const reworded = guide.lockedAt !== null && old !== undefined && old.text !== question.text;
    return { ...question, id: reworded ? newId() : question.id, order: index + 1 };
  });
  if (guide.lockedAt === null) return { ...guide, questions };
  const version = guide.version + 1;
  return {
    ...guide,
    id: `${guide.id.replace(/-v\d+$/, '')}-v${version}`,
    version,
    createdAt: by.now,
    createdBy: by.id,
    lockedAt: null,
    questions,
  };
}

/** The version that new interviews get. */
export const currentGuide = (
  guides: Iterable<InterviewGuide>,
  audience: string,
): InterviewGuide | undefined =>
  [...guides]
    .filter((guide) => guide.audience === audience)
    .sort((a, b) => b.version - a.version)[0];

/** Where the free notes of an interview are kept: as an answer to no question. */
export const freeNotes = 'free-notes';

export type MatrixCell = 'answered' | 'unanswered' | 'not-asked';
export type MatrixRow = {
  readonly interview: Interview;
  /** One cell per question, in their order. */
  readonly cells: readonly MatrixCell[];
};

/** Every question that somebody has in the own guide, each once, in the order of the guides. */
export const questionsAsked = (
  interviews: readonly Interview[],
  guides: ReadonlyMap<string, InterviewGuide>,
): readonly GuideQuestion[] => {
  const used = [...new Set(interviews.map(({ guideId }) => guideId))];
  const all = used.flatMap((id) =>
    [...(guides.get(id)?.questions ?? [])].sort((a, b) => a.order - b.order),
  );
  return [...new Map(all.map((question) => [question.id, question])).values()];
};

/** IN-matrix. Who has answered what; a question that is not in a person's guide was not asked. */
export function answerMatrix(
  interviews: readonly Interview[],
  guides: ReadonlyMap<string, InterviewGuide>,
  answers: Iterable<Answer>,
): readonly MatrixRow[] {
  const questions = questionsAsked(interviews, guides);
  const given = new Set(
    [...answers]
      .filter(({ text }) => text.trim() !== '')
      .map(({ interviewId, questionId }) => `${interviewId}/${questionId}`),
  );
  return interviews.map((interview) => {
    const own = new Set(guides.get(interview.guideId)?.questions.map(({ id }) => id));
    return {
      interview,
      cells: questions.map(({ id }): MatrixCell => {
        if (!own.has(id)) return 'not-asked';
        return given.has(`${interview.id}/${id}`) ? 'answered' : 'unanswered';
      }),
    };
  });
}

/** Answers in which every word of the query occurs, whatever the case. */
export function searchAnswers(answers: Iterable<Answer>, query: string): readonly Answer[] {
  const words = query.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [...answers].filter(({ text }) => {
    const small = text.toLocaleLowerCase('sv');
    return words.every((word) => small.includes(word));
  });
}

/**
 * Whole minutes since the first words of an interview were written.
 * @param now milliseconds since 1970
 * @returns null before the first word
 */
export function minutesSince(answers: readonly Answer[], now: number): number | null {
  const first = answers.map(({ createdAt }) => Date.parse(createdAt)).sort((a, b) => a - b)[0];
  return first === undefined ? null : Math.max(0, Math.floor((now - first) / 60_000));
}
