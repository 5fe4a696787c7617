import { openTroubleBoard } from '#local-tenant/server/trouble.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { send, signIn, smallDefinition, textAt, type Answer } from './small-tenant.ts';
import { recorded, useList } from './use-tenant.ts';

describe('the trouble board', () => {
  const stage = useList();
  const board = (wish: object): Promise<Answer> =>
    send(stage.tenant, 'POST', '/local/trouble', { body: wish });

  it.each([
    ['throttled', 429, 'TooManyRequests'],
    ['unavailable', 503, 'serviceNotAvailable'],
    ['timeout', 504, 'GatewayTimeout'],
    ['conflict', 412, 'resourceModified'],
    ['forbidden', 403, 'accessDenied'],
    ['missing', 404, 'itemNotFound'],
    ['expiredToken', 401, 'InvalidAuthenticationToken'],
  ])('answers %s with %i %s and does no work', async (kind, status, code) => {
    await board({ kind, method: 'POST' });
    const items = `${stage.list.at}/items`;
    const answer = await stage.anna.post(items, { fields: { SamspelId: 'a' } });
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect((await stage.anna.get(items)).value).toEqual([]);
  });

  it.each([
    [7, '7'],
    ['2.128', '2.128'],
    ['Tue, 12 Jan 2027 08:00:30 GMT', 'Tue, 12 Jan 2027 08:00:30 GMT'],
  ])('sends Retry-After as %s', async (retryAfter, header) => {
    await board({ kind: 'throttled', retryAfter });
    expect((await stage.anna.get('/me')).headers.get('Retry-After')).toBe(header);
  });

  it('leaves Retry-After out when none is given', async () => {
    await board({ kind: 'unavailable' });
    expect((await stage.anna.get('/me')).headers.has('Retry-After')).toBe(false);
  });

  it.each(['cut', 'offline'])('breaks the connection before the work (%s)', async (kind) => {
    await board({ kind, method: 'POST', count: 1 });
    const items = `${stage.list.at}/items`;
    await expect(stage.anna.post(items, { fields: { SamspelId: 'a' } })).rejects.toThrow(TypeError);
    expect((await stage.anna.get(items)).value).toEqual([]);
  });

  it('loses the answer after the write was done', async () => {
    await board({ kind: 'lostAnswer', method: 'POST', count: 1 });
    const items = `${stage.list.at}/items`;
    await expect(stage.anna.post(items, { fields: { SamspelId: 'a' } })).rejects.toThrow(TypeError);
    const found = await stage.anna.get(`${items}?$filter=fields/SamspelId eq 'a'`);
    expect(found.value).toHaveLength(1);
  });

  it('answers 504 after the work was done when told so', async () => {
    await board({ kind: 'timeout', afterWork: true, method: 'POST', count: 1 });
    const items = `${stage.list.at}/items`;
    expect((await stage.anna.post(items, { fields: { SamspelId: 'a' } })).status).toBe(504);
    expect((await stage.anna.get(items)).value).toHaveLength(1);
  });

  it('turns a broken connection inside a batch into 504', async () => {
    await board({ kind: 'lostAnswer', path: '*/items', count: 1 });
    const answer = await stage.anna.post('/$batch', {
      requests: [
        {
          id: '1',
          method: 'POST',
          url: `${stage.list.at}/items`,
          headers: { 'Content-Type': 'application/json' },
          body: { fields: { SamspelId: 'a' } },
        },
      ],
    });
    const [inner] = answer.body['responses'] as unknown as { status: number }[];
    expect(inner?.status).toBe(504);
    expect((await stage.anna.get(`${stage.list.at}/items`)).value).toHaveLength(1);
  });

  it('delays', async () => {
    await board({ kind: 'latency', milliseconds: 30, count: 1 });
    const before = performance.now();
    expect((await stage.anna.get('/me')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
  });

  it('meets one persona and spares the others', async () => {
    await board({ kind: 'forbidden', persona: 'P02' });
    expect((await stage.bo.get('/me')).status).toBe(403);
    expect((await stage.anna.get('/me')).status).toBe(200);
  });

  it.each([
    ['/me', '/me', true],
    ['/me', '/me/joinedTeams', false],
    ['/me/*', '/me/joinedTeams', true],
    ['*joined*', '/me/joinedTeams', true],
    ['/v1.0/me', '/me', true],
    ['/users*', '/me', false],
  ])('with the path %s meets %s: %s', async (path, asked, met) => {
    await board({ kind: 'forbidden', path });
    expect((await stage.anna.get(asked)).status).toBe(met ? 403 : 200);
  });

  it('meets so many requests and no more', async () => {
    await board({ kind: 'throttled', count: 2 });
    const seen = [];
    for (let turn = 0; turn < 3; turn += 1) seen.push((await stage.anna.get('/me')).status);
    expect(seen).toEqual([429, 429, 200]);
  });

  it('meets upload addresses too', async () => {
    await board({ kind: 'unavailable', path: '/_upload/*' });
    const answer = await send(stage.tenant, 'GET', 'https://ekby.sharepoint.com/_upload/x');
    expect(answer.status).toBe(503);
  });

  it('shows what is on, and takes it off one by one or all at once', async () => {
    const first = await board({ kind: 'throttled' });
    await board({ kind: 'offline' });
    await send(stage.tenant, 'DELETE', `/local/trouble/${textAt(first.body['id'])}`);
    const left = await send(stage.tenant, 'GET', '/local/trouble');
    expect(left.value.map((fault) => fault['kind'])).toEqual(['offline']);
    await send(stage.tenant, 'DELETE', '/local/trouble');
    expect((await stage.anna.get('/me')).status).toBe(200);
  });

  it.each([{ kind: 'earthquake' }, { kind: 'latency', milliseconds: 'long' }])(
    'refuses %j',
    async (wish) => {
      expect((await board(wish)).status).toBe(400);
    },
  );

  it('leaves its mark in the record', async () => {
    await board({ kind: 'throttled', count: 1 });
    await stage.anna.get('/me');
    expect((await recorded(stage.tenant)).at(-1)).toMatchObject({
      status: 429,
      faults: ['throttled'],
    });
  });

  it('leaves a cut connection in the record, without a status', async () => {
    await board({ kind: 'cut', count: 1 });
    await expect(stage.anna.get('/me')).rejects.toThrow('cut');
    expect((await recorded(stage.tenant)).at(-1)).toMatchObject({ status: null, faults: ['cut'] });
  });
});

describe('chance and time on the trouble board', () => {
  it('draws the same sequence again from the same seed', () => {
    const draw = (seed: number): string => {
      const board = openTroubleBoard(() => 0, seed);
      board.add({ kind: 'throttled', probability: 0.3 });
      return Array.from({ length: 50 }, () => board.strike('P01', 'GET', '/me').length).join('');
    };
    expect(draw(7)).toBe(draw(7));
    expect(draw(7)).not.toBe(draw(8));
  });

  it('meets about as many as the probability says', () => {
    const board = openTroubleBoard(() => 0, 1);
    board.add({ kind: 'throttled', probability: 0.3 });
    const met = Array.from({ length: 2000 }, () => board.strike(null, 'GET', '/').length);
    const share = met.filter((each) => each > 0).length / met.length;
    expect(share).toBeGreaterThan(0.26);
    expect(share).toBeLessThan(0.34);
  });

  it('starts the numbers again when a seed is set', async () => {
    const tenant = await openLocalTenant({ definition: smallDefinition(), limits: false });
    const anna = await signIn(tenant, 'P01');
    const run = async (): Promise<number[]> => {
      await send(tenant, 'DELETE', '/local/trouble');
      await send(tenant, 'POST', '/local/trouble', {
        body: { kind: 'throttled', probability: 0.5, seed: 42 },
      });
      const seen = [];
      for (let turn = 0; turn < 20; turn += 1) seen.push((await anna.get('/me')).status);
      return seen;
    };
    expect(await run()).toEqual(await run());
  });

  it('ends after its seconds', async () => {
    let now = 0;
    const board = openTroubleBoard(() => now);
    board.add({ kind: 'offline', seconds: 5 });
    now = 4999;
    expect(board.strike(null, 'GET', '/')).toHaveLength(1);
    now = 5000;
    expect(board.strike(null, 'GET', '/')).toHaveLength(0);
    expect(board.faults()).toEqual([]);
  });
});
