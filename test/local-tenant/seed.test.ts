import { spaces } from '#domain/record-types.ts';
import { objectOr, type Graph } from '#graph/client.ts';
import { createItems } from '#graph/items.ts';
import { kindsIn, lists } from '#graph/lists/registry.ts';
import { findOpenArea, findSpaces } from '#graph/spaces.ts';
import { channelIds, siteIds, teamId } from '#local-tenant/seed/definition.ts';
import { recordsAt, type AllRecords } from '#local-tenant/seed/ekby-records.ts';
import { entraIdOf, openAreaUrl } from '#local-tenant/seed/places.ts';
import { seedEkby } from '#local-tenant/seed/seed.ts';
import { stageKeys, untilOf } from '#local-tenant/seed/stage.ts';
import { tenantSide } from '#local-tenant/seed/tenant-side.ts';
import { createScheduling } from '#state/calendar-scheduling.ts';
import { seededTenant, type SeededTenant } from './seeded-tenant.ts';

/** All that the consultant, who may open every space, reads through the production client. */
async function readAll(graph: Graph): Promise<Record<string, unknown[]>> {
  const items = createItems(graph, (space) => siteIds[space]);
  const read: Record<string, unknown[]> = {};
  for (const space of spaces) {
    for (const [kind, news] of await items.news(kindsIn(space))) {
      if (news instanceof Error) throw news;
      expect(news.unreadable).toEqual([]);
      read[kind] = news.stored.map(({ record }) => record);
    }
  }
  return read;
}

/** Event ids are the calendar's own; the booking is made with them. */
const comparable = (records: AllRecords | Record<string, readonly unknown[]>) =>
  Object.fromEntries(
    Object.entries({ ...records, bookings: [] as unknown[] }).map(([kind, all]) => [
      kind,
      [...all]
        .map((record) => {
          const { eventId, ...rest } = objectOr(record);
          const filled = Object.entries(rest).filter(([, value]) => value !== null);
          return { ...Object.fromEntries(filled), booked: typeof eventId === 'string' };
        })
        .sort((one, other) =>
          String(objectOr(one)['id']) < String(objectOr(other)['id']) ? -1 : 1,
        ),
    ]),
  );

type Meeting = {
  readonly subject: string;
  readonly date: string;
  readonly response: string;
  readonly createdDateTime: string;
};

async function meetingsOf(tenant: SeededTenant, persona: string): Promise<readonly Meeting[]> {
  const { values } = await tenantSide(tenant)
    .graphOf(persona)
    .pages({
      what: 'reading a calendar',
      path: '/me/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-06-30T00:00:00Z&$top=500',
      scopes: ['Calendars.ReadWrite'],
    });
  return values
    .map(objectOr)
    .filter(({ subject, attendees }) => Array.isArray(attendees) && attendees.length > 0 && subject)
    .map((event) => ({
      subject: String(event['subject']),
      date: String(objectOr(event['start'])['dateTime']).slice(0, 10),
      response: String(objectOr(event['responseStatus'])['response']),
      createdDateTime: String(event['createdDateTime']),
    }));
}

describe('seeding the local tenant through Graph', () => {
  it.each(stageKeys)('%s: what is read back is what was to be there', async (stage) => {
    const tenant = await seededTenant(stage);
    const read = await readAll(tenantSide(tenant).graphOf('K01'));
    expect(comparable(read)).toEqual(comparable(recordsAt(stage)));
    const days = recordsAt(stage).occasionDays.length;
    const bookings = (read['bookings'] ?? []).filter((plan) =>
      String(objectOr(plan)['id']).endsWith('.occasions'),
    );
    expect(bookings).toHaveLength(days > 0 ? 1 : 0);
    await tenant.close();
  });

  it('leaves the clock at the end of the stage, the quotas on and no requests on record', async () => {
    const tenant = await seededTenant('m1');
    const local = async (path: string) =>
      (await (await tenant.handle(new Request(`http://127.0.0.1/local/${path}`))).json()) as {
        now?: string;
        on?: boolean;
        value?: unknown[];
      };
    const { now = '' } = await local('clock');
    const behind = Date.parse(now) - Date.parse(untilOf('m1'));
    expect(behind).toBeGreaterThanOrEqual(0);
    expect(behind).toBeLessThan(60_000);
    expect((await local('limits')).on).toBe(true);
    expect((await local('requests')).value).toEqual([]);
    await tenant.close();
  });

  it('may be run again and makes nothing twice', async () => {
    const tenant = await seededTenant('t1');
    await seedEkby({ ...tenant, stage: 't1' });
    const read = await readAll(tenantSide(tenant).graphOf('K01'));
    expect(comparable(read)).toEqual(comparable(recordsAt('t1')));
    const days = (await meetingsOf(tenant, 'P01')).filter(({ date }) => date === '2027-02-09');
    expect(days).toHaveLength(1);
    await tenant.close();
  });

  it('tells how far it has come', async () => {
    const steps: string[] = [];
    const tenant = await seededTenant('start');
    await seedEkby({
      ...tenant,
      stage: 'start',
      progress: (done, all) => steps.push(`${done}/${all}`),
    });
    expect(steps).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
    await tenant.close();
  });
});

