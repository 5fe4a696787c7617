/** Field name to value; values are plain data. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** A field that somebody else has given another value while the person here was changing it. */
export type Divergence = { readonly field: string; readonly theirs: unknown };

export type Merged = {
  /** My fields as they are to be sent; those that are there already are left out. */
  readonly mine: FieldValues;
  /** What each of my fields now starts from. */
  readonly base: FieldValues;
  /** Fields that only a person can settle. */
  readonly diverged: readonly Divergence[];
};

export type MergeInput = {
  /** Fields that I changed, as I have them. */
  readonly mine: FieldValues;
  /** The same fields as they were when I began; a field that is missing here was unknown to me. */
  readonly base: FieldValues;
  /** All fields as the other version has them. */
  readonly theirs: FieldValues;
  /** Values I have sent without hearing what became of them: found there, they are mine. */
  readonly sent: readonly FieldValues[];
  /** Whether people type in this field, so that both versions must be kept. */
  readonly isTyped: (field: string) => boolean;
};

/**
 * Three-way merge per field (design.md 4). Different fields merge silently. The same field changed twice:
 * lists keep what both added, a choice is the later one's, a text is for the person to settle.
 */
export function merge({ mine, base, theirs, sent, isTyped }: MergeInput): Merged {
  const kept: Record<string, unknown> = {};
  const starts: Record<string, unknown> = {};
  const diverged: Divergence[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const other = theirs[field];
    if (equal(value, other)) continue;
    const untouched =
      (field in base && equal(other, base[field])) ||
      sent.some((attempt) => field in attempt && equal(other, attempt[field]));
    const joined = untouched ? value : join(field, base[field], value, other, isTyped);
    if (joined === diverging) {
      diverged.push({ field, theirs: other });
      kept[field] = value;
      starts[field] = base[field];
    } else if (!equal(joined, other)) {
      kept[field] = joined;
      starts[field] = other;
    }
  }
  return { mine: kept, base: starts, diverged };
}

const diverging = Symbol('both versions must be kept');

function join(
  field: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
  isTyped: (field: string) => boolean,
): unknown {
  if (isEmpty(theirs) && isEmpty(base)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return joinLists(Array.isArray(base) ? base : [], mine, theirs);
  }
  if (isPlain(mine) && isPlain(theirs)) return joinParts(isPlain(base) ? base : {}, mine, theirs);
  if (!isTyped(field)) return mine;
  return isEmpty(mine) && isEmpty(base) ? theirs : diverging;
}

/** Each part of an object for itself; a text in it that both changed needs a person. */
function joinParts(base: FieldValues, mine: FieldValues, theirs: FieldValues): unknown {
  const isText = (part: string) =>
    typeof mine[part] === 'string' || typeof theirs[part] === 'string';
  const changed = differing(base, mine).map((part) => [part, mine[part]] as const);
  const own = Object.fromEntries(changed);
  const result = merge({ mine: own, base, theirs, sent: [], isTyped: isText });
  return result.diverged.length > 0 ? diverging : { ...theirs, ...result.mine };
}

const isPlain = (value: unknown): value is FieldValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Their list without what I removed, then what I added. Parts with an id that both changed need a person. */
function joinLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): unknown {
  const within = (list: readonly unknown[], part: unknown) =>
    list.some((each) => equal(each, part));
  const removed = base.filter((part) => !within(mine, part));
  const added = mine.filter((part) => !within(base, part));
  const joined = [
    ...theirs.filter((part) => !within(removed, part)),
    ...added.filter((part) => !within(theirs, part)),
  ];
  const ids = joined.map(idOf).filter((id) => id !== undefined);
  return new Set(ids).size === ids.length ? joined : diverging;
}

const idOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined;

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Whether two plain values say the same; names of an object may come in any order. */
export function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = new Map(Object.entries(one));
  const right = Object.entries(other);
  return (
    left.size === right.length &&
    right.every(([name, value]) => left.has(name) && equal(left.get(name), value))
  );
}

/** Fields in which two records differ. */
export const differing = (one: FieldValues, other: FieldValues): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !equal(one[field], other[field]),
  );
