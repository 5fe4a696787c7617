import { JONAS, MARIT, appointment, ekby } from './small-definition.ts';
import { openWorld } from './world.ts';
import type { Answer, Ask, World } from './world.ts';

let world: World;
let marit: Ask;

beforeEach(async () => {
  world = await openWorld(
    ekby({
      [MARIT.id]: [
        appointment('2027-02-01T09:00:00', '2027-02-01T10:00:00', { subject: 'Ledning' }),
        appointment('2027-02-15T00:00:00', '2027-02-22T00:00:00', {
          ...{ subject: 'Sportlov', isAllDay: true, showAs: 'oof' },
        }),
        appointment('2027-02-18T13:00:00', '2027-02-18T14:00:00', { subject: 'Nämnd' }),
      ],
    }),
  );
  marit = world.as('P01');
});

const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const add = async (subject: string, from: string, to: string): Promise<string> =>
  (await marit('POST', '/me/events', { subject, start: utc(from), end: utc(to) })).body[
    'id'
  ] as string;
const span = (from: string, to: string) =>
  `startDateTime=${encodeURIComponent(from)}&endDateTime=${encodeURIComponent(to)}`;
const subjects = ({ body }: Answer) => body['value']?.map((each) => each['subject'] as string);
const FEBRUARY = span('2027-02-01T00:00:00Z', '2027-03-01T00:00:00Z');

describe('calendarView', () => {
  it('lists what overlaps the window, by start, standing appointments included', async () => {
    await add('Träff', '2027-02-10T08:00:00', '2027-02-10T15:30:00');
    expect(subjects(await marit('GET', `/me/calendarView?${FEBRUARY}`))).toEqual([
      ...['Ledning', 'Träff', 'Sportlov', 'Nämnd'],
    ]);
    const inside = await marit(
      'GET',
      `/me/calendarView?${span('2027-02-18T10:00:00Z', '2027-02-18T11:00:00Z')}`,
    );
    expect(subjects(inside)).toEqual(['Sportlov']);
  });

  it('reads the offset of the window, and UTC where there is none', async () => {
    const ends = (to: string) =>
      marit('GET', `/me/calendarView?${span('2027-02-01T00:00:00Z', to)}`);
    expect(subjects(await ends('2027-02-01T09:00:00+01:00'))).toEqual([]);
    expect(subjects(await ends('2027-02-01T09:00:00'))).toEqual(['Ledning']);
  });

  it('takes parameter names in any casing', async () => {
    const { status } = await marit(
      'GET',
      '/me/calendarView?StartDateTime=2027-02-01&EndDateTime=2027-02-02',
    );
    expect(status).toBe(200);
  });

  it.each([
    ['', 'ErrorInvalidParameter'],
    ['startDateTime=2027-02-01T00:00:00Z', 'ErrorInvalidParameter'],
    [span('soon', '2027-02-01T00:00:00Z'), 'ErrorInvalidParameter'],
    [
      span('2027-02-02T00:00:00Z', '2027-02-01T00:00:00Z'),
      'ErrorCalendarEndDateIsEarlierThanStartDate',
    ],
    [span('2027-01-01T00:00:00Z', '2032-01-01T00:00:00Z'), 'ErrorCalendarViewRangeTooBig'],
  ])('refuses the window "%s" with %s', async (query, code) => {
    const { status, body } = await marit('GET', `/me/calendarView?${query}`);
    expect([status, body['error']?.['code']]).toEqual([400, code]);
  });

  it('lets a standing appointment be changed and deleted like any event', async () => {
    const { body } = await marit('GET', `/me/calendarView?${FEBRUARY}`);
    const ids = body['value']?.map((each) => each['id'] as string) ?? [];
    await marit('PATCH', `/me/events/${ids[0]}`, { subject: 'Ledning, kort' });
    await marit('DELETE', `/me/events/${ids[2]}`);
    expect(subjects(await marit('GET', `/me/calendarView?${FEBRUARY}`))).toEqual([
      'Ledning, kort',
      'Sportlov',
    ]);
  });

  it('counts an event that ends where the window begins as outside', async () => {
    const after = await marit(
      'GET',
      `/me/calendarView?${span('2027-02-01T09:00:00Z', '2027-02-02T00:00:00Z')}`,
    );
    expect(subjects(after)).toEqual([]);
  });
});

