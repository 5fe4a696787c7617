import { reconcile, type Reconciled, type Situation } from '#domain/schedule/booking.ts';
import {
  acceptConflicts,
  adoptMoved,
  cancelAll,
  deliver,
  dropDay,
  inviteAgain,
  inviteAll,
  leaveOut,
  moveOccasion,
  newBooking,
  newDay,
  reactionTo,
  recreateDay,
  restoreMoved,
  withRoom,
  withVerification,
} from '#domain/schedule/booking-moves.ts';
import type { Booking, DayIntent } from '#domain/schedule/booking-record.ts';
import { instants, Outlook } from './outlook.ts';
import { dice } from './random-instance.ts';

const situation: Situation = { me: 'Kim@ekby.se', roomsUntil: '2027-05-31' };
/** The clock changes on 28 March; the fourth occasion is in summer time. */
const starts = ['2027-02-09', '2027-03-02', '2027-03-23', '2027-04-27'];
const people = ['anna@ekby.se', 'bo@ekby.se', 'cia@ekby.se'];
const days = (room: string | null = null): DayIntent[] =>
  starts.flatMap((start, k) =>
    [1, 2].map((dayNumber) =>
      newDay({
        ...{ occasionId: `T${k + 1}`, dayNumber, start: '09:00', end: '16:30', room },
        date: `${start.slice(0, 8)}${String(Number(start.slice(8)) + dayNumber - 1).padStart(2, '0')}`,
        content: { subject: 'Dag', html: '<p></p>', place: 'Ekby', online: false },
        attendees: people.map((mail) => ({ mail, name: mail, type: 'required' as const })),
      }),
    ),
  );
const aBooking = (room?: string) => newBooking('UPP', 'kim@ekby.se', days(room));

/** Runs rounds until nothing is left to do. */
function settle(outlook: Outlook, from: Booking): Reconciled {
  let booking = from;
  for (let round = 0; round < 20; round++) {
    const answer = reconcile(booking, outlook.list(), situation);
    booking = answer.booking;
    if (answer.commands.length === 0) return answer;
    for (const command of answer.commands) {
      if (command.type === 'verify') booking = withVerification(booking, command.days, []);
      outlook.run(command);
    }
  }
  throw new Error('does not come to rest');
}
const booked = () => {
  const outlook = new Outlook();
  return { outlook, booking: settle(outlook, inviteAll(aBooking())).booking };
};
const eventOf = (outlook: Outlook, occasionId: string, dayNumber = 1) =>
  outlook
    .standing()
    .find(({ slot }) => slot.occasionId === occasionId && slot.dayNumber === dayNumber)!;
const driftOf = ({ days: all }: Reconciled) => all.flatMap(({ drift }) => drift);

