import type { MailRecord } from '#local-tenant/server/calendar/mail.ts';
import { GROUP, JONAS, MARIT, ROOM, SELMA, VENDELA, ekby } from './small-definition.ts';
import { openWorld } from './world.ts';
import type { Ask, World } from './world.ts';

let world: World;
let marit: Ask;
let jonas: Ask;
let selma: Ask;
let vendela: Ask;

beforeEach(async () => {
  world = await openWorld(ekby());
  const speak = (persona: string): Ask => world.as(persona);
  [marit, jonas, selma, vendela] = [speak('P01'), speak('P02'), speak('P03'), speak('K01')];
});

const at = (dateTime: string, timeZone = 'W. Europe Standard Time') => ({ dateTime, timeZone });
const attendee = (mail: string, type = 'required') => ({ emailAddress: { address: mail }, type });
const day = (more: object = {}) => ({
  subject: 'Träff 1, dag 1',
  start: at('2027-02-09T09:00:00'),
  end: at('2027-02-09T16:30:00'),
  ...more,
});
const VIEW = '/me/calendarView?startDateTime=2027-02-01T00:00:00Z&endDateTime=2027-03-01T00:00:00Z';
const viewOf = async (ask: Ask) => (await ask('GET', VIEW)).body['value'] ?? [];
const mails = (): readonly MailRecord[] => [
  ...world.tenant.store.collection<MailRecord>('mail').values(),
];
const told = () => mails().map(({ kind, from, to }) => `${kind} ${from} → ${to}`);
const meeting = async (...mailsOf: string[]) =>
  (await marit('POST', '/me/events', day({ attendees: mailsOf.map((each) => attendee(each)) })))
    .body['id'] as string;
const idIn = async (ask: Ask) => (await viewOf(ask))[0]?.['id'] as string;

