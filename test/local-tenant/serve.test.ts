import { request } from 'node:http';
import { serveTenant, ServeFailure, type ServedTenant } from '#local-tenant/server/serve.ts';
import { openSmallTenant } from './small-tenant.ts';

type Seen = { readonly status: number; readonly body: string; readonly date: string };

/** Plain HTTP, because fetch lets nobody set Host or Origin. */
function ask(
  served: ServedTenant,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request(`${served.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: text,
          date: response.headers.date ?? '',
        }),
      );
    });
    sent.end(body);
  });
}

describe('a tenant on a port', () => {
  let served: ServedTenant;
  beforeEach(async () => {
    served = await serveTenant({ tenant: await openSmallTenant(), port: 0 });
  });
  afterEach(() => served.close());

  it('listens on the loopback address', () => {
    expect(served.url).toBe(`http://127.0.0.1:${served.port}`);
  });

  it('answers Graph with the tenant clock in the Date header', async () => {
    const seen = await ask(served, '/v1.0/me');
    expect(seen.status).toBe(401);
    expect(seen.date).toMatch(/^Tue, 12 Jan 2027 08:00/);
  });

  it('answers to localhost as well', async () => {
    expect((await ask(served, '/local/clock', { host: `localhost:${served.port}` })).status).toBe(
      200,
    );
  });

  it.each([
    ['a rebound DNS name', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    const seen = await ask(served, '/local/personas', headers);
    expect(seen.status).toBe(403);
    expect(seen.body).toContain('its own machine only');
  });

  it('lets its own pages call', async () => {
    const seen = await ask(served, '/local/clock', { origin: served.url });
    expect(seen.status).toBe(200);
  });

  it('lets a page call that it was told of', async () => {
    const other = await serveTenant({
      tenant: await openSmallTenant(),
      port: 0,
      origins: ['http://127.0.0.1:9'],
    });
    const seen = await ask(other, '/local/clock', { origin: 'http://127.0.0.1:9' });
    await other.close();
    expect(seen.status).toBe(200);
  });

  it('breaks the connection when the trouble board says so, and answers the next request', async () => {
    await ask(served, '/local/trouble', {}, JSON.stringify({ kind: 'cut', count: 1 }));
    await expect(ask(served, '/v1.0/me')).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect((await ask(served, '/v1.0/me')).status).toBe(401);
  });

  it('says in one sentence that a port is taken', async () => {
    const tenant = await openSmallTenant();
    await expect(serveTenant({ tenant, port: served.port })).rejects.toThrow(
      new ServeFailure(`Port ${served.port} is taken; choose another with --port.`),
    );
  });

  it('gives other addresses to the pages, and Graph, /local and upload links to the tenant', async () => {
    const other = await serveTenant({
      tenant: await openSmallTenant(),
      port: 0,
      pages: (asked) => Promise.resolve(new Response(`page ${new URL(asked.url).pathname}`)),
    });
    const page = await ask(other, '/tab.html');
    const download = await ask(other, '/_download/none.none');
    await other.close();
    expect(page.body).toBe('page /tab.html');
    expect(download.status).toBe(401);
  });
});
