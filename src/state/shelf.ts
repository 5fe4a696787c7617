import type { AnyRecord, RecordKind, RecordTypes } from '#domain/record-types.ts';
import { recordKinds } from '#graph/lists/registry.ts';
import type { Records } from './loaded-programme.ts';
import { entryKey, overlaid, type OutboxEntry } from './outbox.ts';

/** The records as the store holds them, and as their reader sees them with the unsent changes on top. */
export type Shelf = {
  /** As the store holds it. */
  confirmed(kind: RecordKind, id: string): AnyRecord | undefined;
  confirmedOf(kind: RecordKind): ReadonlyMap<string, AnyRecord>;
  /** Replaces what is known of a kind. */
  confirm(kind: RecordKind, records: ReadonlyMap<string, AnyRecord>): void;
  /** Puts one record in place; undefined takes it away. */
  confirmOne(kind: RecordKind, id: string, record: AnyRecord | undefined): void;
  entry(key: string): OutboxEntry | undefined;
  entries(): readonly OutboxEntry[];
  /** Undefined takes the entry away. */
  setEntry(kind: RecordKind, id: string, entry: OutboxEntry | undefined): void;
  /** Immutable; the map of a kind stays the same object until something in it changes. */
  records(): Records;
};

/** Every kind, empty. */
export function noRecords(): Records {
  const none: Partial<Record<RecordKind, ReadonlyMap<string, never>>> = {};
  for (const kind of recordKinds) none[kind] = new Map<string, never>();
  return none as Records;
}

export function createShelf(): Shelf {
  const confirmed = new Map<RecordKind, ReadonlyMap<string, AnyRecord>>();
  const entries = new Map<string, OutboxEntry>();
  let records = noRecords();

  const confirmedOf = (kind: RecordKind): ReadonlyMap<string, AnyRecord> =>
    confirmed.get(kind) ?? new Map();

  const lay = (kind: RecordKind): void => {
    const own = [...entries.values()].filter((entry) => entry.kind === kind);
    const laid = new Map(confirmedOf(kind));
    for (const entry of own) {
      const record = overlaid(entry, laid.get(entry.id));
      if (record === undefined) laid.delete(entry.id);
      else laid.set(entry.id, record);
    }
    records = { ...records, [kind]: laid as ReadonlyMap<string, RecordTypes[typeof kind]> };
  };

  return {
    confirmed: (kind, id) => confirmedOf(kind).get(id),
    confirmedOf,
    confirm(kind, next) {
      confirmed.set(kind, next);
      lay(kind);
    },
    confirmOne(kind, id, record) {
      const next = new Map(confirmedOf(kind));
      if (record === undefined) next.delete(id);
      else next.set(id, record);
      confirmed.set(kind, next);
      lay(kind);
    },
    entry: (key) => entries.get(key),
    entries: () => [...entries.values()].sort((one, other) => one.order - other.order),
    setEntry(kind, id, entry) {
      const key = entryKey(kind, id);
      if (entry === undefined) entries.delete(key);
      else entries.set(key, entry);
      lay(kind);
    },
    records: () => records,
  };
}
