import { createScheduling } from '#state/calendar-scheduling.ts';
import { scheduleLimits, scheduleWindows } from '#graph/calendar.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { closeTenant, graphOf, SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';
import { smallDefinition } from '#test/local-tenant/small-tenant.ts';

// Each test sets up a tenant of its own; a busy machine needs longer than the usual five seconds.
jest.setTimeout(30_000);

const [anna, bo] = ['anna.alm@ekby.example', 'bo.berg@ekby.example'];

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
  const schedulingOf = (
    persona: string,
    fetchLike: (request: Request) => Promise<Response> = (request) => tenant.handle(request),
  ) =>
    createScheduling({
      graph: graphOf(tenant, persona, fetchLike),
      programmeId: 'UPP',
      groupRoom: () => Promise.resolve(SMALL.teamSite),
      now: () => Date.parse('2027-01-12T08:00:00Z'),
      wait: () => Promise.resolve(),
    });
  const open = async (limits: boolean) =>
    openLocalTenant({
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
      limits,
    });

  beforeEach(async () => {
    tenant = await open(false);
  });
  afterEach(() => closeTenant(tenant));

  it('are read as codes and instants, across the clock change, and never with a title', async () => {
    const steps: string[] = [];
    const answers = await schedulingOf('P01').readCalendars(
      [anna, bo, 'saknas@ekby.example'],
      '2027-02-01',
      '2027-05-01',
      ({ done, all }) => steps.push(`${done}/${all}`),
    );
    expect(answers.get(anna)).toMatchObject({
      busy: [
        { start: '2027-02-09T09:00:00Z', end: '2027-02-09T11:00:00Z', code: 2 },
        { start: '2027-04-13T06:00:00Z', end: '2027-04-13T07:00:00Z', code: 1 },
      ],
      workingDays: [0, 1, 2, 3, 4],
      workingHours: { from: '08:00', to: '17:00' },
      unreadable: false,
    });
    expect(answers.get(bo)?.busy).toMatchObject([{ code: 3 }]);
    expect(answers.get('saknas@ekby.example')).toMatchObject({ unreadable: true, read: [] });
    expect(JSON.stringify([...answers])).not.toContain('HEMLIGT');
    expect(steps.at(-1)).toBe('3/3');
  });

  it('show what is known after every answer, the nearest days first', async () => {
    const firstDays: (string | undefined)[] = [];
    await schedulingOf('P01').readCalendars([anna], '2027-02-01', '2027-09-30', ({ answers }) =>
      firstDays.push(answers.get(anna)?.read[0]?.from),
    );
    expect(firstDays.slice(0, 2)).toEqual([undefined, '2027-02-01']);
    expect(firstDays).toHaveLength(1 + 6);
  });

  it.each([
    [3, 2, 183],
    [12, 3, 365],
    [21, 0, 42],
    [38, 3, 100],
  ])('take exactly so many requests for %i people, %i rooms and %i days', (people, rooms, days) => {
    const mails = Array.from({ length: people + rooms }, (_, index) => `m${index}@ekby.example`);
    const last = new Date(Date.UTC(2027, 0, days)).toISOString().slice(0, 10);
    const windows = scheduleWindows(mails, '2027-01-01', last);
    expect(windows).toHaveLength(Math.ceil((people + rooms) / 20) * Math.ceil(days / 42));
    expect(windows.every((window) => window.mails.length <= scheduleLimits.mailboxes)).toBe(true);
  });

  it('are never asked for more than four at a time, and the tenant with limits on refuses none', async () => {
    await closeTenant(tenant);
    tenant = await open(true);
    const seen = { now: 0, most: 0, all: 0, refused: 0 };
    const scheduling = schedulingOf('P01', async (request) => {
      seen.now += 1;
      seen.all += 1;
      seen.most = Math.max(seen.most, seen.now);
      const answer = await tenant.handle(request);
      seen.now -= 1;
      if (answer.status === 429) seen.refused += 1;
      return answer;
    });
    const people = Array.from({ length: 38 }, (_, index) => `m${index}@ekby.example`);
    const mails = [anna, bo, ...people, 'linden@ekby.example'];
    await scheduling.readCalendars(mails, '2027-02-01', '2028-07-31', () => undefined);
    const all = Math.ceil(41 / 20) * Math.ceil(547 / 42);
    expect(seen).toEqual({ now: 0, most: 4, all, refused: 0 });
  });

  it('are waited for as long as the tenant asks', async () => {
    let first = true;
    const answers = await schedulingOf('P01', (request) => {
      if (!first) return tenant.handle(request);
      first = false;
      return Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }));
    }).readCalendars([anna], '2027-02-01', '2027-02-14', () => undefined);
    expect(answers.get(anna)?.busy).toHaveLength(1);
  });

  it('are asked for in halves where the tenant finds the window too long', async () => {
    const asked: string[] = [];
    await schedulingOf('P01', async (request) => {
      const body = (await request.clone().json()) as { startTime: { dateTime: string } };
      const text = JSON.stringify(body);
      asked.push(body.startTime.dateTime.slice(0, 10));
      if (text.includes('2027-02-01') && text.includes('2027-03-15')) {
        return Response.json({ error: { code: 'ErrorTimeIntervalTooBig' } }, { status: 400 });
      }
      return tenant.handle(request);
    }).readCalendars([anna], '2027-02-01', '2027-03-14', () => undefined);
    expect(asked).toEqual(['2027-02-01', '2027-02-01', '2027-02-22']);
  });

  it('can be booked by somebody with a mailbox, and not by a guest', async () => {
    const can = (persona: string) => schedulingOf(persona).canBook();
    expect([await can('P01'), await can('K01')]).toEqual([true, false]);
  });

  it.each([
    [{ name: 'W. Europe Standard Time' }, { from: '07:30', to: '14:00' }],
    [{ name: 'Europe/Stockholm' }, { from: '07:30', to: '14:00' }],
    [
      { name: 'Customized Time Zone', bias: -60 },
      { from: '07:30', to: '14:00' },
    ],
    [{ name: 'Pacific Standard Time' }, null],
  ])(
    'take working hours by the clock here, and none from another zone: %j',
    async (timeZone, hours) => {
      const answers = await schedulingOf('P01', () =>
        Promise.resolve(
          Response.json({
            value: [
              {
                scheduleId: anna,
                scheduleItems: [],
                workingHours: {
                  daysOfWeek: ['monday', 'tuesday'],
                  startTime: '07:30:00.0000000',
                  endTime: '14:00:00.0000000',
                  timeZone,
                },
              },
            ],
          }),
        ),
      ).readCalendars([anna], '2027-02-01', '2027-02-14', () => undefined);
      expect(answers.get(anna)).toMatchObject({ workingDays: [0, 1], workingHours: hours });
    },
  );

  it('know the rooms', async () => {
    expect(await schedulingOf('P01').rooms()).toEqual({
      ok: true,
      value: [{ mail: 'linden@ekby.example', name: 'Linden', capacity: 12 }],
    });
  });

  it('say so where an administrator has not let the app see the rooms', async () => {
    const scheduling = schedulingOf('P01', (request) =>
      request.url.includes('/places/')
        ? Promise.resolve(Response.json({ error: { code: 'AccessDenied' } }, { status: 403 }))
        : tenant.handle(request),
    );
    expect(await scheduling.rooms()).toEqual({ ok: false, refusal: 'not-permitted' });
  });
});
