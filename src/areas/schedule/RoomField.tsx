import { Field, Select, Text } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { Room } from '#state/scheduling.ts';
import { useScheduling } from '#state/session.tsx';

/** Rooms accept half a year ahead; beyond that they look free and decline (guides/scheduling.md 5.5). */
export const roomWindowDays = 180;

export type Rooms = { readonly rooms: readonly Room[]; readonly permitted: boolean };

/** Rooms of the tenant; none while nobody knows. @param wanted nothing is asked for otherwise */
export function useRooms(wanted = true): Rooms {
  const scheduling = useScheduling();
  const [known, setKnown] = useState<Rooms>({ rooms: [], permitted: true });
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    scheduling.rooms().then(
      (found) =>
        current &&
        setKnown(
          found.ok ? { rooms: found.value, permitted: true } : { rooms: [], permitted: false },
        ),
      // Without an answer the days can be planned all the same.
      () => null,
    );
    return () => {
      current = false;
    };
  }, [scheduling, wanted]);
  return known;
}

/** A room for all the days, or none. */
export function RoomField({
  rooms: { rooms, permitted },
  mail,
  onChange,
}: {
  rooms: Rooms;
  /** Empty: none. */
  mail: string;
  onChange: (mail: string) => void;
}): ReactNode {
  const { schedule } = useTexts();
  return (
    <>
      {rooms.length === 0 ? null : (
        <Field label={schedule.room}>
          <Select value={mail} onChange={(_event, { value }) => onChange(value)}>
            <option value="">{schedule.noRoom}</option>
            {rooms.map((room) => (
              <option key={room.mail} value={room.mail}>{`${room.name} (${room.capacity})`}</option>
            ))}
          </Select>
        </Field>
      )}
      {permitted ? null : <Text size={200}>{schedule.roomsRefused}</Text>}
    </>
  );
}
