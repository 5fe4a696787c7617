import { GraphError } from '../graph-error.ts';
import { GRAPH, readToken, writeToken } from '../odata/pages.ts';
import type { TenantContext } from '../request-context.ts';
import type { Drive } from './drive.ts';
import { mayOnItem } from './item-access.ts';
import { itemAnswer, itemContext } from './item-answer.ts';
import type { Answer } from './item-answer.ts';

const KIND = 'drive';

/**
 * Changes in a drive since a token: latest state only, what is gone as `deleted`, pages by link.
 * @param token none for everything, `latest` for nothing but a link
 * @throws GraphError 400 for a malformed token, 410 for one of another data folder (graph.md 2.6)
 */
export function driveDelta(
  c: TenantContext,
  drive: Drive,
  token: string | undefined,
  size: number,
): Answer {
  const since = token === 'latest' ? drive.lastChange : sinceOf(drive, token);
  const caller = c.get('caller');
  const changes = drive.changedSince(since);
  const first = token === undefined ? [drive.root] : [];
  const shown = changes.slice(0, size);
  const more = changes.length > size;
  const next = more ? (shown.at(-1)?.sequence ?? since) : drive.lastChange;
  const address = `${GRAPH}/drives/${encodeURIComponent(drive.id)}/root/delta?token=${tokenFor(drive, next)}`;
  return {
    '@odata.context': itemContext(drive),
    value: [...first, ...shown.filter(({ id }) => id !== drive.root.id)].flatMap(
      (item): Answer[] => {
        if (item.deleted) return [{ id: item.id, deleted: { state: 'deleted' } }];
        return mayOnItem(drive, caller, item, 'read') ? [itemAnswer(drive, item)] : [];
      },
    ),
    [more ? '@odata.nextLink' : '@odata.deltaLink']: address,
  };
}

function sinceOf(drive: Drive, token: string | undefined): number {
  if (token === undefined) return 0;
  const [driveId, since] = readToken(KIND, token);
  if (driveId === drive.id && typeof since === 'number' && since <= drive.lastChange) return since;
  throw new GraphError(
    410,
    'resyncChangesApplyDifferences',
    'The delta token is no longer valid.',
    {
      headers: { Location: `${GRAPH}/drives/${encodeURIComponent(drive.id)}/root/delta` },
    },
  );
}

function tokenFor(drive: Drive, since: number): string {
  return writeToken(KIND, [drive.id, since]);
}
