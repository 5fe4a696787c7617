import type { Hono } from 'hono';
import { GraphError } from './graph-error.ts';
import { bodyOf, isRecord } from './odata/options.ts';
import type { TenantContext, TenantEnv } from './request-context.ts';

const MOST = 20;
/** Outlook works on so many of a batch's requests at a time (graph.md 2.8). */
const AT_ONCE = 4;

type Step = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
};

type StepAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * `POST /$batch`: round trips saved, nothing else; each request inside is checked, throttled and answered
 * on its own.
 */
export function mountBatch(
  graph: Hono<TenantEnv>,
  handle: (request: Request, batch: string) => Promise<Response>,
): void {
  graph.post('/$batch', async (c) => {
    const steps = readSteps(await bodyOf(c));
    const id = c.var.tenant.newId();
    const answers = await runSteps(steps, (step) => runStep(c, step, id, handle));
    // Graph promises no order; ours is never the order of the request.
    return c.json({ responses: answers.toReversed() });
  });
}

async function runSteps(
  steps: readonly Step[],
  run: (step: Step) => Promise<StepAnswer>,
): Promise<readonly StepAnswer[]> {
  const answers = new Map<string, StepAnswer>();
  let waiting = steps;
  while (waiting.length > 0) {
    const ready = waiting
      .filter((step) => step.dependsOn.every((id) => answers.has(id)))
      .slice(0, AT_ONCE);
    const done = await Promise.all(
      ready.map((step) =>
        mayRun(step, answers) ? run(step) : Promise.resolve(failedDependency(step)),
      ),
    );
    for (const answer of done) answers.set(answer.id, answer);
    waiting = waiting.filter((step) => !answers.has(step.id));
  }
  return [...answers.values()];
}

function mayRun(step: Step, answers: ReadonlyMap<string, StepAnswer>): boolean {
  return step.dependsOn.every((id) => (answers.get(id)?.status ?? 500) < 400);
}

function failedDependency({ id }: Step): StepAnswer {
  const message = 'The request failed because a request it depends on failed.';
  return {
    id,
    status: 424,
    headers: { 'Content-Type': 'application/json' },
    body: { error: { code: 'FailedDependency', message } },
  };
}

async function runStep(
  c: TenantContext,
  step: Step,
  batch: string,
  handle: (request: Request, batch: string) => Promise<Response>,
): Promise<StepAnswer> {
  const headers = new Headers(step.headers);
  headers.set('Authorization', c.req.header('Authorization') ?? '');
  const path = step.url.startsWith('/') ? step.url : `/${step.url}`;
  const response = await handle(
    new Request(new URL(`/v1.0${path}`, c.req.url), {
      method: step.method,
      headers,
      ...(step.body === undefined ? {} : { body: bodyText(step) }),
    }),
    batch,
  );
  return answerOf(step.id, response);
}

/** JSON travels as it is, anything else as base64. */
function bodyText({ body, headers }: Step): string | Uint8Array<ArrayBuffer> {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (typeof body !== 'string' || type?.includes('json') === true) return JSON.stringify(body);
  return new Uint8Array(Buffer.from(body, 'base64'));
}

async function answerOf(id: string, response: Response): Promise<StepAnswer> {
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) {
    if (!['date', 'request-id', 'client-request-id'].includes(name)) headers[spelled(name)] = value;
  }
  const { status } = response;
  if (response.body === null) return { id, status, headers };
  if (/^application\/json/.test(response.headers.get('Content-Type') ?? '')) {
    const body: unknown = await response.json();
    return { id, status, headers, body };
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.length === 0
    ? { id, status, headers }
    : { id, status, headers, body: bytes.toString('base64') };
}

/** `Content-Type`, not `content-type`: the client library depends on it (graph.md 3.2). */
function spelled(name: string): string {
  if (name === 'etag') return 'ETag';
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * @throws GraphError 400 for more than 20 requests, ids that are missing or double, absolute or nested
 *   urls, a body without Content-Type, and dependencies of a shape that Graph does not take
 */
function readSteps(body: Readonly<Record<string, unknown>>): readonly Step[] {
  const requests = body['requests'];
  if (!Array.isArray(requests) || requests.length === 0) {
    throw malformed("Invalid batch payload format: 'requests' is missing or empty.");
  }
  if (requests.length > MOST) {
    throw malformed(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  }
  const steps = requests.map(readStep);
  if (new Set(steps.map(({ id }) => id)).size < steps.length) {
    throw malformed('Request Id values in a batch must be unique.');
  }
  checkDependencies(steps);
  return steps;
}

function readStep(value: unknown): Step {
  if (!isRecord(value)) throw malformed('Each request of a batch is an object.');
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== 'string' || id === '') throw malformed('Request Id is missing.');
  if (typeof method !== 'string' || typeof url !== 'string') {
    throw malformed(`Request '${id}' needs method and url.`);
  }
  if (/^https?:/i.test(url)) throw malformed(`The url of request '${id}' must be relative.`);
  if (/^\/?\$batch/i.test(url)) throw malformed('A batch cannot hold another batch.');
  const texts = isRecord(headers) ? headers : {};
  const named = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, String(text)]),
  );
  const typed = Object.keys(named).some((name) => name.toLowerCase() === 'content-type');
  if (body !== undefined && body !== null && !typed) {
    throw malformed(`Content-Type header is missing on request '${id}', which has a body.`);
  }
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: named,
    body: body === null ? undefined : body,
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

/** All parallel, all serial, or all waiting for the same one (DC json-batching). */
function checkDependencies(steps: readonly Step[]): void {
  const ids = new Set<string>();
  for (const { id, dependsOn } of steps) {
    if (dependsOn.some((each) => !ids.has(each))) {
      throw malformed(`Request '${id}' depends on a request that does not stand before it.`);
    }
    if (dependsOn.length > 1) throw malformed(`Request '${id}' depends on more than one request.`);
    ids.add(id);
  }
  const parents = steps.map(({ dependsOn }) => dependsOn[0]);
  if (parents.every((parent) => parent === undefined)) return;
  const serial = steps.every((_, index) => index === 0 || parents[index] === steps[index - 1]?.id);
  const same = steps.every((_, index) => index === 0 || parents[index] === steps[0]?.id);
  if (!serial && !same) {
    throw malformed('Dependencies must be all serial or all on the same request.');
  }
}

function malformed(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}
