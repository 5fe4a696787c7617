import { createHash } from 'node:crypto';
import type { Json } from './request-body.ts';

/** Equal for bodies that say the same, whatever the order of their properties. */
export function contentHash(body: Json): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

/** JSON with sorted names, so that the order of properties does not make two contents. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_name, each: Json) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
