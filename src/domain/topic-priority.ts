import { totalOf } from './placement.ts';
import { withStatus, type Instant } from './record.ts';
import type { Topic } from './topic.ts';

/** How many votes a matter got; the flow of statements counts them. */
export type TopicVotes = { readonly topicId: string; readonly votes: number };

/** Whether the group prioritises a matter itself: judged, placed with the management group, not done. */
export const isOwnMatter = ({ placement, status }: Topic): boolean =>
  placement === 'managementGroup' && status !== 'closed' && isOnTable(status);

/** Matters that were merged into another or set aside are no longer on the table. */
export const isOnTable = (status: string): boolean => status !== 'merged' && status !== 'dropped';

/** TO-votes (domain.md 6.5). Votes are for matters that may be the group's own: not for what is placed elsewhere. */
export const takesTopicVotes = ({ placement }: Pick<Topic, 'placement'>): boolean =>
  placement === null || placement === 'managementGroup';

/**
 * TO-rank (domain.md 6.5). The group's own matters by votes, most first; equal votes by the sum of the
 * criteria, then by what they mean to residents. Only matters with votes get a rank, and at most `most`.
 */
export function rankedTopics(
  topics: Iterable<Topic>,
  votes: Iterable<TopicVotes>,
  most: number,
): readonly { readonly topic: Topic; readonly votes: number; readonly rank: number | null }[] {
  const votesOf = new Map([...votes].map(({ topicId, votes: count }) => [topicId, count]));
  return [...topics]
    .filter(isOwnMatter)
    .map((topic) => ({ topic, votes: votesOf.get(topic.id) ?? 0 }))
    .sort(
      (a, b) =>
        b.votes - a.votes ||
        totalOf(b.topic.criteria) - totalOf(a.topic.criteria) ||
        (b.topic.criteria?.K4 ?? 0) - (a.topic.criteria?.K4 ?? 0) ||
        (a.topic.id < b.topic.id ? -1 : 1),
    )
    .map((entry, index) => ({
      ...entry,
      rank: entry.votes > 0 && index < most ? index + 1 : null,
    }));
}

/**
 * TO-settle (domain.md 4, 6.5). What the voting makes of the matters: ranked ones are prioritised, those that
 * belong elsewhere are referred, parked ones parked. A matter that is under way keeps its state.
 * @returns only the matters that change
 */
export function settleTopics(
  topics: Iterable<Topic>,
  votes: Iterable<TopicVotes>,
  most: number,
  at: Instant,
): readonly Topic[] {
  const all = [...topics].filter(({ status }) => isOnTable(status));
  const ranked = new Map(rankedTopics(all, votes, most).map((entry) => [entry.topic.id, entry]));
  return all.flatMap((topic) => {
    const { rank = null, votes: count = 0 } = ranked.get(topic.id) ?? {};
    const next = { ...withStatus(topic, settledStatus(topic, rank), at), rank, votes: count };
    const same =
      next.status === topic.status && next.rank === topic.rank && next.votes === topic.votes;
    return same ? [] : [next];
  });
}

/** TO-group. Of matters that lie together the one with the highest sum stands for them all in the ranking. */
export const speaksForGroup = (topics: readonly Topic[]): Topic | undefined =>
  [...topics].sort(
    (a, b) => totalOf(b.criteria) - totalOf(a.criteria) || (a.id < b.id ? -1 : 1),
  )[0];

function settledStatus(topic: Topic, rank: number | null): Topic['status'] {
  if (topic.status === 'inProgress' || topic.status === 'closed') return topic.status;
  switch (topic.placement) {
    case 'pair':
    case 'line':
    case 'board':
      return 'referred';
    case 'parked':
      return 'parked';
    case 'managementGroup':
      return rank === null ? 'assessed' : 'prioritised';
    case null:
      return topic.status;
  }
}
