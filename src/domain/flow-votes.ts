import type { FlowRound, Voice } from './flow-round.ts';
import type { FlowPlan } from './flow-uses.ts';
import { accepted, refused, type Result } from './result.ts';
import { isLiving, phaseOf, type FlowStatement } from './statement-flow.ts';

/** What is voted on: a group of statements, or one that lies for itself. */
export type VoteItem = {
  /** The group's id, or the statement's. */
  readonly id: string;
  readonly statementIds: readonly string[];
};

/** What a person has to vote with. */
export type VoteLimits = {
  readonly budget: number;
  /** Most on one item; null for no limit but the budget. */
  readonly cap: number | null;
};

/** Living statements in the order given; those that lie together are one item, at the place of the first. */
export function voteItems(statements: readonly FlowStatement[]): readonly VoteItem[] {
  const items = new Map<string, string[]>();
  for (const { id, groupId } of statements.filter(isLiving)) {
    const key = groupId ?? id;
    items.set(key, [...(items.get(key) ?? []), id]);
  }
  return [...items].map(([id, statementIds]) => ({ id, statementIds }));
}

/** ST-budget (guides/ux.md 2.2). As many votes as the square root of the items, at least one. */
export const suggestedBudget = (items: number): number => Math.max(1, Math.round(Math.sqrt(items)));

/** ST-budget. What the leader has chosen for this round, else what the use declares. */
export function voteLimits(
  plan: FlowPlan,
  round: FlowRound | undefined,
  items: number,
  votesPerMember: number,
): VoteLimits {
  const declared = plan.votes?.budget ?? 0;
  const budget =
    declared === 'suggested'
      ? suggestedBudget(items)
      : declared === 'votesPerMember'
        ? votesPerMember
        : declared;
  return {
    budget: round?.voteBudget ?? budget,
    cap: round?.voteCap ?? plan.votes?.cap ?? null,
  };
}

/** Votes a person has used on what there still is to vote on; a vote on what has gone is free again. */
export const votesUsed = (voice: Voice | undefined, items: readonly VoteItem[]): number =>
  items.reduce((sum, { id }) => sum + (voice?.votes[id] ?? 0), 0);

/**
 * ST-vote. Sets how many votes a person gives an item, within budget and cap. Only who is in the room votes
 * (domain.md 6.5). Using none is to abstain.
 * @param votes whole number from 0
 */
export function castVotes(
  voice: Voice,
  itemId: string,
  votes: number,
  items: readonly VoteItem[],
  { budget, cap }: VoteLimits,
): Result<Voice, 'item-gone' | 'over-budget' | 'over-cap'> {
  if (!items.some(({ id }) => id === itemId)) return refused('item-gone');
  if (cap !== null && votes > cap) return refused('over-cap');
  const others = votesUsed(voice, items) - (voice.votes[itemId] ?? 0);
  if (others + votes > budget) return refused('over-budget');
  return accepted({ ...voice, votes: { ...voice.votes, [itemId]: Math.max(0, votes) } });
}

/** ST-blind. Results are shown when the voting has been left forwards, never while it goes on. */
export function resultsShown(plan: FlowPlan, round: FlowRound | undefined): boolean {
  const phase = phaseOf(plan, round);
  const at = plan.phases.indexOf(phase);
  const votes = plan.phases.findIndex(({ may }) => may.vote !== undefined);
  return votes !== -1 && at > votes && phase.may.vote === undefined;
}

export type VoteResult = VoteItem & {
  readonly votes: number;
  /** How many people gave it at least one vote. */
  readonly voters: number;
};

/**
 * ST-count. Every person's voice once, on what there is to vote on, most votes first; equal ones keep the
 * order in which everybody has seen them.
 * @param members ids of those whose voices count
 */
export function countVotes(
  round: FlowRound,
  items: readonly VoteItem[],
  voices: Iterable<Voice>,
  members: ReadonlySet<string>,
): readonly VoteResult[] {
  const byPerson = new Map<string, Voice>();
  for (const voice of voices) {
    if (voice.roundId === round.id && members.has(voice.participantId)) {
      byPerson.set(voice.participantId, voice);
    }
  }
  const given = [...byPerson.values()];
  return items
    .map((item) => {
      const each = given.map(({ votes }) => votes[item.id] ?? 0);
      return {
        ...item,
        votes: each.reduce((sum, count) => sum + count, 0),
        voters: each.filter((count) => count > 0).length,
      };
    })
    .sort((a, b) => b.votes - a.votes);
}