describe('who wrote what', () => {
  let tenant: SeededTenant;
  beforeAll(async () => {
    tenant = await seededTenant('t4');
  });
  afterAll(() => tenant.close());

  const authors = async (kind: keyof AllRecords) => {
    const list = lists[kind];
    const { values } = await tenantSide(tenant)
      .graphOf('K01')
      .pages({
        what: 'reading authors',
        path: `/sites/${siteIds[list.space]}/lists/${list.name}/items?$expand=fields&$top=999`,
        scopes: ['Sites.Read.All'],
      });
    return values.map((value) => {
      const { createdBy, fields, createdDateTime } = objectOr(value);
      return {
        id: String(objectOr(fields)['SamspelId']),
        participantId: objectOr(fields)['ParticipantId'],
        author: objectOr(objectOr(createdBy)['user'])['id'],
        createdDateTime: String(createdDateTime),
      };
    });
  };

  it.each([
    'stances',
    'ruleReviews',
    'individualPreps',
    'checkouts',
    'voices',
    'competenceCards',
  ] as const)('gives everybody their own %s', async (kind) => {
    const written = await authors(kind);
    expect(written.length).toBeGreaterThan(0);
    for (const { author, participantId } of written) {
      expect(author).toBe(entraIdOf(String(participantId)));
    }
  });

  it('lets the manager above record the rules of a unit whose manager is outside the group', async () => {
    const rule = (await authors('unitGroundRules')).find(({ id }) => id === 'VS05');
    expect(rule?.author).toBe(entraIdOf('P03'));
  });

  it('makes items as old as what they hold', async () => {
    const rule = (await authors('groundRules')).find(({ id }) => id === 'SR01');
    expect(rule?.createdDateTime.slice(0, 10)).toBe('2027-02-10');
  });
});

describe('the calendars', () => {
  it('hold the interviews from the start, and the days only when they have been found', async () => {
    const start = await seededTenant('start');
    expect((await meetingsOf(start, 'P01')).map(({ date }) => date)).toEqual(['2027-01-14']);
    await start.close();
    const prep = await seededTenant('prep');
    expect((await meetingsOf(prep, 'P01')).map(({ date }) => date)).toEqual([
      '2027-01-14',
      '2027-02-02',
      '2027-02-09',
      '2027-02-10',
      '2027-03-16',
      '2027-03-17',
      '2027-04-20',
      '2027-04-21',
      '2027-05-25',
      '2027-05-26',
    ]);
    const answers = (await meetingsOf(prep, 'P01')).map(({ response }) => response);
    expect(new Set(answers)).toEqual(new Set(['accepted']));
    // Who declines has the meeting no more.
    expect((await meetingsOf(prep, 'P03')).map(({ date }) => date)).not.toContain('2027-03-17');
    await prep.close();
  });

  it('has the records point at the events of the coordinator', async () => {
    const tenant = await seededTenant('prep');
    const graph = tenantSide(tenant).graphOf('S01');
    const read = await readAll(tenantSide(tenant).graphOf('K01'));
    const day = objectOr(read['occasionDays']?.find((record) => objectOr(record)['id'] === 'T1D1'));
    const { body } = await graph.call({
      what: 'opening an event',
      path: `/me/events/${encodeURIComponent(String(day['eventId']))}`,
      scopes: ['Calendars.ReadWrite'],
      headers: { Prefer: 'IdType="ImmutableId"' },
    });
    expect(objectOr(body)['subject']).toBe('Träff 1 dag 1: Spelregler');
    expect(String(objectOr(body)['createdDateTime']).slice(0, 10)).toBe('2027-01-12');
    await tenant.close();
  });

  it('say when people are taken, and nothing about what with', async () => {
    const tenant = await seededTenant('start');
    const graph = tenantSide(tenant).graphOf('S01');
    const people = recordsAt('start').participants.filter(({ roles }) => roles.includes('member'));
    const answers = await createScheduling({
      graph,
      programmeId: 'UPP-2027-01',
      groupRoom: () => Promise.resolve(null),
      now: () => 0,
      wait: () => Promise.resolve(),
    }).readCalendars(
      people.flatMap(({ mail }) => mail ?? []),
      '2027-03-15',
      '2027-03-21',
      () => undefined,
    );
    expect([...answers.values()].filter(({ unreadable }) => unreadable)).toEqual([]);
    const mailOf = (id: string) => people.find((person) => person.id === id)?.mail ?? '';
    const outOfOffice = (id: string) =>
      (answers.get(mailOf(id))?.busy ?? [])
        .filter(({ code }) => code === 3)
        .map(({ start }) => start);
    // The whole Wednesday, from midnight in Stockholm.
    expect(outOfOffice('P03')).toEqual(['2027-03-16T23:00:00Z']);
    // Part time.
    expect(outOfOffice('P06')).toEqual(['2027-03-18T23:00:00Z']);
    await tenant.close();
  });
});

describe('finding the spaces as the app does', () => {
  it('leads the consultant everywhere, a member to two of three, and the client to the open one', async () => {
    const tenant = await seededTenant('start');
    const { graphOf } = tenantSide(tenant);
    const place = {
      groupId: teamId,
      channelId: channelIds.samspel,
      channelType: 'regular',
    } as const;
    const seen = async (persona: string) => {
      const { groupRoom, consultantRoom } = await findSpaces(graphOf(persona), place);
      const openArea = await findOpenArea(graphOf(persona), openAreaUrl);
      return { groupRoom, consultantRoom, openArea };
    };
    const consultant = await seen('K01');
    expect(Object.entries(consultant).map(([space, { siteId }]) => [space, siteId])).toEqual([
      ['groupRoom', siteIds.groupRoom],
      ['consultantRoom', siteIds.consultantRoom],
      ['openArea', siteIds.openArea],
    ]);
    const access = ({ groupRoom, consultantRoom, openArea }: Awaited<ReturnType<typeof seen>>) =>
      [groupRoom, consultantRoom, openArea].map((space) => space.access);
    expect(access(await seen('P01'))).toEqual(['open', 'none', 'open']);
    expect(access(await seen('B01'))).toEqual(['forbidden', 'forbidden', 'open']);
    await tenant.close();
  });
});
