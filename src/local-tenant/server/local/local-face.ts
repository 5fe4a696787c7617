import { Hono, type Context } from 'hono';
import type { SiteRole } from '../definition.ts';
import { mountDeck } from '../deck/deck-routes.ts';
import { mountFileLock } from '../files/lock-route.ts';
import { GraphError } from '../graph-error.ts';
import type { Services } from '../exchange.ts';
import { issueToken } from '../identity/access.ts';
import { isConsented, setConsent } from '../identity/consent.ts';
import { KNOWN_SCOPES } from '../identity/scopes.ts';
import { isRecord } from '../odata/options.ts';
import { harOf } from '../recorder.ts';
import type { Tenant, TenantEnv } from '../request-context.ts';
import { roleOn } from '../sites/site-access.ts';
import { FAULT_KINDS, type FaultKind, type FaultWish } from '../trouble.ts';

type Body = Readonly<Record<string, unknown>>;

/** The tenant's own side, below `/local`: what has no counterpart in Graph. */
export function localFace(services: Services): Hono<TenantEnv> {
  const app = new Hono<TenantEnv>();
  app.use('*', async (c, next) => {
    c.set('tenant', services.tenant);
    await next();
  });
  mountFileLock(app);
  mountDeck(app);
  const local = app.basePath('/local');
  mountIdentity(local, services);
  mountClock(local, services);
  mountTrouble(local, services);
  const { tenant, recorder, throttle } = services;
  local.get('/requests', (c) => {
    const found = recorder.requests(Number(c.req.query('after') ?? 0));
    return c.req.query('format') === 'har' ? c.json(harOf(found)) : c.json({ value: found });
  });
  local.delete('/requests', (c) => {
    recorder.clear();
    return c.body(null, 204);
  });
  local.get('/mail', (c) => c.json({ value: [...tenant.store.collection('mail').values()] }));
  local.get('/limits', (c) => c.json({ on: throttle.isOn() }));
  local.post('/limits', async (c) => {
    throttle.switch((await bodyOf(c))['on'] === true);
    return c.json({ on: throttle.isOn() });
  });
  app.onError((error) => {
    if (!(error instanceof GraphError)) throw error;
    return Response.json(
      { error: { code: error.code, message: error.message } },
      { status: error.status },
    );
  });
  app.notFound((c) =>
    c.json({ error: { code: 'notFound', message: `No ${c.req.path} here.` } }, 404),
  );
  return app;
}

async function bodyOf(c: Context): Promise<Body> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    throw refused('The body is not JSON.');
  }
  if (isRecord(value)) return value;
  throw refused('The body is not a JSON object.');
}

function refused(message: string): GraphError {
  return new GraphError(400, 'badRequest', message);
}

function mountIdentity(local: Hono<TenantEnv>, { tenant, tokenKey, realNow }: Services): void {
  local.post('/token', async (c) => {
    const body = await bodyOf(c);
    const persona = String(body['persona'] ?? '');
    const user =
      tenant.definition.users.find((each) => each.persona === persona) ?? tenant.user(persona);
    if (user === undefined) {
      return c.json(
        { error: 'invalid_grant', error_description: `There is no persona '${persona}'.` },
        400,
      );
    }
    const given = body['scopes'];
    const scopes = Array.isArray(given) ? given.map(String) : null;
    const text = (name: string): string | null =>
      typeof body[name] === 'string' ? body[name] : null;
    const expiresIn = typeof body['expiresIn'] === 'number' ? body['expiresIn'] : null;
    const answer = issueToken(
      tenant,
      tokenKey,
      { user, scopes, expiresIn, clientId: text('clientId'), nonce: text('nonce') },
      realNow(),
    );
    if (!('missing' in answer)) return c.json(answer);
    return c.json(
      {
        error: 'invalid_grant',
        suberror: 'consent_required',
        error_description: `AADSTS65001: The user or administrator has not consented to use the application for: ${answer.missing.join(' ')}.`,
        scopes: answer.missing,
      },
      400,
    );
  });
  local.get('/personas', (c) => c.json({ value: personas(tenant) }));
  local.get('/consent', (c) =>
    c.json({
      value: KNOWN_SCOPES.map((scope) => ({ scope, granted: isConsented(tenant, scope) })),
    }),
  );
  local.post('/consent', async (c) => {
    const { scope, granted } = await bodyOf(c);
    if (typeof scope !== 'string' || typeof granted !== 'boolean') {
      throw refused('Consent takes {"scope": text, "granted": true or false}.');
    }
    setConsent(tenant, scope, granted);
    await tenant.store.durable();
    return c.json({ scope, granted });
  });
}

