import type { AnyRecord, RecordKind, RecordTypes, Space } from '#domain/record-types.ts';
import type { Graph } from '#graph/client.ts';
import { isGraphFailure, type GraphFailure } from '#graph/failure.ts';
import { createItems } from '#graph/items.ts';
import { findOpenArea, type Spaces } from '#graph/spaces.ts';
import type { Device } from './device.ts';
import { createKeeper } from './keeper.ts';
import type { LoadedProgramme, ProgrammeStore, Saving, SpaceAccess } from './loaded-programme.ts';
import {
  entryKey,
  isPending,
  removed,
  retried,
  saved,
  settled,
  type OutboxEntry,
} from './outbox.ts';
import { pollInterval } from './poll-interval.ts';
import { createReader, firstKinds, laterKinds } from './reader.ts';
import { sendEntry } from './sender.ts';
import { createShelf } from './shelf.ts';
import type { Locks, Moment, Schedule, Surroundings } from './surroundings.ts';

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
};

/** Typing may go on this long before what there is goes out, in milliseconds. */
const pauseBeforeSending = 600;
const longestPause = 3_000;
const sweepEvery = 600_000;
const shortestSweep = 30_000;
const firstRetry = 2_000;
const longestRetry = 60_000;

/**
 * Opens a programme: at once with what was there at the last visit, then with what the store holds.
 * Changes are seen at once, rest on the device until the store has them, and are sent in order.
 */
