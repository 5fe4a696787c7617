import type { RecordKind, RecordTypes, Space } from '#domain/record-types.ts';

/** Where a space stands for the signed-in person. `none`: the customer has not set it up. */
export type SpaceAccess = 'unknown' | 'open' | 'read-only' | 'forbidden' | 'none' | 'offline';

export type Records = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

/** Everything of one programme that the signed-in person may read. Immutable; replaced on every change. */
export type LoadedProgramme = {
  readonly programmeId: string;
  /** Participant id of the signed-in person; null for somebody outside the programme. */
  readonly me: string | null;
  readonly records: Records;
  readonly access: Readonly<Record<Space, SpaceAccess>>;
  /** False while only the snapshot of the last visit is shown. */
  readonly fresh: boolean;
  /** Rows that could not be read, by kind: why, with list and column. The others could. */
  readonly unreadable?: ReadonlyMap<RecordKind, readonly Error[]>;
};

/** A field that two people changed at the same time, for the person here to choose. */
export type Conflict = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Display name of who wrote the other version. */
  readonly theirName: string;
  readonly theirTime: string;
};

/** A change that could not be sent and will not be tried again by itself. */
export type RefusedChange = {
  readonly kind: RecordKind;
  readonly id: string;
  /** `changed`: it was to be removed, and somebody has written in it meanwhile. */
  readonly reason: 'forbidden' | 'rejected' | 'gone' | 'malformed' | 'changed';
  readonly requestId: string | null;
  /** What was typed in it, to copy. */
  readonly texts: readonly string[];
};

/** A change that is on this device only. */
export type UnsentChange = Pick<RefusedChange, 'kind' | 'id' | 'texts'>;

export type Saving = {
  readonly status: 'saved' | 'saving' | 'offline' | 'attention';
  /** Changes that are on this device only. */
  readonly unsent: number;
  readonly waiting: readonly UnsentChange[];
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly RefusedChange[];
  /** False where nothing survives a closed page: private mode, or a device without room. */
  readonly safe?: boolean;
};

/**
 * The loaded programme and the only way to change it. `save` is seen at once, kept on the device until the
 * store has it, and never rejects: what becomes of it is in `saving()`.
 */
export type ProgrammeStore = {
  programme(): LoadedProgramme;
  saving(): Saving;
  subscribe(listener: () => void): () => void;
  /** Adds or replaces a record; only fields that differ are sent. */
  save<Kind extends RecordKind>(kind: Kind, record: RecordTypes[Kind]): void;
  remove(kind: RecordKind, id: string): void;
  /** Settles a conflict with the text to keep. */
  settle(conflict: Conflict, keep: unknown): void;
  /** Tries everything unsent again now. */
  retry(): void;
  /** Drops a refused change after the person has taken care of its text. */
  discard(change: RefusedChange): void;
  /** Asks for news now; the answer arrives through `subscribe`. */
  refresh(): void;
  /** Resolves when everything typed so far is safe on this device. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** Private text on this device only, until handed in: keys such as `groundRule-draft`. */
export type Drafts = {
  read(key: string): string;
  write(key: string, text: string): void;
  subscribe(listener: () => void): () => void;
};
