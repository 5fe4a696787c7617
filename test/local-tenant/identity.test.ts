import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { ASSUMED_SCOPES, DOCUMENTED_SCOPES } from '#local-tenant/server/identity/scope-table.ts';
import { operationOf } from '#local-tenant/server/identity/scopes.ts';
import { slice } from './contract.ts';
import { send, signIn, SMALL, smallDefinition, textAt } from './small-tenant.ts';
import { useTenant } from './use-tenant.ts';

const withSlice = slice === null ? it.skip : it;

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

describe('tokens', () => {
  const stage = useTenant();

  it('are made for a persona and say who it is', async () => {
    const { body } = await send(stage.tenant, 'POST', '/local/token', { body: { persona: 'P02' } });
    expect(body['account']).toEqual({
      oid: SMALL.bo,
      tid: '99999999-0000-4000-8000-000000000009',
      name: 'Bo Berg',
      upn: 'bo.berg@ekby.example',
    });
  });

  it('hold the scopes that were asked for, for Graph as audience', async () => {
    const { token } = await signIn(stage.tenant, 'P01', ['User.Read', 'openid']);
    expect(claimsOf(token)).toMatchObject({ scp: 'User.Read', aud: 'https://graph.microsoft.com' });
  });

  it('take scopes with Graph in front, as MSAL writes them', async () => {
    const { token } = await signIn(stage.tenant, 'P01', ['https://graph.microsoft.com/User.Read']);
    expect(claimsOf(token)['scp']).toBe('User.Read');
  });

  it('run out on the real clock, whatever the tenant clock says', async () => {
    const { body } = await send(stage.tenant, 'POST', '/local/token', {
      body: { persona: 'P01', expiresIn: 60 },
    });
    const { exp, iat } = claimsOf(textAt(body['access_token']));
    expect(Number(exp) - Number(iat)).toBe(60);
    expect(Math.abs(Number(iat) - Date.now() / 1000)).toBeLessThan(30);
  });

  it('come with an id token that repeats the nonce', async () => {
    const { body } = await send(stage.tenant, 'POST', '/local/token', {
      body: { persona: 'P01', nonce: 'n-1', clientId: 'client-1' },
    });
    expect(claimsOf(textAt(body['id_token']))).toMatchObject({
      nonce: 'n-1',
      aud: 'client-1',
      preferred_username: 'anna.alm@ekby.example',
    });
  });

  it('are refused for a persona that does not exist', async () => {
    const answer = await send(stage.tenant, 'POST', '/local/token', { body: { persona: 'X99' } });
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_grant']);
  });
});