export async function createProgrammeStore(
  options: ProgrammeStoreOptions,
): Promise<ProgrammeStore> {
  const { device, locks, surroundings } = options;
  const listeners = new Set<() => void>();
  const shelf = createShelf();
  const keeper = await createKeeper(device, locks, crypto.randomUUID(), () => changed());
  const sites: Record<Space, string | null> = {
    groupRoom: null,
    consultantRoom: null,
    openArea: null,
  };
  const items = createItems(options.graph, (space) => sites[space]);
  let access: Readonly<Record<Space, SpaceAccess>> = {
    groupRoom: 'unknown',
    consultantRoom: 'unknown',
    openArea: 'unknown',
  };
  let fresh = false;
  let closed = false;
  let order = 0;
  let sendTrouble: GraphFailure | null = null;
  let readTrouble: GraphFailure | null = null;
  let unreadable: ReadonlyMap<RecordKind, readonly GraphFailure[]> = new Map();
  let programme: LoadedProgramme | null = null;
  let saving: Saving | null = null;

  const changed = (): void => {
    programme = null;
    saving = null;
    for (const listener of listeners) listener();
  };
  const setAccess = (space: Space, next: SpaceAccess): void => {
    // Reading what one may not write is no news of the right to write.
    if (access[space] === next || (access[space] === 'read-only' && next === 'open')) return;
    access = { ...access, [space]: next };
  };
  const setEntry = (kind: RecordKind, id: string, entry: OutboxEntry | undefined): void => {
    shelf.setEntry(kind, id, entry);
    keeper.keep(kind, id, entry);
  };

  const reader = createReader({
    items,
    shelf,
    device,
    programmeId: options.programmeId,
    setEntry,
    setAccess,
    onDeviceTrouble: keeper.noteTrouble,
    onUnreadable: (kind, rows) => {
      if (rows.length > 0) unreadable = new Map(unreadable).set(kind, rows);
    },
  });

  /** One thing at a time: an old answer must not overtake a newer write. */
  let lane: Promise<unknown> = Promise.resolve();
  const inLane = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = lane.then(act);
    lane = turn.catch(() => undefined);
    return turn;
  };

  // Sending -----------------------------------------------------------------------------------------------

  const flushTimer = timer(options.schedule);
  const retryTimer = timer(options.schedule);
  let waitingSince: number | null = null;
  let retryIn = firstRetry;
  let flushing: Promise<void> | null = null;

  const isLocated = (): boolean => sites.groupRoom !== null;
  const pending = (): readonly OutboxEntry[] => shelf.entries().filter(isPending);

  const flush = (): Promise<void> => {
    flushTimer.stop();
    waitingSince = null;
    flushing ??= flushAll().finally(() => {
      flushing = null;
      if (!closed && isLocated() && sendTrouble === null && pending().length > 0) flushSoon();
    });
    return flushing;
  };

  const flushAll = async (): Promise<void> => {
    if (closed || pending().length === 0 || !isLocated()) return;
    try {
      const alone =
        locks?.alone.bind(locks) ?? ((_name: string, act: () => Promise<void>) => act());
      await alone(`${device.name}.flush`, async () => {
        for (const { kind, id } of pending()) {
          if (closed) return;
          await inLane(() => sendEntry(entryKey(kind, id), sender));
          changed();
        }
      });
      sendTrouble = null;
      retryIn = firstRetry;
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      sendTrouble = failure;
      const asked = failure.retryAfter === null ? 0 : failure.retryAfter * 1000;
      retryTimer.start(() => run(flush), Math.max(asked, retryIn));
      retryIn = Math.min(retryIn * 2, longestRetry);
    }
    changed();
  };
  const sender = {
    items,
    shelf,
    setEntry,
    settled: keeper.settled,
    onConfirmed: (kind: RecordKind) => reader.rest(kind),
    onReadOnly: (space: Space) => setAccess(space, 'read-only'),
  };

  /** After a pause in typing, but not later than a few seconds into it. */
  const flushSoon = (): void => {
    const now = performance.now();
    waitingSince ??= now;
    const left = Math.max(0, waitingSince + longestPause - now);
    flushTimer.start(() => run(flush), Math.min(pauseBeforeSending, left));
  };

  // Reading -----------------------------------------------------------------------------------------------

  const pollTimer = timer(options.schedule);
  let sweptAt = 0;
  let connected = false;

  /** @returns whether a space is somewhere else than was known */
  const place = (spaces: Spaces): boolean => {
    let moved = false;
    for (const space of ['groupRoom', 'consultantRoom'] as const) {
      const found = spaces[space];
      moved ||= sites[space] !== found.siteId;
      sites[space] = found.siteId;
      setAccess(space, found.access);
      if (found.access === 'forbidden') reader.forget(space);
    }
    device.put('meta', 'spaces', spaces).catch(keeper.noteTrouble);
    return moved;
  };

  /** Sites first, as the last visit knew them or as they are found; then the first view, then the rest. */
  const connect = async (): Promise<void> => {
    const rested = (await device.all('meta')).get('spaces') as Spaces | undefined;
    place(rested ?? (await options.spaces()));
    await readAll();
    if (rested !== undefined && place(await options.spaces())) await readAll();
  };

  const readAll = async (): Promise<void> => {
    await inLane(() => beat('groupRoom'));
    await inLane(() => reader.read(firstKinds));
    changed();
    await openOpenArea();
    await inLane(() => reader.read(laterKinds));
    connected = true;
    fresh = true;
    sweptAt = performance.now();
    changed();
  };

  const openOpenArea = async (): Promise<void> => {
    const url = [...shelf.records().programmes.values()].find(
      ({ id }) => id === options.programmeId,
    )?.openAreaUrl;
    if (url === undefined || url === null || sites.openArea !== null) return;
    const found = await findOpenArea(options.graph, url);
    sites.openArea = found.siteId;
    setAccess('openArea', found.access);
  };

  /** Which lists of a space have been written to; a space without a pulse is left to the sweep. */
  const beat = async (space: Space): Promise<readonly RecordKind[]> => {
    if (sites[space] === null) return [];
    try {
      return await items.beat(space);
    } catch (failure) {
      if (isGraphFailure(failure, 'not-found', 'forbidden')) return [];
      throw failure;
    }
  };

  const sweep = async (): Promise<void> => {
    sweptAt = performance.now();
    if (locks !== null) adoptLeftovers(await keeper.adopt(isTaken));
    await inLane(() => reader.read([...firstKinds, ...laterKinds]));
  };

  const poll = async (): Promise<void> => {
    if (!connected) return connect();
    if (performance.now() - sweptAt > sweepEvery) return sweep();
    const kinds = await inLane(async () => [
      ...(await beat('groupRoom')),
      ...(await beat('consultantRoom')),
    ]);
    if (kinds.length > 0) await inLane(() => reader.read(kinds));
  };

  /** Reads, and decides when to read again. A failure makes the pauses longer until it is over. */
  let patience = firstRetry;
  let refreshing: Promise<void> | null = null;
  const refresh = (read: () => Promise<void>): Promise<void> => {
    refreshing ??= refreshOnce(read).finally(() => {
      refreshing = null;
    });
    return refreshing;
  };
  const refreshOnce = async (read: () => Promise<void>): Promise<void> => {
    pollTimer.stop();
    try {
      await read();
      patience = firstRetry;
      readTrouble = null;
      if (closed) return;
      if (pending().length > 0 && sendTrouble === null) run(flush);
      pollAfter(interval());
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      if (closed) return;
      noteUnreachable(failure);
      pollAfter(Math.max(patience, (failure.retryAfter ?? 0) * 1000));
      patience = Math.min(patience * 2, longestRetry);
    }
    changed();
  };
  const noteUnreachable = (failure: GraphFailure): void => {
    readTrouble = failure;
    for (const space of ['groupRoom', 'consultantRoom', 'openArea'] as const) {
      if (access[space] === 'unknown' && failure.kind === 'offline') setAccess(space, 'offline');
    }
  };
  const interval = (): number => pollInterval(shelf.records(), options.now());
  const pollAfter = (milliseconds: number): void => {
    if (surroundings.visible()) pollTimer.start(() => run(() => refresh(poll)), milliseconds);
  };

  // The page ----------------------------------------------------------------------------------------------

  /** Starts something that nobody waits for; only a slip of ours can reject here, and then it must be seen. */
  const run = (act: () => Promise<void>): void => {
    act().catch((failure: unknown) => {
      queueMicrotask(() => {
        throw failure;
      });
    });
  };

  const onMoment = (moment: Moment): void => {
    switch (moment) {
      case 'left':
      case 'hidden':
        if (moment === 'hidden') pollTimer.stop();
        if (pending().length > 0 && sendTrouble === null) run(flush);
        return;
      case 'online':
        retryTimer.stop();
        sendTrouble = null;
        run(() => refresh(connected ? sweep : poll));
        return;
      case 'offline':
        changed();
        return;
      case 'shown': {
        const due = !connected || performance.now() - sweptAt > shortestSweep;
        run(() => refresh(due && connected ? sweep : poll));
      }
    }
  };

  const isTaken = (key: string): boolean => shelf.entry(key) !== undefined;
  const adoptLeftovers = (entries: readonly OutboxEntry[]): void => {
    for (const entry of entries) {
      order = Math.max(order, entry.order);
      shelf.setEntry(entry.kind, entry.id, entry);
    }
    if (entries.length > 0) changed();
  };

  await reader.restore();
  adoptLeftovers(await keeper.adopt(isTaken));
  const stopListening = surroundings.onMoment(onMoment);
  run(() => refresh(poll));

  const change = (kind: RecordKind, id: string, next: OutboxEntry | undefined): void => {
    setEntry(kind, id, next);
    changed();
    flushSoon();
  };
  const entryOf = (kind: RecordKind, id: string) => shelf.entry(entryKey(kind, id));
  const nextOrder = (): number => (order += 1);

  return {
    programme: () =>
      (programme ??= {
        programmeId: options.programmeId,
        me: participantOf(shelf.records(), options.userId),
        records: shelf.records(),
        access,
        fresh,
        unreadable,
      }),
    saving: () =>
      (saving ??= savingOf(
        shelf.entries(),
        sendTrouble ?? readTrouble,
        surroundings,
        keeper.safe(),
      )),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save<Kind extends RecordKind>(kind: Kind, record: RecordTypes[Kind]) {
      const { id } = record;
      const before = entryOf(kind, id);
      const known: AnyRecord | undefined = shelf.confirmed(kind, id);
      change(kind, id, saved(before, known, record, kind, before?.order ?? nextOrder()));
    },
    remove(kind, id) {
      change(kind, id, removed(entryOf(kind, id), shelf.confirmed(kind, id), kind, nextOrder()));
    },
    settle({ kind, id, field }, keep) {
      const entry = entryOf(kind, id);
      if (entry !== undefined) change(kind, id, settled(entry, field, keep));
    },
    retry() {
      for (const entry of shelf.entries()) {
        if (entry.refused !== null) setEntry(entry.kind, entry.id, retried(entry));
      }
      retryTimer.stop();
      sendTrouble = null;
      changed();
      run(() => (connected ? flush() : refresh(poll)));
    },
    discard({ kind, id }) {
      setEntry(kind, id, undefined);
      changed();
    },
    refresh: () => run(() => refresh(connected ? sweep : poll)),
    settled: () => keeper.settled(),
    async close() {
      closed = true;
      stopListening();
      for (const each of [flushTimer, retryTimer, pollTimer]) each.stop();
      await lane;
      await keeper.close();
    },
  };
}

