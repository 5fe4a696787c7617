import type { Unit } from './programme.ts';

export type UnitRow = { readonly unit: Unit; readonly depth: number };

/** UN-tree. Services and units in the order of the tree; one whose parent is gone stands at the top. */
export function unitRows(units: readonly Unit[]): readonly UnitRow[] {
  const ids = new Set(units.map(({ id }) => id));
  const byName = [...units].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const under = (parentId: string | null, depth: number, path: readonly string[]): UnitRow[] =>
    byName
      .filter((unit) => !path.includes(unit.id))
      .filter(({ parentId: own }) => (own !== null && ids.has(own) ? own : null) === parentId)
      .flatMap((unit) => [{ unit, depth }, ...under(unit.id, depth + 1, [...path, unit.id])]);
  const rows = under(null, 0, []);
  const placed = new Set(rows.map(({ unit }) => unit.id));
  // Two units that are each other's parents hang in the air: they stand at the top too.
  return [
    ...rows,
    ...byName.filter(({ id }) => !placed.has(id)).map((unit) => ({ unit, depth: 0 })),
  ];
}

/** UN-parents. Units that one may be part of: not itself, nor anything below it. */
export function possibleParents(unit: Unit, units: readonly Unit[]): readonly Unit[] {
  const below = new Set([unit.id]);
  for (let grown = true; grown;) {
    const found = units.filter(
      ({ id, parentId }) => !below.has(id) && parentId !== null && below.has(parentId),
    );
    for (const { id } of found) below.add(id);
    grown = found.length > 0;
  }
  return units.filter(({ id }) => !below.has(id));
}
