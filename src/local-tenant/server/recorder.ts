/** One request as it went over the wire; bodies only where they are JSON. */
export type RecordedRequest = {
  readonly id: number;
  /** ISO instant on the tenant's clock. */
  readonly at: string;
  /** Real milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly persona: string | null;
  readonly method: string;
  /** Canonical https address. */
  readonly url: string;
  /** Path of the slice, or null for an address that it does not know. */
  readonly template: string | null;
  readonly status: number | null;
  readonly units: number;
  /** Kinds of the faults that met it. */
  readonly faults: readonly string[];
  /** Id of the batch it came in. */
  readonly batch: string | null;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string | null;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string | null;
};

export type Recorder = {
  add(request: Omit<RecordedRequest, 'id'>): void;
  /** Newest last. */
  requests(after?: number): readonly RecordedRequest[];
  clear(): void;
};

const KEPT = 2000;
const KEPT_CHARACTERS = 50_000_000;

/** Remembers the last two thousand requests, fewer when they are large. */
export function openRecorder(): Recorder {
  let kept: RecordedRequest[] = [];
  let characters = 0;
  let lastId = 0;
  const sizeOf = (each: RecordedRequest): number =>
    (each.requestBody?.length ?? 0) + (each.responseBody?.length ?? 0);
  return {
    add(request) {
      lastId += 1;
      const entry = { ...request, id: lastId };
      kept.push(entry);
      characters += sizeOf(entry);
      if (kept.length <= KEPT && characters <= KEPT_CHARACTERS) return;
      // Half at a time, so that the shifting costs nothing per request.
      kept = kept.slice(Math.ceil(kept.length / 2));
      characters = kept.reduce((sum, each) => sum + sizeOf(each), 0);
    },
    requests: (after = 0) => kept.filter((each) => each.id > after),
    clear() {
      kept = [];
      characters = 0;
    },
  };
}

/** HTTP Archive 1.2, as browsers' network panels read it. */
export function harOf(requests: readonly RecordedRequest[]): object {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Samspel local tenant', version: '1' },
      entries: requests.map(harEntry),
    },
  };
}

function harEntry(each: RecordedRequest): object {
  const type = each.responseHeaders['content-type'] ?? '';
  const size = each.responseBody?.length ?? 0;
  return {
    startedDateTime: new Date(each.startedAt).toISOString(),
    time: each.milliseconds,
    request: {
      method: each.method,
      url: each.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: harPairs(each.requestHeaders),
      queryString: harPairs(Object.fromEntries(new URL(each.url).searchParams)),
      ...(each.requestBody === null
        ? {}
        : {
            postData: {
              mimeType: each.requestHeaders['content-type'] ?? 'application/json',
              text: each.requestBody,
            },
          }),
      headersSize: -1,
      bodySize: each.requestBody?.length ?? 0,
    },
    response: {
      status: each.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: harPairs(each.responseHeaders),
      content: { size, mimeType: type, text: each.responseBody ?? '' },
      redirectURL: each.responseHeaders['location'] ?? '',
      headersSize: -1,
      bodySize: size,
    },
    cache: {},
    timings: { send: 0, wait: each.milliseconds, receive: 0 },
    comment: [each.persona, `${each.units} units`, ...each.faults].filter(Boolean).join(', '),
  };
}

function harPairs(record: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}
