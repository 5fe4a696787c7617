import { useState } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Occasion, OccasionDay } from '#domain/occasion.ts';
import { withStatus } from '#domain/record.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { loadDayContent, type DayContentOf } from './dayContent.ts';

export type PlannedOccasion = { readonly occasion: Occasion; readonly dates: readonly string[] };

export type Booking = {
  readonly busy: boolean;
  readonly failed: boolean;
  readonly done: number;
  readonly all: number;
  book(planned: readonly PlannedOccasion[]): void;
};

const idle = { busy: false, failed: false, done: 0, all: 0 };

/** The days of a plan as records of the programme, each with the text of its invitation. */
function daysOf(
  planned: readonly PlannedOccasion[],
  content: DayContentOf,
  base: Pick<OccasionDay, 'createdAt' | 'createdBy'>,
): readonly { readonly day: OccasionDay; readonly body: string }[] {
  return planned.flatMap(({ occasion, dates }) =>
    dates.map((date, index) => {
      const { subject, agenda, body } = content(occasion, index + 1);
      const day: OccasionDay = {
        ...base,
        id: `${occasion.id}D${index + 1}`,
        programmeId: occasion.programmeId,
        occasionId: occasion.id,
        dayNumber: index + 1,
        date,
        start: '09:00',
        end: '16:30',
        timeZone: 'Europe/Stockholm',
        place: occasion.place,
        eventId: null,
        subject,
        agenda,
      };
      return { day, body };
    }),
  );
}

/** Books a plan: the days as events in everybody's calendar, then as days of the programme. */
export function useBooking(): Booking {
  const { texts, language } = useSpeech();
  const { store, scheduling } = useSession();
  const me = useMe();
  const announce = useAnnounce();
  const instant = useInstant();
  const participants = [...useRecords('participants').values()];
  const [state, setState] = useState(idle);
  const run = async (planned: readonly PlannedOccasion[]) => {
    const consultant = participants.find(({ roles }) => roles.includes('consultant'));
    const content = await loadDayContent(language, consultant?.displayName ?? '');
    const days = daysOf(planned, content, { createdAt: instant(), createdBy: me?.id ?? '' });
    const attendees = participants.filter(
      ({ id, roles, mail }) =>
        id !== me?.id &&
        mail !== null &&
        (roles.includes('member') || roles.includes('consultant')),
    );
    setState({ ...idle, busy: true, all: days.length });
    const booked = await scheduling.book(
      days.map(({ day: { id, date, start, end, subject, place }, body }) => ({
        dayId: id,
        date,
        start,
        end,
        subject,
        body,
        place,
        attendees,
      })),
      (done, all) => setState({ busy: true, failed: false, done, all }),
    );
    const eventIds = new Map(booked.map(({ dayId, eventId }) => [dayId, eventId]));
    for (const { day } of days) {
      store.save('occasionDays', { ...day, eventId: eventIds.get(day.id) ?? null });
    }
    for (const { occasion } of planned) {
      store.save('occasions', withStatus(occasion, 'booked', instant()));
    }
    announce(texts.schedule.bookedNow(booked.length));
    setState(idle);
  };
  const book = (planned: readonly PlannedOccasion[]) => {
    run(planned).catch(() => setState({ ...idle, failed: true }));
  };
  return { ...state, book };
}
