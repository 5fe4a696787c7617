import type { Hono } from 'hono';
import { driveIdOfSite } from '../drive-id.ts';
import { bodyOf } from '../odata/options.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { Drive } from './drive.ts';
import { itemNotFound } from './item-address.ts';

/**
 * `POST /local/files/lock {driveId, itemId, locked}`: what a colleague does by opening the file in PowerPoint.
 * While it is locked, writes answer 423.
 */
export function mountFileLock(local: Hono<TenantEnv>): void {
  local.post('/local/files/lock', setLock);
}

async function setLock(c: TenantContext): Promise<Response> {
  const { driveId, itemId, locked } = await bodyOf(c);
  const tenant = c.get('tenant');
  const site = tenant.sites().find(({ id }) => driveIdOfSite(id) === driveId);
  const drive = site === undefined ? undefined : new Drive(tenant, site);
  const item = typeof itemId === 'string' ? drive?.get(itemId) : undefined;
  if (drive === undefined || item === undefined) throw itemNotFound();
  drive.put({ ...item, locked: locked !== false });
  await tenant.store.durable();
  return c.json({ id: item.id, locked: locked !== false });
}
