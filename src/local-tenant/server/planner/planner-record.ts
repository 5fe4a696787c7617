import { isInGroup, requireGroup } from '../directory/groups.ts';
import { GraphError } from '../graph-error.ts';
import { isRecord } from '../odata/options.ts';
import type { Tenant, TenantContext } from '../request-context.ts';
import type { Collection } from '../store/store.ts';

export const PLANNER_KINDS = ['plan', 'planDetails', 'bucket', 'task', 'taskDetails'] as const;
export type PlannerKind = (typeof PLANNER_KINDS)[number];

/** Anything of Planner: its properties as Graph writes them, and the plan that decides who may see it. */
export type PlannerRecord = {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly properties: Readonly<Record<string, unknown>>;
};

export function plannerCollection(tenant: Tenant, kind: PlannerKind): Collection<PlannerRecord> {
  return tenant.store.collection<PlannerRecord>(`planner/${kind}`);
}

/** Planner's tags are weak and change with every write. */
export function plannerTag(kind: PlannerKind, { id, version }: PlannerRecord): string {
  const text = Buffer.from(`1-${kind} ${id} ${version}`).toString('base64url');
  return `W/"${text}"`;
}

export function plannerJson(kind: PlannerKind, record: PlannerRecord): Record<string, unknown> {
  return { '@odata.etag': plannerTag(kind, record), id: record.id, ...record.properties };
}

/**
 * Something of Planner by its id, if the caller is in the group that holds the plan.
 * @throws GraphError 404 when there is none, 403 outside the group
 */
export function requirePlanner(c: TenantContext, kind: PlannerKind, id: string): PlannerRecord {
  const { tenant } = c.var;
  const found = plannerCollection(tenant, kind).get(id);
  if (found === undefined) {
    throw new GraphError(404, 'NotFound', 'The requested item is not found.');
  }
  requireMember(c, groupOfPlan(tenant, found.planId));
  return found;
}

/** @throws GraphError 403 when the caller is not in the group */
export function requireMember(c: TenantContext, groupId: string): void {
  const { tenant, caller } = c.var;
  if (isInGroup(tenant, requireGroup(tenant, groupId), caller.user.id)) return;
  throw new GraphError(
    403,
    'Forbidden',
    'You do not have the required permissions to access this item.',
  );
}

export function groupOfPlan(tenant: Tenant, planId: string): string {
  const plan = plannerCollection(tenant, 'plan').get(planId);
  const owner = plan?.properties['owner'];
  if (typeof owner === 'string') return owner;
  throw new GraphError(404, 'NotFound', 'The requested item is not found.');
}

/**
 * Every change and deletion names the state it was made from (planner-overview).
 * @throws GraphError 400 without `If-Match`, 412 when the state is another
 */
export function requirePlannerMatch(
  c: TenantContext,
  kind: PlannerKind,
  record: PlannerRecord,
): void {
  const header = c.req.header('If-Match')?.trim();
  if (header === undefined || header === '') {
    throw new GraphError(400, 'BadRequest', 'The If-Match header must be specified.');
  }
  if (header === plannerTag(kind, record)) return;
  throw new GraphError(412, 'PreconditionFailed', 'The item has been modified since it was read.');
}

/**
 * The properties after a change. Open types (assignments, checklist …) are merged key by key, and null or
 * false takes a key away.
 */
export function mergedProperties(
  before: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(change)) {
    after[name] =
      isRecord(value) && isRecord(before[name]) ? mergedKeys(before[name], value) : value;
  }
  return after;
}

function mergedKeys(
  before: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = Object.entries({ ...before, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== false));
}
