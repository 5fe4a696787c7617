import type { Unit } from '#domain/programme.ts';
import { possibleParents, unitRows } from '#domain/unit-tree.ts';

const unit = (id: string, parentId: string | null): Unit =>
  ({ id, name: id, parentId, managerId: null, staffCount: 0 }) as Unit;

describe('the tree of units', () => {
  it('[UN-tree] stands in order, everything once, also what hangs in the air', () => {
    const units = [unit('b1', 'b'), unit('a', null), unit('b', null), unit('x', 'gone')];
    const loop = [unit('p', 'q'), unit('q', 'p')];
    expect(unitRows([...units, ...loop]).map(({ unit: { id }, depth }) => `${depth}${id}`)).toEqual(
      ['0a', '0b', '1b1', '0x', '0p', '0q'],
    );
  });

  it('[UN-parents] is never part of itself', () => {
    const units = [unit('a', null), unit('b', 'a'), unit('c', 'b'), unit('d', null)];
    expect(possibleParents(units[0]!, units).map(({ id }) => id)).toEqual(['d']);
    expect(possibleParents(units[2]!, units).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});
