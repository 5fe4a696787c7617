import type { CalendarDate } from './calendar-date.ts';
import type { Occasion, OccasionDay } from './occasion.ts';
import type { RecordKind, RecordTypes } from './record-types.ts';
import type { BaseRecord } from './record.ts';
import { stockholmDate } from './stockholm.ts';
import { timelineOf } from './timeline.ts';

/** What the programme makes, in the order in which it is made. */
export const journeyKinds = [
  'findings',
  'groundRules',
  'interplayStatements',
  'workingForms',
  'unitGroundRules',
  'analysisNotes',
  'topics',
  'individualPreps',
  'roleStatements',
  'policySections',
  'competenceCards',
  'observations',
  'swotEntries',
  'planActions',
  'decisions',
] as const satisfies readonly RecordKind[];
export type JourneyKind = (typeof journeyKinds)[number];

type Made = { readonly [Kind in JourneyKind]: Iterable<RecordTypes[Kind]> };

/** A step of the journey: null is what came before the first occasion. */
export type JourneyStep = {
  readonly occasion: Occasion | null;
  readonly first: CalendarDate | null;
  readonly counts: readonly { readonly kind: JourneyKind; readonly count: number }[];
};

/** What was set aside is part of the way there, not of what the group has; a parked matter has found its place. */
const stands = (kind: JourneyKind, record: BaseRecord): boolean => {
  const aside = [
    'merged',
    'dropped',
    'retired',
    'stopped',
    ...(kind === 'topics' ? [] : ['parked']),
  ];
  return !('status' in record) || !aside.includes(String(record.status));
};

const madeOn = (record: BaseRecord): CalendarDate =>
  stockholmDate(Date.parse('releasedAt' in record ? String(record.releasedAt) : record.createdAt));

/**
 * SY-journey (R29, R51). The way so far: what was made from each occasion's first day until the next one's, as far
 * as the reader has it.
 */
export function journeyOf(
  occasions: Iterable<Occasion>,
  days: Iterable<OccasionDay>,
  made: Made,
  today: CalendarDate,
): readonly JourneyStep[] {
  const steps = timelineOf(occasions, days, today).filter(
    ({ first }) => first !== null && first <= today,
  );
  const starts = steps.map(({ first }) => first ?? today);
  const stepOf = (date: CalendarDate): number => starts.filter((start) => start <= date).length;
  const counted = new Map<string, number>();
  for (const kind of journeyKinds) {
    for (const record of made[kind]) {
      if (!stands(kind, record)) continue;
      const key = `${stepOf(madeOn(record))} ${kind}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  }
  return [null, ...steps].map((step, index) => ({
    occasion: step?.occasion ?? null,
    first: step?.first ?? null,
    counts: journeyKinds.flatMap((kind) => {
      const count = counted.get(`${index} ${kind}`) ?? 0;
      return count === 0 ? [] : { kind, count };
    }),
  }));
}
