import { Hono } from 'hono';
import { graphPath } from './address.ts';
import { exchange, pause, strike, type Journey, type Services } from './exchange.ts';
import { GraphError } from './graph-error.ts';
import { authenticate, type Authenticated } from './identity/access.ts';
import { operationOf, requireScope, type Operation } from './identity/scopes.ts';
import type { Caller, TenantEnv } from './request-context.ts';
import { isOutlook, unitsOf, type Throttle } from './throttle.ts';

export type GraphFace = {
  /** Routes are hung here, without `/v1.0`. */
  readonly routes: Hono<TenantEnv>;
  /** @param batch id of the batch that the request came in, else null */
  handle(request: Request, batch: string | null): Promise<Response>;
};

/** Everything below `/v1.0`: who asks, may they, is there room, and then the routes. */
export function graphFace(services: Services): GraphFace {
  const { tenant } = services;
  const travelling = new WeakMap<Request, { path: string; caller: Caller }>();
  const routes = new Hono<TenantEnv>({
    getPath: (request) => travelling.get(request)?.path ?? '/',
  });
  routes.use('*', async (c, next) => {
    const known = travelling.get(c.req.raw);
    if (known === undefined) throw new Error('a request came past the front door');
    c.set('tenant', tenant);
    c.set('caller', known.caller);
    await next();
  });
  routes.notFound((c) => {
    throw new GraphError(
      501,
      'notImplemented',
      `${c.req.method} ${c.req.path} is part of Graph but not of this tenant.`,
    );
  });
  routes.onError((error) => {
    throw error;
  });

  async function work(request: Request, journey: Journey): Promise<Response> {
    journey.path = graphPath(tenant, journey.url.pathname);
    const operation = operationOf(request.method, journey.path);
    journey.operation = typeof operation === 'object' ? operation : null;
    const delay = await strike(services, request, journey);
    journey.who = identify(services, request);
    if (operation === undefined) throw unknownPath(journey.path);
    if (operation === 'other-method') throw wrongMethod(request.method);
    const { caller } = journey.who;
    requireScope(journey.path, operation, caller.scopes);
    const passage = enter(services, request, journey, operation);
    journey.headers = passage.headers;
    travelling.set(request, { path: journey.path, caller });
    try {
      await pause(delay);
      return await routes.fetch(request);
    } finally {
      passage.leave();
    }
  }

  return {
    routes,
    handle: (request, batch) =>
      exchange(services, request, batch, (journey) => work(request, journey)),
  };
}

function identify({ tenant, tokenKey, realNow }: Services, request: Request): Authenticated {
  return authenticate(tenant, tokenKey, request.headers.get('Authorization'), realNow());
}

function enter(
  { throttle }: Services,
  request: Request,
  journey: Journey,
  { template }: Operation,
): ReturnType<Throttle['enter']> {
  const { who, url } = journey;
  const hasToken = /token=/i.test(url.search) || url.pathname.includes('token=');
  journey.units = unitsOf(request.method, template, hasToken);
  const mailbox = isOutlook(template) ? (who?.caller.user.id ?? null) : null;
  return throttle.enter(who?.app ?? '', mailbox, journey.units);
}

function unknownPath(path: string): GraphError {
  const segment = path.split('/').at(-1) ?? path;
  return new GraphError(
    404,
    'ResourceNotFound',
    `Resource not found for the segment '${segment}'.`,
  );
}

function wrongMethod(method: string): GraphError {
  return new GraphError(
    405,
    'Request_BadRequest',
    `Specified HTTP method ${method} is not allowed for the request target.`,
  );
}