/** One alarm that is set anew each time. */
function timer(schedule: Schedule): { start(act: () => void, ms: number): void; stop(): void } {
  let cancel: (() => void) | null = null;
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  return {
    stop,
    start(act, milliseconds) {
      stop();
      cancel = schedule(act, milliseconds);
    },
  };
}

function participantOf(records: LoadedProgramme['records'], userId: string): string | null {
  for (const { id, entraId } of records.participants.values()) if (entraId === userId) return id;
  return null;
}

function savingOf(
  entries: readonly OutboxEntry[],
  trouble: GraphFailure | null,
  surroundings: Surroundings,
  safe: boolean,
): Saving {
  const conflicts = entries.flatMap(({ kind, id, record, held }) =>
    held.map(({ field, theirs, theirName, theirTime }) => {
      const values: Readonly<Record<string, unknown>> = record;
      return { kind, id, field, mine: values[field], theirs, theirName, theirTime };
    }),
  );
  const refused = entries.flatMap(({ kind, id, refused: why }) =>
    why === null ? [] : [{ kind, id, ...why }],
  );
  const isAway = trouble !== null || !surroundings.online();
  const busy = entries.length === 0 ? 'saved' : isAway ? 'offline' : 'saving';
  const status = conflicts.length + refused.length > 0 ? 'attention' : busy;
  return { status, unsent: entries.length, conflicts, refused, safe };
}
