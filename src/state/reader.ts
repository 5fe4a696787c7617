import type { AnyRecord, RecordKind, Space } from '#domain/record-types.ts';
import { GraphFailure } from '#graph/failure.ts';
import type { Items, ListNews, ListState } from '#graph/items.ts';
import { kindsIn, lists, recordKinds } from '#graph/lists/registry.ts';
import type { Device } from './device.ts';
import type { SpaceAccess } from './loaded-programme.ts';
import { entryKey, rebased, type OutboxEntry } from './outbox.ts';
import type { Shelf } from './shelf.ts';

/** What the first view of tab and pane shows; one batch. */
export const firstKinds = [
  'programmes',
  'participants',
  'units',
  'occasions',
  'occasionDays',
  'dayProposals',
  'attendance',
  'flowRounds',
  'voices',
  'groundRules',
  'stances',
  'findings',
  'homeTasks',
  'expectedResults',
  'interviewGuides',
  'readingItems',
  'feedbacks',
  'decisions',
  'planActions',
  'topics',
] as const satisfies readonly RecordKind[];

export const laterKinds: readonly RecordKind[] = recordKinds.filter(
  (kind) => !(firstKinds as readonly RecordKind[]).includes(kind),
);

export type ReaderOptions = {
  readonly items: Items;
  readonly shelf: Shelf;
  readonly device: Device;
  readonly programmeId: string;
  readonly setEntry: (kind: RecordKind, id: string, entry: OutboxEntry | undefined) => void;
  readonly setAccess: (space: Space, access: SpaceAccess) => void;
  readonly onDeviceTrouble: (failure: unknown) => void;
  readonly onUnreadable: (kind: RecordKind, rows: readonly GraphFailure[]) => void;
};

/** Brings in what others have written, and keeps the group room's last state for an instant start. */
export type Reader = {
  /** Shows what was there at the last visit. @returns whether there was anything */
  restore(): Promise<boolean>;
  /**
   * Reads what has changed in some lists.
   * @returns the lists in which something had
   * @throws GraphFailure when nobody answers or the tenant asks for patience
   */
  read(kinds: readonly RecordKind[]): Promise<readonly RecordKind[]>;
  /** Keeps what is confirmed of a kind for the next visit; of the group room only. */
  rest(kind: RecordKind): void;
  /** Forgets a space that the person may no longer read. */
  forget(space: Space): void;
};

type Rested = { readonly records: readonly AnyRecord[]; readonly state: ListState };

/** Changes with the columns, so that an app with new ones does not show records without them. */
const shapeOfAll = recordKinds.map((kind) => lists[kind].columns.length).join('.');

export function createReader(options: ReaderOptions): Reader {
  const { items, shelf, device, programmeId, setEntry, setAccess } = options;

  /** Merges somebody else's version into what is being written here. */
  const meet = (kind: RecordKind, news: ListNews): void => {
    for (const theirs of news.stored) {
      const entry = shelf.entry(entryKey(kind, theirs.record.id));
      if (entry !== undefined) setEntry(kind, entry.id, rebased(entry, theirs));
    }
    const stored = new Set(news.stored.map(({ record }) => record.id));
    const gone = shelf
      .entries()
      .filter((entry) => entry.kind === kind)
      .filter(({ id }) => (news.whole ? !stored.has(id) : news.removed.includes(id)));
    for (const entry of gone) {
      if (entry.intent === 'remove') setEntry(kind, entry.id, undefined);
      if (entry.intent !== 'change') continue;
      setEntry(kind, entry.id, { ...entry, refused: { reason: 'gone', requestId: null } });
    }
  };

  const apply = (kind: RecordKind, news: ListNews): void => {
    const own = news.stored.filter(({ record }) => record.programmeId === programmeId);
    options.onUnreadable(kind, news.unreadable);
    const isNews = own.length > 0 || news.removed.length > 0;
    if (!isNews && !news.whole) return;
    const next = new Map(news.whole ? [] : shelf.confirmedOf(kind));
    for (const id of news.removed) next.delete(id);
    for (const { record } of own) next.set(record.id, record);
    meet(kind, { ...news, stored: own });
    shelf.confirm(kind, next);
    rest(kind);
  };

  const rest = (kind: RecordKind): void => {
    const state = items.state(kind);
    if (lists[kind].space !== 'groupRoom' || state === null) return;
    const rested: Rested = { records: [...shelf.confirmedOf(kind).values()], state };
    device.put('snapshot', kind, { shape: shapeOfAll, ...rested }).catch(options.onDeviceTrouble);
  };

  const forget = (space: Space): void => {
    for (const kind of kindsIn(space)) {
      shelf.confirm(kind, new Map());
      device.remove('snapshot', kind).catch(options.onDeviceTrouble);
    }
  };

  /** A space is closed when every list that was asked for says so. */
  const judge = (answers: ReadonlyMap<RecordKind, ListNews | GraphFailure>, space: Space): void => {
    const own = [...answers].filter(([kind]) => lists[kind].space === space);
    // One list with rights of its own says nothing about its space.
    if (own.length < Math.min(kindsIn(space).length, 5)) return;
    const failures = own.flatMap(([, news]) => (news instanceof GraphFailure ? [news] : []));
    if (failures.length < own.length) {
      setAccess(space, 'open');
    } else if (failures.every(({ kind }) => kind === 'forbidden')) {
      setAccess(space, 'forbidden');
      forget(space);
    } else if (failures.every(({ kind }) => kind === 'not-found')) {
      setAccess(space, 'none');
    }
  };

  return {
    async restore() {
      let found = false;
      for (const [key, value] of await device.all('snapshot')) {
        const { shape, records, state } = value as Rested & { readonly shape: string };
        const kind = recordKinds.find((known) => known === key);
        if (kind === undefined || shape !== shapeOfAll) continue;
        items.restore(kind, state);
        shelf.confirm(kind, new Map(records.map((record) => [record.id, record])));
        found = true;
      }
      return found;
    },
    async read(kinds) {
      const answers = await items.news(kinds);
      const changed: RecordKind[] = [];
      for (const [kind, news] of answers) {
        if (news instanceof GraphFailure) continue;
        apply(kind, news);
        if (news.stored.length + news.removed.length > 0) changed.push(kind);
      }
      for (const space of ['groupRoom', 'consultantRoom', 'openArea'] as const) {
        judge(answers, space);
      }
      const failures = [...answers.values()].filter((news) => news instanceof GraphFailure);
      const patience = failures.find(({ kind }) => kind !== 'forbidden' && kind !== 'not-found');
      if (patience !== undefined) throw patience;
      return changed;
    },
    rest,
    forget,
  };
}
