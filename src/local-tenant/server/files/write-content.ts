import { GraphError } from '../graph-error.ts';
import { nameTaken, newFolder } from './drive.ts';
import type { Drive, Landing } from './drive.ts';
import type { ItemRecord, VersionRecord } from './drive-record.ts';
import { requireUnlocked } from './item-access.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  ics: 'text/calendar',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/**
 * Puts bytes where they belong: a new file, or a new version of the one that is there. On disk when it resolves.
 * @throws GraphError 423 when the file is open, 409 when a folder has the name
 */
export async function writeContent(
  drive: Drive,
  parentId: string,
  { name, existing }: Landing,
  bytes: Uint8Array,
  userId: string,
): Promise<{ readonly item: ItemRecord; readonly isNew: boolean }> {
  if (existing !== undefined) requireUnlocked(existing);
  if (existing !== undefined && existing.file === null) throw nameTaken();
  const { tenant } = drive;
  const blobId = tenant.newId();
  await tenant.blobs.write(blobId, bytes);
  // Somebody may have been faster while the bytes were written.
  const now = existing === undefined ? drive.child(parentId, name) : drive.get(existing.id);
  if (now !== undefined && now.version !== existing?.version) {
    await tenant.blobs.remove(blobId);
    throw new GraphError(409, 'resourceModified', 'The item was changed while it was uploaded.');
  }
  const at = tenant.clock.now().toISOString();
  const before = existing ?? newFolder(drive, parentId, name, userId);
  const versions = before.file?.versions ?? [];
  const version: VersionRecord = {
    ...{ id: `${versions.length + 1}.0`, at, by: userId, size: bytes.length, blobId },
  };
  const item = drive.put({
    ...before,
    modifiedAt: at,
    modifiedBy: userId,
    contentVersion: before.contentVersion + 1,
    file: {
      size: bytes.length,
      mimeType: mimeTypeOf(name),
      blobId,
      versions: [...versions, version],
    },
  });
  await tenant.store.durable();
  return { item, isNew: existing === undefined };
}

function mimeTypeOf(name: string): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return MIME_TYPES[extension] ?? 'application/octet-stream';
}