describe('a request without a valid token', () => {
  const stage = useTenant();

  it.each([
    ['no token', undefined, 'Access token is empty.'],
    ['another scheme', 'Basic abc', 'Access token is empty.'],
    ['something that is no token', 'Bearer abc', 'IDX14100'],
  ])('with %s gets 401 InvalidAuthenticationToken', async (_, authorization, message) => {
    const answer = await send(stage.tenant, 'GET', '/me', {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    });
    expect([answer.status, answer.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(answer.message).toContain(message);
    expect(answer.headers.get('WWW-Authenticate')).toContain('error="invalid_token"');
  });

  it('with a token that ran out gets 401 and is told so', async () => {
    const { body } = await send(stage.tenant, 'POST', '/local/token', {
      body: { persona: 'P01', expiresIn: -1 },
    });
    const answer = await send(stage.tenant, 'GET', '/me', { token: textAt(body['access_token']) });
    expect([answer.status, answer.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(answer.message).toContain('the token is expired');
  });

  it('with a token of another tenant gets 401', async () => {
    const other = await openLocalTenant({ definition: smallDefinition() });
    const stranger = await signIn(other, 'P01');
    const answer = await send(stage.tenant, 'GET', '/me', { token: stranger.token });
    expect(answer.status).toBe(401);
  });

  it('with claims changed after signing gets 401', async () => {
    const [head, , signature] = stage.bo.token.split('.');
    const forged = { ...claimsOf(stage.bo.token), oid: SMALL.anna };
    const payload = Buffer.from(JSON.stringify(forged)).toString('base64url');
    const answer = await send(stage.tenant, 'GET', '/me', {
      token: `${head}.${payload}.${signature}`,
    });
    expect(answer.status).toBe(401);
  });
});

describe('scopes', () => {
  const stage = useTenant();

  it.each([
    ['/me', 'Authorization_RequestDenied', 'Calendars.Read'],
    ['/users', 'Authorization_RequestDenied', 'User.Read'],
    [`/sites/${SMALL.teamSite}`, 'accessDenied', 'User.Read'],
    [`/sites/${SMALL.teamSite}/lists`, 'accessDenied', 'Files.Read.All'],
    ['/me/events', 'ErrorAccessDenied', 'User.Read'],
    ['/me/joinedTeams', 'Forbidden', 'User.Read'],
    [`/teams/${SMALL.team}/members`, 'Forbidden', 'Team.ReadBasic.All'],
  ])('that do not cover %s give 403 %s', async (path, code, scope) => {
    const limited = await signIn(stage.tenant, 'P01', [scope]);
    const answer = await limited.get(path);
    expect([answer.status, answer.code]).toEqual([403, code]);
  });

  it.each([
    ['/me', 'User.Read'],
    ['/me', 'User.ReadWrite'],
    ['/users', 'User.ReadBasic.All'],
    [`/sites/${SMALL.teamSite}`, 'Sites.Read.All'],
    [`/sites/${SMALL.teamSite}`, 'Sites.ReadWrite.All'],
    ['/me/joinedTeams', 'Team.ReadBasic.All'],
    ['/me/events', 'Calendars.ReadWrite'],
  ])('open %s with %s', async (path, scope) => {
    expect((await (await signIn(stage.tenant, 'P01', [scope])).get(path)).status).toBe(200);
  });

  it('that manage lists do not read items, as the permissions file has it', async () => {
    const manager = await signIn(stage.tenant, 'P01', ['Sites.Manage.All']);
    const made = await manager.post(`/sites/${SMALL.teamSite}/lists`, { displayName: 'L' });
    expect(made.status).toBe(201);
    const items = `/sites/${SMALL.teamSite}/lists/${textAt(made.body['id'])}/items`;
    expect((await manager.get(items)).status).toBe(403);
  });

  it('name what is missing where Teams does', async () => {
    const limited = await signIn(stage.tenant, 'P01', ['User.Read']);
    expect((await limited.get('/me/joinedTeams')).message).toMatch(
      /Team\.ReadBasic\.All.*User\.Read/,
    );
  });

  withSlice('stand in the server exactly as in the slice', () => {
    const documented = new Map(
      DOCUMENTED_SCOPES.flatMap(([scopes, operations]) =>
        operations.map((operation) => [operation, scopes.split(' ')] as const),
      ),
    );
    const wanted = new Map<string, readonly string[]>();
    const without: string[] = [];
    for (const [path, operations] of Object.entries(slice?.paths ?? {})) {
      for (const [method, operation] of Object.entries(operations)) {
        if (!/^(get|post|put|patch|delete)$/.test(method)) continue;
        const given = operation['x-delegated-permissions'];
        const name = `${method.toUpperCase()} ${path}`;
        if (given === undefined) without.push(name);
        else {
          const scopes = [...given.least.map(({ scope }) => scope), ...given.higher];
          wanted.set(name, [...new Set(scopes)].sort());
        }
      }
    }
    expect(documented).toEqual(wanted);
    expect(ASSUMED_SCOPES.flatMap(([, operations]) => operations).sort()).toEqual(without.sort());
  });

  it('are found for every operation of the table by an address that fits it', () => {
    const operations = [...DOCUMENTED_SCOPES, ...ASSUMED_SCOPES].flatMap(([, each]) => each);
    const lost = operations.filter((operation) => {
      const [method = '', template = ''] = operation.split(' ');
      const path = template
        .replace('/sites/{host-name}:/{server-relative-path}', '/sites/s')
        .replace('{item-path}', 'a/b.pptx')
        .replaceAll(/\{[^}]+\}/g, 'x');
      const found = operationOf(method, path);
      return typeof found !== 'object';
    });
    expect(lost).toEqual([]);
    expect(operations).toHaveLength(186);
  });
});

describe('consent', () => {
  const stage = useTenant();

  it('taken back makes the next token request fail and names the scope', async () => {
    await send(stage.tenant, 'POST', '/local/consent', {
      body: { scope: 'Sites.Manage.All', granted: false },
    });
    const answer = await send(stage.tenant, 'POST', '/local/token', {
      body: { persona: 'P01', scopes: ['User.Read', 'Sites.Manage.All'] },
    });
    expect(answer.status).toBe(400);
    expect(answer.body['suberror']).toBe('consent_required');
    expect(answer.body['scopes']).toEqual(['Sites.Manage.All']);
  });

  it('taken back closes what a standing token opened', async () => {
    await send(stage.tenant, 'POST', '/local/consent', {
      body: { scope: 'Sites.Manage.All', granted: false },
    });
    const answer = await stage.anna.post(`/sites/${SMALL.teamSite}/lists`, { displayName: 'L' });
    expect([answer.status, answer.code]).toEqual([403, 'accessDenied']);
  });

  it('given again opens it', async () => {
    for (const granted of [false, true]) {
      await send(stage.tenant, 'POST', '/local/consent', { body: { scope: 'User.Read', granted } });
    }
    expect((await (await signIn(stage.tenant, 'P01', ['User.Read'])).get('/me')).status).toBe(200);
  });

  it('is listed per scope', async () => {
    const { value } = await send(stage.tenant, 'GET', '/local/consent');
    expect(value).toContainEqual({ scope: 'Calendars.ReadWrite', granted: true });
  });
});

describe('personas and the clock', () => {
  const stage = useTenant();

  it('lists who can be signed in as, and what each may open', async () => {
    const { value } = await send(stage.tenant, 'GET', '/local/personas');
    const guest = value.find((each) => textAt(each['persona']) === 'K01');
    expect(guest).toMatchObject({ userType: 'Guest', hasMailbox: false });
    expect(guest?.['sites']).toEqual([
      { id: SMALL.teamSite, displayName: 'Ledning', role: 'member' },
      { id: SMALL.consultantSite, displayName: 'Konsultens rum', role: 'owner' },
    ]);
  });

  it('starts where the definition says', async () => {
    const { body } = await send(stage.tenant, 'GET', '/local/clock');
    expect(textAt(body['now'])).toMatch(/^2027-01-12T08:00:0/);
  });

  it('can be set, and runs on from there', async () => {
    let real = 1_000_000;
    const tenant = await openLocalTenant({ definition: smallDefinition(), realNow: () => real });
    await send(tenant, 'POST', '/local/clock', { body: { now: '2027-05-01T10:00:00Z' } });
    real += 90_000;
    const { body } = await send(tenant, 'GET', '/local/clock');
    expect(body['now']).toBe('2027-05-01T10:01:30.000Z');
  });

  it('refuses a time that is none', async () => {
    const answer = await send(stage.tenant, 'POST', '/local/clock', { body: { now: 'soon' } });
    expect(answer.status).toBe(400);
  });
});
