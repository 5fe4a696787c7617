import type { CalendarDate } from '../calendar-date.ts';
import {
  sameMail,
  sameTimes,
  timesOf,
  timesOfEvent,
  type Booking,
  type CalendarEvent,
  type DayIntent,
  type DayTimes,
  type EventAttendee,
  type Reply,
} from './booking-record.ts';
import { slotTextOf, transactionIdOf } from './slot-key.ts';

/** One request each, safe to repeat. At most one per event and round, so all may run at once. */
export type Command =
  /** Ask the calendars again for these days, and report with `withVerification`. */
  | { readonly type: 'verify'; readonly days: readonly DayTimes[] }
  /** POST without attendees, shown as tentative: no mail. */
  | {
      readonly type: 'reserve';
      readonly day: DayIntent;
      readonly slot: string;
      readonly transactionId: string;
    }
  | { readonly type: 'showBusy'; readonly eventId: string }
  /** PATCH of the complete list alone: only those who are new to it get a mail. */
  | {
      readonly type: 'setAttendees';
      readonly eventId: string;
      readonly attendees: readonly Pick<EventAttendee, 'mail' | 'type'>[];
    }
  | { readonly type: 'move'; readonly eventId: string; readonly to: DayTimes }
  /** DELETE of an event nobody has been invited to: no mail. 404 is done. */
  | { readonly type: 'delete'; readonly eventId: string }
  /** 404 is done. */
  | { readonly type: 'cancel'; readonly eventId: string; readonly comment: string };

/** Reality is not what was meant. Never put right without asking (guide §6.3). */
export type Drift =
  | { readonly kind: 'moved'; readonly event: CalendarEvent; readonly to: DayTimes }
  | { readonly kind: 'deleted' | 'cancelled' }
  /** Invited people who are no longer on the event. */
  | { readonly kind: 'attendeesMissing'; readonly mails: readonly string[] }
  | { readonly kind: 'roomDeclined'; readonly room: string }
  /** Another event for the same day that people have been invited to. */
  | { readonly kind: 'duplicate'; readonly event: CalendarEvent };

export type DayState =
  | 'intended'
  | 'reserved'
  | 'roomAsked'
  | 'roomOk'
  | 'roomNo'
  | 'invited'
  | 'moving'
  | 'cancelling'
  | 'cancelled'
  | 'delivered'
  | 'drifted';

export type DayStatus = {
  readonly day: DayIntent;
  readonly state: DayState;
  readonly event: CalendarEvent | null;
  readonly drift: readonly Drift[];
  /** The room cannot be booked so far ahead; to be done later. */
  readonly roomLater: boolean;
  /** Replies of the invited people, by number. */
  readonly replies: Readonly<Record<Reply, number>>;
  /** On the event, but not ours: added in Outlook, and kept. */
  readonly added: readonly string[];
};

export type Phase =
  | 'elsewhere'
  | 'verifying'
  | 'needsChoice'
  | 'reserving'
  | 'reserved'
  | 'inviting'
  | 'booked'
  | 'rescheduling'
  | 'done'
  | 'cancelling'
  | 'cancelled';

export type Reconciled = {
  readonly phase: Phase;
  /** With what the calendar has taught; save it before running the commands when it has changed. */
  readonly booking: Booking;
  readonly commands: readonly Command[];
  readonly days: readonly DayStatus[];
};

export type Situation = {
  /** Mail of the signed-in person. */
  readonly me: string;
  /** Last day for which rooms accept: today + 180 unless the tenant says otherwise (guide §5.5). */
  readonly roomsUntil: CalendarDate;
};

type Step = {
  readonly day: DayIntent;
  readonly status: DayStatus;
  readonly command: Command | null;
};

/** The event that stands for a day, and others that claim to. */
function eventsOf(day: DayIntent, events: readonly CalendarEvent[]) {
  const own = events.filter(
    ({ slot }) => slot.occasionId === day.occasionId && slot.dayNumber === day.dayNumber,
  );
  const rank = (event: CalendarEvent): number =>
    (event.slot.generation === day.generation ? 8 : 0) +
    (event.cancelled ? 0 : 4) +
    (event.id === day.eventId ? 2 : 0) +
    (event.attendees.length > 0 ? 1 : 0);
  const [first, ...others] = [...own].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const event = first?.slot.generation === day.generation ? first : null;
  return { event, others: (event ? others : own).filter(({ cancelled }) => !cancelled) };
}

