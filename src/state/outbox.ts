import type { AnyRecord, RecordKind } from '#domain/record-types.ts';
import { lists } from '#graph/lists/registry.ts';
import type { RefusedChange } from './loaded-programme.ts';
import { differing, equal, merge, type FieldValues } from './merge.ts';

/** A field of an entry that waits for its author: what somebody else wrote there. */
export type Held = {
  readonly field: string;
  readonly theirs: unknown;
  readonly theirName: string;
  readonly theirTime: string;
};

/** One record's unsent change; everything that is typed into it meanwhile goes into the same entry. */
export type OutboxEntry = {
  readonly kind: RecordKind;
  readonly id: string;
  /** First come, first sent. */
  readonly order: number;
  readonly intent: 'create' | 'change' | 'remove';
  /** The record as its author wants it. */
  readonly record: AnyRecord;
  /** What each changed field was before; of a new record nothing is known. */
  readonly base: FieldValues;
  /** What has been sent without an answer, oldest first. */
  readonly sent: readonly FieldValues[];
  readonly held: readonly Held[];
  readonly refused: Pick<RefusedChange, 'reason' | 'requestId'> | null;
};

/** Another version of a record and who left it so. */
export type Theirs = {
  readonly record: AnyRecord;
  readonly byName: string;
  readonly at: string;
};

export const entryKey = (kind: RecordKind, id: string): string => `${kind}/${id}`;

/** More attempts than this in a row without an answer are told apart by nothing. */
const rememberedAttempts = 8;

/** What may not change: where two versions differ in it, theirs holds. */
const identity = new Set(['id', 'programmeId', 'createdAt', 'createdBy']);

const pick = (record: AnyRecord, fields: readonly string[]): FieldValues => {
  const values: FieldValues = record;
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
};

const fieldsOf = (record: AnyRecord): FieldValues => record;

/** Puts values into a record; the fields come from a record of the same kind. */
const withFields = (record: AnyRecord, fields: FieldValues): AnyRecord => ({
  ...record,
  ...fields,
});

/** The fields of an entry that may be sent now. */
export const sendable = (entry: OutboxEntry): FieldValues => {
  const held = new Set(entry.held.map(({ field }) => field));
  const fields = Object.keys(entry.base).filter((field) => !held.has(field));
  return pick(entry.record, fields);
};

/** What has been typed in a change: of a new record every text, of a change those that differ. */
export function textsIn(entry: OutboxEntry): readonly string[] {
  if (entry.intent === 'remove') return [];
  const values = fieldsOf(entry.record);
  return [...lists[entry.kind].typed]
    .filter((field) => entry.intent === 'create' || field in entry.base)
    .flatMap((field) => {
      const value = values[field];
      return typeof value === 'string' && value.trim() !== '' ? [value] : [];
    });
}

/** Whether there is anything to send. */
export const isPending = (entry: OutboxEntry): boolean =>
  entry.refused === null && (entry.intent !== 'change' || Object.keys(sendable(entry)).length > 0);

/** The record as its author sees it: what the store holds with the unsent fields over it. */
export function overlaid(
  entry: OutboxEntry | undefined,
  confirmed: AnyRecord | undefined,
): AnyRecord | undefined {
  if (entry === undefined) return confirmed;
  if (entry.intent === 'remove' && entry.refused === null) return undefined;
  if (entry.intent === 'create' || confirmed === undefined) return entry.record;
  return withFields(confirmed, pick(entry.record, Object.keys(entry.base)));
}

/**
 * A record is saved: at every keystroke, so one entry per record takes it all.
 * @param confirmed the record as the store has it, if it has it
 * @returns undefined when there is nothing left to send
 */
export function saved(
  entry: OutboxEntry | undefined,
  confirmed: AnyRecord | undefined,
  record: AnyRecord,
  kind: RecordKind,
  order: number,
): OutboxEntry | undefined {
  const fresh = { kind, id: record.id, order, record, sent: [], held: [], refused: null };
  const shown = overlaid(entry, confirmed);
  if (entry === undefined || (entry.intent === 'remove' && confirmed === undefined)) {
    if (confirmed === undefined) return { ...fresh, intent: 'create', base: {} };
    const base = pick(confirmed, differing(fieldsOf(confirmed), fieldsOf(record)));
    return atRest({ ...fresh, intent: 'change', base });
  }
  if (entry.intent === 'create') return { ...entry, record, refused: null };
  const before = shown ?? confirmed ?? entry.record;
  const touched = differing(fieldsOf(before), fieldsOf(record)).filter(
    (field) => !(field in entry.base),
  );
  const base = { ...pick(confirmed ?? entry.record, touched), ...entry.base };
  return atRest({ ...entry, intent: 'change', record, base, refused: null });
}

