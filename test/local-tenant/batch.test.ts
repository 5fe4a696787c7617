import { send, SMALL, type Answer } from './small-tenant.ts';
import { recorded, useList } from './use-tenant.ts';

type Inner = {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly [name: string]: unknown };
};

const json = { 'Content-Type': 'application/json' };

function innerOf(answer: Answer): ReadonlyMap<string, Inner> {
  const responses = answer.body['responses'] as unknown as readonly Inner[];
  return new Map(responses.map((response) => [response.id, response]));
}

describe('$batch', () => {
  const stage = useList();
  const batch = (requests: unknown): Promise<Answer> => stage.anna.post('/$batch', { requests });
  const create = (id: string, more: object = {}): object => ({
    id,
    method: 'POST',
    url: `${stage.list.at}/items`,
    headers: json,
    body: { fields: { SamspelId: id } },
    ...more,
  });

  it('answers each request on its own, the outer one 200', async () => {
    const answer = await batch([
      { id: 'me', method: 'GET', url: '/me' },
      { id: 'no', method: 'GET', url: `/sites/${SMALL.consultantSite}` },
      { id: 'un', method: 'GET', url: '/nowhere' },
    ]);
    expect(answer.status).toBe(200);
    const inner = innerOf(answer);
    expect(inner.get('me')?.body['displayName']).toBe('Anna Alm');
    expect([inner.get('no')?.status, inner.get('un')?.status]).toEqual([403, 404]);
  });

  it('does not keep the order of the requests', async () => {
    const answer = await batch(['1', '2', '3'].map((id) => ({ id, method: 'GET', url: '/me' })));
    expect([...innerOf(answer).keys()]).not.toEqual(['1', '2', '3']);
  });

  it('spells Content-Type so, which the client library depends on', async () => {
    const inner = innerOf(await batch([{ id: '1', method: 'GET', url: '/me' }]));
    expect(inner.get('1')?.headers['Content-Type']).toMatch(/^application\/json/);
  });

  it.each(['/me', 'me'])('takes the relative url %s', async (url) => {
    const inner = innerOf(await batch([{ id: '1', method: 'GET', url }]));
    expect(inner.get('1')?.status).toBe(200);
  });

  it('writes, with the eTag among the inner headers', async () => {
    const inner = innerOf(await batch([create('a'), create('b')]));
    expect(inner.get('a')?.status).toBe(201);
    expect(inner.get('a')?.headers['ETag']).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect((await stage.bo.get(`${stage.list.at}/items`)).value).toHaveLength(2);
  });

  it('is no transaction: what went well stays', async () => {
    const inner = innerOf(await batch([create('a'), create('b', { body: { fields: { X: 1 } } })]));
    expect([inner.get('a')?.status, inner.get('b')?.status]).toEqual([201, 400]);
    expect((await stage.bo.get(`${stage.list.at}/items`)).value).toHaveLength(1);
  });

  it('hands If-Match on', async () => {
    await batch([create('a')]);
    const inner = innerOf(
      await batch([
        {
          id: '1',
          method: 'PATCH',
          url: `${stage.list.at}/items/1/fields`,
          headers: { ...json, 'If-Match': '"00000000-0000-4000-8000-000000000000,9"' },
          body: { Title: 'x' },
        },
      ]),
    );
    expect(inner.get('1')?.status).toBe(412);
  });

  it('has no body for 204', async () => {
    await batch([create('a')]);
    const inner = innerOf(
      await batch([{ id: '1', method: 'DELETE', url: `${stage.list.at}/items/1` }]),
    );
    expect(inner.get('1')).toMatchObject({ status: 204 });
    expect(inner.get('1')?.body).toBeUndefined();
  });

  it('takes 20 requests and refuses 21', async () => {
    const many = Array.from({ length: 21 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: '/me',
    }));
    expect(innerOf(await batch(many.slice(1))).size).toBe(20);
    const answer = await batch(many);
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
    expect(answer.message).toContain('20');
  });

  it.each([
    ['no requests', []],
    ['something else than a list', 'x'],
    ['an id that is missing', [{ method: 'GET', url: '/me' }]],
    [
      'a double id',
      [
        { id: '1', method: 'GET', url: '/me' },
        { id: '1', method: 'GET', url: '/me' },
      ],
    ],
    ['an absolute url', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }]],
    ['a batch inside', [{ id: '1', method: 'POST', url: '/$batch', headers: json, body: {} }]],
    ['no method', [{ id: '1', url: '/me' }]],
    ['a body without Content-Type', [{ id: '1', method: 'POST', url: '/x', body: { a: 1 } }]],
    [
      'a dependency that does not exist',
      [{ id: '1', method: 'GET', url: '/me', dependsOn: ['9'] }],
    ],
    [
      'a dependency on a later request',
      [
        { id: '1', method: 'GET', url: '/me', dependsOn: ['2'] },
        { id: '2', method: 'GET', url: '/me' },
      ],
    ],
  ])('refuses %s: 400', async (_, requests) => {
    const answer = await batch(requests);
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
  });

  it('runs a series in order', async () => {
    const read = { method: 'GET', url: `${stage.list.at}/items` };
    const inner = innerOf(await batch([create('a'), { ...read, id: 'r', dependsOn: ['a'] }]));
    expect(inner.get('r')?.body['value']).toHaveLength(1);
  });

  it('lets several wait for the same one', async () => {
    const me = { method: 'GET', url: '/me', dependsOn: ['a'] };
    const inner = innerOf(await batch([create('a'), { ...me, id: '1' }, { ...me, id: '2' }]));
    expect([inner.get('1')?.status, inner.get('2')?.status]).toEqual([200, 200]);
  });

  it('answers 424 for all that follow a failed one', async () => {
    const inner = innerOf(
      await batch([
        { id: '1', method: 'GET', url: '/nowhere' },
        { id: '2', method: 'GET', url: '/me', dependsOn: ['1'] },
        { id: '3', method: 'GET', url: '/me', dependsOn: ['2'] },
      ]),
    );
    expect([inner.get('2')?.status, inner.get('3')?.status]).toEqual([424, 424]);
  });

  it('refuses dependencies of a mixed shape', async () => {
    const me = { method: 'GET', url: '/me' };
    const answer = await batch([
      { ...me, id: '1' },
      { ...me, id: '2', dependsOn: ['1'] },
      { ...me, id: '3' },
    ]);
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
  });

  it('needs a token like everything else', async () => {
    const answer = await send(stage.tenant, 'POST', '/$batch', { body: { requests: [] } });
    expect(answer.status).toBe(401);
  });

  it('leaves a record of each request inside', async () => {
    await batch([{ id: '1', method: 'GET', url: '/me' }]);
    const inside = (await recorded(stage.tenant)).filter(({ batch: id }) => id !== null);
    expect(inside.map(({ template, persona }) => [template, persona])).toEqual([['/me', 'P01']]);
  });

  it('reads eight calendars at once without tripping over the four places per mailbox', async () => {
    await send(stage.tenant, 'POST', '/local/limits', { body: { on: true } });
    const answer = await batch(
      Array.from({ length: 8 }, (_, index) => ({
        id: String(index),
        method: 'GET',
        url: '/me/events',
      })),
    );
    expect([...innerOf(answer).values()].map(({ status }) => status)).toEqual(
      Array.from({ length: 8 }, () => 200),
    );
  });

  it('hands out 429 inside with Retry-After while the outer answer is 200', async () => {
    await send(stage.tenant, 'POST', '/local/trouble', {
      body: { kind: 'throttled', path: '/me', retryAfter: 2.5 },
    });
    const answer = await batch([{ id: '1', method: 'GET', url: '/me' }]);
    expect(answer.status).toBe(200);
    expect(innerOf(answer).get('1')).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '2.5' },
    });
  });
});