/** Who can be signed in as, with what each may see. */
function personas(tenant: Tenant): readonly object[] {
  return tenant.definition.users.map((user) => {
    const caller = { user, scopes: new Set<string>() };
    const sites = tenant
      .sites()
      .map((site) => ({ id: site.id, displayName: site.displayName, role: roleOn(site, caller) }))
      .filter(
        (site): site is { id: string; displayName: string; role: SiteRole } => site.role !== null,
      );
    return {
      persona: user.persona,
      oid: user.id,
      tid: tenant.definition.tenantId,
      name: user.displayName,
      upn: user.userPrincipalName,
      mail: user.mail,
      jobTitle: user.jobTitle,
      userType: user.userType,
      hasMailbox: user.mailbox !== null,
      sites,
    };
  });
}

function mountClock(local: Hono<TenantEnv>, { tenant, setClock }: Services): void {
  local.get('/clock', (c) => c.json({ now: tenant.clock.now().toISOString() }));
  local.post('/clock', async (c) => {
    const { now } = await bodyOf(c);
    if (typeof now !== 'string' || Number.isNaN(Date.parse(now))) {
      throw refused('The clock takes {"now": ISO 8601 instant}.');
    }
    setClock(now);
    await tenant.store.durable();
    return c.json({ now: tenant.clock.now().toISOString() });
  });
}

function mountTrouble(local: Hono<TenantEnv>, { trouble }: Services): void {
  const board = (): object => ({ seed: trouble.seed(), value: trouble.faults() });
  local.get('/trouble', (c) => c.json(board()));
  local.post('/trouble', async (c) => {
    const body = await bodyOf(c);
    if (typeof body['seed'] === 'number') trouble.reseed(body['seed']);
    if (body['kind'] === undefined) return c.json(board());
    return c.json(trouble.add(readWish(body)), 201);
  });
  local.delete('/trouble', (c) => {
    trouble.remove(null);
    return c.body(null, 204);
  });
  local.delete('/trouble/:id', (c) => {
    trouble.remove(Number(c.req.param('id')));
    return c.body(null, 204);
  });
}

function readWish(body: Body): FaultWish {
  const kind = FAULT_KINDS.find((each): each is FaultKind => each === body['kind']);
  if (kind === undefined) throw refused(`A fault has a kind: ${FAULT_KINDS.join(', ')}.`);
  const texts = pick(body, ['persona', 'method', 'path'], 'string');
  const numbers = pick(body, ['count', 'probability', 'seconds', 'milliseconds'], 'number');
  const flags = pick(body, ['afterWork'], 'boolean');
  const retryAfter = body['retryAfter'];
  return {
    kind,
    ...texts,
    ...numbers,
    ...flags,
    ...(retryAfter === undefined || retryAfter === null ? {} : { retryAfter: String(retryAfter) }),
  };
}

function pick(body: Body, names: readonly string[], type: 'string' | 'number' | 'boolean'): object {
  const given = names.filter((name) => body[name] !== undefined && body[name] !== null);
  const wrong = given.find((name) => typeof body[name] !== type);
  if (wrong !== undefined) throw refused(`'${wrong}' takes a ${type}.`);
  return Object.fromEntries(given.map((name) => [name, body[name]]));
}
