import type { AnalysisNote } from './analysis.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { CompetenceCard, Observation } from './competence-card.ts';
import type { Finding } from './finding.ts';
import type { GroundRule } from './ground-rule.ts';
import type { PlanAction, Quadrant, SwotEntry } from './plan.ts';
import type { RuleReview } from './rating.ts';
import { withStatus, type BaseRecord, type Instant, type Source } from './record.ts';
import { accepted, refused, type Result } from './result.ts';
import { statementShapes } from './statement-kinds.ts';
import type { Topic } from './topic.ts';
import { stuckTopics } from './topic-time.ts';

/** What a suggestion says about its text; the view puts it into a sentence. */
export type SwotPhrase =
  | 'plain'
  | 'rule-holds'
  | 'rule-slips'
  | 'matter-value'
  | 'matter-stuck'
  | 'matter-elsewhere'
  | 'competences'
  | 'drives';

/** Something the material says, for the group to take or leave. Never in the SWOT by itself. */
export type SwotSuggestion = {
  /** The same on every device: two people who take it at once make one entry. */
  readonly id: string;
  readonly quadrant: Quadrant;
  readonly phrase: SwotPhrase;
  readonly words: readonly string[];
  readonly sources: readonly Source[];
  /** How many of `counted` stand behind it. */
  readonly n: number;
  readonly counted: 'sources' | 'ratings' | 'votes' | 'rules' | 'days' | 'people' | 'notes';
};

export type SwotMaterial = {
  readonly findings: Iterable<Finding>;
  readonly groundRules: Iterable<GroundRule>;
  readonly ruleReviews: Iterable<RuleReview>;
  readonly topics: Iterable<Topic>;
  readonly analysisNotes: Iterable<AnalysisNote>;
  readonly observations: Iterable<Observation>;
  readonly cards: Iterable<CompetenceCard>;
  /** What stands in the SWOT already, set aside included. */
  readonly entries: Iterable<SwotEntry>;
  readonly today: CalendarDate;
};

/** On the scale 1–4: a rule at or above the first holds, one below the second slips. */
const ruleLimits = { holds: 3, slips: 2.5 } as const;
/**
 * SW-suggest (domain.md 6.14, guides/ux.md 5). What the material suggests for each quadrant, counted and with its
 * sources, most behind it first. What the group has taken or declined from the same source is not suggested again.
 */
export function swotSuggestions(material: SwotMaterial): readonly SwotSuggestion[] {
  const settled = new Set(
    [...material.entries].flatMap(({ id, quadrant, sources }) => [
      id,
      ...sources.map((source) => keyOf(quadrant, source)),
    ]),
  );
  return [
    ...fromFindings(material),
    ...fromRules(material),
    ...fromTopics(material),
    ...fromNotes(material),
    ...fromCards(material),
  ]
    .filter(({ id, quadrant, sources }) => {
      const [first] = sources;
      return !settled.has(id) && (first === undefined || !settled.has(keyOf(quadrant, first)));
    })
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}

const keyOf = (quadrant: Quadrant, { type, id }: Source): string => `${quadrant} ${type} ${id}`;

const suggestion = (
  quadrant: Quadrant,
  source: Source,
  words: readonly string[],
  count: Pick<SwotSuggestion, 'n' | 'counted'>,
  phrase: SwotPhrase = 'plain',
): SwotSuggestion => ({
  id: `SW-${quadrant}-${source.id}`,
  ...{ quadrant, phrase, words, sources: [source], ...count },
});

const quadrantOfFinding = {
  strength: 'strength',
  possibility: 'opportunity',
  need: 'weakness',
} as const satisfies Readonly<Record<Finding['kind'], Quadrant>>;

const fromFindings = ({ findings }: SwotMaterial): SwotSuggestion[] =>
  Array.from(findings, ({ id, kind, text, sourceCount }) =>
    suggestion(quadrantOfFinding[kind], { type: 'finding', id }, [text], {
      n: sourceCount,
      counted: 'sources',
    }),
  );

