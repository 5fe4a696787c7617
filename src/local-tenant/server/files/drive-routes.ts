import type { Hono } from 'hono';
import { requireGroup } from '../directory/groups.ts';
import { driveIdOfSite, libraryIdOfSite } from '../drive-id.ts';
import { GraphError } from '../graph-error.ts';
import { optionsOf, selectOf, selected } from '../odata/options.ts';
import { GRAPH } from '../odata/pages.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { requireSite } from '../sites/site-access.ts';
import { Drive } from './drive.ts';
import { driveAnswer } from './item-answer.ts';
import { answerItem } from './item-routes.ts';
import { itemNotFound, readAddress } from './item-address.ts';

/** Which drive an address means; whether the caller may is asked of the item. */
type FindDrive = (c: TenantContext) => Drive;

export function mountDrives(graph: Hono<TenantEnv>): void {
  graph.get('/sites/:siteId/drives', listDrives);
  for (const [root, find] of ROOTS) {
    graph.get(root, (c) => {
      const drive = find(c);
      requireSite(c.get('tenant'), c.get('caller'), drive.site.id, 'read');
      return oneDrive(c, drive);
    });
    graph.all(`${root}/*`, (c) => answerBelow(c, find(c)));
  }
  graph.all('/me/drive', noPersonalDrive);
  graph.all('/me/drive/*', noPersonalDrive);
}

const ROOTS: readonly (readonly [string, FindDrive])[] = [
  ['/drives/:driveId', driveById],
  ['/sites/:siteId/drive', (c) => driveOfSite(c, c.req.param('siteId') ?? '')],
  ['/sites/:siteId/lists/:listId/drive', driveOfLibrary],
  [
    '/groups/:groupId/drive',
    (c) => driveOfSite(c, requireGroup(c.get('tenant'), c.req.param('groupId') ?? '').siteId),
  ],
];

function driveById(c: TenantContext): Drive {
  const tenant = c.get('tenant');
  const wanted = c.req.param('driveId');
  const site = tenant.sites().find(({ id }) => driveIdOfSite(id) === wanted);
  if (site === undefined) throw itemNotFound();
  return new Drive(tenant, site);
}

function driveOfSite(c: TenantContext, siteId: string): Drive {
  const tenant = c.get('tenant');
  return new Drive(tenant, requireSite(tenant, c.get('caller'), siteId, 'read'));
}

function driveOfLibrary(c: TenantContext): Drive {
  const drive = driveOfSite(c, c.req.param('siteId') ?? '');
  // A list that is no library has no drive.
  if (c.req.param('listId') !== libraryIdOfSite(drive.site.id)) throw itemNotFound();
  return drive;
}

function oneDrive(c: TenantContext, drive: Drive): Response {
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#drives/$entity`,
    ...selected(driveAnswer(drive), selectOf(optionsOf(c))),
  });
}

function listDrives(c: TenantContext): Response {
  const drive = driveOfSite(c, c.req.param('siteId') ?? '');
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#drives`,
    value: [selected(driveAnswer(drive), selectOf(optionsOf(c)))],
  });
}

/** Below a drive: an item by id or by path, and what is wanted of it. */
function answerBelow(c: TenantContext, drive: Drive): Response | Promise<Response> {
  // From the address as sent, because file names keep their casing.
  const { pathname } = new URL(c.req.url);
  const rest = /\/(?:drive|drives\/[^/]+)\/((?:root|items\/).*)$/i.exec(pathname)?.[1];
  const address = rest === undefined ? null : readAddress(rest);
  if (address === null) {
    if (/\/list\/subscriptions\/socketIo$/i.test(pathname)) throw noSockets();
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${pathname.split('/').at(-1)}'.`,
    );
  }
  if (/^subscriptions\/socketIo$/i.test(address.tail)) throw noSockets();
  return answerItem(c, drive, address);
}

function noSockets(): GraphError {
  return new GraphError(501, 'notImplemented', 'Web sockets are not part of this tenant.');
}

function noPersonalDrive(): Response {
  throw new GraphError(501, 'notImplemented', 'Personal drives are not part of this tenant.');
}
