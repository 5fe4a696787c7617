import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import {
  bodyOf,
  expansionsOf,
  isRecord,
  optionsOf,
  selected,
  selectOf,
  topOf,
  type Options,
} from '../odata/options.ts';
import { answerTexts, GRAPH, linkTo, readToken, writeToken } from '../odata/pages.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { invalid } from './columns.ts';
import { changedFields, defaultFields, readFields, type FieldChange } from './field-values.ts';
import { fieldsWriter, identitySet, itemWriter, versionText } from './item-json.ts';
import { itemsMatching } from './item-query.ts';
import type { ItemRecord, ListRecord } from './list-record.ts';
import { listOfPath, sharePointNow } from './list-routes.ts';
import type { OpenList } from './lists.ts';
import { requireMatch } from './preconditions.ts';

const USUAL_PAGE = 200;
const LARGEST_PAGE = 5000;

export function mountItems(graph: Hono<TenantEnv>): void {
  const items = '/sites/:siteId/lists/:listId/items';
  graph.get(items, getItems);
  graph.post(items, postItem);
  graph.get(`${items}/:itemId`, (c) => {
    const list = listOfPath(c, 'read');
    return answerItem(c, list, itemOfPath(c, list), 200);
  });
  graph.patch(`${items}/:itemId`, async (c) => {
    const { list, item } = await changeItem(c, (body) => fieldsOf(body));
    return answerItem(c, list, item, 200);
  });
  graph.delete(`${items}/:itemId`, deleteItem);
  graph.get(`${items}/:itemId/fields`, (c) => {
    const list = listOfPath(c, 'read');
    return answerFields(c, list.record, itemOfPath(c, list));
  });
  graph.patch(`${items}/:itemId/fields`, async (c) => {
    const { list, item } = await changeItem(c, (body) => body);
    return answerFields(c, list.record, item);
  });
  graph.get(`${items}/:itemId/versions`, getVersions);
}

/**
 * Writes items as the request's `$select` and `$expand` ask for.
 * @throws GraphError 400 for anything expanded but `fields`
 */
export function itemShape(
  c: TenantContext,
  list: ListRecord,
  options: Options,
): (item: ItemRecord) => Record<string, unknown> {
  const expansions = expansionsOf(options);
  const unknown = [...expansions.keys()].find((name) => name !== 'fields');
  if (unknown !== undefined) {
    throw invalid(`Could not find a property named '${unknown}' to expand on type 'listItem'.`);
  }
  const select = selectOf(options);
  const write = itemWriter(c.var.tenant, list);
  const expansion = expansions.get('fields');
  const core = (item: ItemRecord): Record<string, unknown> =>
    select === null ? write(item) : selected(write(item), select);
  if (expansion === undefined) return core;
  const fields = fieldsWriter(c.var.tenant, list, expansion.select);
  const context = `${GRAPH}/$metadata#sites('${list.siteId}')/lists('${list.id}')/items/$entity/fields/$entity`;
  return (item) => ({
    ...core(item),
    'fields@odata.context': context,
    fields: fields(item),
  });
}

/** Texts of items as last written. A record never changes, so its text holds until the shape is another. */
const texts = new WeakMap<ItemRecord, { readonly shape: string; readonly text: string }>();

/**
 * Writes items as JSON texts, each made once per state and shape: a page asked for again costs a join.
 * @throws GraphError 400 as `itemShape` does
 */
export function itemTexts(
  c: TenantContext,
  list: ListRecord,
  options: Options,
): (item: ItemRecord) => string {
  const write = itemShape(c, list, options);
  const shape = `${list.version} ${options.get('select') ?? ''} ${options.get('expand') ?? ''}`;
  return (item) => {
    const known = texts.get(item);
    if (known?.shape === shape) return known.text;
    const text = JSON.stringify(write(item));
    texts.set(item, { shape, text });
    return text;
  };
}

function itemContext(list: ListRecord): string {
  return `${GRAPH}/$metadata#sites('${list.siteId}')/lists('${list.id}')/items`;
}

function getItems(c: TenantContext): Response {
  const { record, table } = listOfPath(c, 'read');
  const options = optionsOf(c);
  if (options.has('orderby') || options.has('search')) {
    throw new GraphError(
      400,
      'notSupported',
      'The request is not supported: $orderby and $search on list items.',
    );
  }
  const top = topOf(options, USUAL_PAGE, LARGEST_PAGE);
  const token = options.get('skiptoken');
  const after = token === undefined ? 0 : Number(readToken('items', token)[0]);
  const write = itemTexts(c, record, options);
  const value: string[] = [];
  let last = after;
  let more = false;
  for (const item of itemsMatching(c, record, table, options.get('filter'), after)) {
    if (value.length === top) {
      more = true;
      break;
    }
    value.push(write(item));
    last = item.id;
  }
  const next = more ? linkTo(c, { $skiptoken: writeToken('items', [last]) }) : undefined;
  const links = {
    '@odata.context': itemContext(record),
    ...(next === undefined ? {} : { '@odata.nextLink': next }),
  };
  return answerTexts(links, value);
}

