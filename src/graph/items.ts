import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { at, odataText } from './address.ts';
import {
  batchLimit,
  isObject,
  objectOr,
  pageOf,
  textOrNull,
  type Answer,
  type Graph,
  type InnerCall,
} from './client.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';
import { lists } from './lists/registry.ts';
import { createPulse, type Pulse, type PulseState } from './pulse.ts';

/** Where an item is in SharePoint. Never leaves `graph` but to rest in a snapshot. */
export type ItemRef = { readonly itemId: string; readonly eTag: string | null };

/** What is known of a list, so that the next visit asks for changes only. Plain data. */
export type ListState = {
  readonly refs: Readonly<Record<string, ItemRef>>;
  readonly deltaLink: string | null;
};

/** A record as it stands in SharePoint, and who left it so. */
export type Stored<Kind extends RecordKind = RecordKind> = {
  readonly record: RecordTypes[Kind];
  /** Display name; empty where SharePoint does not say. */
  readonly byName: string;
  readonly at: string;
};

/** What has happened in a list since it was last read. */
export type ListNews<Kind extends RecordKind = RecordKind> = {
  readonly stored: readonly Stored<Kind>[];
  /** Ids of records that are gone. */
  readonly removed: readonly string[];
  /** `stored` is all there is: what is not in it is gone. */
  readonly whole: boolean;
  /** Rows that could not be read; the others could. */
  readonly unreadable: readonly GraphFailure[];
};

/** `differs`: somebody else's version is there, nothing was written. `gone`: there is no such record. */
export type Written<Kind extends RecordKind = RecordKind> =
  | { readonly outcome: 'saved'; readonly stored: Stored<Kind> | null }
  | { readonly outcome: 'differs'; readonly stored: Stored<Kind> }
  | { readonly outcome: 'gone' };

/** The lists of a programme's spaces. Item ids and eTags stay in here. */
export type Items = {
  /**
   * Reads what has changed in several lists, in as few batches as it takes; the first time everything.
   * One list that fails does not stop the others.
   * @throws GraphFailure when nothing could be asked at all
   */
  news<Kind extends RecordKind>(
    kinds: readonly Kind[],
  ): Promise<ReadonlyMap<Kind, ListNews<Kind> | GraphFailure>>;
  /**
   * Adds a record; one that is there already is found by its `SamspelId` and never made twice.
   * @param tried whether it has been sent before and the answer got lost
   * @throws GraphFailure
   */
  create<Kind extends RecordKind>(
    kind: Kind,
    record: RecordTypes[Kind],
    tried?: boolean,
  ): Promise<Written<Kind>>;
  /** Changes some fields, if nobody else has since we read it. @throws GraphFailure */
  change<Kind extends RecordKind>(
    kind: Kind,
    id: string,
    fields: Partial<RecordTypes[Kind]>,
  ): Promise<Written<Kind>>;
  /** Removes a record; one that is gone already counts as removed. @throws GraphFailure */
  remove(kind: RecordKind, id: string): Promise<void>;
  /** Adds many, twenty at a time; those that are there stay as they are. @throws GraphFailure */
  createAll<Kind extends RecordKind>(
    kind: Kind,
    records: readonly RecordTypes[Kind][],
  ): Promise<void>;
  find<Kind extends RecordKind>(kind: Kind, id: string): Promise<Stored<Kind> | null>;
  /** Kinds of a space that somebody has written to since the last beat. @throws GraphFailure */
  beat(space: Space): Promise<readonly RecordKind[]>;
  state(kind: RecordKind): ListState | null;
  restore(kind: RecordKind, state: ListState): void;
  pulseState(space: Space): PulseState | null;
  restorePulse(space: Space, state: PulseState): void;
};

const readScopes = ['Sites.Read.All'];
const writeScopes = ['Sites.ReadWrite.All'];
const root = 'https://graph.microsoft.com/v1.0';

/**
 * The token is too old (410), not one that this service gave (400), or of a list that was made anew (404):
 * enumerate again, and what is not there is gone (guides/graph.md 2.6).
 */
const startOver = new Set([400, 404, 410]);

type OneList = { readonly refs: Map<string, ItemRef>; deltaLink: string | null };