const removal = (event: CalendarEvent, comment: string): Command =>
  event.attendees.length > 0
    ? { type: 'cancel', eventId: event.id, comment }
    : { type: 'delete', eventId: event.id };

function replyCounts(day: DayIntent, event: CalendarEvent | null): Record<Reply, number> {
  const counts = { none: 0, accepted: 0, tentative: 0, declined: 0 };
  for (const { mail } of day.attendees) {
    const one = event?.attendees.find((attendee) => sameMail(attendee.mail, mail));
    if (one) counts[one.reply] += 1;
  }
  return counts;
}

const missingFrom = ({ attendees }: DayIntent, event: CalendarEvent): readonly string[] =>
  attendees
    .map(({ mail }) => mail)
    .filter((mail) => !event.attendees.some((one) => sameMail(one.mail, mail)));

/** The list as it is, without a room that has declined, and those who are to be on it as well. */
function listWith(
  event: CalendarEvent,
  more: readonly Pick<EventAttendee, 'mail' | 'type'>[],
): Command {
  const kept = event.attendees
    .filter(({ type, reply }) => type !== 'resource' || reply !== 'declined')
    .map(({ mail, type }) => ({ mail, type }));
  const fresh = more
    .filter(({ mail }) => !kept.some((one) => sameMail(one.mail, mail)))
    .map(({ mail, type }) => ({ mail, type }));
  return { type: 'setAttendees', eventId: event.id, attendees: [...kept, ...fresh] };
}

/** What the calendar says of a day, and what is to be done about it while all days are being reserved. */
function stepFor(booking: Booking, intent: DayIntent, events: readonly CalendarEvent[]): Step {
  const { event, others } = eventsOf(intent, events);
  const base = {
    ...{ event, roomLater: false, replies: replyCounts(intent, event), drift: [] },
    added: (event?.attendees ?? [])
      .filter(({ mail }) => !intent.attendees.some((one) => sameMail(one.mail, mail)))
      .filter(({ mail }) => intent.room === null || !sameMail(mail, intent.room))
      .map(({ mail }) => mail),
  };
  const step = (state: DayState, command: Command | null = null, day = intent): Step => ({
    day,
    status: { ...base, day, state },
    command,
  });
  const drifted = (drift: Drift): Step => ({
    day: intent,
    status: { ...base, day: intent, state: 'drifted', drift: [drift] },
    command: null,
  });
  if (intent.delivered) return step('delivered');
  if (!intent.wanted || booking.goal === 'cancelled') {
    const left = [event, ...others].find((one) => one && !one.cancelled);
    return left ? step('cancelling', removal(left, booking.comment)) : step('cancelled');
  }
  // Twins without attendees go silently; one with attendees is a question.
  const silent = others.find(({ attendees }) => attendees.length === 0);
  const loud = others.find(({ attendees }) => attendees.length > 0);
  if (event && silent) return step('reserved', removal(silent, booking.comment));
  if (loud) return drifted({ kind: 'duplicate', event: loud });
  if (!event) {
    if (intent.eventId !== null) return drifted({ kind: 'deleted' });
    const key = { ...intent, programmeId: booking.programmeId };
    const [slot, transactionId] = [slotTextOf(key), transactionIdOf(key)];
    return step('intended', { type: 'reserve', day: intent, slot, transactionId });
  }
  if (event.cancelled) return drifted({ kind: 'cancelled' });
  const known = intent.eventId === event.id ? intent : { ...intent, eventId: event.id };
  const stands = timesOfEvent(event);
  if (!sameTimes(stands, intent)) {
    if (!intent.leaving.some((times) => sameTimes(times, stands))) {
      return drifted({ kind: 'moved', event, to: stands });
    }
    return step('moving', { type: 'move', eventId: event.id, to: timesOf(intent) }, known);
  }
  const arrived = known.leaving.length > 0 ? { ...known, leaving: [] } : known;
  return step(arrived.invited ? 'invited' : 'reserved', null, arrived);
}

