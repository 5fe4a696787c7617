import { GraphError } from '../graph-error.ts';
import type { Caller } from '../request-context.ts';
import { roleOn } from '../sites/site-access.ts';
import type { Drive } from './drive.ts';
import type { ItemRecord, SharingRole } from './drive-record.ts';

const RANK: Readonly<Record<SharingRole, number>> = { read: 1, write: 2, owner: 3 };
const OF_SITE_ROLE = { visitor: 'read', member: 'write', owner: 'owner' } as const;

/**
 * The caller's right on an item: the highest of what was given on it and above it, up to where inheriting stops,
 * and of the site's own when it does not stop. Owners of the site are its administrators: nothing shuts them out.
 */
export function roleOnItem(drive: Drive, caller: Caller, item: ItemRecord): SharingRole | null {
  const siteRole = roleOn(drive.site, caller);
  const line = drive.lineOf(item);
  const stop = line.findIndex(({ stopsInheriting }) => stopsInheriting);
  const reaching = stop < 0 ? line : line.slice(0, stop + 1);
  const given = reaching.flatMap(({ permissions }) =>
    permissions.filter(({ userIds }) => userIds.includes(caller.user.id)).map(({ role }) => role),
  );
  const inherited = siteRole !== null && (stop < 0 || siteRole === 'owner');
  const all = inherited ? [...given, OF_SITE_ROLE[siteRole]] : given;
  return all.reduce<SharingRole | null>(
    (best, role) => (best === null || RANK[role] > RANK[best] ? role : best),
    null,
  );
}

export function mayOnItem(
  drive: Drive,
  caller: Caller,
  item: ItemRecord,
  need: SharingRole,
): boolean {
  const role = roleOnItem(drive, caller, item);
  return role !== null && RANK[role] >= RANK[need];
}

/** @throws GraphError 403 `accessDenied` */
export function requireOnItem(
  drive: Drive,
  caller: Caller,
  item: ItemRecord,
  need: SharingRole,
): void {
  if (!mayOnItem(drive, caller, item, need)) {
    throw new GraphError(403, 'accessDenied', 'Access denied');
  }
}

/**
 * @throws GraphError 423 while somebody has the file open, 412 on a stale `If-Match`
 */
export function requireUnlocked(item: ItemRecord): void {
  if (item.locked) {
    throw new GraphError(
      423,
      'resourceLocked',
      'The resource you are attempting to access is locked',
    );
  }
}
