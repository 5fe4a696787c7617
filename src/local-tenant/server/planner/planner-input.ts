import { GraphError } from '../graph-error.ts';
import { isRecord } from '../odata/options.ts';
import type { TenantContext } from '../request-context.ts';
import { requirePlanner, type PlannerKind } from './planner-record.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a client may write of each kind; the rest is the server's. */
const WRITABLE: Readonly<Record<PlannerKind, readonly string[]>> = {
  plan: ['title'],
  planDetails: ['categoryDescriptions', 'sharedWith'],
  bucket: ['name', 'orderHint'],
  task: [
    'title',
    'bucketId',
    'assignments',
    'appliedCategories',
    'dueDateTime',
    'startDateTime',
    'percentComplete',
    'priority',
    'orderHint',
    'assigneePriority',
    'conversationThreadId',
    'previewType',
  ],
  taskDetails: ['description', 'checklist', 'references', 'previewType'],
};

/**
 * The properties of a request that a client may set, checked.
 * @throws GraphError 400 for a text, number, date or assignment that is none, or a bucket of another plan
 */
export function readPlanner(
  c: TenantContext,
  kind: PlannerKind,
  planId: string,
  body: Values,
): Record<string, unknown> {
  const given = Object.entries(body).filter(([name]) => WRITABLE[kind].includes(name));
  const values: Record<string, unknown> = Object.fromEntries(given);
  for (const name of ['title', 'name']) {
    if (values[name] !== undefined) requireText(name, values[name]);
  }
  requireRange('percentComplete', values['percentComplete'], 100);
  requireRange('priority', values['priority'], 10);
  for (const name of ['dueDateTime', 'startDateTime']) {
    if (values[name] !== undefined) values[name] = readInstant(name, values[name]);
  }
  if (typeof values['bucketId'] === 'string') {
    if (requirePlanner(c, 'bucket', values['bucketId']).planId !== planId) {
      throw refused('The bucket belongs to another plan.');
    }
  }
  if (isRecord(values['assignments'])) {
    values['assignments'] = readAssignments(c, values['assignments']);
  }
  if (values['orderHint'] !== undefined) values['orderHint'] = orderHint(c);
  return values;
}

export function requireText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 255) return value;
  throw refused(`'${name}' is missing or longer than 255 characters.`);
}

function requireRange(name: string, value: unknown, most: number): void {
  if (value === undefined) return;
  const inRange =
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
  if (!inRange) throw refused(`'${name}' takes a whole number from 0 to ${most}.`);
}

function readInstant(name: string, value: unknown): string | null {
  if (value === null) return null;
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant)) throw refused(`'${name}' takes an ISO 8601 instant.`);
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function readAssignments(c: TenantContext, given: Values): Record<string, unknown> {
  const { tenant, caller } = c.var;
  return Object.fromEntries(
    Object.entries(given)
      .filter(([id]) => !id.startsWith('@'))
      .map(([id, value]) => {
        if (tenant.user(id) === undefined) throw refused(`There is no user '${id}' to assign.`);
        if (value === null) return [id, null];
        if (!isRecord(value) || value['@odata.type'] === undefined) {
          throw refused("An assignment needs '@odata.type': '#microsoft.graph.plannerAssignment'.");
        }
        return [
          id,
          {
            '@odata.type': '#microsoft.graph.plannerAssignment',
            assignedBy: { user: { id: caller.user.id } },
            assignedDateTime: tenant.clock.now().toISOString(),
            orderHint: orderHint(c),
          },
        ];
      }),
  );
}

/** Hints are answered with a hint of the service's own that sorts; later ones come first. */
export function orderHint(c: TenantContext): string {
  const age = 8_640_000_000_000_000 - c.var.tenant.clock.now().getTime();
  return `${String(age).padStart(16, '0')}P`;
}

function refused(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}
