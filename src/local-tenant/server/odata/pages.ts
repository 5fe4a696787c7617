import { GraphError } from '../graph-error.ts';
import type { TenantContext } from '../request-context.ts';
import type { Options } from './options.ts';

export const GRAPH = 'https://graph.microsoft.com/v1.0';

/** The canonical address of this request with other query options: what `@odata.nextLink` holds. */
export function linkTo(c: TenantContext, changes: Readonly<Record<string, string | null>>): string {
  const url = new URL(c.req.url);
  for (const [name, value] of Object.entries(changes)) {
    url.searchParams.delete(name);
    url.searchParams.delete(name.replace('$', ''));
    if (value !== null) url.searchParams.set(name, value);
  }
  const query = url.searchParams.toString().replaceAll('+', '%20').replaceAll('%24', '$');
  return `${GRAPH}${url.pathname.slice('/v1.0'.length)}${query === '' ? '' : `?${query}`}`;
}

/** An opaque text that `readToken` of the same kind understands. */
export function writeToken(kind: string, values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([kind, ...values])).toString('base64url');
}

/** @throws GraphError 400 `invalidRequest` for a text this tenant never gave out */
export function readToken(kind: string, token: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (Array.isArray(values) && values[0] === kind) return values.slice(1);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
  }
  throw new GraphError(400, 'invalidRequest', 'The provided token is not valid.');
}

/** One page of a collection that is held whole, with `@odata.nextLink` when there is more. */
export function pageOf<T>(
  c: TenantContext,
  options: Options,
  all: readonly T[],
  page: { readonly top: number; readonly context: string; readonly count?: boolean },
  toJson: (value: T) => object,
): Response {
  const token = options.get('skiptoken');
  const from = token === undefined ? 0 : Number(readToken('page', token)[0]);
  const to = from + page.top;
  const next = to < all.length ? linkTo(c, { $skiptoken: writeToken('page', [to]) }) : undefined;
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#${page.context}`,
    ...(page.count === true ? { '@odata.count': all.length } : {}),
    ...(next === undefined ? {} : { '@odata.nextLink': next }),
    value: all.slice(from, to).map(toJson),
  });
}

const textsOfAnswers = new WeakMap<Response, string>();

/** A collection whose members are JSON texts already; the text is kept beside for the recorder. */
export function answerTexts(
  links: Readonly<Record<string, string>>,
  value: readonly string[],
): Response {
  const text = `${JSON.stringify(links).slice(0, -1)},"value":[${value.join(',')}]}`;
  const response = new Response(text, { headers: { 'Content-Type': 'application/json' } });
  textsOfAnswers.set(response, text);
  return response;
}

/** The text of such an answer, so that nobody has to read its body. */
export function knownText(response: Response): string | undefined {
  return textsOfAnswers.get(response);
}
