import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { attendanceId } from '#domain/occasion.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import type { DayProps } from './NowCard.tsx';

/** Who is here. Each says it for oneself; why somebody is not is never asked. */
export function CheckIn({ room, day }: DayProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.room;
  const me = useMe();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const attendance = [...useRecords('attendance').values()];
  const entryOf = (id: string | undefined) =>
    attendance.find((entry) => entry.dayId === day.id && entry.participantId === id);
  const mine = entryOf(me?.id);
  const named = (present: boolean | null) =>
    room.members
      .filter(({ id }) => (entryOf(id)?.present ?? null) === present)
      .map(({ displayName }) => displayName);
  const [waiting, away] = [named(null), named(false)];
  const mark = (here: boolean) => {
    if (me === undefined) return;
    store.save('attendance', {
      ...(mine ?? {
        id: attendanceId(day.id, me.id),
        programmeId: me.programmeId,
        createdAt: instant(),
        createdBy: me.id,
        dayId: day.id,
        participantId: me.id,
        response: 'none',
      }),
      present: here,
    });
  };
  const here = mine?.present === true;
  return (
    <Section title={texts.checkIn} hint={texts.checkInHint}>
      <Text>
        {[
          texts.present(named(true).length, room.members.length),
          ...(waiting.length === 0 ? [] : [texts.waiting(formatList(waiting, language))]),
          ...(away.length === 0 ? [] : [texts.away(formatList(away, language))]),
        ].join('. ')}
      </Text>
      {rights.takePart ? (
        <span>
          <Button onClick={() => mark(!here)}>{here ? texts.notHere : texts.here}</Button>
        </span>
      ) : null}
    </Section>
  );
}
