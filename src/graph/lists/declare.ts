import * as v from 'valibot';
import type { BaseRecord } from '#domain/record.ts';
import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { GraphFailure } from '../failure.ts';
import {
  indexed,
  instant,
  reference,
  unique,
  type Cell,
  type Column,
  type ColumnFacet,
} from './columns.ts';

/** The `fields` of a list item as they are sent: internal column name to cell. */
export type Fields = Readonly<Record<string, Cell>>;

/** A column as Graph wants it in `POST …/lists` and `POST …/columns`. */
export type ColumnDefinition = {
  readonly name: string;
  readonly displayName: string;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
} & ColumnFacet;

/** A list as provisioning needs it. */
export type ListShape = {
  /** Internal name, ASCII; also the list's address. */
  readonly name: string;
  readonly displayName: string;
  readonly columns: readonly ColumnDefinition[];
};

/** A list that holds one kind of record. */
export type ListDeclaration<Kind extends RecordKind = RecordKind> = ListShape & {
  readonly kind: Kind;
  readonly space: Space;
  /** Keys of the record that people type in. */
  readonly typed: ReadonlySet<string>;
  /** What `fields` of an item must be; columns that are not ours are let through unread. */
  readonly fields: v.GenericSchema<unknown, Readonly<Record<string, unknown>>>;
  /**
   * @param fields `fields` of a list item
   * @throws GraphFailure `malformed`, naming the list and the column
   */
  readonly fromFields: (fields: unknown) => RecordTypes[Kind];
  /** Only what the record holds is written, so that a part of one makes a PATCH. */
  readonly toFields: (record: Partial<RecordTypes[Kind]>) => Fields;
};

type OwnColumns<R> = {
  readonly [Key in Exclude<keyof R, keyof BaseRecord>]-?: Column<Required<R>[Key]>;
};

/** Columns that every SharePoint list has already, so that ours of the same name gets a prefix. */
const takenBySharePoint = new Set([
  'Attachments',
  'Author',
  'ContentType',
  'Created',
  'Edit',
  'Editor',
  'Modified',
  'Order',
  'Title',
  'Version',
]);

/** The internal name of a key: `dropReason` is the column `DropReason`, `title` is `SamspelTitle`. */
export function internalName(key: string): string {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  return key === 'id' || takenBySharePoint.has(name) ? `Samspel${name}` : name;
}

/** What every record has (domain.md 4). */
const baseColumns: Readonly<Record<keyof BaseRecord, Column<string>>> = {
  id: unique(reference('Samspels id')),
  programmeId: indexed(reference('Uppdrag')),
  createdAt: instant('Skapad tid'),
  createdBy: reference('Skapad av deltagare'),
};

/** The definition of a column as Graph creates it. */
export const columnDefinition = (
  name: string,
  { displayName, indexed: isIndexed, unique: isUnique, facet }: Column<unknown, never>,
): ColumnDefinition => ({
  name,
  displayName,
  indexed: isIndexed,
  enforceUniqueValues: isUnique,
  ...facet,
});

/**
 * Declares the list of a kind, once: provisioning, validation and both mappings follow. Every key of the
 * record has a column, or it does not compile. Columns are added, never renamed or removed.
 */
export function declareList<Kind extends RecordKind>(
  kind: Kind,
  list: {
    readonly name: string;
    readonly displayName: string;
    readonly space: Space;
    readonly columns: OwnColumns<RecordTypes[Kind]>;
  },
): ListDeclaration<Kind> {
  const columns = new Map<string, Column<unknown, never>>(
    Object.entries({ ...baseColumns, ...list.columns }),
  );
  const keyOf = new Map([...columns.keys()].map((key) => [internalName(key), key]));
  const fields = v.object(
    Object.fromEntries([...columns].map(([key, { cell }]) => [internalName(key), cell])),
  );
  return {
    kind,
    name: list.name,
    displayName: list.displayName,
    space: list.space,
    columns: [...columns].map(([key, column]) => columnDefinition(internalName(key), column)),
    typed: new Set([...columns].flatMap(([key, { typed }]) => (typed ? [key] : []))),
    fields,
    fromFields: (given) => {
      const read = v.safeParse(fields, given);
      if (!read.success) throw unreadable(list.name, read.issues[0]);
      const record = Object.entries(read.output).map(([name, value]) => [keyOf.get(name), value]);
      return Object.fromEntries(record) as RecordTypes[Kind];
    },
    toFields: (record) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([key, value]) => {
          const column = columns.get(key);
          return column === undefined ? [] : [[internalName(key), column.encode(value as never)]];
        }),
      ),
  };
}

/** Names the list and the column; never the value, which may be personal. */
function unreadable(listName: string, issue: v.BaseIssue<unknown>): GraphFailure {
  const name = String(issue.path?.[0]?.key ?? 'fields');
  const expected = issue.expected === null ? '' : `, expected ${issue.expected}`;
  return new GraphFailure('malformed', `reading the list ${listName} (column ${name}${expected})`);
}
