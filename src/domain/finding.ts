import type { BaseRecord, Level, LifeCycle, Source } from './record.ts';

export const findingKinds = ['strength', 'possibility', 'need'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingStatuses = ['draft', 'anonymised', 'shared', 'withheld'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** The consultant's own record of a finding, with its sources. Lives in the consultant room only. */
export type WorkingFinding = BaseRecord &
  LifeCycle<FindingStatus> & {
    readonly kind: FindingKind;
    readonly level: Level;
    readonly text: string;
    readonly aboutParticipantId: string | null;
    readonly sources: readonly Source[];
    readonly citizenVoice: boolean;
    readonly withheldReason: string | null;
  };

/** What the group sees of a finding: a reduced copy without sources, with the same id (domain.md 5). */
export type Finding = BaseRecord & {
  readonly kind: FindingKind;
  readonly level: Exclude<Level, 'individual'>;
  readonly text: string;
  readonly citizenVoice: boolean;
  readonly sourceCount: number;
};
