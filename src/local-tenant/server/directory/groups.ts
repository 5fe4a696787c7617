import type { Group } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import type { DefinedGroup, DefinedUser } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import { optionsOf, selected, selectOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Caller, Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import { userJson } from './users.ts';

export function mountGroups(graph: Hono<TenantEnv>): void {
  graph.get('/groups/:groupId', (c) => {
    const group = readableGroup(c.var.tenant, c.var.caller, c.req.param('groupId'));
    const select = selectOf(optionsOf(c));
    return c.json({
      '@odata.context': `${GRAPH}/$metadata#groups/$entity`,
      ...selected(groupJson(c.var.tenant, group), select),
    });
  });
  graph.get('/groups/:groupId/members', (c) => listPeople(c, membersOf));
  graph.get('/groups/:groupId/owners', (c) => listPeople(c, ownersOf));
  graph.get('/me/memberOf', (c) => {
    const { tenant, caller } = c.var;
    const options = optionsOf(c);
    const select = selectOf(options);
    return pageOf(
      c,
      options,
      tenant.definition.groups.filter((group) => isInGroup(tenant, group, caller.user.id)),
      { top: topOf(options, 100, 999), context: 'directoryObjects' },
      (group) => ({
        '@odata.type': '#microsoft.graph.group',
        ...selected(groupJson(tenant, group), select),
      }),
    );
  });
}

type MadeMembers = { readonly memberIds: readonly string[]; readonly ownerIds: readonly string[] };

function madeMembers(tenant: Tenant, groupId: string): MadeMembers {
  return (
    tenant.store.collection<MadeMembers>('group-members').get(groupId) ?? {
      memberIds: [],
      ownerIds: [],
    }
  );
}

/** Makes somebody a member of a group and of its team for good. */
export function addMember(
  tenant: Tenant,
  group: DefinedGroup,
  userId: string,
  role: 'member' | 'owner',
): void {
  const made = madeMembers(tenant, group.id);
  const ownerIds = role === 'owner' ? [...new Set([...made.ownerIds, userId])] : made.ownerIds;
  const memberIds = [...new Set([...made.memberIds, userId])];
  tenant.store.collection<MadeMembers>('group-members').put(group.id, { memberIds, ownerIds });
}

export function ownerIdsOf(tenant: Tenant, group: DefinedGroup): readonly string[] {
  return [...new Set([...group.ownerIds, ...madeMembers(tenant, group.id).ownerIds])];
}

/** Owners are members too, as in every team. */
export function memberIdsOf(tenant: Tenant, group: DefinedGroup): readonly string[] {
  const made = madeMembers(tenant, group.id).memberIds;
  return [...new Set([...group.memberIds, ...group.ownerIds, ...made])];
}

export function isInGroup(tenant: Tenant, group: DefinedGroup, userId: string): boolean {
  return memberIdsOf(tenant, group).includes(userId);
}

/** @throws GraphError 404 `Request_ResourceNotFound` */
export function requireGroup(tenant: Tenant, id: string): DefinedGroup {
  const group = tenant.definition.groups.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (group !== undefined) return group;
  throw new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** People of the tenant may look at any group, guests only at their own. */
function readableGroup(tenant: Tenant, caller: Caller, id: string): DefinedGroup {
  const group = requireGroup(tenant, id);
  if (caller.user.userType === 'Member' || isInGroup(tenant, group, caller.user.id)) return group;
  throw new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

function groupJson(tenant: Tenant, group: DefinedGroup): Record<string, unknown> {
  const group365 = {
    id: group.id,
    deletedDateTime: null,
    createdDateTime: tenant.definition.startsAt,
    description: null,
    displayName: group.displayName,
    groupTypes: ['Unified'],
    mail: group.mail,
    mailEnabled: true,
    mailNickname: group.mail.split('@')[0] ?? group.mail,
    securityEnabled: false,
    visibility: 'Private',
  } satisfies Answered<Group>;
  // In the model of August 2026, not yet in the types.
  return { ...group365, resourceProvisioningOptions: ['Team'] };
}

const membersOf = (tenant: Tenant, group: DefinedGroup): readonly string[] =>
  memberIdsOf(tenant, group);
const ownersOf = (tenant: Tenant, group: DefinedGroup): readonly string[] =>
  ownerIdsOf(tenant, group);

function listPeople(
  c: TenantContext,
  idsOf: (tenant: Tenant, group: DefinedGroup) => readonly string[],
): Response {
  const { tenant, caller } = c.var;
  const group = readableGroup(tenant, caller, c.req.param('groupId') ?? '');
  const options = optionsOf(c);
  const select = selectOf(options);
  const people = idsOf(tenant, group)
    .map((id) => tenant.user(id))
    .filter((user): user is DefinedUser => user !== undefined);
  return pageOf(
    c,
    options,
    people,
    { top: topOf(options, 100, 999), context: 'directoryObjects' },
    (user) => ({ '@odata.type': '#microsoft.graph.user', ...userJson(user, select) }),
  );
}
