import { GraphError } from '../graph-error.ts';
import { optionsOf, selectOf, selected } from '../odata/options.ts';
import type { TenantContext } from '../request-context.ts';
import { CONFLICT_BEHAVIORS } from './drive.ts';
import type { ConflictBehavior, Drive } from './drive.ts';
import { contentTag, entityTag } from './drive-record.ts';
import type { ItemRecord, SharingRole } from './drive-record.ts';
import { requireOnItem } from './item-access.ts';
import { requireItem } from './item-address.ts';
import type { ItemAddress } from './item-address.ts';
import { itemAnswer, itemContext } from './item-answer.ts';

/** @throws GraphError 404 when there is no such item, 403 without the right */
export function reachable(
  c: TenantContext,
  drive: Drive,
  address: ItemAddress,
  need: SharingRole,
): ItemRecord {
  const item = requireItem(drive, address);
  requireOnItem(drive, c.get('caller'), item, need);
  return item;
}

export function answer(
  c: TenantContext,
  drive: Drive,
  item: ItemRecord,
  status: 200 | 201 = 200,
): Response {
  c.header('ETag', entityTag(item));
  return c.json(
    {
      '@odata.context': `${itemContext(drive)}/$entity`,
      ...selected(itemAnswer(drive, item), selectOf(optionsOf(c))),
    },
    status,
  );
}

/** @throws GraphError 412 when the item is not the one the caller has seen; eTag and cTag both serve */
export function requireMatch(c: TenantContext, item: ItemRecord): void {
  const given = c.req.header('If-Match');
  if (given === undefined || given === '*') return;
  if (given === entityTag(item) || given === contentTag(item)) return;
  throw new GraphError(412, 'resourceModified', 'ETag does not match current item value', {
    innerCode: 'entityTagDoesNotMatch',
  });
}

/** @throws GraphError 400 `invalidRequest` for a behaviour that is none */
export function conflictBehavior(given: unknown, otherwise: ConflictBehavior): ConflictBehavior {
  if (given === undefined) return otherwise;
  const wanted = typeof given === 'string' ? given.toLowerCase() : '';
  const found = CONFLICT_BEHAVIORS.find((each) => each === wanted);
  if (found !== undefined) return found;
  throw new GraphError(
    400,
    'invalidRequest',
    'The conflict behavior must be fail, replace or rename.',
  );
}
