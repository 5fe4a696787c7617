import type { Team } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import type { DefinedGroup } from '../definition.ts';
import { bodyOf, optionsOf, selected, selectOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import { forbidden, grantOnSite, requireTeam } from './channels.ts';
import { addMember, isInGroup, memberIdsOf, ownerIdsOf } from './groups.ts';
import { boundUser, memberJson, memberPage, roleIn } from './team-members.ts';

export function mountTeams(graph: Hono<TenantEnv>): void {
  graph.get('/me/joinedTeams', listJoinedTeams);
  graph.get('/teams/:teamId', (c) => {
    const { tenant, caller } = c.var;
    const group = requireTeam(tenant, caller, c.req.param('teamId'));
    return c.json({
      '@odata.context': `${GRAPH}/$metadata#teams/$entity`,
      ...teamJson(tenant, group),
    });
  });
  graph.get('/teams/:teamId/members', (c) => {
    const { tenant, caller } = c.var;
    const group = requireTeam(tenant, caller, c.req.param('teamId'));
    return memberPage(c, group.id, memberIdsOf(tenant, group), ownerIdsOf(tenant, group));
  });
  graph.post('/teams/:teamId/members', postTeamMember);
}

function listJoinedTeams(c: TenantContext): Response {
  const { tenant, caller } = c.var;
  const options = optionsOf(c);
  const select = selectOf(options);
  return pageOf(
    c,
    options,
    tenant.definition.groups.filter((group) => isInGroup(tenant, group, caller.user.id)),
    { top: topOf(options, 999, 999), context: 'teams' },
    (group) => selected(teamJson(tenant, group), select),
  );
}

function teamJson(tenant: Tenant, group: DefinedGroup): Record<string, unknown> {
  const { tenantId } = tenant.definition;
  return {
    id: group.id,
    createdDateTime: tenant.definition.startsAt,
    displayName: group.displayName,
    description: group.displayName,
    classification: null,
    visibility: 'private',
    isArchived: false,
    tenantId,
    webUrl: `https://teams.microsoft.com/l/team/${group.id}/conversations?groupId=${group.id}&tenantId=${tenantId}`,
  } satisfies Answered<Team>;
}

async function postTeamMember(c: TenantContext): Promise<Response> {
  const { tenant, caller } = c.var;
  const group = requireTeam(tenant, caller, c.req.param('teamId') ?? '');
  if (!ownerIdsOf(tenant, group).includes(caller.user.id)) {
    throw forbidden('Only team owners can add members.');
  }
  const body = await bodyOf(c);
  const user = boundUser(tenant, body);
  const role = roleIn(body);
  addMember(tenant, group, user.id, role);
  const site = tenant.site(group.siteId);
  if (site !== undefined) grantOnSite(tenant, site, user.id, role);
  await tenant.store.durable();
  return c.json(memberJson(tenant, group.id, user, role === 'owner'), 201);
}
