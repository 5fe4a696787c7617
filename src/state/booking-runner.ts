import { addDays, daysBetween } from '#domain/calendar-date.ts';
import { withoutOwn } from '#domain/schedule/availability.ts';
import { reconcile, type Command, type DayStatus, type Phase } from '#domain/schedule/booking.ts';
import { reactionTo, withVerification } from '#domain/schedule/booking-moves.ts';
import type {
  Booking,
  BookingPlan,
  CalendarEvent,
  Conflict,
  DayTimes,
} from '#domain/schedule/booking-record.ts';
import { instantOf, stockholmDate } from '#domain/stockholm.ts';
import {
  eventCall,
  findOurEvents,
  readSchedule,
  scheduleLimits,
  type EventCommand,
} from '#graph/calendar.ts';
import { chunks, type Graph } from '#graph/client.ts';
import { isGraphFailure, type GraphFailure, type GraphFailureKind } from '#graph/failure.ts';

/** Where the booking rests. `write` compares eTags: false when somebody else was first. */
export type BookingStore = {
  find(): Promise<BookingPlan | null>;
  write(plan: BookingPlan): Promise<boolean>;
};

/** A booking as it stands. */
export type BookingState = {
  readonly plan: BookingPlan;
  readonly phase: Phase;
  readonly days: readonly DayStatus[];
  /** Requests of the round that is under way. */
  readonly done: number;
  readonly all: number;
  /** Another page of the organiser is at it; this one waits. */
  readonly waiting: boolean;
  /** Why it stopped; null while it goes on or is at rest. */
  readonly trouble: GraphFailureKind | null;
};

export type RunnerOptions = {
  readonly graph: Graph;
  readonly store: BookingStore;
  /** Mail of the signed-in person. */
  readonly me: string;
  /** Names this page in the lease. */
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (seconds: number) => Promise<void>;
  readonly onState: (state: BookingState) => void;
};

const mostRounds = 60;
const mostFailures = 4;
/** Longer than a round of eight requests takes; a page that ended is waited for no longer than this. */
const leaseMs = 45_000;
/** Rooms accept half a year ahead unless the tenant says otherwise (guides/scheduling.md 5.5). */
const roomWindowDays = 180;

/** Runs jobs in order, never more than Outlook's four at a time. */
export async function inTurns<T>(
  things: readonly T[],
  job: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things.values();
  const worker = async () => {
    for (const thing of queue) await job(thing);
  };
  await Promise.all(Array.from({ length: scheduleLimits.inFlight }, worker));
}

/**
 * Brings the calendar to what the record says, from wherever it stands (guides/scheduling.md 6.3): reads both,
 * asks `reconcile`, notes what it has learned, runs the commands, and looks again until nothing is left.
 * @returns null when there is no booking
 */
export async function settleBooking(options: RunnerOptions): Promise<BookingState | null> {
  const { store, wait, now, onState } = options;
  let last: BookingState | null = null;
  let failures = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    try {
      const { state, next } = await oneRound(options);
      last = state;
      failures = 0;
      if (next === 'rest') return last;
      if (next !== 'again') await wait(next.seconds);
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      failures += 1;
      const passes = isGraphFailure(failure, 'offline', 'throttled', 'conflict');
      if (!passes || failures > mostFailures) {
        const plan = last?.plan ?? (await planOr(store, failure));
        last = stopped(last, plan, failure.kind);
        onState(last);
        return last;
      }
      await wait(failure.retryAfter ?? 2 ** failures * (0.8 + 0.4 * ((now() % 97) / 97)));
    }
  }
  return last;
}

/** @throws the failure itself when there is nothing to show it with */
async function planOr(store: BookingStore, failure: GraphFailure): Promise<BookingPlan> {
  const plan = await store.find();
  if (plan === null) throw failure;
  return plan;
}

const stopped = (
  last: BookingState | null,
  plan: BookingPlan,
  trouble: GraphFailureKind,
): BookingState => ({
  ...(last ?? { phase: 'verifying', days: [], done: 0, all: 0 }),
  ...{ plan, trouble, waiting: false },
});

type Next = 'rest' | 'again' | { readonly seconds: number };
type Round = { readonly state: BookingState | null; readonly next: Next };

async function oneRound(options: RunnerOptions): Promise<Round> {
  const { graph, store, me, onState, now } = options;
  const stored = await store.find();
  if (stored === null) return { state: null, next: 'rest' };
  const mine = stored.organiser.toLowerCase() === me.toLowerCase();
  const events = mine ? await findOurEvents(graph, stored.programmeId) : [];
  const roomsUntil = addDays(stockholmDate(now()), roomWindowDays);
  const { booking, phase, commands, days } = reconcile(stored, events, { me, roomsUntil });
  const learned: BookingPlan = { ...stored, ...booking };
  let state: BookingState = {
    ...{ plan: learned, phase, days, done: 0, all: commands.length },
    ...{ waiting: false, trouble: null },
  };
  const show = (more: Partial<BookingState>) => {
    state = { ...state, ...more };
    onState(state);
  };
  show({});
  if (commands.length === 0) return await atRest(options, stored, learned, booking, state);
  const left = leaseLeft(stored, options);
  if (left > 0) {
    show({ waiting: true });
    return { state, next: { seconds: Math.min(left, 5) } };
  }
  // The intent and the lease are in the list before anything is sent.
  const lease = { holder: options.holder, until: new Date(now() + leaseMs).toISOString() };
  if (!(await store.write({ ...learned, lease }))) return { state, next: 'again' };
  const next = await runCommands(options, learned, events, commands, () =>
    show({ done: state.done + 1 }),
  );
  if (typeof next === 'object' && 'trouble' in next) {
    show({ trouble: next.trouble });
    // Whoever puts the trouble right does not wait for us; if nobody hears it, the lease runs out.
    await store.write({ ...learned, lease: null });
    return { state, next: 'rest' };
  }
  return { state, next };
}

