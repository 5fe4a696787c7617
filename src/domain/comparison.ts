import { analysisKinds, type AnalysisKind, type AnalysisNote } from './analysis.ts';
import type { GroundRule } from './ground-rule.ts';
import type { Unit } from './programme.ts';
import type { BaseRecord } from './record.ts';
import type { UnitGroundRule } from './unit-ground-rule.ts';
import { stemsOf } from './word-stem.ts';

/** Where one of the group's rules meets one unit. */
export type ComparisonCell = {
  readonly ruleId: string;
  readonly unitId: string;
  /** The unit's rules that its manager has tied to the rule. */
  readonly linked: readonly UnitGroundRule[];
  /** The unit's rules that only share words with it: a suggestion. */
  readonly similar: readonly UnitGroundRule[];
  /** What the group has marked it as; null until it has. */
  readonly kind: AnalysisKind | null;
};

export type ComparisonRow = {
  readonly rule: GroundRule;
  readonly cells: readonly ComparisonCell[];
  /** Patterns that are about the rule as a whole, not about single units. */
  readonly wholeKinds: readonly AnalysisKind[];
};

/**
 * CM-cells (R43, guides/ux.md 7 #4). The group's rules against the units: what is tied, what only sounds alike
 * and what the group has marked.
 */
export function comparisonOf(
  rules: readonly GroundRule[],
  units: readonly Unit[],
  unitRules: Iterable<UnitGroundRule>,
  notes: Iterable<AnalysisNote>,
): readonly ComparisonRow[] {
  const ofUnits = [...unitRules];
  const patterns = [...notes];
  return rules.map((rule) => {
    const about = patterns.filter(({ ruleIds }) => ruleIds.includes(rule.id));
    return {
      rule,
      wholeKinds: analysisKinds.filter((kind) =>
        about.some((note) => note.kind === kind && isAboutWhole(note)),
      ),
      cells: units.map((unit) => {
        const own = ofUnits.filter(({ unitId }) => unitId === unit.id);
        const linked = own.filter(({ inspiredBy }) => inspiredBy.includes(rule.id));
        const others = own.filter((each) => !linked.includes(each));
        return {
          ruleId: rule.id,
          unitId: unit.id,
          linked,
          similar: similarUnitRules(rule, others),
          kind: about.find((note) => isAbout(note, unit.id, own))?.kind ?? null,
        };
      }),
    };
  });
}

const isAboutWhole = ({ unitIds, unitGroundRuleIds }: AnalysisNote): boolean =>
  (unitIds ?? []).length === 0 && unitGroundRuleIds.length === 0;

const isAbout = (note: AnalysisNote, unitId: string, own: readonly UnitGroundRule[]): boolean =>
  (note.unitIds ?? []).includes(unitId) ||
  own.some(({ id }) => note.unitGroundRuleIds.includes(id));

/** A word of fewer letters in its stem says too little for two rules to be called alike. */
const tellingStem = 4;

/**
 * CM-similar (guides/ux.md 2.2). A unit's rules that share a telling word stem with one of the group's, with
 * its signs and its reminder. Advice to outline: nothing is tied or marked by it.
 */
export function similarUnitRules(
  rule: Pick<GroundRule, 'text' | 'signs' | 'reminder'>,
  unitRules: readonly UnitGroundRule[],
): readonly UnitGroundRule[] {
  const wanted = stemsOf([rule.text, rule.signs ?? '', rule.reminder ?? ''].join(' '));
  return unitRules.filter(({ text }) =>
    [...stemsOf(text)].some((stem) => stem.length >= tellingStem && wanted.has(stem)),
  );
}

/** The id of the pattern that marking cells of a rule makes: one per rule and kind. */
export const patternId = (kind: AnalysisKind, ruleId: string): string => `N.${kind}.${ruleId}`;

/** What marking a cell changes: patterns to save and patterns that have nothing left to say. */
export type MarkChange = {
  readonly save: readonly AnalysisNote[];
  readonly remove: readonly string[];
};

/**
 * CM-mark. Marks the cell of a rule and a unit as alike, friction or missing, or takes the mark away (null). A
 * cell has one mark. Cells of one rule with the same mark are one pattern, which the group gives words.
 * @param base who marks and when; its `id` is not used
 */
export function markCell(
  { ruleId, unitId, linked }: Pick<ComparisonCell, 'ruleId' | 'unitId' | 'linked'>,
  kind: AnalysisKind | null,
  notes: Iterable<AnalysisNote>,
  unitRules: Iterable<UnitGroundRule>,
  base: BaseRecord,
): MarkChange {
  const own = [...unitRules].filter((each) => each.unitId === unitId);
  const about = [...notes].filter(({ ruleIds }) => ruleIds.includes(ruleId));
  const left = about
    .filter((note) => note.kind !== kind && isAbout(note, unitId, own))
    .map((note) => withoutUnit(note, unitId, own));
  const isEmpty = (note: AnalysisNote) => note.text.trim() === '' && isAboutWhole(note);
  const save = left.filter((note) => !isEmpty(note));
  const remove = left.filter(isEmpty).map(({ id }) => id);
  if (kind === null) return { save, remove };
  const known = about.find(
    (note) => note.kind === kind && note.ruleIds.length === 1 && !isAboutWhole(note),
  );
  const pattern = known ??
    about.find(({ id }) => id === patternId(kind, ruleId)) ?? {
      ...base,
      id: patternId(kind, ruleId),
      kind,
      text: '',
      ruleIds: [ruleId],
      unitGroundRuleIds: [],
      unitIds: [],
    };
  if (isAbout(pattern, unitId, own)) return { save, remove };
  const marked = {
    ...pattern,
    unitIds: [...(pattern.unitIds ?? []), unitId],
    unitGroundRuleIds: [...pattern.unitGroundRuleIds, ...linked.map(({ id }) => id)],
  };
  return { save: [...save, marked], remove };
}

const withoutUnit = (
  note: AnalysisNote,
  unitId: string,
  own: readonly UnitGroundRule[],
): AnalysisNote => ({
  ...note,
  unitIds: (note.unitIds ?? []).filter((id) => id !== unitId),
  unitGroundRuleIds: note.unitGroundRuleIds.filter((id) => !own.some((each) => each.id === id)),
});

/** CM-count. How many cells or whole rules have each mark, and how many wait for one though something is tied or alike. */
export function countMarks(
  rows: readonly ComparisonRow[],
): Readonly<Record<AnalysisKind | 'unmarked', number>> {
  const cells = rows.flatMap((row) => row.cells);
  const of = (kind: AnalysisKind) =>
    cells.filter((cell) => cell.kind === kind).length +
    rows.filter(({ wholeKinds }) => wholeKinds.includes(kind)).length;
  return {
    alike: of('alike'),
    friction: of('friction'),
    missing: of('missing'),
    unmarked: cells.filter(
      ({ kind, linked, similar }) => kind === null && linked.length + similar.length > 0,
    ).length,
  };
}
