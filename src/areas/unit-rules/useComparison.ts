import { useMemo } from 'react';
import type { AnalysisKind } from '#domain/analysis.ts';
import {
  comparisonOf,
  markCell,
  type ComparisonCell,
  type ComparisonRow,
} from '#domain/comparison.ts';
import type { Unit } from '#domain/programme.ts';
import { isLivedBy } from '#domain/rule-rating.ts';
import { unitsExpected } from '#domain/unit-rules.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';

export type Comparison = {
  readonly rows: readonly ComparisonRow[];
  readonly units: readonly Unit[];
  /** Whether the signed-in person marks cells, as those who take part and those who lead do. */
  mark(cell: ComparisonCell, kind: AnalysisKind | null): void;
};

/** The group's rules and the units' beside each other, as they stand now. */
export function useComparison(): Comparison {
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const groundRules = useRecords('groundRules');
  const allUnits = useRecords('units');
  const participants = useRecords('participants');
  const unitRules = useRecords('unitGroundRules');
  const notes = useRecords('analysisNotes');
  const { rows, units } = useMemo(() => {
    const rules = [...groundRules.values()].filter(isLivedBy).sort((a, b) => a.order - b.order);
    const expected = new Set(unitsExpected(allUnits.values(), participants.values(), today));
    const having = new Set([...unitRules.values()].map(({ unitId }) => unitId));
    const shown = [...allUnits.values()].filter(
      (unit) => expected.has(unit) || having.has(unit.id),
    );
    return {
      units: shown,
      rows: comparisonOf(rules, shown, unitRules.values(), notes.values()),
    };
  }, [groundRules, allUnits, participants, unitRules, notes, today]);
  return {
    rows,
    units,
    mark(cell, kind) {
      if (me === undefined) return;
      const base = {
        id: '',
        programmeId: me.programmeId,
        createdAt: instant(),
        createdBy: me.id,
      };
      const change = markCell(cell, kind, notes.values(), unitRules.values(), base);
      for (const note of change.save) store.save('analysisNotes', note);
      for (const id of change.remove) store.remove('analysisNotes', id);
    },
  };
}
