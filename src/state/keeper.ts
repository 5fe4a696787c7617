import type { Device } from './device.ts';
import { entryKey, type OutboxEntry } from './outbox.ts';
import type { Locks } from './surroundings.ts';

/**
 * Keeps one page's outbox on the device. Entries are filed under the page that made them, so that two open
 * pages never write over each other's; a page that has ended leaves them to the next one that looks.
 */
export type Keeper = {
  /**
   * Takes over what ended pages have left. A record that is being changed here is left where it is until
   * that change is done: the two are merged one after the other.
   */
  adopt(isTaken: (key: string) => boolean): Promise<readonly OutboxEntry[]>;
  /** Undefined: the entry is done. */
  keep(kind: OutboxEntry['kind'], id: string, entry: OutboxEntry | undefined): void;
  /** Resolves when everything kept so far is on the device, or known not to be. */
  settled(): Promise<void>;
  /** False once something could not be kept: it then lasts as long as the page. */
  safe(): boolean;
  noteTrouble(): void;
  close(): Promise<void>;
};

const pageLock = (device: Device, page: string): string => `${device.name}.page.${page}`;

/** @param page an id of this page, made anew each time it opens */
export async function createKeeper(
  device: Device,
  locks: Locks | null,
  page: string,
  onChange: () => void,
): Promise<Keeper> {
  const release = await locks?.hold(pageLock(device, page));
  let writes: Promise<unknown> = Promise.resolve();
  let { durable: isSafe } = device;

  const noteTrouble = (): void => {
    if (!isSafe) return;
    isSafe = false;
    onChange();
  };
  const file = (key: string, entry: OutboxEntry | undefined): void => {
    const written =
      entry === undefined ? device.remove('outbox', key) : device.put('outbox', key, entry);
    writes = Promise.all([writes, written.catch(noteTrouble)]);
  };

  return {
    async adopt(isTaken) {
      const living = (await locks?.held()) ?? new Set<string>();
      const found = new Map<string, OutboxEntry>();
      for (const [key, value] of await device.all('outbox')) {
        const owner = key.slice(0, key.indexOf('/'));
        if (owner === page || living.has(pageLock(device, owner))) continue;
        const entry = value as OutboxEntry;
        const name = entryKey(entry.kind, entry.id);
        if (isTaken(name) || found.has(name)) continue;
        found.set(name, entry);
        // Filed under the new name before the old one goes: a page that ends in between loses nothing.
        file(`${page}/${name}`, entry);
        file(key, undefined);
      }
      return [...found.values()].sort((one, other) => one.order - other.order);
    },
    keep(kind, id, entry) {
      file(`${page}/${entryKey(kind, id)}`, entry);
    },
    async settled() {
      await writes;
    },
    safe: () => isSafe,
    noteTrouble,
    async close() {
      await writes;
      release?.();
    },
  };
}
