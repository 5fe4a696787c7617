import type { BaseRecord, LifeCycle } from './record.ts';

export const unitGroundRuleStatuses = ['proposed', 'agreed', 'reviewed'] as const;
export type UnitGroundRuleStatus = (typeof unitGroundRuleStatuses)[number];

/** A rule that a unit made with its staff after the first occasion. */
export type UnitGroundRule = BaseRecord &
  LifeCycle<UnitGroundRuleStatus> & {
    readonly unitId: string;
    readonly text: string;
    readonly inspiredBy: readonly string[];
    readonly staffTakingPart: number;
  };
