import type { Instant, LifeCycle } from '#domain/record.ts';
import { localOf } from '#domain/stockholm.ts';
import { ekby } from './ekby-source.ts';

/** Points in the programme at which the demo can be opened, in order (`meta.stages` of ekby.json). */
export const stageKeys = ['start', 'prep', 't1', 'm1', 't2', 'm2', 't3', 'm3', 't4'] as const;
export type StageKey = (typeof stageKeys)[number];

export const isStageKey = (text: string): text is StageKey =>
  (stageKeys as readonly string[]).includes(text);

/** The last instant of a stage. @throws Error when the demo data does not have the stage */
export function untilOf(stage: StageKey): Instant {
  const found = ekby.meta.stages.find(({ key }) => key === stage);
  if (found === undefined) throw new Error(`ekby.json has no stage "${stage}"`);
  return found.until;
}

/** What the demo data looked like at an instant: everything later is left out or cut off. */
export type Then = {
  readonly until: Instant;
  /** Whether an instant has been. */
  readonly been: (at: Instant) => boolean;
  /** A date or an instant, or null while it lies ahead. */
  readonly known: <T extends string | null>(at: T) => T | null;
  /** Records that were there, without what their history did not yet hold. */
  readonly there: <T extends Dated>(records: readonly T[]) => readonly T[];
};

type Dated = { readonly createdAt: Instant } & Partial<LifeCycle<string>>;

export function thenAt(until: Instant): Then {
  const today = localOf(until).date;
  const been = (at: Instant): boolean => (at.length === 10 ? at <= today : at <= until);
  return {
    until,
    been,
    known: (at) => (at !== null && been(at) ? at : null),
    there: (records) =>
      records.flatMap((record) => {
        if (!been(record.createdAt)) return [];
        if (record.statusHistory === undefined) return [record];
        const cut = cutAt(record.statusHistory, been);
        return cut === undefined ? [] : [{ ...record, ...cut }];
      }),
  };
}

/** A history up to an instant and the status it leads to, or undefined when nothing had happened yet. */
export function cutAt<Status extends string>(
  history: LifeCycle<Status>['statusHistory'],
  been: (at: Instant) => boolean,
): LifeCycle<Status> | undefined {
  const statusHistory = history.filter(({ at }) => been(at));
  const status = statusHistory.at(-1)?.status;
  return status === undefined ? undefined : { status, statusHistory };
}

/** Whether a record has come to a status, now or earlier. */
export const hasBeen = <Status extends string>(
  record: LifeCycle<Status>,
  ...statuses: readonly Status[]
): boolean => record.statusHistory.some(({ status }) => statuses.includes(status));
