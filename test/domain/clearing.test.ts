import {
  clearedAction,
  clearingDate,
  clearingLog,
  clearingSteps,
  exportedAction,
  mayClear,
  type RawMaterial,
} from '#domain/clearing.ts';
import type { LogEntry } from '#domain/decision.ts';
import type { Programme } from '#domain/programme.ts';
import { aFinding, anAnswer, aParticipant } from './builders.ts';

const programme = (more: Partial<Programme> = {}): Programme =>
  ({
    endDate: '2027-05-31',
    retention: { rawNotesMonthsAfterEnd: 6, planReference: null, purgeDate: null },
    ...more,
  }) as Programme;
const raw = (more: Partial<RawMaterial> = {}): RawMaterial => ({
  markings: new Map(),
  workingFindings: new Map([['IA01', aFinding({ text: 'KANARIE' })]]),
  workingCompetenceCards: new Map(),
  workingObservations: new Map(),
  personalSheets: new Map(),
  answers: new Map(['A2', 'A1'].map((id) => [id, anAnswer(id, 'P01')])),
  ...more,
});
const exported = (at: string) => ({ action: exportedAction, at }) as LogEntry;

describe('clearing', () => {
  it.each([
    ['the last day of a shorter month', programme(), '2027-11-30'],
    ['across a new year', programme({ endDate: '2027-10-15' }), '2028-04-15'],
    ['no end', programme({ endDate: null }), null],
    [
      'the retention plan’s own day',
      programme({
        retention: { rawNotesMonthsAfterEnd: 6, planReference: 'DP 4', purgeDate: '2028-01-01' },
      }),
      '2028-01-01',
    ],
  ] as const)('[CL-due] is due on %s', (_words, given, date) => {
    expect(clearingDate(given)).toBe(date);
  });

  it('[CL-order] takes what points at answers before the answers', () => {
    expect(clearingSteps(raw())).toEqual([
      { kind: 'workingFindings', ids: ['IA01'] },
      { kind: 'answers', ids: ['A1', 'A2'] },
    ]);
  });

  it('[CL-order] goes on with what is left after an interruption', () => {
    const half = raw({
      workingFindings: new Map(),
      answers: new Map([['A2', anAnswer('A2', 'P1')]]),
    });
    expect(clearingSteps(half)).toEqual([{ kind: 'answers', ids: ['A2'] }]);
  });

  it.each([
    ['too early', '2027-11-29', [exported('2027-11-29T10:00:00Z')], 'too-early'],
    ['never exported', '2027-12-01', [], 'not-exported'],
    [
      'exported before it was due',
      '2027-12-01',
      [exported('2027-06-01T10:00:00Z')],
      'not-exported',
    ],
    ['exported', '2027-12-01', [exported('2027-12-01T10:00:00Z')], 'ok'],
  ] as const)('[CL-due] when %s', (_words, today, log, outcome) => {
    const verdict = mayClear(programme(), clearingSteps(raw()), log, today);
    expect(verdict.ok ? 'ok' : verdict.refusal).toBe(outcome);
  });

  it('[CL-due] has nothing to do when all is gone', () => {
    expect(mayClear(programme(), [], [], '2028-01-01')).toEqual({
      ok: false,
      refusal: 'nothing-left',
    });
  });

  it('[CL-log] leaves counts in the log and no content', () => {
    const by = aParticipant('K01', 'consultant');
    const entry = clearingLog(
      clearedAction,
      clearingSteps(raw()),
      by,
      '2027-12-01T10:00:00Z',
      'L1',
    );
    expect(entry.target).toBe('workingFindings 1, answers 2');
    expect(JSON.stringify(entry)).not.toMatch(/KANARIE|IA01|Ord från/);
  });
});
