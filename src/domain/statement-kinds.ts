import type { CompetenceCard } from './competence-card.ts';
import type { GroundRule } from './ground-rule.ts';
import type { WorkingForm } from './interplay.ts';
import type { SwotEntry } from './plan.ts';
import type { RecordTypes } from './record-types.ts';
import { withStatus, type BaseRecord, type Instant, type LifeCycle } from './record.ts';
import type { Placed } from './statement.ts';
import { takesTopicVotes } from './topic-priority.ts';
import type { Topic } from './topic.ts';

/** The kinds of record that can be worked through as statements. */
export const statementKinds = [
  'groundRules',
  'workingForms',
  'topics',
  'competenceCards',
  'swotEntries',
] as const;
export type StatementKind = (typeof statementKinds)[number];
export type StatementTypes = Pick<RecordTypes, StatementKind>;

/**
 * Where a statement stands in the flow, whatever its kind calls it. `handled` has been taken up and waits for
 * the group; `settled` is what the group has agreed on or chosen.
 */
export type Standing = 'untouched' | 'handled' | 'settled' | 'merged' | 'parked' | 'dropped';

/** How the flow reads and writes one kind of statement. */
export type StatementShape<R extends BaseRecord & Placed> = {
  textOf(record: R): string;
  standingOf(record: R): Standing;
  /** A statement as it is handed in. */
  make(base: BaseRecord, text: string): R;
  reworded(record: R, text: string): R;
  /** Whether the group votes on it; on all of the kind where nothing is said. */
  takesVotes?(record: R): boolean;
  /** Null when this kind has no such standing. */
  moved(record: R, standing: Standing, at: Instant): R | null;
};

type Living = BaseRecord & Placed & LifeCycle<string>;

/** The shape of a kind with a life cycle: each status has a standing, and each standing a status to go to. */
function living<R extends Living>(
  text: { of(record: R): string; on(record: R, text: string): R },
  standings: Readonly<Record<R['status'], Standing>>,
  statuses: Readonly<Record<Standing, R['status']>>,
  rest: (text: string) => Omit<R, keyof BaseRecord | 'status' | 'statusHistory'>,
): StatementShape<R> {
  const named: Readonly<Record<string, Standing>> = standings;
  return {
    textOf: text.of,
    standingOf: ({ status }) => named[status] ?? 'untouched',
    make(base, words) {
      const status = statuses.untouched;
      const life = { status, statusHistory: [{ status, at: base.createdAt }] };
      return { ...rest(words), ...base, ...life } as unknown as R;
    },
    reworded: text.on,
    moved: (record, standing, at) => withStatus(record, statuses[standing], at),
  };
}

const groundRules = living<GroundRule>(
  { of: ({ text }) => text, on: (record, text) => ({ ...record, text }) },
  {
    proposed: 'untouched',
    discussed: 'handled',
    reopened: 'handled',
    agreed: 'settled',
    followedUp: 'settled',
    retired: 'dropped',
    merged: 'merged',
    dropped: 'dropped',
    parked: 'parked',
  },
  {
    untouched: 'proposed',
    handled: 'discussed',
    settled: 'agreed',
    merged: 'merged',
    parked: 'parked',
    dropped: 'dropped',
  },
  (text) => ({
    order: 0,
    text,
    theme: '',
    signs: null,
    reminder: null,
    mergedInto: null,
    dropReason: null,
    sources: [],
  }),
);

const workingForms = living<WorkingForm>(
  { of: ({ name }) => name, on: (record, name) => ({ ...record, name }) },
  {
    proposed: 'untouched',
    discussed: 'handled',
    trial: 'settled',
    adopted: 'settled',
    adjusted: 'settled',
    stopped: 'dropped',
    merged: 'merged',
    dropped: 'dropped',
    parked: 'parked',
  },
  {
    untouched: 'proposed',
    handled: 'discussed',
    settled: 'trial',
    merged: 'merged',
    parked: 'parked',
    dropped: 'dropped',
  },
  (name) => ({ name, description: '', ownerId: null, ruleIds: [], trialUntil: null }),
);

const topics: StatementShape<Topic> = {
  ...living<Topic>(
    { of: ({ title }) => title, on: (record, title) => ({ ...record, title }) },
    {
      proposed: 'untouched',
      assessed: 'handled',
      prioritised: 'settled',
      referred: 'settled',
      inProgress: 'settled',
      closed: 'settled',
      parked: 'parked',
      merged: 'merged',
      dropped: 'dropped',
    },
    {
      untouched: 'proposed',
      handled: 'assessed',
      settled: 'prioritised',
      merged: 'merged',
      parked: 'parked',
      dropped: 'dropped',
    },
    (title) => ({
      title,
      type: 'strategy',
      criteria: null,
      placement: null,
      overrideReason: null,
      unitIds: [],
      ownerId: null,
      preparedBy: [],
      rank: null,
      votes: 0,
      horizon: null,
      stuckSince: null,
      citizenValue: null,
      sources: [],
    }),
  ),
  takesVotes: takesTopicVotes,
};

const swotEntries = living<SwotEntry>(
  { of: ({ text }) => text, on: (record, text) => ({ ...record, text }) },
  {
    suggested: 'untouched',
    kept: 'settled',
    merged: 'merged',
    dropped: 'dropped',
    parked: 'parked',
  },
  {
    untouched: 'suggested',
    handled: 'kept',
    settled: 'kept',
    merged: 'merged',
    parked: 'parked',
    dropped: 'dropped',
  },
  (text) => ({ quadrant: 'strength', text, sources: [], votes: 0, order: null }),
);

/** A card belongs to its owner: it is shown or withdrawn, never handled by the group. */
const competenceCards: StatementShape<CompetenceCard> = {
  textOf: ({ label }) => label,
  standingOf: () => 'settled',
  make: (base, label) => ({
    ...base,
    participantId: base.createdBy,
    kind: 'competence',
    label,
    description: '',
    releasedAt: base.createdAt,
  }),
  reworded: (record, label) => ({ ...record, label }),
  moved: () => null,
};

export const statementShapes: {
  readonly [Kind in StatementKind]: StatementShape<StatementTypes[Kind]>;
} = { groundRules, workingForms, topics, competenceCards, swotEntries };
