import type { CalendarDate } from './calendar-date.ts';
import type { DayProposal } from './occasion.ts';
import type { Participant } from './participant.ts';
import type { BaseRecord } from './record.ts';

export const dayAnswerNames = ['yes', 'ifNeeded', 'no'] as const;
export type DayAnswerName = (typeof dayAnswerNames)[number];

/** What one member says to one proposed plan: to all of its days together, never to single ones (guides/ux.md 3). */
export type DayAnswer = BaseRecord & {
  readonly proposalId: string;
  readonly participantId: string;
  readonly answer: DayAnswerName;
  /** The first days that were answered to. */
  readonly starts: readonly CalendarDate[];
};

/** The id an answer always has: one per proposal and person. */
export const dayAnswerId = (proposalId: string, participantId: string): string =>
  `${proposalId}.${participantId}`;

/** SC-answers. An answer holds for the days it was given to; other days are another question. */
export const holdsFor = (answer: DayAnswer, proposal: DayProposal): boolean =>
  answer.proposalId === proposal.id && answer.starts.join() === proposal.starts.join();

export type ProposalAnswers = {
  readonly by: Readonly<Record<DayAnswerName, readonly Participant[]>>;
  readonly silent: readonly Participant[];
};

/** SC-answers. Who of the members has said what to a proposal as it stands now. */
export function answersTo(
  proposal: DayProposal,
  answers: Iterable<DayAnswer>,
  members: readonly Participant[],
): ProposalAnswers {
  const said = new Map(
    [...answers]
      .filter((answer) => holdsFor(answer, proposal))
      .map(({ participantId, answer }) => [participantId, answer]),
  );
  const who = (wanted: DayAnswerName | undefined) =>
    members.filter(({ id }) => said.get(id) === wanted);
  return {
    by: { yes: who('yes'), ifNeeded: who('ifNeeded'), no: who('no') },
    silent: who(undefined),
  };
}

/** In the order in which they were made. */
export const inOrder = (proposals: Iterable<DayProposal>): readonly DayProposal[] =>
  [...proposals].sort((a, b) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1));

/** SC-answers. Proposals that a member has not answered as they stand. */
export const proposalsToAnswer = (
  proposals: Iterable<DayProposal>,
  answers: ReadonlyMap<string, DayAnswer>,
  participantId: string,
): readonly DayProposal[] =>
  inOrder(proposals).filter((proposal) => {
    const answer = answers.get(dayAnswerId(proposal.id, participantId));
    return answer === undefined || !holdsFor(answer, proposal);
  });

/**
 * The plans that are shown, as proposals for the group to answer, under names that are kept: asking again writes over
 * what was asked before.
 * @param plans first days of the occasions, by plan
 * @returns what to save, and the ids of own proposals that are no more
 */
export function proposalsFrom(
  plans: readonly (readonly CalendarDate[])[],
  daysPerOccasion: number,
  base: Omit<BaseRecord, 'id'>,
  existing: Iterable<DayProposal>,
): { readonly save: readonly DayProposal[]; readonly remove: readonly string[] } {
  const name = `proposal.${base.programmeId}.${base.createdBy}`;
  const save = plans.map((starts, at) => ({
    ...base,
    ...{ id: `${name}.${at + 1}`, starts, daysPerOccasion, note: '' },
  }));
  const remove = [...existing].flatMap(({ id }) =>
    id.startsWith(`${name}.`) && !save.some((one) => one.id === id) ? [id] : [],
  );
  return { save, remove };
}
