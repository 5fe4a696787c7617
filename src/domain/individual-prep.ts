import { addDays, type CalendarDate } from './calendar-date.ts';
import type { Occasion, OccasionDay } from './occasion.ts';
import type { Participant } from './participant.ts';
import type { BaseRecord } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { localOf } from './stockholm.ts';
import { timelineOf } from './timeline.ts';
import type { IndividualPrep } from './topic.ts';

/** The preparation is handed in a week before the third session (domain.md 3). */
const daysBefore = 7;
const preparedSession = 3;

/** Sentences that each wants to have in the policy. */
export const prepSentences = 3;

/** IP-due (domain.md 3, R46). The day by which the preparation is handed in; null until the session has days. */
export function prepDueOn(
  occasions: Iterable<Occasion>,
  days: Iterable<OccasionDay>,
): CalendarDate | null {
  const sessions = timelineOf(occasions, days, '').filter(
    ({ occasion }) => occasion.kind === 'session',
  );
  const first = sessions[preparedSession - 1]?.first ?? null;
  return first === null ? null : addDays(first, -daysBefore);
}

/** What a person has written; on the device only until it is handed in. */
export type PrepDraft = Pick<
  IndividualPrep,
  'topicIds' | 'unclearMandate' | 'sentences' | 'expectation'
>;

/**
 * IP-hand-in (domain.md 3). Makes the record that the group may read of what somebody has written alone.
 * Until then there is none: the draft never leaves the device.
 */
export function handInPrep(
  draft: PrepDraft,
  base: BaseRecord,
): Result<IndividualPrep, 'no-sentence' | 'no-mandate'> {
  const sentences = draft.sentences.map((each) => each.trim()).filter((each) => each !== '');
  if (draft.unclearMandate.trim() === '') return refused('no-mandate');
  if (sentences.length === 0) return refused('no-sentence');
  return accepted({
    ...base,
    status: 'handedIn',
    statusHistory: [{ status: 'handedIn', at: base.createdAt }],
    participantId: base.createdBy,
    topicIds: draft.topicIds,
    unclearMandate: draft.unclearMandate.trim(),
    sentences,
    expectation: draft.expectation.trim(),
  });
}

export type PrepStanding = {
  readonly person: Participant;
  readonly prep: IndividualPrep | undefined;
  /** `waiting` and `late` have not handed in; `came-late` has by now. */
  readonly state: 'waiting' | 'late' | 'handed-in' | 'came-late';
};

/** IP-late. Who has handed in and who is late, by name and never by what they write. */
export function prepStandings(
  members: readonly Participant[],
  preps: Iterable<IndividualPrep>,
  due: CalendarDate | null,
  today: CalendarDate,
): readonly PrepStanding[] {
  const handedIn = [...preps].filter(({ status }) => status === 'handedIn');
  return members.map((person) => {
    const prep = handedIn.find(({ participantId }) => participantId === person.id);
    const at = prep?.statusHistory.find(({ status }) => status === 'handedIn')?.at;
    const day = at === undefined ? today : localOf(at).date;
    const late = due !== null && day > due;
    const state =
      prep === undefined ? (late ? 'late' : 'waiting') : late ? 'came-late' : 'handed-in';
    return { person, prep, state };
  });
}