describe('calendarView/delta', () => {
  const start = () => marit('GET', `/me/calendarView/delta?${FEBRUARY}`);
  const follow = (answer: Answer) => {
    const link = new URL(
      (answer.body['@odata.nextLink'] ?? answer.body['@odata.deltaLink']) as string,
    );
    return marit('GET', link.pathname.replace('/v1.0', '') + link.search);
  };

  it('begins with everything in the window and ends with a deltaLink on Graph’s host', async () => {
    const first = await start();
    expect(subjects(first)).toEqual(['Ledning', 'Sportlov', 'Nämnd']);
    expect(first.body['@odata.nextLink']).toBeUndefined();
    expect(first.body['@odata.deltaLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\//);
    expect(subjects(await follow(first))).toEqual([]);
  });

  it('tells what is new, changed and gone, the gone as @removed', async () => {
    const kept = await add('Kvar', '2027-02-03T08:00:00', '2027-02-03T09:00:00');
    const gone = await add('Bort', '2027-02-04T08:00:00', '2027-02-04T09:00:00');
    const first = await start();
    await add('Ny', '2027-02-05T08:00:00', '2027-02-05T09:00:00');
    await add('Utanför', '2027-04-05T08:00:00', '2027-04-05T09:00:00');
    await marit('PATCH', `/me/events/${kept}`, { subject: 'Kvar, ändrad' });
    await marit('DELETE', `/me/events/${gone}`);
    const next = await follow(first);
    expect(subjects(next)).toEqual(['Ny', 'Kvar, ändrad', undefined]);
    expect(next.body['value']?.[2]).toEqual({ '@removed': { reason: 'deleted' }, id: gone });
    expect(subjects(await follow(next))).toEqual([]);
  });

  it('removes what was moved out of the window', async () => {
    const id = await add('Flyttas', '2027-02-03T08:00:00', '2027-02-03T09:00:00');
    const first = await start();
    await marit('PATCH', `/me/events/${id}`, {
      start: utc('2027-05-03T08:00:00'),
      end: utc('2027-05-03T09:00:00'),
    });
    expect((await follow(first)).body['value']).toEqual([
      { '@removed': { reason: 'deleted' }, id },
    ]);
  });

  it('loses nothing that changes between two pages', async () => {
    for (let hour = 8; hour < 20; hour += 1) {
      const two = String(hour).padStart(2, '0');
      await add(`kl ${two}`, `2027-02-03T${two}:00:00`, `2027-02-03T${two}:30:00`);
    }
    const first = await marit('GET', `/me/calendarView/delta?${FEBRUARY}`, undefined, {
      Prefer: 'odata.maxpagesize=5',
    });
    expect(first.body['value']).toHaveLength(5);
    await marit('DELETE', `/me/events/${first.body['value']?.[1]?.['id']}`);
    const second = await follow(first);
    const third = second.body['@odata.nextLink'] === undefined ? second : await follow(second);
    const seen = [first, second, ...(third === second ? [] : [third])].flatMap(
      (each) => subjects(each) ?? [],
    );
    expect(new Set(seen).size).toBe(15);
    expect((await follow(third)).body['value']).toHaveLength(1);
  });

  it('refuses the options that change tracking does not support', async () => {
    for (const option of [
      '$filter=x',
      '$select=subject',
      '$expand=extensions',
      '$orderby=subject',
      '$top=5',
    ]) {
      const { status, body } = await marit('GET', `/me/calendarView/delta?${FEBRUARY}&${option}`);
      expect([option, status, body['error']?.['code']]).toEqual([
        option,
        400,
        'ErrorInvalidUrlQuery',
      ]);
    }
  });

  it('answers 410 syncStateNotFound for a token of another time, 400 for one that is none', async () => {
    const link = (await start()).body['@odata.deltaLink'] as string;
    const other = (await openWorld(ekby())).as('P01');
    await other('GET', `/me/calendarView/delta?${FEBRUARY}`);
    const { pathname, search } = new URL(link);
    const gone = await other('GET', pathname.replace('/v1.0', '') + search);
    expect([gone.status, gone.body['error']?.['code']]).toEqual([410, 'syncStateNotFound']);
    const broken = await marit('GET', '/me/calendarView/delta?$deltatoken=abc');
    expect(broken.status).toBe(400);
  });

  it('hears of answers through the organizer’s copy', async () => {
    const jonas = world.as('P02');
    await marit('POST', '/me/events', {
      ...{ subject: 'Träff', start: utc('2027-02-09T08:00:00'), end: utc('2027-02-09T15:00:00') },
      attendees: [{ emailAddress: { address: JONAS.mail }, type: 'required' }],
    });
    const first = await start();
    const copy = (await jonas('GET', `/me/calendarView?${FEBRUARY}`)).body['value']?.[0]?.['id'];
    await jonas('POST', `/me/events/${copy}/accept`);
    const [told] = (await follow(first)).body['value'] ?? [];
    expect(told?.['attendees']?.[0]?.['status']?.['response']).toBe('accepted');
  });
});
