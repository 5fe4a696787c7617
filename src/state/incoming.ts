import type { RecordKind, Space } from '#domain/record-types.ts';
import type { Graph } from '#graph/client.ts';
import { isGraphFailure, type GraphFailure } from '#graph/failure.ts';
import type { Items } from '#graph/items.ts';
import { kindsIn } from '#graph/lists/registry.ts';
import { findOpenArea, type Spaces } from '#graph/spaces.ts';
import type { Device } from './device.ts';
import type { SpaceAccess } from './loaded-programme.ts';
import { pollInterval } from './poll-interval.ts';
import { firstKinds, laterKinds, type Reader } from './reader.ts';
import type { Shelf } from './shelf.ts';
import type { Schedule, Surroundings } from './surroundings.ts';
import { createAlarm, inBackground, type Lane } from './timing.ts';

/** How often everything is asked for, for edits made directly in SharePoint; milliseconds. */
const sweepEvery = 600_000;
/** Pages do not all want to read everything in the same moment: each waits up to this much longer. */
const sweepSpread = 120_000;
/** Somebody who is busy on the page hears of others at least this often; milliseconds. */
const stirredAfter = 30_000;
const firstPatience = 2_000;
const longestPatience = 60_000;

const spaces = ['groupRoom', 'consultantRoom', 'openArea'] as const satisfies readonly Space[];

export type Sites = Record<Space, string | null>;

export type IncomingOptions = {
  readonly graph: Graph;
  readonly items: Items;
  readonly shelf: Shelf;
  readonly reader: Reader;
  readonly device: Device;
  readonly lane: Lane;
  readonly schedule: Schedule;
  readonly surroundings: Surroundings;
  readonly programmeId: string;
  /** Ids of the sites; filled in here. */
  readonly sites: Sites;
  /** @throws GraphFailure */
  readonly findSpaces: () => Promise<Spaces>;
  readonly now: () => number;
  /** Milliseconds since some moment. */
  readonly elapsed: () => number;
  readonly setAccess: (space: Space, access: SpaceAccess) => void;
  /** Takes over what ended pages have left. */
  readonly adopt: () => Promise<void>;
  readonly onDeviceTrouble: (failure: unknown) => void;
  /** After every reading that got through. */
  readonly onRead: () => void;
  readonly onChange: () => void;
};

/** When news are asked for. */
export type Incoming = {
  /** Everything; the first time from finding the sites on. */
  sweep(): void;
  /** What has been written to; everything, when nobody has read everything for long. */
  look(): void;
  /** The person is busy on the page: what others do matters again. */
  stir(): void;
  /** Until the page is seen again. */
  rest(): void;
  /** Why the last reading did not get through; null when it did. */
  trouble(): GraphFailure | null;
  /** True when everything has been read at least once. */
  fresh(): boolean;
  stop(): void;
};

