import { Hono } from 'hono';
import type { TenantDefinition } from '#local-tenant/server/definition.ts';
import { GraphError } from '#local-tenant/server/graph-error.ts';
import type { Caller, Tenant, TenantEnv } from '#local-tenant/server/request-context.ts';
import { memoryStore } from '#local-tenant/server/store/memory-store.ts';
import { memoryBlobs } from '#local-tenant/server/files/blobs.ts';
import { ekby } from './small-definition.ts';
import { checkAgainstSlice } from './slice-check.ts';

export type MemoryTenant = {
  readonly tenant: Tenant;
  readonly at: (iso: string) => void;
};

export function memoryTenant(definition: TenantDefinition = ekby()): MemoryTenant {
  let now = new Date(definition.startsAt);
  let ids = 0;
  const { users, rooms, sites } = definition;
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const tenant: Tenant = {
    definition,
    store: memoryStore(),
    blobs: memoryBlobs(),
    clock: { now: () => now },
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    user: (id) => users.find((user) => user.id === id || same(user.userPrincipalName, id)),
    userByMail: (mail) => users.find((user) => same(user.mail, mail)),
    roomByMail: (mail) => rooms.find((room) => same(room.mail, mail)),
    site: (id) => sites.find((site) => site.id === id),
    siteByPath: (path) => sites.find((site) => same(site.path, path)),
    sites: () => sites,
  };
  return { tenant, at: (iso) => (now = new Date(iso)) };
}

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // Tests read into answers freely; what is missing shows as undefined in the assertion.
  readonly body: Body;
  readonly text: string;
  readonly bytes: Uint8Array;
};
type Body = readonly Body[] & { readonly [name: string]: Body } & string;

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** The tenant as one person sees it; every answer is checked against the contract when it is at hand. */
export function as(tenant: Tenant, persona: string, mount: (graph: Hono<TenantEnv>) => void): Ask {
  const user = tenant.definition.users.find((each) => each.persona === persona);
  if (user === undefined) throw new Error(`no persona ${persona}`);
  const caller: Caller = { user, scopes: new Set(['Calendars.ReadWrite', 'Files.ReadWrite.All']) };
  const app = new Hono<TenantEnv>({
    getPath: ({ url }) => decodeURI(new URL(url).pathname.replace(/^\/v1\.0(?=\/)/, '')),
  });
  app.use(async (c, next) => {
    c.set('tenant', tenant);
    c.set('caller', caller);
    await next();
  });
  app.onError((failure, c) => {
    if (!(failure instanceof GraphError)) throw failure;
    for (const [name, value] of Object.entries(failure.headers)) c.header(name, value);
    const { code, message, status } = failure;
    return c.json({ error: { code, message } }, status as 400);
  });
  mount(app);
  return async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const request = new Request(
      `http://127.0.0.1${/^\/(?:_|local)/.test(path) ? '' : '/v1.0'}${path}`,
      {
        method,
        headers: {
          ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      },
    );
    const response = await app.fetch(request);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = response.headers.get('Content-Type')?.includes('json') === true;
    const parsed = (isJson ? JSON.parse(text) : {}) as Body;
    if (isJson) checkAgainstSlice(method, path, response.status, parsed);
    return { status: response.status, headers: response.headers, body: parsed, text, bytes };
  };
}
