import type { Drive as GraphDrive, DriveItem } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import { libraryIdOfSite } from '../drive-id.ts';
import { GRAPH } from '../odata/pages.ts';
import type { Tenant } from '../request-context.ts';
import { webUrlOfSite } from '../sites/sites.ts';
import { contentTag, entityTag } from './drive-record.ts';
import type { ItemRecord } from './drive-record.ts';
import type { Drive } from './drive.ts';
import { downloadUrl } from './temporary-link.ts';

export type Answer = Readonly<Record<string, unknown>>;

const LIBRARY = 'Shared Documents';
/** What SharePoint Online gives a site: 25 TiB. */
const QUOTA = 27_487_790_694_400;

export function driveAnswer(drive: Drive): Answer {
  const { site, tenant } = drive;
  const at = new Date(tenant.definition.startsAt).toISOString();
  return {
    id: drive.id,
    name: 'Documents',
    description: '',
    driveType: 'documentLibrary',
    createdDateTime: at,
    lastModifiedDateTime: drive.root.modifiedAt,
    webUrl: libraryUrl(drive),
    owner: { group: { displayName: site.displayName } },
    quota: { total: QUOTA, used: 0, deleted: 0, remaining: QUOTA, state: 'normal' },
    sharePointIds: {
      siteId: site.id.split(',')[1] ?? '',
      webId: site.id.split(',')[2] ?? '',
      listId: libraryIdOfSite(site.id),
      siteUrl: webUrlOfSite(tenant, site),
      tenantId: tenant.definition.tenantId,
    },
  } satisfies Answered<Omit<GraphDrive, 'owner'>> & { owner: unknown };
}

function libraryUrl({ tenant, site }: Drive): string {
  return `${webUrlOfSite(tenant, site)}/${encodeURIComponent(LIBRARY)}`;
}

/** A file or folder as Graph shows it; a file with a link that downloads it without a token for a while. */
export function itemAnswer(drive: Drive, item: ItemRecord): Answer {
  const { tenant, site } = drive;
  const { file } = item;
  const path = drive.pathOf(item);
  const size = file?.size ?? sizeBelow(drive, item);
  return {
    ...(file === null
      ? {}
      : {
          '@microsoft.graph.downloadUrl': downloadUrl(
            tenant,
            file.blobId,
            item.name,
            file.mimeType,
          ),
        }),
    id: item.id,
    name: item.name,
    eTag: entityTag(item),
    cTag: contentTag(item),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    createdBy: identitySet(tenant, item.createdBy),
    lastModifiedBy: identitySet(tenant, item.modifiedBy),
    size,
    webUrl: `${libraryUrl(drive)}${path.split('/').map(encodeURIComponent).join('/')}`,
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
    parentReference: parentReference(drive, item),
    ...(file === null
      ? { folder: { childCount: drive.childrenOf(item.id).length } }
      : { file: { mimeType: file.mimeType } }),
    ...(item.parentId === null ? { root: {} } : {}),
    ...(item.permissions.length === 0 ? {} : { shared: { scope: 'users' } }),
    sharepointIds: {
      siteId: site.id.split(',')[1] ?? '',
      webId: site.id.split(',')[2] ?? '',
      listId: libraryIdOfSite(site.id),
      siteUrl: webUrlOfSite(tenant, site),
      tenantId: tenant.definition.tenantId,
    },
  } satisfies Answered<DriveItem>;
}

function parentReference(drive: Drive, item: ItemRecord): Answer {
  const base = { driveType: 'documentLibrary', driveId: drive.id, siteId: drive.site.id };
  const parent = item.parentId === null ? undefined : drive.get(item.parentId);
  if (parent === undefined) return base;
  const path = drive.pathOf(parent).split('/').map(encodeURIComponent).join('/');
  const name = parent.parentId === null ? LIBRARY : parent.name;
  return { ...base, id: parent.id, name, path: `/drives/${drive.id}/root:${path}` };
}

function sizeBelow(drive: Drive, item: ItemRecord): number {
  return drive
    .childrenOf(item.id)
    .reduce((sum, child) => sum + (child.file?.size ?? sizeBelow(drive, child)), 0);
}

export function identitySet(tenant: Tenant, userId: string): Answer {
  const user = tenant.user(userId);
  if (user === undefined) return { application: { displayName: 'SharePoint' } };
  return { user: { id: user.id, displayName: user.displayName, email: user.mail } };
}

export function itemContext(drive: Drive): string {
  return `${GRAPH}/$metadata#drives('${encodeURIComponent(drive.id)}')/items`;
}
