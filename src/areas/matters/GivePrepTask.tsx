import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { CalendarDate } from '#domain/calendar-date.ts';
import type { Participant } from '#domain/participant.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

export type GivePrepTaskProps = {
  readonly members: readonly Participant[];
  readonly occasionId: string;
  readonly due: CalendarDate;
};

/** The home task after the second session, given to those who do not have one yet. */
export function GivePrepTask({ members, occasionId, due }: GivePrepTaskProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.matters.prep;
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const tasks = [...useRecords('homeTasks').values()];
  const without = members.filter(
    ({ id }) => !tasks.some((task) => task.assigneeId === id && task.fromOccasion === occasionId),
  );
  if (me === undefined || without.length === 0) return null;
  const give = () => {
    const at = instant();
    for (const { id } of without) {
      store.save('homeTasks', {
        id: `HU.${occasionId}.prep.${id}`,
        programmeId: me.programmeId,
        createdAt: at,
        createdBy: me.id,
        status: 'open',
        statusHistory: [{ status: 'open', at }],
        assigneeId: id,
        title: texts.taskTitle,
        fromOccasion: occasionId,
        due,
      });
    }
    announce(texts.taskGiven);
  };
  return (
    <div>
      <Button onClick={give}>{texts.giveTask}</Button>{' '}
      <Text>{texts.giveTaskHint(formatShortDay(due, language))}</Text>
    </div>
  );
}
