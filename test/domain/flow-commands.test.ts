import { drop, layIn, merge, park, reword, settle, takeUp } from '#domain/flow-commands.ts';
import { changed, undoStep } from '#domain/flow-step.ts';
import { standardPhases } from '#domain/flow-uses.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import { visibleStatements } from '#domain/statement-flow.ts';
import { statementKinds, statementShapes, type Standing } from '#domain/statement-kinds.ts';
import { aRule } from './builders.ts';

const shape = statementShapes.groundRules;
const now = '2027-02-09T13:00:00Z';
const how = { shape, now };
const seen = (rule: GroundRule) => {
  const [statement] = visibleStatements(standardPhases.read, shape, [rule], null).shown;
  if (statement === undefined) throw new Error('not shown');
  return statement;
};
const proposed = aRule('A', { status: 'proposed', statusHistory: [] });

describe('handling a statement', () => {
  it('[GR-handled] drops it with a reason, never without', () => {
    expect(drop(seen(proposed), '  ', how)).toMatchObject({ refusal: 'reason-missing' });
    const dropped = drop(seen(proposed), ' Sägs redan ', how);
    expect(dropped.ok && dropped.value).toMatchObject({
      status: 'dropped',
      dropReason: 'Sägs redan',
    });
  });

  it('[GR-handled] merges it into another that lives, not into itself or one set aside', () => {
    const other = aRule('B');
    expect(merge(seen(proposed), seen(proposed), how)).toMatchObject({ refusal: 'itself' });
    const gone = seen(aRule('B', { status: 'parked' }));
    expect(merge(seen(proposed), gone, how)).toMatchObject({ refusal: 'target-gone' });
    const merged = merge(seen(proposed), seen(other), how);
    expect(merged.ok && merged.value).toMatchObject({ status: 'merged', mergedInto: 'B' });
  });

  it('[ST-handled] parks it and takes it back without a trace of the reason', () => {
    const parked = park(seen(proposed), 'Till träff 2', how);
    if (!parked.ok) throw new Error(parked.refusal);
    expect(parked.value).toMatchObject({ status: 'parked', dropReason: 'Till träff 2' });
    const back = takeUp(seen(parked.value), 'untouched', how);
    expect(back.ok && back.value).toMatchObject({ status: 'proposed', dropReason: null });
  });

  it('[ST-settle] settles what has been taken up and has consent, and notes when', () => {
    const consent = { ok: true, value: null } as const;
    const missing = { ok: false, refusal: 'stance-missing' } as const;
    expect(settle(seen(proposed), consent, how)).toMatchObject({ refusal: 'not-discussed' });
    expect(settle(seen(aRule('A')), missing, how)).toEqual(missing);
    const settled = settle(seen(aRule('A')), consent, how);
    expect(settled.ok && settled.value.statusHistory.at(-1)).toEqual({ status: 'agreed', at: now });
    expect(settled.ok && settled.value.statusHistory).toHaveLength(2);
  });

  it('[ST-handled] keeps words in it', () => {
    expect(reword(seen(proposed), ' ', how)).toMatchObject({ refusal: 'no-words' });
    const said = reword(seen(proposed), ' Vi lyssnar. ', how);
    expect(said.ok && said.value.text).toBe('Vi lyssnar.');
  });

  it.each(statementKinds)('[ST-handled] reads back the standing it gave a %s', (kind) => {
    const { make, moved, standingOf } = statementShapes[kind] as unknown as typeof shape;
    const base = { id: 'X', programmeId: 'UPP', createdAt: now, createdBy: 'P01' };
    const record = make(base, 'Ord');
    const standings: readonly Standing[] = ['untouched', 'merged', 'parked', 'dropped', 'settled'];
    const given = standings.flatMap((standing) => {
      const after = moved(record, standing, now);
      return after === null ? [] : [[standing, standingOf(after)]];
    });
    expect(given.every(([asked, got]) => asked === got)).toBe(true);
    expect(given.length).toBe(kind === 'competenceCards' ? 0 : standings.length);
  });
});

describe('laying statements together', () => {
  it('[ST-group] changes only those that lie elsewhere, and only where they lie', () => {
    const [a, b] = [aRule('A', { groupId: 'G' }), aRule('B')];
    expect(layIn([seen(a), seen(b)], 'G')).toEqual([{ ...b, groupId: 'G' }]);
    expect(layIn([seen(a)], null)).toEqual([{ ...a, groupId: null }]);
  });
});

describe('undoing a step', () => {
  const step = [changed('groundRules', proposed, { ...proposed, groupId: 'G' })];
  const undo = (now: GroundRule | undefined) => undoStep(step, () => now);

  it('[ST-undo] gives back what it was and keeps what others have written since', () => {
    const back = undo({ ...proposed, groupId: 'G', text: 'Andra ord' });
    expect(back.ok && back.value).toMatchObject([{ after: { groupId: null, text: 'Andra ord' } }]);
  });

  it('[ST-undo] is refused when somebody has moved the same statement since, or it is gone', () => {
    expect(undo({ ...proposed, groupId: 'H' })).toMatchObject({ refusal: 'changed-since' });
    expect(undo(undefined)).toMatchObject({ refusal: 'changed-since' });
  });

  it('[ST-undo] leaves a group that the step made, empty', () => {
    const base = { id: 'G', programmeId: 'UPP', createdAt: now, createdBy: 'P01' };
    const made = changed('statementGroups', null, { ...base, roundId: 'R', name: '' });
    expect(undoStep([made], () => undefined)).toEqual({ ok: true, value: [] });
  });

  it('[ST-undo] undoes every way of handling a statement', () => {
    const ways = [
      takeUp(seen(proposed), 'handled', how),
      park(seen(proposed), 'sen', how),
      drop(seen(proposed), 'nej', how),
      merge(seen(proposed), seen(aRule('B')), how),
      reword(seen(proposed), 'nytt', how),
    ];
    for (const way of ways) {
      if (!way.ok) throw new Error(way.refusal);
      const back = undoStep([changed('groundRules', proposed, way.value)], () => way.value);
      expect(back.ok && back.value[0]?.after).toEqual(proposed);
    }
  });
});
