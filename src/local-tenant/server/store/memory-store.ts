import type { Collection, Store } from './store.ts';

/** A store that forgets: for tests and for tenants without a data folder. */
export function memoryStore(): Store {
  const collections = new Map<string, Collection<unknown>>();
  return {
    collection<T>(name: string): Collection<T> {
      let found = collections.get(name);
      if (found === undefined) collections.set(name, (found = memoryCollection<unknown>()));
      // Each name is asked for with one type only; the map cannot say so.
      return found as Collection<T>;
    },
    durable: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function memoryCollection<T>(): Collection<T> {
  const values = new Map<string, T>();
  return {
    get size() {
      return values.size;
    },
    get: (id) => values.get(id),
    put(id, value) {
      values.set(id, value);
    },
    delete: (id) => values.delete(id),
    values: () => values.values(),
    entries: () => values.entries(),
  };
}
