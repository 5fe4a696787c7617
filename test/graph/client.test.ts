import { at, odataText } from '#graph/address.ts';
import type { FetchLike } from '#graph/chain.ts';
import { GraphFailure } from '#graph/failure.ts';
import { graphWith, json, refusal } from './peer.ts';

const rules = {
  what: 'reading ground rules',
  path: '/sites/s/lists/l/items',
  scopes: ['Sites.Read.All'],
};

/** Answers one after the other and keeps what was asked. */
function answering(...answers: readonly (Response | Error)[]) {
  const asked: Request[] = [];
  const left = [...answers];
  const fetchLike: FetchLike = (request) => {
    asked.push(request);
    const next = left.shift();
    if (next === undefined) throw new Error('asked once too often');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return { asked, fetchLike };
}

const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (failure: unknown) => failure,
  );

describe('a call to Graph', () => {
  it('is signed with a token for the scopes of the call and carries a client-request-id', async () => {
    const { asked, fetchLike } = answering(json({ value: [] }));
    await graphWith(fetchLike).graph.call(rules);
    expect(asked[0]?.url).toBe('https://graph.microsoft.com/v1.0/sites/s/lists/l/items');
    expect(asked[0]?.headers.get('Authorization')).toBe('Bearer token for Sites.Read.All');
    expect(asked[0]?.headers.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('goes to the mapped origin and keeps path and parameters', async () => {
    const { asked, fetchLike } = answering(json({}));
    const origins = new Map([['https://graph.microsoft.com', 'http://localhost:5178']]);
    await graphWith(fetchLike, { origins }).graph.call({ ...rules, path: '/me?$select=id,mail' });
    expect(asked[0]?.url).toBe('http://localhost:5178/v1.0/me?$select=id,mail');
  });

  it('does not sign an address outside Graph', async () => {
    const { asked, fetchLike } = answering(json({}));
    const path = 'https://ekby.sharepoint.com/upload/session';
    await graphWith(fetchLike).graph.call({ ...rules, path, method: 'PUT', body: new Blob(['x']) });
    expect(asked[0]?.headers.get('Authorization')).toBeNull();
  });

  it.each(['1.5', new Date(Date.now() + 2000).toUTCString()])(
    'reads again after 429 when Retry-After (%s) has passed',
    async (retryAfter) => {
      const { asked, fetchLike } = answering(
        refusal(429, 'activityLimitReached', { 'Retry-After': retryAfter }),
        json({ value: [1] }),
      );
      const { graph, waits } = graphWith(fetchLike);
      expect((await graph.call(rules)).body).toEqual({ value: [1] });
      expect(asked).toHaveLength(2);
      expect(waits[0]).toBeGreaterThan(0.5);
      expect(waits[0]).toBeLessThanOrEqual(2);
    },
  );

  it('gives up reading after three tries and says how long to wait', async () => {
    const busy = () => refusal(503, 'serviceNotAvailable', { 'Retry-After': '4' });
    const { asked, fetchLike } = answering(busy(), busy(), busy());
    const failure = await failureOf(graphWith(fetchLike).graph.call(rules));
    expect(asked).toHaveLength(3);
    expect(failure).toMatchObject({ kind: 'throttled', retryAfter: 4, requestId: 'req-1' });
  });

  it('leaves it to the caller when Graph asks for more than three minutes', async () => {
    const { asked, fetchLike } = answering(refusal(429, 'busy', { 'Retry-After': '600' }));
    const failure = await failureOf(graphWith(fetchLike).graph.call(rules));
    expect(asked).toHaveLength(1);
    expect(failure).toMatchObject({ kind: 'throttled', retryAfter: 600 });
  });

  it.each([429, 503, 504])('sends a write once, whatever comes back (%i)', async (status) => {
    const { asked, fetchLike } = answering(refusal(status, 'busy'));
    const write = { ...rules, method: 'POST', body: { fields: {} } } as const;
    expect(await failureOf(graphWith(fetchLike).graph.call(write))).toBeInstanceOf(GraphFailure);
    expect(asked).toHaveLength(1);
  });

  it('repeats a POST that only reads', async () => {
    const { asked, fetchLike } = answering(refusal(504, 'timeout'), json({ value: [] }));
    const ask = { ...rules, method: 'POST', body: {}, repeatable: true } as const;
    await graphWith(fetchLike).graph.call(ask);
    expect(asked).toHaveLength(2);
    expect(await asked[1]?.text()).toBe('{}');
  });

  it.each([
    [400, 'rejected'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [412, 'conflict'],
    [500, 'offline'],
  ] as const)('turns %i into %s and names what was tried', async (status, kind) => {
    const { fetchLike } = answering(refusal(status, 'someCode'));
    const failure = await failureOf(graphWith(fetchLike).graph.call(rules));
    expect(failure).toMatchObject({
      kind,
      status,
      code: 'someCode',
      message: `reading ground rules failed: ${kind} (request-id req-1)`,
    });
  });

  it('is offline when nothing answers', async () => {
    const { fetchLike } = answering(new TypeError('Failed to fetch'));
    expect(await failureOf(graphWith(fetchLike).graph.call(rules))).toMatchObject({
      kind: 'offline',
    });
  });

  it.each([
    ['offline', 'offline'],
    ['interaction-required', 'signed-out'],
    ['consent-missing', 'forbidden'],
  ])('says what a missing token (%s) means: %s', async (why, kind) => {
    const { asked, fetchLike } = answering();
    const token = () => Promise.reject(Object.assign(new Error(why), { kind: why }));
    const failure = await failureOf(graphWith(fetchLike, { token }).graph.call(rules));
    expect(failure).toMatchObject({ name: 'GraphFailure', kind });
    expect(asked).toHaveLength(0);
  });

  it('is offline when the answer breaks off in the middle', async () => {
    const broken = new Response('{"value":[', { headers: { 'Content-Type': 'application/json' } });
    const { fetchLike } = answering(broken);
    expect(await failureOf(graphWith(fetchLike).graph.call(rules))).toMatchObject({
      kind: 'offline',
    });
  });
});

describe('pages', () => {
  it('are followed to the delta link', async () => {
    const nextLink = 'https://graph.microsoft.com/v1.0/sites/s/lists/l/items/delta?token=a%2Bb';
    const { asked, fetchLike } = answering(
      json({ value: [1, 2], '@odata.nextLink': nextLink }),
      json({ value: [3], '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/x?token=z' }),
    );
    expect(await graphWith(fetchLike).graph.pages(rules)).toEqual({
      values: [1, 2, 3],
      deltaLink: 'https://graph.microsoft.com/v1.0/x?token=z',
    });
    expect(asked[1]?.url).toBe(nextLink);
  });
});

describe('a batch', () => {
  const inner = (path: string, more: object = {}) => ({ what: `call ${path}`, path, ...more });

  it('gives answers in the order of the calls and failures where they are', async () => {
    const { asked, fetchLike } = answering(
      json({
        responses: [
          { id: '2', status: 429, headers: { 'Retry-After': '7' }, body: { error: { code: 'x' } } },
          { id: '1', status: 200, headers: { 'Content-Type': 'application/json' }, body: { a: 1 } },
        ],
      }),
    );
    const answers = await graphWith(fetchLike).graph.batch(
      'loading',
      ['Sites.Read.All'],
      [inner('/a'), inner('/b', { method: 'PATCH', body: { x: 1 }, after: 0 }), inner('/c')],
    );
    expect(answers[0]).toMatchObject({ status: 200, body: { a: 1 } });
    expect(answers[1]).toMatchObject({ kind: 'throttled', retryAfter: 7 });
    expect(answers[2]).toMatchObject({ kind: 'offline' });
    expect(JSON.parse((await asked[0]?.text()) ?? '')).toMatchObject({
      requests: [
        { id: '1', method: 'GET', url: '/a' },
        {
          id: '2',
          method: 'PATCH',
          dependsOn: ['1'],
          headers: { 'Content-Type': 'application/json' },
        },
        { id: '3' },
      ],
    });
  });

  it('that only reads is sent again after 503, one that writes is not', async () => {
    const reading = answering(refusal(503, 'busy'), json({ responses: [] }));
    await graphWith(reading.fetchLike).graph.batch('loading', [], [inner('/a')]);
    expect(reading.asked).toHaveLength(2);
    const writing = answering(refusal(503, 'busy'));
    await failureOf(
      graphWith(writing.fetchLike).graph.batch('saving', [], [inner('/a', { method: 'DELETE' })]),
    );
    expect(writing.asked).toHaveLength(1);
  });

  it('takes twenty calls at most', async () => {
    const calls = Array.from({ length: 21 }, (_, index) => inner(`/${index}`));
    await expect(
      graphWith(answering().fetchLike).graph.batch('loading', [], calls),
    ).rejects.toThrow('a batch takes 20 calls, not 21');
  });
});

describe('an address', () => {
  it('encodes every value, so that none can become a path, a parameter or a fragment', () => {
    expect(at`/sites/${'h,1,2'}/lists/${'a/b?c#d&e'}`).toBe('/sites/h,1,2/lists/a%2Fb%3Fc%23d%26e');
  });

  it('doubles quotes inside a text of OData', () => {
    expect(odataText("O'Hara & Söner #1")).toBe("'O''Hara%20%26%20S%C3%B6ner%20%231'");
  });
});
