import { open, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import {
  damaged,
  decodeLines,
  encodeLine,
  requireHeader,
  type Change,
  type FileHeader,
} from './log-line.ts';

export type Collections = Map<string, Map<string, unknown>>;

/** A batch of changes that became durable together; numbered so that a missing one is noticed. */
type Batch = { readonly n: number; readonly changes: readonly Change[] };
type SnapshotPart = {
  readonly name: string;
  readonly entries: readonly (readonly [string, unknown])[];
};
type SnapshotEnd = { readonly end: number; readonly n: number };

export type Recovered = {
  readonly collections: Collections;
  /** Number of the last batch. */
  readonly lastBatch: number;
  /** Generation to go on writing in, and whether its log stands already. */
  readonly generation: number;
  readonly hasLog: boolean;
  /** Bytes in the logs since the last snapshot. */
  readonly logBytes: number;
};

const ENTRIES_PER_LINE = 200;

export function logPath(folder: string, generation: number): string {
  return join(folder, `log-${generation}.jsonl`);
}

function snapshotPath(folder: string, generation: number): string {
  return join(folder, `snapshot-${generation}.jsonl`);
}

export function headerOf(kind: FileHeader['kind'], generation: number): Buffer {
  return encodeLine({ format: 'samspel-tenant', version: 1, kind, generation });
}

/**
 * Reads what a folder holds: the newest snapshot and the logs since.
 * @throws StoreFailure when something that was acknowledged cannot be read
 */
export async function recover(folder: string): Promise<Recovered> {
  const names = await readdir(folder);
  const snapshot = Math.max(0, ...generations(names, 'snapshot'));
  const logs = generations(names, 'log').filter((generation) => generation >= snapshot);
  const collections: Collections = new Map();
  let lastBatch = snapshot === 0 ? 0 : await readSnapshot(folder, snapshot, collections);
  let logBytes = 0;
  if (snapshot > 0 && logs.length === 0) throw damaged(logPath(folder, snapshot), 'it is missing');
  for (const [index, generation] of logs.entries()) {
    const expected = Math.max(snapshot, 1) + index;
    if (generation !== expected) {
      const lost = snapshot === 0 ? snapshotPath(folder, generation) : logPath(folder, expected);
      throw damaged(lost, 'it is missing');
    }
    const read = await readLog(folder, generation, collections, lastBatch);
    ({ lastBatch } = read);
    logBytes += read.bytes;
  }
  const generation = logs.at(-1) ?? Math.max(1, snapshot);
  return { collections, lastBatch, generation, hasLog: logs.length > 0, logBytes };
}

function generations(names: readonly string[], kind: FileHeader['kind']): number[] {
  return names
    .map((name) => new RegExp(`^${kind}-(\\d+)\\.jsonl$`).exec(name)?.[1])
    .filter((text) => text !== undefined)
    .map(Number)
    .sort((one, other) => one - other);
}

async function readSnapshot(
  folder: string,
  generation: number,
  collections: Collections,
): Promise<number> {
  const path = snapshotPath(folder, generation);
  const { values } = decodeLines(await readFile(path), path);
  requireHeader(values[0], path, 'snapshot', generation);
  const end = values.at(-1) as SnapshotEnd | undefined;
  if (end?.end !== values.length - 2) throw damaged(path, 'its end is missing');
  // Checksums say that these are the lines we wrote.
  for (const { name, entries } of values.slice(1, -1) as SnapshotPart[]) {
    const collection = collectionIn(collections, name);
    for (const [id, value] of entries) collection.set(id, value);
  }
  return end.n;
}

async function readLog(
  folder: string,
  generation: number,
  collections: Collections,
  lastBatch: number,
): Promise<{ lastBatch: number; bytes: number }> {
  const path = logPath(folder, generation);
  const raw = await readFile(path);
  const { values, bytes } = decodeLines(raw, path);
  if (bytes < raw.length) await truncate(path, bytes);
  if (values.length === 0) {
    // Cut off while the file was being made: nothing was ever acknowledged in it.
    await rewriteHeader(path, generation);
    return { lastBatch, bytes: 0 };
  }
  requireHeader(values[0], path, 'log', generation);
  let last = lastBatch;
  for (const { n, changes } of values.slice(1) as Batch[]) {
    if (n <= lastBatch) continue;
    if (n !== last + 1) throw damaged(path, `batch ${last + 1} is missing`);
    last = n;
    for (const change of changes) apply(collections, change);
  }
  return { lastBatch: last, bytes };
}

async function rewriteHeader(path: string, generation: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.write(headerOf('log', generation));
    await file.datasync();
  } finally {
    await file.close();
  }
}

function apply(collections: Collections, [name, id, ...rest]: Change): void {
  const collection = collectionIn(collections, name);
  if (rest.length === 0) collection.delete(id);
  else collection.set(id, rest[0]);
}

export function collectionIn(collections: Collections, name: string): Map<string, unknown> {
  let found = collections.get(name);
  if (found === undefined) collections.set(name, (found = new Map<string, unknown>()));
  return found;
}

export function encodeBatch(n: number, changes: readonly Change[]): Buffer {
  return encodeLine({ n, changes });
}

/**
 * Writes everything as of one moment under a new generation, then removes the files it replaces.
 * @param copies the collections as they were when the log of that generation began
 */
export async function writeSnapshot(
  folder: string,
  generation: number,
  lastBatch: number,
  copies: ReadonlyMap<string, readonly (readonly [string, unknown])[]>,
): Promise<void> {
  const path = snapshotPath(folder, generation);
  const file = await open(`${path}.new`, 'w');
  try {
    await file.write(headerOf('snapshot', generation));
    let lines = 0;
    for (const [name, entries] of copies) {
      for (let from = 0; from < entries.length; from += ENTRIES_PER_LINE) {
        const part = { name, entries: entries.slice(from, from + ENTRIES_PER_LINE) };
        await file.write(encodeLine(part));
        lines += 1;
      }
    }
    await file.write(encodeLine({ end: lines, n: lastBatch }));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(folder);
  const names = await readdir(folder);
  const old = (kind: FileHeader['kind']): number[] =>
    generations(names, kind).filter((each) => each < generation);
  for (const each of old('log')) await rm(logPath(folder, each));
  for (const each of old('snapshot')) await rm(snapshotPath(folder, each));
}

/** Makes new and renamed files of a folder last; some systems cannot open a folder and need not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
