import {
  agreedAlready,
  mandateHealth,
  moveMandateMap,
  pictureGap,
  withCell,
  type MandateCells,
  type MandateColumn,
  type MandateMap,
  type MandatePicture,
  type MandateRow,
} from '#domain/mandate-map.ts';
import { aParticipant } from './builders.ts';

const base = (id: string) => ({
  id,
  programmeId: 'UPP',
  createdAt: '2027-04-20T08:00:00Z',
  createdBy: 'K01',
});
const now = '2027-04-20T10:00:00Z';

const columns: readonly MandateColumn[] = [
  { id: 'N', name: 'Nämnden', level: 'board' },
  { id: 'F', name: 'Förvaltningschefen', level: 'individual' },
  { id: 'L', name: 'Ledningsgruppen', level: 'group' },
  { id: 'E', name: 'Enhetschef', level: 'operations' },
];

const row = (id: string, order: number, more: Partial<MandateRow> = {}): MandateRow => ({
  ...base(id),
  order,
  text: id,
  regulationId: null,
  cells: {},
  openReason: null,
  ...more,
});

const picture = (who: string, cells: Readonly<Record<string, MandateCells>>): MandatePicture => ({
  ...base(`picture.${who}`),
  participantId: who,
  cells,
});

const aMap = (more: Partial<MandateMap> = {}): MandateMap => ({
  ...base('map'),
  status: 'filling',
  statusHistory: [],
  columns,
  ...more,
});

describe('the picture gap', () => {
  const rows = [row('R1', 1), row('R2', 2), row('R3', 3)];
  const pictures = [
    picture('P1', { R1: { F: 'decides' }, R2: { F: 'decides' }, R3: { F: 'decides' } }),
    picture('P2', {
      R1: { F: 'decides' },
      R2: { F: 'consulted' },
      R3: { F: 'answers', L: 'does' },
    }),
    picture('P3', { R1: { F: 'decides' }, R2: { F: 'decides' }, R3: { L: 'decides' } }),
  ];

  it('[MM-gap] puts the rows that are seen most differently first', () => {
    const gap = pictureGap(rows, columns, pictures);
    expect(gap.map((each) => each.row.id)).toEqual(['R3', 'R2', 'R1']);
    expect(gap.at(-1)?.disagreement).toBe(0);
  });

  it('[MM-gap] shows in each cell how many said what, an empty one counting as an answer', () => {
    const gap = pictureGap(rows, columns, pictures);
    const spread = (rowId: string, columnId: string) =>
      gap
        .find((each) => each.row.id === rowId)
        ?.cells.find((cell) => cell.columnId === columnId)
        ?.spread.map(({ part, count }) => `${count}×${part ?? '-'}`);
    expect(spread('R2', 'F')).toEqual(['2×decides', '1×consulted']);
    expect(spread('R3', 'F')).toEqual(['1×decides', '1×answers', '1×-']);
    expect(spread('R1', 'N')).toEqual(['3×-']);
  });

  it('[MM-gap] keeps the order of rows that are seen equally differently', () => {
    const same = pictureGap(rows, columns, [picture('P1', {}), picture('P2', {})]);
    expect(same.map((each) => each.row.id)).toEqual(['R1', 'R2', 'R3']);
  });

  it('[MM-gap] is nothing while nobody has handed in', () => {
    expect(pictureGap(rows, columns, [])).toEqual([]);
  });

  it('[MM-same] fills in only what everybody sees alike, and never over what is agreed', () => {
    const [r3, r2, r1] = pictureGap(rows, columns, pictures);
    expect(agreedAlready(r1!, 3)).toEqual({ F: 'decides' });
    expect(agreedAlready(r2!, 3)).toEqual({});
    expect(agreedAlready(r3!, 3)).toEqual({});
    const settled = { ...r1!, row: row('R1', 1, { cells: { F: 'informed' } }) };
    expect(agreedAlready(settled, 3)).toEqual({ F: 'informed' });
  });

  it('[MM-same] takes one picture for nobody’s agreement', () => {
    const [only] = pictureGap([row('R1', 1)], columns, [picture('P1', { R1: { F: 'decides' } })]);
    expect(agreedAlready(only!, 1)).toEqual({});
  });
});

describe('a cell', () => {
  it('[MM-cell] is set and emptied without touching the others', () => {
    const cells = withCell({ F: 'decides' }, 'L', 'answers');
    expect(cells).toEqual({ F: 'decides', L: 'answers' });
    expect(withCell(cells, 'F', null)).toEqual({ L: 'answers' });
  });
});

