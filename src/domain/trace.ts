import type { RecordKind, RecordTypes } from './record-types.ts';
import type { Source, SourceType } from './record.ts';

type Maps = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

/** A record as a step of the thread: enough to name it and to go there. */
export type ThreadStep = { readonly kind: RecordKind; readonly id: string; readonly text: string };

/** A step with the steps below it that the reader may see, so that two presses reach them. */
export type ThreadBranch = ThreadStep & {
  readonly further: readonly ThreadStep[];
  readonly hidden: number;
};

export type Thread = {
  readonly sources: readonly ThreadBranch[];
  readonly hiddenSources: number;
  readonly consequences: readonly ThreadBranch[];
};

/** What a record can name as the thing it rests on: the stored sources, and ids in fields of their own. */
type TargetType = SourceType | 'decision' | 'planAction' | 'occasionDay' | 'policy';
type Target = { readonly type: TargetType; readonly id: string };

/** Where a source of a type is found, in the order in which the reader may have it. */
const kindsOfSource: Readonly<Record<TargetType, readonly RecordKind[]>> = {
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
  decision: ['decisions'],
  planAction: ['planActions'],
  occasionDay: ['occasionDays'],
  policy: ['policies'],
};

const all = (type: TargetType, ids: readonly string[]): readonly Target[] =>
  ids.map((id) => ({ type, id }));

/** How each kind names what it rests on. A kind that is not here rests on nothing that is stored. */
const targetsOf: {
  readonly [Kind in RecordKind]?: (record: RecordTypes[Kind]) => readonly Target[];
} = {
  workingFindings: ({ sources }) => sources,
  groundRules: ({ sources }) => sources,
  unitGroundRules: ({ inspiredBy }) => all('groundRule', inspiredBy),
  interplayStatements: ({ ruleIds }) => all('groundRule', ruleIds),
  workingForms: ({ ruleIds }) => all('groundRule', ruleIds),
  analysisNotes: ({ ruleIds, unitGroundRuleIds }) => [
    ...all('groundRule', ruleIds),
    ...all('unitGroundRule', unitGroundRuleIds),
  ],
  topics: ({ sources }) => sources,
  individualPreps: ({ topicIds }) => all('topic', topicIds),
  swotEntries: ({ sources }) => sources,
  planActions: ({ swotIds, topicIds }) => [...all('swotEntry', swotIds), ...all('topic', topicIds)],
  decisions: ({ topicIds }) => all('topic', topicIds),
  openItems: ({ kind, sourceId }) => [{ type: kind, id: sourceId }],
};

const targets = (kind: RecordKind, record: RecordTypes[RecordKind]): readonly Target[] =>
  (targetsOf[kind] as ((record: RecordTypes[RecordKind]) => readonly Target[]) | undefined)?.(
    record,
  ) ?? [];

/**
 * TR-sources (design.md 2.1). What a record rests on, as far as the reader has it: a source the reader may
 * not open is counted, never named.
 */
export function restsOn(
  sources: readonly (Source | Target)[],
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

/** TR-consequences. The records that name this one as what they rest on. */
export function leadsTo(type: TargetType, id: string, records: Maps): readonly ThreadStep[] {
  return (Object.keys(targetsOf) as readonly RecordKind[]).flatMap((kind) =>
    [...records[kind].values()]
      .filter((record) => targets(kind, record).some((to) => to.type === type && to.id === id))
      .map((record) => ({ kind, id: record.id, text: nameOf(record) })),
  );
}

const typeOfKind = (kind: RecordKind): TargetType | undefined =>
  (Object.keys(kindsOfSource) as readonly TargetType[]).find((type) =>
    kindsOfSource[type].includes(kind),
  );

/**
 * TR-thread (design.md 2.1, guides/ux.md 7 #2). The thread through one record, two steps each way: an action's
 * SWOT entry and the finding below it are both there when the panel is open.
 */
export function threadOf(kind: RecordKind, id: string, records: Maps): Thread {
  const below = (step: ThreadStep) => {
    const record = records[step.kind].get(step.id);
    return restsOn(record === undefined ? [] : targets(step.kind, record), records);
  };
  const after = (step: ThreadStep): readonly ThreadStep[] => {
    const type = typeOfKind(step.kind);
    return type === undefined ? [] : leadsTo(type, step.id, records);
  };
  const self: ThreadStep = { kind, id, text: '' };
  const { steps, hidden } = below(self);
  return {
    sources: steps.map((step) => {
      const { steps: further, hidden: out } = below(step);
      return { ...step, further, hidden: out };
    }),
    hiddenSources: hidden,
    consequences: after(self).map((step) => ({ ...step, further: after(step), hidden: 0 })),
  };
}

/** What a record is called: its title, else its words, else its label. */
export function nameOf(record: object): string {
  for (const key of ['title', 'heading', 'text', 'label', 'name'] as const) {
    const value = (record as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
