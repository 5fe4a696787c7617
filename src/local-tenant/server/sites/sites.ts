import type { Site } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import type { DefinedSite } from '../definition.ts';
import { requireGroup } from '../directory/groups.ts';
import { GraphError } from '../graph-error.ts';
import { optionsOf, selected, selectOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import { mayOnSite, requireSite } from './site-access.ts';

export function mountSites(graph: Hono<TenantEnv>): void {
  graph.get('/sites', searchSites);
  graph.get('/sites/:siteId', (c) => siteAnswer(c, c.req.param('siteId')));
  graph.get('/groups/:groupId/sites/root', (c) =>
    siteAnswer(c, requireGroup(c.var.tenant, c.req.param('groupId')).siteId),
  );
  graph.get('/sites/:siteId/:function{getByPath\\(.*\\)}', (c) => {
    const { tenant, caller } = c.var;
    requireSite(tenant, caller, c.req.param('siteId'), 'read');
    const path = /^getByPath\(path='(.*)'\)$/.exec(c.req.param('function'))?.[1] ?? '';
    const site = tenant.siteByPath(`/${path.replace(/^\/+/, '')}`);
    if (site === undefined) {
      throw new GraphError(404, 'itemNotFound', 'Requested site could not be found');
    }
    return siteAnswer(c, site.id);
  });
}

export function webUrlOfSite(tenant: Tenant, site: DefinedSite): string {
  return `https://${tenant.definition.sharePointHost}${encodeURI(site.path)}`;
}

function siteJson(tenant: Tenant, site: DefinedSite): Record<string, unknown> {
  return {
    createdDateTime: tenant.definition.startsAt,
    description: '',
    id: site.id,
    lastModifiedDateTime: tenant.definition.startsAt,
    name: site.path.split('/').at(-1) ?? site.path,
    webUrl: webUrlOfSite(tenant, site),
    displayName: site.displayName,
    ...(site.path === '/' ? { root: {} } : {}),
    siteCollection: { hostname: tenant.definition.sharePointHost },
  } satisfies Answered<Site>;
}

function siteAnswer(c: TenantContext, siteId: string): Response {
  const { tenant, caller } = c.var;
  const site = requireSite(tenant, caller, siteId, 'read');
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#sites/$entity`,
    ...selected(siteJson(tenant, site), selectOf(optionsOf(c))),
  });
}

/** `search=` finds sites that the caller may open; without it SharePoint asks for one. */
function searchSites(c: TenantContext): Response {
  const { tenant, caller } = c.var;
  const options = optionsOf(c);
  const words = (options.get('search') ?? '').toLowerCase().replaceAll('*', '').trim();
  const select = selectOf(options);
  const found = tenant
    .sites()
    .filter((site) => mayOnSite(site, caller, 'read'))
    .filter((site) => `${site.displayName} ${site.path}`.toLowerCase().includes(words));
  return pageOf(c, options, found, { top: topOf(options, 200, 999), context: 'sites' }, (site) =>
    selected(siteJson(tenant, site), select),
  );
}
