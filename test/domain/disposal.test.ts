import { clearedAction } from '#domain/clearing.ts';
import type { ExportPackage, LogEntry } from '#domain/decision.ts';
import {
  disposalLog,
  disposalSteps,
  disposedAction,
  mayDispose,
  type DisposalStep,
} from '#domain/disposal.ts';
import type { Programme } from '#domain/programme.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import { aParticipant, aRule } from './builders.ts';

type All = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

const closed = (more: Partial<Programme> = {}): Programme =>
  ({
    id: 'UPP',
    status: 'closed',
    chairId: 'P01',
    consultantIds: ['K01'],
    retention: { rawNotesMonthsAfterEnd: 3, planReference: 'DHP 2.4', purgeDate: null },
    ...more,
  }) as Programme;
const log = [{ id: 'LG1', action: clearedAction, actorId: 'K01' }] as LogEntry[];
const handedOver = [
  { id: 'EX1', status: 'handedOver', recipientId: 'R01', createdBy: 'K01' },
] as ExportPackage[];
const chair = aParticipant('P01', 'chair', 'member');
const byId = <T extends { readonly id: string }>(...records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));
const all = {
  participants: byId(...['P01', 'P02', 'K01', 'R01'].map((id) => aParticipant(id, 'member'))),
  groundRules: byId(aRule('SR02'), aRule('SR01', { text: 'KANARIE' })),
  programmes: byId(closed()),
  logEntries: byId(...log),
  exportPackages: byId(...handedOver),
} as unknown as All;
const steps: readonly DisposalStep[] = [{ kind: 'groundRules', ids: ['SR01'] }];

describe('disposal of official documents', () => {
  it('[DI-order] takes people last, and leaves those whom the log and the package name', () => {
    expect(disposalSteps(all)).toEqual([
      { kind: 'groundRules', ids: ['SR01', 'SR02'] },
      { kind: 'participants', ids: ['P02'] },
    ]);
  });

  it.each([
    ['not-yours', closed(), handedOver, log, aParticipant('K01', 'consultant')],
    ['not-closed', closed({ status: 'running' }), handedOver, log, chair],
    [
      'no-plan',
      closed({ retention: { rawNotesMonthsAfterEnd: 3, planReference: ' ', purgeDate: null } }),
      handedOver,
      log,
      chair,
    ],
    ['not-handed-over', closed(), [], log, chair],
    ['raw-left', closed(), handedOver, [], chair],
  ] as const)('[DI-due] is refused: %s', (refusal, programme, packages, entries, by) => {
    expect(mayDispose(programme, steps, packages, entries, by)).toEqual({ ok: false, refusal });
  });

  it('[DI-due] goes on where it stopped, and ends', () => {
    const started = closed({ status: 'purged' });
    expect(mayDispose(started, steps, handedOver, log, chair)).toEqual({ ok: true, value: steps });
    expect(mayDispose(started, [], handedOver, log, chair)).toEqual({
      ok: false,
      refusal: 'nothing-left',
    });
  });

  it('[DI-log] tells how many of what, and no content', () => {
    const entry = disposalLog(
      disposedAction,
      disposalSteps(all),
      chair,
      '2028-01-03T09:00:00Z',
      'L',
    );
    expect(entry.target).toBe('groundRules 2, participants 1');
    expect(JSON.stringify(entry)).not.toContain('KANARIE');
  });
});
