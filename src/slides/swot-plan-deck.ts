import { dateText, datesText, deckTexts } from '#i18n/decks.ts';
import type { DeckTexts } from '#i18n/decks.ts';
import type { DeckLanguage, DeckSpec } from './deck.ts';
import { assemble, counted, namesOf, titleLines } from './deck-parts.ts';
import type { DraftSlide } from './deck-parts.ts';
import type { DeckOccasion, DeckPerson, DeckProgramme, TitledOccasion } from './inputs.ts';
import { timeLine } from './periods.ts';

export type PlanActionInput = {
  readonly id: string;
  readonly horizon: 'short' | 'long';
  readonly title: string;
  readonly ownerId: string | null;
  /** Calendar dates. */
  readonly start: string | null;
  readonly due: string | null;
  readonly measure: string;
  /** `proposed`, `decided`, `ongoing`, `done` or `stopped`. */
  readonly status: string;
};

export type DecisionInput = {
  readonly id: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly meaningForStaff: string;
  readonly decidedBy: string | null;
  readonly notPublishedReason: string | null;
  /** `draft`, `decided`, `published` or `followedUp`. */
  readonly status: string;
};

export type SwotPlanDeckInput = {
  readonly programme: DeckProgramme;
  readonly occasion: DeckOccasion | null;
  readonly people: readonly DeckPerson[];
  /** How much the occasions before have given. */
  readonly journey: {
    readonly groundRules: number;
    readonly topics: number;
    readonly policySections: number;
  };
  /** Released cards only. */
  readonly competenceCards: readonly {
    readonly id: string;
    readonly participantId: string;
    readonly kind: 'competence' | 'drive';
    readonly label: string;
  }[];
  readonly observations: readonly {
    readonly id: string;
    readonly category: 'experience' | 'drive' | 'newThinking';
    readonly text: string;
  }[];
  readonly swotEntries: readonly {
    readonly id: string;
    readonly quadrant: 'strength' | 'weakness' | 'opportunity' | 'threat';
    readonly text: string;
    readonly votes: number;
    /** `suggested`, `kept`, `merged` or `dropped`. */
    readonly status: string;
  }[];
  readonly planActions: readonly PlanActionInput[];
  readonly decisions: readonly DecisionInput[];
  /** The follow-ups to come. */
  readonly followUps: readonly TitledOccasion[];
};

/** From the whole journey to SWOT, plan and decisions (domain.md 7, `swotPlan`). */
export function swotPlanDeck(input: SwotPlanDeckInput, language: DeckLanguage): DeckSpec {
  const texts = deckTexts[language];
  const words = texts.plan;
  const actions = input.planActions.filter((action) => action.status !== 'stopped');
  const slides: readonly DraftSlide[] = [
    {
      id: 'sp-title',
      kind: 'title',
      title: words.deck,
      lines: titleLines(input.programme, input.occasion, texts),
      notes: words.title.notes,
    },
    journeySlide(input, actions.length, texts),
    competencesSlide(input, texts),
    experienceSlide(input, texts),
    swotSlide(input, texts),
    planSlide('sp-plan-short', 'short', actions, input.people, texts),
    planSlide('sp-plan-long', 'long', actions, input.people, texts),
    decisionsSlide(input, texts),
    {
      id: 'sp-next',
      kind: 'nextSteps',
      title: words.next.title,
      steps: input.followUps.map((occasion) => ({
        when: datesText(occasion.dates, texts),
        what: occasion.title,
        who: '',
      })),
      notes: words.next.notes,
    },
  ];
  const draft = actions.length === 0 || actions.some((action) => action.status === 'proposed');
  const deck = { template: 'swotPlan', language, title: words.deck, draft } as const;
  return assemble(input.programme, deck, slides);
}

function journeySlide(input: SwotPlanDeckInput, actions: number, texts: DeckTexts): DraftSlide {
  const words = texts.plan.journey;
  const { groundRules, topics, policySections } = input.journey;
  const step = (count: number, occasion: number, heading: string, text: string) =>
    counted(count, heading, `${texts.common.occasionNumber(occasion)}. ${text}`);
  return {
    id: 'sp-journey',
    kind: 'process',
    title: words.title,
    steps: [
      ...step(groundRules, 1, words.groundRules(groundRules), words.groundRulesText),
      ...step(topics, 2, words.topics(topics), words.topicsText),
      ...step(policySections, 3, words.sections(policySections), words.sectionsText),
      ...step(actions, 4, words.actions(actions), words.actionsText),
    ],
    notes: words.notes,
  };
}

