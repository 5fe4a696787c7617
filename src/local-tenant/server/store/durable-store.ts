import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { lockFolder } from './folder-lock.ts';
import type { Change } from './log-line.ts';
import type { Collection, Store } from './store.ts';
import {
  collectionIn,
  encodeBatch,
  headerOf,
  logPath,
  recover,
  syncFolder,
  writeSnapshot,
  type Collections,
  type Recovered,
} from './store-files.ts';
import { StoreFailure } from './store-failure.ts';

/** A new snapshot is worth its writing when the log has grown by so much. */
const LOG_LIMIT = 16_000_000;

/**
 * Collections in memory behind an append-only log. Changes made since the last sync go to disk together
 * (group commit): one line, one checksum, one fdatasync, so each batch is there whole or not at all.
 * @param options.logLimit bytes of log after which a snapshot is written
 * @throws StoreFailure when the folder is in use or damaged
 */
export async function openDurableStore(
  dataDir: string,
  options: { readonly logLimit?: number } = {},
): Promise<Store> {
  const folder = storeFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const recovered = await recover(folder);
    const file = await openLog(folder, recovered.generation, recovered.hasLog);
    return new DurableStore(folder, unlock, recovered, file, options.logLimit ?? LOG_LIMIT);
  } catch (failure) {
    unlock();
    throw failure;
  }
}

function storeFolder(dataDir: string): string {
  return join(dataDir, 'store');
}

/** Where the bytes of files lie, beside the store that names them. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

async function openLog(folder: string, generation: number, exists: boolean): Promise<FileHandle> {
  const file = await open(logPath(folder, generation), 'a');
  if (exists) return file;
  await file.write(headerOf('log', generation));
  await file.datasync();
  await syncFolder(folder);
  return file;
}

/**
 * Makes room for a fresh tenant. Data that can be read is removed, as asked; damaged data is set aside.
 * @returns where damaged data was put, or null
 * @throws StoreFailure when the folder is in use
 */
export async function clearStore(dataDir: string, stamp: string): Promise<string | null> {
  const folder = storeFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  let isDamaged = false;
  try {
    if ((await readdir(folder)).length > 1) await recover(folder);
  } catch (failure) {
    if (!(failure instanceof StoreFailure)) throw failure;
    isDamaged = true;
  } finally {
    unlock();
  }
  const files = filesFolder(dataDir);
  if (!isDamaged) {
    for (const each of [folder, files]) await rm(each, { recursive: true, force: true });
    return null;
  }
  const mark = `-damaged-${stamp.replaceAll(/[^\d]/g, '')}`;
  if ((await readdir(dataDir)).includes(basename(files))) await rename(files, files + mark);
  await rename(folder, folder + mark);
  return folder + mark;
}

class DurableStore implements Store {
  readonly #folder: string;
  readonly #unlock: () => void;
  readonly #collections: Collections;
  readonly #logLimit: number;
  #file: FileHandle;
  #generation: number;
  #lastBatch: number;
  #logBytes: number;
  #pending: Change[] = [];
  #running: Promise<void> | null = null;
  #waiting: Promise<void> | null = null;
  #snapshot: Promise<void> | null = null;
  #failure: StoreFailure | null = null;

  constructor(
    folder: string,
    unlock: () => void,
    recovered: Recovered,
    file: FileHandle,
    logLimit: number,
  ) {
    this.#folder = folder;
    this.#unlock = unlock;
    this.#collections = recovered.collections;
    this.#generation = recovered.generation;
    this.#lastBatch = recovered.lastBatch;
    this.#logBytes = recovered.logBytes;
    this.#file = file;
    this.#logLimit = logLimit;
  }

  collection<T>(name: string): Collection<T> {
    // Each name is asked for with one type only; the file cannot say so.
    const values = collectionIn(this.#collections, name) as Map<string, T>;
    const note = (change: Change): void => {
      this.#pending.push(change);
    };
    return {
      get size() {
        return values.size;
      },
      get: (id) => values.get(id),
      put(id, value) {
        values.set(id, value);
        note([name, id, value]);
      },
      delete(id) {
        const existed = values.delete(id);
        if (existed) note([name, id]);
        return existed;
      },
      values: () => values.values(),
      entries: () => values.entries(),
    };
  }

  durable(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#pending.length === 0) return this.#running ?? Promise.resolve();
    // One write at a time; everything that comes meanwhile goes with the next.
    this.#waiting ??= (this.#running ?? Promise.resolve()).then(() => {
      this.#waiting = null;
      this.#running = this.#flush().finally(() => {
        this.#running = null;
      });
      return this.#running;
    });
    return this.#waiting;
  }

  async #flush(): Promise<void> {
    const changes = this.#pending;
    this.#pending = [];
    if (changes.length === 0) return;
    const batch = encodeBatch(this.#lastBatch + 1, changes);
    try {
      await this.#file.appendFile(batch);
      await this.#file.datasync();
    } catch (failure) {
      // Memory is ahead of the disk now; nothing may be acknowledged any more.
      this.#failure = new StoreFailure(
        `The tenant cannot write to ${this.#folder} (${String(failure)}); restart it when there is room.`,
      );
      throw this.#failure;
    }
    this.#lastBatch += 1;
    this.#logBytes += batch.length;
    if (this.#logBytes > this.#logLimit && this.#snapshot === null) await this.#rotate();
  }

  /** A new log at once; the snapshot of the state it starts from is written beside the running work. */
  async #rotate(): Promise<void> {
    const generation = this.#generation + 1;
    // What is pending now is in the copies and in the new log: applying it twice changes nothing.
    const copies = new Map(
      [...this.#collections].map(([name, each]) => [name, [...each]] as const),
    );
    const lastBatch = this.#lastBatch;
    const old = this.#file;
    this.#file = await openLog(this.#folder, generation, false);
    await old.close();
    this.#generation = generation;
    this.#logBytes = 0;
    this.#snapshot = writeSnapshot(this.#folder, generation, lastBatch, copies)
      .catch((failure: unknown) => {
        this.#failure = new StoreFailure(
          `The tenant cannot write a snapshot to ${this.#folder} (${String(failure)}).`,
        );
      })
      .finally(() => {
        this.#snapshot = null;
      });
  }

  async close(): Promise<void> {
    if (this.#failure === null) await this.durable();
    await this.#snapshot;
    await this.#file.close();
    this.#unlock();
  }
}
