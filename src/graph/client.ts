import { Client, ResponseType, TelemetryHandler } from '@microsoft/microsoft-graph-client';
import {
  BearerToken,
  CallNotes,
  RetryReads,
  retryAfterOf,
  Send,
  type FetchLike,
  type TokenSource,
  type Wait,
} from './chain.ts';
import { GraphFailure, isGraphFailure, type GraphFailureKind } from './failure.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One call to Graph. */
export type Call = {
  /** What is being done, for the message of a failure: `saving a ground rule`. No content. */
  readonly what: string;
  readonly method?: Method;
  /** Below `/v1.0`, or an absolute link that Graph gave. Made with `at`, so that values are encoded. */
  readonly path: string;
  /** Least delegated scopes (guides/graph.md 2.11). */
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a Blob as it is. */
  readonly body?: unknown;
  /** A POST that only reads may be repeated; GET always is. */
  readonly repeatable?: boolean;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** The answer as it came, for a file that is not called JSON. */
  readonly text?: string;
};

/** A call inside a batch. `after`: index of the call that must have succeeded first. */
export type InnerCall = Omit<Call, 'scopes' | 'repeatable'> & { readonly after?: number };
/** The answer to an inner call, or why there is none. */
export type InnerAnswer = Answer | GraphFailure;

/** What a delta or a paged collection gave, all pages together. */
export type Pages = {
  readonly values: readonly unknown[];
  readonly deltaLink: string | null;
};

export type Graph = {
  /** @throws GraphFailure for everything but a 2xx */
  call(call: Call): Promise<Answer>;
  /** Follows next links to the end. @throws GraphFailure */
  pages(call: Call): Promise<Pages>;
  /**
   * One `$batch`, at most 20 calls. A batch is no transaction: look at each answer.
   * @returns answers in the order of the calls; an inner 429 has its `retryAfter`
   * @throws GraphFailure when the batch as a whole failed
   */
  batch(
    what: string,
    scopes: readonly string[],
    calls: readonly InnerCall[],
  ): Promise<InnerAnswer[]>;
};

export type GraphOptions = {
  readonly token: TokenSource;
  readonly fetchLike: FetchLike;
  /** Empty in production; sends Graph and SharePoint to the local tenant on a fresh machine. */
  readonly origins?: ReadonlyMap<string, string>;
  readonly wait: Wait;
  /** 0 to 1, spreads retries. */
  readonly random?: () => number;
};

export const batchLimit = 20;

/** @returns the values in runs of at most `size` */
export function chunks<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (let start = 0; start < values.length; start += size) {
    runs.push(values.slice(start, start + size));
  }
  return runs;
}

/** The only way to Microsoft Graph: the SDK's client with our own chain (guides/graph.md 3.1). */
export function createGraph(options: GraphOptions): Graph {
  const { token, fetchLike, origins = new Map(), wait, random = Math.random } = options;
  const client = Client.initWithMiddleware({
    middleware: [
      new TelemetryHandler(),
      new RetryReads(wait, random),
      new BearerToken(token),
      new Send(fetchLike, origins),
    ],
  });

  const call = async (one: Call): Promise<Answer> => {
    const answer = await send(client, one);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw failureOf(one.what, answer);
  };

  return {
    call,
    async pages(first) {
      const values: unknown[] = [];
      let path: string | null = first.path;
      let deltaLink: string | null = null;
      while (path !== null) {
        const page: PageOfValues = pageOf((await call({ ...first, path })).body);
        values.push(...page.values);
        deltaLink = page.deltaLink;
        path = page.nextLink;
      }
      return { values, deltaLink };
    },
    async batch(what, scopes, calls) {
      if (calls.length > batchLimit) {
        throw new Error(`a batch takes ${batchLimit} calls, not ${calls.length}: divide it`);
      }
      const repeatable = calls.every(({ method = 'GET' }) => method === 'GET');
      const body = { requests: calls.map(innerRequest) };
      const path = '/$batch';
      const { body: given } = await call({ what, method: 'POST', path, scopes, body, repeatable });
      return innerAnswers(what, calls, given);
    },
  };
}

