import { ROOM, ekby } from './small-definition.ts';
import { openWorld } from './world.ts';
import type { Ask } from './world.ts';

let marit: Ask;
beforeEach(async () => {
  marit = (await openWorld(ekby())).as('P01');
});

describe('mailboxSettings', () => {
  it('tell zone, language and working hours, whole or selected', async () => {
    const { body } = await marit('GET', '/me/mailboxSettings');
    expect(body).toMatchObject({
      timeZone: 'W. Europe Standard Time',
      language: { locale: 'sv-SE' },
    });
    const few = await marit('GET', '/me/mailboxSettings?$select=timeZone');
    expect(Object.keys(few.body)).toEqual(['@odata.context', 'timeZone']);
  });

  it('can be changed by their owner, part by part', async () => {
    await marit('PATCH', '/me/mailboxSettings', {
      timeZone: 'UTC',
      workingHours: { startTime: '07:30:00.0000000' },
    });
    const { body } = await marit('GET', '/me/mailboxSettings');
    expect([
      body['timeZone'],
      body['workingHours']?.['startTime'],
      body['workingHours']?.['endTime'],
    ]).toEqual(['UTC', '07:30:00.0000000', '17:00:00.0000000']);
  });

  it('refuse an unknown zone and an unknown setting', async () => {
    expect(
      (await marit('PATCH', '/me/mailboxSettings', { timeZone: 'Ekby' })).body['error']?.['code'],
    ).toBe('TimeZoneNotSupportedException');
    expect(
      (await marit('PATCH', '/me/mailboxSettings', { zone: 'UTC' })).body['error']?.['code'],
    ).toBe('RequestBodyRead');
  });
});

describe('masterCategories', () => {
  const PATH = '/me/outlook/masterCategories';

  it('begin as Outlook’s six and take a new one', async () => {
    expect((await marit('GET', PATH)).body['value']).toHaveLength(6);
    const made = await marit('POST', PATH, { displayName: 'Samspel', color: 'Preset9' });
    expect([made.status, made.body['color']]).toEqual([201, 'preset9']);
    expect((await marit('GET', `${PATH}/${made.body['id']}`)).body['displayName']).toBe('Samspel');
    expect((await marit('DELETE', `${PATH}/${made.body['id']}`)).status).toBe(204);
    expect((await marit('GET', `${PATH}/${made.body['id']}`)).status).toBe(404);
  });

  it('have each name once, and a name that stays', async () => {
    const { body } = await marit('POST', PATH, { displayName: 'Samspel' });
    expect((await marit('POST', PATH, { displayName: 'SAMSPEL' })).status).toBe(409);
    expect((await marit('PATCH', `${PATH}/${body['id']}`, { displayName: 'Annat' })).status).toBe(
      400,
    );
    expect(
      (await marit('PATCH', `${PATH}/${body['id']}`, { color: 'preset1' })).body['color'],
    ).toBe('preset1');
    expect((await marit('POST', PATH, { displayName: 'Ny', color: 'blue' })).status).toBe(400);
  });
});

describe('supportedTimeZones', () => {
  it('lists Windows names by default and IANA names when asked', async () => {
    const windows = await marit('GET', '/me/outlook/supportedTimeZones()');
    expect(windows.body['value']).toContainEqual({
      alias: 'W. Europe Standard Time',
      displayName: '(UTC+01:00) W. Europe Standard Time',
    });
    const iana = await marit(
      'GET',
      "/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')",
    );
    expect(iana.body['value']?.map((each) => each['alias'])).toContain('Europe/Stockholm');
    expect(
      (await marit('GET', "/me/outlook/supportedTimeZones(TimeZoneStandard='Olson')")).status,
    ).toBe(400);
  });

  it('lists only names that events take', async () => {
    const { body } = await marit('GET', '/me/outlook/supportedTimeZones');
    for (const zone of body['value'] ?? []) {
      const moment = { dateTime: '2027-02-09T09:00:00', timeZone: zone['alias'] };
      const { status } = await marit('POST', '/me/events', { start: moment, end: moment });
      expect([zone['alias'], status]).toEqual([zone['alias'], 201]);
    }
  });
});

describe('places and calendars', () => {
  it('list the rooms under either name of the cast (graph.md 2.13)', async () => {
    for (const cast of ['graph.room', 'microsoft.graph.room']) {
      const { body } = await marit('GET', `/places/${cast}`);
      expect(body['value']?.[0]).toMatchObject({ emailAddress: ROOM.mail, capacity: 16 });
    }
    expect((await marit('GET', '/places/graph.roomList')).body['value']).toEqual([]);
  });

  it('give one room by id or address, and 404 for another', async () => {
    expect((await marit('GET', `/places/${ROOM.mail}`)).body['id']).toBe(ROOM.id);
    expect((await marit('GET', '/places/nowhere')).status).toBe(404);
    expect((await marit('GET', '/places/nowhere/graph.roomList/rooms')).status).toBe(404);
  });

  it('give the default calendar, whose name and colour can be changed', async () => {
    expect((await marit('GET', '/me/calendar')).body).toMatchObject({
      isDefaultCalendar: true,
      canEdit: true,
    });
    expect(
      (await marit('PATCH', '/me/calendar', { name: 'Min', color: 'LightBlue' })).body,
    ).toMatchObject({ name: 'Min', color: 'lightBlue' });
    expect((await marit('GET', '/me/calendars')).body['value']).toHaveLength(1);
  });

  it('refuse what the product never uses with 501', async () => {
    expect((await marit('POST', '/me/calendars', { name: 'Ny' })).status).toBe(501);
    expect((await marit('POST', '/me/findMeetingTimes', {})).status).toBe(501);
  });
});
