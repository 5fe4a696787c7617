import {
  programmeDocument,
  readDocument,
  type ExportScope,
  type ProgrammeDocument,
  type ReadDocument,
} from '#domain/programme-document.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import type { Table } from '#domain/table-file.ts';
import { isGraphFailure } from '#graph/failure.ts';
import { lists, recordKinds } from '#graph/lists/registry.ts';
import type { Records } from './loaded-programme.ts';

/** The document of a loaded programme, as far as the person may read it. */
export const documentOf = (records: Records, scope: ExportScope): ProgrammeDocument =>
  programmeDocument(records, scope);

/**
 * A programme from the text of a file. Every record is held against the declaration of its list: what SharePoint
 * would not give back as it was is refused, with its place.
 */
export const readProgrammeFile = (text: string): ReadDocument =>
  readDocument(text, recordKinds, fromFile);

function fromFile<Kind extends RecordKind>(kind: Kind, value: unknown): RecordTypes[Kind] | null {
  if (typeof value !== 'object' || value === null) return null;
  try {
    const record = lists[kind].fromFields(lists[kind].toFields(value as RecordTypes[Kind]));
    return sameJson(record, value) ? record : null;
  } catch (failure) {
    // A value of another type than the column's cannot be turned into a cell either.
    if (isGraphFailure(failure, 'malformed') || failure instanceof TypeError) return null;
    throw failure;
  }
}

/** Whether two values say the same; a key that is missing and one that is null are the same. */
function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  const mine = new Map(entriesOf(a));
  const theirs = new Map(entriesOf(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    mine.size === theirs.size &&
    [...mine].every(([key, value]) => theirs.has(key) && sameJson(value, theirs.get(key)))
  );
}

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, one]) => one !== null && one !== undefined);

export type NamedTable = Table & {
  readonly kind: RecordKind;
  /** What the list is called in SharePoint. */
  readonly name: string;
};

/** The records of a document as tables, under the names that the lists and columns have in SharePoint. */
export function tablesOf({ records }: ProgrammeDocument): readonly NamedTable[] {
  return recordKinds.flatMap((kind) => {
    const rows = records[kind] ?? [];
    if (rows.length === 0) return [];
    const { displayName, columns, toFields } = lists[kind];
    return [
      {
        kind,
        name: displayName,
        heading: columns.map((column) => column.displayName),
        rows: rows.map((record) => {
          const fields = toFields(record as never);
          return columns.map(({ name }) => String(fields[name] ?? ''));
        }),
      },
    ];
  });
}
