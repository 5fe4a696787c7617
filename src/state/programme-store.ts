import type { AnyRecord, RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { createItems } from '#graph/items.ts';
import type { Spaces } from '#graph/spaces.ts';
import type { Device } from './device.ts';
import { createIncoming, type Sites } from './incoming.ts';
import { createKeeper } from './keeper.ts';
import type { LoadedProgramme, ProgrammeStore, Saving, SpaceAccess } from './loaded-programme.ts';
import { entryKey, removed, retried, saved, settled, textsIn, type OutboxEntry } from './outbox.ts';
import { createOutgoing } from './outgoing.ts';
import { createReader } from './reader.ts';
import { createShelf } from './shelf.ts';
import type { Locks, Schedule, Surroundings } from './surroundings.ts';
import { createLane } from './timing.ts';

export type ProgrammeStoreOptions = {
  readonly graph: Graph;
  /** Finds the sites. @throws GraphFailure */
  readonly spaces: () => Promise<Spaces>;
  readonly programmeId: string;
  /** Entra object id of the signed-in person. */
  readonly userId: string;
  readonly device: Device;
  /** Milliseconds since 1970 by the host's clock. */
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly locks: Locks | null;
  readonly surroundings: Surroundings;
  /** Milliseconds since some moment, never backwards; the browser's own unless said otherwise. */
  readonly elapsed?: () => number;
};

/**
 * Opens a programme: at once with what was there at the last visit, then with what the store holds.
 * Changes are seen at once, rest on the device until the store has them, and are sent in order.
 */
export async function createProgrammeStore(
  options: ProgrammeStoreOptions,
): Promise<ProgrammeStore> {
  const { device, graph, locks, now, programmeId, schedule, surroundings } = options;
  const { elapsed = () => performance.now() } = options;
  const listeners = new Set<() => void>();
  const shelf = createShelf();
  const lane = createLane();
  const sites: Sites = { groupRoom: null, consultantRoom: null, openArea: null };
  const items = createItems(graph, (space) => sites[space]);
  let access = unknownAccess;
  let unreadable: ReadonlyMap<RecordKind, readonly GraphFailure[]> = new Map();
  let order = 0;
  // What is handed out, until something changes.
  let programme: LoadedProgramme | null = null;
  let saving: Saving | null = null;

  const onChange = (): void => {
    programme = null;
    saving = null;
    for (const listener of listeners) listener();
  };
  const keeper = await createKeeper(device, locks, crypto.randomUUID(), onChange);
  const setEntry = (kind: RecordKind, id: string, entry: OutboxEntry | undefined): void => {
    shelf.setEntry(kind, id, entry);
    keeper.keep(kind, id, entry);
  };
  const setAccess = (space: Space, next: SpaceAccess): void => {
    // Reading what one may not write is no news of the right to write.
    if (access[space] === 'read-only' && next === 'open') return;
    access = { ...access, [space]: next };
  };
  const adopt = async (): Promise<void> => {
    const left = await keeper.adopt((key) => shelf.entry(key) !== undefined);
    for (const entry of left) {
      order = Math.max(order, entry.order);
      shelf.setEntry(entry.kind, entry.id, entry);
    }
    if (left.length > 0) onChange();
  };

  const reader = createReader({
    items,
    shelf,
    device,
    programmeId,
    setEntry,
    setAccess,
    onDeviceTrouble: keeper.noteTrouble,
    onUnreadable: (kind, rows) => {
      if (rows.length > 0) unreadable = new Map(unreadable).set(kind, rows);
    },
  });
  const outgoing = createOutgoing({
    items,
    shelf,
    setEntry,
    lane,
    locks,
    schedule,
    onChange,
    elapsed,
    name: device.name,
    settled: keeper.settled,
    onConfirmed: reader.rest,
    onReadOnly: (space) => setAccess(space, 'read-only'),
    isLocated: () => sites.groupRoom !== null,
  });
  const incoming = createIncoming({
    graph,
    items,
    shelf,
    reader,
    device,
    lane,
    schedule,
    surroundings,
    programmeId,
    sites,
    now,
    elapsed,
    setAccess,
    onChange,
    findSpaces: options.spaces,
    // Without locks nobody can tell a page that has ended from one that lives.
    adopt: locks === null ? () => Promise.resolve() : adopt,
    onDeviceTrouble: keeper.noteTrouble,
    onRead: outgoing.now,
  });

  await reader.restore();
  await adopt();
  const stopListening = surroundings.onMoment((moment) => {
    switch (moment) {
      case 'left':
        incoming.stir();
        return outgoing.now();
      case 'hidden':
        incoming.rest();
        return outgoing.now();
      case 'shown':
        return incoming.look();
      case 'online':
        incoming.look();
        return outgoing.again();
      case 'offline':
        return onChange();
    }
  });
  incoming.sweep();

  const entryOf = (kind: RecordKind, id: string) => shelf.entry(entryKey(kind, id));
  const change = (kind: RecordKind, id: string, next: OutboxEntry | undefined): void => {
    setEntry(kind, id, next);
    onChange();
    outgoing.soon();
  };

  return {
    programme: () =>
      (programme ??= {
        programmeId,
        me: participantOf(shelf.records(), options.userId),
        records: shelf.records(),
        access,
        fresh: incoming.fresh(),
        unreadable,
      }),
    saving: () => {
      const isAway = (outgoing.trouble() ?? incoming.trouble()) !== null || !surroundings.online();
      return (saving ??= savingOf(shelf.entries(), isAway, keeper.safe()));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save<Kind extends RecordKind>(kind: Kind, record: RecordTypes[Kind]) {
      const { id } = record;
      const before = entryOf(kind, id);
      const known: AnyRecord | undefined = shelf.confirmed(kind, id);
      change(kind, id, saved(before, known, record, kind, before?.order ?? (order += 1)));
    },
    remove(kind, id) {
      const known = shelf.confirmed(kind, id);
      change(kind, id, removed(entryOf(kind, id), known, kind, (order += 1)));
    },
    settle({ kind, id, field }, keep) {
      const entry = entryOf(kind, id);
      if (entry !== undefined) change(kind, id, settled(entry, field, keep));
    },
    retry() {
      for (const entry of shelf.entries()) {
        if (entry.refused !== null) setEntry(entry.kind, entry.id, retried(entry));
      }
      onChange();
      outgoing.again();
      incoming.look();
    },
    discard({ kind, id }) {
      setEntry(kind, id, undefined);
      onChange();
    },
    refresh: () => incoming.sweep(),
    settled: () => keeper.settled(),
    async close() {
      stopListening();
      outgoing.stop();
      incoming.stop();
      await lane.empty();
      await keeper.close();
    },
  };
}

const unknownAccess: Readonly<Record<Space, SpaceAccess>> = {
  groupRoom: 'unknown',
  consultantRoom: 'unknown',
  openArea: 'unknown',
};

function participantOf(records: LoadedProgramme['records'], userId: string): string | null {
  for (const { id, entraId } of records.participants.values()) if (entraId === userId) return id;
  return null;
}

function savingOf(entries: readonly OutboxEntry[], isAway: boolean, safe: boolean): Saving {
  const conflicts = entries.flatMap(({ kind, id, record, held }) =>
    held.map(({ field, theirs, theirName, theirTime }) => {
      const values: Readonly<Record<string, unknown>> = record;
      return { kind, id, field, mine: values[field], theirs, theirName, theirTime };
    }),
  );
  const waiting = entries.map((entry) => ({
    ...{ kind: entry.kind, id: entry.id, texts: textsIn(entry) },
  }));
  const refused = entries.flatMap(({ refused: why }, index) => {
    const change = waiting[index];
    return why === null || change === undefined ? [] : [{ ...change, ...why }];
  });
  const busy = entries.length === 0 ? 'saved' : isAway ? 'offline' : 'saving';
  const status = conflicts.length + refused.length > 0 ? 'attention' : busy;
  return { status, unsent: entries.length, waiting, conflicts, refused, safe };
}
