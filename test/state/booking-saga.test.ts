import { isGraphFailure } from '#graph/failure.ts';
import fc from 'fast-check';
import { FAULT_KINDS, type FaultKind } from '#local-tenant/server/trouble.ts';
import {
  adoptMoved,
  cancelAll,
  inviteAll,
  moveOccasion,
  newBooking,
  newDay,
  restoreMoved,
} from '#domain/schedule/booking-moves.ts';
import { interviewSlot } from '#domain/schedule/interview-times.ts';
import { send, signIn } from '#test/local-tenant/small-tenant.ts';
import { closeTenant, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { openProgramme, PROGRAMME } from './bench.ts';
import {
  aBooking,
  aClock,
  annaMail,
  base,
  boMail,
  bookingsOf,
  eightDays,
  eventsOf,
  expectBooked,
  expectNoTrace,
  instantsOf,
  mailsOf,
  repeatedInvitations,
  type Clock,
} from './booking-bench.ts';

// A sample in CI; `SAMSPEL_LONG=1` goes through everything.
const long = process.env['SAMSPEL_LONG'] === '1';
jest.setTimeout(long ? 3_600_000 : 120_000);

/** A page that is killed at a request: it never gets an answer, and nothing it starts arrives. */
function killedAt(tenant: LocalTenant, at: number, afterWork: boolean) {
  let seen = 0;
  const dead = new Promise<never>(() => undefined);
  let onDeath = () => undefined as void;
  const died = new Promise<void>((done) => (onDeath = done));
  const fetchLike = async (request: Request): Promise<Response> => {
    const mine = seen++;
    if (mine < at) return tenant.handle(request);
    if (mine === at && afterWork) await tenant.handle(request);
    onDeath();
    return dead;
  };
  return { fetchLike, died, seen: () => seen };
}

/** The next visit: a page that looks until nothing is left to do. */
async function reload(tenant: LocalTenant, clock: Clock): Promise<void> {
  clock.ms += 60_000;
  for (let visit = 0; visit < 4; visit += 1) {
    const state = await bookingsOf(tenant, clock).look();
    if (state === null || state.trouble === null) return;
  }
}

/** Presses the button; a person does it again when nothing has come of it. */
async function finish(tenant: LocalTenant, clock: Clock, booking = aBooking()): Promise<void> {
  const state = await bookingsOf(tenant, clock).look();
  if (state === null) await bookingsOf(tenant, clock).start(booking, base);
}

let requests = 0;

describe('booking eight days', () => {
  let tenant: LocalTenant;
  beforeEach(async () => {
    tenant = await openProgramme();
  });

  it('ends with eight events and one invitation each, and a second press changes nothing', async () => {
    const clock = aClock();
    const counting = async (request: Request) => {
      requests += 1;
      return tenant.handle(request);
    };
    const bookings = bookingsOf(tenant, clock, { fetchLike: counting });
    await bookings.start(aBooking(), base);
    expect(bookings.state()).toMatchObject({ phase: 'booked', trouble: null });
    await expectBooked(tenant);
    const before = (await mailsOf(tenant)).length;
    await bookings.start(aBooking(), base);
    await expectBooked(tenant);
    expect((await mailsOf(tenant)).length).toBe(before);
    await closeTenant(tenant);
  });

  it('leaves no trace and no mail when it is undone before anybody is invited', async () => {
    const bookings = bookingsOf(tenant, aClock());
    await bookings.start(newBooking(PROGRAMME, annaMail, eightDays()), base);
    expect(bookings.state()?.phase).toBe('reserved');
    expect(await eventsOf(tenant, 'P01')).toHaveLength(8);
    expect(await mailsOf(tenant)).toEqual([]);
    await bookings.change((booking) => cancelAll(booking, 'Tyvärr'));
    expect(bookings.state()?.phase).toBe('cancelled');
    await expectNoTrace(tenant);
    // What was undone can be booked again, under new names.
    await bookings.start(aBooking(), base);
    await expectBooked(tenant);
    await closeTenant(tenant);
  });

  it('is undone in the middle of it', async () => {
    const clock = aClock();
    const undone: Promise<void>[] = [];
    let posts = 0;
    const bookings = bookingsOf(tenant, clock, {
      async fetchLike(request) {
        if (request.method === 'POST' && request.url.endsWith('/me/events')) posts += 1;
        if (posts === 3 && undone.length === 0) {
          undone.push(bookings.change((booking) => cancelAll(booking, '')));
        }
        return tenant.handle(request);
      },
    });
    await bookings.start(newBooking(PROGRAMME, annaMail, eightDays()), base);
    await Promise.all(undone);
    expect(bookings.state()?.phase).toBe('cancelled');
    await expectNoTrace(tenant);
    await closeTenant(tenant);
  });

  it('asks when somebody has become busy since the plan was made, and not about what was known', async () => {
    const bo = await signIn(tenant, 'P02');
    const at = (date: string, time: string) => ({
      dateTime: `${date}T${time}:00`,
      timeZone: 'W. Europe Standard Time',
    });
    await bo.post('/me/events', {
      subject: 'Annat',
      start: at('2027-03-02', '10:00'),
      end: at('2027-03-02', '11:00'),
      showAs: 'busy',
    });
    const bookings = bookingsOf(tenant, aClock());
    await bookings.start(aBooking(), base);
    expect(bookings.state()).toMatchObject({
      phase: 'needsChoice',
      plan: { conflicts: [{ mail: boMail, date: '2027-03-02' }] },
    });
    await expectNoTrace(tenant);
    const known = [{ mail: boMail, date: '2027-03-02' }];
    await bookings.change(() => inviteAll(newBooking(PROGRAMME, annaMail, eightDays(), known)));
    expect(bookings.state()?.phase).toBe('booked');
    await closeTenant(tenant);
  });

  it('is one booking when two coordinators press at once', async () => {
    const clock = aClock();
    const anna = bookingsOf(tenant, clock);
    const bo = bookingsOf(tenant, clock, { persona: 'P02', mail: boMail });
    await Promise.all([anna.start(aBooking(), base), bo.start(aBooking(boMail), base)]);
    const phases = [anna.state()?.phase, bo.state()?.phase].sort();
    expect(phases).toEqual(['booked', 'elsewhere']);
    const subjects = [...(await eventsOf(tenant, 'P01')), ...(await eventsOf(tenant, 'P02'))].map(
      ({ subject }) => subject,
    );
    expect(new Set(subjects).size).toBe(8);
    expect(repeatedInvitations(await mailsOf(tenant))).toEqual([]);
    await closeTenant(tenant);
  });

  it('is one booking when the organiser has two pages open', async () => {
    const clock = aClock();
    const pages = [bookingsOf(tenant, clock), bookingsOf(tenant, clock)];
    await Promise.all(pages.map((page) => page.start(aBooking(), base)));
    await expectBooked(tenant);
    await closeTenant(tenant);
  });

  it('leaves the interviews alone, and they the days', async () => {
    const clock = aClock();
    const talk = newDay({
      ...{ occasionId: interviewSlot('P02'), dayNumber: 1, date: '2027-01-20', room: null },
      ...{ start: '10:00', end: '11:00' },
      content: { subject: 'Intervju', html: '<p></p>', place: '', online: false },
      attendees: [{ mail: boMail, name: 'Bo', type: 'required' }],
    });
    const interviews = bookingsOf(tenant, clock, { series: 'interviews' });
    await bookingsOf(tenant, clock).start(aBooking(), base);
    await interviews.start(inviteAll(newBooking(PROGRAMME, annaMail, [talk])), base);
    expect(interviews.state()?.phase).toBe('booked');
    await expectBooked(tenant);
    await bookingsOf(tenant, clock).change((booking) => cancelAll(booking, 'Tyvärr'));
    await interviews.look();
    expect(interviews.state()).toMatchObject({ phase: 'booked', days: [{ drift: [] }] });
    expect(await eventsOf(tenant, 'P01')).toEqual([]);
    await closeTenant(tenant);
  });

  it('moves an occasion on the same events, without inviting again', async () => {
    const bookings = bookingsOf(tenant, aClock());
    await bookings.start(aBooking(), base);
    const before = (await eventsOf(tenant, 'P01')).map(({ id }) => id).sort();
    await bookings.change((booking) => moveOccasion(booking, 'T3', '2027-03-30'));
    const after = await eventsOf(tenant, 'P01');
    expect(after.map(({ id }) => id).sort()).toEqual(before);
    const dates = after.filter(({ subject }) => subject.startsWith('Träff 3')).map((e) => e.date);
    expect(dates.sort()).toEqual(['2027-03-30', '2027-03-31']);
    expect(bookings.state()?.phase).toBe('booked');
    await expectBooked(tenant);
    await closeTenant(tenant);
  });
});

describe('what was changed in Outlook', () => {
  let tenant: LocalTenant;
  const at = (date: string, time: string) => ({
    dateTime: `${date}T${time}:00`,
    timeZone: 'W. Europe Standard Time',
  });
  const moved = async () => {
    tenant = await openProgramme();
    const bookings = bookingsOf(tenant, aClock());
    await bookings.start(aBooking(), base);
    const [event] = (await eventsOf(tenant, 'P01')).filter(({ date }) => date === '2027-04-27');
    const anna = await signIn(tenant, 'P01');
    await anna.patch(`/me/events/${event?.id ?? ''}`, {
      start: at('2027-04-28', '13:00'),
      end: at('2027-04-28', '15:00'),
    });
    await bookings.look();
    return bookings;
  };
  const driftIn = (bookings: Awaited<ReturnType<typeof moved>>) =>
    (bookings.state()?.days ?? []).flatMap(({ drift }) => drift);

  it('is asked about, and goes back where it was', async () => {
    const bookings = await moved();
    const [drift] = driftIn(bookings);
    if (drift?.kind !== 'moved') throw new Error('the moved day was not seen');
    expect(drift.to).toEqual({ date: '2027-04-28', start: '13:00', end: '15:00' });
    await bookings.change((booking) => restoreMoved(booking, drift.event));
    expect(bookings.state()).toMatchObject({ phase: 'booked', plan: { lease: null } });
    expect(driftIn(bookings)).toEqual([]);
    expect(
      (await eventsOf(tenant, 'P01')).filter(({ date }) => date === '2027-04-27'),
    ).toHaveLength(1);
    await expectBooked(tenant);
    await closeTenant(tenant);
  });

  it('is adopted when it is right', async () => {
    const bookings = await moved();
    const [drift] = driftIn(bookings);
    if (drift?.kind !== 'moved') throw new Error('the moved day was not seen');
    await bookings.change((booking) => adoptMoved(booking, drift.event));
    expect(bookings.state()?.phase).toBe('booked');
    expect(bookings.state()?.plan.days.filter(({ start }) => start === '13:00')).toHaveLength(1);
    await closeTenant(tenant);
  });
});

describe('booking that is killed between two requests', () => {
  it.each([false, true])(
    'is finished by the next visit (the last request worked: %s)',
    async (worked) => {
      const all = requests > 0 ? requests : 45;
      const every = long ? 1 : 5;
      for (let at = worked ? 1 : 0; at < all; at += every) {
        const tenant = await openProgramme();
        const clock = aClock();
        const kill = killedAt(tenant, at, worked);
        const pressed = bookingsOf(tenant, clock, { fetchLike: kill.fetchLike }).start(
          aBooking(),
          base,
        );
        await Promise.race([pressed, kill.died]);
        await reload(tenant, clock);
        await finish(tenant, clock);
        await expectBooked(tenant);
        await tenant.close();
      }
    },
  );
});

/** Each occasion lies over a day on which something is odd: the clock goes forward, back, a leap day, a new year. */
const oddDays = ['2027-03-27', '2027-10-30', '2027-12-31', '2028-02-28'];
const oddInstants = [
  '2027-03-27T08:00–15:30',
  '2027-03-28T07:00–14:30',
  '2027-10-30T07:00–14:30',
  '2027-10-31T08:00–15:30',
  '2027-12-31T08:00–15:30',
  '2028-01-01T08:00–15:30',
  '2028-02-28T08:00–15:30',
  '2028-02-29T08:00–15:30',
];

describe('booking over the clock changes, a new year and a leap day', () => {
  const odd = () => aBooking(annaMail, oddDays);

  it('puts every day at nine by the clock on the wall', async () => {
    const tenant = await openProgramme();
    await bookingsOf(tenant, aClock()).start(odd(), base);
    await expectBooked(tenant);
    expect(await instantsOf(tenant)).toEqual(oddInstants);
    await tenant.close();
  });

  it('moves an occasion over the clock change and keeps nine o’clock', async () => {
    const tenant = await openProgramme();
    const bookings = bookingsOf(tenant, aClock());
    await bookings.start(odd(), base);
    await bookings.change((booking) => moveOccasion(booking, 'T1', '2027-03-29'));
    expect(bookings.state()).toMatchObject({ phase: 'booked', trouble: null });
    expect((await instantsOf(tenant)).slice(0, 2)).toEqual([
      '2027-03-29T07:00–14:30',
      '2027-03-30T07:00–14:30',
    ]);
    await expectBooked(tenant);
    await tenant.close();
  });

  it.each(long ? Array.from({ length: 45 }, (_, at) => at) : [9, 21, 33])(
    'is finished by the next visit when it was killed at request %i',
    async (at) => {
      const tenant = await openProgramme();
      const clock = aClock();
      const kill = killedAt(tenant, at, true);
      const pressed = bookingsOf(tenant, clock, { fetchLike: kill.fetchLike }).start(odd(), base);
      await Promise.race([pressed, kill.died]);
      await reload(tenant, clock);
      await finish(tenant, clock, odd());
      await expectBooked(tenant);
      expect(await instantsOf(tenant)).toEqual(oddInstants);
      await tenant.close();
    },
  );
});

const harmful = FAULT_KINDS.filter((kind) => kind !== 'resync');
/** What a step of the booking asks of the tenant. */
const stepsOfBooking = [
  { method: 'GET', path: '*/items*' },
  { method: 'POST', path: '*$batch' },
  { method: 'POST', path: '*/items' },
  { method: 'PATCH', path: '*/fields' },
  { method: 'GET', path: '/me/events*' },
  { method: 'POST', path: '*getSchedule' },
  { method: 'POST', path: '/me/events' },
  { method: 'PATCH', path: '/me/events/*' },
] as const;

const trouble = (tenant: LocalTenant, wish: object) =>
  send(tenant, 'POST', '/local/trouble', { body: wish });

/** What a page cannot do it says as a GraphFailure; anything else is a slip of ours. */
function onlyGraphFailures(failure: unknown): void {
  if (!isGraphFailure(failure)) throw failure;
}

/** Books under a fault, then comes back when it is over. */
async function bookUnder(tenant: LocalTenant, wishes: readonly object[]): Promise<void> {
  const clock = aClock();
  for (const wish of wishes) await trouble(tenant, wish);
  // What a page cannot do it says; the truth is looked at below.
  await bookingsOf(tenant, clock).start(aBooking(), base).catch(onlyGraphFailures);
  await send(tenant, 'DELETE', '/local/trouble');
  await reload(tenant, clock);
  await finish(tenant, clock);
}

describe('booking with one fault of the trouble board', () => {
  const cases = harmful.flatMap((kind) =>
    stepsOfBooking.map((step, index) => ({ kind, ...step, index })),
  );
  const sample = long ? cases : cases.filter((_, place) => place % 5 === 1);
  it.each(sample)('ends well: $kind at $method $path', async ({ kind, method, path }) => {
    const tenant = await openProgramme();
    await bookUnder(tenant, [{ kind, method, path, count: 1, milliseconds: 1 }]);
    await expectBooked(tenant);
    await tenant.close();
  });
});

describe('booking in random trouble', () => {
  const wish = fc.record({
    kind: fc.constantFrom<FaultKind>(...harmful),
    step: fc.constantFrom(...stepsOfBooking),
    count: fc.integer({ min: 1, max: 6 }),
    probability: fc.constantFrom(1, 0.5, 0.2),
    afterWork: fc.boolean(),
  });

  it('always ends with eight events and one invitation each, or with no trace', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (wishes, undo) => {
          const tenant = await openProgramme();
          try {
            const faults = wishes.map(({ step, ...more }) => ({
              ...{ ...step, ...more, milliseconds: 1 },
            }));
            if (!undo) {
              await bookUnder(tenant, faults);
              await expectBooked(tenant);
              return;
            }
            const clock = aClock();
            await bookingsOf(tenant, clock).start(
              newBooking(PROGRAMME, annaMail, eightDays()),
              base,
            );
            for (const fault of faults) await trouble(tenant, fault);
            await bookingsOf(tenant, clock)
              .change((booking) => cancelAll(booking, ''))
              .catch(onlyGraphFailures);
            await send(tenant, 'DELETE', '/local/trouble');
            await reload(tenant, clock);
            await bookingsOf(tenant, clock).change((booking) => cancelAll(booking, ''));
            await expectNoTrace(tenant);
          } finally {
            await tenant.close();
          }
        },
      ),
      { numRuns: long ? 300 : 8, seed: 2027 },
    );
  });
});
