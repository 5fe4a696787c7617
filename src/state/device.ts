/** What rests on this device, by store. Nothing else is kept. */
export const deviceStores = ['outbox', 'snapshot', 'drafts', 'meta'] as const;
export type DeviceStore = (typeof deviceStores)[number];

/**
 * The device's own memory for one tenant, person and programme. Writes to a store arrive in the order they
 * were made; a promise resolves when what it wrote survives a closed page.
 */
export type Device = {
  /** Names the locks of everybody who shares this memory. */
  readonly name: string;
  /** False where nothing survives a closed page (private mode). */
  readonly durable: boolean;
  all(store: DeviceStore): Promise<ReadonlyMap<string, unknown>>;
  /** @throws Error when the device has no room left */
  put(store: DeviceStore, key: string, value: unknown): Promise<void>;
  remove(store: DeviceStore, key: string): Promise<void>;
  /** "Forget this device". */
  clear(): Promise<void>;
  close(): void;
};

/** A device that forgets everything with the page; also what tests hand on from one store to the next. */
export function memoryDevice(name: string): Device {
  const stores = new Map(deviceStores.map((store) => [store, new Map<string, unknown>()]));
  const of = (store: DeviceStore): Map<string, unknown> => stores.get(store) ?? new Map();
  return {
    name,
    durable: false,
    all: (store) => Promise.resolve(new Map(of(store))),
    put(store, key, value) {
      // As IndexedDB does: what is kept is a copy.
      of(store).set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove(store, key) {
      of(store).delete(key);
      return Promise.resolve();
    },
    clear() {
      for (const store of stores.values()) store.clear();
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
