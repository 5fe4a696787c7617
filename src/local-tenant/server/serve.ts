import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { faceOf } from './address.ts';
import type { LocalTenant } from './open-tenant.ts';
import { ConnectionCut } from './trouble.ts';

const LOOPBACK = '127.0.0.1';

export type ServedTenant = {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening, ends open connections and closes the tenant. */
  close(): Promise<void>;
};

/** The tenant cannot be served. The message is one sentence that a person can act on. */
export class ServeFailure extends Error {
  override readonly name = 'ServeFailure';
}

/**
 * Puts a tenant on the loopback interface, and only there. A request whose `Host` is not this machine's
 * loopback name (a rebound DNS name) or whose `Origin` is a foreign page is refused before it is read.
 * @param options.port 0 for any free port
 * @param options.origins pages that may call besides those this server gives out
 * @param options.pages answers what is neither Graph nor SharePoint nor `/local`, for example the workbench
 * @throws ServeFailure when the port is taken
 */
export async function serveTenant(options: {
  readonly tenant: LocalTenant;
  readonly port: number;
  readonly origins?: readonly string[];
  readonly pages?: (request: Request) => Promise<Response | null>;
}): Promise<ServedTenant> {
  const { tenant, pages } = options;
  const answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    if (faceOf(path) !== 'sharepoint' || /^\/_(upload|download)\//.test(path)) {
      return tenant.handle(request);
    }
    return (await pages?.(request)) ?? tenant.handle(request);
  };
  const listener = getRequestListener(async (request, { incoming }) => {
    try {
      return await answer(request);
    } catch (failure) {
      if (!(failure instanceof ConnectionCut)) throw failure;
      incoming.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  const server = createServer((incoming, outgoing) => {
    if (!isOurs(incoming, server, options.origins ?? [])) {
      outgoing.writeHead(403, { 'Content-Type': 'text/plain' });
      outgoing.end('This tenant answers its own machine only.\n');
      return;
    }
    void listener(incoming, outgoing);
  });
  const port = await listen(server, options.port);
  return {
    url: `http://${LOOPBACK}:${port}`,
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await tenant.close();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) => {
      reject(
        failure.code === 'EADDRINUSE'
          ? new ServeFailure(`Port ${port} is taken; choose another with --port.`)
          : failure,
      );
    });
    server.listen(port, LOOPBACK, () => resolve(portOf(server)));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function isOurs(incoming: IncomingMessage, server: Server, origins: readonly string[]): boolean {
  const port = portOf(server);
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  const { host, origin } = incoming.headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  return (
    origin === undefined ||
    hosts.some((each) => origin === `http://${each}`) ||
    origins.includes(origin)
  );
}
