import { GraphError } from './graph-error.ts';
import { expired } from './identity/access.ts';

export const FAULT_KINDS = [
  'latency',
  'throttled',
  'unavailable',
  'timeout',
  'lostAnswer',
  'cut',
  'conflict',
  'forbidden',
  'missing',
  'expiredToken',
  'offline',
  'resync',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One switch on the trouble board; null means "any" or "without end". */
export type Fault = {
  readonly id: number;
  readonly kind: FaultKind;
  readonly persona: string | null;
  readonly method: string | null;
  /** Path below `/v1.0`, `*` stands for anything. */
  readonly path: string | null;
  /** How many more requests it meets. */
  readonly count: number | null;
  /** 0 to 1. */
  readonly probability: number;
  /** Real milliseconds since 1970 at which it ends. */
  readonly until: number | null;
  /** Delay of `latency`. */
  readonly milliseconds: number;
  /** As it goes into the header: integer, decimal or date. */
  readonly retryAfter: string | null;
  /** The work is done before the bad answer goes out. */
  readonly afterWork: boolean;
};

export type FaultWish = Partial<Omit<Fault, 'id' | 'until'>> & {
  readonly kind: FaultKind;
  readonly seconds?: number;
};

export type TroubleBoard = {
  add(wish: FaultWish): Fault;
  remove(id: number | null): void;
  faults(): readonly Fault[];
  seed(): number;
  /** Starts the random numbers again, so that a sequence can be replayed. */
  reseed(seed: number): void;
  /** The faults that meet this request, in the order they were switched on. */
  strike(persona: string | null, method: string, path: string): readonly Fault[];
};

/** What a client sees when the connection breaks: `fetch` rejects with a TypeError. */
export class ConnectionCut extends TypeError {
  override readonly name = 'TypeError';
  constructor() {
    super('fetch failed: the connection was cut');
  }
}

export function openTroubleBoard(realNow: () => number, firstSeed = 1): TroubleBoard {
  let seed = firstSeed;
  let random = mulberry32(seed);
  let lastId = 0;
  let faults: readonly Fault[] = [];

  function meets(fault: Fault, persona: string | null, method: string, path: string): boolean {
    if (fault.persona !== null && fault.persona !== persona) return false;
    if (fault.method !== null && fault.method.toUpperCase() !== method) return false;
    if (fault.path !== null && !glob(fault.path).test(path)) return false;
    // A number is drawn for every request that fits, so a sequence follows from the seed alone.
    return fault.probability >= 1 || random() < fault.probability;
  }

  function living(): readonly Fault[] {
    const now = realNow();
    return faults.filter(({ until, count }) => (until === null || now < until) && count !== 0);
  }

  return {
    add(wish) {
      lastId += 1;
      const { seconds, ...given } = wish;
      const fault: Fault = {
        persona: null,
        method: null,
        path: null,
        count: null,
        probability: 1,
        milliseconds: 1000,
        retryAfter: null,
        afterWork: wish.kind === 'lostAnswer',
        ...given,
        id: lastId,
        until: seconds === undefined ? null : realNow() + seconds * 1000,
      };
      faults = [...faults, fault];
      return fault;
    },
    remove(id) {
      faults = id === null ? [] : faults.filter((fault) => fault.id !== id);
    },
    faults: () => (faults = living()),
    seed: () => seed,
    reseed(next) {
      seed = next;
      random = mulberry32(seed);
    },
    strike(persona, method, path) {
      if (faults.length === 0) return [];
      const struck = living().filter((fault) => meets(fault, persona, method, path));
      const ids = new Set(struck.map((fault) => fault.id));
      faults = living().map((fault) =>
        ids.has(fault.id) && fault.count !== null ? { ...fault, count: fault.count - 1 } : fault,
      );
      return struck;
    },
  };
}

/** The answer a fault gives in Graph's words; latency gives none. @throws ConnectionCut */
export function answerOf(fault: Fault, deltaStart: string): GraphError | null {
  const headers: Record<string, string> =
    fault.retryAfter === null ? {} : { 'Retry-After': fault.retryAfter };
  switch (fault.kind) {
    case 'latency':
      return null;
    case 'throttled':
      return new GraphError(429, 'TooManyRequests', 'Too many requests.', { headers });
    case 'unavailable':
      return new GraphError(503, 'serviceNotAvailable', 'The service is not available.', {
        headers,
      });
    case 'timeout':
      return new GraphError(504, 'GatewayTimeout', 'The upstream server did not answer in time.', {
        headers,
      });
    case 'conflict':
      return new GraphError(
        412,
        'resourceModified',
        'The resource has changed since the caller last read it; usually an eTag mismatch',
        {
          innerCode: 'entityTagDoesNotMatch',
        },
      );
    case 'forbidden':
      return new GraphError(403, 'accessDenied', 'Access denied');
    case 'missing':
      // A private channel's site is up to minutes late (graph.md §4).
      return new GraphError(404, 'itemNotFound', 'The resource could not be found.');
    case 'expiredToken':
      return expired();
    case 'resync':
      return new GraphError(
        410,
        'resyncChangesApplyDifferences',
        'The delta token is no longer valid.',
        {
          headers: { Location: deltaStart },
        },
      );
    case 'lostAnswer':
    case 'cut':
    case 'offline':
      throw new ConnectionCut();
  }
}

function glob(pattern: string): RegExp {
  const text = pattern.replace(/^\/v1\.0/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${text.replaceAll('*', '.*')}$`, 'i');
}

/** Small seeded generator (mulberry32): the same numbers on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
