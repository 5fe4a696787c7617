import type { StanceValue } from './ground-rule.ts';
import type { RecordKind, RecordTypes } from './record-types.ts';
import type { IndividualPrep } from './topic.ts';
import { nameOf, type ThreadStep } from './trace.ts';

type Maps = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };

/** What one person has said: null where what it was about is gone. */
export type OwnWords = {
  readonly stances: readonly {
    readonly id: string;
    readonly target: ThreadStep | null;
    readonly stance: StanceValue;
  }[];
  /** Newest period first. */
  readonly ratings: readonly {
    readonly period: string;
    readonly count: number;
    readonly mean: number;
  }[];
  readonly votes: readonly {
    readonly id: string;
    readonly target: ThreadStep | null;
    readonly count: number;
  }[];
  readonly prep: IndividualPrep | undefined;
};

const stancesOn = ['groundRules', 'workingForms', 'policySections'] as const;
const votedOn = ['topics', 'swotEntries', 'statementGroups'] as const;

/** MY-words. A person's own stances, ratings, votes and preparation, and nobody else's. */
export function ownWords(personId: string, records: Maps): OwnWords {
  const mine = <T extends { readonly participantId: string }>(all: Iterable<T>): readonly T[] =>
    [...all].filter(({ participantId }) => participantId === personId);
  const ratings = mine(records.ruleReviews.values());
  const periods = [...new Set(ratings.map(({ period }) => period))].sort().reverse();
  return {
    stances: mine(records.stances.values())
      .map(({ id, targetId, stance }) => ({
        id,
        target: find(targetId, stancesOn, records),
        stance,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ratings: periods.map((period) => {
      const own = ratings.filter((one) => one.period === period);
      const sum = own.reduce((total, { rating }) => total + rating, 0);
      return { period, count: own.length, mean: sum / own.length };
    }),
    votes: mine(records.voices.values()).flatMap(({ id, votes }) =>
      Object.entries(votes)
        .filter(([, count]) => count > 0)
        .map(([item, count]) => ({
          id: `${id} ${item}`,
          target: find(item, votedOn, records),
          count,
        })),
    ),
    prep: mine(records.individualPreps.values()).find(({ status }) => status === 'handedIn'),
  };
}

function find(id: string, kinds: readonly RecordKind[], records: Maps): ThreadStep | null {
  for (const kind of kinds) {
    const record = records[kind].get(id);
    if (record !== undefined) return { kind, id, text: nameOf(record) };
  }
  return null;
}
