import { comparable } from '../odata/filter.ts';
import type { Collection, Store } from '../store/store.ts';
import type { ColumnRecord, ItemRecord, ListRecord, Tombstone } from './list-record.ts';

/** SharePoint keeps 50 major versions of an item. */
const KEPT_VERSIONS = 50;

type Change = { readonly sequence: number; readonly id: number };
type IndexKey = string | number | boolean;

/**
 * The items of one list, with what makes each question cheap: ids in order for pages, an index per
 * indexed column for filters and uniqueness, changes in order for delta.
 */
export class ListTable {
  readonly #items: Collection<ItemRecord>;
  readonly #tombstones: Collection<Tombstone>;
  readonly #versions: Collection<ItemRecord>;
  readonly #indexes = new Map<string, Map<IndexKey, Set<number>>>();
  #ids: number[] = [];
  #changes: Change[] = [];
  #lastId = 0;
  #lastSequence = 0;

  constructor(store: Store, list: ListRecord) {
    this.#items = store.collection<ItemRecord>(`lists/${list.id}/items`);
    this.#tombstones = store.collection<Tombstone>(`lists/${list.id}/tombstones`);
    this.#versions = store.collection<ItemRecord>(`lists/${list.id}/versions`);
    this.#readBack();
    for (const column of list.columns) if (column.indexed) this.index(column);
  }

  get size(): number {
    return this.#items.size;
  }

  get lastSequence(): number {
    return this.#lastSequence;
  }

  get(id: number): ItemRecord | undefined {
    return this.#items.get(String(id));
  }

  items(): IterableIterator<ItemRecord> {
    return this.#items.values();
  }

  /** Items with an id above `after`, in order of id. */
  *after(after: number): Generator<ItemRecord> {
    for (let at = firstAbove(this.#ids, after, (id) => id); at < this.#ids.length; at += 1) {
      const item = this.get(this.#ids[at] ?? 0);
      if (item !== undefined) yield item;
    }
  }

  /** The latest state of everything that changed after a sequence number, in order of change. */
  *changesAfter(sequence: number): Generator<ItemRecord | Tombstone> {
    const from = firstAbove(this.#changes, sequence, (change) => change.sequence);
    for (let at = from; at < this.#changes.length; at += 1) {
      const change = this.#changes[at];
      if (change === undefined) continue;
      const found = this.get(change.id) ?? this.#tombstones.get(String(change.id));
      // An item that changed again stands further on.
      if (found?.sequence === change.sequence) yield found;
    }
  }

  insert(item: Omit<ItemRecord, 'id' | 'sequence' | 'version'>): ItemRecord {
    this.#lastId += 1;
    const made = { ...item, id: this.#lastId, version: 1, sequence: this.#nextSequence() };
    this.#ids.push(made.id);
    this.#write(made, undefined);
    return made;
  }

  update(
    before: ItemRecord,
    change: Pick<ItemRecord, 'fields' | 'modifiedBy' | 'modifiedAt'>,
  ): ItemRecord {
    const version = before.version + 1;
    const made = { ...before, ...change, version, sequence: this.#nextSequence() };
    this.#versions.put(`${before.id}.${before.version}`, before);
    this.#versions.delete(`${before.id}.${version - KEPT_VERSIONS}`);
    this.#write(made, before);
    return made;
  }

  remove(item: ItemRecord): void {
    const id = String(item.id);
    const sequence = this.#nextSequence();
    this.#items.delete(id);
    for (const old of this.versionsOf(item)) this.#versions.delete(`${id}.${old.version}`);
    this.#tombstones.put(id, { id: item.id, sequence });
    this.#note({ id: item.id, sequence });
    this.#reindex(item, undefined);
    if (this.#ids.length > 2 * this.#items.size + 64) this.#ids = [...this.#idsInOrder()];
  }

  /** All states of an item, the newest first. */
  versionsOf(item: ItemRecord): readonly ItemRecord[] {
    const versions = [item];
    for (let version = item.version - 1; version > 0; version -= 1) {
      const older = this.#versions.get(`${item.id}.${version}`);
      if (older === undefined) break;
      versions.push(older);
    }
    return versions;
  }

  /** Builds the index of a column, also of one that was there before. */
  index(column: Pick<ColumnRecord, 'name'>): void {
    const index = new Map<IndexKey, Set<number>>();
    this.#indexes.set(column.name, index);
    for (const item of this.items()) addTo(index, item.fields[column.name], item.id);
  }

  isIndexed(column: string): boolean {
    return this.#indexes.has(column);
  }

  /** Ids of items with that value in an indexed column; null when the column has no index. */
  idsWith(column: string, value: unknown): readonly number[] | null {
    const index = this.#indexes.get(column);
    const key = comparable(value);
    if (index === undefined || key === null) return null;
    return [...(index.get(key) ?? [])].sort((one, other) => one - other);
  }

  /** Takes a column's values out of every item: what SharePoint does when a column is deleted. */
  dropColumn(name: string): void {
    this.#indexes.delete(name);
    for (const item of [...this.items()]) {
      if (!(name in item.fields)) continue;
      const fields = Object.fromEntries(
        Object.entries(item.fields).filter(([key]) => key !== name),
      );
      this.#items.put(String(item.id), { ...item, fields });
    }
  }

  #write(item: ItemRecord, before: ItemRecord | undefined): void {
    this.#items.put(String(item.id), item);
    this.#note(item);
    this.#reindex(before, item);
  }

  #note(change: Change): void {
    this.#changes.push({ id: change.id, sequence: change.sequence });
    const live = this.#items.size + this.#tombstones.size;
    if (this.#changes.length > 2 * live + 64) this.#changes = this.#latestChanges();
  }

  #reindex(before: ItemRecord | undefined, after: ItemRecord | undefined): void {
    const id = after?.id ?? before?.id ?? 0;
    for (const [name, index] of this.#indexes) {
      if (before?.fields[name] === after?.fields[name]) continue;
      removeFrom(index, before?.fields[name], id);
      addTo(index, after?.fields[name], id);
    }
  }

  #nextSequence(): number {
    this.#lastSequence += 1;
    return this.#lastSequence;
  }

  #readBack(): void {
    this.#ids = [...this.#idsInOrder()];
    this.#changes = this.#latestChanges();
    const gone = [...this.#tombstones.values()].map((stone) => stone.id);
    this.#lastId = [...gone, this.#ids.at(-1) ?? 0].reduce((most, id) => Math.max(most, id), 0);
    this.#lastSequence = this.#changes.at(-1)?.sequence ?? 0;
  }

  #idsInOrder(): readonly number[] {
    return [...this.items()].map((item) => item.id).sort((one, other) => one - other);
  }

  #latestChanges(): Change[] {
    const changes: Change[] = [];
    for (const { id, sequence } of this.items()) changes.push({ id, sequence });
    for (const { id, sequence } of this.#tombstones.values()) changes.push({ id, sequence });
    return changes.sort((one, other) => one.sequence - other.sequence);
  }
}

function addTo(index: Map<IndexKey, Set<number>>, value: unknown, id: number): void {
  const key = comparable(value);
  if (key === null) return;
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

function removeFrom(index: Map<IndexKey, Set<number>>, value: unknown, id: number): void {
  const key = comparable(value);
  if (key === null) return;
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}

function firstAbove<T>(sorted: readonly T[], limit: number, read: (value: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && read(value) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
