import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import { GraphFailure, isGraphFailure } from './failure.ts';

/** Asks the host for an access token; rejects with an error whose `kind` says why it could not. */
export type TokenSource = (scopes: readonly string[]) => Promise<string>;
export type FetchLike = (request: Request) => Promise<Response>;
/** Resolves after so many seconds. */
export type Wait = (seconds: number) => Promise<void>;

const graphOrigin = 'https://graph.microsoft.com';
/** Longer than this is for the caller to decide: SharePoint can ask for minutes. */
const longestWait = 180;
const tries = 3;
const firstWait = 3;

/** What the chain must know about one call, and what it learns on the way. */
export class CallNotes implements MiddlewareOptions {
  readonly scopes: readonly string[];
  /** A second arrival does no harm. */
  readonly repeatable: boolean;
  /** The failure as it was before the SDK wrapped it. */
  failure: GraphFailure | null = null;
  readonly what: string;

  constructor(what: string, scopes: readonly string[], repeatable: boolean) {
    this.what = what;
    this.scopes = scopes;
    this.repeatable = repeatable;
  }
}

const notesOf = (context: Context): CallNotes => {
  const notes: unknown = context.middlewareControl?.getMiddlewareOptions(CallNotes);
  if (notes instanceof CallNotes) return notes;
  throw new Error('a call to Graph went out without its notes: use createGraph');
};

const addressOf = ({ request }: Context): URL =>
  new URL(typeof request === 'string' ? request : request.url);

abstract class Link implements Middleware {
  #next: Middleware | null = null;

  abstract execute(context: Context): Promise<void>;

  setNext(next: Middleware): void {
    this.#next = next;
  }

  protected async goOn(context: Context): Promise<void> {
    if (this.#next === null) throw new Error('the chain to Graph has no end: Send comes last');
    await this.#next.execute(context);
  }
}

/** Seconds that an answer asks us to wait, as integer, decimal or date; null where it does not say. */
export function retryAfterOf(headers: Headers, now: number = Date.now()): number | null {
  const given = headers.get('Retry-After');
  if (given === null || given.trim() === '') return null;
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(given);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

/**
 * Repeats what only reads, after 429, 503 and 504. A write goes out once: its caller looks up what became
 * of it (the SDK's own handler repeats POST and makes a second item, guides/graph.md 3.2).
 */
export class RetryReads extends Link {
  readonly #wait: Wait;
  readonly #random: () => number;

  constructor(wait: Wait, random: () => number) {
    super();
    this.#wait = wait;
    this.#random = random;
  }

  async execute(context: Context): Promise<void> {
    const { repeatable } = notesOf(context);
    for (let attempt = 1; ; attempt += 1) {
      await this.goOn(context);
      const { response } = context;
      if (!repeatable || attempt === tries || response === undefined) return;
      if (![429, 503, 504].includes(response.status)) return;
      const seconds = retryAfterOf(response.headers) ?? this.#backOff(attempt);
      if (seconds > longestWait) return;
      await this.#wait(seconds);
    }
  }

  /** 3, 6 … seconds, spread by a fifth so that sixteen tabs do not come back at once. */
  #backOff(attempt: number): number {
    return firstWait * 2 ** (attempt - 1) * (0.9 + 0.2 * this.#random());
  }
}

/**
 * Signs what goes to Graph, and nothing else: the address of an upload session carries its own right.
 * Stands inside the retry, so that every try has a token that is still good.
 */
export class BearerToken extends Link {
  readonly #token: TokenSource;

  constructor(token: TokenSource) {
    super();
    this.#token = token;
  }

  async execute(context: Context): Promise<void> {
    if (addressOf(context).origin === graphOrigin) {
      const notes = notesOf(context);
      try {
        const token = await this.#token(notes.scopes);
        const headers = new Headers(context.options?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        context.options = { ...context.options, headers: Object.fromEntries(headers) };
      } catch (cause) {
        notes.failure = noToken(notes.what, cause);
        throw notes.failure;
      }
    }
    await this.goOn(context);
  }
}

function noToken(what: string, cause: unknown): GraphFailure {
  if (isGraphFailure(cause)) return cause;
  const why = cause instanceof Error && 'kind' in cause ? cause.kind : null;
  if (why === 'offline') return new GraphFailure('offline', what, { cause });
  if (why === 'consent-missing') return new GraphFailure('forbidden', what, { code: why, cause });
  return new GraphFailure('signed-out', what, { cause });
}

/**
 * The last one. `origins` is empty in production; on a fresh machine it sends Graph and SharePoint to the
 * local tenant, so that token, paging and uploads are the same in both worlds.
 */
export class Send implements Middleware {
  readonly #fetchLike: FetchLike;
  readonly #origins: ReadonlyMap<string, string>;

  constructor(fetchLike: FetchLike, origins: ReadonlyMap<string, string>) {
    this.#fetchLike = fetchLike;
    this.#origins = origins;
  }

  async execute(context: Context): Promise<void> {
    const address = addressOf(context);
    const local = this.#origins.get(address.origin);
    const target = local === undefined ? address.href : local + address.pathname + address.search;
    const request = new Request(target, context.options as RequestInit);
    try {
      context.response = await this.#fetchLike(request);
    } catch (cause) {
      const notes = notesOf(context);
      notes.failure = new GraphFailure('offline', notes.what, { cause });
      throw notes.failure;
    }
  }
}
