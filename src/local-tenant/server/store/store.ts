/**
 * What the local tenant keeps. Handlers change the maps in memory at once and await `durable()` before
 * they answer, so an acknowledged write is on disk. Values are plain JSON and are never mutated in place.
 */
export type Collection<T> = {
  readonly size: number;
  get(id: string): T | undefined;
  put(id: string, value: T): void;
  delete(id: string): boolean;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[string, T]>;
};

export type Store = {
  /** The collection of that name, made when first asked for. Names are paths such as `lists/<listId>/items`. */
  collection<T>(name: string): Collection<T>;
  /** Resolves when everything put or deleted so far has been synced to disk. */
  durable(): Promise<void>;
  /** Writes what is left and lets go of the folder. */
  close(): Promise<void>;
};
