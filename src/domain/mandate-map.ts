import type { Participant } from './participant.ts';
import { withStatus, type BaseRecord, type Instant, type Level, type LifeCycle } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** What somebody does in a task; letters and words for them live in `i18n`. */
export const mandateParts = ['decides', 'answers', 'does', 'consulted', 'informed'] as const;
export type MandatePart = (typeof mandateParts)[number];

/** A person, role or body that a task can lie with. */
export type MandateColumn = {
  readonly id: string;
  readonly name: string;
  /** `board`: above the three levels of the programme. */
  readonly level: Level | 'board';
};

export const mandateMapStatuses = ['filling', 'gap', 'agreed'] as const;
export type MandateMapStatus = (typeof mandateMapStatuses)[number];

/** The map of a programme: whom tasks can lie with, and how far the group has come. */
export type MandateMap = BaseRecord &
  LifeCycle<MandateMapStatus> & { readonly columns: readonly MandateColumn[] };

export const mandateMapId = (programmeId: string): string => `mandate-map.${programmeId}`;

/** Column id to part; a column that is not there has no part. */
export type MandateCells = Readonly<Record<string, MandatePart>>;

/** A requirement or task with what the group has agreed. */
export type MandateRow = BaseRecord & {
  readonly order: number;
  readonly text: string;
  /** The card it comes from; null for the group's own. */
  readonly regulationId: string | null;
  readonly cells: MandateCells;
  /** Why the group leaves it without exactly one who answers. */
  readonly openReason: string | null;
};

/** How one person sees it: row id to cells. Written by that person only, when it is handed in. */
export type MandatePicture = BaseRecord & {
  readonly participantId: string;
  readonly cells: Readonly<Record<string, MandateCells>>;
};

/** The id a picture always has: one per person. */
export const mandatePictureId = (programmeId: string, participantId: string): string =>
  `picture.${programmeId}.${participantId}`;

/** MM-cell. Sets or, with null, empties one cell; the others stay as they are. */
export function withCell(
  cells: MandateCells,
  columnId: string,
  part: MandatePart | null,
): MandateCells {
  const { [columnId]: _before, ...others } = cells;
  return part === null ? others : { ...others, [columnId]: part };
}

/** How many said what of a cell, most first; null is those who left it empty. */
export type CellSpread = readonly { readonly part: MandatePart | null; readonly count: number }[];

export type GapCell = {
  readonly columnId: string;
  readonly spread: CellSpread;
  /** 0 when all say the same, towards 1 the more they differ. */
  readonly disagreement: number;
};

export type GapRow = {
  readonly row: MandateRow;
  readonly cells: readonly GapCell[];
  readonly disagreement: number;
};

/**
 * MM-gap (guides/ux.md 6). Where the pictures differ, most first: each cell with how many said what, an empty cell
 * being an answer too; a row's disagreement is the sum of its cells'. Equal rows keep their order.
 */
export function pictureGap(
  rows: readonly MandateRow[],
  columns: readonly MandateColumn[],
  pictures: readonly MandatePicture[],
): readonly GapRow[] {
  if (pictures.length === 0) return [];
  const gapOf = (row: MandateRow): GapRow => {
    const cells = columns.map(({ id }): GapCell => {
      const spread = spreadOf(pictures.map((picture) => picture.cells[row.id]?.[id] ?? null));
      const most = spread[0]?.count ?? 0;
      return { columnId: id, spread, disagreement: 1 - most / pictures.length };
    });
    return { row, cells, disagreement: cells.reduce((sum, cell) => sum + cell.disagreement, 0) };
  };
  return [...rows]
    .sort(byOrder)
    .map(gapOf)
    .sort((a, b) => b.disagreement - a.disagreement);
}

export const byOrder = (a: MandateRow, b: MandateRow): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

const partsAndNone = [...mandateParts, null] as const;

