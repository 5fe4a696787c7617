import type { CalendarDate } from './calendar-date.ts';
import { countStances, type ConsentCount } from './consent.ts';
import type { Stance } from './ground-rule.ts';
import type { Policy, PolicySection, PolicyStatus, RoleStatement } from './mandate.ts';
import type { Participant } from './participant.ts';
import { withStatus, type Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

/** How long a section is one person's without a keystroke. */
export const leaseMinutes = 3;

/** Who has a section now; null when anybody may take it. */
export function leaseOf(
  section: PolicySection,
  now: Instant,
): { readonly by: string; readonly until: Instant } | null {
  const { editorId: by, editUntil: until } = section;
  return by === null || until === null || Date.parse(until) <= Date.parse(now)
    ? null
    : { by, until };
}

/** The policy is written until the group stands behind it (domain.md 5). */
export const isWritable = ({ status }: Policy): boolean =>
  status === 'draft' || status === 'review';

/**
 * PO-lease (issue 6). One person writes in a section at a time; after some minutes without a keystroke anybody may
 * take it over. A section that is opened while the group takes stances is to be taken a stance on anew.
 */
export function takeSection(
  section: PolicySection,
  policy: Policy,
  by: string,
  now: Instant,
): Result<PolicySection, 'taken' | 'not-writable'> {
  if (!isWritable(policy)) return refused('not-writable');
  const lease = leaseOf(section, now);
  if (lease !== null && lease.by !== by) return refused('taken');
  const opens = policy.status === 'review' && lease === null;
  const round = opens ? (section.round ?? 0) + 1 : section.round;
  return accepted({ ...section, round, editorId: by, editUntil: leaseEnd(now) });
}

const leaseEnd = (now: Instant): Instant =>
  new Date(Date.parse(now) + leaseMinutes * 60_000).toISOString();

/**
 * PO-lease. The text as it is being written. The lease is renewed once a minute and not at every keystroke, and a
 * lease that has run out and been taken by another is lost.
 */
export function writeSection(
  section: PolicySection,
  text: string,
  by: string,
  now: Instant,
): Result<PolicySection, 'taken'> {
  const lease = leaseOf(section, now);
  if (lease !== null && lease.by !== by) return refused('taken');
  const left = lease === null ? 0 : Date.parse(lease.until) - Date.parse(now);
  const isFresh = left > (leaseMinutes - 1) * 60_000;
  const renewed = isFresh ? {} : { editorId: by, editUntil: leaseEnd(now) };
  return accepted({ ...section, text, ...renewed });
}

/** Gives a section back; somebody else's is left alone. */
export const leaveSection = (section: PolicySection, by: string): PolicySection =>
  section.editorId === by ? { ...section, editorId: null, editUntil: null } : section;

/** What a stance on a section is about: its text as it was opened the last time. */
export const sectionTarget = ({ id, round }: PolicySection): string =>
  round === null || round === 0 ? id : `${id}.r${round}`;

/** PO-stance. Where the group stands on each section, in its latest wording. */
export const standOn = (
  section: PolicySection,
  present: readonly Participant[],
  stances: Iterable<Stance>,
): ConsentCount => countStances(sectionTarget(section), present, stances);

export type PolicyRefusal =
  | 'not-yours'
  | 'not-next'
  | 'chair-only'
  | 'section-empty'
  | 'being-written'
  | 'nobody-present'
  | 'stance-missing'
  | 'objection'
  | 'dates-missing'
  | 'review-before-valid';

/** What a step of the policy is judged by. */
export type PolicyGround = {
  readonly sections: readonly PolicySection[];
  readonly present: readonly Participant[];
  readonly stances: readonly Stance[];
  readonly today: CalendarDate;
  readonly now: Instant;
};

const order: readonly PolicyStatus[] = ['draft', 'review', 'agreed', 'adopted', 'published'];

/**
 * PO-move (domain.md 4, 5, 6.4). From draft to review when every section has a text and nobody is writing; to agreed
 * when every present member has taken a stance on every section and nobody objects; adopted by the chair with the
 * day it holds from and a later day of review; published after that. Back to draft as long as it is not adopted.
 */
export function movePolicy(
  policy: Policy,
  to: PolicyStatus,
  by: Participant,
  ground: PolicyGround,
): Result<Policy, PolicyRefusal> {
  const isChair = by.roles.includes('chair');
  if (!isChair && !by.roles.includes('consultant')) return refused('not-yours');
  const step = order.indexOf(to) - order.indexOf(policy.status);
  const isBack = (policy.status === 'review' || policy.status === 'agreed') && to === 'draft';
  if (policy.status === 'revised' || (step !== 1 && !isBack)) return refused('not-next');
  if (isBack) return accepted(withStatus(policy, to, ground.now));
  const refusal = refusalOf(policy, to, isChair, ground);
  if (refusal !== null) return refused(refusal);
  const adopted = to === 'adopted' ? { adoptedBy: by.id, adoptedOn: ground.today } : {};
  return accepted({ ...withStatus(policy, to, ground.now), ...adopted });
}

function refusalOf(
  policy: Policy,
  to: PolicyStatus,
  isChair: boolean,
  { sections, present, stances, now }: PolicyGround,
): PolicyRefusal | null {
  switch (to) {
    case 'review': {
      const isEmpty = sections.length === 0 || sections.some(({ text }) => text.trim() === '');
      if (isEmpty) return 'section-empty';
      return sections.some((section) => leaseOf(section, now) !== null) ? 'being-written' : null;
    }
    case 'agreed': {
      if (present.length === 0) return 'nobody-present';
      const counts = sections.map((section) => standOn(section, present, stances));
      if (counts.some(({ object }) => object > 0)) return 'objection';
      return counts.some(({ missing }) => missing.length > 0) ? 'stance-missing' : null;
    }
    case 'adopted': {
      if (!isChair) return 'chair-only';
      const { validFrom, reviewOn } = policy;
      if (validFrom === null || reviewOn === null) return 'dates-missing';
      return reviewOn <= validFrom ? 'review-before-valid' : null;
    }
    case 'published':
      return isChair ? null : 'chair-only';
    case 'draft':
    case 'revised':
      return null;
  }
}

/** The sections with the counts as they stand, to be kept when the group stands behind the policy. */
export const withCounts = ({
  sections,
  present,
  stances,
}: PolicyGround): readonly PolicySection[] =>
  sections.map((section) => {
    const { behind, question, object } = standOn(section, present, stances);
    return { ...section, stances: { behind, question, object } };
  });

/** The next edition's number: 1.0, 2.0 … */
export const nextVersion = (version: string): string =>
  `${(Number.parseInt(version, 10) || 0) + 1}.0`;

/**
 * PO-revise (R31). A policy in force is revised by a new edition that begins with its sections; the one in force is
 * marked and stands until the next is adopted.
 * @param newId makes ids
 */
export function revisePolicy(
  policy: Policy,
  sections: readonly PolicySection[],
  by: Participant,
  newId: (what: string) => string,
  now: Instant,
): Result<
  { readonly old: Policy; readonly next: Policy; readonly sections: readonly PolicySection[] },
  'not-yours' | 'not-in-force'
> {
  if (!by.roles.includes('chair') && !by.roles.includes('consultant')) return refused('not-yours');
  if (policy.status !== 'adopted' && policy.status !== 'published') return refused('not-in-force');
  const id = newId('policy');
  const born = { createdAt: now, createdBy: by.id };
  const next: Policy = {
    ...policy,
    ...{ id, ...born },
    status: 'draft',
    statusHistory: [{ status: 'draft', at: now }],
    version: nextVersion(policy.version),
    ...{
      adoptedBy: null,
      adoptedOn: null,
      reportedToBoardOn: null,
      validFrom: null,
      reviewOn: null,
    },
  };
  const copies = sections.map((section): PolicySection => ({
    ...section,
    ...{
      id: newId('section'),
      ...born,
      policyId: id,
      round: null,
      editorId: null,
      editUntil: null,
    },
    stances: { behind: 0, question: 0, object: 0 },
  }));
  return accepted({ old: withStatus(policy, 'revised', now), next, sections: copies });
}

/** Parts that a role must say before it is held against the others'. */
const neededParts = ['assignment', 'responsibility', 'authority', 'limit'] as const;

/**
 * RS-move (domain.md 4). A role is drafted by its holder, reconciled when the group has compared it, agreed by the
 * consultant or the chair; it says at least assignment, responsibility, authority and limit. A step back is always
 * possible.
 */
export function moveRoleStatement(
  statement: RoleStatement,
  to: RoleStatement['status'],
  by: Participant,
  now: Instant,
): Result<RoleStatement, 'not-yours' | 'not-next' | 'parts-missing'> {
  const steps = ['draft', 'reconciled', 'agreed'] as const;
  const leads = by.roles.includes('consultant') || by.roles.includes('chair');
  if (!leads && statement.holderId !== by.id) return refused('not-yours');
  const step = steps.indexOf(to) - steps.indexOf(statement.status);
  if (step < 0) return accepted(withStatus(statement, to, now));
  if (step !== 1) return refused('not-next');
  if (to === 'agreed' && !leads) return refused('not-yours');
  if (neededParts.some((part) => statement[part].trim() === '')) return refused('parts-missing');
  return accepted(withStatus(statement, to, now));
}

/** RS-write (domain.md 5). One's own role, and the group's and the operations', until it is agreed. */
export function mayWriteRole(statement: RoleStatement, by: Participant | undefined): boolean {
  if (by === undefined || statement.status === 'agreed') return false;
  const leads = by.roles.includes('consultant') || by.roles.includes('chair');
  const isShared = statement.level !== 'individual' && by.roles.includes('member');
  return leads || isShared || statement.holderId === by.id;
}
