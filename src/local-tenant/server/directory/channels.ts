import type { DefinedChannel, DefinedGroup, DefinedSite, SiteRole } from '../definition.ts';
import { guidFrom } from '../drive-id.ts';
import { GraphError } from '../graph-error.ts';
import type { Caller, Tenant } from '../request-context.ts';
import type { Collection } from '../store/store.ts';
import { isInGroup, memberIdsOf, ownerIdsOf, requireGroup } from './groups.ts';

/** A channel that somebody made or changed after the tenant was defined. */
export type MadeChannel = {
  readonly groupId: string;
  readonly channel: DefinedChannel;
  readonly description: string | null;
  readonly createdAt: string;
  readonly ownerIds: readonly string[];
  readonly deleted: boolean;
};

export type ListedChannel = Omit<MadeChannel, 'deleted'>;

/** @throws GraphError 404 for no such team, 403 `Forbidden` for somebody outside it */
export function requireTeam(tenant: Tenant, caller: Caller, id: string): DefinedGroup {
  let group: DefinedGroup;
  try {
    group = requireGroup(tenant, id);
  } catch (failure) {
    if (failure instanceof GraphError) {
      throw new GraphError(404, 'NotFound', `No team found with Group id ${id}`);
    }
    throw failure;
  }
  if (isInGroup(tenant, group, caller.user.id)) return group;
  throw forbidden('User is not a member of the team.');
}

export function forbidden(message: string): GraphError {
  return new GraphError(403, 'Forbidden', message);
}

/** Channels of a team that the caller belongs to: private and shared ones are hidden from others. */
export function channelsFor(
  tenant: Tenant,
  caller: Caller,
  group: DefinedGroup,
): readonly ListedChannel[] {
  return channelsOf(tenant, group).filter((listed) =>
    channelMemberIds(tenant, listed).includes(caller.user.id),
  );
}

export function channelsOf(tenant: Tenant, group: DefinedGroup): readonly ListedChannel[] {
  const made = [...madeChannels(tenant).values()].filter((each) => each.groupId === group.id);
  const changed = new Map(made.map((each) => [each.channel.id, each]));
  const defined: MadeChannel[] = group.channels.map((channel) => ({
    groupId: group.id,
    channel,
    description: null,
    createdAt: tenant.definition.startsAt,
    ownerIds:
      channel.membershipType === 'standard' ? group.ownerIds : channel.memberIds.slice(0, 1),
    deleted: false,
  }));
  const known = new Set(group.channels.map((channel) => channel.id));
  return [
    ...defined.map((each) => changed.get(each.channel.id) ?? each),
    ...made.filter((each) => !known.has(each.channel.id)),
  ].filter((each) => !each.deleted);
}

/**
 * @throws GraphError 404 `NotFound` for an unknown channel and for one hidden from the caller
 */
export function requireChannel(
  tenant: Tenant,
  caller: Caller,
  group: DefinedGroup,
  channelId: string,
): ListedChannel {
  const found = channelsFor(tenant, caller, group).find((each) => each.channel.id === channelId);
  if (found !== undefined) return found;
  throw new GraphError(404, 'NotFound', `No channel found with id ${channelId}`);
}

export function channelMemberIds(tenant: Tenant, listed: ListedChannel): readonly string[] {
  if (listed.channel.membershipType !== 'standard') return listed.channel.memberIds;
  return memberIdsOf(tenant, requireGroup(tenant, listed.groupId));
}

export function channelOwnerIds(tenant: Tenant, listed: ListedChannel): readonly string[] {
  if (listed.channel.membershipType !== 'standard') return listed.ownerIds;
  return ownerIdsOf(tenant, requireGroup(tenant, listed.groupId));
}

export function madeChannels(tenant: Tenant): Collection<MadeChannel> {
  return tenant.store.collection<MadeChannel>('channels');
}

/** A private or shared channel has a site collection of its own; the site's rights follow its members. */
export function makeChannelSite(
  tenant: Tenant,
  group: DefinedGroup,
  channelId: string,
  displayName: string,
): DefinedSite {
  const teamPath = tenant.site(group.siteId)?.path ?? `/sites/${group.id}`;
  const slug = displayName.normalize('NFD').replace(/[^\w]+/g, '');
  const host = tenant.definition.sharePointHost;
  return {
    id: `${host},${guidFrom(`collection ${channelId}`)},${guidFrom(`web ${channelId}`)}`,
    displayName: `${group.displayName}-${displayName}`,
    path: `${teamPath}-${slug}`,
    roles: {},
    everyone: null,
  };
}

/** Gives somebody a right on a site; a right already held is never made smaller. */
export function grantOnSite(
  tenant: Tenant,
  site: DefinedSite,
  userId: string,
  role: SiteRole,
): void {
  const held = site.roles[userId];
  if (held === 'owner' || (held === 'member' && role !== 'owner')) return;
  const roles = { ...site.roles, [userId]: role };
  tenant.store.collection<DefinedSite>('sites').put(site.id, { ...site, roles });
}
