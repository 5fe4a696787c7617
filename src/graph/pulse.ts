import type { RecordKind, Space } from '#domain/record-types.ts';
import { at } from './address.ts';
import { objectOr, textOrNull, type Graph, type InnerAnswer, type InnerCall } from './client.ts';
import { GraphFailure, isGraphFailure } from './failure.ts';
import { startOver } from './list-news.ts';
import { kindsIn, lists, pulse } from './lists/registry.ts';

/** A beat to send along with a write, and what to do with its answer. */
export type Beat = {
  readonly call: InnerCall;
  readonly done: (answer: InnerAnswer) => void;
};

/**
 * One small list per space with an item per list, touched by every write. Polling it costs one unit where
 * forty lists would cost forty (design.md 4).
 */
export type Pulse = {
  /**
   * @returns kinds written to since the last read; the first read learns and returns none
   * @throws GraphFailure; `not-found` where the list is missing
   */
  read(): Promise<readonly RecordKind[]>;
  /** Reads the rows first if that has not been done: a row made twice would be refused. */
  beatOf(listName: string, beat?: string): Promise<Beat>;
  /** When somebody last read every list of the space, as the rows said at the last read; null when nobody has. */
  lastSweep(): string | null;
};

/** The row that says when somebody last read everything; no list has that name. */
export const sweepRow = 'sweep';

/** @param site id of the space's site; null when there is none */
export function createPulse(graph: Graph, space: Space, site: () => string | null): Pulse {
  const beats = new Map<string, { readonly itemId: string; readonly beat: string }>();
  /** Written to, and not handed out yet. */
  const unheard = new Set<RecordKind>();
  let deltaLink: string | null = null;
  const kindOf = new Map(kindsIn(space).map((kind) => [lists[kind].name, kind]));
  const pathOf = (): string => {
    const siteId = site();
    if (siteId === null) throw new GraphFailure('not-found', `reaching the list ${pulse.name}`);
    return at`/sites/${siteId}/lists/${pulse.name}`;
  };

  const note = (row: unknown, isNews: boolean): void => {
    const { id, fields } = objectOr(row);
    const { SamspelId: name, Beat: beat } = objectOr(fields);
    if (typeof id !== 'string' || typeof name !== 'string') return;
    if (beats.get(name)?.beat === beat) return;
    beats.set(name, { itemId: id, beat: textOrNull(beat) ?? '' });
    const kind = kindOf.get(name);
    if (isNews && kind !== undefined) unheard.add(kind);
  };

  const hear = async (): Promise<void> => {
    const first = deltaLink === null;
    const fresh = beats.size === 0;
    const path = deltaLink ?? `${pathOf()}/items/delta?$expand=fields`;
    try {
      const call = { what: `reading ${pulse.name}`, path, scopes: ['Sites.Read.All'] };
      const pages = await graph.pages(call);
      ({ deltaLink } = pages);
      for (const row of pages.values) note(row, !fresh);
    } catch (failure) {
      if (first || !isGraphFailure(failure) || !startOver.has(failure.status)) throw failure;
      deltaLink = null;
      await hear();
    }
  };

  const read: Pulse['read'] = async () => {
    await hear();
    const heard = [...unheard];
    unheard.clear();
    return heard;
  };

  /** Writing goes on without a pulse; the others see it at their next sweep. */
  const learn = async (): Promise<void> => {
    try {
      await hear();
    } catch (failure) {
      if (!isGraphFailure(failure, 'not-found', 'forbidden')) throw failure;
    }
  };

  return {
    read,
    lastSweep: () => beats.get(sweepRow)?.beat ?? null,
    async beatOf(listName, beat = crypto.randomUUID()) {
      if (deltaLink === null) await learn();
      const item = beats.get(listName);
      const what = `marking ${listName} as changed`;
      const call: InnerCall =
        item === undefined
          ? {
              what,
              method: 'POST',
              path: `${pathOf()}/items`,
              body: { fields: { SamspelId: listName, Beat: beat } },
            }
          : {
              what,
              method: 'PATCH',
              path: `${pathOf()}${at`/items/${item.itemId}/fields`}`,
              body: { Beat: beat },
            };
      return {
        call,
        done: (answer) => {
          // A beat that fails delays the news of others until their next sweep; the write itself stands.
          if (answer instanceof GraphFailure) {
            if (answer.kind === 'not-found') beats.delete(listName);
            return;
          }
          const itemId = item?.itemId ?? textOrNull(objectOr(answer.body)['id']);
          if (itemId !== null && item === undefined) beats.set(listName, { itemId, beat: '' });
        },
      };
    },
  };
}
