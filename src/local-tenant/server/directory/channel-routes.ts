import type { Channel } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import { guidFrom } from '../drive-id.ts';
import { Drive, ensureFolder } from '../files/drive.ts';
import { itemAnswer } from '../files/item-answer.ts';
import { GraphError } from '../graph-error.ts';
import { bodyOf, isRecord, optionsOf, selected, selectOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import { requireSite } from '../sites/site-access.ts';
import {
  channelMemberIds,
  channelOwnerIds,
  channelsFor,
  channelsOf,
  forbidden,
  grantOnSite,
  madeChannels,
  makeChannelSite,
  requireChannel,
  requireTeam,
  type ListedChannel,
} from './channels.ts';
import { boundUser, memberJson, memberPage, roleIn } from './team-members.ts';

export function mountChannels(graph: Hono<TenantEnv>): void {
  graph.get('/teams/:teamId/primaryChannel', (c) => {
    const { tenant, caller } = c.var;
    const group = requireTeam(tenant, caller, c.req.param('teamId'));
    const first = channelsOf(tenant, group).find(
      ({ channel }) => channel.membershipType === 'standard',
    );
    if (first === undefined) throw new GraphError(404, 'NotFound', 'The team has no channel.');
    return c.json(channelEntity(tenant, first));
  });
  graph.get('/teams/:teamId/channels', listChannels);
  graph.post('/teams/:teamId/channels', postChannel);
  graph.get('/teams/:teamId/channels/:channelId', (c) => {
    const listed = channelOfPath(c);
    return c.json(channelEntity(c.var.tenant, listed));
  });
  graph.patch('/teams/:teamId/channels/:channelId', patchChannel);
  graph.delete('/teams/:teamId/channels/:channelId', deleteChannel);
  graph.get('/teams/:teamId/channels/:channelId/filesFolder', getFilesFolder);
  graph.get('/teams/:teamId/channels/:channelId/members', (c) => {
    const listed = channelOfPath(c);
    const { tenant } = c.var;
    const owners = channelOwnerIds(tenant, listed);
    return memberPage(c, listed.channel.id, channelMemberIds(tenant, listed), owners);
  });
  graph.post('/teams/:teamId/channels/:channelId/members', postChannelMember);
}

/** The channel that the address names, seen with the caller's eyes. */
export function channelOfPath(c: TenantContext): ListedChannel {
  const { tenant, caller } = c.var;
  const group = requireTeam(tenant, caller, c.req.param('teamId') ?? '');
  return requireChannel(tenant, caller, group, c.req.param('channelId') ?? '');
}

function channelJson(tenant: Tenant, listed: ListedChannel): Record<string, unknown> {
  const { channel, createdAt, description, groupId } = listed;
  const { tenantId } = tenant.definition;
  return {
    id: channel.id,
    createdDateTime: createdAt,
    displayName: channel.displayName,
    description,
    membershipType: channel.membershipType,
    tenantId,
    isArchived: false,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}?groupId=${groupId}&tenantId=${tenantId}`,
  } satisfies Answered<Channel>;
}

function channelEntity(tenant: Tenant, listed: ListedChannel): object {
  return {
    '@odata.context': `${GRAPH}/$metadata#teams('${listed.groupId}')/channels/$entity`,
    ...channelJson(tenant, listed),
  };
}

function listChannels(c: TenantContext): Response {
  const { tenant, caller } = c.var;
  const group = requireTeam(tenant, caller, c.req.param('teamId') ?? '');
  const options = optionsOf(c);
  const select = selectOf(options);
  const wanted = /^membershipType eq '(\w+)'$/i.exec(options.get('filter') ?? '')?.[1];
  const found = channelsFor(tenant, caller, group).filter(
    ({ channel }) => wanted === undefined || channel.membershipType === wanted.toLowerCase(),
  );
  return pageOf(
    c,
    options,
    found,
    { top: topOf(options, 999, 999), context: `teams('${group.id}')/channels`, count: true },
    (listed) =>
      selected(channelJson(tenant, listed), select === null ? null : new Set([...select, 'id'])),
  );
}

