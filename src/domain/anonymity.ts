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
  'individual' | 'no-sources' | 'source-gone' | 'too-few-people' | 'not-anonymised' | 'singles-out';

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

/** A finding as far as anonymity by difference goes. */
type Linked = Pick<WorkingFinding, 'id' | 'sources'>;

/**
 * The findings that can be laid beside this one, because they rest on the same answer, or on an answer of
 * one that does.
 */
export function linkedFindings<F extends Linked>(
  finding: Linked,
  others: Iterable<F>,
): readonly F[] {
  const answersOf = ({ sources }: Linked) =>
    sources.flatMap(({ type, id }) => (type === 'answer' ? [id] : []));
  const reached = new Set(answersOf(finding));
  let waiting = [...others].filter(({ id }) => id !== finding.id);
  const linked: F[] = [];
  for (;;) {
    const next = waiting.filter((other) => answersOf(other).some((id) => reached.has(id)));
    if (next.length === 0) return linked;
    linked.push(...next);
    for (const other of next) for (const id of answersOf(other)) reached.add(id);
    waiting = waiting.filter((other) => !next.includes(other));
  }
}

/**
 * FI-difference (domain.md 6.3). The smallest number of people that findings about the same answers point
 * out together: those behind some of them and not behind the others. Four people here and three of them
 * there would leave the fourth.
 * @returns Infinity when nobody stands behind them
 */
export function fewestSingledOut(
  findings: readonly Linked[],
  answers: ReadonlyMap<string, Answer>,
): number {
  const behind = findings.map(({ sources }) => intervieweesBehind(sources, answers));
  const sizes = new Map<string, number>();
  for (const person of new Set(behind.flatMap((people) => [...people]))) {
    const pattern = behind.map((people) => (people.has(person) ? '1' : '0')).join('');
    sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
  }
  return Math.min(...sizes.values());
}

/**
 * FI-difference. As `mayShareFinding`, beside what has been shared already.
 * @param others every working finding; only the shared ones count
 */
export function mayShareBeside(
  finding: WorkingFinding,
  others: Iterable<WorkingFinding>,
  answers: ReadonlyMap<string, Answer>,
  threshold: number,
): Result<{ readonly people: number }, SharingRefusal> {
  const alone = mayShareFinding(finding, answers, threshold);
  if (!alone.ok || alone.value.people === 0) return alone;
  const shared = [...others].filter(({ status }) => status === 'shared');
  const together = [finding, ...linkedFindings(finding, shared)];
  return fewestSingledOut(together, answers) < Math.max(threshold, leastThreshold)
    ? refused('singles-out')
    : alone;
}

/** FI-share. Both records that sharing writes: the consultant's own, and the group's copy. */
export function shareFinding(
  finding: WorkingFinding,
  others: Iterable<WorkingFinding>,
  answers: ReadonlyMap<string, Answer>,
  threshold: number,
  now: Instant,
): Result<{ readonly working: WorkingFinding; readonly copy: Finding }, SharingRefusal> {
  const verdict = mayShareBeside(finding, others, answers, threshold);
  if (!verdict.ok) return verdict;
  const copy = reduceFinding(finding);
  if (copy === null) return refused('individual');
  return accepted({ working: withStatus(finding, 'shared', now), copy });
}

/** FI-withhold. A finding that is not shared keeps the reason; it can be taken up again. */
export function withholdFinding(
  finding: WorkingFinding,
  reason: string,
  now: Instant,
): Result<WorkingFinding, 'reason-missing' | 'shared-already'> {
  if (finding.status === 'shared') return refused('shared-already');
  if (reason.trim() === '') return refused('reason-missing');
  return accepted({ ...withStatus(finding, 'withheld', now), withheldReason: reason.trim() });
}
