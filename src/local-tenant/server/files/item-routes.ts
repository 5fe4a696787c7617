import { GraphError } from '../graph-error.ts';
import { bodyOf, isRecord, optionsOf, selectOf, selected, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { TenantContext } from '../request-context.ts';
import {
  CONFLICT_BEHAVIORS,
  ensureFolder,
  landing,
  nameTaken,
  newFolder,
  soundName,
} from './drive.ts';
import type { ConflictBehavior, Drive } from './drive.ts';
import { driveDelta } from './drive-delta.ts';
import { contentTag, entityTag } from './drive-record.ts';
import type { ItemRecord, SharingRole } from './drive-record.ts';
import { mayOnItem, requireOnItem, requireUnlocked } from './item-access.ts';
import { itemAt, itemNotFound, requireItem } from './item-address.ts';
import type { ItemAddress } from './item-address.ts';
import { identitySet, itemAnswer, itemContext } from './item-answer.ts';
import { createLink, invite, permissionAnswer, permissionsAnswer } from './sharing.ts';
import { downloadUrl } from './temporary-link.ts';
import { sessionState } from './upload-routes.ts';
import { openSession } from './upload-session.ts';
import { writeContent } from './write-content.ts';

/** Small uploads end here; larger files need a session (driveItem: put content). */
const LARGEST_PUT = 250 * 1024 * 1024;

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

/** @throws GraphError 404 when there is no such item, 403 without the right */
function reachable(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
  need: SharingRole,
): ItemRecord {
  const item = requireItem(drive, address);
  requireOnItem(drive, c.get('caller'), item, need);
  return item;
}

function answer(
  c: TenantContext,
  drive: Drive,
  item: ItemRecord,
  status: 200 | 201 = 200,
): Response {
  c.header('ETag', entityTag(item));
  return c.json(
    {
      '@odata.context': `${itemContext(drive)}/$entity`,
      ...selected(itemAnswer(drive, item), selectOf(optionsOf(c))),
    },
    status,
  );
}

function getItem(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const item = reachable(c, drive, address, 'read');
  if (c.req.header('If-None-Match') === entityTag(item)) return c.body(null, 304);
  return answer(c, drive, item);
}

/** @throws GraphError 412 when the item is not the one the caller has seen; eTag and cTag both serve */
function requireMatch(c: TenantContext, item: ItemRecord): void {
  const given = c.req.header('If-Match');
  if (given === undefined || given === '*') return;
  if (given === entityTag(item) || given === contentTag(item)) return;
  throw new GraphError(412, 'resourceModified', 'ETag does not match current item value', {
    innerCode: 'entityTagDoesNotMatch',
  });
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

function conflictBehavior(given: unknown, otherwise: ConflictBehavior): ConflictBehavior {
  if (given === undefined) return otherwise;
  const wanted = typeof given === 'string' ? given.toLowerCase() : '';
  const found = CONFLICT_BEHAVIORS.find((each) => each === wanted);
  if (found !== undefined) return found;
  throw new GraphError(
    400,
    'invalidRequest',
    'The conflict behavior must be fail, replace or rename.',
  );
}

/** The content lies behind a link that needs no token and lives an hour: 302. */
function getContent(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const { file, name } = reachable(c, drive, address, 'read');
  if (file === null) throw new GraphError(400, 'invalidRequest', 'A folder has no content.');
  return c.redirect(downloadUrl(drive.tenant, file.blobId, name, file.mimeType), 302);
}

/** Where new content goes: an item that is there, or a name below a folder (made on the way by path). */
function target(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
): { readonly parentId: string; readonly name: string; readonly existing: ItemRecord | undefined } {
  const caller = c.get('caller');
  const existing = itemAt(drive, address);
  if (existing !== undefined) {
    requireOnItem(drive, caller, existing, 'write');
    if (existing.file === null)
      throw new GraphError(400, 'invalidRequest', 'A folder has no content.');
    return { parentId: existing.parentId ?? '', name: existing.name, existing };
  }
  const name = address.names.at(-1);
  if (name === undefined) throw itemNotFound();
  const folders = address.names.slice(0, -1);
  const deepest = nearest(drive, { ...address, names: folders });
  requireOnItem(drive, caller, deepest, 'write');
  const start = requireItem(drive, { ...address, names: [] });
  const above = drive.lineOf(start).flatMap((each) => (each.parentId === null ? [] : each.name));
  const parent = ensureFolder(drive, [...above.reverse(), ...folders], caller.user.id);
  return { parentId: parent.id, name: soundName(name), existing: undefined };
}

function nearest(drive: Drive, address: ItemAddress): ItemRecord {
  const item = itemAt(drive, address);
  if (item !== undefined) return item;
  if (address.names.length === 0) throw itemNotFound();
  return nearest(drive, { ...address, names: address.names.slice(0, -1) });
}

async function putContent(c: TenantContext, drive: Drive, address: ItemAddress): Promise<Response> {
  const declared = Number(c.req.header('Content-Length') ?? '0');
  if (declared > LARGEST_PUT) throw tooLarge();
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > LARGEST_PUT) throw tooLarge();
  const asked =
    new URL(c.req.url).searchParams.get('@microsoft.graph.conflictBehavior') ?? undefined;
  const behavior = conflictBehavior(asked, 'replace');
  const { parentId, name, existing } = target(c, drive, address);
  if (existing !== undefined) requireMatch(c, existing);
  const place = landing(drive, parentId, name, behavior);
  const { item, isNew } = await writeContent(
    drive,
    parentId,
    place,
    bytes,
    c.get('caller').user.id,
  );
  return answer(c, drive, item, isNew ? 201 : 200);
}

function tooLarge(): GraphError {
  return new GraphError(413, 'requestTooLarge', 'Files over 250 MB need an upload session.');
}

async function createUploadSession(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
): Promise<Response> {
  const body = (await c.req.text()) === '' ? {} : await bodyOf(c);
  const given = isRecord(body['item']) ? body['item'] : {};
  if (body['deferCommit'] === true) {
    throw new GraphError(501, 'notImplemented', 'deferCommit is not part of this tenant.');
  }
  const behavior = conflictBehavior(given['@microsoft.graph.conflictBehavior'], 'replace');
  const { parentId, name, existing } = target(c, drive, address);
  if (existing !== undefined) {
    requireMatch(c, existing);
    requireUnlocked(existing);
    if (behavior === 'fail') throw nameTaken();
  }
  const { tenant, site } = drive;
  const userId = c.get('caller').user.id;
  const session = await openSession(tenant, {
    ...{ siteId: site.id, parentId, name, conflictBehavior: behavior, userId },
  });
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#microsoft.graph.uploadSession`,
    uploadUrl: `https://${tenant.definition.sharePointHost}/_upload/${session.id}`,
    ...sessionState(session),
  });
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