describe('creating an event', () => {
  it('answers 201 with UTC and seven decimals unless a zone is preferred (event-get)', async () => {
    const { status, body, headers } = await marit('POST', '/me/events', day());
    expect(status).toBe(201);
    expect(body['start']).toEqual({ dateTime: '2027-02-09T08:00:00.0000000', timeZone: 'UTC' });
    expect(body['originalStartTimeZone']).toBe('W. Europe Standard Time');
    expect(body['responseStatus']).toEqual({ response: 'organizer', time: '0001-01-01T00:00:00Z' });
    expect(headers.get('Location')).toContain(body['id'] as string);
  });

  it.each([
    ['W. Europe Standard Time', '2027-02-09T09:00:00.0000000'],
    ['Europe/Stockholm', '2027-02-09T09:00:00.0000000'],
    ['Nepal Standard Time', '2027-02-09T13:45:00.0000000'],
    ['America/St_Johns', '2027-02-09T04:30:00.0000000'],
  ])('answers in %s when preferred, and says so in Preference-Applied', async (zone, local) => {
    const { body, headers } = await marit('POST', '/me/events', day(), {
      Prefer: `outlook.timezone="${zone}"`,
    });
    expect(body['start']).toEqual({ dateTime: local, timeZone: zone });
    expect(headers.get('Preference-Applied')).toBe(`outlook.timezone="${zone}"`);
  });

  it.each([
    ['2027-03-27T09:00:00', '2027-03-27T08:00:00.0000000'],
    ['2027-03-28T09:00:00', '2027-03-28T07:00:00.0000000'],
    ['2027-10-30T09:00:00', '2027-10-30T07:00:00.0000000'],
    ['2027-10-31T09:00:00', '2027-10-31T08:00:00.0000000'],
  ])('reads %s with the offset of its own day (daylight saving 2027)', async (local, utc) => {
    const start = at(local);
    const { body } = await marit('POST', '/me/events', day({ start, end: start }));
    expect(body['start']?.['dateTime']).toBe(utc);
  });

  it('refuses a zone that nobody knows with TimeZoneNotSupportedException', async () => {
    const { status, body } = await marit(
      'POST',
      '/me/events',
      day({ start: at('2027-02-09T09:00:00', 'Ekby Time') }),
    );
    expect([status, body['error']?.['code']]).toEqual([400, 'TimeZoneNotSupportedException']);
  });

  it('refuses an end before the start', async () => {
    const { status, body } = await marit(
      'POST',
      '/me/events',
      day({ end: at('2027-02-09T08:00:00') }),
    );
    expect([status, body['error']?.['code']]).toEqual([
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
    ]);
  });

  it('refuses an event without start or end', async () => {
    const { status, body } = await marit('POST', '/me/events', { subject: 'x' });
    expect([status, body['error']?.['code']]).toEqual([400, 'ErrorPropertyValidationFailure']);
  });

  it('refuses a property that event does not have, by name', async () => {
    const { status, body } = await marit('POST', '/me/events', day({ titel: 'x' }));
    expect([status, body['error']?.['code']]).toEqual([400, 'RequestBodyRead']);
    expect(body['error']?.['message']).toContain("'titel'");
  });

  it('refuses a body that is not JSON', async () => {
    const { status, body } = await marit('POST', '/me/events', '{"subject":');
    expect([status, body['error']?.['code']]).toEqual([400, 'BadRequest']);
  });

  it('takes enums in any casing and answers camelCase (graph.md 4.4)', async () => {
    const { body } = await marit(
      'POST',
      '/me/events',
      day({
        showAs: 'Tentative',
        sensitivity: 'PRIVATE',
        body: { contentType: 'HTML', content: '<p>Hej</p>' },
        attendees: [attendee(JONAS.mail, 'Optional')],
      }),
    );
    expect(body['showAs']).toBe('tentative');
    expect(body['sensitivity']).toBe('private');
    expect(body['attendees']?.[0]?.['type']).toBe('optional');
    expect(body['bodyPreview']).toBe('Hej');
  });

  it('needs midnight in one zone for an all-day event (event resource)', async () => {
    const allDay = (start: object, end: object) =>
      marit('POST', '/me/events', { subject: 'Ledig', isAllDay: true, start, end });
    expect((await allDay(at('2027-02-09T09:00:00'), at('2027-02-10T00:00:00'))).status).toBe(400);
    expect((await allDay(at('2027-02-09T00:00:00'), at('2027-02-10T00:00:00', 'UTC'))).status).toBe(
      400,
    );
    expect((await allDay(at('2027-02-09T00:00:00'), at('2027-02-09T00:00:00'))).status).toBe(400);
    const { status, body } = await allDay(at('2027-02-09T00:00:00'), at('2027-02-11T00:00:00'));
    expect([status, body['end']?.['dateTime']]).toEqual([201, '2027-02-11T00:00:00.0000000']);
  });

  it('fills joinUrl for a Teams meeting, keeps it online and keeps the way in in the body', async () => {
    const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };
    const { body } = await marit('POST', '/me/events', day(online));
    const url = body['onlineMeeting']?.['joinUrl'] as string;
    expect(url).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(body['body']?.['content']).toContain(url);
    const later = await marit('PATCH', `/me/events/${body['id']}`, { isOnlineMeeting: false });
    expect(later.body['isOnlineMeeting']).toBe(true);
  });

  it('refuses a series with 501: nothing here uses one', async () => {
    const { status } = await marit('POST', '/me/events', day({ recurrence: { pattern: {} } }));
    expect(status).toBe(501);
  });

  it('answers a guest 404 MailboxNotEnabledForRESTAPI, on every calendar path (graph.md 0.3)', async () => {
    for (const path of [
      '/me/events',
      '/me/calendar',
      VIEW,
      '/me/mailboxSettings',
      '/me/outlook/masterCategories',
    ]) {
      const { status, body } = await vendela('GET', path);
      expect([path, status, body['error']?.['code']]).toEqual([
        path,
        404,
        'MailboxNotEnabledForRESTAPI',
      ]);
    }
    expect((await vendela('POST', '/me/events', day())).status).toBe(404);
  });

  it('keeps a mailbox to its owner: another person is refused, oneself by id is not', async () => {
    expect((await jonas('GET', `/users/${MARIT.id}/events`)).body['error']?.['code']).toBe(
      'ErrorAccessDenied',
    );
    expect((await jonas('POST', `/users/${JONAS.userPrincipalName}/events`, day())).status).toBe(
      201,
    );
  });
});

