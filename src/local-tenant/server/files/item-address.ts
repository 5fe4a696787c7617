import { GraphError } from '../graph-error.ts';
import type { Drive } from './drive.ts';
import type { ItemRecord } from './drive-record.ts';

/** Which item an address means and what is wanted of it. */
export type ItemAddress = {
  /** `root` or an item id. */
  readonly start: string;
  /** Names below it. */
  readonly names: readonly string[];
  /** What follows, without slashes around: `content`, `versions/1.0`, or empty. */
  readonly tail: string;
};

/**
 * Reads `root:/a/b.pptx:/content`, `items/{id}:/b.pptx:/createUploadSession`, `root/children`, `items/{id}`.
 * @param rest what stands behind the drive, still encoded; names hold no colon, so colons part the address
 * @returns null when it is no address of an item
 */
export function readAddress(rest: string): ItemAddress | null {
  const match = /^(?:root|items\/([^/:]+))(?=[/:]|$)/.exec(rest);
  if (match === null) return null;
  const start = decodeURIComponent(match[1] ?? 'root');
  const after = rest.slice(match[0].length);
  if (!after.startsWith(':')) return { start, names: [], tail: trimmed(decodeURIComponent(after)) };
  const [path = '', ...tail] = after.slice(1).split(':');
  const names = trimmed(path)
    .split('/')
    .filter((name) => name !== '')
    .map(decodeURIComponent);
  return { start, names, tail: trimmed(decodeURIComponent(tail.join(':'))) };
}

function trimmed(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}

/** The item at an address, or undefined when the way ends before. */
export function itemAt(drive: Drive, { start, names }: ItemAddress): ItemRecord | undefined {
  return names.reduce<ItemRecord | undefined>(
    (item, name) => (item === undefined ? undefined : drive.child(item.id, name)),
    drive.get(start),
  );
}

/** @throws GraphError 404 `itemNotFound` */
export function requireItem(drive: Drive, address: ItemAddress): ItemRecord {
  const item = itemAt(drive, address);
  if (item === undefined) throw itemNotFound();
  return item;
}

export function itemNotFound(): GraphError {
  return new GraphError(404, 'itemNotFound', 'The resource could not be found.');
}