/** @param siteOf id of the site of a space; null when there is none */
export function createItems(graph: Graph, siteOf: (space: Space) => string | null): Items {
  const known = new Map<RecordKind, OneList>();
  const pulses = new Map<Space, Pulse>();

  const listOf = (kind: RecordKind): OneList => {
    const list = known.get(kind) ?? { refs: new Map<string, ItemRef>(), deltaLink: null };
    known.set(kind, list);
    return list;
  };
  const siteFor = (kind: RecordKind): string => {
    const site = siteOf(lists[kind].space);
    if (site !== null) return site;
    throw new GraphFailure('not-found', `reaching the list ${lists[kind].name}`);
  };
  const pathOf = (kind: RecordKind): string =>
    at`/sites/${siteFor(kind)}/lists/${lists[kind].name}`;
  const pulseOf = (space: Space): Pulse => {
    const pulse = pulses.get(space) ?? createPulse(graph, space, () => siteOf(space));
    pulses.set(space, pulse);
    return pulse;
  };

  const read = <Kind extends RecordKind>(kind: Kind, item: unknown): Stored<Kind> => {
    const row = objectOr(item);
    const record = lists[kind].fromFields(row['fields']);
    const itemId = textOrNull(row['id']);
    if (itemId === null)
      throw new GraphFailure('malformed', `reading the list ${lists[kind].name}`);
    listOf(kind).refs.set(record.id, { itemId, eTag: eTagOf(row) });
    return { record, ...modified(row) };
  };

  const find = async <Kind extends RecordKind>(
    kind: Kind,
    id: string,
  ): Promise<Stored<Kind> | null> => {
    const { body } = await graph.call({
      what: `looking for a record in ${lists[kind].name}`,
      path: `${pathOf(kind)}/items?$expand=fields&$filter=fields/SamspelId%20eq%20${odataText(id)}`,
      scopes: readScopes,
    });
    const [item] = pageOf(body).values;
    if (item !== undefined) return read(kind, item);
    listOf(kind).refs.delete(id);
    return null;
  };

  /** Sends one write and, if it succeeds, the beat of its list. */
  const send = async (kind: RecordKind, write: InnerCall): Promise<Answer> => {
    const beat = await pulseOf(lists[kind].space).beatOf(lists[kind].name);
    const calls = [write, { ...beat.call, after: 0 }];
    const [answer, beaten] = await graph.batch(write.what, writeScopes, calls);
    if (beaten !== undefined) beat.done(beaten);
    if (answer === undefined || answer instanceof GraphFailure) {
      throw answer ?? new GraphFailure('offline', write.what);
    }
    return answer;
  };

  const postOf = <Kind extends RecordKind>(kind: Kind, record: RecordTypes[Kind]): InnerCall => ({
    what: `adding a record to ${lists[kind].name}`,
    method: 'POST',
    path: `${pathOf(kind)}/items`,
    body: { fields: withoutNulls(lists[kind].toFields(record)) },
  });

  const differsOrGone = async <Kind extends RecordKind>(
    kind: Kind,
    id: string,
  ): Promise<Written<Kind>> => {
    const stored = await find(kind, id);
    return stored === null ? { outcome: 'gone' } : { outcome: 'differs', stored };
  };

  const create: Items['create'] = async (kind, record, tried = false) => {
    if (tried) {
      const stored = await find(kind, record.id);
      if (stored !== null) return { outcome: 'differs', stored };
    }
    try {
      const { body } = await send(kind, postOf(kind, record));
      const row = objectOr(body);
      const itemId = textOrNull(row['id']);
      if (itemId !== null) listOf(kind).refs.set(record.id, { itemId, eTag: eTagOf(row) });
      return { outcome: 'saved', stored: { record, ...modified(row) } };
    } catch (failure) {
      if (!isGraphFailure(failure, 'rejected', 'conflict', 'offline')) throw failure;
      // Refused as a duplicate, or the answer got lost: the unique column tells (guides/graph.md 2.5).
      const stored = await find(kind, record.id);
      if (stored === null) throw failure;
      return { outcome: 'differs', stored };
    }
  };

  const change: Items['change'] = async (kind, id, fields) => {
    const ref = listOf(kind).refs.get(id);
    if (ref === undefined || ref.eTag === null) return differsOrGone(kind, id);
    try {
      const { headers, body } = await send(kind, {
        what: `changing a record in ${lists[kind].name}`,
        method: 'PATCH',
        path: `${pathOf(kind)}${at`/items/${ref.itemId}/fields`}`,
        headers: { 'If-Match': ref.eTag },
        body: lists[kind].toFields(fields),
      });
      const row = objectOr(body);
      const eTag = eTagOf(row) ?? headers.get('ETag');
      listOf(kind).refs.set(id, { itemId: ref.itemId, eTag });
      return { outcome: 'saved', stored: storedIn(kind, row) };
    } catch (failure) {
      if (!isGraphFailure(failure, 'conflict', 'not-found')) throw failure;
      return differsOrGone(kind, id);
    }
  };

  const remove: Items['remove'] = async (kind, id) => {
    if (!listOf(kind).refs.has(id) && (await find(kind, id)) === null) return;
    const itemId = listOf(kind).refs.get(id)?.itemId ?? '';
    try {
      await send(kind, {
        what: `removing a record from ${lists[kind].name}`,
        method: 'DELETE',
        path: `${pathOf(kind)}${at`/items/${itemId}`}`,
      });
    } catch (failure) {
      if (!isGraphFailure(failure, 'not-found')) throw failure;
    }
    listOf(kind).refs.delete(id);
  };

  const createAll: Items['createAll'] = async (kind, records) => {
    for (const some of chunks(records, batchLimit - 1)) {
      const beat = await pulseOf(lists[kind].space).beatOf(lists[kind].name);
      const calls = [...some.map((record) => postOf(kind, record)), beat.call];
      const answers = await graph.batch(`filling ${lists[kind].name}`, writeScopes, calls);
      const beaten = answers.at(-1);
      if (beaten !== undefined) beat.done(beaten);
      for (const [index, record] of some.entries()) {
        const answer = answers[index];
        if (answer instanceof GraphFailure && (await find(kind, record.id)) === null) throw answer;
      }
    }
  };

  const news: Items['news'] = async (kinds) => {
    type Asked = (typeof kinds)[number];
    const found = new Map<Asked, ListNews<Asked> | GraphFailure>();
    const reachable = kinds.filter((kind) => siteOf(lists[kind].space) !== null);
    for (const some of chunks(reachable, batchLimit)) {
      const calls = some.map((kind) => deltaCall(kind, pathOf(kind), listOf(kind).deltaLink));
      const answers = await graph.batch('reading lists', readScopes, calls);
      for (const [index, kind] of some.entries()) {
        found.set(kind, await newsOf(kind, answers[index]));
      }
    }
    return found;
  };

  const newsOf = async <Kind extends RecordKind>(
    kind: Kind,
    answer: Answer | GraphFailure | undefined,
  ): Promise<ListNews<Kind> | GraphFailure> => {
    const list = listOf(kind);
    const whole = list.deltaLink === null;
    try {
      if (answer === undefined) throw new GraphFailure('offline', `reading ${lists[kind].name}`);
      if (answer instanceof GraphFailure) throw answer;
      const { values, nextLink, deltaLink } = pageOf(answer.body);
      const what = `reading ${lists[kind].name}`;
      const rest =
        nextLink === null ? null : await graph.pages({ what, path: nextLink, scopes: readScopes });
      list.deltaLink = rest === null ? deltaLink : rest.deltaLink;
      return readRows(kind, [...values, ...(rest?.values ?? [])], whole);
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      if (whole || !startOver.has(failure.status ?? 0)) return failure;
      list.deltaLink = null;
      return (await news([kind])).get(kind) ?? failure;
    }
  };

  const readRows = <Kind extends RecordKind>(
    kind: Kind,
    rows: readonly unknown[],
    whole: boolean,
  ): ListNews<Kind> => {
    const { refs } = listOf(kind);
    const before = new Map([...refs].map(([id, { itemId }]) => [itemId, id]));
    if (whole) refs.clear();
    const stored = new Map<string, Stored<Kind>>();
    const removed: string[] = [];
    const unreadable: GraphFailure[] = [];
    for (const row of rows) {
      const { id: itemId, deleted } = objectOr(row);
      if (isObject(deleted)) {
        const id = before.get(String(itemId));
        if (id === undefined) continue;
        removed.push(id);
        refs.delete(id);
        continue;
      }
      try {
        const one = read(kind, row);
        stored.set(one.record.id, one);
      } catch (failure) {
        if (!isGraphFailure(failure, 'malformed')) throw failure;
        unreadable.push(failure);
      }
    }
    return { stored: [...stored.values()], removed, whole, unreadable };
  };

  return {
    news,
    create,
    change,
    remove,
    createAll,
    find,
    beat: (space) => pulseOf(space).read(),
    state(kind) {
      const list = known.get(kind);
      if (list === undefined || list.deltaLink === null) return null;
      return { refs: Object.fromEntries(list.refs), deltaLink: list.deltaLink };
    },
    restore(kind, { refs, deltaLink }) {
      known.set(kind, { refs: new Map(Object.entries(refs)), deltaLink });
    },
    pulseState: (space) => pulses.get(space)?.state() ?? null,
    restorePulse: (space, state) => pulseOf(space).restore(state),
  };
}

