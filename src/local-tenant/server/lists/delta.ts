import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import { optionsOf, topOf, type Options } from '../odata/options.ts';
import { answerTexts, GRAPH, readToken, writeToken } from '../odata/pages.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { itemTexts } from './item-routes.ts';
import type { ListRecord, Tombstone } from './list-record.ts';
import { listOfPath } from './list-routes.ts';

const USUAL_PAGE = 200;
const LARGEST_PAGE = 5000;

/**
 * Where a walk through a list's changes stands. `since`: deletions up to there were never shown to this
 * client. The request's options travel along, so that a link is complete in itself.
 */
type Position = {
  readonly after: number;
  readonly since: number;
  readonly select: string;
  readonly expand: string;
  readonly top: string;
};

export function mountDelta(graph: Hono<TenantEnv>): void {
  const items = '/sites/:siteId/lists/:listId/items';
  graph.get(`${items}/delta`, getDelta);
  graph.get(`${items}/:function{delta\\(.*\\)}`, getDelta);
}

function tokenOf(c: TenantContext, options: Options): string | undefined {
  const argument = /^delta\(token='?(.*?)'?\)$/.exec(c.req.param('function') ?? '')?.[1];
  return argument ?? options.get('token') ?? options.get('deltatoken') ?? options.get('skiptoken');
}

/** Changes of a list since a token, or everything there is (graph.md 2.6). */
function getDelta(c: TenantContext): Response {
  const { record, table } = listOfPath(c, 'read');
  const options = optionsOf(c);
  const token = tokenOf(c, options);
  const fresh: Position = {
    after: 0,
    since: table.lastSequence,
    select: options.get('select') ?? '',
    expand: options.get('expand') ?? '',
    top: options.get('top') ?? '',
  };
  if (token === 'latest') return answer(record, [], { ...fresh, after: table.lastSequence }, false);
  const start =
    token === undefined || token === '' ? fresh : positionOf(record, table.lastSequence, token);
  const shape = new Map(options);
  for (const name of ['select', 'expand', 'top'] as const) {
    if (!shape.has(name) && start[name] !== '') shape.set(name, start[name]);
  }
  const top = topOf(shape, USUAL_PAGE, LARGEST_PAGE);
  const write = itemTexts(c, record, shape);
  const value: string[] = [];
  let { after } = start;
  let more = false;
  for (const change of table.changesAfter(start.after)) {
    if (value.length === top) {
      more = true;
      break;
    }
    after = change.sequence;
    if ('guid' in change) value.push(write(change));
    else if (change.sequence > start.since) value.push(JSON.stringify(tombstoneJson(change)));
  }
  // After the last page every later deletion concerns items this client was shown.
  const end = more ? { ...start, after } : { ...start, after, since: after };
  return answer(record, value, end, more);
}

function tombstoneJson(stone: Tombstone): object {
  return { id: String(stone.id), deleted: { state: 'deleted' } };
}

function answer(
  list: ListRecord,
  value: readonly string[],
  position: Position,
  more: boolean,
): Response {
  const { after, since, select, expand, top } = position;
  const token = writeToken('delta', [list.epoch, after, since, select, expand, top]);
  const links = {
    '@odata.context': `${GRAPH}/$metadata#Collection(listItem)`,
    [more ? '@odata.nextLink' : '@odata.deltaLink']: `${deltaAddress(list)}?token=${token}`,
  };
  return answerTexts(links, value);
}

function deltaAddress(list: ListRecord): string {
  return `${GRAPH}/sites/${list.siteId}/lists/${list.id}/items/delta`;
}

/**
 * @throws GraphError 400 for a malformed token, 410 with a fresh start for one whose state is lost
 */
function positionOf(list: ListRecord, last: number, token: string): Position {
  const [epoch, after, since, select, expand, top] = readToken('delta', token);
  if (typeof after !== 'number' || typeof since !== 'number') {
    throw new GraphError(400, 'invalidRequest', 'The provided token is not valid.');
  }
  if (epoch !== list.epoch || after > last) throw resync(list);
  return {
    after,
    since,
    select: String(select ?? ''),
    expand: String(expand ?? ''),
    top: String(top ?? ''),
  };
}

/** The server has lost track: enumerate again and treat what comes as the truth. */
export function resync(list: ListRecord): GraphError {
  return new GraphError(
    410,
    'resyncChangesApplyDifferences',
    'The delta token is no longer valid; enumerate the list again.',
    { headers: { Location: deltaAddress(list) } },
  );
}
