/** Column types that can be made through Graph (graph.md 2.4); the facet of that name is the column's type. */
export const CREATABLE_FACETS = [
  'text',
  'number',
  'boolean',
  'dateTime',
  'choice',
  'lookup',
  'personOrGroup',
  'calculated',
  'currency',
] as const;
export type FacetName = (typeof CREATABLE_FACETS)[number];

export type ColumnRecord = {
  readonly id: string;
  /** Internal name: encoded once, never changed. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: FacetName;
  /** The facet as Graph writes it, defaults filled in. */
  readonly facet: Readonly<Record<string, unknown>>;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
  readonly defaultValue: string | null;
};

export type ListRecord = {
  readonly id: string;
  readonly siteId: string;
  /** Last part of the list's address. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly template: string;
  readonly columns: readonly ColumnRecord[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly modifiedBy: string;
  readonly modifiedAt: string;
  readonly version: number;
  /** Delta tokens of another epoch are answered with 410. */
  readonly epoch: string;
};

export type FieldValue = string | number | boolean | readonly (string | number)[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export type ItemRecord = {
  /** Numbered per list from 1. */
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  /** Place in the list's order of changes. */
  readonly sequence: number;
  readonly fields: FieldValues;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly modifiedBy: string;
  readonly modifiedAt: string;
};

/** What stays of a deleted item: delta must be able to tell. */
export type Tombstone = { readonly id: number; readonly sequence: number };

/** `"<guid>,<version>"`, quoted and strong (graph.md 2.5). */
export function eTagOf(record: { readonly guid: string; readonly version: number }): string {
  return `"${record.guid},${record.version}"`;
}
