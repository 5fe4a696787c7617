import { GraphError } from '../graph-error.ts';
import { bodyOf, isRecord } from '../odata/options.ts';
import { GRAPH } from '../odata/pages.ts';
import type { TenantContext } from '../request-context.ts';
import { ensureFolder, landing, nameTaken, soundName } from './drive.ts';
import type { Drive } from './drive.ts';
import type { ItemRecord } from './drive-record.ts';
import { requireOnItem, requireUnlocked } from './item-access.ts';
import { itemAt, itemNotFound, requireItem } from './item-address.ts';
import type { ItemAddress } from './item-address.ts';
import { identitySet, itemContext } from './item-answer.ts';
import { answer, conflictBehavior, reachable, requireMatch } from './item-request.ts';
import { downloadUrl } from './temporary-link.ts';
import { sessionState } from './upload-routes.ts';
import { openSession } from './upload-session.ts';
import { writeContent } from './write-content.ts';

/** Small uploads end here; larger files need a session (driveItem: put content). */
const LARGEST_PUT = 250 * 1024 * 1024;

/** The content lies behind a link that needs no token and lives an hour: 302. */
export function getContent(c: TenantContext, drive: Drive, address: ItemAddress): Response {
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

export async function putContent(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
): Promise<Response> {
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

export async function createUploadSession(
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

export function listVersions(c: TenantContext, drive: Drive, address: ItemAddress): Response {
  const item = reachable(c, drive, address, 'read');
  const versions = [...(item.file?.versions ?? [])].reverse().map(({ id, at, by, size }) => ({
    ...{ id, size, lastModifiedDateTime: at, lastModifiedBy: identitySet(drive.tenant, by) },
  }));
  const context = `${itemContext(drive)}('${item.id}')/versions`;
  return c.json({ '@odata.context': context, value: versions });
}

export function getVersion(
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