async function send(client: Client, one: Call): Promise<Answer> {
  const { what, method = 'GET', path, scopes, headers = {}, body } = one;
  const notes = new CallNotes(what, scopes, one.repeatable ?? method === 'GET');
  const request = client
    .api(path)
    .headers({ ...headers })
    .middlewareOptions([notes])
    .responseType(ResponseType.RAW);
  const content = body instanceof Blob ? body : JSON.stringify(body);
  const go = {
    GET: () => request.get(),
    DELETE: () => request.delete(),
    POST: () => request.post(content),
    PATCH: () => request.patch(content),
    PUT: () => request.put(content),
  };
  try {
    const response: Response = await go[method]();
    return await answerOf(response);
  } catch (cause) {
    throw notes.failure ?? (isGraphFailure(cause) ? cause : lostAnswer(what, cause));
  }
}

/** An answer that broke off, or that is not what its header says: nobody knows what became of the call. */
const lostAnswer = (what: string, cause: unknown): GraphFailure =>
  new GraphFailure('offline', what, { cause });

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, body, text };
}

type PageOfValues = {
  readonly values: readonly unknown[];
  readonly nextLink: string | null;
  readonly deltaLink: string | null;
};

/** One page of a collection; what is not there is empty. */
export function pageOf(body: unknown): PageOfValues {
  const page = isObject(body) ? body : {};
  const values: readonly unknown[] = Array.isArray(page['value']) ? page['value'] : [];
  return {
    values,
    nextLink: textOrNull(page['@odata.nextLink']),
    deltaLink: textOrNull(page['@odata.deltaLink']),
  };
}

function innerRequest(call: InnerCall, index: number): object {
  const { method = 'GET', path, headers = {}, body, after } = call;
  const typed = body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' };
  return {
    id: String(index + 1),
    method,
    url: path,
    headers: typed,
    ...(body === undefined ? {} : { body }),
    ...(after === undefined ? {} : { dependsOn: [String(after + 1)] }),
  };
}

/** Answers come in any order, and one may be missing. */
function innerAnswers(what: string, calls: readonly InnerCall[], given: unknown): InnerAnswer[] {
  const responses: readonly unknown[] =
    isObject(given) && Array.isArray(given['responses']) ? given['responses'] : [];
  const byId = new Map<string, Answer>();
  for (const response of responses) {
    if (!isObject(response)) continue;
    const headers = new Headers();
    for (const [name, value] of Object.entries(objectOr(response['headers']))) {
      headers.set(name, String(value));
    }
    byId.set(String(response['id']), {
      status: Number(response['status']),
      headers,
      body: response['body'],
    });
  }
  return calls.map((call, index) => {
    const answer = byId.get(String(index + 1));
    if (answer === undefined) return new GraphFailure('offline', `${what}, ${call.what}`);
    return answer.status >= 200 && answer.status < 300 ? answer : failureOf(call.what, answer);
  });
}

/** Statuses after which nobody knows whether the call was carried out, or which pass by themselves. */
const kindOfStatus: Readonly<Record<number, GraphFailureKind>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  408: 'offline',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  423: 'conflict',
  429: 'throttled',
  500: 'offline',
  502: 'offline',
  503: 'throttled',
  504: 'offline',
};

/** An answer that is no success, as a failure. */
export function failureOf(what: string, { status, headers, body }: Answer): GraphFailure {
  const error = objectOr(objectOr(body)['error']);
  const inner = objectOr(error['innerError']);
  return new GraphFailure(kindOfStatus[status] ?? 'rejected', what, {
    status,
    code: textOrNull(error['code']),
    requestId:
      headers.get('request-id') ??
      textOrNull(inner['request-id']) ??
      headers.get('client-request-id'),
    retryAfter: retryAfterOf(headers),
  });
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOr = (value: unknown): Readonly<Record<string, unknown>> =>
  isObject(value) ? value : {};

export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? value : null;
