import { sendMail } from '../calendar/mail.ts';
import type { DefinedUser } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import { isRecord } from '../odata/options.ts';
import type { Caller } from '../request-context.ts';
import type { Drive } from './drive.ts';
import type { ItemRecord, PermissionRecord, SharingRole } from './drive-record.ts';
import { identitySet } from './item-answer.ts';
import type { Answer } from './item-answer.ts';

type Body = Readonly<Record<string, unknown>>;
const OF_SITE_ROLE = { visitor: 'read', member: 'write', owner: 'owner' } as const;

/** A parameter of an action, in whatever casing it came. */
function parameter(body: Body, name: string): unknown {
  const wanted = name.toLowerCase();
  return Object.entries(body).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/**
 * Gives people a right on an item. With `retainInheritedPermissions: false` the site's rights end here.
 * @throws GraphError 400 without recipients or roles, or for somebody the tenant does not know
 */
export async function invite(
  drive: Drive,
  caller: Caller,
  item: ItemRecord,
  body: Body,
): Promise<readonly PermissionRecord[]> {
  const recipients = recipientsOf(drive, parameter(body, 'recipients'));
  const role = roleOf(parameter(body, 'roles'));
  if (parameter(body, 'requireSignIn') === false) {
    throw new GraphError(403, 'accessDenied', 'Anonymous sharing is turned off for this tenant.');
  }
  const { tenant } = drive;
  const made = recipients.map((user): PermissionRecord => ({
    ...{ id: tenant.newId(), role, userIds: [user.id], link: null, invitedBy: caller.user.id },
  }));
  const others = item.permissions.filter(
    ({ link, userIds }) => link !== null || !recipients.some(({ id }) => userIds.includes(id)),
  );
  share(drive, caller, item, body, [...others, ...made]);
  if (parameter(body, 'sendInvitation') === true) {
    const message = parameter(body, 'message');
    for (const { mail: to } of recipients) {
      sendMail(tenant, {
        ...{ from: caller.user.mail, to, kind: 'sharing', eventId: null },
        subject: `${caller.user.displayName} shared "${item.name}" with you`,
        comment: typeof message === 'string' ? message : '',
      });
    }
  }
  await tenant.store.durable();
  return made;
}

function recipientsOf(drive: Drive, given: unknown): readonly DefinedUser[] {
  const list = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (list.length === 0) throw invalid('At least one recipient is needed.');
  return list.map((each) => {
    const { email, objectId, alias } = isRecord(each) ? each : {};
    const { tenant } = drive;
    const user =
      (typeof email === 'string' ? tenant.userByMail(email) : undefined) ??
      [objectId, alias, email].flatMap((id) =>
        typeof id === 'string' ? (tenant.user(id) ?? []) : [],
      )[0];
    if (user === undefined) throw invalid('The recipients could not be resolved.');
    return user;
  });
}

function roleOf(given: unknown): SharingRole {
  const [role] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  const name = typeof role === 'string' ? role.toLowerCase() : '';
  if (name === 'read' || name === 'write') return name;
  throw invalid("The role must be 'read' or 'write'.");
}

/**
 * Makes a link, or gives the one that is there.
 * @throws GraphError 400 for an unknown type or scope, 403 for an anonymous link
 */
export async function createLink(
  drive: Drive,
  caller: Caller,
  item: ItemRecord,
  body: Body,
): Promise<PermissionRecord> {
  const link = linkOf(body);
  const known = item.permissions.find(
    (each) => each.link?.type === link.type && each.link.scope === link.scope,
  );
  const recipients = parameter(body, 'recipients');
  const named =
    link.scope === 'users' && recipients !== undefined ? recipientsOf(drive, recipients) : [];
  const permission: PermissionRecord = {
    id: known?.id ?? drive.tenant.newId(),
    role: link.type === 'edit' ? 'write' : 'read',
    userIds: [...new Set([...(known?.userIds ?? []), ...named.map(({ id }) => id)])],
    link,
    invitedBy: caller.user.id,
  };
  const others = item.permissions.filter((each) => each !== known);
  share(drive, caller, item, body, [...others, permission]);
  await drive.tenant.store.durable();
  return permission;
}

function linkOf(body: Body): NonNullable<PermissionRecord['link']> {
  const type = parameter(body, 'type');
  const scope = parameter(body, 'scope') ?? 'organization';
  if (type !== 'view' && type !== 'edit') throw invalid("The link type must be 'view' or 'edit'.");
  if (scope === 'anonymous') {
    throw new GraphError(403, 'accessDenied', 'Anonymous sharing is turned off for this tenant.');
  }
  if (scope !== 'organization' && scope !== 'users') throw invalid('The link scope is not known.');
  return { type, scope };
}

/** Inheriting can only be stopped at the first sharing; who stops it keeps a right of their own. */
function share(
  drive: Drive,
  caller: Caller,
  item: ItemRecord,
  body: Body,
  permissions: readonly PermissionRecord[],
): void {
  const stops =
    parameter(body, 'retainInheritedPermissions') === false && item.permissions.length === 0;
  const own: PermissionRecord = {
    ...{ id: drive.tenant.newId(), role: 'owner', userIds: [caller.user.id], link: null },
    invitedBy: caller.user.id,
  };
  drive.put({
    ...item,
    stopsInheriting: item.stopsInheriting || stops,
    permissions: stops ? [own, ...permissions] : permissions,
  });
}

/** Rights on an item: those given on it, and the site's unless they end before. */
export function permissionsAnswer(drive: Drive, item: ItemRecord): readonly Answer[] {
  const own = item.permissions.map((permission) => permissionAnswer(drive, item, permission));
  const line = drive.lineOf(item);
  const stop = line.findIndex(({ stopsInheriting }) => stopsInheriting);
  const from = line[stop < 0 ? line.length - 1 : stop];
  if (stop === 0 || from === undefined) return own;
  const above = stop < 0 ? line.slice(1) : line.slice(1, stop + 1);
  const inherited = above.flatMap((ancestor) =>
    ancestor.permissions.map((permission) => ({
      ...permissionAnswer(drive, ancestor, permission),
      inheritedFrom: { driveId: drive.id, id: ancestor.id },
    })),
  );
  return stop < 0 ? [...own, ...inherited, ...sitePermissions(drive)] : [...own, ...inherited];
}

function sitePermissions(drive: Drive): readonly Answer[] {
  return Object.entries(drive.site.roles).map(([userId, role]) => ({
    id: Buffer.from(`site/${userId}`).toString('base64url'),
    roles: [OF_SITE_ROLE[role]],
    grantedTo: identitySet(drive.tenant, userId),
    grantedToV2: identitySet(drive.tenant, userId),
    inheritedFrom: { driveId: drive.id, id: drive.root.id, path: `/drives/${drive.id}/root:` },
  }));
}

export function permissionAnswer(
  drive: Drive,
  item: ItemRecord,
  { id, role, link, userIds, invitedBy }: PermissionRecord,
): Answer {
  const { tenant, site } = drive;
  const identities = userIds.map((userId) => identitySet(tenant, userId));
  if (link !== null) {
    return {
      id,
      roles: [role],
      link: {
        ...link,
        webUrl: `https://${tenant.definition.sharePointHost}/:b:${site.path}/${id.replaceAll('-', '')}`,
        preventsDownload: false,
      },
      grantedToIdentities: identities,
      grantedToIdentitiesV2: identities,
      hasPassword: false,
    };
  }
  const [userId = ''] = userIds;
  return {
    id,
    roles: [role],
    grantedTo: identities[0] ?? null,
    grantedToV2: identities[0] ?? null,
    invitation: {
      email: tenant.user(userId)?.mail ?? null,
      signInRequired: true,
      invitedBy: identitySet(tenant, invitedBy),
    },
    shareId: `${item.id}-${id}`,
  };
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}