function deltaCall(kind: RecordKind, path: string, deltaLink: string | null): InnerCall {
  const what = `reading ${lists[kind].name}`;
  if (deltaLink === null) return { what, path: `${path}/items/delta?$expand=fields` };
  return { what, path: deltaLink.startsWith(root) ? deltaLink.slice(root.length) : deltaLink };
}

/** The record in the answer to a PATCH, where the answer holds all of it. */
function storedIn<Kind extends RecordKind>(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): Stored<Kind> | null {
  try {
    return { record: lists[kind].fromFields(fields), ...modified({}) };
  } catch (failure) {
    if (isGraphFailure(failure, 'malformed')) return null;
    throw failure;
  }
}

const eTagOf = (row: Readonly<Record<string, unknown>>): string | null =>
  textOrNull(row['eTag']) ?? textOrNull(row['@odata.etag']);

function modified(row: Readonly<Record<string, unknown>>): { byName: string; at: string } {
  const user = objectOr(objectOr(row['lastModifiedBy'])['user']);
  return {
    byName: textOrNull(user['displayName']) ?? '',
    at: textOrNull(row['lastModifiedDateTime']) ?? '',
  };
}

/** A new item says nothing about its empty columns. */
const withoutNulls = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, cell]) => cell !== null));

/** @returns the values in runs of at most `size` */
export function chunks<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (let start = 0; start < values.length; start += size) {
    runs.push(values.slice(start, start + size));
  }
  return runs;
}
