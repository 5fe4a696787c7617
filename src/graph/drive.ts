import { at } from './address.ts';
import { objectOr, textOrNull, type Graph } from './client.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';

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
  return storedFile(body, path, what);
}

/** A driveItem as Graph answers it. @throws GraphFailure `malformed` */
export function storedFile(body: unknown, path: string, what: string): StoredFile {
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

/**
 * Lets one person read a file, signed in as that person. The rights the library gives stay as they are.
 * @param mail where the invitation goes; also who it is for
 * @throws GraphFailure; `rejected` for somebody the tenant does not know
 */
export async function shareFile(
  graph: Graph,
  file: Pick<StoredFile, 'driveId' | 'itemId'>,
  mail: string,
): Promise<void> {
  await graph.call({
    what: 'sharing a file with one person',
    method: 'POST',
    path: at`/drives/${file.driveId}/items/${file.itemId}/invite`,
    scopes: ['Files.ReadWrite.All'],
    body: {
      recipients: [{ email: mail }],
      roles: ['read'],
      requireSignIn: true,
      sendInvitation: false,
    },
  });
}

/**
 * The text of a file. A page may not follow the redirect of `…/content` (guides/graph.md 2.7), so the file's
 * short-lived address is asked for first.
 * @throws GraphFailure; `forbidden` or `not-found` for somebody it is not shared with
 */
export async function readFile(
  graph: Graph,
  file: Pick<StoredFile, 'driveId' | 'itemId'>,
): Promise<string> {
  const what = 'reading a file';
  const scopes = ['Files.ReadWrite.All'];
  const path = at`/drives/${file.driveId}/items/${file.itemId}`;
  const { body } = await graph.call({ what, path, scopes });
  const address = textOrNull(objectOr(body)['@microsoft.graph.downloadUrl']);
  if (address === null) throw new GraphFailure('malformed', what);
  return (await graph.call({ what, path: address, scopes })).text ?? '';
}

/** Removes a file; one that is gone already counts as removed. @throws GraphFailure */
export async function removeFile(
  graph: Graph,
  file: Pick<StoredFile, 'driveId' | 'itemId'>,
): Promise<void> {
  try {
    await graph.call({
      what: 'removing a file',
      method: 'DELETE',
      path: at`/drives/${file.driveId}/items/${file.itemId}`,
      scopes: ['Files.ReadWrite.All'],
    });
  } catch (failure) {
    if (!isGraphFailure(failure, 'not-found')) throw failure;
  }
}
