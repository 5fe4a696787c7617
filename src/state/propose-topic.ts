import type { Source } from '#domain/record.ts';
import { statementShapes } from '#domain/statement-kinds.ts';
import type { Topic } from '#domain/topic.ts';
import { useInstant, useMe, useSession } from './session.tsx';

/** Puts a matter on the group's table with what it comes from; undefined for somebody outside the programme. */
export function useProposeTopic(): (
  title: string,
  sources: readonly Source[],
) => Topic | undefined {
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  return (title, sources) => {
    if (me === undefined) return undefined;
    const base = {
      id: `Q-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: instant(),
      createdBy: me.id,
    };
    const topic = { ...statementShapes.topics.make(base, title.trim()), sources };
    store.save('topics', topic);
    return topic;
  };
}
