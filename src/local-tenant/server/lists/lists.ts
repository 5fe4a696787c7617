import { GraphError } from '../graph-error.ts';
import type { Caller, Tenant } from '../request-context.ts';
import { requireSite, type SiteNeed } from '../sites/site-access.ts';
import type { Collection } from '../store/store.ts';
import type { ListRecord } from './list-record.ts';
import { ListTable } from './list-table.ts';

/** A list together with its items. */
export type OpenList = { readonly record: ListRecord; readonly table: ListTable };

const tables = new WeakMap<Tenant, Map<string, ListTable>>();

function tableOf(tenant: Tenant, record: ListRecord): ListTable {
  let ofTenant = tables.get(tenant);
  if (ofTenant === undefined) tables.set(tenant, (ofTenant = new Map()));
  let table = ofTenant.get(record.id);
  if (table === undefined) ofTenant.set(record.id, (table = new ListTable(tenant.store, record)));
  return table;
}

export function listsOfSite(tenant: Tenant, siteId: string): readonly ListRecord[] {
  return [...listRecords(tenant).values()].filter((list) => list.siteId === siteId);
}

export function saveList(tenant: Tenant, record: ListRecord): void {
  listRecords(tenant).put(record.id, record);
}

/** Removes a list with everything in it. */
export function removeList(tenant: Tenant, record: ListRecord): void {
  const { store } = tenant;
  for (const part of ['items', 'tombstones', 'versions']) {
    const collection = store.collection<unknown>(`lists/${record.id}/${part}`);
    for (const [id] of [...collection.entries()]) collection.delete(id);
  }
  tables.get(tenant)?.delete(record.id);
  listRecords(tenant).delete(record.id);
}

function listRecords(tenant: Tenant): Collection<ListRecord> {
  return tenant.store.collection<ListRecord>('lists');
}

/**
 * A list by its id or its title (D23 list-get), on a site that the caller may use so.
 * @throws GraphError 404 `itemNotFound`, 403 `accessDenied`
 */
export function requireList(
  tenant: Tenant,
  caller: Caller,
  siteId: string,
  listIdOrTitle: string,
  need: SiteNeed,
): OpenList {
  const site = requireSite(tenant, caller, siteId, need);
  const record = findList(tenant, site.id, listIdOrTitle);
  if (record === undefined) {
    throw new GraphError(404, 'itemNotFound', 'The specified list was not found');
  }
  return { record, table: tableOf(tenant, record) };
}

function findList(tenant: Tenant, siteId: string, idOrTitle: string): ListRecord | undefined {
  const byId = listRecords(tenant).get(idOrTitle.toLowerCase());
  if (byId !== undefined) return byId.siteId === siteId ? byId : undefined;
  const wanted = idOrTitle.toLowerCase();
  return listsOfSite(tenant, siteId).find(
    (list) => list.displayName.toLowerCase() === wanted || list.name.toLowerCase() === wanted,
  );
}
