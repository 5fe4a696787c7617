import { at } from './address.ts';
import { objectOr, textOrNull, type Answer, type Graph } from './client.ts';
import { storedFile, type StoredFile, type WhenTaken } from './drive.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';

/** Fragments are multiples of this (driveItem: createUploadSession). */
const fragmentSize = 327_680;
/** So many times a fragment that got no answer is asked after and sent again. */
const tries = 3;

export type Upload = {
  readonly siteId: string;
  /** Folders and name below the library's root; folders are made as needed. */
  readonly path: string;
  readonly content: Blob;
  readonly whenTaken: WhenTaken;
  /** Called with the part that has arrived, 0 to 1. */
  readonly onProgress: (part: number) => void;
};

/**
 * Puts a file into the library of a site piece by piece, so that a person sees it go and a dropped network costs
 * one piece.
 * @throws GraphFailure; `conflict` when the name is taken and that is not allowed, or the file is open
 */
export async function uploadInPieces(graph: Graph, upload: Upload): Promise<StoredFile> {
  const what = 'saving a file';
  const { siteId, content, onProgress } = upload;
  const place = upload.path.split('/').map(encodeURIComponent).join('/');
  const { body } = await graph.call({
    what,
    method: 'POST',
    path: `${at`/sites/${siteId}/drive/root`}:/${place}:/createUploadSession`,
    scopes: ['Sites.ReadWrite.All'],
    body: { item: { '@microsoft.graph.conflictBehavior': upload.whenTaken } },
  });
  const address = textOrNull(objectOr(body)['uploadUrl']);
  if (address === null) throw new GraphFailure('malformed', what);
  onProgress(0);
  let start = 0;
  for (;;) {
    const answer = await sendPiece(graph, address, content, start);
    const next = nextStart(answer);
    if (next === null) {
      onProgress(1);
      return storedFile(answer.body, upload.path, what);
    }
    if (next <= start) throw new GraphFailure('malformed', what);
    start = next;
    onProgress(start / content.size);
  }
}

async function sendPiece(
  graph: Graph,
  address: string,
  content: Blob,
  from: number,
): Promise<Answer> {
  let start = from;
  for (let attempt = 1; ; attempt += 1) {
    const end = Math.min(start + fragmentSize, content.size);
    try {
      return await graph.call({
        what: 'saving a file',
        method: 'PUT',
        path: address,
        scopes: [],
        headers: {
          'Content-Type': 'application/octet-stream',
          'Content-Range': `bytes ${start}-${end - 1}/${content.size}`,
        },
        body: content.slice(start, end),
      });
    } catch (failure) {
      if (attempt === tries || !isGraphFailure(failure, 'offline', 'throttled')) throw failure;
      // The piece may have arrived although its answer did not: the session knows.
      start =
        nextStart(await graph.call({ what: 'saving a file', path: address, scopes: [] })) ?? start;
    }
  }
}

/** Where the session wants to go on; null when the file is complete. */
function nextStart({ status, body }: Answer): number | null {
  const ranges = objectOr(body)['nextExpectedRanges'];
  if (status !== 202 && status !== 200) return null;
  const [first] = Array.isArray(ranges) ? (ranges as unknown[]) : [];
  return typeof first === 'string' ? Number.parseInt(first, 10) : null;
}
