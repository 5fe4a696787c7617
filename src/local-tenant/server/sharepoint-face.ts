import { Hono } from 'hono';
import { exchange, pause, strike, type Services } from './exchange.ts';
import { mountUploads } from './files/upload-routes.ts';
import { GraphError } from './graph-error.ts';
import type { TenantEnv } from './request-context.ts';

/** What lies on the SharePoint host: addresses that are their own permission, so nobody is signed in. */
export function sharePointFace(services: Services): (request: Request) => Promise<Response> {
  const routes = new Hono<TenantEnv>();
  routes.use('*', async (c, next) => {
    c.set('tenant', services.tenant);
    await next();
  });
  routes.notFound(() => {
    throw new GraphError(404, 'itemNotFound', 'Nothing lies at this address.');
  });
  routes.onError((error) => {
    throw error;
  });
  mountUploads(routes);
  return (request) =>
    exchange(services, request, null, async (journey) => {
      journey.path = journey.url.pathname;
      await pause(await strike(services, request, journey));
      return routes.fetch(request);
    });
}
