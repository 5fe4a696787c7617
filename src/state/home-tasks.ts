import { withStatus } from '#domain/record.ts';
import type { HomeTask } from '#domain/decision.ts';
import { useRecords } from './react.tsx';
import { useInstant, useMe, useSession } from './session.tsx';

/** The signed-in person's tasks from one session, and how they are ticked. */
export function useHomeTasks(occasionId: string | undefined): {
  readonly tasks: readonly HomeTask[];
  tick(id: string, done: boolean): void;
} {
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const all = useRecords('homeTasks');
  const tasks = [...all.values()].filter(
    ({ assigneeId, fromOccasion }) => assigneeId === me?.id && fromOccasion === occasionId,
  );
  return {
    tasks,
    tick(id, done) {
      const task = all.get(id);
      if (task === undefined) return;
      store.save('homeTasks', withStatus(task, done ? 'done' : 'open', instant()));
    },
  };
}
