import { withStatus, type BaseRecord, type Instant, type LifeCycle } from './record.ts';

/** Prepared by the consultant, released or withdrawn by its owner. Lives in the consultant room. */
export type WorkingCompetenceCard = BaseRecord & {
  readonly participantId: string;
  readonly kind: 'competence' | 'drive';
  readonly label: string;
  readonly description: string;
  readonly sourceAnswerId: string | null;
};

/** A released card: the copy the group sees, without the answer it came from. */
export type CompetenceCard = BaseRecord & {
  readonly participantId: string;
  readonly kind: 'competence' | 'drive';
  readonly label: string;
  readonly description: string;
  readonly releasedAt: Instant;
};

/** Running documentation of the consultant. */
export type WorkingObservation = BaseRecord &
  LifeCycle<'draft' | 'shared'> & {
    readonly category: ObservationCategory;
    readonly text: string;
    readonly dayId: string | null;
  };

export const observationCategories = ['experience', 'drive', 'newThinking'] as const;
export type ObservationCategory = (typeof observationCategories)[number];

export type Observation = BaseRecord & {
  readonly category: ObservationCategory;
  readonly text: string;
};

/** OB-copy (domain.md 5). Both records that sharing writes; the group gets text and category, not the day. */
export function shareObservation(
  note: WorkingObservation,
  now: Instant,
): { readonly working: WorkingObservation; readonly copy: Observation } {
  const { id, programmeId, createdAt, createdBy, category, text } = note;
  return {
    working: withStatus(note, 'shared', now),
    copy: { id, programmeId, createdAt, createdBy, category, text },
  };
}
