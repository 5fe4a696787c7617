import { JONAS, MARIT, ROOM, SELMA, VENDELA, appointment, ekby } from './small-definition.ts';
import { openWorld } from './world.ts';
import type { Answer, Ask } from './world.ts';

const definition = ekby({
  [JONAS.id]: [
    appointment('2027-02-09T09:00:00', '2027-02-09T10:00:00', { subject: 'Avstämning' }),
    appointment('2027-02-09T09:30:00', '2027-02-09T11:00:00', { showAs: 'tentative' }),
    appointment('2027-02-09T13:10:00', '2027-02-09T13:20:00', {
      ...{ subject: 'Läkarbesök', sensitivity: 'private', showAs: 'oof' },
    }),
    appointment('2027-02-09T14:00:00', '2027-02-09T15:00:00', { showAs: 'workingElsewhere' }),
  ],
});
let marit: Ask;
let jonas: Ask;

beforeEach(async () => {
  const world = await openWorld(definition);
  [marit, jonas] = [world.as('P01'), world.as('P02')];
});

const local = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
const question = (more: object = {}) => ({
  schedules: [JONAS.mail],
  startTime: local('2027-02-09T09:00:00'),
  endTime: local('2027-02-09T18:00:00'),
  availabilityViewInterval: 60,
  ...more,
});
const ask = (more: object = {}, who = marit, headers = {}): Promise<Answer> =>
  who('POST', '/me/calendar/getSchedule', question(more), headers);
const code = ({ status, body }: Answer) => [status, body['error']?.['code']];

