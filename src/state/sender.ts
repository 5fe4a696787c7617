import type { Space } from '#domain/record-types.ts';
import { isGraphFailure, type GraphFailure } from '#graph/failure.ts';
import type { Items, Written } from '#graph/items.ts';
import { lists } from '#graph/lists/registry.ts';
import type { FieldValues } from './merge.ts';
import {
  accepted,
  entryKey,
  isPending,
  rebased,
  sendable,
  sending,
  type OutboxEntry,
} from './outbox.ts';
import type { Shelf } from './shelf.ts';

export type SenderOptions = {
  readonly items: Items;
  readonly shelf: Shelf;
  /** Puts an entry in place, on the shelf and on the device; undefined when it is done. */
  readonly setEntry: (
    kind: OutboxEntry['kind'],
    id: string,
    entry: OutboxEntry | undefined,
  ) => void;
  /** Resolves when what was set is on the device. */
  readonly settled: () => Promise<void>;
  /** The store has taken a record of this kind; called before its entry goes. */
  readonly onConfirmed: (kind: OutboxEntry['kind']) => void;
  /** The person may read the space but not write to it. */
  readonly onReadOnly: (space: Space) => void;
};

/** Failures after which the same change may succeed later. */
const passing = ['offline', 'throttled', 'signed-out', 'conflict'] as const;
const refusedBecause = {
  forbidden: 'forbidden',
  rejected: 'rejected',
  malformed: 'malformed',
  'not-found': 'gone',
} as const;

/** A merge may find that somebody has written again meanwhile; more rounds than this mean something else. */
const mostRounds = 5;

/**
 * Sends one entry until nothing of it can be sent.
 * @throws GraphFailure for what will pass by itself; the entry stays
 */
export async function sendEntry(key: string, options: SenderOptions): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const entry = options.shelf.entry(key);
    if (entry === undefined || !isPending(entry)) return;
    try {
      await sendOnce(entry, options);
    } catch (failure) {
      if (!isGraphFailure(failure) || isGraphFailure(failure, ...passing)) throw failure;
      refuse(key, failure, options);
      return;
    }
  }
}

async function sendOnce(entry: OutboxEntry, options: SenderOptions): Promise<void> {
  const { items, settled, setEntry } = options;
  const { kind, id, intent, record } = entry;
  if (intent === 'remove') {
    const standing = await items.remove(kind, id);
    if (standing === null) return removedThere(entry, options);
    const now = options.shelf.entry(entryKey(kind, id));
    options.shelf.confirmOne(kind, id, standing.record);
    setEntry(kind, id, now && rebased(now, standing));
    return;
  }
  const fields: FieldValues = intent === 'create' ? record : sendable(entry);
  const tried = entry.sent.length > 0;
  setEntry(kind, id, sending(entry, fields));
  // On the device before it goes out: a page that ends now must know its own text again.
  await settled();
  const written =
    intent === 'create'
      ? await items.create(kind, record, tried)
      : await items.change(kind, id, fields);
  take(entry, fields, written, options);
}

function take(
  { kind, id }: OutboxEntry,
  fields: FieldValues,
  written: Written,
  { shelf, setEntry, onConfirmed }: SenderOptions,
): void {
  // What has been typed while it was on its way.
  const now = shelf.entry(entryKey(kind, id));
  if (written.outcome === 'saved') {
    const before = shelf.confirmed(kind, id);
    const stored = written.stored?.record ?? (before && { ...before, ...fields });
    shelf.confirmOne(kind, id, stored);
    onConfirmed(kind);
    setEntry(kind, id, now && accepted(now, fields));
    return;
  }
  if (written.outcome === 'differs') {
    shelf.confirmOne(kind, id, written.stored.record);
    onConfirmed(kind);
    setEntry(kind, id, now && rebased(now, written.stored));
    return;
  }
  shelf.confirmOne(kind, id, undefined);
  setEntry(kind, id, now && { ...now, refused: { reason: 'gone', requestId: null } });
}

/** Written again while its removal was on the way: then it is to be made anew. */
function removedThere({ kind, id }: OutboxEntry, { shelf, setEntry }: SenderOptions): void {
  const now = shelf.entry(entryKey(kind, id));
  shelf.confirmOne(kind, id, undefined);
  const again = now !== undefined && now.intent !== 'remove';
  setEntry(kind, id, again ? { ...now, intent: 'create', base: {}, sent: [] } : undefined);
}

function refuse(key: string, failure: GraphFailure, options: SenderOptions): void {
  const entry = options.shelf.entry(key);
  if (entry === undefined) return;
  const reason = refusedBecause[failure.kind as keyof typeof refusedBecause];
  if (reason === 'forbidden') options.onReadOnly(lists[entry.kind].space);
  const { requestId } = failure;
  options.setEntry(entry.kind, entry.id, { ...entry, refused: { reason, requestId } });
}
