import { GraphError } from '../graph-error.ts';
import { bodyOf, optionsOf, selectOf, selected, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { TenantContext } from '../request-context.ts';
import {
  createUploadSession,
  getContent,
  getVersion,
  listVersions,
  putContent,
} from './content-routes.ts';
import { landing, nameTaken, newFolder, soundName } from './drive.ts';
import type { Drive } from './drive.ts';
import { driveDelta } from './drive-delta.ts';
import { entityTag } from './drive-record.ts';
import type { ItemRecord } from './drive-record.ts';
import { mayOnItem, requireOnItem, requireUnlocked } from './item-access.ts';
import { itemNotFound } from './item-address.ts';
import type { ItemAddress } from './item-address.ts';
import { itemAnswer, itemContext } from './item-answer.ts';
import { answer, conflictBehavior, reachable, requireMatch } from './item-request.ts';
import { createLink, invite, permissionAnswer, permissionsAnswer } from './sharing.ts';

type Handler = (
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
) => Response | Promise<Response>;

/** By method and what stands behind the item, lower-cased. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET ': getItem,
  'PATCH ': patchItem,
  'DELETE ': deleteItem,
  'GET children': listChildren,
  'POST children': addFolder,
  'GET content': getContent,
  'PUT content': putContent,
  'POST createuploadsession': createUploadSession,
  'POST createlink': postLink,
  'POST invite': postInvite,
  'GET permissions': listPermissions,
  'GET versions': listVersions,
  'GET delta': getDelta,
};

export function answerItem(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
): Response | Promise<Response> {
  const tail = address.tail.replace(/^microsoft\.graph\./i, '').replace(/\(\)$/, '');
  const handler = HANDLERS[`${c.req.method} ${tail.toLowerCase()}`];
  if (handler !== undefined) return handler(c, drive, address);
  const [, version = '', ofVersion = ''] = /^versions\/([^/]+)(\/content)?$/i.exec(tail) ?? [];
  if (version !== '' && c.req.method === 'GET') {
    return getVersion(c, drive, address, version, ofVersion !== '');
  }
  const permissionId = /^permissions\/([^/]+)$/i.exec(tail)?.[1];
  if (permissionId !== undefined) return onePermission(c, drive, address, permissionId);
  const words = /^search\(q='(.*)'\)$/i.exec(tail)?.[1];
  if (words !== undefined && c.req.method === 'GET') return search(c, drive, words);
  throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${tail}'.`);
}

function getItem(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const item = reachable(c, drive, address, 'read');
  if (c.req.header('If-None-Match') === entityTag(item)) return c.body(null, 304);
  return answer(c, drive, item);
}

async function patchItem(c: TenantContext, drive: Drive, address: ItemAddress): Promise<Response> {
  const { name, parentReference } = await bodyOf(c);
  const item = reachable(c, drive, address, 'write');
  requireMatch(c, item);
  requireUnlocked(item);
  const parentId = movedTo(c, drive, item, parentReference);
  const newName = typeof name === 'string' ? soundName(name) : item.name;
  const there = drive.child(parentId ?? '', newName);
  if (there !== undefined && there.id !== item.id) throw nameTaken();
  const modifiedAt = drive.tenant.clock.now().toISOString();
  const modifiedBy = c.get('caller').user.id;
  const written = drive.put({ ...item, parentId, name: newName, modifiedAt, modifiedBy });
  await drive.tenant.store.durable();
  return answer(c, drive, written);
}

function movedTo(
  c: TenantContext,
  drive: Drive,
  item: ItemRecord,
  reference: unknown,
): string | null {
  const id = (reference as { readonly id?: unknown } | undefined)?.id;
  if (typeof id !== 'string') return item.parentId;
  const parent = drive.get(id);
  if (parent === undefined) throw itemNotFound();
  requireOnItem(drive, c.get('caller'), parent, 'write');
  if (parent.file !== null || drive.lineOf(parent).some((each) => each.id === item.id)) {
    throw new GraphError(400, 'invalidRequest', 'The item cannot be moved there.');
  }
  return parent.id;
}

async function deleteItem(c: TenantContext, drive: Drive, address: ItemAddress): Promise<Response> {
  const item = reachable(c, drive, address, 'write');
  requireMatch(c, item);
  requireUnlocked(item);
  if (item.parentId === null)
    throw new GraphError(400, 'invalidRequest', 'The root cannot be deleted.');
  await drive.remove(item);
  await drive.tenant.store.durable();
  return c.body(null, 204);
}

function listChildren(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const folder = reachable(c, drive, address, 'read');
  return answerItems(c, drive, drive.childrenOf(folder.id));
}

function answerItems(c: TenantContext, drive: Drive, items: readonly ItemRecord[]): Response {
  const options = optionsOf(c);
  const readable = items.filter((item) => mayOnItem(drive, c.get('caller'), item, 'read'));
  const page = { top: topOf(options, 200, 1000), context: `drives('${drive.id}')/items` };
  const select = selectOf(options);
  return pageOf(c, options, readable, page, (item) => selected(itemAnswer(drive, item), select));
}

function search(c: TenantContext, drive: Drive, words: string): Response {
  const wanted = words.replaceAll("''", "'").toLowerCase();
  const found = drive.changedSince(0).filter(({ deleted, parentId, name }) => {
    return !deleted && parentId !== null && name.toLowerCase().includes(wanted);
  });
  return answerItems(c, drive, found);
}

async function addFolder(c: TenantContext, drive: Drive, address: ItemAddress): Promise<Response> {
  const body = await bodyOf(c);
  const parent = reachable(c, drive, address, 'write');
  if (typeof body['name'] !== 'string' || typeof body['folder'] !== 'object') {
    throw new GraphError(400, 'invalidRequest', 'A new child needs a name and the folder facet.');
  }
  const behavior = conflictBehavior(body['@microsoft.graph.conflictBehavior'], 'fail');
  const { name, existing } = landing(drive, parent.id, body['name'], behavior);
  if (existing?.file !== undefined && existing.file !== null) throw nameTaken();
  const by = c.get('caller').user.id;
  const folder = existing ?? drive.put(newFolder(drive, parent.id, name, by));
  await drive.tenant.store.durable();
  return answer(c, drive, folder, 201);
}

async function postLink(c: TenantContext, drive: Drive, address: ItemAddress): Promise<Response> {
  const body = await bodyOf(c);
  const item = reachable(c, drive, address, 'write');
  const permission = await createLink(drive, c.get('caller'), item, body);
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#permission`,
    ...permissionAnswer(drive, item, permission),
  });
}

async function postInvite(c: TenantContext, drive: Drive, address: ItemAddress): Promise<Response> {
  const body = await bodyOf(c);
  const item = reachable(c, drive, address, 'write');
  const made = await invite(drive, c.get('caller'), item, body);
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#Collection(permission)`,
    value: made.map((permission) => permissionAnswer(drive, item, permission)),
  });
}

function listPermissions(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const item = reachable(c, drive, address, 'read');
  const context = `${itemContext(drive)}('${item.id}')/permissions`;
  return c.json({ '@odata.context': context, value: permissionsAnswer(drive, item) });
}

async function onePermission(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
  permissionId: string,
): Promise<Response> {
  const isDelete = c.req.method === 'DELETE';
  const item = reachable(c, drive, address, isDelete ? 'write' : 'read');
  const found = permissionsAnswer(drive, item).find(({ id }) => id === permissionId);
  if (found === undefined) throw itemNotFound();
  if (!isDelete) return c.json({ '@odata.context': `${GRAPH}/$metadata#permission`, ...found });
  if ('inheritedFrom' in found) {
    throw new GraphError(400, 'invalidRequest', 'An inherited permission cannot be removed here.');
  }
  drive.put({ ...item, permissions: item.permissions.filter(({ id }) => id !== permissionId) });
  await drive.tenant.store.durable();
  return c.body(null, 204);
}

function getDelta(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  reachable(c, drive, address, 'read');
  const options = optionsOf(c);
  const token = options.get('token') ?? options.get('deltatoken') ?? options.get('skiptoken');
  return c.json(driveDelta(c, drive, token, topOf(options, 200, 1000)));
}
