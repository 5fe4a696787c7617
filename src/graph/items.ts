import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import { batchLimit, chunks, type Graph } from './client.ts';
import type { GraphFailure } from './failure.ts';
import { createKnownLists } from './known-lists.ts';
import { createNews } from './list-news.ts';
import { createWrites } from './list-writes.ts';
import { lists } from './lists/registry.ts';
import { createPulse, sweepRow, type Pulse } from './pulse.ts';

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
   * One list or batch that fails does not stop the others, nor takes away what they brought.
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
  /**
   * Removes a record, if nobody else has changed it since we read it; one that is gone already counts as
   * removed (null).
   * @returns the version that was left standing, because it had changed or had not been read
   * @throws GraphFailure
   */
  remove(kind: RecordKind, id: string): Promise<Stored | null>;
  /** Adds many, twenty at a time; those that are there stay as they are. @throws GraphFailure */
  createAll<Kind extends RecordKind>(
    kind: Kind,
    records: readonly RecordTypes[Kind][],
  ): Promise<void>;
  find<Kind extends RecordKind>(kind: Kind, id: string): Promise<Stored<Kind> | null>;
  /** Kinds of a space that somebody has written to since the last beat. @throws GraphFailure */
  beat(space: Space): Promise<readonly RecordKind[]>;
  /** When somebody last read every list of a space, as the pulse said when it was last read; null: nobody. */
  lastSweep(space: Space): string | null;
  /**
   * Tells the others that every list of a space has just been read, and which of them had been written to
   * without a beat, so that they need only read those.
   * @throws GraphFailure
   */
  noteSweep(space: Space, at: string, unannounced: readonly RecordKind[]): Promise<void>;
  state(kind: RecordKind): ListState | null;
  restore(kind: RecordKind, state: ListState): void;
};

/** @param siteOf id of the site of a space; null when there is none */
export function createItems(graph: Graph, siteOf: (space: Space) => string | null): Items {
  const known = createKnownLists(siteOf);
  const pulses = new Map<Space, Pulse>();
  const pulseOf = (space: Space): Pulse => {
    const pulse = pulses.get(space) ?? createPulse(graph, space, () => siteOf(space));
    pulses.set(space, pulse);
    return pulse;
  };
  return {
    ...createWrites(graph, known, pulseOf),
    news: createNews(graph, known, siteOf),
    beat: (space) => pulseOf(space).read(),
    lastSweep: (space) => pulseOf(space).lastSweep(),
    async noteSweep(space, at, unannounced) {
      const pulse = pulseOf(space);
      const beats = await Promise.all([
        pulse.beatOf(sweepRow, at),
        ...unannounced.map((kind) => pulse.beatOf(lists[kind].name)),
      ]);
      for (const some of chunks(beats, batchLimit)) {
        const calls = some.map(({ call }) => call);
        const answers = await graph.batch('noting what was read', ['Sites.ReadWrite.All'], calls);
        for (const [index, answer] of answers.entries()) some[index]?.done(answer);
      }
    },
    state(kind) {
      const { refs, deltaLink } = known.get(kind);
      return deltaLink === null ? null : { refs: Object.fromEntries(refs), deltaLink };
    },
    restore(kind, { refs, deltaLink }) {
      known.set(kind, { refs: new Map(Object.entries(refs)), deltaLink });
    },
  };
}