function competencesSlide(input: SwotPlanDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.plan.competences;
  const labels = (person: string, kind: 'competence' | 'drive'): readonly string[] =>
    input.competenceCards
      .filter((card) => card.participantId === person && card.kind === kind)
      .map((card) => card.label);
  return {
    id: 'sp-competences',
    kind: 'competenceMap',
    title: words.title,
    headings: { person: words.person, competences: words.competences, drives: words.drives },
    people: input.people
      .filter((person) => input.competenceCards.some((card) => card.participantId === person.id))
      .map((person) => ({
        name: person.displayName,
        role: '',
        competences: labels(person.id, 'competence'),
        drives: labels(person.id, 'drive'),
      })),
    notes: words.notes,
  };
}

function experienceSlide(input: SwotPlanDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.plan.experience;
  const column = (category: 'experience' | 'drive' | 'newThinking') => ({
    heading: words[category],
    items: input.observations.filter((one) => one.category === category).map((one) => one.text),
  });
  return {
    id: 'sp-experience',
    kind: 'comparison',
    title: words.title,
    columns: [column('experience'), column('drive'), column('newThinking')],
    notes: words.notes,
  };
}

/** What the group has kept; while nothing is kept yet, what is suggested. Most votes first. */
function swotSlide(input: SwotPlanDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.plan.swot;
  const kept = input.swotEntries.filter((entry) => entry.status === 'kept');
  const shown =
    kept.length > 0 ? kept : input.swotEntries.filter((one) => one.status === 'suggested');
  const keys = ['strength', 'weakness', 'opportunity', 'threat'] as const;
  return {
    id: 'sp-swot',
    kind: 'swot',
    title: words.title,
    quadrants: keys.map((key) => ({
      key,
      heading: words[key],
      items: shown
        .filter((entry) => entry.quadrant === key)
        .sort((a, b) => b.votes - a.votes || a.id.localeCompare(b.id))
        .map((entry) => entry.text),
    })),
    notes: words.notes,
  };
}

function planSlide(
  id: string,
  horizon: 'short' | 'long',
  actions: readonly PlanActionInput[],
  people: readonly DeckPerson[],
  texts: DeckTexts,
): DraftSlide {
  const words = texts.plan[horizon];
  const nameOf = namesOf(people);
  const dated = actions.flatMap((action) => {
    const { start, due } = action;
    return action.horizon === horizon && start !== null && due !== null
      ? [{ action, span: { start, due } }]
      : [];
  });
  dated.sort(
    (a, b) => a.span.start.localeCompare(b.span.start) || a.span.due.localeCompare(b.span.due),
  );
  const line = timeLine(
    dated.map(({ span }) => span),
    texts,
  );
  return {
    id,
    kind: 'plan',
    title: words.title,
    headings: { action: texts.plan.action, owner: texts.plan.owner },
    periods: line.periods,
    actions: dated.map(({ action, span }) => ({
      title: action.title,
      owner: nameOf(action.ownerId),
      measure: action.measure,
      ...line.place(span),
    })),
    notes: words.notes,
  };
}

/** A decision that may not be published does not stand on a slide that goes to staff (domain.md 6.7). */
function decisionsSlide(input: SwotPlanDeckInput, texts: DeckTexts): DraftSlide {
  const words = texts.plan.decisions;
  const nameOf = namesOf(input.people);
  const open = input.decisions.filter(
    (decision) => decision.status !== 'draft' && decision.notPublishedReason === null,
  );
  return {
    id: 'sp-decisions',
    kind: 'decisions',
    title: words.title,
    headings: {
      decision: words.decision,
      meaning: words.meaning,
      decidedBy: words.decidedBy,
    },
    decisions: open.map((decision) => ({
      number: decision.number ?? '',
      text: decision.text,
      meaning: decision.meaningForStaff,
      decidedBy: [
        nameOf(decision.decidedBy),
        decision.date ? dateText(decision.date, texts, false) : '',
      ]
        .filter(Boolean)
        .join('\n'),
    })),
    notes: words.notes,
  };
}