describe('getSchedule', () => {
  it('answers one digit per interval, the highest where items overlap (9 h at 60 min = 9)', async () => {
    const { body } = await ask();
    expect(body['value']?.[0]).toMatchObject({
      scheduleId: JONAS.mail,
      availabilityView: '210030000',
    });
  });

  it.each([
    [15, 36],
    [30, 18],
    [60, 9],
    [45, 12],
    [50, 11],
  ])('at %d minutes answers %d digits for nine hours', async (availabilityViewInterval, length) => {
    const { body } = await ask({ availabilityViewInterval });
    expect(body['value']?.[0]?.['availabilityView']).toHaveLength(length);
  });

  it('uses 30 minutes when no interval is given', async () => {
    const { availabilityViewInterval: _interval, ...rest } = question();
    const { body } = await marit('POST', '/me/calendar/getSchedule', rest);
    expect(body['value']?.[0]?.['availabilityView']).toHaveLength(18);
  });

  it('lists items in UTC although the question was in local time (docs issue 13699)', async () => {
    const { body } = await ask();
    expect(body['value']?.[0]?.['scheduleItems']?.[0]).toEqual({
      isPrivate: false,
      status: 'busy',
      subject: 'Avstämning',
      location: '',
      start: { dateTime: '2027-02-09T08:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2027-02-09T09:00:00.0000000', timeZone: 'UTC' },
    });
  });

  it('lists items in the preferred zone', async () => {
    const { body, headers } = await ask({}, marit, {
      Prefer: 'outlook.timezone="Europe/Stockholm"',
    });
    expect(body['value']?.[0]?.['scheduleItems']?.[0]?.['start']).toEqual({
      dateTime: '2027-02-09T09:00:00.0000000',
      timeZone: 'Europe/Stockholm',
    });
    expect(headers.get('Preference-Applied')).toBe('outlook.timezone="Europe/Stockholm"');
  });

  it('hides what a private item is about, but not from its owner', async () => {
    const seen = (answer: Answer) => answer.body['value']?.[0]?.['scheduleItems']?.[2];
    expect(seen(await ask())).toMatchObject({ isPrivate: true, status: 'oof' });
    expect(seen(await ask())?.['subject']).toBeUndefined();
    expect(seen(await ask({}, jonas))?.['subject']).toBe('Läkarbesök');
  });

  it('tells the working hours of the mailbox', async () => {
    const { body } = await ask();
    expect(body['value']?.[0]?.['workingHours']).toEqual({
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: 'W. Europe Standard Time' },
    });
  });

  it('follows the working hours that the owner sets', async () => {
    const workingHours = { daysOfWeek: ['monday', 'tuesday'] };
    await jonas('PATCH', '/me/mailboxSettings', { workingHours });
    const { body } = await ask();
    expect(body['value']?.[0]?.['workingHours']?.['daysOfWeek']).toEqual(['monday', 'tuesday']);
  });

  it('reports an address nobody has inside a 200 and answers the rest', async () => {
    const { status, body } = await ask({
      schedules: ['ingen@ekby.example', JONAS.mail, VENDELA.mail],
    });
    expect(status).toBe(200);
    expect(body['value']?.map((each) => each['error']?.['responseCode'])).toEqual([
      'ErrorMailRecipientNotFound',
      undefined,
      'ErrorMailRecipientNotFound',
    ]);
    expect(body['value']?.[0]?.['workingHours']).toBeUndefined();
  });

  it('answers for rooms as for people', async () => {
    const { body } = await ask({ schedules: [ROOM.mail] });
    expect(body['value']?.[0]?.['availabilityView']).toBe('000000000');
  });

  it('sees events made a moment ago, and cancelled ones no more', async () => {
    const { body } = await marit('POST', '/me/events', {
      subject: 'Träff',
      start: local('2027-02-09T09:00:00'),
      end: local('2027-02-09T16:30:00'),
      attendees: [{ emailAddress: { address: SELMA.mail }, type: 'required' }],
    });
    const view = async () =>
      (await ask({ schedules: [MARIT.mail, SELMA.mail] })).body['value']?.map(
        (each) => each['availabilityView'],
      );
    expect(await view()).toEqual(['222222220', '111111110']);
    await marit('POST', `/me/events/${body['id']}/cancel`);
    expect(await view()).toEqual(['000000000', '000000000']);
  });

  it('takes twenty mailboxes and refuses twenty-one; a group counts by its members', async () => {
    const many = (count: number) => Array.from({ length: count }, () => JONAS.mail);
    expect((await ask({ schedules: many(20) })).body['value']).toHaveLength(20);
    expect(code(await ask({ schedules: many(21) }))).toEqual([400, 'ErrorMailboxDataArrayTooBig']);
    expect(code(await ask({ schedules: [...many(19), 'ledning@ekby.example'] }))).toEqual([
      400,
      'ErrorMailboxDataArrayTooBig',
    ]);
  });

  it('refuses a window over 62 days as an error, not by cutting it', async () => {
    const until = (dateTime: string) =>
      ask({
        startTime: { dateTime: '2027-01-01T00:00:00', timeZone: 'UTC' },
        endTime: { dateTime, timeZone: 'UTC' },
      });
    expect((await until('2027-03-04T00:00:00')).status).toBe(200);
    expect(code(await until('2027-03-04T00:30:00'))).toEqual([400, 'ErrorTimeIntervalTooBig']);
  });

  it.each([4, 1441, 7.5])('refuses an interval of %d minutes', async (availabilityViewInterval) => {
    expect(code(await ask({ availabilityViewInterval }))).toEqual([
      400,
      'ErrorInvalidMergedFreeBusyInterval',
    ]);
  });

  it('answers 500 to an interval of null (docs issue 4494)', async () => {
    expect((await ask({ availabilityViewInterval: null })).status).toBe(500);
  });

  it('refuses an end before the start and an empty list', async () => {
    expect(code(await ask({ endTime: local('2027-02-09T08:00:00') }))).toEqual([
      400,
      'ErrorInvalidParameter',
    ]);
    expect(code(await ask({ schedules: [] }))).toEqual([400, 'ErrorInvalidParameter']);
  });

  it('takes parameter names in any casing, as the documentation writes them', async () => {
    const { schedules, startTime, endTime } = question();
    const { status } = await marit('POST', '/me/calendar/getschedule', {
      Schedules: schedules,
      StartTime: startTime,
      EndTime: endTime,
    });
    expect(status).toBe(200);
  });

  it('counts intervals as instants over the switch to summer time', async () => {
    const { body } = await ask({
      startTime: local('2027-03-28T00:00:00'),
      endTime: local('2027-03-29T00:00:00'),
    });
    expect(body['value']?.[0]?.['availabilityView']).toHaveLength(23);
  });

  it('says that a calendar with more than a thousand entries in the window is too big', async () => {
    const full = ekby({
      [JONAS.id]: Array.from({ length: 1001 }, () =>
        appointment('2027-02-09T09:00:00', '2027-02-09T10:00:00'),
      ),
    });
    const world = await openWorld(full);
    const { body } = await ask({}, world.as('P01'));
    expect(body['value']?.[0]?.['error']?.['responseCode']).toBe('ErrorResultSetTooBig');
  });
});
