import type { InterviewGuide } from './interview.ts';
import type { Occasion } from './occasion.ts';
import type { Participant } from './participant.ts';
import {
  methodPackOf,
  startProgramme,
  type StartedBy,
  type StartForm,
  type StartRecords,
  type StartRefusal,
} from './programme-start.ts';
import type { ExpectedResult, Programme } from './programme.ts';
import type { Result } from './result.ts';

export type RoundBefore = {
  readonly programme: Programme;
  readonly participants: Iterable<Participant>;
  readonly guides: readonly InterviewGuide[];
  readonly occasions: readonly Occasion[];
  readonly results: Iterable<ExpectedResult>;
};

/**
 * PR-next (R10, domain.md 3). A new programme for the same group: the people who are still in it, the method, the
 * values and what is measured. Nothing that anybody has said, and nothing that was found or decided: interviews,
 * findings, cards, stances, ratings and plans stay in the round where they were made.
 * @param newId makes an id that nobody else has
 */
export function nextRound(
  before: RoundBefore,
  title: string,
  by: StartedBy,
  newId: (prefix: string) => string,
): Result<StartRecords, StartRefusal> {
  const { programme, participants, guides, occasions, results } = before;
  const form: StartForm = {
    title,
    municipality: programme.municipality,
    department: programme.department,
    people: [...participants]
      .filter(({ memberTo }) => memberTo === null || memberTo >= by.today)
      // Whoever was only asked in an interview is chosen anew each round.
      .filter(({ roles }) => roles.some((role) => role !== 'externalInterviewee'))
      .map(({ entraId, displayName, mail, title: job, roles }) => ({
        ...{ entraId, displayName, mail, title: job, roles },
      })),
    values: programme.valueBase.words.map(({ word, meaning }) =>
      meaning === '' ? word : `${word}: ${meaning}`,
    ),
    needs: [],
    results: Array.from(results, ({ title: name, indicator }) => ({ title: name, indicator })),
  };
  return startProgramme(form, methodPackOf(programme, latest(guides), occasions), by, newId);
}

/** A guide that was changed has several versions; the next round begins with the last of each. */
const latest = (guides: readonly InterviewGuide[]): readonly InterviewGuide[] =>
  guides.filter(
    (guide) =>
      !guides.some(
        ({ audience, version }) => audience === guide.audience && version > guide.version,
      ),
  );