function fromRules({ groundRules, ruleReviews }: SwotMaterial): SwotSuggestion[] {
  const all = [...ruleReviews];
  const latest = all.map(({ period }) => period).reduce((a, b) => (a > b ? a : b), '');
  return [...groundRules].flatMap(({ id, text }) => {
    const given = all.filter(({ ruleId, period }) => ruleId === id && period === latest);
    if (given.length === 0) return [];
    const mean = given.reduce((sum, { rating }) => sum + rating, 0) / given.length;
    const count = { n: given.length, counted: 'ratings' } as const;
    const source = { type: 'groundRule', id } as const;
    if (mean >= ruleLimits.holds)
      return suggestion('strength', source, [text], count, 'rule-holds');
    if (mean >= ruleLimits.slips) return [];
    return suggestion('weakness', source, [text], count, 'rule-slips');
  });
}

function fromTopics({ topics, today }: SwotMaterial): SwotSuggestion[] {
  const all = [...topics];
  const stuck = stuckTopics(all, today).map(({ topic, days }) =>
    suggestion(
      'weakness',
      { type: 'topic', id: topic.id },
      [topic.title],
      { n: days, counted: 'days' },
      'matter-stuck',
    ),
  );
  const placed = all.flatMap(({ id, title, status, placement, citizenValue, votes }) => {
    const source = { type: 'topic', id } as const;
    const count = { n: votes, counted: 'votes' } as const;
    const elsewhere = placement === 'board' && status !== 'closed';
    const chosen = status === 'prioritised' || status === 'inProgress';
    return [
      ...(elsewhere ? [suggestion('threat', source, [title], count, 'matter-elsewhere')] : []),
      ...(chosen && citizenValue !== null
        ? [suggestion('opportunity', source, [title, citizenValue], count, 'matter-value')]
        : []),
    ];
  });
  return [...placed, ...stuck];
}

function fromNotes({ analysisNotes, observations }: SwotMaterial): SwotSuggestion[] {
  return [
    ...Array.from(analysisNotes, ({ id, kind, text, ruleIds, unitGroundRuleIds }) =>
      suggestion(kind === 'alike' ? 'strength' : 'weakness', { type: 'analysisNote', id }, [text], {
        n: ruleIds.length + unitGroundRuleIds.length,
        counted: 'rules',
      }),
    ),
    ...Array.from(observations, ({ id, category, text }) =>
      suggestion(
        category === 'newThinking' ? 'opportunity' : 'strength',
        { type: 'observation', id },
        [text],
        { n: 1, counted: 'notes' },
      ),
    ),
  ];
}

/** Cards are counted together: one card alone would point at one person as the group's strength. */
function fromCards({ cards }: SwotMaterial): SwotSuggestion[] {
  const all = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (['competence', 'drive'] as const).flatMap((kind) => {
    const own = all.filter((card) => card.kind === kind);
    const people = new Set(own.map(({ participantId }) => participantId)).size;
    if (people < 2) return [];
    return {
      id: `SW-strength-${kind}`,
      quadrant: 'strength',
      phrase: kind === 'competence' ? 'competences' : 'drives',
      words: own.map(({ label }) => label),
      sources: own.map(({ id }) => ({ type: 'competenceCard', id }) as const),
      n: people,
      counted: 'people',
    };
  });
}

/** SW-take. A suggestion that the group takes up, in the words it chose; with its sources. */
export function takeSuggestion(
  { id, quadrant, sources }: SwotSuggestion,
  text: string,
  base: Omit<BaseRecord, 'id'>,
): SwotEntry {
  return newEntry(quadrant, text, sources, { ...base, id });
}

/** SW-take. A declined suggestion stays as set aside, so that nobody is asked again. */
export const declineSuggestion = (
  suggested: SwotSuggestion,
  text: string,
  base: Omit<BaseRecord, 'id'>,
): SwotEntry => withStatus(takeSuggestion(suggested, text, base), 'dropped', base.createdAt);

