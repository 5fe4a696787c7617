import { GraphError } from '../graph-error.ts';
import { matches, parseFilter, pathsOf, type Filter } from '../odata/filter.ts';
import type { TenantContext } from '../request-context.ts';
import { invalid } from './columns.ts';
import type { ItemRecord, ListRecord } from './list-record.ts';
import type { ListTable } from './list-table.ts';

/** Rows that one operation may look at without an index; cannot be changed online (graph.md 2.5). */
const THRESHOLD = 5000;
const PREFER = 'honornonindexedquerieswarningmayfailrandomly';

/**
 * The items above an id that pass `$filter`, in order of id.
 * @throws GraphError 400 when the filter names an unknown field, a field without index (and no `Prefer`
 *   header), more than one field, or looks through more than 5,000 rows
 */
export function itemsMatching(
  c: TenantContext,
  list: ListRecord,
  table: ListTable,
  text: string | undefined,
  after: number,
): Iterable<ItemRecord> {
  if (text === undefined) return table.after(after);
  const filter = withNumberedIds(parseFilter(text));
  requireIndexed(c, list, table, filter);
  return passing(filter, candidates(filter, table, after));
}

const ID_PATHS = ['id', 'fields/ID', 'fields/id'];

/** Ids are numbers inside and texts outside; `id eq 4` and `id eq '4'` mean the same. */
function withNumberedIds(filter: Filter): Filter {
  switch (filter.kind) {
    case 'compare':
      return ID_PATHS.includes(filter.path) ? { ...filter, value: Number(filter.value) } : filter;
    case 'not':
      return { ...filter, inner: withNumberedIds(filter.inner) };
    default:
      return {
        ...filter,
        left: withNumberedIds(filter.left),
        right: withNumberedIds(filter.right),
      };
  }
}

function* passing(filter: Filter, items: Iterable<ItemRecord>): Generator<ItemRecord> {
  for (const item of items) if (matches(filter, (path) => valueAt(item, path))) yield item;
}

function valueAt(item: ItemRecord, path: string): unknown {
  switch (path) {
    case 'id':
    case 'fields/ID':
    case 'fields/id':
      return item.id;
    case 'createdDateTime':
    case 'fields/Created':
      return item.createdAt;
    case 'lastModifiedDateTime':
    case 'fields/Modified':
      return item.modifiedAt;
    default:
      return item.fields[path.slice('fields/'.length)];
  }
}

function* candidates(filter: Filter, table: ListTable, after: number): Generator<ItemRecord> {
  const ids = idsFromIndex(filter, table);
  if (ids === null) {
    yield* table.after(after);
    return;
  }
  for (const id of ids) {
    const item = id > after ? table.get(id) : undefined;
    if (item !== undefined) yield item;
  }
}

/** An equality that every match must meet and that an index answers, if there is one. */
function idsFromIndex(filter: Filter, table: ListTable): readonly number[] | null {
  if (filter.kind === 'and') {
    return idsFromIndex(filter.left, table) ?? idsFromIndex(filter.right, table);
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return null;
  if (ID_PATHS.includes(filter.path)) return [Number(filter.value)];
  return table.idsWith(filter.path.slice('fields/'.length), filter.value);
}

function requireIndexed(
  c: TenantContext,
  list: ListRecord,
  table: ListTable,
  filter: Filter,
): void {
  const paths = [...new Set(pathsOf(filter))];
  const loose = paths.filter((path) => !isIndexed(list, path));
  const preferred = c.req.header('Prefer')?.toLowerCase().includes(PREFER) === true;
  const culprit = loose[0] ?? (paths.length > 1 ? paths[1] : undefined);
  if (culprit === undefined) return;
  if (!preferred) {
    throw invalid(
      `Field '${culprit.replace('fields/', '')}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  }
  if (loose.length > 0 && table.size > THRESHOLD) {
    throw new GraphError(
      400,
      'notSupported',
      'The request is not supported: the number of items exceeds the list view threshold.',
      { innerCode: 'tooManyResources' },
    );
  }
}

function isIndexed(list: ListRecord, path: string): boolean {
  if (path === 'id' || path === 'fields/id') return true;
  if (path === 'createdDateTime' || path === 'lastModifiedDateTime') return false;
  if (!path.startsWith('fields/')) throw invalid(`The property '${path}' cannot be filtered on.`);
  const name = path.slice('fields/'.length);
  const column = list.columns.find((each) => each.name === name || `${each.name}LookupId` === name);
  if (column === undefined) {
    throw invalid(`Column '${name}' does not exist. It may have been deleted by another user.`);
  }
  return column.indexed;
}
