import { addDays, daysBetween, type CalendarDate } from '#domain/calendar-date.ts';
import { bookedAnew } from '#domain/schedule/booking-moves.ts';
import {
  bookingId,
  sameMail,
  type Booking,
  type BookingPlan,
  type BookingSeries,
} from '#domain/schedule/booking-record.ts';
import {
  hasMailbox,
  readRooms,
  readSchedule,
  scheduleWindows,
  type ScheduleWindow,
} from '#graph/calendar.ts';
import { accepted, refused } from '#domain/result.ts';
import type { Graph } from '#graph/client.ts';
import { GraphFailure, isGraphFailure } from '#graph/failure.ts';
import { createItems } from '#graph/items.ts';
import { inTurns, settleBooking, type BookingState, type BookingStore } from './booking-runner.ts';
import type {
  Bookings,
  CalendarAnswer,
  CalendarAnswers,
  ReadingProgress,
  Scheduling,
} from './scheduling.ts';

export type SchedulingOptions = {
  readonly graph: Graph;
  readonly programmeId: string;
  /** Id of the group room's site. @throws GraphFailure */
  readonly groupRoom: () => Promise<string | null>;
  /** Milliseconds since 1970 by the host's clock. */
  readonly now: () => number;
  readonly wait: (seconds: number) => Promise<void>;
};

/** The calendars of a programme, through Graph. Its truth is what Outlook holds. */
export function createScheduling(options: SchedulingOptions): Scheduling {
  const { graph } = options;
  const known = new Map<string, Bookings>();
  return {
    canBook: () => hasMailbox(graph),
    readCalendars: (mails, from, to, progress) => readCalendars(graph, mails, from, to, progress),
    async rooms() {
      try {
        return accepted(await readRooms(graph));
      } catch (failure) {
        // Seeing rooms needs an administrator's consent; without it the room is booked by hand.
        if (isGraphFailure(failure, 'forbidden', 'signed-out')) return refused('not-permitted');
        if (isGraphFailure(failure, 'not-found')) return accepted([]);
        throw failure;
      }
    },
    bookings(series, { mail }) {
      const key = `${series} ${mail ?? ''}`;
      const bookings = known.get(key) ?? createBookings(options, series, mail ?? '');
      known.set(key, bookings);
      return bookings;
    },
  };
}

async function readCalendars(
  graph: Graph,
  mails: readonly string[],
  from: CalendarDate,
  to: CalendarDate,
  progress: (progress: ReadingProgress) => void,
): Promise<CalendarAnswers> {
  const unique = [...new Set(mails.map((mail) => mail.toLowerCase()))];
  let answers: CalendarAnswers = new Map(
    unique.map((mail) => [
      mail,
      {
        ...{ busy: [], read: [], unreadable: false },
        ...{ workingDays: null, workingHours: null },
      } satisfies CalendarAnswer,
    ]),
  );
  let all = scheduleWindows(unique, from, to).length;
  let done = 0;
  progress({ done, all, answers });
  const read = async (window: ScheduleWindow): Promise<void> => {
    const halves = await readWindow(graph, window);
    if (!('given' in halves)) {
      all += halves.length - 1;
      for (const half of halves) await read(half);
      return;
    }
    const next = new Map(answers);
    for (const { mail, items, workingDays, workingHours } of halves.given) {
      const before = next.get(mail.toLowerCase());
      if (before === undefined) continue;
      next.set(mail.toLowerCase(), {
        busy: [...before.busy, ...(items ?? [])],
        read:
          items === null
            ? before.read
            : [...before.read, { from: window.from, to: addDays(window.to, -1) }],
        workingDays: workingDays ?? before.workingDays,
        workingHours: workingHours ?? before.workingHours,
        unreadable: before.unreadable || items === null,
      });
    }
    answers = next;
    done += 1;
    progress({ done, all, answers });
  };
  await inTurns(scheduleWindows(unique, from, to), read);
  return answers;
}