describe('the health of the map', () => {
  const sound: MandateCells = { F: 'decides', L: 'answers' };
  const flagsOf = (cells: MandateCells, more: Partial<MandateRow> = {}) =>
    mandateHealth([row('R1', 1, { cells, ...more })], columns, []).map(({ type }) => type);

  it('[MM-health] is good when each row has one who answers and somebody who decides', () => {
    expect(flagsOf(sound)).toEqual([]);
  });

  it.each([
    [{ F: 'decides' }, ['no-accountable']],
    [{ F: 'decides', L: 'answers', E: 'answers' }, ['several-accountable']],
    [{ L: 'answers' }, ['no-decider']],
    [{}, ['no-accountable', 'no-decider']],
  ] as const)('[MM-health] of %j says %j', (cells, expected) => {
    expect(flagsOf(cells)).toEqual(expected);
  });

  it('[MM-health] leaves a row alone that the group has left open with a reason', () => {
    expect(flagsOf({ F: 'decides' }, { openReason: 'Nämnden avgör.' })).toEqual([]);
    expect(flagsOf({ F: 'decides' }, { openReason: ' ' })).toEqual(['no-accountable']);
  });

  it('[MM-health] says when more than three are asked', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, level: 'operations' as const }));
    const cells = { ...sound, a: 'consulted', b: 'consulted', c: 'consulted', d: 'consulted' };
    const flags = mandateHealth(
      [row('R1', 1, { cells: cells as MandateCells })],
      [...columns, ...many],
      [],
    );
    expect(flags).toEqual([{ type: 'too-many-consulted', rowId: 'R1' }]);
  });

  it('[MM-health] misses no requirement without a row', () => {
    const rows = [row('R1', 1, { cells: sound, regulationId: 'afs' })];
    const requirements = [{ id: 'afs' }, { id: 'sosfs' }];
    expect(mandateHealth(rows, columns, requirements)).toEqual([
      { type: 'requirement-without-row', cardId: 'sosfs' },
    ]);
  });

  it('[MM-health] sees who answers for more than half, of five rows or more', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_each, index) => row(`R${index}`, index, { cells: sound }));
    expect(mandateHealth(rows(4), columns, [])).toEqual([]);
    expect(mandateHealth(rows(5), columns, [])).toEqual([
      { type: 'overloaded', columnId: 'L', count: 5 },
    ]);
  });

  it('[MM-health] does not count a column that has been taken away', () => {
    expect(flagsOf({ F: 'decides', gone: 'answers' })).toEqual(['no-accountable']);
  });
});

describe('the steps of the map', () => {
  const consultant = aParticipant('K01', 'consultant');
  const member = aParticipant('P02', 'member');
  const settled = [row('R1', 1, { cells: { F: 'decides', L: 'answers' } })];
  const move = (
    map: MandateMap,
    to: MandateMap['status'],
    ground: { rows?: readonly MandateRow[]; pictures?: number } = {},
    by = consultant,
  ) => {
    const result = moveMandateMap(map, to, by, { rows: settled, pictures: 2, ...ground }, now);
    return result.ok ? result.value.status : result.refusal;
  };

  it('[MM-move] compares when two have handed in, and is led by the consultant or the chair', () => {
    expect(move(aMap(), 'gap', { pictures: 1 })).toBe('too-few-pictures');
    expect(move(aMap(), 'gap', {}, member)).toBe('not-yours');
    expect(move(aMap(), 'gap')).toBe('gap');
    expect(move(aMap(), 'agreed')).toBe('not-next');
  });

  it('[MM-move] is settled when each row has exactly one who answers, or a reason', () => {
    const gap = aMap({ status: 'gap' });
    const open = row('R2', 2, { cells: { F: 'decides' } });
    expect(move(gap, 'agreed', { rows: [] })).toBe('no-rows');
    expect(move(gap, 'agreed', { rows: [...settled, open] })).toBe('accountable-missing');
    const reasoned = { ...open, openReason: 'Nämnden avgör.' };
    expect(move(gap, 'agreed', { rows: [...settled, reasoned] })).toBe('agreed');
  });

  it('[MM-move] goes a step back from anywhere', () => {
    expect(move(aMap({ status: 'agreed' }), 'gap', { pictures: 0, rows: [] })).toBe('gap');
    expect(move(aMap({ status: 'gap' }), 'filling', { pictures: 0 })).toBe('filling');
  });
});