describe('transactionId', () => {
  const once = day({ transactionId: 'occasion-1-day-1', attendees: [attendee(JONAS.mail)] });

  it('gives the same event for the same id and content, and mails nobody twice', async () => {
    const first = await marit('POST', '/me/events', once);
    const again = await marit('POST', '/me/events', once);
    expect([again.status, again.body['id']]).toEqual([201, first.body['id']]);
    expect((await marit('GET', '/me/events')).body['value']).toHaveLength(1);
    expect(mails()).toHaveLength(1);
  });

  it('answers 409 ErrorDuplicateTransactionId for the same id with other content', async () => {
    await marit('POST', '/me/events', once);
    const { status, body } = await marit('POST', '/me/events', { ...once, subject: 'Annat' });
    expect([status, body['error']?.['code']]).toEqual([409, 'ErrorDuplicateTransactionId']);
  });

  it('remembers the id after the event is gone', async () => {
    const { body } = await marit('POST', '/me/events', once);
    await marit('DELETE', `/me/events/${body['id']}`);
    expect((await marit('POST', '/me/events', once)).status).toBe(409);
  });

  it('is each mailbox’s own', async () => {
    await marit('POST', '/me/events', once);
    expect(
      (await jonas('POST', '/me/events', day({ transactionId: 'occasion-1-day-1' }))).status,
    ).toBe(201);
  });

  it('is echoed only when set and cannot be changed', async () => {
    const { body } = await marit('POST', '/me/events', once);
    expect(body['transactionId']).toBe('occasion-1-day-1');
    expect((await marit('POST', '/me/events', day())).body['transactionId']).toBeUndefined();
    expect(
      (await marit('PATCH', `/me/events/${body['id']}`, { transactionId: 'other' })).status,
    ).toBe(400);
  });
});

describe('invitations', () => {
  it('land in every attendee’s calendar as tentative and not answered', async () => {
    await meeting(JONAS.mail, SELMA.mail);
    for (const ask of [jonas, selma]) {
      const [event] = await viewOf(ask);
      expect(event).toMatchObject({
        isOrganizer: false,
        showAs: 'tentative',
        responseStatus: { response: 'notResponded' },
        organizer: { emailAddress: { address: MARIT.mail } },
      });
    }
    expect(told()).toEqual([
      `invitation ${MARIT.mail} → ${JONAS.mail}`,
      `invitation ${MARIT.mail} → ${SELMA.mail}`,
    ]);
  });

  it('reach a guest by mail only: there is no calendar to land in', async () => {
    await meeting(VENDELA.mail);
    expect(told()).toEqual([`invitation ${MARIT.mail} → ${VENDELA.mail}`]);
  });

  it('to a group reach its members, and who answers joins the attendees', async () => {
    await meeting('ledning@ekby.example');
    const id = await idIn(jonas);
    await jonas('POST', `/me/events/${id}/accept`, {});
    const [event] = await viewOf(marit);
    expect(
      event?.['attendees']?.map((each) => [
        each['emailAddress']?.['address'],
        each['status']?.['response'],
      ]),
    ).toEqual([
      ['ledning@ekby.example', 'none'],
      [JONAS.mail, 'accepted'],
    ]);
  });

  it('do not show to the others how somebody answered', async () => {
    await meeting(JONAS.mail, SELMA.mail);
    await jonas('POST', `/me/events/${await idIn(jonas)}/accept`);
    const [event] = await viewOf(selma);
    expect(event?.['attendees']?.map((each) => each['status']?.['response'])).toEqual([
      'none',
      'none',
    ]);
  });

  it('need an address', async () => {
    const { body } = await marit(
      'POST',
      '/me/events',
      day({ attendees: [{ emailAddress: { name: 'Jonas' } }] }),
    );
    expect(body['error']?.['code']).toBe('ErrorInvalidRecipients');
  });
});