describe('booking', () => {
  it('verifies, reserves eight days without a mail, and waits', () => {
    const outlook = new Outlook();
    const first = reconcile(aBooking(), [], situation);
    expect(first.phase).toBe('verifying');
    expect(first.commands).toMatchObject([{ type: 'verify' }]);
    expect(first.commands).toHaveProperty('0.days.length', 8);
    const { phase, days: all } = settle(outlook, aBooking());
    expect(phase).toBe('reserved');
    expect(all.map(({ state }) => state)).toEqual(Array<string>(8).fill('reserved'));
    expect(outlook.standing()).toHaveLength(8);
    expect(outlook.standing().every(({ showAs }) => showAs === 'tentative')).toBe(true);
    expect(outlook.invitations.size).toBe(0);
  });

  it('then invites everybody once to every day', () => {
    const { outlook, booking } = booked();
    const { phase, days: all } = reconcile(booking, outlook.list(), situation);
    expect(phase).toBe('booked');
    expect(all[0]?.replies).toEqual({ none: 3, accepted: 0, tentative: 0, declined: 0 });
    expect([...outlook.invitations.values()]).toEqual(Array<number>(24).fill(1));
    expect(outlook.standing().every(({ showAs }) => showAs === 'busy')).toBe(true);
  });

  it('invites nobody to any day before all are reserved', () => {
    const outlook = new Outlook();
    const verified = acceptConflicts(inviteAll(aBooking()));
    const { commands } = reconcile(verified, [], situation);
    commands.slice(1).forEach((command) => outlook.run(command));
    const next = reconcile(verified, outlook.list(), situation);
    expect(next.phase).toBe('reserving');
    expect(next.commands.map(({ type }) => type)).toEqual(['reserve']);
  });

  it('leaves no trace and no mail when it is undone before anybody is invited', () => {
    const outlook = new Outlook();
    const { booking } = settle(outlook, aBooking());
    const { phase, commands } = settle(outlook, cancelAll(booking, 'Tyvärr'));
    expect({ phase, commands }).toEqual({ phase: 'cancelled', commands: [] });
    expect(outlook.list()).toEqual([]);
    expect([...outlook.invitations, ...outlook.cancellations]).toEqual([]);
  });

  it('cancels with one message each when people have been invited', () => {
    const { outlook, booking } = booked();
    expect(settle(outlook, cancelAll(booking, 'Tyvärr')).phase).toBe('cancelled');
    expect(outlook.cancellations).toHaveLength(8);
  });

  it('asks when the calendars have changed since the plan was made', () => {
    const conflict = { mail: 'bo@ekby.se', date: '2027-03-02' };
    const asked = withVerification(aBooking(), [], [conflict]);
    expect(reconcile(asked, [], situation)).toMatchObject({ phase: 'needsChoice', commands: [] });
    expect(settle(new Outlook(), acceptConflicts(asked)).phase).toBe('reserved');
    expect(reconcile(moveOccasion(asked, 'T2', '2027-03-04'), [], situation).phase).toBe(
      'verifying',
    );
  });

  it('is left alone by everybody but the organiser', () => {
    const other = { ...situation, me: 'lo@ekby.se' };
    expect(reconcile(aBooking(), [], other)).toMatchObject({ phase: 'elsewhere', commands: [] });
  });
});

describe('a room', () => {
  it('is invited alone, and the people only when it has accepted', () => {
    const outlook = new Outlook();
    const asked = settle(outlook, inviteAll(aBooking('sal@ekby.se')));
    expect(asked.phase).toBe('inviting');
    expect(asked.days.map(({ state }) => state)).toEqual(Array<string>(8).fill('roomAsked'));
    expect([...outlook.invitations.keys()].every((key) => key.endsWith('sal@ekby.se'))).toBe(true);
    for (const { id } of outlook.list()) outlook.answer(id, 'sal@ekby.se', 'accepted');
    expect(settle(outlook, asked.booking).phase).toBe('booked');
    expect([...outlook.invitations.values()]).toEqual(Array<number>(32).fill(1));
  });

  it('that declines is a question; another takes its place', () => {
    const outlook = new Outlook();
    const asked = settle(outlook, inviteAll(aBooking('sal@ekby.se')));
    for (const { id } of outlook.list()) outlook.answer(id, 'sal@ekby.se', 'accepted');
    outlook.answer(eventOf(outlook, 'T1').id, 'sal@ekby.se', 'declined');
    const declined = settle(outlook, asked.booking);
    expect(declined.phase).toBe('needsChoice');
    expect(driftOf(declined)).toEqual([{ kind: 'roomDeclined', room: 'sal@ekby.se' }]);
    const which = { occasionId: 'T1', dayNumber: 1 };
    expect(settle(outlook, withRoom(declined.booking, which, null)).phase).toBe('booked');
    const other = settle(outlook, withRoom(declined.booking, which, 'aula@ekby.se'));
    expect(other.days[0]?.event?.attendees.map(({ mail }) => mail)).toEqual([
      ...people,
      'aula@ekby.se',
    ]);
  });

  it('beyond its booking window is left for later and does not hold anybody up', () => {
    const outlook = new Outlook();
    const asked = settle(outlook, inviteAll(aBooking('sal@ekby.se')));
    for (const { id } of outlook.list()) outlook.answer(id, 'sal@ekby.se', 'accepted');
    const { phase, booking, days: all } = settle(outlook, asked.booking);
    expect(phase).toBe('booked');
    expect(all.filter(({ roomLater }) => roomLater)).toEqual([]);
    const near = { ...situation, roomsUntil: '2027-03-31' };
    const far = reconcile(
      withRoom(booking, { occasionId: 'T4', dayNumber: 1 }, 'aula@ekby.se'),
      outlook.list(),
      near,
    );
    expect(far.commands).toEqual([]);
    expect(far.days.filter(({ roomLater }) => roomLater).map(({ day }) => day.occasionId)).toEqual([
      'T4',
      'T4',
    ]);
  });
});