export function createIncoming(options: IncomingOptions): Incoming {
  const { items, shelf, reader, device, lane, sites, setAccess, onChange } = options;
  const next = createAlarm(options.schedule);
  let fresh = false;
  const swept = new Map<Space, { at: number; said: string | null }>();
  const spread = Math.random() * sweepSpread;
  /** Written to by others, and not read yet: a reading that fails is made up for by the next. */
  const unread = new Set<RecordKind>();
  /** Looks in a row that found nothing new. */
  let quiet = 0;
  let lookedAt = 0;
  let patience = firstPatience;
  let trouble: GraphFailure | null = null;
  let isRefreshing = false;
  let wanted: (() => Promise<void>) | null = null;
  let stopped = false;

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
    // Else the programme says where it is.
    if (spaces.openArea.siteId !== null) {
      sites.openArea = spaces.openArea.siteId;
      setAccess('openArea', 'open');
    }
    device.put('meta', 'spaces', spaces).catch(options.onDeviceTrouble);
    return moved;
  };

  const openOpenArea = async (): Promise<void> => {
    if (sites.openArea !== null) return;
    const url = shelf.records().programmes.get(options.programmeId)?.openAreaUrl ?? null;
    if (url === null) setAccess('openArea', 'none');
    if (url === null) return;
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

  const hear = async (): Promise<void> => {
    // Who reads the group room gets what is published with the sweeps.
    const others = sites.groupRoom === null ? (['openArea'] as const) : [];
    for (const space of ['groupRoom', 'consultantRoom', ...others] as const) {
      for (const kind of await beat(space)) unread.add(kind);
    }
  };

  /** The pulse before the lists, so that nothing written between the two is missed; then the first view. */
  const readAll = async (): Promise<void> => {
    await lane.take(hear);
    await lane.take(() => reader.read(firstKinds));
    onChange();
    await openOpenArea();
    await lane.take(() => reader.read(laterKinds));
    unread.clear();
    fresh = true;
    for (const space of spaces) swept.set(space, { at: options.elapsed(), said: saidOf(space) });
  };

  /** Sites as the last visit knew them, looked up behind it; the first time they must be found. */
  const connect = async (): Promise<void> => {
    const rested = (await device.all('meta')).get('spaces') as Spaces | undefined;
    place(rested ?? (await options.findSpaces()));
    await readAll();
    if (rested !== undefined && place(await options.findSpaces())) await readAll();
  };

  const sweep = async (): Promise<void> => {
    if (!fresh) return connect();
    await options.adopt();
    await lane.take(() => reader.read([...firstKinds, ...laterKinds]));
    for (const space of spaces) swept.set(space, { at: options.elapsed(), said: saidOf(space) });
    await openOpenArea();
  };

  const saidOf = (space: Space): string | null =>
    sites[space] === null ? null : items.lastSweep(space);

  /** Whether neither this page nor, as the pulse says, any other has read all of a space for long. */
  const isDue = (space: Space): boolean => {
    const said = saidOf(space);
    const last = swept.get(space);
    if (said !== null && said !== last?.said) {
      // Clocks differ: somebody else's sweep is never later than now.
      const ago = Math.max(0, options.now() - Date.parse(said));
      swept.set(space, { at: options.elapsed() - ago, said });
    }
    return options.elapsed() - (swept.get(space)?.at ?? 0) > sweepEvery + spread;
  };

  /** One page reads all lists for everybody, and beats for those that somebody has changed in SharePoint itself. */
  const sweepSpace = async (space: Space): Promise<void> => {
    const found = await lane.take(() => reader.read(kindsIn(space)));
    swept.set(space, { at: options.elapsed(), said: saidOf(space) });
    if (space === 'openArea') return;
    const at = new Date(options.now()).toISOString();
    try {
      await lane.take(() => items.noteSweep(space, at, found));
    } catch (failure) {
      // Who may not write reads for themselves alone.
      if (!isGraphFailure(failure, 'forbidden', 'not-found')) throw failure;
    }
  };

  const look = async (): Promise<void> => {
    lookedAt = options.elapsed();
    if (!fresh) return connect();
    await lane.take(hear);
    quiet = unread.size > 0 ? 0 : quiet + 1;
    if (unread.size > 0) await lane.take(() => reader.read([...unread]));
    unread.clear();
    const due = spaces.filter((space) => sites[space] !== null && isDue(space));
    for (const space of due) await sweepSpace(space);
  };

  /** Reads, and decides when to read again. A failure makes the pauses longer until it is over. */
  const refreshOnce = async (read: () => Promise<void>): Promise<void> => {
    next.stop();
    let pause: number;
    try {
      await read();
      patience = firstPatience;
      trouble = null;
      pause = pollInterval(shelf.records(), options.now(), quiet);
      if (!stopped) options.onRead();
    } catch (failure) {
      if (!isGraphFailure(failure)) throw failure;
      noteTrouble(failure);
      pause = Math.max(patience, (failure.retryAfter ?? 0) * 1000);
      patience = Math.min(patience * 2, longestPatience);
    }
    if (!stopped && options.surroundings.visible()) next.set(() => refresh(look), pause);
    onChange();
  };
  /** One reading at a time; what is wanted meanwhile comes right after it. */
  const refresh = (read: () => Promise<void>): void => {
    if (isRefreshing) wanted = read;
    if (isRefreshing || stopped) return;
    isRefreshing = true;
    inBackground(async () => {
      await refreshOnce(read);
      isRefreshing = false;
      const waiting = wanted;
      wanted = null;
      if (waiting !== null) refresh(waiting);
    });
  };

  const noteTrouble = (failure: GraphFailure): void => {
    trouble = failure;
    if (failure.kind !== 'offline') return;
    for (const space of spaces) {
      if (sites[space] === null) setAccess(space, 'offline');
    }
  };

  return {
    sweep: () => refresh(sweep),
    look() {
      quiet = 0;
      refresh(async () => {
        if (fresh) await options.adopt();
        await look();
      });
    },
    stir() {
      quiet = 0;
      if (fresh && options.elapsed() - lookedAt > stirredAfter) refresh(look);
    },
    rest: () => next.stop(),
    trouble: () => trouble,
    fresh: () => fresh,
    stop() {
      stopped = true;
      next.stop();
    },
  };
}
