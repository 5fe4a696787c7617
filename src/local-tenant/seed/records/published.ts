import type { OpenItem } from '#domain/decision.ts';
import {
  decisionCopy,
  groundRuleCopy,
  planActionCopy,
  policyCopies,
  unitGroundRuleCopy,
  type Publication,
} from '#domain/publishing.ts';
import type { BaseRecord, LifeCycle } from '#domain/record.ts';
import { localOf } from '#domain/stockholm.ts';
import { ekby, type Visibility } from '../ekby-source.ts';
import { cutAt, type Then } from '../stage.ts';
import { directionRecords } from './direction.ts';
import { groupRecords } from './group.ts';

/**
 * What everyone in the department may read, as the chair published it (domain.md 5, the table of actions). A rule
 * is open when it is agreed, a decision and the policy when they are published, an action when it is decided.
 */
export function openItems(then: Then): OpenItem[] {
  const { groundRules, unitGroundRules } = groupRecords(then);
  const { decisions, planActions, policies, policySections } = directionRecords(then);
  const unitName = (unitId: string) => ekby.units.find(({ id }) => id === unitId)?.name ?? '';
  return [
    ...published(ekby.groundRules, groundRules, 'agreed', then, groundRuleCopy),
    ...published(ekby.unitGroundRules, unitGroundRules, 'agreed', then, (rule, publication) =>
      unitGroundRuleCopy(rule, unitName(rule.unitId), publication),
    ),
    ...published(ekby.decisions, decisions, 'published', then, decisionCopy),
    ...policies.flatMap((policy) => {
      const publication = publicationOf(policy, 'published', then);
      return publication === null ? [] : policyCopies(policy, policySections, publication);
    }),
    ...published(ekby.planActions, planActions, 'decided', then, planActionCopy),
  ];
}

type Shown = { readonly id: string; readonly visibility: Visibility };

/** Copies of the records that everyone may see, from the moment they came to a status. */
function published<T extends BaseRecord & LifeCycle<string>>(
  sources: readonly Shown[],
  records: readonly T[],
  status: T['status'],
  then: Then,
  copy: (record: T, publication: Publication) => OpenItem,
): OpenItem[] {
  const open = new Set(
    sources.filter(({ visibility }) => visibility === 'everyone').map(({ id }) => id),
  );
  return records
    .filter(({ id }) => open.has(id))
    .flatMap((record) => {
      const publication = publicationOf(record, status, then);
      return publication === null ? [] : [copy(record, publication)];
    });
}

/** When a record came to a status, if it has. */
function publicationOf<Status extends string>(
  { statusHistory }: LifeCycle<Status>,
  status: Status,
  then: Then,
): Publication | null {
  const at = cutAt(statusHistory, then.been)?.statusHistory.find(
    (entry) => entry.status === status,
  )?.at;
  return at === undefined ? null : { by: ekby.programme.chairId ?? '', at, on: localOf(at).date };
}
