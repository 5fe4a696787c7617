export type SharingRole = 'read' | 'write' | 'owner';

/** A right given on one item, beside or instead of what the site gives. */
export type PermissionRecord = {
  readonly id: string;
  readonly role: SharingRole;
  /** Who has it; a link for the whole organization names nobody until somebody opens it. */
  readonly userIds: readonly string[];
  readonly link: { readonly type: 'view' | 'edit'; readonly scope: string } | null;
  readonly invitedBy: string;
};

export type VersionRecord = {
  /** `1.0`, `2.0` … */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly size: number;
  readonly blobId: string;
};

/** A file or a folder of a document library. */
export type ItemRecord = {
  readonly id: string;
  /** Null for the root alone. */
  readonly parentId: string | null;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
  /** Counts every change; the eTag is made of it. */
  readonly version: number;
  /** Counts changes of the content; the cTag is made of it. */
  readonly contentVersion: number;
  /** Null for a folder. */
  readonly file: {
    readonly size: number;
    readonly mimeType: string;
    readonly blobId: string;
    readonly versions: readonly VersionRecord[];
  } | null;
  /** Whether the site's rights end here (`retainInheritedPermissions: false`). */
  readonly stopsInheriting: boolean;
  readonly permissions: readonly PermissionRecord[];
  /** Opened by somebody in an application: writes answer 423. */
  readonly locked: boolean;
  readonly sequence: number;
  readonly deleted: boolean;
};

/** `"{GUID},7"`: strong and quoted, as SharePoint writes it. */
export function entityTag(item: ItemRecord): string {
  return `"{${item.id}},${item.version}"`;
}

export function contentTag(item: ItemRecord): string {
  return `"c:{${item.id}},${item.contentVersion}"`;
}
