import type { CompetenceCard, WorkingCompetenceCard } from './competence-card.ts';
import type { FindingKind, WorkingFinding } from './finding.ts';
import type { Answer } from './interview.ts';
import type { BaseRecord, Instant } from './record.ts';

/**
 * Where the file lies that one person may open: what the consultant has prepared for that person. The file's
 * own permission is the lock; this only says where it is (docs/decisions/0013-one-file-for-one-person.md).
 */
export type PersonalSheet = BaseRecord & {
  readonly participantId: string;
  readonly driveId: string;
  readonly itemId: string;
  /** For a person to open. */
  readonly webUrl: string;
  readonly handedAt: Instant;
};

/** One sheet per person, written again when something changes. */
export const personalSheetId = (participantId: string): string => `PB-${participantId}`;

export type PreparedCard = Pick<CompetenceCard, 'id' | 'kind' | 'label' | 'description'>;
export type OwnFinding = { readonly kind: FindingKind; readonly text: string };
export type OwnAnswer = { readonly question: string; readonly text: string };

/** What stands in the file. */
export type SheetContent = {
  readonly samspel: 'personal-sheet';
  readonly participantId: string;
  readonly answers: readonly OwnAnswer[];
  readonly findings: readonly OwnFinding[];
  readonly cards: readonly PreparedCard[];
};

/**
 * CC-sheet (domain.md 5, 6.3). What one person gets: the own answers, findings about that person alone, and
 * the cards prepared for that person. Nothing that names or rests on anybody else comes with it: no sources.
 * @param questionOf the wording of a question by its id
 */
export function sheetFor(
  participantId: string,
  given: {
    readonly answers: Iterable<Answer>;
    readonly findings: Iterable<WorkingFinding>;
    readonly cards: Iterable<WorkingCompetenceCard>;
  },
  questionOf: (questionId: string) => string | undefined,
): SheetContent {
  return {
    samspel: 'personal-sheet',
    participantId,
    answers: [...given.answers].flatMap(({ participantId: who, questionId, text }) => {
      const question = questionOf(questionId);
      const own = who === participantId && text.trim() !== '' && question !== undefined;
      return own ? [{ question, text }] : [];
    }),
    findings: [...given.findings]
      .filter(
        ({ level, aboutParticipantId, status }) =>
          level === 'individual' && aboutParticipantId === participantId && status !== 'withheld',
      )
      .map(({ kind, text }) => ({ kind, text })),
    cards: [...given.cards]
      .filter((card) => card.participantId === participantId)
      .map(({ id, kind, label, description }) => ({ id, kind, label, description })),
  };
}

/**
 * CC-release (domain.md 5). The copy the group sees is written by the card's owner, in the owner's words.
 * @returns null when it is not the owner who does it, or there is nothing to read on it
 */
export function releaseCard(
  card: PreparedCard,
  owner: { readonly id: string; readonly programmeId: string },
  me: string,
  now: Instant,
): CompetenceCard | null {
  if (owner.id !== me || card.label.trim() === '') return null;
  return {
    id: card.id,
    programmeId: owner.programmeId,
    createdAt: now,
    createdBy: me,
    participantId: owner.id,
    kind: card.kind,
    label: card.label.trim(),
    description: card.description.trim(),
    releasedAt: now,
  };
}

/** CC-release. Only the owner takes a card back. */
export const mayWithdrawCard = (card: CompetenceCard, me: string): boolean =>
  card.participantId === me;
