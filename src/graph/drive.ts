import { at } from './address.ts';
import { objectOr, textOrNull, type Graph } from './client.ts';
import { GraphFailure } from './failure.ts';

/** A file in the library of a space. */
export type StoredFile = {
  readonly driveId: string;
  readonly itemId: string;
  readonly name: string;
  /** For a person to open; goes past the client (guides/graph.md 3.1). */
  readonly webUrl: string;
};

/** What to do when the name is taken. */
export type WhenTaken = 'replace' | 'rename' | 'fail';

/** Beyond this a file needs an upload session (driveItem: put content). */
const largestUpload = 250 * 1024 * 1024;

/**
 * Puts a file into the library of a site, in one go.
 * @param path folders and name below the library's root; folders are made as needed
 * @throws GraphFailure; `conflict` when the name is taken and that is not allowed, or the file is open
 */
export async function uploadFile(
  graph: Graph,
  siteId: string,
  path: string,
  content: Blob,
  whenTaken: WhenTaken = 'rename',
): Promise<StoredFile> {
  const what = 'saving a file';
  if (content.size > largestUpload) throw new GraphFailure('rejected', what, { code: 'tooLarge' });
  const place = path.split('/').map(encodeURIComponent).join('/');
  const { body } = await graph.call({
    what,
    method: 'PUT',
    path: `${at`/sites/${siteId}/drive/root`}:/${place}:/content?@microsoft.graph.conflictBehavior=${whenTaken}`,
    scopes: ['Sites.ReadWrite.All'],
    headers: { 'Content-Type': content.type || 'application/octet-stream' },
    body: content,
  });
  const { id, name, webUrl, parentReference } = objectOr(body);
  const driveId = textOrNull(objectOr(parentReference)['driveId']);
  if (typeof id !== 'string' || driveId === null) throw new GraphFailure('malformed', what);
  return {
    driveId,
    itemId: id,
    name: textOrNull(name) ?? path,
    webUrl: textOrNull(webUrl) ?? '',
  };
}
