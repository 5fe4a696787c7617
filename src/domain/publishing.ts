import type { CalendarDate } from './calendar-date.ts';
import type { Decision, OpenItem } from './decision.ts';
import type { GroundRule } from './ground-rule.ts';
import type { Policy, PolicySection } from './mandate.ts';
import type { PlanAction } from './plan.ts';
import type { BaseRecord, Instant } from './record.ts';
import type { UnitGroundRule } from './unit-ground-rule.ts';

/** Who publishes, and when: the instant, and the day it is in Stockholm. */
export type Publication = {
  readonly by: string;
  readonly at: Instant;
  readonly on: CalendarDate;
};

/** The id a published copy always has, so that publishing again changes it and makes no second one. */
export const openItemId = (sourceId: string): string => `open.${sourceId}`;

type Content = Pick<OpenItem, 'kind' | 'title' | 'text'> &
  Partial<Pick<OpenItem, 'meaning' | 'date' | 'reviewOn'>>;

/**
 * PU-copy (domain.md 5). What everyone in the department reads is a copy of text and dates: no stances, votes,
 * comments, background or names.
 */
function copyOf(source: BaseRecord, { by, at, on }: Publication, content: Content): OpenItem {
  return {
    id: openItemId(source.id),
    programmeId: source.programmeId,
    createdAt: at,
    createdBy: by,
    sourceId: source.id,
    meaning: '',
    date: null,
    reviewOn: null,
    ...content,
    publishedOn: on,
  };
}

/** PU-copy. A decision: its number, its text and what it means for staff. */
export const decisionCopy = (decision: Decision, publication: Publication): OpenItem =>
  copyOf(decision, publication, {
    kind: 'decision',
    title: decision.number ?? '',
    text: decision.text,
    meaning: decision.meaningForStaff,
    date: decision.date,
  });

/** PU-copy. A ground rule: its text and how it shows in daily life. */
export const groundRuleCopy = (rule: GroundRule, publication: Publication): OpenItem =>
  copyOf(rule, publication, {
    kind: 'groundRule',
    title: '',
    text: rule.text,
    meaning: rule.signs ?? '',
  });

/** PU-copy. A rule of a unit, under the unit's name. */
export const unitGroundRuleCopy = (
  rule: UnitGroundRule,
  unitName: string,
  publication: Publication,
): OpenItem =>
  copyOf(rule, publication, { kind: 'unitGroundRule', title: unitName, text: rule.text });

/** PU-copy. The policy's title, edition and dates, and each of its sections. */
export function policyCopies(
  policy: Policy,
  sections: readonly PolicySection[],
  publication: Publication,
): readonly OpenItem[] {
  return [
    copyOf(policy, publication, {
      kind: 'policy',
      title: policy.title,
      text: policy.version,
      date: policy.validFrom,
      reviewOn: policy.reviewOn,
    }),
    ...[...sections]
      .sort((a, b) => a.order - b.order)
      .map((section) =>
        copyOf(section, publication, {
          kind: 'policySection',
          title: `${section.order}. ${section.heading}`,
          text: section.text,
        }),
      ),
  ];
}

/** PU-copy. An action: what, how it is seen, and when it is to be done. */
export const planActionCopy = (action: PlanAction, publication: Publication): OpenItem =>
  copyOf(action, publication, {
    kind: 'planAction',
    title: action.title,
    text: action.measure,
    date: action.due,
    reviewOn: action.followUpOn,
  });
