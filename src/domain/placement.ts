import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import {
  criteriaCodes,
  type Criteria,
  type CriteriaCode,
  type Placement,
  type Topic,
} from './topic.ts';

/** Highest score of one criterion, and of all eight. */
export const mostPoints = 2;
export const mostTotal = criteriaCodes.length * mostPoints;

/** From this sum on a matter belongs to the management group. */
const groupTotal = 10;

/** All eight criteria judged; the rule of placement needs them all. */
export type FullCriteria = Readonly<Record<CriteriaCode, number>>;

export const isFullyJudged = (criteria: Criteria | null): criteria is FullCriteria =>
  criteria !== null && criteriaCodes.every((code) => criteria[code] !== undefined);

/** TO-total. The sum of what has been judged so far, 0–16. */
export const totalOf = (criteria: Criteria | null): number =>
  criteriaCodes.reduce((sum, code) => sum + (criteria?.[code] ?? 0), 0);

/** Which line of the rule gave the placement, so that the screen can say why. */
export type PlacementReason = 'no-mandate' | 'one-service' | 'two-services' | 'whole' | 'otherwise';

/**
 * TO-placement (domain.md 6.5). Where a matter belongs; the first line that fits decides:
 * K8 = 0 → board; K1 = 0 and K3 = 0 → line; K1 = 1 and K3 ≤ 1 → pair; sum ≥ 10 → management group; else parked.
 */
export function suggestedPlacement(criteria: FullCriteria): {
  readonly placement: Placement;
  readonly because: PlacementReason;
} {
  const { K1, K3, K8 } = criteria;
  if (K8 === 0) return { placement: 'board', because: 'no-mandate' };
  if (K1 === 0 && K3 === 0) return { placement: 'line', because: 'one-service' };
  if (K1 === 1 && K3 <= 1) return { placement: 'pair', because: 'two-services' };
  if (totalOf(criteria) >= groupTotal) return { placement: 'managementGroup', because: 'whole' };
  return { placement: 'parked', because: 'otherwise' };
}

/**
 * TO-judge (domain.md 6.5). Sets one criterion. When all eight are judged the matter takes the suggested
 * placement by itself, unless the group has placed it otherwise with a reason.
 */
export function judgeTopic(
  topic: Topic,
  code: CriteriaCode,
  points: number,
  at: Instant,
): Result<Topic, 'out-of-range'> {
  if (!Number.isInteger(points) || points < 0 || points > mostPoints) {
    return refused('out-of-range');
  }
  const criteria = { ...topic.criteria, [code]: points };
  const judged = { ...topic, criteria };
  if (!isFullyJudged(criteria)) return accepted(judged);
  const { placement } = suggestedPlacement(criteria);
  const placed = {
    ...judged,
    placement: topic.overrideReason === null ? placement : topic.placement,
  };
  return accepted(topic.status === 'proposed' ? withStatus(placed, 'assessed', at) : placed);
}

/**
 * TO-override (domain.md 6.5). The group may place a matter elsewhere than the rule suggests, with a reason.
 * Choosing what the rule suggests takes the reason away.
 */
export function placeTopic(
  topic: Topic,
  placement: Placement,
  reason: string,
): Result<Topic, 'not-judged' | 'reason-needed'> {
  if (!isFullyJudged(topic.criteria)) return refused('not-judged');
  if (suggestedPlacement(topic.criteria).placement === placement) {
    return accepted({ ...topic, placement, overrideReason: null });
  }
  const words = reason.trim();
  if (words === '') return refused('reason-needed');
  return accepted({ ...topic, placement, overrideReason: words });
}

/** How strong a sum is, in five steps for a heat map: 0 is 0–3, 4 is 13–16. */
export const totalStep = (total: number): 0 | 1 | 2 | 3 | 4 =>
  total >= 13 ? 4 : total >= 10 ? 3 : total >= 7 ? 2 : total >= 4 ? 1 : 0;
