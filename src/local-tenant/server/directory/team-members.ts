import type { AadUserConversationMember } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { DefinedUser } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import { optionsOf, topOf } from '../odata/options.ts';
import { pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext } from '../request-context.ts';
import { requireUser } from './users.ts';

/** Members of a team or a channel as Teams writes them. */
export function memberPage(
  c: TenantContext,
  container: string,
  ids: readonly string[],
  ownerIds: readonly string[],
): Response {
  const { tenant } = c.var;
  const options = optionsOf(c);
  const people = ids.map((id) => tenant.user(id)).filter((user) => user !== undefined);
  return pageOf(
    c,
    options,
    people,
    { top: topOf(options, 100, 999), context: 'members', count: true },
    (user) => memberJson(tenant, container, user, ownerIds.includes(user.id)),
  );
}

export function memberJson(
  tenant: Tenant,
  container: string,
  user: DefinedUser,
  owner: boolean,
): object {
  const guest = user.userType === 'Guest';
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`${tenant.definition.tenantId}##${container}##${user.id}`).toString('base64'),
    roles: owner ? ['owner'] : guest ? ['guest'] : [],
    displayName: user.displayName,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: user.id,
    email: user.mail,
    tenantId: tenant.definition.tenantId,
  } satisfies Answered<AadUserConversationMember>;
}

/** `user@odata.bind` names the person as `…/users('id')`. */
export function boundUser(tenant: Tenant, body: Readonly<Record<string, unknown>>): DefinedUser {
  const bind = body['user@odata.bind'];
  const id = typeof bind === 'string' ? /users(?:\('([^']+)'\)|\/(.+))$/.exec(bind) : null;
  const found = id?.[1] ?? id?.[2];
  if (found === undefined) {
    throw new GraphError(
      400,
      'BadRequest',
      'Bind requests not supported for containment navigation property.',
    );
  }
  return requireUser(tenant, found);
}

export function roleIn(body: Readonly<Record<string, unknown>>): 'owner' | 'member' {
  return Array.isArray(body['roles']) && body['roles'].includes('owner') ? 'owner' : 'member';
}