/** Notes what was learned and gives the lease back; nothing is written when there is nothing to note. */
async function atRest(
  { store, holder }: RunnerOptions,
  stored: BookingPlan,
  learned: BookingPlan,
  booking: Booking,
  state: BookingState,
): Promise<Round> {
  const held = stored.lease?.holder === holder;
  if (booking === stored && !held) return { state, next: 'rest' };
  const lease = held ? null : stored.lease;
  const plan = { ...learned, lease };
  const written = await store.write(plan);
  return { state: { ...state, plan }, next: written ? 'rest' : 'again' };
}

/** Seconds for which another page may still be at it. */
function leaseLeft({ lease }: BookingPlan, { holder, now }: RunnerOptions): number {
  if (lease === null || lease.holder === holder) return 0;
  return (Date.parse(lease.until) - now()) / 1000;
}

async function runCommands(
  options: RunnerOptions,
  plan: BookingPlan,
  events: readonly CalendarEvent[],
  commands: readonly Command[],
  onDone: () => void,
): Promise<Next | { readonly trouble: GraphFailureKind }> {
  const [first] = commands;
  if (first?.type === 'verify') {
    const conflicts = await conflictsOn(options.graph, plan, first.days, events);
    const verified = withVerification(plan, first.days, conflicts);
    await options.store.write({ ...plan, ...verified, lease: plan.lease });
    onDone();
    return 'again';
  }
  let seconds = 0;
  let trouble: GraphFailureKind | null = null;
  await inTurns(commands, async (command) => {
    if (command.type === 'verify' || trouble !== null || seconds > 0) return;
    const outcome = await send(options.graph, command);
    if (outcome === null) return onDone();
    if (outcome.stop) trouble = outcome.failure.kind;
    if (outcome.wait) seconds = Math.max(seconds, outcome.failure.retryAfter ?? 3);
  });
  if (trouble !== null) return { trouble };
  return seconds > 0 ? { seconds } : 'again';
}

/** @returns null when the command has been carried out, or may be looked up as if it had */
async function send(graph: Graph, command: EventCommand) {
  try {
    await graph.call(eventCall(command));
    return null;
  } catch (failure) {
    if (!isGraphFailure(failure)) throw failure;
    const kind = failure.kind === 'signed-out' ? 'forbidden' : failure.kind;
    const reaction = reactionTo(kind, command);
    if (reaction === 'done' || reaction === 'look') return null;
    return { failure, stop: reaction === 'stop', wait: reaction === 'wait' };
  }
}

/** Neighbouring days are asked for in one request: one for each occasion. */
function spansOf(days: readonly DayTimes[]): readonly { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = [];
  for (const date of [...new Set(days.map((day) => day.date))].sort()) {
    const last = spans.at(-1);
    if (last && daysBetween(last.to, date) < 1) last.to = addDays(date, 1);
    else spans.push({ from: date, to: addDays(date, 1) });
  }
  return spans;
}

/** Required people who are busy or away on days that are to be booked, our own events left out. */
async function conflictsOn(
  graph: Graph,
  plan: Booking,
  days: readonly DayTimes[],
  events: readonly CalendarEvent[],
): Promise<readonly Conflict[]> {
  const required = plan.days.flatMap(({ attendees }) =>
    attendees.filter(({ type }) => type === 'required').map(({ mail }) => mail.toLowerCase()),
  );
  const windows = spansOf(days).flatMap((span) =>
    chunks([...new Set(required)], scheduleLimits.mailboxes).map((mails) => ({ ...span, mails })),
  );
  const own = events.filter(({ cancelled }) => !cancelled);
  const conflicts: Conflict[] = [];
  await inTurns(windows, async (window) => {
    for (const { mail, items } of await readSchedule(graph, window)) {
      const rest = withoutOwn(items ?? [], own).filter(({ code }) => code === 2 || code === 3);
      for (const day of days) {
        if (day.date < window.from || day.date >= window.to) continue;
        const [start, end] = [instantOf(day.date, day.start), instantOf(day.date, day.end)];
        if (!rest.some((busy) => busy.start < end && busy.end > start)) continue;
        if (!invites(plan, day, mail)) continue;
        conflicts.push({ mail: mail.toLowerCase(), date: day.date });
      }
    }
  });
  return conflicts.sort((a, b) => (`${a.date} ${a.mail}` < `${b.date} ${b.mail}` ? -1 : 1));
}

const invites = (plan: Booking, times: DayTimes, mail: string): boolean =>
  plan.days.some(
    ({ date, start, attendees }) =>
      date === times.date &&
      start === times.start &&
      attendees.some((one) => one.mail.toLowerCase() === mail.toLowerCase()),
  );
