import { send, SMALL, textAt, ORIGIN } from './small-tenant.ts';
import { useTenant } from './use-tenant.ts';

describe('what every answer carries', () => {
  const stage = useTenant();

  it('has a request-id, as every answer of Graph', async () => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('echoes the client-request-id that support asks for', async () => {
    const { headers } = await stage.anna.get('/me', { 'client-request-id': 'mine-1' });
    expect(headers.get('client-request-id')).toBe('mine-1');
  });

  it('takes the request-id as client-request-id where the client sent none', async () => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('client-request-id')).toBe(headers.get('request-id'));
  });

  it('tells the time by the tenant clock in Date', async () => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('Date')).toMatch(/^Tue, 12 Jan 2027 08:00:\d\d GMT$/);
  });

  it('writes OData minimal metadata as its content type', async () => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('Content-Type')).toMatch(/^application\/json;odata\.metadata=minimal/);
  });

  it('lets a page of any origin read (Access-Control-Allow-Origin: *)', async () => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it.each([
    'ETag',
    'Location',
    'Preference-Applied',
    'Content-Range',
    'request-id',
    'client-request-id',
    'ReadWriteConsistencyToken',
    'SdkVersion',
    'WWW-Authenticate',
    'x-ms-client-gcc-tenant',
    'Retry-After',
  ])('exposes %s to a page, as live answers do', async (name) => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('Access-Control-Expose-Headers')?.split(', ')).toContain(name);
  });

  it.each(['Date', 'RateLimit-Remaining'])('does not expose %s', async (name) => {
    const { headers } = await stage.anna.get('/me');
    expect(headers.get('Access-Control-Expose-Headers')?.split(', ')).not.toContain(name);
  });

  it('exposes them on errors too, else a page could not see Retry-After', async () => {
    const { headers } = await stage.anna.get('/nowhere');
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });

  it('answers a preflight with 204 and the headers that were asked for', async () => {
    const response = await stage.tenant.handle(
      new Request(`${ORIGIN}/v1.0/me`, {
        method: 'OPTIONS',
        headers: {
          'Access-Control-Request-Method': 'PATCH',
          'Access-Control-Request-Headers': 'authorization,if-match',
        },
      }),
    );
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('authorization,if-match');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
  });
});

describe('how errors look', () => {
  const stage = useTenant();

  it('have code, message and innerError with date and both ids', async () => {
    const { body, headers } = await stage.anna.get(`/sites/${SMALL.consultantSite}`);
    expect(body).toEqual({
      error: {
        code: 'accessDenied',
        message: expect.any(String),
        innerError: {
          date: expect.stringMatching(/^2027-01-12T08:00:\d\d$/),
          'request-id': headers.get('request-id'),
          'client-request-id': headers.get('client-request-id'),
        },
      },
    });
  });

  it('are 404 for a path that Graph does not know', async () => {
    const answer = await stage.anna.get('/nowhere/at/all');
    expect([answer.status, answer.code]).toEqual([404, 'ResourceNotFound']);
  });

  it('are 405 for a method that the path does not take', async () => {
    const answer = await stage.anna.delete('/me');
    expect([answer.status, answer.code]).toEqual([405, 'Request_BadRequest']);
  });

  it('are 400 for a body that is not JSON', async () => {
    const response = await stage.tenant.handle(
      new Request(`${ORIGIN}/v1.0/$batch`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${stage.anna.token}`,
          'Content-Type': 'application/json',
        },
        body: '{',
      }),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Unable to read JSON request payload.');
  });

  it('are 501 for an operation of Graph that this tenant does not have', async () => {
    const answer = await stage.anna.get('/me/onlineMeetings');
    expect([answer.status, answer.code]).toEqual([501, 'notImplemented']);
  });

  it('are JSON outside Graph too', async () => {
    const answer = await send(stage.tenant, 'GET', 'https://ekby.sharepoint.com/nothing');
    expect([answer.status, answer.code]).toEqual([404, 'itemNotFound']);
  });
});

describe('how addresses are read', () => {
  const stage = useTenant();

  it('takes fixed segments in any case (graph.md 4.4)', async () => {
    expect((await stage.anna.get('/me/JoinedTeams')).status).toBe(200);
  });

  it('takes a trailing slash', async () => {
    expect((await stage.anna.get('/me/')).status).toBe(200);
  });

  it.each(['$select', 'select'])('takes query options as %s', async (name) => {
    const { body } = await stage.anna.get(`/me?${name}=displayName`);
    expect(body['displayName']).toBe('Anna Alm');
    expect(body['mail']).toBeUndefined();
  });

  it('finds a site by host and path', async () => {
    const { body } = await stage.anna.get(`/sites/${SMALL.host}:/sites/ledning`);
    expect(textAt(body['id'])).toBe(SMALL.teamSite);
  });

  it('goes on below a site found by path', async () => {
    const answer = await stage.anna.get(`/sites/${SMALL.host}:/sites/ledning:/lists`);
    expect(answer.status).toBe(200);
    expect(answer.value.map((list) => list['displayName'])).toEqual(['Documents']);
  });

  it('says that no site stands at an unknown path', async () => {
    const answer = await stage.anna.get(`/sites/${SMALL.host}:/sites/none`);
    expect([answer.status, answer.code]).toEqual([404, 'itemNotFound']);
  });

  it('takes a site id with encoded commas', async () => {
    expect((await stage.anna.get(`/sites/${encodeURIComponent(SMALL.teamSite)}`)).status).toBe(200);
  });

  it.each(['delta', 'delta()', 'microsoft.graph.delta', 'microsoft.graph.delta()'])(
    'takes the function segment as %s',
    async (segment) => {
      const made = await stage.anna.post(`/sites/${SMALL.teamSite}/lists`, { displayName: 'L' });
      const list = `/sites/${SMALL.teamSite}/lists/${textAt(made.body['id'])}`;
      expect((await stage.anna.get(`${list}/items/${segment}`)).status).toBe(200);
    },
  );

  it('gives canonical https addresses in every link, wherever it runs', async () => {
    const { body } = await stage.anna.get(`/sites/${SMALL.teamSite}`);
    expect(body['webUrl']).toBe('https://ekby.sharepoint.com/sites/ledning');
    expect(textAt(body['@odata.context'])).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\//);
  });
});
