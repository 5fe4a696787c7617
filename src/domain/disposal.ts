import { clearedAction } from './clearing.ts';
import type { ExportPackage, LogEntry } from './decision.ts';
import { hasRole, type Participant } from './participant.ts';
import type { Programme } from './programme.ts';
import type { RecordKind, RecordTypes } from './record-types.ts';
import type { Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** What stays after a disposal: that there was a programme, who got its documents, and what was done. */
const kept: ReadonlySet<RecordKind> = new Set(['programmes', 'logEntries', 'exportPackages']);

/** How the log names the handing over and the disposal. */
export const handedOverAction = 'package.handed-over';
export const disposedAction = 'programme.disposed';

export type DisposalStep = { readonly kind: RecordKind; readonly ids: readonly string[] };

type Disposable = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

/**
 * DI-order. What a disposal takes, people last: until they are gone everybody can see who may do what, and an
 * interrupted disposal goes on where it stopped. People whom the log or a package names stay.
 */
export function disposalSteps(all: Disposable): readonly DisposalStep[] {
  const named = namedByWhatStays(all);
  const kinds = (Object.keys(all) as RecordKind[]).filter((kind) => !kept.has(kind));
  const last = (kind: RecordKind) => (kind === 'participants' ? 1 : 0);
  return kinds
    .sort((a, b) => last(a) - last(b))
    .map((kind) => ({
      kind,
      ids: [...all[kind].keys()].filter((id) => kind !== 'participants' || !named.has(id)).sort(),
    }))
    .filter(({ ids }) => ids.length > 0);
}

const namedByWhatStays = (all: Disposable): ReadonlySet<string> =>
  new Set([
    ...[...all.logEntries.values()].map(({ actorId }) => actorId),
    ...[...all.exportPackages.values()].flatMap(({ recipientId, createdBy }) =>
      recipientId === null ? [createdBy] : [createdBy, recipientId],
    ),
    ...[...all.programmes.values()].flatMap(({ chairId, consultantIds }) =>
      chairId === null ? consultantIds : [chairId, ...consultantIds],
    ),
  ]);

export type DisposalRefusal =
  'not-yours' | 'not-closed' | 'no-plan' | 'not-handed-over' | 'raw-left' | 'nothing-left';

/**
 * DI-due (domain.md 6.10). Official documents are disposed of by the chair, when the programme is closed, with
 * the place in the plan that allows it, after they have been handed over and the raw material is cleared.
 */
export function mayDispose(
  programme: Programme,
  steps: readonly DisposalStep[],
  packages: Iterable<ExportPackage>,
  log: Iterable<LogEntry>,
  by: Participant,
): Result<readonly DisposalStep[], DisposalRefusal> {
  if (!hasRole(by, 'chair')) return refused('not-yours');
  if (programme.status !== 'closed' && programme.status !== 'purged') return refused('not-closed');
  if ((programme.retention.planReference ?? '').trim() === '') return refused('no-plan');
  if (![...packages].some(({ status }) => status === 'handedOver')) {
    return refused('not-handed-over');
  }
  if (![...log].some(({ action }) => action === clearedAction)) return refused('raw-left');
  return steps.length === 0 ? refused('nothing-left') : accepted(steps);
}

/** DI-log. What the log keeps of a handing over or a disposal: how many of what, never what they said. */
export const disposalLog = (
  action: typeof handedOverAction | typeof disposedAction,
  steps: readonly DisposalStep[],
  by: Participant,
  now: Instant,
  id: string,
): LogEntry => ({
  ...{ id, programmeId: by.programmeId, createdAt: now, createdBy: by.id },
  ...{ at: now, actorId: by.id, action },
  target: steps.map(({ kind, ids }) => `${kind} ${ids.length}`).join(', '),
});
