import type { RecordKind, RecordTypes } from './record-types.ts';
import { accepted, refused, type Result } from './result.ts';

/** One record before and after a step. `before` is null for a record that the step made. */
export type RecordChange<Kind extends RecordKind = RecordKind> = {
  [K in Kind]: {
    readonly kind: K;
    readonly before: RecordTypes[K] | null;
    readonly after: RecordTypes[K];
  };
}[Kind];

/** A change as a step keeps it. */
export const changed = <Kind extends RecordKind>(
  kind: Kind,
  before: RecordTypes[Kind] | null,
  after: RecordTypes[Kind],
): RecordChange => ({ kind, before, after }) as unknown as RecordChange;

/** Something done to statements, as the records it changed: what can be done can be undone. */
export type FlowStep = readonly RecordChange[];

/**
 * ST-undo. The records as they were before a step, keeping what others have changed in other fields since.
 * A record that the step made stays, empty of statements, and is not seen.
 * @param current the record as it is now; undefined when it is gone
 * @returns what to save, or that somebody has changed the same thing since
 */
export function undoStep(
  step: FlowStep,
  current: (kind: RecordKind, id: string) => object | undefined,
): Result<FlowStep, 'changed-since'> {
  const back: RecordChange[] = [];
  for (const change of step) {
    if (change.before === null) continue;
    const now = current(change.kind, change.after.id);
    if (now === undefined) return refused('changed-since');
    const before = new Map(Object.entries(change.before));
    const after = new Map(Object.entries(change.after));
    const present = new Map(Object.entries(now));
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
      (field) => !same(before.get(field), after.get(field)),
    );
    if (touched.some((field) => !same(present.get(field), after.get(field)))) {
      return refused('changed-since');
    }
    const restored = Object.fromEntries(touched.map((field) => [field, before.get(field) ?? null]));
    back.push({ kind: change.kind, before: now, after: { ...now, ...restored } } as RecordChange);
  }
  return accepted(back);
}

/** Null and not there are the same to a list; the values are plain. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
