import type { RecordKind, Space } from '#domain/record-types.ts';
import {
  batchLimit,
  chunks,
  isObject,
  objectOr,
  pageOf,
  type Graph,
  type InnerAnswer,
  type InnerCall,
} from './client.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';
import type { Items, ListNews, Stored } from './items.ts';
import type { KnownLists } from './known-lists.ts';
import { lists } from './lists/registry.ts';

const scopes = ['Sites.Read.All'];
const root = 'https://graph.microsoft.com/v1.0';

/**
 * The token is too old (410), not one that this service gave (400), or of a list that was made anew (404):
 * enumerate again, and what is not there is gone (guides/graph.md 2.6).
 */
export const startOver: ReadonlySet<number | null> = new Set([400, 404, 410]);

/** Reads what has changed in lists, in batches; see `Items.news`. */
export function createNews(
  graph: Graph,
  known: KnownLists,
  siteOf: (space: Space) => string | null,
): Items['news'] {
  const news: Items['news'] = async (kinds) => {
    type Asked = (typeof kinds)[number];
    const found = new Map<Asked, ListNews<Asked> | GraphFailure>();
    const reachable = kinds.filter((kind) => siteOf(lists[kind].space) !== null);
    for (const some of chunks(reachable, batchLimit)) {
      const answers = await answersTo(some);
      for (const [index, kind] of some.entries()) {
        found.set(kind, await newsOf(kind, answers[index]));
      }
    }
    return found;
  };

  /** A batch that fails is no reason to lose what an earlier one brought: that counts as read from then on. */
  const answersTo = async (kinds: readonly RecordKind[]): Promise<readonly InnerAnswer[]> => {
    const calls = kinds.map((kind) => deltaCall(known, kind));
    try {
      return await graph.batch('reading lists', scopes, calls);
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      return kinds.map(() => failure);
    }
  };

  const newsOf = async <Kind extends RecordKind>(
    kind: Kind,
    answer: InnerAnswer | undefined,
  ): Promise<ListNews<Kind> | GraphFailure> => {
    const list = known.get(kind);
    const whole = list.deltaLink === null;
    const what = `reading ${lists[kind].name}`;
    try {
      if (answer === undefined) throw new GraphFailure('offline', what);
      if (answer instanceof GraphFailure) throw answer;
      const { values, nextLink, deltaLink } = pageOf(answer.body);
      const rest = nextLink === null ? null : await graph.pages({ what, path: nextLink, scopes });
      list.deltaLink = rest === null ? deltaLink : rest.deltaLink;
      return readRows(known, kind, [...values, ...(rest?.values ?? [])], whole);
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      if (whole || !startOver.has(failure.status)) return failure;
      list.deltaLink = null;
      const [again] = await answersTo([kind]);
      return newsOf(kind, again);
    }
  };
  return news;
}

function deltaCall(known: KnownLists, kind: RecordKind): InnerCall {
  const what = `reading ${lists[kind].name}`;
  const { deltaLink } = known.get(kind);
  if (deltaLink === null) return { what, path: `${known.pathOf(kind)}/items/delta?$expand=fields` };
  return { what, path: deltaLink.startsWith(root) ? deltaLink.slice(root.length) : deltaLink };
}

function readRows<Kind extends RecordKind>(
  known: KnownLists,
  kind: Kind,
  rows: readonly unknown[],
  whole: boolean,
): ListNews<Kind> {
  const { refs } = known.get(kind);
  // A tombstone carries the item's id only.
  const idOfItem = new Map([...refs].map(([id, { itemId }]) => [itemId, id]));
  if (whole) refs.clear();
  const stored = new Map<string, Stored<Kind>>();
  const removed: string[] = [];
  const unreadable: GraphFailure[] = [];
  for (const row of rows) {
    const { id: itemId, deleted } = objectOr(row);
    if (isObject(deleted)) {
      const id = idOfItem.get(String(itemId));
      if (id === undefined) continue;
      removed.push(id);
      refs.delete(id);
      continue;
    }
    try {
      const one = known.read(kind, row);
      // The same item may come twice; the last wins.
      stored.set(one.record.id, one);
    } catch (failure) {
      if (!isGraphFailure(failure, 'malformed')) throw failure;
      unreadable.push(failure);
    }
  }
  return { stored: [...stored.values()], removed, whole, unreadable };
}
