import { reduceFinding } from '#domain/anonymity.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import { ekby } from '../ekby-source.ts';
import { hasBeen, type Then } from '../stage.ts';
import { fromTheStart } from './programme.ts';
import { without } from './without.ts';

type Kinds =
  | 'interviewGuides'
  | 'interviews'
  | 'answers'
  | 'markings'
  | 'readingItems'
  | 'workingFindings'
  | 'findings'
  | 'feedbacks'
  | 'workingCompetenceCards'
  | 'competenceCards'
  | 'personalSheets'
  | 'workingObservations'
  | 'observations';

/** What the preparation and the running documentation held, and the reduced copies of what was shared. */
export function preparationRecords(then: Then): { readonly [Kind in Kinds]: RecordTypes[Kind][] } {
  const findings = then.there(ekby.findings).map((finding) => ({
    ...without(finding, 'visibility', 'distinctInterviewees'),
    withheldReason: null,
  }));
  const observations = then.there(ekby.observations);
  return {
    interviewGuides: ekby.interviewGuides.map((guide) => ({
      ...guide,
      ...fromTheStart(guide.id),
      lockedAt: then.known(guide.lockedAt),
    })),
    interviews: then.there(ekby.interviews).map((interview) => ({
      ...without(interview, 'visibility'),
      eventId: hasBeen(interview, 'booked') ? interview.eventId : null,
      informedAt: then.known(interview.informedAt),
    })),
    answers: then.there(ekby.answers).map((answer) => without(answer, 'visibility')),
    markings: [],
    personalSheets: [],
    readingItems: readingItems(then),
    workingFindings: findings,
    findings: findings
      .filter(({ status }) => status === 'shared')
      .flatMap((finding) => reduceFinding(finding) ?? []),
    feedbacks: feedbacks(then),
    ...cards(then),
    workingObservations: observations.map((entry) => without(entry, 'visibility')),
    observations: observations
      .filter(({ status }) => status === 'shared')
      .map((entry) => without(entry, 'visibility', 'status', 'statusHistory', 'dayId')),
  };
}

/** A document that has not been read has no summary; one that has not come has no date. */
function readingItems(then: Then): RecordTypes['readingItems'][] {
  return then.there(ekby.readingItems).map((item) => ({
    ...without(item, 'visibility'),
    documentDate: hasBeen(item, 'received') ? item.documentDate : null,
    link: null,
    summary: hasBeen(item, 'summarised') ? item.summary : '',
  }));
}

/** What was said at the meeting is not there before it. */
function feedbacks(then: Then): RecordTypes['feedbacks'][] {
  return then.there(ekby.feedbacks).map((feedback) => {
    const met = hasBeen(feedback, 'presented');
    return {
      ...feedback,
      summary: met ? feedback.summary : '',
      comments: met ? feedback.comments : [],
    };
  });
}

/** Every card for the consultant, the released ones for the group, without the answer behind them. */
function cards(then: Then): {
  readonly workingCompetenceCards: RecordTypes['workingCompetenceCards'][];
  readonly competenceCards: RecordTypes['competenceCards'][];
} {
  const there = then.there(ekby.competenceCards);
  return {
    workingCompetenceCards: there.map((card) =>
      without(card, 'visibility', 'released', 'releasedAt'),
    ),
    competenceCards: there.flatMap((card) => {
      const releasedAt = then.known(card.releasedAt);
      if (releasedAt === null) return [];
      return [{ ...without(card, 'visibility', 'released', 'sourceAnswerId'), releasedAt }];
    }),
  };
}

/** The day the preparation is given back to the group, for the occasion that has no days of its own. */
export const feedbackDate = (): string | null =>
  ekby.feedbacks.find(({ audience }) => audience === 'group')?.date ?? null;
