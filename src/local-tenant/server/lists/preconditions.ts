import { GraphError } from '../graph-error.ts';
import type { TenantContext } from '../request-context.ts';
import { eTagOf } from './list-record.ts';

/**
 * Holds a write against its `If-Match`; without the header the last writer wins.
 * @throws GraphError 412 `resourceModified` when the state is another, 400 for a tag without quotes
 */
export function requireMatch(
  c: TenantContext,
  record: { readonly guid: string; readonly version: number },
): void {
  const header = c.req.header('If-Match')?.trim();
  if (header === undefined || header === '*') return;
  if (!/^(W\/)?".*"$/.test(header)) {
    throw new GraphError(400, 'invalidRequest', 'The If-Match header is not a valid entity tag.', {
      innerCode: 'malformedEntityTag',
    });
  }
  if (header === eTagOf(record)) return;
  throw new GraphError(
    412,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
    {
      innerCode: 'entityTagDoesNotMatch',
    },
  );
}