describe('a move', () => {
  it('keeps event and attendees, and sends no second invitation', () => {
    const { outlook, booking } = booked();
    const before = eventOf(outlook, 'T3').id;
    const moved = settle(outlook, moveOccasion(booking, 'T3', '2027-03-30'));
    expect(moved.phase).toBe('booked');
    expect(eventOf(outlook, 'T3')).toMatchObject({
      id: before,
      // Summer time has begun in between.
      ...instants({ date: '2027-03-30', start: '09:00', end: '16:30' }),
    });
    expect(eventOf(outlook, 'T3', 2).start).toBe('2027-03-31T07:00:00Z');
    expect([...outlook.invitations.values()]).toEqual(Array<number>(24).fill(1));
    expect(outlook.standing()).toHaveLength(8);
  });

  it('asks the calendars for the new days first', () => {
    const { outlook, booking } = booked();
    const answer = reconcile(moveOccasion(booking, 'T3', '2027-03-30'), outlook.list(), situation);
    expect(answer.phase).toBe('verifying');
    expect(answer.commands).toEqual([
      {
        type: 'verify',
        days: [
          { date: '2027-03-30', start: '09:00', end: '16:30' },
          { date: '2027-03-31', start: '09:00', end: '16:30' },
        ],
      },
    ]);
  });

  it('that was broken off between its two days is finished', () => {
    const { outlook, booking } = booked();
    const intent = acceptConflicts(moveOccasion(booking, 'T3', '2027-03-30'));
    const { commands, phase } = reconcile(intent, outlook.list(), situation);
    expect(phase).toBe('rescheduling');
    outlook.run(commands[0]!);
    const rest = reconcile(intent, outlook.list(), situation).commands;
    expect(rest).toEqual([commands[1]]);
    expect(settle(outlook, intent).phase).toBe('booked');
  });

  it('can change its mind while it is under way', () => {
    const { outlook, booking } = booked();
    const first = acceptConflicts(moveOccasion(booking, 'T3', '2027-03-30'));
    outlook.run(reconcile(first, outlook.list(), situation).commands[0]!);
    const second = settle(outlook, moveOccasion(first, 'T3', '2027-04-06'));
    expect(second.phase).toBe('booked');
    expect([eventOf(outlook, 'T3'), eventOf(outlook, 'T3', 2)].map(({ start }) => start)).toEqual([
      '2027-04-06T07:00:00Z',
      '2027-04-07T07:00:00Z',
    ]);
  });
});

