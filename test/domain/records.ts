import type { RecordKind, RecordTypes } from '#domain/record-types.ts';

export type Maps = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

/** The records of a programme in which only these kinds have any. */
export function recordsOf(given: {
  readonly [Kind in RecordKind]?: readonly RecordTypes[Kind][];
}): Maps {
  const maps = new Map(
    Object.entries(given).map(([kind, all]) => [kind, new Map(all.map((one) => [one.id, one]))]),
  );
  return new Proxy({} as Maps, { get: (_none, kind) => maps.get(String(kind)) ?? new Map() });
}