export const newEntry = (
  quadrant: Quadrant,
  text: string,
  sources: readonly Source[],
  base: BaseRecord,
): SwotEntry => ({
  ...statementShapes.swotEntries.make(base, text.trim()),
  quadrant,
  sources,
});

/** SW-crowd (guides/ux.md 5). More than this in a quadrant cannot be read on a slide: warned of, never forbidden. */
export const crowdedFrom = 9;

const isLiving = ({ status }: SwotEntry): boolean => status === 'suggested' || status === 'kept';

/** SW-order. A quadrant as everybody sees it: as the group ordered it, then by votes, then oldest first. */
export const entriesIn = (entries: Iterable<SwotEntry>, quadrant: Quadrant): readonly SwotEntry[] =>
  [...entries]
    .filter((entry) => entry.quadrant === quadrant && isLiving(entry))
    .sort(
      (a, b) =>
        (a.order ?? Infinity) - (b.order ?? Infinity) ||
        b.votes - a.votes ||
        (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1),
    );

/** SW-order. @returns the entries that change place when one goes a step up or down; none at the ends */
export function reorder(
  inOrder: readonly SwotEntry[],
  id: string,
  step: 1 | -1,
): readonly SwotEntry[] {
  const from = inOrder.findIndex((entry) => entry.id === id);
  const moved = [...inOrder];
  const [one, other] = [moved[from], moved[from + step]];
  if (one === undefined || other === undefined) return [];
  [moved[from], moved[from + step]] = [other, one];
  return moved
    .map((entry, index) => ({ ...entry, order: index + 1 }))
    .filter((entry) => entry.order !== inOrder.find(({ id: own }) => own === entry.id)?.order);
}

export const isInside = (quadrant: Quadrant): boolean =>
  quadrant === 'strength' || quadrant === 'weakness';

export type CrossRefusal = 'two-needed' | 'same-side' | 'sentence-missing';

/**
 * SW-cross (guides/ux.md 5). One entry from inside and one from outside become a sentence that says what to do.
 * @returns the sentence and what it rests on, inside first
 */
export function crossEntries(
  one: SwotEntry | undefined,
  other: SwotEntry | undefined,
  sentence: string,
): Result<{ readonly sentence: string; readonly swotIds: readonly string[] }, CrossRefusal> {
  if (one === undefined || other === undefined) return refused('two-needed');
  if (isInside(one.quadrant) === isInside(other.quadrant)) return refused('same-side');
  if (sentence.trim() === '') return refused('sentence-missing');
  const [inside, outside] = isInside(one.quadrant) ? [one, other] : [other, one];
  return accepted({ sentence: sentence.trim(), swotIds: [inside.id, outside.id] });
}

/** A proposed action with nothing but its title and what it rests on. */
export const newAction = (
  title: string,
  swotIds: readonly string[],
  base: BaseRecord,
): PlanAction => ({
  ...base,
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: base.createdAt }],
  ...{ horizon: 'short', title, ownerId: null, contributorIds: [], start: null, due: null },
  ...{ measure: '', firstTest: '', pdsa: 'plan', followUpOn: null, followUps: null },
  ...{ swotIds, topicIds: [] },
});

/** A proposed matter that came out of a crossing. */
export const topicFromCrossing = (
  title: string,
  swotIds: readonly string[],
  base: BaseRecord,
): Topic => ({
  ...statementShapes.topics.make(base, title),
  sources: swotIds.map((id) => ({ type: 'swotEntry', id })),
});

/** SW-keep. What the group chose stays, the rest is set aside; both can be taken back. */
export const settleEntry = (
  entry: SwotEntry,
  status: 'kept' | 'dropped' | 'suggested',
  now: Instant,
): SwotEntry => withStatus(entry, status, now);
