import type { CalendarDate } from './calendar-date.ts';
import type { GroundRule } from './ground-rule.ts';
import type { Occasion, OccasionDay } from './occasion.ts';
import type { Participant } from './participant.ts';
import type { RuleReview, SelfRating } from './rating.ts';
import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { timelineOf } from './timeline.ts';

/** From "does not work" to "works fully" (domain.md 4). */
export const ratingSteps = [1, 2, 3, 4] as const;

/** The id a rating always has: one per person, thing and period. */
export const ratingId = (subjectId: string, period: string, participantId: string): string =>
  `${subjectId}.${period}.${participantId}`;

/**
 * RR-one (domain.md 4). A member rates an agreed rule 1–4, once per period; rating again changes the answer.
 * @param known the person's rating of the rule in the period, if there is one
 */
export function rateRule(
  rule: GroundRule,
  period: string,
  rating: number,
  by: Participant,
  known: RuleReview | undefined,
  at: Instant,
): Result<RuleReview, 'out-of-range' | 'not-a-member' | 'not-agreed'> {
  if (!ratingSteps.some((step) => step === rating)) return refused('out-of-range');
  if (!by.roles.includes('member')) return refused('not-a-member');
  if (!isLivedBy(rule)) return refused('not-agreed');
  return accepted({
    ...(known ?? {
      id: ratingId(rule.id, period, by.id),
      programmeId: rule.programmeId,
      createdAt: at,
      createdBy: by.id,
      ruleId: rule.id,
      period,
      participantId: by.id,
    }),
    rating,
  });
}

/** Rules that the group has agreed on and lives by. */
export const isLivedBy = ({ status }: Pick<GroundRule, 'status'>): boolean =>
  status === 'agreed' || status === 'followedUp';

/** RR-followed (domain.md 4). An agreed rule that the group has looked at again is followed up. */
export function followUpRule(
  rule: GroundRule,
  period: string,
  reviews: Iterable<RuleReview>,
  at: Instant,
): Result<GroundRule, 'not-agreed' | 'not-rated'> {
  if (!isLivedBy(rule)) return refused('not-agreed');
  const rated = [...reviews].some((each) => each.ruleId === rule.id && each.period === period);
  return rated ? accepted(withStatus(rule, 'followedUp', at)) : refused('not-rated');
}

type Rating = {
  readonly subjectId: string;
  readonly period: string;
  readonly participantId: string;
  readonly rating: number;
};

export const ratingsOfRules = (reviews: Iterable<RuleReview>): readonly Rating[] =>
  [...reviews].map((review) => ({ ...review, subjectId: review.ruleId }));

export const ratingsOfSelf = (ratings: Iterable<SelfRating>): readonly Rating[] =>
  [...ratings].map((rating) => ({ ...rating, subjectId: rating.dimension }));

/** How one thing was rated in one period. */
export type RatingPicture = {
  readonly subjectId: string;
  /** How many gave 1, 2, 3 and 4. */
  readonly counts: readonly number[];
  readonly raters: number;
  /** Null when nobody has rated. */
  readonly mean: number | null;
  /** Mean of every period with ratings, in their order. */
  readonly trend: readonly { readonly period: string; readonly mean: number }[];
  /** Change of the mean since the period before; null without one. */
  readonly change: number | null;
};

/**
 * RR-picture (R41). How things were rated in a period, worst first: the lowest mean, then most of the lowest
 * ratings. What nobody has rated comes last, in the order given.
 */
export function ratingPictures(
  subjectIds: readonly string[],
  ratings: readonly Rating[],
  period: string,
  periods: readonly string[],
): readonly RatingPicture[] {
  const pictures = subjectIds.map((subjectId) => {
    const own = ratings.filter((rating) => rating.subjectId === subjectId);
    const now = own.filter((rating) => rating.period === period);
    const counts = ratingSteps.map((step) => now.filter(({ rating }) => rating === step).length);
    const trend = periods.flatMap((each) => {
      const mean = meanOf(own.filter((rating) => rating.period === each));
      return mean === null ? [] : [{ period: each, mean }];
    });
    const at = trend.findIndex((point) => point.period === period);
    const before = trend[at - 1];
    const mean = meanOf(now);
    const change = mean === null || before === undefined ? null : mean - before.mean;
    return { subjectId, counts, raters: now.length, mean, trend, change };
  });
  return pictures.sort(
    (a, b) =>
      (a.mean ?? 5) - (b.mean ?? 5) ||
      (b.counts[0] ?? 0) - (a.counts[0] ?? 0) ||
      (b.counts[1] ?? 0) - (a.counts[1] ?? 0),
  );
}

function meanOf(ratings: readonly Rating[]): number | null {
  if (ratings.length === 0) return null;
  return ratings.reduce((sum, { rating }) => sum + rating, 0) / ratings.length;
}

/**
 * RR-period. When rules are rated: before every session after the first and every follow-up, named by the
 * occasion's number. The one in focus is the next that is not over, else the last.
 */
export function ratingPeriods(
  occasions: Iterable<Occasion>,
  days: Iterable<OccasionDay>,
  today: CalendarDate,
): { readonly periods: readonly string[]; readonly focus: string | undefined } {
  const steps = timelineOf(occasions, days, today);
  const first = steps.find(({ occasion }) => occasion.kind === 'session');
  const after = steps.filter(({ occasion }) => occasion.number > (first?.occasion.number ?? 0));
  const next = after.find(({ position }) => position !== 'past') ?? after.at(-1);
  const name = (number: number) => `T${number}`;
  return {
    periods: after.map(({ occasion }) => name(occasion.number)),
    focus: next && name(next.occasion.number),
  };
}
