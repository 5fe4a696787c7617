import type { List } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import { libraryIdOfSite } from '../drive-id.ts';
import { GraphError } from '../graph-error.ts';
import {
  bodyOf,
  expansionsOf,
  isRecord,
  optionsOf,
  selected,
  selectOf,
  topOf,
} from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import { requireSite, type SiteNeed } from '../sites/site-access.ts';
import { webUrlOfSite } from '../sites/sites.ts';
import { builtInColumns, columnJson, invalid, readColumns } from './columns.ts';
import { identitySet, webUrlOfList } from './item-json.ts';
import type { ListRecord } from './list-record.ts';
import { listsOfSite, removeList, requireList, saveList, type OpenList } from './lists.ts';

export function mountLists(graph: Hono<TenantEnv>): void {
  const lists = '/sites/:siteId/lists';
  graph.get(lists, getLists);
  graph.post(lists, postList);
  graph.get(`${lists}/:listId`, getList);
  graph.patch(`${lists}/:listId`, patchList);
  graph.delete(`${lists}/:listId`, deleteList);
  graph.get(`${lists}/:listId/contentTypes`, getContentTypes);
}

/** The list that the address names, opened for reading or writing. */
export function listOfPath(c: TenantContext, need: SiteNeed): OpenList {
  const { tenant, caller } = c.var;
  const siteId = c.req.param('siteId') ?? '';
  return requireList(tenant, caller, siteId, c.req.param('listId') ?? '', need);
}

/** Now, in the whole seconds that SharePoint keeps. */
export function sharePointNow(tenant: Tenant): string {
  return `${tenant.clock.now().toISOString().slice(0, 19)}Z`;
}

function listJson(tenant: Tenant, list: ListRecord): Record<string, unknown> {
  return {
    '@odata.etag': `"${list.id},${list.version}"`,
    createdDateTime: list.createdAt,
    description: list.description,
    eTag: `"${list.id},${list.version}"`,
    id: list.id,
    lastModifiedDateTime: list.modifiedAt,
    name: list.name,
    webUrl: webUrlOfList(tenant, list),
    displayName: list.displayName,
    createdBy: identitySet(tenant, list.createdBy),
    lastModifiedBy: identitySet(tenant, list.modifiedBy),
    parentReference: { siteId: list.siteId },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
  } satisfies Answered<List>;
}

/** The document library of the site: in Graph a list too; what lies in it is read as drive items. */
function libraryJson(tenant: Tenant, siteId: string): Record<string, unknown> {
  const site = tenant.site(siteId);
  const id = libraryIdOfSite(siteId);
  return {
    '@odata.etag': `"${id},1"`,
    createdDateTime: tenant.definition.startsAt,
    description: '',
    eTag: `"${id},1"`,
    id,
    lastModifiedDateTime: tenant.definition.startsAt,
    name: 'Shared Documents',
    webUrl: `${site === undefined ? '' : webUrlOfSite(tenant, site)}/Shared%20Documents`,
    displayName: 'Documents',
    parentReference: { siteId },
    list: { contentTypesEnabled: false, hidden: false, template: 'documentLibrary' },
  } satisfies Answered<List>;
}

function getLists(c: TenantContext): Response {
  const { tenant, caller } = c.var;
  const site = requireSite(tenant, caller, c.req.param('siteId') ?? '', 'read');
  const options = optionsOf(c);
  const select = selectOf(options);
  const name = /^displayName eq '(.*)'$/i.exec(options.get('filter') ?? '')?.[1];
  const wanted = name?.replaceAll("''", "'").toLowerCase();
  const all = [
    libraryJson(tenant, site.id),
    ...listsOfSite(tenant, site.id).map((list) => listJson(tenant, list)),
  ].filter((list) => wanted === undefined || String(list['displayName']).toLowerCase() === wanted);
  const page = { top: topOf(options, 200, 5000), context: `sites('${site.id}')/lists` };
  return pageOf(c, options, all, page, (list) => selected(list, select));
}

