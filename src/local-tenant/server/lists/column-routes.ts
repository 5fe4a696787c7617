import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import { bodyOf, optionsOf, selected, selectOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { changedColumn, columnJson, freshColumn, internalName, invalid } from './columns.ts';
import type { ColumnRecord, ListRecord } from './list-record.ts';
import { listOfPath, touched } from './list-routes.ts';
import { saveList } from './lists.ts';

export function mountColumns(graph: Hono<TenantEnv>): void {
  const lists = '/sites/:siteId/lists';
  graph.get(`${lists}/:listId/columns`, getColumns);
  graph.post(`${lists}/:listId/columns`, postColumn);
  graph.get(`${lists}/:listId/columns/:columnId`, (c) => {
    const { record } = listOfPath(c, 'read');
    return c.json({
      '@odata.context': columnContext(record),
      ...columnJson(columnOfPath(c, record)),
    });
  });
  graph.patch(`${lists}/:listId/columns/:columnId`, patchColumn);
  graph.delete(`${lists}/:listId/columns/:columnId`, deleteColumn);
}

function columnContext(record: ListRecord): string {
  return `${GRAPH}/$metadata#sites('${record.siteId}')/lists('${record.id}')/columns/$entity`;
}

function getColumns(c: TenantContext): Response {
  const { record } = listOfPath(c, 'read');
  const options = optionsOf(c);
  const select = selectOf(options);
  return pageOf(
    c,
    options,
    record.columns,
    { top: topOf(options, 999, 5000), context: `lists('${record.id}')/columns` },
    (column) => selected(columnJson(column), select),
  );
}

async function postColumn(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const { record, table } = listOfPath(c, 'write');
  const column = freshColumn(tenant, record.columns, await bodyOf(c));
  saveList(tenant, touched(c, record, { columns: [...record.columns, column] }));
  if (column.indexed) table.index(column);
  await tenant.store.durable();
  return c.json({ '@odata.context': columnContext(record), ...columnJson(column) }, 201);
}

function columnOfPath(c: TenantContext, record: ListRecord): ColumnRecord {
  const wanted = c.req.param('columnId') ?? '';
  const found = record.columns.find((column) => column.id === wanted || column.name === wanted);
  if (found !== undefined) return found;
  throw new GraphError(404, 'itemNotFound', 'The specified column was not found');
}

async function patchColumn(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const { record, table } = listOfPath(c, 'write');
  const column = columnOfPath(c, record);
  const changed = changedColumn(column, await bodyOf(c));
  if (changed.enforceUniqueValues && !column.enforceUniqueValues) {
    const values = [...table.items()]
      .map((item) => item.fields[column.name])
      .filter((v) => v !== undefined);
    if (new Set(values).size < values.length) {
      throw invalid(`Column '${column.name}' holds duplicate values.`);
    }
  }
  const columns = record.columns.map((each) => (each.id === column.id ? changed : each));
  saveList(tenant, touched(c, record, { columns }));
  if (changed.indexed && !column.indexed) table.index(changed);
  await tenant.store.durable();
  return c.json({ '@odata.context': columnContext(record), ...columnJson(changed) });
}

async function deleteColumn(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const { record, table } = listOfPath(c, 'write');
  const column = columnOfPath(c, record);
  if (column.readOnly || column.name === internalName('Title')) {
    throw invalid(`Column '${column.name}' cannot be deleted.`);
  }
  const columns = record.columns.filter((each) => each.id !== column.id);
  saveList(tenant, touched(c, record, { columns }));
  table.dropColumn(column.name);
  await tenant.store.durable();
  return c.body(null, 204);
}
