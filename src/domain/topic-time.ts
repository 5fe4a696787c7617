import type { AgendaTime } from './analysis.ts';
import { addDays, daysBetween, type CalendarDate } from './calendar-date.ts';
import type { Finding } from './finding.ts';
import type { SwotEntry } from './plan.ts';
import type { ProgrammeSettings } from './programme.ts';
import { localOf } from './stockholm.ts';
import { topicTypes, type Topic, type TopicType } from './topic.ts';

/** A matter without an owner is stuck after this many days (domain.md 6.12). */
export const stuckAfterDays = 60;

const living = new Set<Topic['status']>(['proposed', 'assessed', 'prioritised', 'inProgress']);

/** Since when a matter has waited: since it got stuck before the programme, else since it was proposed. */
export const waitingSince = (topic: Topic): CalendarDate =>
  topic.stuckSince ?? localOf(topic.createdAt).date;

/** TO-stuck (domain.md 6.12). Living matters without an owner that are older than 60 days, oldest first. */
export const stuckTopics = (
  topics: Iterable<Topic>,
  today: CalendarDate,
): readonly { readonly topic: Topic; readonly days: number }[] =>
  [...topics]
    .filter(({ ownerId, status }) => ownerId === null && living.has(status))
    .map((topic) => ({ topic, days: daysBetween(waitingSince(topic), today) }))
    .filter(({ days }) => days > stuckAfterDays)
    .sort((a, b) => b.days - a.days || (a.topic.id < b.topic.id ? -1 : 1));

/** The last day before a matter without an owner is stuck. */
export const stuckOn = (topic: Topic): CalendarDate => addDays(waitingSince(topic), stuckAfterDays);

export type TimeShare = {
  readonly type: TopicType;
  readonly minutes: number;
  /** 0–1; 0 where nothing was measured. */
  readonly share: number;
};

/** TO-time (domain.md 6.12). What meeting time went to, in the fixed order of the types. */
export function timeShares({ minutes }: Pick<AgendaTime, 'minutes'>): readonly TimeShare[] {
  const of = (type: TopicType) => Math.max(0, minutes[type] ?? 0);
  const total = topicTypes.reduce((sum, type) => sum + of(type), 0);
  return topicTypes.map((type) => ({
    type,
    minutes: of(type),
    share: total === 0 ? 0 : of(type) / total,
  }));
}

export type TimeHint = {
  readonly type: 'economy' | 'operations';
  readonly share: number;
  readonly limit: number;
};

/** TO-hints (domain.md 6.12). Economy over a third, or running operations over half, of the time. */
export function timeHints(
  time: Pick<AgendaTime, 'minutes'>,
  settings: Pick<ProgrammeSettings, 'economyShareWarning' | 'operationsShareWarning'>,
): readonly TimeHint[] {
  const limits = {
    economy: settings.economyShareWarning,
    operations: settings.operationsShareWarning,
  };
  return timeShares(time).flatMap(({ type, share }) =>
    (type === 'economy' || type === 'operations') && share > limits[type]
      ? [{ type, share, limit: limits[type] }]
      : [],
  );
}

/**
 * TO-citizen (domain.md 6.12, R35). Whether no finding, matter or SWOT entry carries the residents' view, so
 * that T2 and T4 remind of it.
 */
export function lacksCitizenView(
  findings: Iterable<Pick<Finding, 'id' | 'citizenVoice'>>,
  topics: Iterable<Pick<Topic, 'citizenValue'>>,
  entries: Iterable<Pick<SwotEntry, 'sources'>>,
): boolean {
  const voices = new Set([...findings].flatMap((each) => (each.citizenVoice ? [each.id] : [])));
  return (
    voices.size === 0 &&
    ![...topics].some(({ citizenValue }) => (citizenValue ?? '').trim() !== '') &&
    ![...entries].some(({ sources }) => sources.some(({ id }) => voices.has(id)))
  );
}
