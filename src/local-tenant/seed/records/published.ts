import type { OpenItem } from '#domain/decision.ts';
import type { BaseRecord, Instant, LifeCycle } from '#domain/record.ts';
import { localOf } from '#domain/stockholm.ts';
import { ekby, type Visibility } from '../ekby-source.ts';
import { cutAt, type Then } from '../stage.ts';

type Published = Pick<OpenItem, 'kind' | 'title' | 'text'> & {
  readonly sourceId: string;
  readonly at: Instant;
  readonly createdBy: string;
};

/**
 * What everyone in the department may read: text and dates, no stances, votes or comments (domain.md 5).
 * A rule is open when it is agreed, a decision and the policy when they are published, an action when it is
 * decided.
 */
export function openItems(then: Then): OpenItem[] {
  const published: readonly Published[] = [
    ...publishedBy(ekby.groundRules, 'agreed', then, ({ text }) => ({
      kind: 'groundRule',
      title: '',
      text,
    })),
    ...publishedBy(ekby.unitGroundRules, 'agreed', then, ({ unitId, text }) => ({
      kind: 'unitGroundRule',
      title: ekby.units.find(({ id }) => id === unitId)?.name ?? '',
      text,
    })),
    ...publishedBy(ekby.decisions, 'published', then, (decision) => ({
      kind: 'decision',
      title: decision.number ?? '',
      text: `${decision.text}\n\n${decision.meaningForStaff}`,
    })),
    ...policySections(then),
    ...publishedBy(ekby.planActions, 'decided', then, ({ title, measure, due }) => ({
      kind: 'planAction',
      title,
      text: [measure, due].filter((line) => line !== null).join('\n'),
    })),
  ];
  return published.map(({ sourceId, at, createdBy, ...item }) => ({
    ...item,
    id: `open.${sourceId}`,
    programmeId: ekby.programme.id,
    createdAt: at,
    createdBy,
    sourceId,
    publishedOn: localOf(at).date,
  }));
}

/** Records that everyone may see, from the moment they came to a status. */
function publishedBy<T extends BaseRecord & LifeCycle<string> & { visibility: Visibility }>(
  records: readonly T[],
  status: T['status'],
  then: Then,
  textOf: (record: T) => Pick<Published, 'kind' | 'title' | 'text'>,
): Published[] {
  return records
    .filter(({ visibility }) => visibility === 'everyone')
    .flatMap((record) => {
      const at = record.statusHistory.find((entry) => entry.status === status)?.at;
      if (at === undefined || !then.been(at)) return [];
      return [{ ...textOf(record), sourceId: record.id, at, createdBy: publisherId }];
    });
}

/** The chair publishes (domain.md 5, the table of actions). */
const publisherId = ekby.programme.chairId ?? '';

function policySections(then: Then): Published[] {
  const at = cutAt(ekby.policy.statusHistory, then.been)?.statusHistory.find(
    ({ status }) => status === 'published',
  )?.at;
  if (at === undefined) return [];
  return ekby.policySections.map(({ id, heading, text }) => ({
    kind: 'policySection',
    sourceId: id,
    title: heading,
    text,
    at,
    createdBy: publisherId,
  }));
}