describe('answers', () => {
  it.each([
    ['accept', 'accepted', 'busy'],
    ['tentativelyAccept', 'tentativelyAccepted', 'tentative'],
    ['tentativelyaccept', 'tentativelyAccepted', 'tentative'],
  ])('%s is 202 without a body, seen on both sides', async (action, response, showAs) => {
    await meeting(JONAS.mail);
    const { status, text } = await jonas('POST', `/me/events/${await idIn(jonas)}/${action}`, {
      Comment: 'Ja',
      SendResponse: true,
    });
    expect([status, text]).toEqual([202, '']);
    expect((await viewOf(jonas))[0]).toMatchObject({ showAs, responseStatus: { response } });
    const [organizers] = await viewOf(marit);
    expect(organizers?.['attendees']?.[0]?.['status']).toEqual({
      response,
      time: '2027-01-12T11:00:00.000Z',
    });
    expect(mails().at(-1)).toMatchObject({
      kind: 'response',
      from: JONAS.mail,
      to: MARIT.mail,
      comment: 'Ja',
    });
  });

  it('decline takes the event out of the calendar', async () => {
    await meeting(JONAS.mail);
    await jonas('POST', `/me/events/${await idIn(jonas)}/decline`, { comment: 'Tyvärr' });
    expect(await viewOf(jonas)).toEqual([]);
    expect((await viewOf(marit))[0]?.['attendees']?.[0]?.['status']?.['response']).toBe('declined');
  });

  it('stay unknown to the organizer without sendResponse', async () => {
    await meeting(JONAS.mail);
    await jonas('POST', `/me/events/${await idIn(jonas)}/accept`, { sendResponse: false });
    expect((await viewOf(marit))[0]?.['attendees']?.[0]?.['status']?.['response']).toBe('none');
    expect(mails()).toHaveLength(1);
  });

  it('may propose another time, which shows beside the name', async () => {
    await meeting(JONAS.mail);
    const proposedNewTime = { start: at('2027-02-10T09:00:00'), end: at('2027-02-10T16:30:00') };
    await jonas('POST', `/me/events/${await idIn(jonas)}/tentativelyAccept`, { proposedNewTime });
    expect((await viewOf(marit))[0]?.['attendees']?.[0]?.['proposedNewTime']?.['start']).toEqual({
      dateTime: '2027-02-10T08:00:00.0000000',
      timeZone: 'UTC',
    });
  });

  it('may not propose when the organizer does not allow it, nor without sending (event-decline: 400)', async () => {
    const proposedNewTime = { start: at('2027-02-10T09:00:00'), end: at('2027-02-10T16:30:00') };
    await marit(
      'POST',
      '/me/events',
      day({ attendees: [attendee(JONAS.mail)], allowNewTimeProposals: false }),
    );
    const id = await idIn(jonas);
    expect((await jonas('POST', `/me/events/${id}/decline`, { proposedNewTime })).status).toBe(400);
    expect(
      (await jonas('POST', `/me/events/${id}/decline`, { proposedNewTime, sendResponse: false }))
        .status,
    ).toBe(400);
    expect(await viewOf(jonas)).toHaveLength(1);
  });

  it('are not for the organizer', async () => {
    const id = await meeting(JONAS.mail);
    const { status, body } = await marit('POST', `/me/events/${id}/accept`);
    expect([status, body['error']?.['code']]).toEqual([400, 'ErrorInvalidRequest']);
  });
});