describe('what somebody has changed in Outlook', () => {
  it('a moved day is shown and left alone until it is adopted', () => {
    const { outlook, booking } = booked();
    const to = { date: '2027-03-04', start: '10:00', end: '15:00' };
    outlook.edit(eventOf(outlook, 'T2').id, instants(to));
    const drifted = settle(outlook, booking);
    expect(drifted.phase).toBe('needsChoice');
    expect(driftOf(drifted)).toEqual([{ kind: 'moved', event: eventOf(outlook, 'T2'), to }]);
    const adopted = settle(outlook, adoptMoved(drifted.booking, eventOf(outlook, 'T2')));
    expect(adopted.phase).toBe('booked');
    expect(adopted.booking.days).toContainEqual(expect.objectContaining(to));
  });

  it('or restored', () => {
    const { outlook, booking } = booked();
    const event = eventOf(outlook, 'T2');
    outlook.edit(event.id, instants({ date: '2027-03-04', start: '09:00', end: '16:30' }));
    const restored = restoreMoved(booking, eventOf(outlook, 'T2'));
    expect(settle(outlook, restored).phase).toBe('booked');
    expect(eventOf(outlook, 'T2').start).toBe(event.start);
  });

  it('a deleted day is made anew under a new name, or dropped', () => {
    const { outlook, booking } = booked();
    const which = { occasionId: 'T2', dayNumber: 1 };
    outlook.events.delete(eventOf(outlook, 'T2').id);
    const drifted = settle(outlook, booking);
    expect(driftOf(drifted)).toEqual([{ kind: 'deleted' }]);
    const anew = settle(outlook, recreateDay(drifted.booking, which));
    expect(anew.phase).toBe('booked');
    expect(eventOf(outlook, 'T2').slot.generation).toBe(1);
    const dropped = settle(outlook, dropDay(drifted.booking, which, 'Utgår'));
    expect(dropped.phase).toBe('booked');
    expect(outlook.standing()).toHaveLength(7);
  });

  it('a cancelled day is told from a deleted one', () => {
    const { outlook, booking } = booked();
    outlook.edit(eventOf(outlook, 'T2').id, { cancelled: true });
    expect(driftOf(settle(outlook, booking))).toEqual([{ kind: 'cancelled' }]);
  });

  it('people who were added stay, people who were taken off are a question', () => {
    const { outlook, booking } = booked();
    const event = eventOf(outlook, 'T1');
    const guest = {
      mail: 'guest@region.se',
      type: 'optional',
      reply: 'none',
      proposed: null,
    } as const;
    outlook.edit(event.id, { attendees: [...event.attendees.slice(1), guest] });
    const drifted = settle(outlook, booking);
    expect(driftOf(drifted)).toEqual([{ kind: 'attendeesMissing', mails: ['anna@ekby.se'] }]);
    expect(drifted.days[0]?.added).toEqual(['guest@region.se']);
    const which = { occasionId: 'T1', dayNumber: 1 };
    expect(settle(outlook, leaveOut(drifted.booking, which, ['anna@ekby.se'])).phase).toBe(
      'booked',
    );
    expect(settle(outlook, inviteAgain(drifted.booking, which)).phase).toBe('booked');
    expect(eventOf(outlook, 'T1').attendees.map(({ mail }) => mail)).toEqual([
      ...['bo@ekby.se', 'cia@ekby.se', 'guest@region.se', 'anna@ekby.se'],
    ]);
  });

  it('a twin goes silently when nobody is on it, and is a question otherwise', () => {
    const { outlook, booking } = booked();
    const event = eventOf(outlook, 'T1');
    outlook.events.set('copy', { ...event, id: 'copy', attendees: [] });
    expect(settle(outlook, booking).phase).toBe('booked');
    expect(outlook.events.has('copy')).toBe(false);
    outlook.events.set('copy', { ...event, id: 'copy' });
    expect(driftOf(settle(outlook, booking))).toMatchObject([{ kind: 'duplicate' }]);
  });

  it('is of no concern once the occasion has taken place', () => {
    const { outlook, booking } = booked();
    outlook.events.delete(eventOf(outlook, 'T1').id);
    const delivered = deliver(booking, 'T1');
    expect(settle(outlook, delivered)).toMatchObject({ phase: 'booked', commands: [] });
    settle(outlook, cancelAll(delivered, 'Avbryts'));
    expect(outlook.cancellations).toHaveLength(6);
    const all = starts.reduce((now, _, k) => deliver(now, `T${k + 1}`), booking);
    expect(reconcile(all, [], situation).phase).toBe('done');
  });

  it('replies are counted per day, from the people who were asked', () => {
    const { outlook, booking } = booked();
    const { id } = eventOf(outlook, 'T1');
    outlook.answer(id, 'anna@ekby.se', 'accepted');
    outlook.answer(id, 'bo@ekby.se', 'declined');
    const [first] = reconcile(booking, outlook.list(), situation).days;
    expect(first?.replies).toEqual({ none: 1, accepted: 1, tentative: 0, declined: 1 });
  });
});

