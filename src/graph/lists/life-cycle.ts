import * as v from 'valibot';
import type { StatusEntry } from '#domain/record.ts';
import { choice, json, type Column } from './columns.ts';

/** The two columns of every record with a life cycle. */
export const statusColumns = <const Status extends string>(
  statuses: readonly Status[],
): {
  readonly status: Column<Status>;
  readonly statusHistory: Column<readonly StatusEntry<Status>[], unknown>;
} => ({
  status: choice('Status', statuses),
  statusHistory: json(
    'Statushistorik',
    v.array(v.object({ status: v.picklist(statuses), at: v.string() })),
  ),
});
