import { randomUUID } from 'node:crypto';
import { GraphError } from './graph-error.ts';
import { authenticate, type Authenticated } from './identity/access.ts';
import type { Operation } from './identity/scopes.ts';
import { knownText } from './odata/pages.ts';
import type { Recorder } from './recorder.ts';
import type { RunningTenant } from './tenant.ts';
import type { Throttle } from './throttle.ts';
import { answerOf, ConnectionCut, type Fault, type TroubleBoard } from './trouble.ts';

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export type Services = RunningTenant & {
  readonly throttle: Throttle;
  readonly trouble: TroubleBoard;
  readonly recorder: Recorder;
  /** Milliseconds since 1970. */
  readonly realNow: () => number;
};

/** What is found out about a request on its way. */
export type Journey = {
  readonly id: string;
  readonly clientId: string;
  readonly url: URL;
  readonly batch: string | null;
  path: string;
  operation: Operation | null;
  who: Authenticated | null;
  units: number;
  faults: readonly Fault[];
  headers: Readonly<Record<string, string>>;
};

/**
 * What every exchange goes through, whichever face it is with: faults, Graph's error shape, the headers
 * that support asks for, and the record.
 * @param work does what the request asks for, and throws GraphError when it cannot
 * @param batch id of the batch that the request came in, else null
 * @throws ConnectionCut when the trouble board breaks the connection
 */
export async function exchange(
  services: Services,
  request: Request,
  batch: string | null,
  work: (journey: Journey) => Promise<Response>,
): Promise<Response> {
  const { tenant, realNow } = services;
  const startedAt = realNow();
  const journey = begin(request, batch);
  const asked = await jsonText(request);
  let response: Response | null = null;
  let body: string | null = null;
  try {
    const raw = await answer(journey, tenant.clock.now, work);
    const known = knownText(raw);
    body = known ?? (await jsonText(raw));
    const whole = known === undefined && body !== null ? new Response(body, raw) : raw;
    response = finish(whole, body !== null, journey, tenant.clock.now());
    return response;
  } finally {
    record(services, request, journey, { startedAt, asked, response, body });
  }
}

async function answer(
  journey: Journey,
  now: () => Date,
  work: (journey: Journey) => Promise<Response>,
): Promise<Response> {
  let response: Response;
  try {
    response = await work(journey);
  } catch (failure) {
    response = failed(failure, journey, now());
  }
  const late = journey.faults.find((fault) => fault.afterWork);
  const instead = late === undefined ? null : troubleAnswer(late, journey);
  return instead === null ? response : failed(instead, journey, now());
}

function begin(request: Request, batch: string | null): Journey {
  const id = randomUUID();
  return {
    id,
    clientId: request.headers.get('client-request-id') ?? id,
    url: new URL(request.url),
    batch,
    path: '',
    operation: null,
    who: null,
    units: 0,
    faults: [],
    headers: {},
  };
}

/**
 * Faults of the trouble board that come before the work.
 * @returns milliseconds to wait while the request holds its place
 * @throws GraphError or ConnectionCut
 */
export async function strike(
  { trouble, tenant, tokenKey, realNow }: Services,
  request: Request,
  journey: Journey,
): Promise<number> {
  if (trouble.faults().length === 0) return 0;
  journey.faults = trouble.strike(
    personaOf(request, () =>
      authenticate(tenant, tokenKey, request.headers.get('Authorization'), realNow()),
    ),
    request.method,
    journey.path,
  );
  const slow = journey.faults.filter((fault) => fault.kind === 'latency');
  const delay = slow.reduce((sum, fault) => sum + fault.milliseconds, 0);
  const early = journey.faults.find((fault) => fault.kind !== 'latency' && !fault.afterWork);
  if (early === undefined) return delay;
  await pause(delay);
  throw troubleAnswer(early, journey) ?? new ConnectionCut();
}

/** Inside a batch a connection cannot break; there the answer is 504. */
function troubleAnswer(fault: Fault, journey: Journey): GraphError | null {
  const breaks = ['cut', 'offline', 'lostAnswer'].includes(fault.kind);
  if (breaks && journey.batch !== null) {
    return new GraphError(504, 'GatewayTimeout', 'The upstream server did not answer in time.');
  }
  return answerOf(fault, `https://graph.microsoft.com/v1.0${journey.path}`);
}

function personaOf(request: Request, read: () => Authenticated): string | null {
  try {
    return request.headers.has('Authorization') ? read().caller.user.persona : null;
  } catch (failure) {
    if (failure instanceof GraphError) return null;
    throw failure;
  }
}

export function pause(milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function failed(failure: unknown, journey: Journey, now: Date): Response {
  if (failure instanceof ConnectionCut) throw failure;
  const known =
    failure instanceof GraphError
      ? failure
      : new GraphError(500, 'generalException', `An internal error occurred: ${String(failure)}`);
  const innerError = {
    ...(known.innerCode === undefined ? {} : { code: known.innerCode }),
    date: now.toISOString().slice(0, 19),
    'request-id': journey.id,
    'client-request-id': journey.clientId,
  };
  const error = { code: known.code, message: known.message, innerError };
  return new Response(JSON.stringify({ error }), {
    status: known.status,
    headers: { ...known.headers, 'Content-Type': 'application/json' },
  });
}

/** The text of a JSON body, without using up the request's; null for any other body. */
async function jsonText(message: Request | Response): Promise<string | null> {
  if (message.body === null) return null;
  if (!/^application\/json/i.test(message.headers.get('Content-Type') ?? '')) return null;
  return message instanceof Response ? message.text() : message.clone().text();
}

function finish(response: Response, isJson: boolean, journey: Journey, now: Date): Response {
  const { headers } = response;
  if (isJson) headers.set('Content-Type', JSON_TYPE);
  headers.set('request-id', journey.id);
  headers.set('client-request-id', journey.clientId);
  headers.set('Date', now.toUTCString());
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private');
  for (const [name, value] of Object.entries(journey.headers)) headers.set(name, value);
  return response;
}

function record(
  { recorder, tenant, realNow }: Services,
  request: Request,
  journey: Journey,
  seen: {
    readonly startedAt: number;
    readonly asked: string | null;
    readonly response: Response | null;
    readonly body: string | null;
  },
): void {
  const { startedAt, asked, response, body } = seen;
  const requestHeaders = Object.fromEntries(request.headers);
  delete requestHeaders['authorization'];
  recorder.add({
    at: tenant.clock.now().toISOString(),
    startedAt,
    milliseconds: realNow() - startedAt,
    persona: journey.who?.caller.user.persona ?? null,
    method: request.method,
    url: `https://graph.microsoft.com${journey.url.pathname}${journey.url.search}`,
    template: journey.operation?.template ?? null,
    status: response?.status ?? null,
    units: journey.units,
    faults: journey.faults.map((fault) => fault.kind),
    batch: journey.batch,
    requestHeaders,
    requestBody: asked,
    responseHeaders: response === null ? {} : Object.fromEntries(response.headers),
    responseBody: body,
  });
}