describe('whatever goes wrong on the way', () => {
  /** Answers get lost before or after the work, tabs are closed, saving fails: one chance in `odds`. */
  function withFaults(seed: number, outlook: Outlook, from: Booking, odds: number): Reconciled {
    const { below } = dice(seed);
    let saved = from;
    for (let round = 0; round < 500; round++) {
      const answer = reconcile(saved, outlook.list(), situation);
      if (answer.commands.length === 0) return answer;
      if (below(odds) === 0) continue;
      saved = answer.booking;
      for (const command of answer.commands) {
        const fate = below(odds);
        if (fate === 0) break;
        if (fate !== 1) outlook.run(command);
        if (command.type === 'verify' && fate > 1)
          saved = withVerification(saved, command.days, []);
      }
    }
    throw new Error(`seed ${seed} does not come to rest`);
  }

  it('ends with exactly eight events and one invitation per person and event', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const outlook = new Outlook();
      const { phase } = withFaults(seed, outlook, inviteAll(aBooking()), 3 + (seed % 6));
      expect({ seed, phase, events: outlook.list().length }).toEqual({
        seed,
        phase: 'booked',
        events: 8,
      });
      expect([...outlook.invitations.values()]).toEqual(Array<number>(24).fill(1));
    }
  });

  it('moves both days or goes on trying, and invites nobody twice', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { outlook, booking } = booked();
      const { phase } = withFaults(seed, outlook, moveOccasion(booking, 'T2', '2027-03-09'), 4);
      expect({ seed, phase }).toEqual({ seed, phase: 'booked' });
      expect(eventOf(outlook, 'T2', 2).start).toBe('2027-03-10T08:00:00Z');
      expect(outlook.invitations.size).toBe(24);
      expect(new Set(outlook.invitations.values())).toEqual(new Set([1]));
    }
  });

  it('undoes everything, from wherever it stood', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const outlook = new Outlook();
      const { below } = dice(seed);
      let booking = inviteAll(aBooking());
      for (let round = below(6); round > 0; round--) {
        const answer = reconcile(booking, outlook.list(), situation);
        booking = answer.booking;
        for (const command of answer.commands.slice(0, below(9))) {
          outlook.run(command);
          if (command.type === 'verify') booking = withVerification(booking, command.days, []);
        }
      }
      const { phase } = withFaults(seed, outlook, cancelAll(booking, ''), 4);
      expect({ seed, phase, left: outlook.standing() }).toEqual({
        seed,
        phase: 'cancelled',
        left: [],
      });
    }
  });
});

describe('a failed request', () => {
  const remove = { type: 'delete', eventId: 'E1' } as const;
  const move = { type: 'move', eventId: 'E1', to: starts[0]! as never } as const;
  const reserve = reconcile(acceptConflicts(aBooking()), [], situation).commands[0]!;
  it.each([
    ['throttled', move, 'wait'],
    ['offline', reserve, 'look'],
    ['conflict', reserve, 'look'],
    ['rejected', reserve, 'look'],
    ['rejected', move, 'stop'],
    ['not-found', remove, 'done'],
    ['not-found', move, 'look'],
    ['forbidden', remove, 'stop'],
    ['malformed', reserve, 'stop'],
  ] as const)('%s after %j: %s', (failure, command, reaction) => {
    expect(reactionTo(failure, command)).toBe(reaction);
  });
});
