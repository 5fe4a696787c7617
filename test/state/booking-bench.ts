import { addDays } from '#domain/calendar-date.ts';
import { inviteAll, newBooking, newDay } from '#domain/schedule/booking-moves.ts';
import type { Booking, BookingSeries, DayIntent } from '#domain/schedule/booking-record.ts';
import type { FetchLike } from '#graph/chain.ts';
import { createScheduling } from '#state/calendar-scheduling.ts';
import type { Bookings } from '#state/scheduling.ts';
import type { Participant } from '#domain/participant.ts';
import { graphOf, SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { signIn } from '#test/local-tenant/small-tenant.ts';
import { PROGRAMME } from './bench.ts';

export const base = { createdAt: '2027-01-12T08:00:00Z', createdBy: 'P01' };
export const annaMail = 'anna.alm@ekby.example';
export const boMail = 'bo.berg@ekby.example';
export const ciaMail = 'cia.dahl@ekby.example';

/** Four occasions; the clock changes on 28 March, and the second crosses from February to March. */
export const starts = ['2027-02-09', '2027-03-02', '2027-03-23', '2027-04-27'];

export const eightDays = (firstDays: readonly string[] = starts): DayIntent[] =>
  firstDays.flatMap((start, k) =>
    [1, 2].map((dayNumber) =>
      newDay({
        ...{ occasionId: `T${k + 1}`, dayNumber, room: null, start: '09:00', end: '16:30' },
        date: addDays(start, dayNumber - 1),
        content: {
          subject: `Träff ${k + 1} dag ${dayNumber}`,
          html: '<p>Program</p>',
          place: 'Linden',
          online: false,
        },
        attendees: [boMail, ciaMail].map((mail) => ({ mail, name: mail, type: 'required' })),
      }),
    ),
  );

export const aBooking = (organiser = annaMail, firstDays = starts): Booking =>
  inviteAll(newBooking(PROGRAMME, organiser, eightDays(firstDays)));

const person = (mail: string): Participant => ({
  ...{ id: mail, programmeId: PROGRAMME, ...base, displayName: mail, title: '', unitId: null },
  ...{ roles: ['coordinator'], memberFrom: null, memberTo: null, newMember: false },
  ...{ external: false, entraId: null, mail },
});

export type Clock = { ms: number };
export const aClock = (): Clock => ({ ms: Date.parse('2027-01-12T08:00:00Z') });

/** A page of a coordinator: what waits takes no real time, but moves the clock. */
export function bookingsOf(
  tenant: LocalTenant,
  clock: Clock,
  {
    persona = 'P01',
    mail = annaMail,
    series = 'occasions',
    fetchLike,
  }: Partial<BookingsOptions> = {},
): Bookings {
  return createScheduling({
    graph: graphOf(tenant, persona, fetchLike),
    programmeId: PROGRAMME,
    groupRoom: () => Promise.resolve(SMALL.teamSite),
    now: () => clock.ms,
    wait(seconds) {
      clock.ms += seconds * 1000;
      return new Promise((done) => setImmediate(done));
    },
  }).bookings(series, person(mail));
}
type BookingsOptions = {
  persona: string;
  mail: string;
  series: BookingSeries;
  fetchLike: FetchLike;
};

export type SeenEvent = {
  readonly id: string;
  readonly subject: string;
  readonly date: string;
  readonly showAs: string;
  readonly attendees: readonly string[];
};

/** Events of the programme that stand in a person's calendar, as Graph shows them to that person. */
export async function eventsOf(tenant: LocalTenant, persona: string): Promise<SeenEvent[]> {
  const me = await signIn(tenant, persona);
  const { value } = await me.get('/me/events?$top=200', {
    Prefer: 'IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"',
  });
  return value.flatMap((event) => {
    const seen = event as unknown as {
      id: string;
      subject: string;
      showAs: string;
      isCancelled: boolean;
      start: { dateTime: string };
      attendees: { emailAddress: { address: string } }[];
    };
    if (seen.isCancelled || !seen.subject.startsWith('Träff')) return [];
    return [
      {
        ...{ id: seen.id, subject: seen.subject, showAs: seen.showAs },
        date: seen.start.dateTime.slice(0, 10),
        attendees: seen.attendees.map(({ emailAddress }) => emailAddress.address).sort(),
      },
    ];
  });
}

export type Mail = { readonly to: string; readonly kind: string; readonly eventId: string | null };

/** Start and end of the programme's days in UTC, in order: what the clock of another country would show. */
export async function instantsOf(tenant: LocalTenant): Promise<readonly string[]> {
  const me = await signIn(tenant, 'P01');
  const { value } = await me.get('/me/events?$top=200');
  const events = value as unknown as { start: { dateTime: string }; end: { dateTime: string } }[];
  return events
    .map(({ start, end }) => `${start.dateTime.slice(0, 16)}–${end.dateTime.slice(11, 16)}`)
    .sort();
}

/** Everything that Outlook would have sent. */
export async function mailsOf(tenant: LocalTenant): Promise<readonly Mail[]> {
  const answer = await tenant.handle(new Request('http://127.0.0.1:4100/local/mail'));
  return ((await answer.json()) as { value: Mail[] }).value;
}

/** How many times each attendee was invited to each event, above once. */
export const repeatedInvitations = (mails: readonly Mail[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { to, kind, eventId } of mails) {
    if (kind !== 'invitation') continue;
    counts.set(`${to} ${eventId}`, (counts.get(`${to} ${eventId}`) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, count]) => (count > 1 ? [`${key}: ${count}`] : []));
};

/** Exactly eight events, none double, everybody on each, nobody invited twice. */
export async function expectBooked(tenant: LocalTenant): Promise<void> {
  const events = await eventsOf(tenant, 'P01');
  expect(new Set(events.map(({ subject }) => subject)).size).toBe(8);
  expect(events).toHaveLength(8);
  expect(events.every(({ showAs }) => showAs === 'busy')).toBe(true);
  expect(events.every(({ attendees }) => attendees.join() === `${boMail},${ciaMail}`)).toBe(true);
  expect(await eventsOf(tenant, 'P02')).toHaveLength(8);
  expect(repeatedInvitations(await mailsOf(tenant))).toEqual([]);
}

/** Nothing in any calendar, and nobody was told. */
export async function expectNoTrace(tenant: LocalTenant): Promise<void> {
  expect(await eventsOf(tenant, 'P01')).toEqual([]);
  expect(await eventsOf(tenant, 'P02')).toEqual([]);
  expect(await mailsOf(tenant)).toEqual([]);
}
