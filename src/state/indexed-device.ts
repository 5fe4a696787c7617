import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { deviceStores, memoryDevice, type Device } from './device.ts';

type Entry = { readonly key: string; readonly value: unknown };
type Schema = DBSchema & {
  outbox: Entry;
  snapshot: Entry;
  drafts: Entry;
  meta: Entry;
};

/** @returns the name of the memory for what belongs to no programme; the others' names begin with it */
export const personName = (tenantId: string, userId: string): string =>
  `samspel.${tenantId}.${userId}`;

/** @returns the name of the device's memory for one tenant, person and programme */
export const deviceName = (tenantId: string, userId: string, programmeId: string): string =>
  `${personName(tenantId, userId)}.${programmeId}`;

/**
 * IndexedDB; where the browser has none, or shuts it in private mode, a memory that ends with the page and
 * says so (`durable`).
 */
export async function openDevice(name: string): Promise<Device> {
  if (typeof indexedDB === 'undefined') return memoryDevice(name);
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        for (const store of deviceStores) fresh.createObjectStore(store);
      },
      // Another page wants a newer version: let it have it rather than block it.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return indexedDevice(name, database);
  } catch (failure) {
    if (failure instanceof DOMException) return memoryDevice(name);
    throw failure;
  }
}

function indexedDevice(name: string, database: IDBPDatabase<Schema>): Device {
  return {
    name,
    durable: true,
    async all(store) {
      const transaction = database.transaction(store);
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return new Map(keys.map((key, index) => [key, values[index]]));
    },
    async put(store, key, value) {
      // Relaxed: survives the tab and the browser; a power cut may cost the last half second.
      const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' });
      await Promise.all([transaction.store.put(value, key), transaction.done]);
    },
    remove: (store, key) => database.delete(store, key),
    async clear() {
      await Promise.all(deviceStores.map((store) => database.clear(store)));
    },
    close: () => database.close(),
  };
}