async function postChannel(c: TenantContext): Promise<Response> {
  const { tenant, caller } = c.var;
  const group = requireTeam(tenant, caller, c.req.param('teamId') ?? '');
  const body = await bodyOf(c);
  const displayName = nameOf(body['displayName']);
  if (channelsOf(tenant, group).some(({ channel }) => channel.displayName === displayName)) {
    throw new GraphError(400, 'BadRequest', 'Channel name already existed, please use other name.');
  }
  const kind = String(body['membershipType'] ?? 'standard').toLowerCase();
  const membershipType = kind === 'private' || kind === 'shared' ? kind : 'standard';
  const id = `19:${guidFrom(tenant.newId()).replaceAll('-', '')}@thread.tacv2`;
  const { ownerIds, memberIds } = namedMembers(tenant, caller.user.id, body['members']);
  const own =
    membershipType === 'standard' ? null : makeChannelSite(tenant, group, id, displayName);
  if (own !== null) {
    const roles = Object.fromEntries(
      memberIds.map((each) => [each, ownerIds.includes(each) ? 'owner' : 'member'] as const),
    );
    tenant.store.collection('sites').put(own.id, { ...own, roles });
  }
  const made = {
    groupId: group.id,
    channel: { id, displayName, membershipType, siteId: own?.id ?? null, memberIds },
    description: typeof body['description'] === 'string' ? body['description'] : null,
    createdAt: tenant.clock.now().toISOString(),
    ownerIds,
    deleted: false,
  } as const;
  madeChannels(tenant).put(id, made);
  await tenant.store.durable();
  return c.json(channelEntity(tenant, made), 201);
}

/** Name of a channel: at most 50 characters (LEARN channel-post). */
function nameOf(value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 50) return value;
  throw new GraphError(
    400,
    'BadRequest',
    'Channel display name is missing or longer than 50 characters.',
  );
}

function namedMembers(
  tenant: Tenant,
  callerId: string,
  members: unknown,
): { ownerIds: readonly string[]; memberIds: readonly string[] } {
  const given = Array.isArray(members) ? members.filter(isRecord) : [];
  const named = given.map((each) => ({ id: boundUser(tenant, each).id, role: roleIn(each) }));
  const owners = named.filter(({ role }) => role === 'owner').map(({ id }) => id);
  const ownerIds = owners.length > 0 ? owners : [callerId];
  return { ownerIds, memberIds: [...new Set([...ownerIds, ...named.map(({ id }) => id)])] };
}

function requireChannelOwner(c: TenantContext): ListedChannel {
  const listed = channelOfPath(c);
  if (channelOwnerIds(c.var.tenant, listed).includes(c.var.caller.user.id)) return listed;
  throw forbidden('User is not an owner of the channel.');
}

async function patchChannel(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const listed = requireChannelOwner(c);
  const body = await bodyOf(c);
  const displayName =
    body['displayName'] === undefined ? listed.channel.displayName : nameOf(body['displayName']);
  const description =
    typeof body['description'] === 'string' ? body['description'] : listed.description;
  madeChannels(tenant).put(listed.channel.id, {
    ...listed,
    channel: { ...listed.channel, displayName },
    description,
    deleted: false,
  });
  await tenant.store.durable();
  return c.body(null, 204);
}

async function deleteChannel(c: TenantContext): Promise<Response> {
  const listed = requireChannelOwner(c);
  madeChannels(c.var.tenant).put(listed.channel.id, { ...listed, deleted: true });
  await c.var.tenant.store.durable();
  return c.body(null, 204);
}

async function postChannelMember(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const listed = requireChannelOwner(c);
  if (listed.channel.membershipType === 'standard') {
    throw new GraphError(
      400,
      'BadRequest',
      'Members can be added to private and shared channels only.',
    );
  }
  const body = await bodyOf(c);
  const user = boundUser(tenant, body);
  const role = roleIn(body);
  const memberIds = [...new Set([...listed.channel.memberIds, user.id])];
  const ownerIds = role === 'owner' ? [...new Set([...listed.ownerIds, user.id])] : listed.ownerIds;
  madeChannels(tenant).put(listed.channel.id, {
    ...listed,
    channel: { ...listed.channel, memberIds },
    ownerIds,
    deleted: false,
  });
  const site = listed.channel.siteId === null ? undefined : tenant.site(listed.channel.siteId);
  if (site !== undefined) grantOnSite(tenant, site, user.id, role);
  await tenant.store.durable();
  return c.json(memberJson(tenant, listed.channel.id, user, role === 'owner'), 201);
}

/** The folder in the library of the channel's site: how a client finds that site (graph.md 2.9). */
async function getFilesFolder(c: TenantContext): Promise<Response> {
  const { tenant, caller } = c.var;
  const listed = channelOfPath(c);
  const group = requireTeam(tenant, caller, listed.groupId);
  const site = requireSite(tenant, caller, listed.channel.siteId ?? group.siteId, 'read');
  const drive = new Drive(tenant, site);
  const name = listed.channel.displayName.replaceAll(/[~"#%&*:<>?/\\{|}]/g, '_');
  const folder = ensureFolder(drive, [name], caller.user.id);
  await tenant.store.durable();
  return c.json({ '@odata.context': `${GRAPH}/$metadata#driveItem`, ...itemAnswer(drive, folder) });
}
