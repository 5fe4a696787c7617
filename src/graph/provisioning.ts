import type { Space } from '#domain/record-types.ts';
import { at } from './address.ts';
import {
  batchLimit,
  chunks,
  objectOr,
  pageOf,
  textOrNull,
  type Graph,
  type InnerCall,
} from './client.ts';
import { GraphFailure } from './failure.ts';
import type { ColumnDefinition, ListShape } from './lists/declare.ts';
import { kindsIn, lists, listsIn, pulse } from './lists/registry.ts';

/** What became of setting up a space. */
export type Provisioned =
  | { readonly outcome: 'ready'; readonly created: number; readonly completed: number }
  /** The lists that are missing a right to be made; an owner of the site can call it again. */
  | {
      readonly outcome: 'not-permitted';
      readonly scope: 'Sites.Manage.All';
      readonly missing: readonly string[];
    };

export type ProvisioningOptions = {
  readonly siteId: string;
  readonly space: Space;
  /** Called after every list. @param done lists that are ready @param all lists of the space */
  readonly onProgress?: (done: number, all: number) => void;
};

const manage = ['Sites.Manage.All'];
const read = ['Sites.Read.All'];

/**
 * Makes the lists and columns that a space lacks. May be called any number of times and goes on where it
 * stopped: what is there stays, nothing is renamed or removed.
 * @throws GraphFailure when nobody answers, or Graph refuses for another reason than a missing right
 */
export async function provision(graph: Graph, options: ProvisioningOptions): Promise<Provisioned> {
  const { siteId, space, onProgress } = options;
  const wanted = listsIn(space);
  const site = at`/sites/${siteId}/lists`;
  const present = await namesOfLists(graph, site);
  const shortOf = await missingColumns(
    graph,
    site,
    wanted.filter(({ name }) => present.has(name)),
  );
  const missing: string[] = [];
  let created = 0;
  let completed = 0;
  for (const [index, shape] of wanted.entries()) {
    const lacking = shortOf.get(shape.name);
    if (lacking === undefined) {
      if (await permitted(() => createList(graph, site, shape))) created += 1;
      else missing.push(shape.name);
    } else if (lacking.length > 0) {
      if (await permitted(() => addColumns(graph, site, shape, lacking))) completed += 1;
      else missing.push(shape.name);
    }
    onProgress?.(index + 1, wanted.length);
  }
  if (missing.length > 0) return { outcome: 'not-permitted', scope: 'Sites.Manage.All', missing };
  await fillPulse(graph, site, space);
  return { outcome: 'ready', created, completed };
}

async function permitted(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (failure) {
    if (failure instanceof GraphFailure && failure.kind === 'forbidden') return false;
    throw failure;
  }
}

async function namesOfLists(graph: Graph, site: string): Promise<ReadonlySet<string>> {
  const { values } = await graph.pages({
    what: 'reading which lists there are',
    path: `${site}?$select=id,name,displayName`,
    scopes: read,
  });
  return new Set(values.map((list) => textOrNull(objectOr(list)['name']) ?? ''));
}

/** Columns that a list of ours lacks, by name of the list; lists that are complete have none. */
async function missingColumns(
  graph: Graph,
  site: string,
  shapes: readonly ListShape[],
): Promise<ReadonlyMap<string, readonly ColumnDefinition[]>> {
  const found = new Map<string, readonly ColumnDefinition[]>();
  for (const some of chunks(shapes, batchLimit)) {
    const calls = some.map(({ name }): InnerCall => ({
      what: `reading the columns of ${name}`,
      path: `${site}${at`/${name}/columns`}?$select=name`,
    }));
    const answers = await graph.batch('reading columns', read, calls);
    for (const [index, shape] of some.entries()) {
      const answer = answers[index];
      if (answer === undefined || answer instanceof GraphFailure) {
        throw answer ?? new GraphFailure('offline', `reading the columns of ${shape.name}`);
      }
      const names = new Set(pageOf(answer.body).values.map((column) => objectOr(column)['name']));
      found.set(
        shape.name,
        shape.columns.filter(({ name }) => !names.has(name)),
      );
    }
  }
  return found;
}

/**
 * The title stays the ASCII name, for a list is addressed by its title or id (guides/graph.md 2.4) and an id
 * would cost a call before the first view. What it holds stands in the Swedish description.
 */
async function createList(graph: Graph, site: string, shape: ListShape): Promise<void> {
  await graph.call({
    what: `creating the list ${shape.name}`,
    method: 'POST',
    path: site,
    scopes: manage,
    body: {
      displayName: shape.name,
      description: shape.displayName,
      columns: shape.columns,
      list: { template: 'genericList' },
    },
  });
}

async function addColumns(
  graph: Graph,
  site: string,
  shape: ListShape,
  columns: readonly ColumnDefinition[],
): Promise<void> {
  for (const column of columns) {
    await graph.call({
      what: `adding the column ${column.name} to ${shape.name}`,
      method: 'POST',
      path: `${site}${at`/${shape.name}/columns`}`,
      scopes: manage,
      body: column,
    });
  }
}

/** An item per list, so that no two people make the same one at their first write. */
async function fillPulse(graph: Graph, site: string, space: Space): Promise<void> {
  const items = `${site}${at`/${pulse.name}/items`}`;
  const { values } = await graph.pages({
    what: `reading ${pulse.name}`,
    path: `${items}?$expand=fields`,
    scopes: read,
  });
  const present = new Set(values.map((item) => objectOr(objectOr(item)['fields'])['SamspelId']));
  const names = kindsIn(space).map((kind) => lists[kind].name);
  for (const some of chunks(
    names.filter((name) => !present.has(name)),
    batchLimit,
  )) {
    const calls = some.map((name): InnerCall => ({
      what: `filling ${pulse.name}`,
      method: 'POST',
      path: items,
      body: { fields: { SamspelId: name, Beat: 'new' } },
    }));
    const answers = await graph.batch(`filling ${pulse.name}`, ['Sites.ReadWrite.All'], calls);
    const failed = answers.find((answer) => answer instanceof GraphFailure);
    // A row that somebody else made meanwhile is refused as a duplicate: it is there.
    if (failed !== undefined && !['rejected', 'conflict'].includes(failed.kind)) throw failed;
  }
}