function spreadOf(said: readonly (MandatePart | null)[]): CellSpread {
  return partsAndNone
    .map((part) => ({ part, count: said.filter((each) => each === part).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/**
 * MM-same (guides/ux.md 6). The cells that everybody sees alike, of two pictures or more; what the group has
 * already agreed on a row is not touched.
 */
export function agreedAlready(gap: GapRow, pictures: number): MandateCells {
  const same = gap.cells.flatMap(({ columnId, spread }) => {
    const [only, ...others] = spread;
    const part = only?.part ?? null;
    return others.length > 0 || part === null || pictures < 2 ? [] : [[columnId, part] as const];
  });
  return { ...Object.fromEntries(same), ...gap.row.cells };
}

/** More who are asked than this makes a task slow. */
export const mostConsulted = 3;
/** Somebody who answers for more than half of the tasks, and for at least so many, has too much. */
export const leastToOverload = 5;

export type MandateFlag =
  | {
      readonly type: 'no-accountable' | 'several-accountable' | 'no-decider' | 'too-many-consulted';
      readonly rowId: string;
    }
  | { readonly type: 'requirement-without-row'; readonly cardId: string }
  | { readonly type: 'overloaded'; readonly columnId: string; readonly count: number };

/**
 * MM-health (guides/ux.md 6). What is not sound in the agreed map: a row without exactly one who answers or without
 * anybody who decides, too many who are asked, a requirement in force without a row, somebody who answers for most.
 * A row that the group has left open with a reason is not flagged for having nobody who answers.
 */
export function mandateHealth(
  rows: readonly MandateRow[],
  columns: readonly MandateColumn[],
  requirements: readonly { readonly id: string }[],
): readonly MandateFlag[] {
  const known = new Set(columns.map(({ id }) => id));
  const count = (row: MandateRow, part: MandatePart) =>
    Object.entries(row.cells).filter(([id, each]) => known.has(id) && each === part).length;
  const ofRows = [...rows].sort(byOrder).flatMap((row): MandateFlag[] => {
    const answering = count(row, 'answers');
    const flags: MandateFlag[] = [];
    if (answering === 0 && !isLeftOpen(row)) flags.push({ type: 'no-accountable', rowId: row.id });
    if (answering > 1 && !isLeftOpen(row)) {
      flags.push({ type: 'several-accountable', rowId: row.id });
    }
    if (count(row, 'decides') === 0) flags.push({ type: 'no-decider', rowId: row.id });
    if (count(row, 'consulted') > mostConsulted) {
      flags.push({ type: 'too-many-consulted', rowId: row.id });
    }
    return flags;
  });
  const mapped = new Set(rows.map(({ regulationId }) => regulationId));
  const missing = requirements
    .filter(({ id }) => !mapped.has(id))
    .map(({ id }): MandateFlag => ({ type: 'requirement-without-row', cardId: id }));
  const loaded = columns.flatMap(({ id }): MandateFlag[] => {
    const answers = rows.filter(({ cells }) => cells[id] === 'answers').length;
    const isMuch = answers >= leastToOverload && answers > rows.length / 2;
    return isMuch ? [{ type: 'overloaded', columnId: id, count: answers }] : [];
  });
  return [...ofRows, ...missing, ...loaded];
}

const isLeftOpen = ({ openReason }: MandateRow): boolean => (openReason ?? '').trim() !== '';

export type MapMove =
  'not-yours' | 'not-next' | 'too-few-pictures' | 'no-rows' | 'accountable-missing';

/**
 * MM-move (guides/ux.md 6). The consultant or the chair goes from filling in to the gap when at least two pictures
 * are handed in, and from there to the agreed map when each row has exactly one who answers or a reason why not.
 * A step back is always possible.
 */
export function moveMandateMap(
  map: MandateMap,
  to: MandateMapStatus,
  by: Participant,
  { rows, pictures }: { readonly rows: readonly MandateRow[]; readonly pictures: number },
  now: Instant,
): Result<MandateMap, MapMove> {
  if (!by.roles.includes('consultant') && !by.roles.includes('chair')) return refused('not-yours');
  const step = mandateMapStatuses.indexOf(to) - mandateMapStatuses.indexOf(map.status);
  if (Math.abs(step) !== 1) return refused('not-next');
  if (to === 'gap' && step === 1 && pictures < 2) return refused('too-few-pictures');
  if (to === 'agreed') {
    if (rows.length === 0) return refused('no-rows');
    const unsettled = mandateHealth(rows, map.columns, []).some(
      ({ type }) => type === 'no-accountable' || type === 'several-accountable',
    );
    if (unsettled) return refused('accountable-missing');
  }
  return accepted(withStatus(map, to, now));
}