/** What is to be done about a reserved day once all are: the room alone, then the people. */
function inviteStep(step: Step, { roomsUntil }: Situation): Step {
  const { day, status } = step;
  const { event } = status;
  if (!event) return step;
  const as = (state: DayState, command: Command | null, more: Partial<DayStatus> = {}): Step => ({
    day,
    status: { ...status, ...more, state },
    command,
  });
  const roomLater = day.room !== null && day.date > roomsUntil;
  const room = roomLater ? null : day.room;
  const asked = event.attendees.find(({ mail }) => room !== null && sameMail(mail, room));
  if (room !== null && asked?.reply === 'declined') {
    return as('roomNo', null, { drift: [{ kind: 'roomDeclined', room }] });
  }
  if (event.showAs !== 'busy') {
    return as(status.state, { type: 'showBusy', eventId: event.id }, { roomLater });
  }
  if (room !== null && !asked) {
    return as('roomAsked', listWith(event, [{ mail: room, type: 'resource' }]));
  }
  const missing = missingFrom(day, event);
  if (day.invited) {
    return missing.length === 0
      ? as('invited', null, { roomLater })
      : as('drifted', null, { drift: [{ kind: 'attendeesMissing', mails: missing }], roomLater });
  }
  if (asked && asked.reply !== 'accepted') return as('roomAsked', null);
  if (missing.length === 0) {
    const invited = { ...day, invited: true };
    return {
      day: invited,
      status: { ...status, day: invited, state: 'invited', roomLater },
      command: null,
    };
  }
  return as(asked ? 'roomOk' : 'reserved', listWith(event, day.attendees), { roomLater });
}

const inOrder = (a: DayIntent, b: DayIntent): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.dayNumber - b.dayNumber;

function phaseOf(booking: Booking, steps: readonly Step[]): Phase {
  const states = steps.map(({ status }) => status.state);
  const has = (...wanted: readonly DayState[]) => states.some((state) => wanted.includes(state));
  if (has('cancelling')) return 'cancelling';
  if (booking.goal === 'cancelled') return 'cancelled';
  if (states.every((state) => state === 'delivered' || state === 'cancelled')) {
    return states.includes('delivered') ? 'done' : 'cancelled';
  }
  if (has('drifted', 'roomNo')) return 'needsChoice';
  if (has('intended')) return 'reserving';
  if (has('moving')) return 'rescheduling';
  if (steps.every(({ day }) => !day.wanted || day.delivered || day.invited)) return 'booked';
  return booking.goal === 'invited' ? 'inviting' : 'reserved';
}

/**
 * What the list means and the calendar holds → what to do next. Pure and idempotent: no step counter
 * is trusted, so it may be called after any crash, any lost answer and by any tab. Call it again after
 * the commands have run, with the calendar read anew, until no commands are left.
 * @param events all of the programme's events found by their named property
 */
export function reconcile(
  booking: Booking,
  events: readonly CalendarEvent[],
  situation: Situation,
): Reconciled {
  const ordered = [...booking.days].sort(inOrder);
  let steps = ordered.map((day) => stepFor(booking, day, events));
  const answer = (phase: Phase, commands: readonly Command[]): Reconciled => {
    const learned = steps.map(({ day }) => day);
    const changed = learned.some((day) => !booking.days.includes(day));
    return {
      phase,
      booking: changed ? { ...booking, days: learned } : booking,
      commands,
      days: steps.map(({ status }) => status),
    };
  };
  if (!sameMail(booking.organiser, situation.me)) return answer('elsewhere', []);
  const open = steps.filter(({ status }) => !['cancelling', 'cancelled'].includes(status.state));
  const unverified = open.filter(
    ({ day, status }) =>
      (status.state === 'intended' || status.state === 'moving') &&
      !(day.verified && sameTimes(day.verified, day)),
  );
  if (unverified.length > 0 && booking.conflicts.length > 0) return answer('needsChoice', []);
  if (unverified.length > 0) {
    return answer('verifying', [
      { type: 'verify', days: unverified.map(({ day }) => timesOf(day)) },
    ]);
  }
  // Nobody is invited to a day before every day has its event at its time.
  const waiting = open.some(
    ({ day, status, command }) =>
      !day.invited && !day.delivered && (command !== null || status.state === 'drifted'),
  );
  const inviting = booking.goal === 'invited' && !waiting;
  steps = steps.map((step) =>
    step.command === null && (step.day.invited || inviting) && isStanding(step)
      ? inviteStep(step, situation)
      : step,
  );
  return answer(
    phaseOf(booking, steps),
    steps.flatMap(({ command }) => command ?? []),
  );
}

const isStanding = ({ status }: Step): boolean =>
  status.state === 'reserved' || status.state === 'invited';