describe('changing a meeting', () => {
  it('in time resets the answers and updates everybody (event-update example)', async () => {
    const id = await meeting(JONAS.mail, SELMA.mail);
    await jonas('POST', `/me/events/${await idIn(jonas)}/accept`);
    const before = mails().length;
    const { status, body } = await marit('PATCH', `/me/events/${id}`, {
      start: at('2027-02-10T09:00:00'),
      end: at('2027-02-10T16:30:00'),
    });
    expect([status, body['id']]).toEqual([200, id]);
    expect(body['attendees']?.map((each) => each['status']?.['response'])).toEqual([
      'notResponded',
      'notResponded',
    ]);
    expect((await viewOf(jonas))[0]).toMatchObject({
      start: { dateTime: '2027-02-10T08:00:00.0000000' },
      responseStatus: { response: 'notResponded' },
      showAs: 'tentative',
    });
    expect(
      mails()
        .slice(before)
        .map(({ kind }) => kind),
    ).toEqual(['update', 'update']);
  });

  it('in its text updates everybody and keeps the answers', async () => {
    const id = await meeting(JONAS.mail);
    await jonas('POST', `/me/events/${await idIn(jonas)}/accept`);
    await marit('PATCH', `/me/events/${id}`, { location: { displayName: 'Eken' } });
    expect((await viewOf(jonas))[0]).toMatchObject({
      location: { displayName: 'Eken' },
      responseStatus: { response: 'accepted' },
      showAs: 'busy',
    });
    expect(mails().at(-1)?.kind).toBe('update');
  });

  it('in its attendee list alone mails only those it changes (scheduling.md 6.2)', async () => {
    const id = await meeting(JONAS.mail);
    await marit('PATCH', `/me/events/${id}`, {
      attendees: [attendee(JONAS.mail), attendee(SELMA.mail)],
    });
    await marit('PATCH', `/me/events/${id}`, { attendees: [attendee(SELMA.mail)] });
    expect(told()).toEqual([
      `invitation ${MARIT.mail} → ${JONAS.mail}`,
      `invitation ${MARIT.mail} → ${SELMA.mail}`,
      `cancellation ${MARIT.mail} → ${JONAS.mail}`,
    ]);
    expect((await viewOf(jonas))[0]).toMatchObject({ isCancelled: true, showAs: 'free' });
  });

  it('keeps the answer of who stays on the list', async () => {
    const id = await meeting(JONAS.mail);
    await jonas('POST', `/me/events/${await idIn(jonas)}/accept`);
    const { body } = await marit('PATCH', `/me/events/${id}`, {
      attendees: [attendee(JONAS.mail), attendee(SELMA.mail)],
    });
    expect(body['attendees']?.map((each) => each['status']?.['response'])).toEqual([
      'accepted',
      'none',
    ]);
  });

  it('in what is one’s own, or in nothing, mails nobody', async () => {
    const id = await meeting(JONAS.mail);
    await marit('PATCH', `/me/events/${id}`, {
      categories: ['Samspel'],
      showAs: 'busy',
      reminderMinutesBeforeStart: 30,
    });
    await marit('PATCH', `/me/events/${id}`, {
      start: at('2027-02-09T08:00:00', 'UTC'),
      attendees: [attendee(JONAS.mail)],
    });
    expect(mails()).toHaveLength(1);
  });

  it('gives a new weak eTag and refuses a stale If-Match with 412', async () => {
    const { body } = await marit('POST', '/me/events', day());
    const stale = body['@odata.etag'] as string;
    expect(stale).toMatch(/^W\/".+"$/);
    const path = `/me/events/${body['id']}`;
    expect((await marit('PATCH', path, { subject: 'Nytt' }, { 'If-Match': stale })).status).toBe(
      200,
    );
    const refused = await marit('PATCH', path, { subject: 'Nyare' }, { 'If-Match': stale });
    expect([refused.status, refused.body['error']?.['code']]).toEqual([
      412,
      'ErrorIrresolvableConflict',
    ]);
    expect((await marit('DELETE', path, undefined, { 'If-Match': stale })).status).toBe(412);
    expect((await marit('GET', path)).body['subject']).toBe('Nytt');
  });
});

describe('cancelling and deleting', () => {
  it('cancel is 202 for the organizer, tells everybody and leaves a marked copy', async () => {
    const id = await meeting(JONAS.mail);
    const { status } = await marit('POST', `/me/events/${id}/cancel`, { Comment: 'Flyttas' });
    expect(status).toBe(202);
    expect((await marit('GET', `/me/events/${id}`)).status).toBe(404);
    expect((await viewOf(jonas))[0]).toMatchObject({
      isCancelled: true,
      subject: 'Canceled: Träff 1, dag 1',
      showAs: 'free',
    });
    expect(mails().at(-1)).toMatchObject({
      kind: 'cancellation',
      to: JONAS.mail,
      comment: 'Flyttas',
    });
  });

  it('cancel is 400 for an attendee (event-cancel)', async () => {
    await meeting(JONAS.mail);
    const { status, body } = await jonas('POST', `/me/events/${await idIn(jonas)}/cancel`, {});
    expect([status, body['error']?.['message']]).toEqual([
      400,
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    ]);
  });

  it('a cancelled meeting cannot be accepted', async () => {
    const id = await meeting(JONAS.mail);
    await marit('POST', `/me/events/${id}/cancel`);
    const { body } = await jonas('POST', `/me/events/${await idIn(jonas)}/accept`);
    expect(body['error']?.['code']).toBe('ErrorCalendarIsCancelledForAccept');
  });

  it('the organizer’s delete cancels, an attendee’s delete is silent', async () => {
    const id = await meeting(JONAS.mail, SELMA.mail);
    await jonas('DELETE', `/me/events/${await idIn(jonas)}`);
    expect(mails()).toHaveLength(2);
    expect((await marit('DELETE', `/me/events/${id}`)).status).toBe(204);
    expect(
      mails()
        .slice(2)
        .map(({ kind }) => kind),
    ).toEqual(['cancellation', 'cancellation']);
  });

  it('a delete without attendees is silent, as the undo of a reservation', async () => {
    const { body } = await marit('POST', '/me/events', day({ showAs: 'tentative' }));
    await marit('DELETE', `/me/events/${body['id']}`);
    expect(mails()).toEqual([]);
    expect((await marit('DELETE', `/me/events/${body['id']}`)).status).toBe(404);
  });

  it.each(['forward', 'dismissReminders'])('%s is refused, not swallowed', async (action) => {
    const id = await meeting();
    expect((await marit('POST', `/me/events/${id}/${action}`, {})).status).toBeGreaterThanOrEqual(
      400,
    );
  });
});

