import type { StatusEntry } from './record.ts';
import type { Stance, StanceValue } from './ground-rule.ts';
import type { Participant } from './participant.ts';
import { accepted, refused, type Result } from './result.ts';

/** Where the group stands on one rule. */
export type ConsentCount = Readonly<Record<StanceValue, number>> & {
  /** Present members who have not taken a stance. */
  readonly missing: readonly Participant[];
  readonly objections: readonly Stance[];
};

export function countStances(
  targetId: string,
  present: readonly Participant[],
  stances: Iterable<Stance>,
): ConsentCount {
  const byPerson = new Map<string, Stance>();
  for (const stance of stances) {
    if (stance.targetId === targetId) byPerson.set(stance.participantId, stance);
  }
  const heard = present.flatMap((member) => byPerson.get(member.id) ?? []);
  const count = (value: StanceValue) => heard.filter(({ stance }) => stance === value).length;
  return {
    behind: count('behind'),
    question: count('question'),
    object: count('object'),
    missing: present.filter((member) => !byPerson.has(member.id)),
    objections: heard.filter(({ stance }) => stance === 'object'),
  };
}

/**
 * GR-agreed (domain.md 6.4). Whether the group consents to something: every member in the room has taken a
 * stance and nobody objects. The consultant leads and has no say; a question does not stop it.
 * @param present members of the group who are in the room
 */
export function consentOn(
  targetId: string,
  present: readonly Participant[],
  stances: Iterable<Stance>,
): Result<ConsentCount, 'nobody-present' | 'stance-missing' | 'objection'> {
  if (present.length === 0) return refused('nobody-present');
  const count = countStances(targetId, present, stances);
  if (count.object > 0) return refused('objection');
  return count.missing.length > 0 ? refused('stance-missing') : accepted(count);
}

/**
 * GR-reopened (domain.md 6.13). A stance taken before its rule was reopened no longer counts: everybody says again
 * where they stand.
 * @param target what the stance is about, with the states it has been in
 */
export function stillCounts(stance: Stance, target: object | undefined): boolean {
  const history: readonly StatusEntry<string>[] =
    target !== undefined && 'statusHistory' in target
      ? (target.statusHistory as readonly StatusEntry<string>[])
      : [];
  const reopened = history.filter(({ status }) => status === 'reopened').at(-1)?.at;
  return reopened === undefined || stance.createdAt >= reopened;
}

/**
 * GR-objection (domain.md 6.4). An objection needs a reason.
 * @param reason what the person wrote; only white space counts as nothing
 */
export function takeStance(
  stance: Omit<Stance, 'reason'>,
  reason: string,
): Result<Stance, 'reason-missing'> {
  const words = reason.trim();
  if (stance.stance === 'object' && words === '') return refused('reason-missing');
  return accepted({ ...stance, reason: words === '' ? null : words });
}

/** Five to nine agreed rules are recommended: a hint, never a block (domain.md 6.4). */
export const recommendedRules = { least: 5, most: 9 } as const;
