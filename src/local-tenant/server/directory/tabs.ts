import type { TeamsTab } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import { bodyOf, isRecord, optionsOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { channelOfPath } from './channel-routes.ts';

type StoredTab = {
  readonly id: string;
  readonly channelId: string;
  readonly displayName: string;
  readonly configuration: Readonly<Record<string, unknown>>;
};

export function mountTabs(graph: Hono<TenantEnv>): void {
  const tabs = '/teams/:teamId/channels/:channelId/tabs';
  graph.get(tabs, (c) => {
    const { channel } = channelOfPath(c);
    const options = optionsOf(c);
    const found = [...c.var.tenant.store.collection<StoredTab>('tabs').values()].filter(
      (tab) => tab.channelId === channel.id,
    );
    const page = { top: topOf(options, 100, 999), context: 'tabs', count: true };
    return pageOf(c, options, found, page, (tab) => tabJson(c, tab));
  });
  graph.post(tabs, postTab);
}

function tabJson(c: TenantContext, tab: StoredTab): object {
  const { id, displayName, configuration, channelId } = tab;
  return {
    id,
    displayName,
    webUrl: `https://teams.microsoft.com/l/entity/${id}/${encodeURIComponent(displayName)}?context=${encodeURIComponent(JSON.stringify({ channelId }))}&tenantId=${c.var.tenant.definition.tenantId}`,
    configuration,
  } satisfies Answered<TeamsTab>;
}

async function postTab(c: TenantContext): Promise<Response> {
  const { tenant } = c.var;
  const { channel } = channelOfPath(c);
  const body = await bodyOf(c);
  const { displayName, configuration } = body;
  if (typeof displayName !== 'string' || displayName === '') {
    throw new GraphError(400, 'BadRequest', 'A tab needs a displayName.');
  }
  if (typeof body['teamsApp@odata.bind'] !== 'string') {
    throw new GraphError(400, 'BadRequest', 'A tab needs teamsApp@odata.bind.');
  }
  const tab: StoredTab = {
    id: tenant.newId(),
    channelId: channel.id,
    displayName,
    configuration: isRecord(configuration) ? configuration : {},
  };
  tenant.store.collection<StoredTab>('tabs').put(tab.id, tab);
  await tenant.store.durable();
  return c.json({ '@odata.context': `${GRAPH}/$metadata#tabs/$entity`, ...tabJson(c, tab) }, 201);
}
