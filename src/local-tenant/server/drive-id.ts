import { createHash } from 'node:crypto';

/**
 * `b!` + base64url of three GUIDs (site collection, web, document library), as SharePoint writes a drive id.
 * @param siteId `host,siteCollectionGuid,webGuid`
 */
export function driveIdOfSite(siteId: string): string {
  const [, collection = '', web = ''] = siteId.split(',');
  const bytes = [collection, web, libraryIdOfSite(siteId)].map((guid) =>
    Buffer.from(guid.replaceAll('-', ''), 'hex'),
  );
  return `b!${Buffer.concat(bytes).toString('base64url')}`;
}

/** List id of the site's document library: the same GUID in every run, so that links stay valid. */
export function libraryIdOfSite(siteId: string): string {
  return guidFrom(`library of ${siteId}`);
}

/** A GUID that follows from a text alone. */
export function guidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
