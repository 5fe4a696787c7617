import type { TenantDefinition } from '#local-tenant/server/definition.ts';
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { LocalTenant } from '#local-tenant/server/open-tenant.ts';
import type { RecordedRequest } from '#local-tenant/server/recorder.ts';
import type { Tenant } from '#local-tenant/server/request-context.ts';
import { deviationsOf } from '../contract.ts';
import { ekby } from './small-definition.ts';

const ORIGIN = 'http://127.0.0.1:1';

/** What a path leads to; the paths of a test are known to the test alone. */
type Body = readonly Body[] & { readonly [name: string]: Body } & string;

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
  readonly bytes: Uint8Array;
};

/** Asks as one person. `/local` and what lies on the SharePoint host (`/_…`) goes without a token. */
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** A tenant whose clock stands still, as several people see it. */
export type World = {
  readonly tenant: Tenant;
  /** Sets the tenant's clock. */
  at(iso: string): Promise<void>;
  as(persona: string): Ask;
  readonly handle: LocalTenant['handle'];
  /** Before its time: what a restart needs. */
  close(): Promise<void>;
};

const open: LocalTenant[] = [];

afterEach(async () => {
  for (const tenant of open.splice(0)) await checkedAndClosed(tenant);
});

async function checkedAndClosed(tenant: LocalTenant): Promise<void> {
  const answer = await tenant.handle(new Request(`${ORIGIN}/local/requests`));
  const { value } = (await answer.json()) as { readonly value: readonly RecordedRequest[] };
  await tenant.close();
  expect(deviationsOf(value)).toEqual([]);
}

/** Opens a tenant; after the test its traffic is held against the contract. */
export async function openWorld(
  definition: TenantDefinition = ekby(),
  dataDir?: string,
): Promise<World> {
  const started = Date.now();
  const local = await openLocalTenant({
    ...{ definition, limits: false, realNow: () => started },
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  open.push(local);
  const ask = async (method: string, path: string, more: AskMore): Promise<Answer> => {
    const response = await local.handle(requestFor(method, path, more));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = response.headers.get('Content-Type')?.includes('json') === true;
    const body = (isJson ? JSON.parse(text) : {}) as Body;
    return { status: response.status, headers: response.headers, body, text, bytes };
  };
  return {
    tenant: local.tenant,
    handle: local.handle,
    close: async () => {
      open.splice(open.indexOf(local), 1);
      await checkedAndClosed(local);
    },
    at: async (now) => {
      const { status } = await ask('POST', '/local/clock', { body: { now } });
      expect(status).toBe(200);
    },
    as(persona) {
      let token: Promise<string> | undefined;
      return async (method, path, body, headers) => {
        token ??= ask('POST', '/local/token', { body: { persona } }).then(
          (answer) => answer.body['access_token'] as string,
        );
        return ask(method, path, { token: await token, body, headers });
      };
    },
  };
}

type AskMore = {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

function requestFor(method: string, path: string, { token, body, headers }: AskMore): Request {
  const isGraph = !/^\/(?:_|local\/)/.test(path) && path !== '/local';
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  return new Request(`${ORIGIN}${isGraph ? '/v1.0' : ''}${path}`, {
    method,
    headers: {
      ...(isGraph && token !== undefined ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || body instanceof Uint8Array
        ? {}
        : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
  });
}
