import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import { bodyOf, isRecord, optionsOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { orderHint, readPlanner, requireText } from './planner-input.ts';
import {
  groupOfPlan,
  mergedProperties,
  plannerCollection,
  plannerJson,
  plannerTag,
  requireMember,
  requirePlanner,
  requirePlannerMatch,
  type PlannerKind,
  type PlannerRecord,
} from './planner-record.ts';

/** Plans, buckets and tasks with their details, as far as the slice has them (graph.md 2.13). */
export function mountPlanner(graph: Hono<TenantEnv>): void {
  const kinds = [
    ['plan', '/planner/plans/:id'],
    ['planDetails', '/planner/plans/:id/details'],
    ['bucket', '/planner/buckets/:id'],
    ['task', '/planner/tasks/:id'],
    ['taskDetails', '/planner/tasks/:id/details'],
  ] as const;
  for (const [kind, path] of kinds) {
    graph.get(path, (c) => answerOne(c, kind, requirePlanner(c, kind, c.req.param('id')), 200));
    graph.patch(path, (c) => change(c, kind, c.req.param('id')));
    if (!kind.endsWith('Details')) graph.delete(path, (c) => remove(c, kind, c.req.param('id')));
  }
  graph.post('/planner/plans', postPlan);
  graph.post('/planner/buckets', postBucket);
  graph.post('/planner/tasks', postTask);
  graph.get('/planner/plans/:id/buckets', (c) => listOfPlan(c, 'bucket'));
  graph.get('/planner/plans/:id/tasks', (c) => listOfPlan(c, 'task'));
  graph.get('/groups/:groupId/planner/plans', (c) => {
    requireMember(c, c.req.param('groupId'));
    return listPlans(c, (owner) => owner === c.req.param('groupId'));
  });
  graph.get('/me/planner/plans', (c) => listPlans(c, (owner) => isMine(c, owner)));
  graph.get('/me/planner/tasks', (c) =>
    list(c, 'task', ({ properties }) => {
      const { assignments } = properties;
      return isRecord(assignments) && c.var.caller.user.id in assignments;
    }),
  );
}

function isMine(c: TenantContext, groupId: string): boolean {
  try {
    requireMember(c, groupId);
    return true;
  } catch (failure) {
    if (failure instanceof GraphError) return false;
    throw failure;
  }
}

function list(
  c: TenantContext,
  kind: PlannerKind,
  filter: (record: PlannerRecord) => boolean,
): Response {
  const options = optionsOf(c);
  const found = [...plannerCollection(c.var.tenant, kind).values()].filter(filter);
  const page = { top: topOf(options, 400, 400), context: `planner/${kind}s`, count: true };
  return pageOf(c, options, found, page, (record) => plannerJson(kind, record));
}

function listPlans(c: TenantContext, filter: (owner: string) => boolean): Response {
  return list(c, 'plan', ({ properties }) => filter(String(properties['owner'])));
}

function listOfPlan(c: TenantContext, kind: PlannerKind): Response {
  const plan = requirePlanner(c, 'plan', c.req.param('id') ?? '');
  return list(c, kind, ({ planId }) => planId === plan.id);
}

function answerOne(
  c: TenantContext,
  kind: PlannerKind,
  record: PlannerRecord,
  status: 200 | 201,
): Response {
  c.header('ETag', plannerTag(kind, record));
  const context = `${GRAPH}/$metadata#planner/${kind}s/$entity`;
  return c.json({ '@odata.context': context, ...plannerJson(kind, record) }, status);
}

/** The container of a plan: a group by `url`, or by `containerId` and `type`. */
function groupIdOf(body: Readonly<Record<string, unknown>>): string {
  const { container, owner } = body;
  const given = isRecord(container) ? container : {};
  const { url, containerId, type } = given;
  const fromUrl = typeof url === 'string' ? /\/groups\/([^/]+)$/.exec(url)?.[1] : undefined;
  const isGroup = String(type ?? '').toLowerCase() === 'group';
  const found = fromUrl ?? (isGroup && typeof containerId === 'string' ? containerId : owner);
  if (typeof found === 'string') return found;
  throw new GraphError(
    400,
    'BadRequest',
    'A plan needs a container: url, or containerId and type.',
  );
}

async function postPlan(c: TenantContext): Promise<Response> {
  const body = await bodyOf(c);
  const title = requireText('title', body['title']);
  const groupId = groupIdOf(body);
  requireMember(c, groupId);
  const id = c.var.tenant.newId().replaceAll('-', '').slice(0, 28);
  const plan = keep(c, 'plan', id, id, {
    ...made(c),
    title,
    owner: groupId,
    container: {
      containerId: groupId,
      type: 'group',
      url: `${GRAPH}/groups/${groupId}`,
    },
  });
  keep(c, 'planDetails', id, id, { sharedWith: {}, categoryDescriptions: {} });
  await c.var.tenant.store.durable();
  return answerOne(c, 'plan', plan, 201);
}

async function postBucket(c: TenantContext): Promise<Response> {
  const body = await bodyOf(c);
  const planId = planOf(c, body);
  const name = requireText('name', body['name']);
  const id = c.var.tenant.newId().replaceAll('-', '').slice(0, 28);
  const bucket = keep(c, 'bucket', id, planId, { name, planId, orderHint: orderHint(c) });
  await c.var.tenant.store.durable();
  return answerOne(c, 'bucket', bucket, 201);
}

async function postTask(c: TenantContext): Promise<Response> {
  const body = await bodyOf(c);
  const planId = planOf(c, body);
  requireText('title', body['title']);
  const id = c.var.tenant.newId().replaceAll('-', '').slice(0, 28);
  const given = readPlanner(c, 'task', planId, body);
  const task = keep(c, 'task', id, planId, {
    ...made(c),
    bucketId: null,
    startDateTime: null,
    dueDateTime: null,
    completedDateTime: null,
    percentComplete: 0,
    priority: 5,
    hasDescription: false,
    previewType: 'automatic',
    referenceCount: 0,
    checklistItemCount: 0,
    activeChecklistItemCount: 0,
    appliedCategories: {},
    assignments: {},
    orderHint: orderHint(c),
    assigneePriority: '',
    ...given,
    planId,
  });
  keep(c, 'taskDetails', id, planId, {
    description: '',
    previewType: 'automatic',
    references: {},
    checklist: {},
  });
  await c.var.tenant.store.durable();
  return answerOne(c, 'task', task, 201);
}

/** @throws GraphError 400 without a plan, 404 and 403 for one that is not there or not the caller's */
function planOf(c: TenantContext, body: Readonly<Record<string, unknown>>): string {
  const planId = requireText('planId', body['planId']);
  requireMember(c, groupOfPlan(c.var.tenant, planId));
  return planId;
}

function made(c: TenantContext): Record<string, unknown> {
  return {
    createdDateTime: c.var.tenant.clock.now().toISOString(),
    createdBy: { user: { id: c.var.caller.user.id, displayName: c.var.caller.user.displayName } },
  };
}

function keep(
  c: TenantContext,
  kind: PlannerKind,
  id: string,
  planId: string,
  properties: Readonly<Record<string, unknown>>,
): PlannerRecord {
  const record = { id, planId, version: 1, properties };
  plannerCollection(c.var.tenant, kind).put(id, record);
  return record;
}

async function change(c: TenantContext, kind: PlannerKind, id: string): Promise<Response> {
  const body = await bodyOf(c);
  const before = requirePlanner(c, kind, id);
  requirePlannerMatch(c, kind, before);
  const properties = mergedProperties(before.properties, readPlanner(c, kind, before.planId, body));
  const after = {
    ...before,
    version: before.version + 1,
    properties:
      kind === 'task' ? { ...properties, ...completion(c, before, properties) } : properties,
  };
  plannerCollection(c.var.tenant, kind).put(id, after);
  if (kind === 'taskDetails') count(c, after);
  await c.var.tenant.store.durable();
  const wantsBody = c.req.header('Prefer')?.includes('return=representation') === true;
  if (!wantsBody) return c.body(null, 204);
  c.header('Preference-Applied', 'return=representation');
  return answerOne(c, kind, after, 200);
}

/** A task at 100 per cent is done now; one taken back is not. */
function completion(
  c: TenantContext,
  before: PlannerRecord,
  properties: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const was = before.properties['percentComplete'] === 100;
  const is = properties['percentComplete'] === 100;
  if (was === is) return {};
  return is
    ? {
        completedDateTime: c.var.tenant.clock.now().toISOString(),
        completedBy: { user: { id: c.var.caller.user.id } },
      }
    : { completedDateTime: null, completedBy: null };
}

/** What a task tells about its details. */
function count(c: TenantContext, details: PlannerRecord): void {
  const tasks = plannerCollection(c.var.tenant, 'task');
  const task = tasks.get(details.id);
  if (task === undefined) return;
  const { description, references, checklist } = details.properties;
  const items = Object.values(isRecord(checklist) ? checklist : {}).filter(isRecord);
  tasks.put(task.id, {
    ...task,
    version: task.version + 1,
    properties: {
      ...task.properties,
      hasDescription: typeof description === 'string' && description !== '',
      referenceCount: Object.keys(isRecord(references) ? references : {}).length,
      checklistItemCount: items.length,
      activeChecklistItemCount: items.filter((item) => item['isChecked'] !== true).length,
    },
  });
}

async function remove(c: TenantContext, kind: PlannerKind, id: string): Promise<Response> {
  const record = requirePlanner(c, kind, id);
  requirePlannerMatch(c, kind, record);
  const { tenant } = c.var;
  const drop = (each: PlannerKind, goes: (record: PlannerRecord) => boolean): void => {
    const collection = plannerCollection(tenant, each);
    for (const found of [...collection.values()].filter(goes)) collection.delete(found.id);
  };
  if (kind === 'plan') {
    for (const each of ['planDetails', 'bucket', 'task', 'taskDetails'] as const) {
      drop(each, ({ planId }) => planId === id);
    }
  }
  if (kind === 'bucket') {
    const inside = [...plannerCollection(tenant, 'task').values()]
      .filter(({ properties }) => properties['bucketId'] === id)
      .map((task) => task.id);
    for (const each of ['task', 'taskDetails'] as const)
      drop(each, (task) => inside.includes(task.id));
  }
  if (kind === 'task') drop('taskDetails', (details) => details.id === id);
  plannerCollection(tenant, kind).delete(id);
  await tenant.store.durable();
  return c.body(null, 204);
}
