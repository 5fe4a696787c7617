import { GraphError } from '../graph-error.ts';
import { isRecord } from '../odata/options.ts';
import type { Tenant } from '../request-context.ts';
import { CREATABLE_FACETS, type ColumnRecord, type FacetName } from './list-record.ts';

const FACET_DEFAULTS: Readonly<Record<FacetName, Readonly<Record<string, unknown>>>> = {
  text: {
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
  },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  boolean: {},
  dateTime: { displayAs: 'default', format: 'dateTime' },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  lookup: {
    allowMultipleValues: false,
    allowUnlimitedLength: false,
    columnName: 'Title',
    listId: '',
  },
  personOrGroup: {
    allowMultipleSelection: false,
    chooseFromType: 'peopleOnly',
    displayAs: 'nameWithPresence',
  },
  calculated: { format: 'dateTime', formula: '', outputType: 'text' },
  currency: { locale: 'en-us' },
};

/** Facets that Graph knows but cannot make (graph.md 2.4). */
const REFUSED_FACETS = [
  'thumbnail',
  'hyperlinkOrPicture',
  'term',
  'geolocation',
  'contentApprovalStatus',
];

/** Spaces and everything but ASCII letters, digits and `_` become `_xNNNN_`. */
export function internalName(name: string): string {
  return [...name]
    .map((character) =>
      /[A-Za-z0-9_]/.test(character)
        ? character
        : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
}

/**
 * Reads a `columnDefinition` of a request.
 * @throws GraphError 400 `invalidRequest` for a missing name, no or two types, a type that cannot be made,
 *   or a demand for unique values without an index
 */
export function readColumn(tenant: Tenant, value: unknown): ColumnRecord {
  if (!isRecord(value)) throw invalid('The column definition is not an object.');
  const { name, displayName } = value;
  if (typeof name !== 'string' || name.trim() === '') throw invalid('Column name is missing.');
  const type = typeOf(value, name);
  const indexed = value['indexed'] === true;
  const enforceUniqueValues = value['enforceUniqueValues'] === true;
  if (enforceUniqueValues && !indexed) {
    throw invalid(`Column '${name}' must be indexed to enforce unique values.`);
  }
  const facet = facetOf(type, value[type]);
  if (indexed && type === 'text' && facet['allowMultipleLines'] === true) {
    throw invalid(`Column '${name}' has several lines and cannot be indexed.`);
  }
  const fallback = isRecord(value['defaultValue']) ? value['defaultValue']['value'] : undefined;
  return {
    id: tenant.newId(),
    name: internalName(name),
    displayName: typeof displayName === 'string' && displayName !== '' ? displayName : name,
    description: typeof value['description'] === 'string' ? value['description'] : '',
    type,
    facet,
    required: value['required'] === true,
    hidden: value['hidden'] === true,
    readOnly: type === 'calculated',
    indexed,
    enforceUniqueValues,
    defaultValue: typeof fallback === 'string' ? fallback : null,
  };
}

/** The columns that a request brings with it, behind those that are there. */
export function readColumns(
  tenant: Tenant,
  standing: readonly ColumnRecord[],
  given: unknown,
): readonly ColumnRecord[] {
  if (given === undefined) return standing;
  if (!Array.isArray(given)) throw invalid('The columns of a list are an array.');
  const columns = [...standing];
  for (const value of given) columns.push(freshColumn(tenant, columns, value));
  return columns;
}

/** @throws GraphError 409 `nameAlreadyExists` */
export function freshColumn(
  tenant: Tenant,
  columns: readonly ColumnRecord[],
  value: unknown,
): ColumnRecord {
  const column = readColumn(tenant, value);
  if (columns.some((each) => each.name.toLowerCase() === column.name.toLowerCase())) {
    throw new GraphError(
      409,
      'nameAlreadyExists',
      `A duplicate field name '${column.name}' was found.`,
    );
  }
  return column;
}

function typeOf(value: Readonly<Record<string, unknown>>, name: string): FacetName {
  const refused = REFUSED_FACETS.find((facet) => isRecord(value[facet]));
  if (refused !== undefined) {
    throw invalid(`Column '${name}' of type '${refused}' cannot be created.`);
  }
  const given = CREATABLE_FACETS.filter((facet) => isRecord(value[facet]));
  const [type, second] = given;
  if (type === undefined || second !== undefined) {
    throw invalid(`Column '${name}' must have exactly one type facet.`);
  }
  return type;
}

function facetOf(type: FacetName, given: unknown): Readonly<Record<string, unknown>> {
  const facet = { ...FACET_DEFAULTS[type], ...(isRecord(given) ? given : {}) };
  if (type === 'text') {
    const many = facet['allowMultipleLines'] === true;
    return many
      ? {
          textType: 'plain',
          ...withoutMaxLength(facet),
          linesForEditing: facet['linesForEditing'] || 6,
        }
      : facet;
  }
  return facet;
}

function withoutMaxLength(facet: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facet).filter(([name]) => name !== 'maxLength'));
}

/** Changes that SharePoint allows on a standing column; its internal name and type never change. */
export function changedColumn(
  column: ColumnRecord,
  change: Readonly<Record<string, unknown>>,
): ColumnRecord {
  if (change['name'] !== undefined && change['name'] !== column.name) {
    throw invalid('The internal name of a column cannot be changed.');
  }
  const indexed = typeof change['indexed'] === 'boolean' ? change['indexed'] : column.indexed;
  const enforceUniqueValues =
    typeof change['enforceUniqueValues'] === 'boolean'
      ? change['enforceUniqueValues']
      : column.enforceUniqueValues;
  if (enforceUniqueValues && !indexed) {
    throw invalid(`Column '${column.name}' must be indexed to enforce unique values.`);
  }
  const text = (name: 'displayName' | 'description'): string =>
    typeof change[name] === 'string' ? change[name] : column[name];
  const facet = change[column.type];
  return {
    ...column,
    displayName: text('displayName'),
    description: text('description'),
    required: typeof change['required'] === 'boolean' ? change['required'] : column.required,
    hidden: typeof change['hidden'] === 'boolean' ? change['hidden'] : column.hidden,
    indexed,
    enforceUniqueValues,
    facet: isRecord(facet) ? { ...column.facet, ...facet } : column.facet,
  };
}

export function columnJson(column: ColumnRecord): Record<string, unknown> {
  return {
    columnGroup: 'Custom Columns',
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue === null ? {} : { defaultValue: { value: column.defaultValue } }),
    [column.type]: column.facet,
  };
}

/** Every list has these; the first can be written (graph.md 2.4: Title is always there). */
export function builtInColumns(tenant: Tenant): readonly ColumnRecord[] {
  const base = {
    description: '',
    hidden: false,
    enforceUniqueValues: false,
    defaultValue: null,
    indexed: false,
  };
  const made = (
    name: string,
    displayName: string,
    type: FacetName,
    facet: Readonly<Record<string, unknown>> = {},
  ): ColumnRecord => ({
    ...base,
    id: tenant.newId(),
    name,
    displayName,
    type,
    facet: { ...FACET_DEFAULTS[type], ...facet },
    required: false,
    readOnly: name !== 'Title',
  });
  return [
    made('Title', 'Title', 'text'),
    { ...made('ID', 'ID', 'number'), indexed: true },
    made('ContentType', 'Content Type', 'text'),
    made('Modified', 'Modified', 'dateTime'),
    made('Created', 'Created', 'dateTime'),
    made('Author', 'Created By', 'personOrGroup'),
    made('Editor', 'Modified By', 'personOrGroup'),
    made('_UIVersionString', 'Version', 'text'),
  ];
}

export function invalid(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}
