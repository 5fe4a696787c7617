import type { CalendarDate } from './calendar-date.ts';
import type { Decision, OpenItem, OpenKind } from './decision.ts';
import type { GroundRule } from './ground-rule.ts';
import type { Policy, PolicySection } from './mandate.ts';
import type { PlanAction } from './plan.ts';
import type { BaseRecord, Instant, LifeCycle } from './record.ts';
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

/** How a copy stands to what it was made from; `withdrawn`: the source no longer holds. */
export type PublicationState = 'unpublished' | 'current' | 'changed' | 'withdrawn';

/** One thing that may be published. `copy` is null when its source no longer holds. */
export type Publishable = {
  readonly sourceId: string;
  readonly name: string;
  readonly state: PublicationState;
  readonly copy: OpenItem | null;
  readonly open: OpenItem | undefined;
};

/** What the programme has to publish besides decisions, which have an order of their own. */
export type PublishableSources = {
  readonly groundRules: Iterable<GroundRule>;
  readonly unitGroundRules: Iterable<UnitGroundRule>;
  readonly unitName: (unitId: string) => string;
  readonly planActions: Iterable<PlanAction>;
  readonly policies: Iterable<Policy>;
  readonly policySections: Iterable<PolicySection>;
  readonly openItems: ReadonlyMap<string, OpenItem>;
};

export type PublishableGroup = {
  readonly kind: Exclude<OpenKind, 'decision' | 'policySection'>;
  readonly items: readonly Publishable[];
};

/**
 * PU-state (domain.md 6.7). What may be published and how it stands: what has been agreed, adopted or decided is
 * published as it is; a copy that says something else has changed, and one whose source no longer holds is to be
 * withdrawn.
 */
export function publishables(
  sources: PublishableSources,
  publication: Publication,
): readonly PublishableGroup[] {
  const holds = <T extends BaseRecord & LifeCycle<string>>(
    records: Iterable<T>,
    statuses: readonly T['status'][],
    copy: (record: T) => OpenItem,
  ) => [...records].filter(({ status }) => statuses.includes(status)).map(copy);
  // An edition that is being revised stands until the next one is adopted.
  const policy = [...sources.policies]
    .filter(({ status }) => ['adopted', 'published', 'revised'].includes(status))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .at(-1);
  const copies: readonly OpenItem[] = [
    ...holds(sources.groundRules, ['agreed', 'followedUp'], (rule) =>
      groundRuleCopy(rule, publication),
    ),
    ...holds(sources.unitGroundRules, ['agreed', 'reviewed'], (rule) =>
      unitGroundRuleCopy(rule, sources.unitName(rule.unitId), publication),
    ),
    ...(policy === undefined
      ? []
      : policyCopies(
          policy,
          [...sources.policySections].filter(({ policyId }) => policyId === policy.id),
          publication,
        )),
    ...holds(sources.planActions, ['decided', 'ongoing', 'done'], (action) =>
      planActionCopy(action, publication),
    ),
  ];
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const gone = [...sources.openItems.values()].filter(
    ({ id, kind }) => kind !== 'decision' && !byId.has(id),
  );
  const all = [
    ...copies.map((copy) => publishable(copy, sources.openItems.get(copy.id))),
    ...gone.map((open) => publishable(null, open)),
  ];
  const kinds = ['groundRule', 'unitGroundRule', 'policy', 'planAction'] as const;
  return kinds.map((kind) => ({
    kind,
    items: all.filter(({ copy, open }) => groupOf((copy ?? open)?.kind) === kind),
  }));
}

/** Sections are published with their policy. */
const groupOf = (kind: OpenKind | undefined): OpenKind | undefined =>
  kind === 'policySection' ? 'policy' : kind;

function publishable(copy: OpenItem | null, open: OpenItem | undefined): Publishable {
  const { sourceId, title, text } = copy ?? open ?? { sourceId: '', title: '', text: '' };
  const kind = (copy ?? open)?.kind;
  return {
    ...{ sourceId, copy, open },
    name: kind === 'unitGroundRule' ? `${title}: ${text}` : title === '' ? text : title,
    state: stateOf(copy, open),
  };
}

function stateOf(copy: OpenItem | null, open: OpenItem | undefined): PublicationState {
  if (copy === null) return 'withdrawn';
  if (open === undefined) return 'unpublished';
  const said = ['title', 'text', 'meaning', 'date', 'reviewOn'] as const;
  return said.every((field) => copy[field] === open[field]) ? 'current' : 'changed';
}