/** Days; shorter ones are refused for another reason than their length. */
const shortestWindow = 14;

/** A window that the tenant finds too long is asked for in halves (guides/scheduling.md 5.1). */
async function readWindow(graph: Graph, window: ScheduleWindow) {
  try {
    return { given: await readSchedule(graph, window) };
  } catch (failure) {
    const days = daysBetween(window.from, window.to);
    if (!isGraphFailure(failure, 'rejected') || days < shortestWindow) throw failure;
    const middle = addDays(window.from, Math.ceil(days / 2));
    return [
      { ...window, to: middle },
      { ...window, from: middle },
    ];
  }
}

function createBookings(
  { graph, programmeId, groupRoom, now, wait }: SchedulingOptions,
  series: BookingSeries,
  me: string,
): Bookings {
  const holder = crypto.randomUUID();
  const listeners = new Set<() => void>();
  let state: BookingState | null = null;
  let running: Promise<BookingState | null> | null = null;
  const onState = (next: BookingState | null): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const shown = (next: BookingState | null): BookingState | null => {
    onState(next);
    return next;
  };
  const store = listStore(graph, groupRoom, bookingId(programmeId, series));
  const look = (): Promise<BookingState | null> => {
    running ??= settleBooking({ graph, store, me, holder, now, wait, onState })
      .then(shown)
      .finally(() => {
        running = null;
      });
    return running;
  };
  /** A round that is under way sees the change at its next look; then it is looked at once more. */
  const lookAgain = async (): Promise<void> => {
    await running?.catch(() => null);
    await look();
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    async start(booking, base) {
      const fresh: BookingPlan = {
        ...{ ...booking, ...base, programmeId },
        ...{ id: bookingId(programmeId, series), lease: null },
      };
      await written(store, wait, (old) => {
        if (old === null) return fresh;
        const taken = !sameMail(old.organiser, booking.organiser) && old.goal !== 'cancelled';
        return taken ? old : { ...old, ...bookedAnew(old, booking) };
      });
      await lookAgain();
    },
    async change(step) {
      await written(store, wait, (old) => old && { ...old, ...step(old satisfies Booking) });
      await lookAgain();
    },
  };
}

const mostTries = 5;

/**
 * Writes a change of the record; whoever is late reads again and changes that. What passes by itself is waited
 * for, as long as the tenant asks.
 * @throws GraphFailure
 */
async function written(
  store: BookingStore,
  wait: (seconds: number) => Promise<void>,
  change: (old: BookingPlan | null) => BookingPlan | null,
): Promise<void> {
  let last: GraphFailure = new GraphFailure('conflict', 'changing the booking');
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    try {
      const old = await store.find();
      const next = change(old);
      if (next === old || next === null || (await store.write(next))) return;
    } catch (failure) {
      if (!isGraphFailure(failure, 'throttled', 'offline', 'conflict')) throw failure;
      last = failure;
      await wait(failure.retryAfter ?? 2 ** attempt);
    }
  }
  throw last;
}

/** The record in SharePoint, read and written past the outbox: its eTag decides who goes on. */
function listStore(
  graph: Graph,
  groupRoom: () => Promise<string | null>,
  id: string,
): BookingStore {
  let siteId: string | null = null;
  const items = createItems(graph, () => siteId);
  let isThere = false;
  return {
    async find() {
      siteId ??= await groupRoom();
      try {
        const stored = await items.find('bookings', id);
        isThere = stored !== null;
        return stored?.record ?? null;
      } catch (failure) {
        // A programme set up before there were bookings, or somebody without the group room.
        if (isGraphFailure(failure, 'not-found', 'forbidden')) return null;
        throw failure;
      }
    },
    async write(plan) {
      const { outcome } = isThere
        ? await items.change('bookings', id, plan)
        : await items.create('bookings', plan);
      isThere = isThere || outcome === 'saved';
      return outcome === 'saved';
    },
  };
}