function listVersions(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const item = reachable(c, drive, address, 'read');
  const versions = [...(item.file?.versions ?? [])].reverse().map(({ id, at, by, size }) => ({
    ...{ id, size, lastModifiedDateTime: at, lastModifiedBy: identitySet(drive.tenant, by) },
  }));
  const context = `${itemContext(drive)}('${item.id}')/versions`;
  return c.json({ '@odata.context': context, value: versions });
}

function getVersion(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
  id: string,
  content: boolean,
): Response {
  const item = reachable(c, drive, address, 'read');
  const version = item.file?.versions.find((each) => each.id === id);
  if (version === undefined || item.file === null) throw itemNotFound();
  if (content) {
    return c.redirect(
      downloadUrl(drive.tenant, version.blobId, item.name, item.file.mimeType),
      302,
    );
  }
  const { at, by, size } = version;
  const lastModifiedBy = identitySet(drive.tenant, by);
  return c.json({ id, size, lastModifiedDateTime: at, lastModifiedBy });
}

function getDelta(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  reachable(c, drive, address, 'read');
  const options = optionsOf(c);
  const token = options.get('token') ?? options.get('deltatoken') ?? options.get('skiptoken');
  return c.json(driveDelta(c, drive, token, topOf(options, 200, 1000)));
}
