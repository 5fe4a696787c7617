import type { BaseRecord } from './record.ts';

export const analysisKinds = ['alike', 'friction', 'missing'] as const;
export type AnalysisKind = (typeof analysisKinds)[number];

export type AnalysisNote = BaseRecord & {
  readonly kind: AnalysisKind;
  readonly text: string;
  readonly ruleIds: readonly string[];
  readonly unitGroundRuleIds: readonly string[];
  /** The units it is about, also those without a rule of their own; missing in notes from before. */
  readonly unitIds?: readonly string[] | null;
};

/** Minutes of meeting time by type of matter over a period (domain.md 6.12). */
export type AgendaTime = BaseRecord & {
  readonly period: string;
  readonly label: string;
  readonly minutes: Readonly<Record<string, number>>;
};