describe('rooms', () => {
  const book = (more: object = {}) =>
    marit('POST', '/me/events', day({ attendees: [attendee(ROOM.mail, 'resource')], ...more }));
  const answer = async (id: string) =>
    (await marit('GET', `/me/events/${id}`)).body['attendees']?.[0]?.['status']?.['response'];

  it('answer after the request: the 201 still says none', async () => {
    const { body } = await book();
    expect(body['attendees']?.[0]?.['status']?.['response']).toBe('none');
    expect(await answer(body['id'] as string)).toBe('accepted');
    expect(told()).toEqual([
      `invitation ${MARIT.mail} → ${ROOM.mail}`,
      `response ${ROOM.mail} → ${MARIT.mail}`,
    ]);
  });

  it('decline what they already hold', async () => {
    await book();
    const { body } = await book({
      start: at('2027-02-09T16:00:00'),
      end: at('2027-02-09T17:00:00'),
    });
    expect(await answer(body['id'] as string)).toBe('declined');
    const beside = await book({ start: at('2027-02-09T16:30:00'), end: at('2027-02-09T17:00:00') });
    expect(await answer(beside.body['id'] as string)).toBe('accepted');
  });

  it('decline what ends after the booking window of 180 days', async () => {
    const inside = await book({ start: at('2027-07-11T09:00:00'), end: at('2027-07-11T12:00:00') });
    const outside = await book({
      start: at('2027-07-12T09:00:00'),
      end: at('2027-07-12T16:00:00'),
    });
    expect([
      await answer(inside.body['id'] as string),
      await answer(outside.body['id'] as string),
    ]).toEqual(['accepted', 'declined']);
  });

  it('decline what is longer than 1440 minutes', async () => {
    const { body } = await book({
      start: at('2027-02-09T09:00:00'),
      end: at('2027-02-10T16:30:00'),
    });
    expect(await answer(body['id'] as string)).toBe('declined');
  });

  it('answer anew when the time moves, and free the old one', async () => {
    const first = (await book()).body['id'] as string;
    await marit('PATCH', `/me/events/${first}`, {
      start: at('2027-02-10T09:00:00'),
      end: at('2027-02-10T16:30:00'),
    });
    expect(await answer(first)).toBe('accepted');
    expect(await answer((await book()).body['id'] as string)).toBe('accepted');
  });

  it('are free again after a cancellation', async () => {
    const first = (await book()).body['id'] as string;
    await marit('POST', `/me/events/${first}/cancel`);
    expect(await answer((await book()).body['id'] as string)).toBe('accepted');
  });
});

