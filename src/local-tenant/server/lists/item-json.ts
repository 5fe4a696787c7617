import type { IdentitySet, ListItem } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import { webUrlOfSite } from '../sites/sites.ts';
import { guidFrom } from '../drive-id.ts';
import type { Tenant } from '../request-context.ts';
import { isReference } from './field-values.ts';
import { eTagOf, type ItemRecord, type ListRecord } from './list-record.ts';

/** `createdBy` and `lastModifiedBy` as SharePoint writes them. */
export function identitySet(tenant: Tenant, userId: string): Answered<IdentitySet> {
  const user = tenant.user(userId);
  return {
    user: {
      ...(user === undefined ? {} : { email: user.mail }),
      id: userId,
      displayName: user?.displayName ?? 'System Account',
    },
  };
}

/** Row of a person in a site's user list: SharePoint numbers them per site, from 6 on. */
export function userRow(tenant: Tenant, userId: string): number {
  return 6 + tenant.definition.users.findIndex((user) => user.id === userId);
}

export function webUrlOfList(tenant: Tenant, list: ListRecord): string {
  const site = tenant.site(list.siteId);
  const base = site === undefined ? '' : webUrlOfSite(tenant, site);
  return `${base}/Lists/${encodeURIComponent(list.name)}`;
}

/**
 * An item without its fields. What is the same for every item of a page is made once.
 */
export function itemWriter(
  tenant: Tenant,
  list: ListRecord,
): (item: ItemRecord) => Record<string, unknown> {
  const listUrl = webUrlOfList(tenant, list);
  const parentReference = { id: guidFrom(`folder ${list.id}`), siteId: list.siteId };
  const contentType = { id: `0x0100${list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
  const people = new Map<string, Answered<IdentitySet>>();
  const person = (id: string): Answered<IdentitySet> => {
    let found = people.get(id);
    if (found === undefined) people.set(id, (found = identitySet(tenant, id)));
    return found;
  };
  return (item) => {
    const eTag = eTagOf(item);
    return {
      '@odata.etag': eTag,
      createdDateTime: item.createdAt,
      eTag,
      id: String(item.id),
      lastModifiedDateTime: item.modifiedAt,
      webUrl: `${listUrl}/${item.id}_.000`,
      createdBy: person(item.createdBy),
      lastModifiedBy: person(item.modifiedBy),
      parentReference,
      contentType,
    } satisfies Answered<ListItem>;
  };
}

/** The `fieldValueSet` of an item: everything that is not hidden, or what was selected. */
export function fieldsWriter(
  tenant: Tenant,
  list: ListRecord,
  select: ReadonlySet<string> | null,
): (item: ItemRecord) => Record<string, unknown> {
  const hidden = new Set(list.columns.filter((column) => column.hidden).map(({ name }) => name));
  const displayed = list.columns.filter(
    (column) => isReference(column) && select?.has(column.name) === true,
  );
  return (item) => {
    const all = { ...ownFields(item), ...serverFields(tenant, item) };
    const fields: Record<string, unknown> = { '@odata.etag': eTagOf(item) };
    for (const [name, value] of Object.entries(all)) {
      if (select === null ? !hidden.has(name) : select.has(name)) fields[name] = value;
    }
    for (const { name } of displayed) {
      const row = item.fields[`${name}LookupId`];
      if (row !== undefined) fields[name] = displayValue(tenant, row);
    }
    return fields;
  };
}

/** Ids of rows are numbers to write and texts to read (LEARN fieldvalueset). */
function ownFields(item: ItemRecord): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item.fields)) {
    fields[name] = name.endsWith('LookupId') && typeof value === 'number' ? String(value) : value;
  }
  return fields;
}

function serverFields(tenant: Tenant, item: ItemRecord): Record<string, unknown> {
  const title = item.fields['Title'];
  return {
    ...(title === undefined ? {} : { LinkTitle: title, LinkTitleNoMenu: title }),
    id: String(item.id),
    ContentType: 'Item',
    Modified: item.modifiedAt,
    Created: item.createdAt,
    AuthorLookupId: String(userRow(tenant, item.createdBy)),
    EditorLookupId: String(userRow(tenant, item.modifiedBy)),
    _UIVersionString: versionText(item),
    Attachments: false,
    Edit: '',
    ItemChildCount: '0',
    FolderChildCount: '0',
  };
}

function displayValue(tenant: Tenant, row: unknown): unknown {
  if (Array.isArray(row)) return row.map((each) => displayValue(tenant, each));
  return tenant.definition.users[Number(row) - 6]?.displayName ?? String(row);
}

/** `3.0` for the third state of an item. */
export function versionText(item: ItemRecord): string {
  return `${item.version}.0`;
}
