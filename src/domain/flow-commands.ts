import type { BaseRecord, Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { isLiving, type FlowStatement } from './statement-flow.ts';
import type { Standing, StatementShape } from './statement-kinds.ts';
import type { Placed } from './statement.ts';

/** A statement of one kind with what the flow needs to change it. */
export type Handled<R extends BaseRecord & Placed> = {
  readonly shape: StatementShape<R>;
  readonly now: Instant;
};

type Refusal = 'not-possible' | 'reason-missing' | 'itself' | 'target-gone' | 'no-words';

/** A record without those fields of the flow that are empty anyway, so that kinds without them stay as they are. */
function placed<R extends BaseRecord & Placed>(record: R, change: Placed): R {
  const needed = Object.entries(change).filter(
    ([field, value]) => value !== null || field in record,
  );
  return { ...record, ...Object.fromEntries(needed) };
}

/** ST-handled. Takes a statement up, or back after it was parked, dropped or merged. */
export function takeUp<R extends BaseRecord & Placed>(
  statement: FlowStatement<R>,
  to: Extract<Standing, 'untouched' | 'handled' | 'settled'>,
  { shape, now }: Handled<R>,
): Result<R, Refusal> {
  const moved = shape.moved(statement.record, to, now);
  if (moved === null) return refused('not-possible');
  return accepted(placed(moved, { mergedInto: null, dropReason: null }));
}

/** ST-handled. Set aside for another time; a parked statement is on the parking lot, not gone. */
export function park<R extends BaseRecord & Placed>(
  statement: FlowStatement<R>,
  reason: string,
  { shape, now }: Handled<R>,
): Result<R, Refusal> {
  const moved = shape.moved(statement.record, 'parked', now);
  if (moved === null) return refused('not-possible');
  const words = reason.trim();
  return accepted(placed(moved, { dropReason: words === '' ? null : words, mergedInto: null }));
}

/** ST-handled. A dropped statement keeps the reason. */
export function drop<R extends BaseRecord & Placed>(
  statement: FlowStatement<R>,
  reason: string,
  { shape, now }: Handled<R>,
): Result<R, Refusal> {
  const words = reason.trim();
  if (words === '') return refused('reason-missing');
  const moved = shape.moved(statement.record, 'dropped', now);
  return moved === null
    ? refused('not-possible')
    : accepted(placed(moved, { dropReason: words, mergedInto: null }));
}

/** ST-handled. A merged statement keeps a pointer to the one that says it instead. */
export function merge<R extends BaseRecord & Placed>(
  statement: FlowStatement<R>,
  into: FlowStatement<R>,
  { shape, now }: Handled<R>,
): Result<R, Refusal> {
  if (statement.id === into.id) return refused('itself');
  if (!isLiving(into)) return refused('target-gone');
  const moved = shape.moved(statement.record, 'merged', now);
  return moved === null
    ? refused('not-possible')
    : accepted(placed(moved, { mergedInto: into.id }));
}

/**
 * ST-settle. What has been taken up and has the group's consent is settled.
 * @param consent what `consentOn` says of it
 */
export function settle<R extends BaseRecord & Placed, No extends string>(
  statement: FlowStatement<R>,
  consent: Result<unknown, No>,
  how: Handled<R>,
): Result<R, Refusal | 'not-discussed' | No> {
  if (statement.standing !== 'handled') return refused('not-discussed');
  return consent.ok ? takeUp(statement, 'settled', how) : consent;
}

/** ST-handled. Other words for the same statement; never none. */
export function reword<R extends BaseRecord & Placed>(
  statement: FlowStatement<R>,
  text: string,
  { shape }: Pick<Handled<R>, 'shape'>,
): Result<R, Refusal> {
  const words = text.trim();
  return words === '' ? refused('no-words') : accepted(shape.reworded(statement.record, words));
}

/**
 * ST-group. Lays statements in a group, or each for itself with null. Where each lies is kept on the
 * statement, so that several people group at once and the last to move one statement moves only that one.
 */
export const layIn = <R extends BaseRecord & Placed>(
  statements: readonly FlowStatement<R>[],
  groupId: string | null,
): readonly R[] =>
  statements
    .filter((statement) => statement.groupId !== groupId)
    .map(({ record }) => ({ ...record, groupId }));