describe('reading events', () => {
  it('refuses a malformed id with 400 and an unknown one with 404', async () => {
    const id = await meeting();
    expect((await marit('GET', '/me/events/nothing')).body['error']?.['code']).toBe(
      'ErrorInvalidIdMalformed',
    );
    expect((await jonas('GET', `/me/events/${id}`)).body['error']?.['code']).toBe(
      'ErrorItemNotFound',
    );
  });

  it('gives immutable ids when preferred, takes either form, and ids have case', async () => {
    const id = await meeting();
    const { body, headers } = await marit('GET', `/me/events/${id}`, undefined, {
      Prefer: 'IdType="ImmutableId"',
    });
    const immutable = body['id'] as string;
    expect(immutable).not.toBe(id);
    expect(headers.get('Preference-Applied')).toBe('IdType="ImmutableId"');
    expect((await marit('GET', `/me/events/${immutable}`)).body['id']).toBe(id);
    expect((await marit('GET', `/me/events/${id.toLowerCase()}`)).status).toBe(400);
  });

  it('pages ten by ten with an absolute link on Graph’s own host', async () => {
    for (let index = 0; index < 12; index += 1)
      await marit('POST', '/me/events', day({ subject: `${index}` }));
    const { body } = await marit('GET', '/me/events?$select=subject');
    expect(body['value']).toHaveLength(10);
    const link = new URL(body['@odata.nextLink'] as string);
    expect(link.origin).toBe('https://graph.microsoft.com');
    const rest = await marit('GET', link.pathname.replace('/v1.0', '') + link.search);
    expect(rest.body['value']).toHaveLength(2);
    expect(rest.body['@odata.nextLink']).toBeUndefined();
    expect(Object.keys(rest.body['value']?.[0] ?? {}).sort()).toEqual([
      '@odata.etag',
      'id',
      'subject',
    ]);
  });

  it('refuses more than 1000 on a page', async () => {
    const { status, body } = await marit('GET', '/me/events?$top=1001');
    expect([status, body['error']?.['code']]).toEqual([400, 'ErrorInvalidUrlQuery']);
  });

  it.each([
    ["subject eq 'träff 1, DAG 1'", 1],
    ["startswith(subject,'Träff')", 2],
    ["start/dateTime ge '2027-02-10T00:00'", 1],
    ["start/dateTime ge '2027-02-09T08:00:00Z' and end/dateTime le '2027-02-09T15:30:00'", 1],
    ["not (showAs eq 'busy') or isAllDay eq true", 0],
    ["categories/any(c:c eq 'Samspel')", 1],
  ])('filters by %s', async (filter, count) => {
    await marit('POST', '/me/events', day({ categories: ['Samspel'] }));
    await marit(
      'POST',
      '/me/events',
      day({
        subject: 'Träff 1, dag 2',
        start: at('2027-02-10T09:00:00'),
        end: at('2027-02-10T16:00:00'),
      }),
    );
    const { body } = await marit('GET', `/me/events?$filter=${encodeURIComponent(filter)}`);
    expect(body['value']).toHaveLength(count);
  });

  it.each([
    ["attendees/any(a:a/type eq 'required')", 'ErrorInvalidUrlQueryFilter'],
    ["subject eq 'x", 'BadRequest'],
    ['subject eq', 'BadRequest'],
  ])('refuses the filter %s', async (filter, code) => {
    const { status, body } = await marit('GET', `/me/events?$filter=${encodeURIComponent(filter)}`);
    expect([status, body['error']?.['code']]).toEqual([400, code]);
  });

  it('has no attachments to list and no instances of a single event', async () => {
    const id = await meeting();
    expect((await marit('GET', `/me/events/${id}/attachments`)).body['value']).toEqual([]);
    expect(
      (
        await marit(
          'GET',
          `/me/events/${id}/instances?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z`,
        )
      ).status,
    ).toBe(400);
  });
});

