import { useEffect, useRef } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Occasion } from '#domain/occasion.ts';
import type { Participant } from '#domain/participant.ts';
import { withStatus } from '#domain/record.ts';
import { inviteAll, newBooking, newDay } from '#domain/schedule/booking-moves.ts';
import type { Conflict, DayIntent, Invitee } from '#domain/schedule/booking-record.ts';
import { tasksToFollow } from '#domain/schedule/deadlines.ts';
import { daysToFollow, repliesToFollow } from '#domain/schedule/follow.ts';
import { htmlOf } from '#domain/schedule/invitation-html.ts';
import { localOf } from '#domain/stockholm.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import type { BookingState } from '#state/scheduling.ts';
import { useInstant, useMe, useScheduling, useSession } from '#state/session.tsx';
import { loadDayContent, type DayContentOf } from './dayContent.ts';
import { useBooking, type BookingActions } from './useBooking.ts';

export type PlannedOccasion = { readonly occasion: Occasion; readonly dates: readonly string[] };

/** What is chosen beside the days. */
export type BookingWishes = {
  readonly invite: boolean;
  readonly online: boolean;
  /** Mailbox of the room; null: none. */
  readonly room: string | null;
  /** Ids of people who are welcome but not required. */
  readonly optional: ReadonlySet<string>;
  /** Clashes that the plan was chosen in spite of. */
  readonly accepted: readonly Conflict[];
};

export type OccasionBooking = BookingActions & {
  book(planned: readonly PlannedOccasion[], wishes: BookingWishes): void;
};

/** The booking of the occasions; the programme's days follow it. */
export function useOccasionBooking(canBook: boolean): OccasionBooking {
  const { texts, language } = useSpeech();
  const { store } = useSession();
  const scheduling = useScheduling();
  const me = useMe();
  const announce = useAnnounce();
  const instant = useInstant();
  const participants = useRecords('participants');
  const bookings = me !== undefined && canBook ? scheduling.bookings('occasions', me) : null;
  const { run, ...actions } = useBooking(bookings);
  useFollowing(actions.state);
  const book = (planned: readonly PlannedOccasion[], wishes: BookingWishes) => {
    if (bookings === null || me === undefined || me.mail === null) return;
    const people = [...participants.values()];
    const mail = me.mail;
    const start = async () => {
      const consultant = people.find(({ roles }) => roles.includes('consultant'));
      const { records } = store.programme();
      const { template = null } = records.programmes.get(me.programmeId) ?? {};
      const content = await loadDayContent(language, consultant?.displayName ?? '', template);
      const invitees = inviteesOf(people, me, wishes.optional);
      const days = intentsOf(planned, content, invitees, wishes);
      const plan = newBooking(me.programmeId, mail, days, wishes.accepted);
      const base = { createdAt: instant(), createdBy: me.id };
      await bookings.start(wishes.invite ? inviteAll(plan) : plan, base);
      if (bookings.state()?.phase === 'booked') {
        announce(texts.schedule.bookedNow(days.length));
      }
    };
    run(start());
  };
  return { ...actions, book };
}

/** Members and the consultant; the organiser has the day in the calendar anyway. */
function inviteesOf(
  people: readonly Participant[],
  me: Participant,
  optional: ReadonlySet<string>,
): readonly Invitee[] {
  return people.flatMap(({ id, roles, mail, displayName }) =>
    id === me.id || mail === null || !(roles.includes('member') || roles.includes('consultant'))
      ? []
      : [{ mail, name: displayName, type: optional.has(id) ? 'optional' : 'required' }],
  );
}

function intentsOf(
  planned: readonly PlannedOccasion[],
  content: DayContentOf,
  attendees: readonly Invitee[],
  { online, room }: BookingWishes,
): readonly DayIntent[] {
  return planned.flatMap(({ occasion, dates }) =>
    dates.map((date, index) => {
      const { subject, body } = content(occasion, index + 1);
      return newDay({
        ...{ occasionId: occasion.id, dayNumber: index + 1, date, start: '09:00', end: '16:30' },
        content: { subject, html: htmlOf(body), place: occasion.place, online },
        ...{ attendees, room },
      });
    }),
  );
}

const atRest = ['booked', 'needsChoice', 'done', 'cancelled'];

/** The programme's days, statuses and answers follow the booking once it has come to rest. */
function useFollowing(state: BookingState | null): void {
  const { language } = useSpeech();
  const { store } = useSession();
  const instant = useInstant();
  const fresh = useProgramme((programme) => programme.fresh);
  const followed = useRef<BookingState | null>(null);
  useEffect(() => {
    if (state === null || !fresh || followed.current === state) return;
    if (!atRest.includes(state.phase) || state.plan.lease !== null) return;
    followed.current = state;
    const { plan, days } = state;
    const follow = async () => {
      const { records } = store.programme();
      const people = [...records.participants.values()];
      const consultant = people.find(({ roles }) => roles.includes('consultant'));
      const { template = null } = [...records.programmes.values()][0] ?? {};
      const content = await loadDayContent(language, consultant?.displayName ?? '', template);
      const occasions = records.occasions;
      const { save, remove } = daysToFollow(plan, records.occasionDays, (occasionId, dayNumber) => {
        const occasion = occasions.get(occasionId);
        return { agenda: occasion === undefined ? [] : content(occasion, dayNumber).agenda };
      });
      const tasks = tasksToFollow(
        records.occasionDays.values(),
        save,
        records.homeTasks.values(),
        localOf(instant()).date,
      );
      for (const task of tasks) store.save('homeTasks', task);
      const changed = new Map<string, 'booked' | 'planned'>();
      for (const day of save) {
        if (!occasions.has(day.occasionId)) continue;
        store.save('occasionDays', day);
        changed.set(day.occasionId, 'booked');
      }
      for (const id of remove) {
        changed.set(records.occasionDays.get(id)?.occasionId ?? '', 'planned');
        store.remove('occasionDays', id);
      }
      for (const [id, status] of changed) {
        const occasion = occasions.get(id);
        if (occasion?.status === 'planned' || occasion?.status === 'booked') {
          store.save('occasions', withStatus(occasion, status, instant()));
        }
      }
      const { programmeId, createdBy } = plan;
      const base = { programmeId, createdBy, createdAt: instant() };
      for (const reply of repliesToFollow(days, people, records.attendance, base)) {
        store.save('attendance', reply);
      }
    };
    // What could not be loaded now is followed at the next look.
    follow().catch(() => {
      followed.current = null;
    });
  }, [state, fresh, store, language, instant]);
}