async function postList(c: TenantContext): Promise<Response> {
  const { tenant, caller } = c.var;
  const site = requireSite(tenant, caller, c.req.param('siteId') ?? '', 'write');
  const body = await bodyOf(c);
  const displayName = body['displayName'] ?? body['name'];
  if (typeof displayName !== 'string' || displayName.trim() === '') {
    throw invalid('The displayName of the list is missing.');
  }
  const taken = listsOfSite(tenant, site.id).some(
    (list) => list.displayName.toLowerCase() === displayName.toLowerCase(),
  );
  if (taken) {
    throw new GraphError(409, 'nameAlreadyExists', 'The specified name is already in use.');
  }
  const template = isRecord(body['list'])
    ? (body['list']['template'] ?? 'genericList')
    : 'genericList';
  if (typeof template !== 'string' || template.toLowerCase() !== 'genericlist') {
    throw new GraphError(
      501,
      'notImplemented',
      `Lists of template '${String(template)}' are not made here.`,
    );
  }
  const now = sharePointNow(tenant);
  const record: ListRecord = {
    id: tenant.newId(),
    siteId: site.id,
    name: typeof body['name'] === 'string' ? body['name'] : displayName,
    displayName,
    description: typeof body['description'] === 'string' ? body['description'] : '',
    template: 'genericList',
    columns: readColumns(tenant, builtInColumns(tenant), body['columns']),
    createdBy: caller.user.id,
    createdAt: now,
    modifiedBy: caller.user.id,
    modifiedAt: now,
    version: 1,
    epoch: tenant.newId(),
  };
  saveList(tenant, record);
  await tenant.store.durable();
  return c.json(
    {
      '@odata.context': `${GRAPH}/$metadata#sites('${site.id}')/lists/$entity`,
      ...listJson(tenant, record),
    },
    201,
  );
}

function getList(c: TenantContext): Response {
  const { tenant, caller } = c.var;
  const siteId = c.req.param('siteId') ?? '';
  const site = requireSite(tenant, caller, siteId, 'read');
  const options = optionsOf(c);
  const select = selectOf(options);
  const context = { '@odata.context': `${GRAPH}/$metadata#sites('${site.id}')/lists/$entity` };
  if (isLibrary(site.id, c.req.param('listId') ?? '')) {
    return c.json({ ...context, ...selected(libraryJson(tenant, site.id), select) });
  }
  const { record } = listOfPath(c, 'read');
  const columns = expansionsOf(options).has('columns')
    ? { columns: record.columns.map(columnJson) }
    : {};
  return c.json({ ...context, ...selected(listJson(tenant, record), select), ...columns });
}

/** Whether an id or title means the site's document library. */
export function isLibrary(siteId: string, idOrTitle: string): boolean {
  const wanted = idOrTitle.toLowerCase();
  return wanted === libraryIdOfSite(siteId) || wanted === 'documents';
}

async function patchList(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const { record } = listOfPath(c, 'write');
  const body = await bodyOf(c);
  const text = (name: 'displayName' | 'description'): string =>
    typeof body[name] === 'string' ? body[name] : record[name];
  const changed = touched(c, record, {
    displayName: text('displayName'),
    description: text('description'),
  });
  saveList(tenant, changed);
  await tenant.store.durable();
  return c.json(listJson(tenant, changed));
}

export function touched(
  c: TenantContext,
  record: ListRecord,
  change: Partial<ListRecord>,
): ListRecord {
  return {
    ...record,
    ...change,
    version: record.version + 1,
    modifiedBy: c.var.caller.user.id,
    modifiedAt: sharePointNow(c.var.tenant),
  };
}

async function deleteList(c: TenantContext): Promise<Response> {
  const { record } = listOfPath(c, 'write');
  removeList(c.var.tenant, record);
  await c.var.tenant.store.durable();
  return c.body(null, 204);
}

function getContentTypes(c: TenantContext): Response {
  const { record } = listOfPath(c, 'read');
  const id = `0x0100${record.id.replaceAll('-', '').toUpperCase()}`;
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#lists('${record.id}')/contentTypes`,
    value: [
      {
        id,
        description: 'Create a new list item.',
        group: 'List Content Types',
        hidden: false,
        name: 'Item',
        parentId: '0x01',
        readOnly: false,
        sealed: false,
      },
    ],
  });
}
