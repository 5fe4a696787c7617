import type { RecordKind, RecordTypes } from './record-types.ts';
import type { Source, SourceType } from './record.ts';

type Maps = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

/** A record as a step of the thread: enough to name it and to go there. */
export type ThreadStep = { readonly kind: RecordKind; readonly id: string; readonly text: string };

/** Where a source of a type is found, in the order in which the reader may have it. */
const kindsOfSource: Readonly<Record<SourceType, readonly RecordKind[]>> = {
  answer: ['answers'],
  reading: ['readingItems'],
  finding: ['findings', 'workingFindings'],
  groundRule: ['groundRules'],
  unitGroundRule: ['unitGroundRules'],
  analysisNote: ['analysisNotes'],
  topic: ['topics'],
  observation: ['observations', 'workingObservations'],
  competenceCard: ['competenceCards', 'workingCompetenceCards'],
  policySection: ['policySections'],
  swotEntry: ['swotEntries'],
  agendaTime: ['agendaTimes'],
};

/**
 * TR-sources (design.md 2.1). What a record rests on, as far as the reader has it: a source the reader may
 * not open is counted, never named.
 */
export function restsOn(
  sources: readonly Source[],
  records: Maps,
): { readonly steps: readonly ThreadStep[]; readonly hidden: number } {
  const steps = sources.map(({ type, id }) => {
    for (const kind of kindsOfSource[type]) {
      const record = records[kind].get(id);
      if (record !== undefined) return { kind, id, text: nameOf(record) };
    }
    return undefined;
  });
  const found = steps.filter((step) => step !== undefined);
  return { steps: found, hidden: steps.length - found.length };
}

/** TR-consequences. The records that name this one as their source, of the kinds that keep sources. */
export function leadsTo(type: SourceType, id: string, records: Maps): readonly ThreadStep[] {
  const kinds = ['workingFindings', 'groundRules', 'topics', 'swotEntries'] as const;
  return kinds.flatMap((kind) =>
    [...records[kind].values()]
      .filter(({ sources }) => sources.some((source) => source.type === type && source.id === id))
      .map((record) => ({ kind, id: record.id, text: nameOf(record) })),
  );
}

function nameOf(record: object): string {
  if ('title' in record && typeof record.title === 'string') return record.title;
  if ('text' in record && typeof record.text === 'string') return record.text;
  if ('label' in record && typeof record.label === 'string') return record.label;
  return '';
}
