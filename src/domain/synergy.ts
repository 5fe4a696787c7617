import type { CompetenceCard } from './competence-card.ts';
import type { Participant } from './participant.ts';
import type { Instant } from './record.ts';
import type { Topic } from './topic.ts';
import { stemOf, stemsOf } from './word-stem.ts';

/** Why a card goes with a matter. */
export type MatchReason =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'unit'; readonly unitId: string };

export type CardMatch = {
  readonly card: CompetenceCard;
  readonly topic: Topic;
  readonly reasons: readonly MatchReason[];
};

/** Somebody who can and somebody who wants to, for one matter. */
export type PairSuggestion = {
  readonly topic: Topic;
  readonly competence: CardMatch;
  readonly drive: CardMatch;
  /** Whether they lead different services. */
  readonly across: boolean;
  /** Whether the two prepare the matter already. */
  readonly chosen: boolean;
};

export type SynergyMaterial = {
  readonly cards: Iterable<CompetenceCard>;
  readonly topics: Iterable<Topic>;
  readonly participants: ReadonlyMap<string, Participant>;
};

const pairsPerTopic = 2;

/** The matters the group has chosen, most important first. */
export const chosenTopics = (topics: Iterable<Topic>): readonly Topic[] =>
  [...topics]
    .filter(({ status }) => status === 'prioritised' || status === 'inProgress')
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || (a.id < b.id ? -1 : 1));

/**
 * SY-match. A card goes with a matter when they share words, or when its owner leads a service the matter is
 * about. Shown as it is: which words, which service.
 */
export function matchCard(
  card: CompetenceCard,
  topic: Topic,
  owner: Participant | undefined,
): CardMatch | null {
  const words = sharedWords(
    `${card.label} ${card.description}`,
    `${topic.title} ${topic.citizenValue ?? ''}`,
  );
  const unitId = owner?.unitId ?? null;
  const reasons: MatchReason[] = [
    ...(words.length > 0 ? [{ type: 'words', words } as const] : []),
    ...(unitId !== null && topic.unitIds.includes(unitId)
      ? [{ type: 'unit', unitId } as const]
      : []),
  ];
  return reasons.length === 0 ? null : { card, topic, reasons };
}

/** Words of the first text that the second has too: by stem, or as one part of a compound. */
function sharedWords(one: string, other: string): readonly string[] {
  const there = wordsOf(other);
  return [...new Set(wordsOf(one).filter((word) => there.some((each) => isSame(word, each))))];
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/\p{L}{3,}/gu) ?? [])
    .map((word) => word.toLocaleLowerCase('sv'))
    .filter((word) => stemsOf(word).size > 0);

/** Long enough that a beginning in common is no chance. */
const compoundFrom = 6;
const isSame = (a: string, b: string): boolean =>
  stemOf(a) === stemOf(b) ||
  (Math.min(a.length, b.length) >= compoundFrom && (a.startsWith(b) || b.startsWith(a)));

/**
 * SY-pairs (R7, guides/ux.md 7). For each matter the group has chosen: one person who can and another who is
 * driven by it, at most two pairs, most reasons first and rather from different services. Advice: the group
 * decides who prepares what.
 */
export function suggestPairs({
  cards,
  topics,
  participants,
}: SynergyMaterial): readonly PairSuggestion[] {
  const all = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  return chosenTopics(topics).flatMap((topic) => {
    const matches = all.flatMap(
      (card) => matchCard(card, topic, participants.get(card.participantId)) ?? [],
    );
    const drives = matches.filter(({ card }) => card.kind === 'drive');
    const pairs = matches
      .filter(({ card }) => card.kind === 'competence')
      .flatMap((competence) =>
        drives
          .filter(({ card }) => card.participantId !== competence.card.participantId)
          .map((drive) => pairOf(topic, competence, drive, participants)),
      )
      .sort((a, b) => weight(b) - weight(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
    return mostDifferent(pairs).slice(0, pairsPerTopic);
  });
}

function pairOf(
  topic: Topic,
  competence: CardMatch,
  drive: CardMatch,
  participants: ReadonlyMap<string, Participant>,
): PairSuggestion {
  const [one, other] = [competence.card.participantId, drive.card.participantId];
  const units = [one, other].map((id) => participants.get(id)?.unitId ?? null);
  return {
    topic,
    competence,
    drive,
    across: units[0] !== null && units[1] !== null && units[0] !== units[1],
    chosen: topic.preparedBy.includes(one) && topic.preparedBy.includes(other),
  };
}

const strength = ({ reasons }: CardMatch): number =>
  reasons.reduce((sum, reason) => sum + (reason.type === 'words' ? 2 * reason.words.length : 1), 0);

const weight = ({ competence, drive, across }: PairSuggestion): number =>
  strength(competence) + strength(drive) + (across ? 1 : 0);

const nameOf = ({ competence, drive }: PairSuggestion): string =>
  `${competence.card.id} ${drive.card.id}`;

/** Nobody is suggested twice for one matter, or the second suggestion says little more than the first. */
function mostDifferent(pairs: readonly PairSuggestion[]): readonly PairSuggestion[] {
  const taken = new Set<string>();
  return pairs.filter(({ competence, drive }) => {
    const people = [competence.card.participantId, drive.card.participantId];
    if (people.some((id) => taken.has(id))) return false;
    for (const id of people) taken.add(id);
    return true;
  });
}

/**
 * SY-cards (design.md 5). The cards a person is shown: while cards are being collected, those handed in since then
 * are their owner's alone. What was released before stays released.
 * @param since when the collecting began; null while nothing is being collected
 */
export const cardsShown = (
  cards: Iterable<CompetenceCard>,
  since: Instant | null,
  me: string | null,
): readonly CompetenceCard[] =>
  [...cards].filter(
    ({ createdAt, participantId }) => since === null || participantId === me || createdAt < since,
  );
