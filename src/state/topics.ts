import { useMemo } from 'react';
import { flowPlans } from '#domain/flow-uses.ts';
import type { TopicVotes } from '#domain/topic-priority.ts';
import type { Topic } from '#domain/topic.ts';
import { useFlow, type Flow } from './flow.ts';

/**
 * The matters that the signed-in person may see, in the order everybody has: while they are collected only the
 * own ones (design.md 5). Parked ones are among them, merged and dropped ones are not.
 */
export function useTopics(): { readonly topics: readonly Topic[]; readonly flow: Flow<'topics'> } {
  const flow = useFlow(flowPlans.topics);
  const { statements, setAside } = flow;
  const topics = useMemo(
    () => [
      ...statements.map(({ record }) => record),
      ...setAside.filter(({ standing }) => standing === 'parked').map(({ record }) => record),
    ],
    [statements, setAside],
  );
  return { topics, flow };
}

/** Votes by matter when the voting is closed: those of a group go to the matter in it that `speaksFor` picks. */
export const votesByTopic = (
  { results }: Flow<'topics'>,
  speaksFor: (ids: readonly string[]) => string | undefined,
): readonly TopicVotes[] | null =>
  results?.flatMap(({ statementIds, votes }) => {
    const topicId = speaksFor(statementIds);
    return topicId === undefined ? [] : [{ topicId, votes }];
  }) ?? null;