/** Drops fields that are back where they began; an attempt on its way may still change them. */
function atRest(entry: OutboxEntry): OutboxEntry | undefined {
  if (entry.intent !== 'change') return entry;
  const held = new Set(entry.held.map(({ field }) => field));
  const values = fieldsOf(entry.record);
  const base = Object.fromEntries(
    Object.entries(entry.base).filter(
      ([field, value]) => entry.sent.length > 0 || held.has(field) || !equal(values[field], value),
    ),
  );
  return Object.keys(base).length === 0 ? undefined : { ...entry, base };
}

/** A record is removed. @returns undefined when nobody ever heard of it */
export function removed(
  entry: OutboxEntry | undefined,
  confirmed: AnyRecord | undefined,
  kind: RecordKind,
  order: number,
): OutboxEntry | undefined {
  const known = entry?.record ?? confirmed;
  if (known === undefined) return undefined;
  if (confirmed === undefined && entry?.intent === 'create' && entry.sent.length === 0) {
    return undefined;
  }
  const { sent } = entry ?? { sent: [] };
  return {
    kind,
    id: known.id,
    order: entry?.order ?? order,
    intent: 'remove',
    record: known,
    base: pick(confirmed ?? known, [...lists[kind].typed]),
    sent,
    held: [],
    refused: null,
  };
}

/** Notes what is about to be sent, so that it is known again when the answer gets lost. */
export const sending = (entry: OutboxEntry, fields: FieldValues): OutboxEntry => ({
  ...entry,
  sent: [...entry.sent, fields].slice(-rememberedAttempts),
});

/**
 * The store has taken what was sent; what has been typed since is still to go.
 * @param entry as it is now
 * @param fields what was sent
 */
export function accepted(entry: OutboxEntry, fields: FieldValues): OutboxEntry | undefined {
  if (entry.intent === 'remove') return { ...entry, sent: [] };
  const values = fieldsOf(entry.record);
  const later = Object.entries(fields).filter(([field, value]) => !equal(values[field], value));
  const waiting = Object.entries(entry.base).filter(([field]) => !(field in fields));
  const base = Object.fromEntries([...waiting, ...later]);
  return atRest({ ...entry, intent: 'change', base, sent: [] });
}

/**
 * Somebody else's version has come: what both changed is merged, and what only a person can settle is held.
 * @returns undefined when nothing of mine is left to send
 */
export function rebased(entry: OutboxEntry, theirs: Theirs): OutboxEntry | undefined {
  if (entry.intent === 'remove') return stillRemoved(entry, theirs.record);
  const isNew = entry.intent === 'create';
  const theirFields = fieldsOf(theirs.record);
  const ours = isNew && entry.record.createdAt === theirs.record.createdAt;
  const fields = isNew
    ? Object.keys(entry.record).filter((field) => !identity.has(field))
    : Object.keys(entry.base);
  const { typed } = lists[entry.kind];
  const result = merge({
    mine: pick(entry.record, fields),
    base: entry.base,
    theirs: theirFields,
    // Another's record of the same id is not mine, whatever I have sent.
    sent: isNew && !ours ? [] : entry.sent,
    isTyped: (field) => typed.has(field),
  });
  const held = result.diverged.map(({ field, theirs: value }): Held => ({
    field,
    theirs: value,
    theirName: theirs.byName,
    theirTime: theirs.at,
  }));
  return atRest({
    ...entry,
    intent: 'change',
    record: withFields(theirs.record, result.mine),
    base: result.base,
    held,
  });
}

/** What somebody has written is not removed by a person who has not seen it: the removal is put to them again. */
function stillRemoved(entry: OutboxEntry, theirs: AnyRecord): OutboxEntry {
  const texts = fieldsOf(theirs);
  const seen = [entry.base, fieldsOf(entry.record), ...entry.sent];
  const isNews = (field: string) =>
    field in entry.base && !seen.some((known) => equal(known[field], texts[field]));
  if (!Object.keys(entry.base).some(isNews)) return entry;
  const base = pick(theirs, Object.keys(entry.base));
  return { ...entry, record: theirs, base, refused: { reason: 'changed', requestId: null } };
}

/** Its author has chosen what a held field is to be. */
export function settled(entry: OutboxEntry, field: string, keep: unknown): OutboxEntry | undefined {
  const conflict = entry.held.find((held) => held.field === field);
  if (conflict === undefined) return entry;
  return atRest({
    ...entry,
    record: withFields(entry.record, { [field]: keep }),
    base: { ...entry.base, [field]: conflict.theirs },
    held: entry.held.filter((held) => held.field !== field),
  });
}

/** Tries again after a refusal; a record that somebody removed meanwhile is made anew. */
export function retried(entry: OutboxEntry): OutboxEntry {
  if (entry.refused?.reason !== 'gone') return { ...entry, refused: null };
  return { ...entry, refused: null, intent: 'create', base: {}, sent: [], held: [] };
}
