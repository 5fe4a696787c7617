import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { at, odataText } from './address.ts';
import {
  batchLimit,
  chunks,
  objectOr,
  pageOf,
  textOrNull,
  type Answer,
  type Graph,
  type InnerCall,
} from './client.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';
import type { Items, Stored, Written } from './items.ts';
import { eTagOf, modified, type KnownLists } from './known-lists.ts';
import { lists } from './lists/registry.ts';
import type { Pulse } from './pulse.ts';

const readScopes = ['Sites.Read.All'];
const writeScopes = ['Sites.ReadWrite.All'];

export type Writes = Pick<Items, 'create' | 'change' | 'remove' | 'createAll' | 'find'>;

/** Writes records, each with the beat of its list; see `Items`. */
export function createWrites(
  graph: Graph,
  known: KnownLists,
  pulseOf: (space: Space) => Pulse,
): Writes {
  const find: Items['find'] = async (kind, id) => {
    const filter = `fields/SamspelId%20eq%20${odataText(id)}`;
    const { body } = await graph.call({
      what: `looking for a record in ${lists[kind].name}`,
      path: `${known.pathOf(kind)}/items?$expand=fields&$filter=${filter}`,
      scopes: readScopes,
    });
    const [item] = pageOf(body).values;
    if (item !== undefined) return known.read(kind, item);
    known.get(kind).refs.delete(id);
    return null;
  };

  const differsOrGone = async <Kind extends RecordKind>(
    kind: Kind,
    id: string,
  ): Promise<Written<Kind>> => {
    const stored = await find(kind, id);
    return stored === null ? { outcome: 'gone' } : { outcome: 'differs', stored };
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

  const create: Items['create'] = async (kind, record, tried = false) => {
    if (tried) {
      const stored = await find(kind, record.id);
      if (stored !== null) return { outcome: 'differs', stored };
    }
    try {
      const { body } = await send(kind, postOf(known, kind, record));
      const row = objectOr(body);
      const itemId = textOrNull(row['id']);
      if (itemId !== null) known.get(kind).refs.set(record.id, { itemId, eTag: eTagOf(row) });
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
    const { refs } = known.get(kind);
    const ref = refs.get(id);
    if (ref === undefined || ref.eTag === null) return differsOrGone(kind, id);
    try {
      const { headers, body } = await send(kind, {
        what: `changing a record in ${lists[kind].name}`,
        method: 'PATCH',
        path: `${known.pathOf(kind)}${at`/items/${ref.itemId}/fields`}`,
        headers: { 'If-Match': ref.eTag },
        body: lists[kind].toFields(fields),
      });
      const row = objectOr(body);
      refs.set(id, { itemId: ref.itemId, eTag: eTagOf(row) ?? headers.get('ETag') });
      return { outcome: 'saved', stored: storedIn(kind, row) };
    } catch (failure) {
      if (!isGraphFailure(failure, 'conflict', 'not-found')) throw failure;
      return differsOrGone(kind, id);
    }
  };

  const remove: Items['remove'] = async (kind, id) => {
    const { refs } = known.get(kind);
    const ref = refs.get(id);
    // What has not been read is not removed unseen.
    if (ref === undefined || ref.eTag === null) return find(kind, id);
    const { itemId, eTag } = ref;
    try {
      await send(kind, {
        what: `removing a record from ${lists[kind].name}`,
        method: 'DELETE',
        path: `${known.pathOf(kind)}${at`/items/${itemId}`}`,
        headers: { 'If-Match': eTag },
      });
    } catch (failure) {
      if (!isGraphFailure(failure, 'not-found', 'conflict')) throw failure;
      if (isGraphFailure(failure, 'conflict')) return find(kind, id);
    }
    refs.delete(id);
    return null;
  };

  const createAll: Items['createAll'] = async (kind, records) => {
    for (const some of chunks(records, batchLimit - 1)) {
      const beat = await pulseOf(lists[kind].space).beatOf(lists[kind].name);
      const calls = [...some.map((record) => postOf(known, kind, record)), beat.call];
      const answers = await graph.batch(`filling ${lists[kind].name}`, writeScopes, calls);
      const beaten = answers.at(-1);
      if (beaten !== undefined) beat.done(beaten);
      for (const [index, record] of some.entries()) {
        const answer = answers[index];
        if (answer instanceof GraphFailure && (await find(kind, record.id)) === null) throw answer;
      }
    }
  };

  return { find, create, change, remove, createAll };
}

/** A new item says nothing about its empty columns. */
function postOf<Kind extends RecordKind>(
  known: KnownLists,
  kind: Kind,
  record: RecordTypes[Kind],
): InnerCall {
  const cells = Object.entries(lists[kind].toFields(record)).filter(([, cell]) => cell !== null);
  return {
    what: `adding a record to ${lists[kind].name}`,
    method: 'POST',
    path: `${known.pathOf(kind)}/items`,
    body: { fields: Object.fromEntries(cells) },
  };
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
