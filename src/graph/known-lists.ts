import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { at } from './address.ts';
import { objectOr, textOrNull } from './client.ts';
import { GraphFailure } from './failure.ts';
import type { ItemRef, Stored } from './items.ts';
import { lists } from './lists/registry.ts';

/** What is known of one list: where its records are, and from where to read on. */
export type KnownList = { readonly refs: Map<string, ItemRef>; deltaLink: string | null };

/** What is known of all lists. Item ids and eTags are kept here, by `SamspelId`. */
export type KnownLists = {
  get(kind: RecordKind): KnownList;
  set(kind: RecordKind, list: KnownList): void;
  /** The address of a list. @throws GraphFailure `not-found` when its space has no site */
  pathOf(kind: RecordKind): string;
  /** Reads an item and remembers where it is. @throws GraphFailure `malformed` */
  read<Kind extends RecordKind>(kind: Kind, item: unknown): Stored<Kind>;
};

export function createKnownLists(siteOf: (space: Space) => string | null): KnownLists {
  const known = new Map<RecordKind, KnownList>();
  const get = (kind: RecordKind): KnownList => {
    const list = known.get(kind) ?? { refs: new Map<string, ItemRef>(), deltaLink: null };
    known.set(kind, list);
    return list;
  };
  return {
    get,
    set: (kind, list) => known.set(kind, list),
    pathOf(kind) {
      const { name, space } = lists[kind];
      const site = siteOf(space);
      if (site === null) throw new GraphFailure('not-found', `reaching the list ${name}`);
      return at`/sites/${site}/lists/${name}`;
    },
    read(kind, item) {
      const row = objectOr(item);
      const record: RecordTypes[typeof kind] = lists[kind].fromFields(row['fields']);
      const itemId = textOrNull(row['id']);
      if (itemId === null) {
        throw new GraphFailure('malformed', `reading the list ${lists[kind].name}`);
      }
      get(kind).refs.set(record.id, { itemId, eTag: eTagOf(row) });
      return { record, ...modified(row) };
    },
  };
}

export const eTagOf = (row: Readonly<Record<string, unknown>>): string | null =>
  textOrNull(row['eTag']) ?? textOrNull(row['@odata.etag']);

/** Who left an item as it is, and when; empty where the answer does not say. */
export function modified(row: Readonly<Record<string, unknown>>): { byName: string; at: string } {
  const user = objectOr(objectOr(row['lastModifiedBy'])['user']);
  return {
    byName: textOrNull(user['displayName']) ?? '',
    at: textOrNull(row['lastModifiedDateTime']) ?? '',
  };
}
