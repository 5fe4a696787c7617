import type { AnalysisNote } from '#domain/analysis.ts';
import { comparisonOf, countMarks, markCell, similarUnitRules } from '#domain/comparison.ts';
import ekby from '../../src/local-tenant/seed/ekby.json';
import { aRule } from './builders.ts';
import { aNote, aUnit, aUnitRule } from './between-builders.ts';

const units = [aUnit('U1', 'U0', 'P2'), aUnit('U2', 'U0', 'P3')];
const rules = [
  aRule('SR1', { text: 'Vi kommer förberedda.' }),
  aRule('SR2', { text: 'Alla hörs.' }),
];
const unitRules = [
  aUnitRule('VS1', 'U1', { text: 'Vi läser överlämningen.', inspiredBy: ['SR1'] }),
  aUnitRule('VS2', 'U2', { text: 'Vi är förberedda på mötet.' }),
];
const base = { id: '', programmeId: 'UPP', createdAt: '2027-03-16T12:00:00Z', createdBy: 'P02' };
const rows = (notes: readonly AnalysisNote[] = []) => comparisonOf(rules, units, unitRules, notes);
const cell = (notes: readonly AnalysisNote[], rule: number, unit: number) =>
  rows(notes)[rule]!.cells[unit]!;

describe('rules side by side', () => {
  it('[CM-cells] hold what a manager has tied, and beside it what only sounds alike', () => {
    expect(cell([], 0, 0)).toMatchObject({ linked: [{ id: 'VS1' }], similar: [], kind: null });
    expect(cell([], 0, 1)).toMatchObject({ linked: [], similar: [{ id: 'VS2' }], kind: null });
    expect(cell([], 1, 0)).toMatchObject({ linked: [], similar: [] });
  });

  it('[CM-cells] show a pattern that names a unit’s rule, and one about the rule as a whole', () => {
    const notes = [
      aNote('N1', { kind: 'friction', ruleIds: ['SR1'], unitGroundRuleIds: ['VS2'] }),
      aNote('N2', { kind: 'missing', ruleIds: ['SR2'] }),
    ];
    expect(cell(notes, 0, 1).kind).toBe('friction');
    expect(cell(notes, 0, 0).kind).toBeNull();
    expect(rows(notes).map(({ wholeKinds }) => wholeKinds)).toEqual([[], ['missing']]);
  });

  it('[CM-cells] reads notes from before units were kept', () => {
    const { unitIds, ...old } = aNote('N1', { ruleIds: ['SR1'], unitGroundRuleIds: ['VS1'] });
    expect(unitIds).toEqual([]);
    expect(cell([old], 0, 0).kind).toBe('alike');
  });

  it('[CM-similar] takes signs and reminder into account, and no short or common words', () => {
    const rule = aRule('SR', { text: 'Vi ber om hjälp.', signs: 'Svaret kommer på torsdag.' });
    const alike = aUnitRule('A', 'U1', { text: 'Vi svarar samma dag.' });
    const other = aUnitRule('B', 'U1', { text: 'Vi är på plats i tid.' });
    expect(similarUnitRules(rule, [alike, other])).toEqual([alike]);
  });

  it('[CM-similar] finds something for Ekby’s rules without outlining everything', () => {
    const lived = ekby.groundRules.filter(({ status }) => status === 'followedUp');
    const all = ekby.unitGroundRules.map(({ id, unitId, text }) => aUnitRule(id, unitId, { text }));
    const outlined = lived.map((rule) => similarUnitRules(rule, all).length);
    expect(outlined.some((count) => count > 0)).toBe(true);
    expect(Math.max(...outlined)).toBeLessThan(all.length / 2);
  });
});

describe('marking a cell', () => {
  const mark = (
    notes: readonly AnalysisNote[],
    rule: number,
    unit: number,
    kind: 'alike' | 'friction' | 'missing' | null,
  ) => {
    const { save, remove } = markCell(cell(notes, rule, unit), kind, notes, unitRules, base);
    const kept = notes.filter(
      ({ id }) => !remove.includes(id) && !save.some((each) => each.id === id),
    );
    return [...kept, ...save];
  };

  it('[CM-mark] makes one pattern of the cells of a rule that have the same mark', () => {
    const notes = mark(mark([], 0, 0, 'alike'), 0, 1, 'alike');
    expect(notes).toEqual([
      expect.objectContaining({
        id: 'N.alike.SR1',
        ruleIds: ['SR1'],
        unitIds: ['U1', 'U2'],
        unitGroundRuleIds: ['VS1'],
      }),
    ]);
  });

  it('[CM-mark] gives a cell one mark: another takes the place of the first', () => {
    const notes = mark(mark([], 0, 0, 'alike'), 0, 0, 'missing');
    expect(notes.map(({ id }) => id)).toEqual(['N.missing.SR1']);
    expect(cell(notes, 0, 0).kind).toBe('missing');
  });

  it('[CM-mark] takes a mark away, and the pattern when nothing is left of it', () => {
    expect(mark(mark([], 0, 0, 'alike'), 0, 0, null)).toEqual([]);
  });

  it('[CM-mark] never throws words away', () => {
    const worded = mark([], 0, 0, 'friction').map((note) => ({ ...note, text: 'Det dröjer.' }));
    expect(mark(worded, 0, 0, null)).toEqual([
      expect.objectContaining({ text: 'Det dröjer.', unitIds: [], unitGroundRuleIds: [] }),
    ]);
  });

  it('[CM-mark] joins a pattern that somebody wrote by hand', () => {
    const written = aNote('N1', { ruleIds: ['SR1'], unitGroundRuleIds: ['VS1'], text: 'Lika.' });
    expect(mark([written], 0, 1, 'alike')).toEqual([
      expect.objectContaining({ id: 'N1', unitIds: ['U2'], unitGroundRuleIds: ['VS1'] }),
    ]);
  });

  it('[CM-mark] changes nothing when the cell has the mark already', () => {
    const notes = mark([], 0, 0, 'alike');
    const again = markCell(cell(notes, 0, 0), 'alike', notes, unitRules, base);
    expect(again).toEqual({ save: [], remove: [] });
  });

  it('[CM-count] counts the marks, and the cells nobody has looked at though something is there', () => {
    const notes = mark(mark([], 0, 0, 'alike'), 1, 1, 'missing');
    expect(countMarks(rows(notes))).toEqual({ alike: 1, friction: 0, missing: 1, unmarked: 1 });
    const whole = aNote('N', { kind: 'missing', ruleIds: ['SR2'] });
    expect(countMarks(rows([...notes, whole])).missing).toBe(2);
  });
});
