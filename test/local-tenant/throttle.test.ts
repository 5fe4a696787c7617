import { openThrottle, unitsOf } from '#local-tenant/server/throttle.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { GraphError } from '#local-tenant/server/graph-error.ts';
import { makeList, send, signIn, smallDefinition, type Answer } from './small-tenant.ts';

function refusal(attempt: () => unknown): GraphError {
  try {
    attempt();
  } catch (failure) {
    if (failure instanceof GraphError) return failure;
  }
  throw new Error('it was let through');
}

describe('resource units of SharePoint and OneDrive (1,250 a minute per app and tenant)', () => {
  const list = '/sites/{site-id}/lists/{list-id}';

  it.each([
    ['GET', `${list}/items/{listItem-id}`, false, 1],
    ['GET', `${list}/items/{listItem-id}/fields`, false, 1],
    ['GET', `${list}/items`, false, 2],
    ['POST', `${list}/items`, false, 2],
    ['PATCH', `${list}/items/{listItem-id}/fields`, false, 2],
    ['DELETE', `${list}/items/{listItem-id}`, false, 2],
    ['GET', `${list}/items/delta()`, true, 1],
    ['GET', `${list}/items/delta()`, false, 2],
    ['GET', '/drives/{drive-id}/items/{driveItem-id}/permissions', false, 5],
    ['POST', '/drives/{drive-id}/items/{driveItem-id}/invite', false, 5],
    ['GET', '/drives/{drive-id}/items/{driveItem-id}/children', false, 2],
    ['GET', '/me/events', false, 0],
    ['GET', '/users', false, 0],
    ['POST', '/$batch', false, 0],
  ])('%s %s (token: %s) costs %i', (method, template, hasToken, units) => {
    expect(unitsOf(method, template, hasToken)).toBe(units);
  });

  it('refuses with 429 and the seconds until the minute is over', () => {
    let now = 0;
    const throttle = openThrottle(true, () => now);
    throttle.enter('app', null, 1250);
    now = 18_000;
    const failure = refusal(() => throttle.enter('app', null, 1));
    expect([failure.status, failure.code, failure.headers['Retry-After']]).toEqual([
      429,
      'activityLimitReached',
      '42',
    ]);
  });

  it('starts anew with the next minute', () => {
    let now = 0;
    const throttle = openThrottle(true, () => now);
    throttle.enter('app', null, 1250);
    now = 60_000;
    expect(() => throttle.enter('app', null, 1250)).not.toThrow();
  });

  it('counts refused calls as well', () => {
    const throttle = openThrottle(true, () => 0);
    throttle.enter('app', null, 1249);
    const refused = [2, 1].map((units) => refusal(() => throttle.enter('app', null, units)));
    expect(refused.map(({ status }) => status)).toEqual([429, 429]);
  });

  it('counts each app on its own', () => {
    const throttle = openThrottle(true, () => 0);
    throttle.enter('one', null, 1250);
    expect(() => throttle.enter('other', null, 1250)).not.toThrow();
  });

  it('tells the rest from 80 % on', () => {
    const throttle = openThrottle(true, () => 0);
    expect(throttle.enter('app', null, 999).headers).toEqual({});
    expect(throttle.enter('app', null, 51).headers).toEqual({
      'RateLimit-Limit': '1250',
      'RateLimit-Remaining': '200',
      'RateLimit-Reset': '60',
    });
  });

  it('asks nothing when it is switched off', () => {
    const throttle = openThrottle(false, () => 0);
    expect(() => throttle.enter('app', 'mailbox', 5000)).not.toThrow();
  });
});

describe('four places per app and mailbox', () => {
  it('refuses the fifth at one time and lets it in when one is free', () => {
    const throttle = openThrottle(true, () => 0);
    const [first] = [1, 2, 3, 4].map(() => throttle.enter('app', 'anna', 0));
    const failure = refusal(() => throttle.enter('app', 'anna', 0));
    expect([failure.status, failure.code, failure.innerCode]).toEqual([
      429,
      'ApplicationThrottled',
      'MailboxConcurrency',
    ]);
    first?.leave();
    expect(() => throttle.enter('app', 'anna', 0)).not.toThrow();
  });

  it('are counted per mailbox', () => {
    const throttle = openThrottle(true, () => 0);
    for (let turn = 0; turn < 4; turn += 1) throttle.enter('app', 'anna', 0);
    expect(() => throttle.enter('app', 'bo', 0)).not.toThrow();
  });
});

describe('throttling of a tenant', () => {
  it('is on unless switched off, and can be switched while it runs', async () => {
    const now = Date.now();
    const tenant = await openLocalTenant({ definition: smallDefinition(), realNow: () => now });
    const anna = await signIn(tenant, 'P01');
    const list = await makeList(anna);
    let answer: Answer = await anna.get(`${list}/items`);
    let calls = 1;
    while (answer.status === 200 && calls < 1000) {
      answer = await anna.get(`${list}/items`);
      calls += 1;
    }
    // Two units went to making the list, two to each page.
    expect([answer.status, calls]).toEqual([429, 625]);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await anna.get('/me')).status).toBe(200);
    await send(tenant, 'POST', '/local/limits', { body: { on: false } });
    expect((await anna.get(`${list}/items`)).status).toBe(200);
    expect((await send(tenant, 'GET', '/local/limits')).body).toEqual({ on: false });
  });

  it('sends the fifth of five calendar calls away, with Retry-After', async () => {
    const tenant = await openLocalTenant({ definition: smallDefinition() });
    const anna = await signIn(tenant, 'P01');
    await send(tenant, 'POST', '/local/trouble', { body: { kind: 'latency', milliseconds: 5 } });
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, number) =>
        anna.post('/me/events', {
          subject: `Möte ${number}`,
          start: { dateTime: '2027-02-01T09:00:00', timeZone: 'UTC' },
          end: { dateTime: '2027-02-01T10:00:00', timeZone: 'UTC' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 429]);
  });
});
