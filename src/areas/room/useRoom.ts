import { useEffect, useState } from 'react';
import { dayInFocus, presentMembers, type Occasion, type OccasionDay } from '#domain/occasion.ts';
import { membersOn, type Participant } from '#domain/participant.ts';
import { useRecords } from '#state/react.tsx';
import { useSession, useToday } from '#state/session.tsx';

export type Room = {
  readonly day: OccasionDay | undefined;
  readonly occasion: Occasion | undefined;
  readonly days: readonly OccasionDay[];
  readonly members: readonly Participant[];
  readonly present: readonly Participant[];
  /** Milliseconds since 1970 by the host's clock; goes on by itself. */
  readonly now: number;
};

/**
 * The day that the room is about.
 * @param dayId the day in the route; without it today, else the last that has been, else the first
 */
export function useRoom(dayId: string | undefined): Room {
  const today = useToday();
  const now = useNow();
  const all = [...useRecords('occasionDays').values()];
  const occasions = useRecords('occasions');
  const participants = useRecords('participants');
  const attendance = useRecords('attendance');
  const days = all.sort((a, b) => (a.date < b.date ? -1 : 1));
  const occasionIds = [...new Set(days.map(({ occasionId }) => occasionId))];
  const focused = occasionIds
    .flatMap((id) => dayInFocus(id, days, today) ?? [])
    .filter(({ date }) => date <= today)
    .at(-1);
  const day = days.find(({ id }) => id === dayId) ?? focused ?? days[0];
  return {
    day,
    occasion: occasions.get(day?.occasionId ?? ''),
    days,
    members: membersOn(participants.values(), today),
    present: presentMembers(participants.values(), attendance.values(), day?.id ?? null, today),
    now,
  };
}

/** The host's clock, a few times a minute: minutes are what is shown. */
function useNow(): number {
  const { host } = useSession();
  const [now, setNow] = useState(() => host.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(host.now()), 10_000);
    return () => clearInterval(timer);
  }, [host]);
  return now;
}
