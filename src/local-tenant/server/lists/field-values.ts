import { instantOf, localMilliseconds, offsetAt } from '../calendar/zone-time.ts';
import type { ColumnRecord, FieldValue, FieldValues } from './list-record.ts';
import { invalid } from './columns.ts';

/** Regional setting of every site here; a date without time is kept as its midnight. */
const SITE_ZONE = 'Europe/Stockholm';
const SINGLE_LINE = 255;

/** What a request does to an item's fields: new values, and names whose value it clears. */
export type FieldChange = { readonly set: FieldValues; readonly clear: readonly string[] };

/**
 * Reads a `fieldValueSet` of a request against the list's columns.
 * @throws GraphError 400 `invalidRequest`: unknown or read-only field, wrong type, a multi-value without
 *   its `@odata.type` annotation (graph.md 2.5)
 */
export function readFields(
  columns: readonly ColumnRecord[],
  given: Readonly<Record<string, unknown>>,
): FieldChange {
  const set: Record<string, FieldValue> = {};
  const clear: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@')) {
      requireAnnotated(given, name);
      continue;
    }
    const { column, key } = columnFor(columns, name);
    // SharePoint keeps no empty text: the field is absent afterwards.
    if (value === null || (value === '' && column.type === 'text')) clear.push(key);
    else set[key] = readValue(column, key, value, given[`${name}@odata.type`]);
  }
  return { set, clear };
}

/** `X@odata.type` stands beside an `X`. */
function requireAnnotated(given: Readonly<Record<string, unknown>>, annotation: string): void {
  const name = annotation.slice(0, annotation.indexOf('@'));
  if (name !== '' && !(name in given)) {
    throw invalid(`The annotation '${annotation}' was found but no property '${name}'.`);
  }
}

function columnFor(
  columns: readonly ColumnRecord[],
  name: string,
): { column: ColumnRecord; key: string } {
  const byName = columns.find((column) => column.name === name);
  const byLookup = columns.find(
    (column) => isReference(column) && `${column.name}LookupId` === name,
  );
  const column = byLookup ?? byName;
  if (column === undefined || (byLookup === undefined && isReference(column))) {
    throw invalid(`Field '${name}' is not recognized`);
  }
  if (column.readOnly) throw invalid(`Field '${name}' is read-only`);
  return { column, key: name };
}

/** Lookup and person columns are written and read by the id of a row. */
export function isReference(column: ColumnRecord): boolean {
  return column.type === 'lookup' || column.type === 'personOrGroup';
}

function isMultiple(column: ColumnRecord): boolean {
  const { facet } = column;
  if (column.type === 'choice') return facet['displayAs'] === 'checkBoxes';
  if (column.type === 'lookup') return facet['allowMultipleValues'] === true;
  return column.type === 'personOrGroup' && facet['allowMultipleSelection'] === true;
}

function readValue(
  column: ColumnRecord,
  key: string,
  value: unknown,
  annotation: unknown,
): FieldValue {
  if (!isMultiple(column)) return readSingle(column, key, value);
  const wanted = isReference(column)
    ? ['Collection(Edm.Int32)', 'Collection(Edm.String)']
    : ['Collection(Edm.String)'];
  if (!Array.isArray(value) || typeof annotation !== 'string' || !wanted.includes(annotation)) {
    throw invalid(
      `The request is malformed or incorrect. Field '${key}' takes an array with '${key}@odata.type': '${wanted.join("' or '")}'.`,
    );
  }
  const parts = value.map((each: unknown) => readSingle(column, key, each));
  return parts.filter(
    (part): part is string | number => typeof part !== 'boolean' && !Array.isArray(part),
  );
}

function readSingle(column: ColumnRecord, key: string, value: unknown): string | number | boolean {
  if (isReference(column)) return readReference(key, value);
  switch (column.type) {
    case 'number':
    case 'currency':
      return readNumber(column, key, value);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw invalid(`Field '${key}' takes true or false.`);
    case 'dateTime':
      return readDate(column, key, value);
    case 'choice':
      return readChoice(column, key, value);
    default:
      return readText(column, key, value);
  }
}

function readReference(key: string, value: unknown): number {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id === 'number' && Number.isInteger(id) && id > 0) return id;
  throw invalid(`Field '${key}' takes the id of a row.`);
}

function readNumber(column: ColumnRecord, key: string, value: unknown): number {
  const { minimum, maximum } = column.facet;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalid(`Field '${key}' takes a number.`);
  }
  const low = typeof minimum === 'number' && value < minimum;
  const high = typeof maximum === 'number' && value > maximum;
  if (low || high) throw invalid(`The value of field '${key}' is out of range.`);
  return value;
}

function readChoice(column: ColumnRecord, key: string, value: unknown): string {
  const { choices, allowTextEntry } = column.facet;
  if (typeof value !== 'string') throw invalid(`Field '${key}' takes one of its choices.`);
  if (allowTextEntry === true || (Array.isArray(choices) && choices.includes(value))) return value;
  throw invalid(`The value of field '${key}' is not one of its choices.`);
}

function readText(column: ColumnRecord, key: string, value: unknown): string {
  if (typeof value !== 'string') throw invalid(`Field '${key}' takes a text.`);
  if (column.facet['allowMultipleLines'] === true) return value;
  const { maxLength } = column.facet;
  if (value.length > (typeof maxLength === 'number' ? maxLength : SINGLE_LINE)) {
    throw invalid(`The text in field '${key}' is longer than its column allows.`);
  }
  if (/[\r\n]/.test(value)) throw invalid(`Field '${key}' takes a single line of text.`);
  return value;
}

/** SharePoint keeps whole seconds; of a date alone it keeps midnight in the site's zone (graph.md §4). */
function readDate(column: ColumnRecord, key: string, value: unknown): string {
  const instant = typeof value === 'string' ? dateInstant(value) : Number.NaN;
  if (Number.isNaN(instant)) throw invalid(`Field '${key}' takes an ISO 8601 date and time.`);
  if (column.facet['format'] !== 'dateOnly') return seconds(instant);
  const local = new Date(instant + offsetAt(SITE_ZONE, instant)).toISOString().slice(0, 10);
  return seconds(instantOf(localMilliseconds(local), SITE_ZONE));
}

function dateInstant(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) {
    return Number.NaN;
  }
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return Date.parse(text);
  // Without an offset SharePoint reads the site's own time.
  return instantOf(localMilliseconds(text), SITE_ZONE);
}

function seconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Values that a new item has for columns it says nothing about. */
export function defaultFields(columns: readonly ColumnRecord[]): FieldValues {
  const fields: Record<string, FieldValue> = {};
  for (const column of columns) {
    const { defaultValue } = column;
    if (defaultValue === null) continue;
    if (column.type === 'number') fields[column.name] = Number(defaultValue);
    else if (column.type === 'boolean') fields[column.name] = defaultValue === '1';
    else fields[column.name] = defaultValue;
  }
  return fields;
}

/** The fields after a change; what a request does not name stays. */
export function changedFields(before: FieldValues, change: FieldChange): FieldValues {
  const kept = Object.entries(before).filter(([name]) => !change.clear.includes(name));
  return { ...Object.fromEntries(kept), ...change.set };
}
