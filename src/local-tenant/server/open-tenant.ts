import { faceOf } from './address.ts';
import { mountBatch } from './batch.ts';
import { mountCalendar } from './calendar/mount.ts';
import { withCors } from './cors.ts';
import type { TenantDefinition } from './definition.ts';
import { mountChannelMessages } from './directory/channel-messages.ts';
import { mountChannels } from './directory/channel-routes.ts';
import { mountGroups } from './directory/groups.ts';
import { mountTabs } from './directory/tabs.ts';
import { mountTeams } from './directory/teams.ts';
import { mountUsers } from './directory/users.ts';
import { diskBlobs, memoryBlobs } from './files/blobs.ts';
import { mountFiles } from './files/mount.ts';
import { graphFace } from './graph-face.ts';
import { mountColumns } from './lists/column-routes.ts';
import { mountDelta } from './lists/delta.ts';
import { mountItems } from './lists/item-routes.ts';
import { mountLists } from './lists/list-routes.ts';
import { localFace } from './local/local-face.ts';
import { mountPlanner } from './planner/planner-routes.ts';
import { openRecorder } from './recorder.ts';
import type { Tenant } from './request-context.ts';
import { sharePointFace } from './sharepoint-face.ts';
import { mountSites } from './sites/sites.ts';
import { filesFolder, openDurableStore } from './store/durable-store.ts';
import { memoryStore } from './store/memory-store.ts';
import { runTenant } from './tenant.ts';
import { openThrottle } from './throttle.ts';
import { openTroubleBoard } from './trouble.ts';

export type LocalTenant = {
  /** The whole tenant as a function: Graph, SharePoint's own addresses, and `/local`. */
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
  readonly tenant: Tenant;
};

/**
 * Opens a tenant, new or as its data folder holds it.
 * @param options.definition what stands in a new tenant; ignored where the folder already holds one
 * @param options.dataDir folder of the store; without it nothing outlives the process
 * @param options.limits whether throttling is on; it is unless said otherwise
 * @param options.realNow milliseconds since 1970, for tests
 * @throws StoreFailure when the folder is in use or damaged
 */
export async function openLocalTenant(options: {
  definition: TenantDefinition;
  dataDir?: string;
  limits?: boolean;
  realNow?: () => number;
}): Promise<LocalTenant> {
  const realNow = options.realNow ?? Date.now;
  const store =
    options.dataDir === undefined ? memoryStore() : await openDurableStore(options.dataDir);
  const blobs =
    options.dataDir === undefined ? memoryBlobs() : diskBlobs(filesFolder(options.dataDir));
  const running = runTenant(options.definition, store, blobs, realNow);
  const services = {
    ...running,
    throttle: openThrottle(options.limits ?? true, realNow),
    trouble: openTroubleBoard(realNow),
    recorder: openRecorder(),
    realNow,
  };
  const graph = graphFace(services);
  const { routes } = graph;
  mountUsers(routes);
  mountGroups(routes);
  mountTeams(routes);
  mountChannels(routes);
  mountChannelMessages(routes);
  mountTabs(routes);
  mountSites(routes);
  mountLists(routes);
  mountColumns(routes);
  mountDelta(routes);
  mountItems(routes);
  mountCalendar(routes);
  mountFiles(routes);
  mountPlanner(routes);
  mountBatch(routes, (request, batch) => graph.handle(request, batch));
  const local = localFace(services);
  const sharePoint = sharePointFace(services);
  await store.durable();
  return {
    tenant: running.tenant,
    close: () => store.close(),
    handle: withCors(async (request) => {
      switch (faceOf(new URL(request.url).pathname)) {
        case 'graph': {
          const answer = await graph.handle(request, null);
          // Nobody reads what a power cut may still undo: its eTag would be given out twice.
          await store.durable();
          return answer;
        }
        case 'local':
          return local.fetch(request);
        case 'sharepoint':
          return sharePoint(request);
      }
    }),
  };
}