describe('own data on an event', () => {
  const ID = 'String {8f6a2c1e-0f5b-4c7e-9a61-2c2f3c7f9b10} Name SamspelSlot';
  const tagged = (value: string) => day({ singleValueExtendedProperties: [{ id: ID, value }] });
  const any = (condition: string) =>
    `/me/events?$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${ID}' and ${condition})`)}`;

  it('is found by filter; the value has no case, the name has (scheduling.md 6.2)', async () => {
    await marit('POST', '/me/events', tagged('prog|1|1|0'));
    await marit('POST', '/me/events', tagged('other|1|1|0'));
    expect((await marit('GET', any("startswith(ep/value,'PROG|')"))).body['value']).toHaveLength(1);
    expect(
      (await marit('GET', any("ep/value eq 'prog|1|1|0'").replace('SamspelSlot', 'samspelslot')))
        .body['value'],
    ).toHaveLength(0);
    expect(
      (await marit('GET', any("ep/value eq 'prog|1|1|0'").replace('8f6a2c1e', '8F6A2C1E'))).body[
        'value'
      ],
    ).toHaveLength(1);
  });

  it('comes back only with $expand and $filter on id', async () => {
    const { body } = await marit('POST', '/me/events', tagged('prog|1|1|0'));
    expect(body['singleValueExtendedProperties']).toBeUndefined();
    const expand = `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${ID}')`)}`;
    const shown = await marit('GET', `/me/events/${body['id']}?$select=subject&${expand}`);
    expect(shown.body['singleValueExtendedProperties']).toEqual([{ id: ID, value: 'prog|1|1|0' }]);
    expect(
      (await marit('GET', `/me/events/${body['id']}?$expand=singleValueExtendedProperties`)).status,
    ).toBe(400);
  });

  it('stays with the organizer', async () => {
    await marit('POST', '/me/events', {
      ...tagged('prog|1|1|0'),
      attendees: [attendee(JONAS.mail)],
    });
    expect((await jonas('GET', any("startswith(ep/value,'prog')"))).body['value']).toEqual([]);
  });

  it('is refused under an id of the wrong form', async () => {
    const { status } = await marit(
      'POST',
      '/me/events',
      day({ singleValueExtendedProperties: [{ id: 'SamspelSlot', value: 'x' }] }),
    );
    expect(status).toBe(400);
  });

  it('can be an open extension, addressed by bare or prefixed name', async () => {
    const path = `/me/events/${await meeting()}/extensions`;
    const made = await marit('POST', path, {
      '@odata.type': 'microsoft.graph.openTypeExtension',
      extensionName: 'se.samspel.slot',
      occasion: 1,
    });
    expect([made.status, made.body['id']]).toEqual([
      201,
      'microsoft.graph.openTypeExtension.se.samspel.slot',
    ]);
    expect(
      (await marit('PATCH', `${path}/se.samspel.slot`, { occasion: 2 })).body['occasion'],
    ).toBe(2);
    expect(
      (await marit('GET', `${path}/microsoft.graph.openTypeExtension.se.samspel.slot`)).body[
        'occasion'
      ],
    ).toBe(2);
    expect((await marit('POST', path, { extensionName: 'se.samspel.slot' })).status).toBe(409);
    expect((await marit('GET', path)).body['value']).toHaveLength(1);
    expect((await marit('DELETE', `${path}/se.samspel.slot`)).status).toBe(204);
    expect((await marit('GET', `${path}/se.samspel.slot`)).status).toBe(404);
  });

  it('may be an extension given at creation, and comes along when expanded by id (opentypeextension-get)', async () => {
    const extension = {
      '@odata.type': '#microsoft.graph.openTypeExtension',
      extensionName: 'se.samspel.slot',
      occasion: 1,
    };
    const { body } = await marit('POST', '/me/events', {
      ...tagged('prog|1|1|0'),
      extensions: [extension],
    });
    expect(body['extensions']).toBeUndefined();
    const named = `extensions($filter=id eq 'microsoft.graph.openTypeExtension.se.samspel.slot')`;
    const properties = `singleValueExtendedProperties($filter=id eq '${ID}')`;
    for (const expand of [`${properties},${named}`, `${named},${properties}`]) {
      const shown = await marit(
        'GET',
        `/me/events/${body['id']}?$expand=${encodeURIComponent(expand)}`,
      );
      expect(shown.body['extensions']?.map((each) => each['occasion'])).toEqual([1]);
      expect(shown.body['singleValueExtendedProperties']).toHaveLength(1);
    }
  });

  it.each(['attachments', 'calendar($select=name)'])(
    'cannot be expanded to %s here, and says so',
    async (expand) => {
      const id = await meeting();
      const { status, body } = await marit(
        'GET',
        `/me/events/${id}?$expand=${encodeURIComponent(expand)}`,
      );
      expect([status, body['error']?.['code']]).toEqual([400, 'BadRequest']);
    },
  );
});

describe('group events', () => {
  it('are the members’ to make and read, nobody else’s', async () => {
    const made = await jonas(
      'POST',
      `/groups/${GROUP}/events`,
      day({ attendees: [attendee(MARIT.mail)] }),
    );
    expect(made.body['organizer']?.['emailAddress']?.['address']).toBe('ledning@ekby.example');
    expect((await marit('GET', `/groups/${GROUP}/events/${made.body['id']}`)).status).toBe(200);
    expect((await selma('GET', `/groups/${GROUP}/events`)).status).toBe(403);
    expect((await jonas('GET', '/groups/a0000000-0000-4000-8000-00000000000f/events')).status).toBe(
      404,
    );
  });
});