function itemOfPath(c: TenantContext, { table }: OpenList): ItemRecord {
  const id = c.req.param('itemId') ?? '';
  const found = /^\d+$/.test(id) ? table.get(Number(id)) : undefined;
  if (found !== undefined) return found;
  throw new GraphError(404, 'itemNotFound', 'The specified item was not found');
}

function fieldsOf(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = body['fields'];
  if (fields === undefined) return {};
  if (isRecord(fields)) return fields;
  throw invalid('The fields of an item are an object.');
}

async function postItem(c: TenantContext): Promise<Response> {
  const { tenant, caller } = c.var;
  const body = await bodyOf(c);
  const list = listOfPath(c, 'write');
  const { record, table } = list;
  const change = readFields(record.columns, fieldsOf(body));
  requireUnique(list, change, undefined);
  const now = sharePointNow(tenant);
  const item = table.insert({
    guid: tenant.newId(),
    fields: changedFields(defaultFields(record.columns), change),
    createdBy: caller.user.id,
    createdAt: now,
    modifiedBy: caller.user.id,
    modifiedAt: now,
  });
  await tenant.store.durable();
  return answerItem(c, list, item, 201);
}

/** The two ways to change an item differ only in where the fields stand and in what they answer. */
async function changeItem(
  c: TenantContext,
  read: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<{ list: OpenList; item: ItemRecord }> {
  const { tenant, caller } = c.var;
  const body = await bodyOf(c);
  const list = listOfPath(c, 'write');
  const before = itemOfPath(c, list);
  requireMatch(c, before);
  const change = readFields(list.record.columns, read(body));
  requireUnique(list, change, before);
  const item = list.table.update(before, {
    fields: changedFields(before.fields, change),
    modifiedBy: caller.user.id,
    modifiedAt: sharePointNow(tenant),
  });
  await tenant.store.durable();
  return { list, item };
}

/** Two items with one value in a unique column: refused in SharePoint's words. */
function requireUnique(
  { record, table }: OpenList,
  change: FieldChange,
  self: ItemRecord | undefined,
): void {
  for (const column of record.columns) {
    const value = column.enforceUniqueValues ? change.set[column.name] : undefined;
    if (value === undefined) continue;
    const others = (table.idsWith(column.name, value) ?? []).filter((id) => id !== self?.id);
    if (others.length === 0) continue;
    throw invalid(
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column.displayName}].`,
    );
  }
}

async function deleteItem(c: TenantContext): Promise<Response> {
  const list = listOfPath(c, 'write');
  const item = itemOfPath(c, list);
  requireMatch(c, item);
  list.table.remove(item);
  await c.var.tenant.store.durable();
  return c.body(null, 204);
}

function answerItem(
  c: TenantContext,
  { record }: OpenList,
  item: ItemRecord,
  status: 200 | 201,
): Response {
  const shaped = itemShape(c, record, optionsOf(c))(item);
  const eTag = shaped['@odata.etag'];
  if (typeof eTag === 'string') c.header('ETag', eTag);
  return c.json({ '@odata.context': `${itemContext(record)}/$entity`, ...shaped }, status);
}

function answerFields(c: TenantContext, list: ListRecord, item: ItemRecord): Response {
  const fields = fieldsWriter(c.var.tenant, list, selectOf(optionsOf(c)))(item);
  const eTag = fields['@odata.etag'];
  if (typeof eTag === 'string') c.header('ETag', eTag);
  return c.json({
    '@odata.context': `${itemContext(list)}('${item.id}')/fields/$entity`,
    ...fields,
  });
}

function getVersions(c: TenantContext): Response {
  const list = listOfPath(c, 'read');
  const { tenant } = c.var;
  const expansion = expansionsOf(optionsOf(c)).get('fields');
  const fields = fieldsWriter(tenant, list.record, expansion?.select ?? null);
  const item = itemOfPath(c, list);
  return c.json({
    '@odata.context': `${itemContext(list.record)}('${item.id}')/versions`,
    value: list.table.versionsOf(item).map((version) => ({
      id: versionText(version),
      lastModifiedDateTime: version.modifiedAt,
      lastModifiedBy: identitySet(tenant, version.modifiedBy),
      ...(expansion === undefined ? {} : { fields: fields(version) }),
    })),
  });
}
