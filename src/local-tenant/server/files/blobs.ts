import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes of files lie. Their names and rights lie in the store. */
export type Blobs = {
  /** Resolves when the bytes would survive a power cut. An existing blob of that id is replaced whole. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  /** @throws Error when there is no such blob */
  read(id: string): Promise<Uint8Array>;
  /** Does nothing when there is no such blob. */
  remove(id: string): Promise<void>;
};

export function memoryBlobs(): Blobs {
  const held = new Map<string, Uint8Array>();
  return {
    write(id, bytes) {
      held.set(id, bytes.slice());
      return Promise.resolve();
    },
    read(id) {
      const bytes = held.get(id);
      return bytes === undefined ? Promise.reject(noSuchBlob(id)) : Promise.resolve(bytes);
    },
    remove(id) {
      held.delete(id);
      return Promise.resolve();
    },
  };
}

/** One file per blob below `folder`: written beside, synced, then renamed, so that a reader never sees half. */
export function diskBlobs(folder: string): Blobs {
  let ready: Promise<unknown> | undefined;
  let temporary = 0;
  return {
    async write(id, bytes) {
      await (ready ??= mkdir(folder, { recursive: true }));
      const beside = join(folder, `${fileName(id)}.${process.pid}.${(temporary += 1)}.new`);
      const file = await open(beside, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, join(folder, fileName(id)));
      await syncFolder(folder);
    },
    async read(id) {
      return new Uint8Array(await readFile(join(folder, fileName(id))));
    },
    async remove(id) {
      await rm(join(folder, fileName(id)), { force: true });
    },
  };
}

/** The new name itself is on disk only when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function fileName(id: string): string {
  if (!/^[\w.-]+$/.test(id)) throw new Error(`not an id a blob can have: ${id}`);
  return id;
}

function noSuchBlob(id: string): Error {
  return new Error(`no blob ${id}`);
}
