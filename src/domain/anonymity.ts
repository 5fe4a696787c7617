import type { Finding, WorkingFinding } from './finding.ts';
import type { Answer } from './interview.ts';
import { withStatus, type Instant, type Source } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** Never fewer than two people behind a shared finding, whatever the settings say (domain.md 6.3). */
export const leastThreshold = 2;

/** Ids of the people whose answers a finding rests on, each once. */
export function intervieweesBehind(
  sources: readonly Source[],
  answers: ReadonlyMap<string, Answer>,
): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ type, id }) =>
      type === 'answer' ? (answers.get(id)?.participantId ?? []) : [],
    ),
  );
}

export type SharingRefusal =
  'individual' | 'no-sources' | 'source-gone' | 'too-few-people' | 'not-anonymised';

/**
 * FI-share (domain.md 6.3). A group or operations finding may be shared when enough different people stand
 * behind it, or it rests on documents only, and the consultant has marked it anonymised.
 * @param threshold `settings.anonymityThreshold`; below two it counts as two
 */
export function mayShareFinding(
  finding: WorkingFinding,
  answers: ReadonlyMap<string, Answer>,
  threshold: number,
): Result<{ readonly people: number }, SharingRefusal> {
  if (finding.level === 'individual') return refused('individual');
  if (finding.sources.length === 0) return refused('no-sources');
  if (finding.sources.some(({ type, id }) => type === 'answer' && !answers.has(id))) {
    return refused('source-gone');
  }
  const people = intervieweesBehind(finding.sources, answers).size;
  if (people > 0 && people < Math.max(threshold, leastThreshold)) return refused('too-few-people');
  if (finding.status !== 'anonymised' && finding.status !== 'shared') {
    return refused('not-anonymised');
  }
  return accepted({ people });
}

/**
 * FI-copy (domain.md 5). What the group gets: a reduced copy with the same id, and never its sources,
 * because an answer's id says who gave it.
 */
export function reduceFinding(finding: WorkingFinding): Finding | null {
  if (finding.level === 'individual') return null;
  return {
    id: finding.id,
    programmeId: finding.programmeId,
    createdAt: finding.createdAt,
    createdBy: finding.createdBy,
    kind: finding.kind,
    level: finding.level,
    text: finding.text,
    citizenVoice: finding.citizenVoice,
    sourceCount: finding.sources.length,
  };
}

/** FI-share. Both records that sharing writes: the consultant's own, and the group's copy. */
export function shareFinding(
  finding: WorkingFinding,
  answers: ReadonlyMap<string, Answer>,
  threshold: number,
  now: Instant,
): Result<{ readonly working: WorkingFinding; readonly copy: Finding }, SharingRefusal> {
  const verdict = mayShareFinding(finding, answers, threshold);
  if (!verdict.ok) return verdict;
  const copy = reduceFinding(finding);
  if (copy === null) return refused('individual');
  return accepted({ working: withStatus(finding, 'shared', now), copy });
}
