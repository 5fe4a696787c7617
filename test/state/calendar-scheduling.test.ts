import type { Participant } from '#domain/participant.ts';
import { createScheduling } from '#state/calendar-scheduling.ts';
import type { DayToBook, Scheduling } from '#state/scheduling.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { closeTenant, graphOf, SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { signIn, smallDefinition } from '#test/local-tenant/small-tenant.ts';

// Each test sets up a tenant of its own; a busy machine needs longer than the usual five seconds.
jest.setTimeout(30_000);

const aPerson = (id: string, mail: string | null): Participant => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-01-11T13:00:00Z',
  createdBy: 'K01',
  displayName: id,
  title: '',
  unitId: null,
  roles: ['member'],
  memberFrom: null,
  memberTo: null,
  newMember: false,
  external: false,
  entraId: null,
  mail,
});
const [anna, bo] = [
  aPerson('P01', 'anna.alm@ekby.example'),
  aPerson('P02', 'bo.berg@ekby.example'),
];

const aDay = (dayId: string, date: string): DayToBook => ({
  dayId,
  date,
  start: '09:00',
  end: '16:30',
  subject: 'Träff 1, dag 1',
  body: 'Välkommen <alla>\nTa med underlaget',
  place: 'Linden',
  attendees: [bo],
});

const entry = (start: string, end: string, showAs: 'busy' | 'tentative' | 'oof' | 'free') => ({
  start,
  end,
  showAs,
  subject: 'HEMLIGT ÄRENDE',
  isAllDay: false,
  sensitivity: 'normal' as const,
});

describe('the calendars of a programme', () => {
  let tenant: LocalTenant;
  const schedulingOf = (persona: string, lose?: (request: Request, body: string) => boolean) =>
    createScheduling(
      graphOf(tenant, persona, async (request) => {
        const body = await request.clone().text();
        const response = await tenant.handle(request);
        if (lose?.(request, body) === true) throw new TypeError('network error');
        return response;
      }),
      'UPP',
    );
  const eventsOf = async (persona: string) => {
    const person = await signIn(tenant, persona);
    const { value } = await person.get('/me/events?$select=subject,start,attendees,showAs&$top=50');
    return value;
  };
  const mails = async () => {
    const answer = await tenant.handle(new Request('http://127.0.0.1:4100/local/mail'));
    return ((await answer.json()) as { value: unknown[] }).value.length;
  };

  beforeEach(async () => {
    tenant = await openLocalTenant({
      definition: {
        ...smallDefinition(),
        calendars: {
          [SMALL.anna]: [
            entry('2027-02-09T10:00:00', '2027-02-09T12:00:00', 'busy'),
            entry('2027-04-13T08:00:00', '2027-04-13T09:00:00', 'tentative'),
            entry('2027-02-10T08:00:00', '2027-02-10T09:00:00', 'free'),
          ],
          [SMALL.bo]: [entry('2027-02-11T00:00:00', '2027-02-12T00:00:00', 'oof')],
        },
      },
      limits: false,
    });
  });
  afterEach(() => closeTenant(tenant));

  it('are read as codes and instants, across the clock change, and never with a title', async () => {
    const steps: string[] = [];
    const answers = await schedulingOf('P01').readCalendars(
      [anna, bo, aPerson('K01', null), aPerson('X', 'saknas@ekby.example')],
      '2027-02-01',
      '2027-05-01',
      (done, all) => steps.push(`${done}/${all}`),
    );
    expect(answers.busy.get('P01')).toEqual([
      { start: '2027-02-09T09:00:00Z', end: '2027-02-09T11:00:00Z', code: 2 },
      { start: '2027-04-13T06:00:00Z', end: '2027-04-13T07:00:00Z', code: 1 },
    ]);
    expect(answers.busy.get('P02')).toMatchObject([{ code: 3 }]);
    expect([...answers.unreadable].sort()).toEqual(['K01', 'X']);
    expect(JSON.stringify([...answers.busy])).not.toContain('HEMLIGT');
    expect(steps.at(-1)).toBe('3/3');
  });

  it('can be booked by somebody with a mailbox, and not by a guest', async () => {
    const can = (persona: string) => schedulingOf(persona).canBook();
    expect([await can('P01'), await can('K01')]).toEqual([true, false]);
  });

  it('hold the booked days of everybody, and only once when they are booked again', async () => {
    const days = [aDay('T1D1', '2027-02-16'), aDay('T1D2', '2027-02-17')];
    const scheduling = schedulingOf('P01');
    const first = await scheduling.book(days, () => undefined);
    const sent = await mails();
    const again = await scheduling.book(days, () => undefined);
    expect(again).toEqual(first);
    expect(await mails()).toBe(sent);
    expect(await eventsOf('P02')).toHaveLength(2 + 1);
    expect(
      (await eventsOf('P01')).filter((event) => String(event['subject']).startsWith('Träff')),
    ).toHaveLength(2);
  });

  it.each(['/me/events', 'attendees'])(
    'hold each day once when the answer to %s got lost',
    async (marker) => {
      let lost = 0;
      const faulty: Scheduling = schedulingOf('P01', ({ method, url }, body) => {
        const isIt =
          marker === 'attendees'
            ? body.includes('attendees')
            : method === 'POST' && url.endsWith(marker);
        lost += isIt ? 1 : 0;
        return isIt && lost === 1;
      });
      const days = [aDay('T1D1', '2027-02-16'), aDay('T1D2', '2027-02-17')];
      const booked = await faulty
        .book(days, () => undefined)
        .catch(() => schedulingOf('P01').book(days, () => undefined));
      expect(booked.map(({ dayId }) => dayId)).toEqual(['T1D1', 'T1D2']);
      expect(lost).toBeGreaterThan(0);
      expect(await eventsOf('P02')).toHaveLength(2 + 1);
    },
  );

  it('move a booked day instead of making another', async () => {
    await schedulingOf('P01').book([aDay('T1D1', '2027-02-16')], () => undefined);
    await schedulingOf('P01').book([aDay('T1D1', '2027-02-18')], () => undefined);
    const starts = (await eventsOf('P02')).map((event) =>
      String(event['start']?.['dateTime']).slice(0, 10),
    );
    expect(starts).toContain('2027-02-18');
    expect(starts).not.toContain('2027-02-16');
  });
});
