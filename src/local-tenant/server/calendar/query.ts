import { GraphError } from '../graph-error.ts';
import type { TenantContext } from '../request-context.ts';
import type { EventView } from './event-answer.ts';
import { selected } from './event-answer.ts';
import { compileFilter } from './filter.ts';
import { isObject } from './request-body.ts';
import type { Json, JsonObject } from './request-body.ts';
import { requireZone } from './zone-time.ts';

export const GRAPH = 'https://graph.microsoft.com/v1.0';
const MOST_PER_PAGE = 1000;

/** A query option, with or without the dollar sign and in any casing. */
export function option(c: TenantContext, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of new URL(c.req.url).searchParams) {
    if (key.toLowerCase().replace(/^\$/, '') === wanted) return value;
  }
  return undefined;
}

export function selectOption(c: TenantContext): readonly string[] | null {
  const select = option(c, 'select');
  return select === undefined || select.trim() === ''
    ? null
    : select.split(',').map((name) => name.trim());
}

/** Values of the `Prefer` header by lower-cased name. */
export function preferences(c: TenantContext): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const header = c.req.header('Prefer') ?? '';
  for (const [, name = '', quoted, bare] of header.matchAll(
    /([\w.-]+)(?:\s*=\s*(?:"([^"]*)"|([^,;\s]+)))?/g,
  )) {
    found.set(name.toLowerCase(), quoted ?? bare ?? '');
  }
  return found;
}

/**
 * How the request wants its events. Says in `Preference-Applied` what was honoured.
 * @throws GraphError 400 for an unknown zone
 */
export function eventView(c: TenantContext): EventView {
  const asked = preferences(c);
  const zone = asked.get('outlook.timezone');
  const idType = asked.get('idtype');
  const bodyType = asked.get('outlook.body-content-type');
  const applied: string[] = [];
  if (zone !== undefined) {
    requireZone(zone);
    applied.push(`outlook.timezone="${zone}"`);
  }
  const immutableIds = idType?.toLowerCase() === 'immutableid';
  if (immutableIds) applied.push('IdType="ImmutableId"');
  const textBody = bodyType?.toLowerCase() === 'text';
  if (textBody) applied.push('outlook.body-content-type="text"');
  if (applied.length > 0) c.header('Preference-Applied', applied.join(', '));
  return { zone: zone ?? 'UTC', immutableIds, textBody };
}

export type Listing<T> = {
  /** What follows `$metadata#` in the answer's context. */
  readonly context: string;
  readonly pageSize: number;
  /** The item as `$filter` and `$orderby` see it. */
  readonly evaluate: (item: T) => JsonObject;
  /** The item as it is answered, before `$select`. */
  readonly answer: (item: T) => JsonObject;
};

/**
 * Applies `$filter`, `$orderby`, `$skip`, `$top`, `$count` and `$select`, and answers one page with an absolute link.
 * @throws GraphError 400 for an option that cannot be honoured
 */
export function page<T>(c: TenantContext, all: readonly T[], listing: Listing<T>): JsonObject {
  if (option(c, 'search') !== undefined) {
    throw new GraphError(
      400,
      'ErrorInvalidUrlQuery',
      "The query option '$search' is not supported.",
    );
  }
  const items = orderedItems(c, filteredItems(c, all, listing), listing);
  const skip = wholeNumber(c, 'skip', 0);
  const top = wholeNumber(c, 'top', listing.pageSize);
  if (top < 1 || top > MOST_PER_PAGE) {
    throw new GraphError(
      400,
      'ErrorInvalidUrlQuery',
      `The limit of '${MOST_PER_PAGE}' for Top query has been exceeded. The value from the incoming request is '${top}'.`,
    );
  }
  const select = selectOption(c);
  const counted = option(c, 'count')?.toLowerCase() === 'true';
  return {
    '@odata.context': `${GRAPH}/$metadata#${listing.context}`,
    ...(counted ? { '@odata.count': items.length } : {}),
    value: items.slice(skip, skip + top).map((item) => selected(listing.answer(item), select)),
    ...(skip + top < items.length ? { '@odata.nextLink': nextLink(c, skip + top) } : {}),
  };
}

function filteredItems<T>(
  c: TenantContext,
  all: readonly T[],
  { evaluate }: Listing<T>,
): readonly T[] {
  const filter = option(c, 'filter');
  if (filter === undefined) return all;
  const holds = compileFilter(filter);
  return all.filter((item) => holds(evaluate(item)));
}

function orderedItems<T>(
  c: TenantContext,
  items: readonly T[],
  { evaluate }: Listing<T>,
): readonly T[] {
  const order = option(c, 'orderby');
  if (order === undefined) return items;
  const compare = comparison(order);
  return items
    .map((item) => ({ item, seen: evaluate(item) }))
    .sort((one, other) => compare(one.seen, other.seen))
    .map(({ item }) => item);
}

function nextLink(c: TenantContext, skip: number): string {
  const address = canonicalAddress(c);
  for (const key of [...address.searchParams.keys()]) {
    if (/^\$?skip$/i.test(key)) address.searchParams.delete(key);
  }
  address.searchParams.set('$skip', String(skip));
  return address.href;
}

/** The request's address as Graph's own, whatever host it came in by. */
export function canonicalAddress(c: TenantContext): URL {
  const { pathname, search } = new URL(c.req.url);
  return new URL(`${GRAPH}${pathname.replace(/^\/v1\.0(?=\/)/, '')}${search}`);
}

function wholeNumber(c: TenantContext, name: string, otherwise: number): number {
  const text = option(c, name);
  if (text === undefined) return otherwise;
  if (/^\d+$/.test(text)) return Number(text);
  throw new GraphError(400, 'BadRequest', `Invalid value '${text}' for $${name} query option.`);
}

function comparison(order: string): (one: JsonObject, other: JsonObject) => number {
  const keys = order.split(',').map((part) => {
    const [path = '', direction = 'asc'] = part.trim().split(/\s+/);
    return { path: path.split('/'), sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
  });
  return (one, other) => {
    for (const { path, sign } of keys) {
      const [left, right] = [textAt(one, path), textAt(other, path)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  };
}

function textAt(entity: JsonObject, path: readonly string[]): string {
  let value: Json = entity;
  for (const name of path) value = isObject(value) ? (value[name] ?? null) : null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
