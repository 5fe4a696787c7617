import * as v from 'valibot';
import { sourceTypes, type Source } from '#domain/record.ts';
import { json, type Column } from './columns.ts';

/** What a record rests on, as JSON. */
export const sources = (displayName: string): Column<readonly Source[], unknown> =>
  json(displayName, v.array(v.object({ type: v.picklist(sourceTypes), id: v.string() })));
