/** What became of a call that did not succeed; callers branch on it, texts live in `i18n`. */
export type GraphFailureKind =
  | 'offline'
  | 'throttled'
  | 'conflict'
  | 'forbidden'
  | 'not-found'
  | 'malformed'
  | 'rejected'
  | 'signed-out';

export type GraphFailureDetails = {
  /** What Microsoft's support asks for. */
  readonly requestId?: string | null;
  /** Seconds to wait, where Graph said so. */
  readonly retryAfter?: number | null;
  /** HTTP status, where there was an answer. */
  readonly status?: number | null;
  /** Graph's own code, such as `nameAlreadyExists`. */
  readonly code?: string | null;
  readonly cause?: unknown;
};

/**
 * The one error that `graph` throws. The message says what was tried and what happened, without content:
 * "saving a ground rule failed: conflict (request-id 7c1…)".
 */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  readonly kind: GraphFailureKind;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly status: number | null;
  readonly code: string | null;

  /** @param what what was tried, such as `reading the list SamspelSpelregler` */
  constructor(kind: GraphFailureKind, what: string, details: GraphFailureDetails = {}) {
    const { requestId = null, retryAfter = null, status = null, code = null, cause } = details;
    const support = requestId === null ? '' : ` (request-id ${requestId})`;
    super(`${what} failed: ${kind}${support}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.status = status;
    this.code = code;
  }
}

export const isGraphFailure = (
  failure: unknown,
  ...kinds: readonly GraphFailureKind[]
): failure is GraphFailure =>
  failure instanceof GraphFailure && (kinds.length === 0 || kinds.includes(failure.kind));
