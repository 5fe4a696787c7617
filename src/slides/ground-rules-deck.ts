import { dateText, deckTexts } from '#i18n/decks.ts';
import type { DeckTexts } from '#i18n/decks.ts';
import type { DeckLanguage, DeckSpec, SlideSpec } from './deck.ts';
import { assemble, counted, titleLines } from './deck-parts.ts';
import type { DraftSlide } from './deck-parts.ts';
import type { DeckProgramme, DeckOccasion, SharedFinding } from './inputs.ts';
import { pickFindings } from './inputs.ts';

export type GroundRuleInput = {
  readonly id: string;
  readonly order: number;
  readonly text: string;
  readonly theme: string;
  readonly signs: string | null;
  readonly reminder: string | null;
  /** `proposed`, `discussed`, `agreed`, `followedUp`, `reopened`, `retired`, `merged` or `dropped`. */
  readonly status: string;
  readonly dropReason?: string | null;
};

export type WorkingFormInput = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** `proposed`, `trial`, `adopted`, `adjusted` or `stopped`. */
  readonly status?: string;
  /** Calendar date. */
  readonly trialUntil?: string | null;
};

export type GroundRulesDeckInput = {
  readonly programme: DeckProgramme;
  readonly occasion: DeckOccasion | null;
  readonly findings: readonly SharedFinding[];
  /** All rules of the programme, dropped and merged ones too: the path is part of the deck. */
  readonly groundRules: readonly GroundRuleInput[];
  readonly interplayStatements: readonly { readonly id: string; readonly text: string }[];
  readonly workingForms: readonly WorkingFormInput[];
  /** Calendar date by which the units hand in their own rules. */
  readonly staffDeadline: string | null;
};

/** Rules still in play: what the group stands behind, or on the way there. */
const isLive = (rule: GroundRuleInput): boolean =>
  rule.status !== 'merged' && rule.status !== 'dropped' && rule.status !== 'retired';

const isAgreed = (rule: GroundRuleInput): boolean =>
  rule.status === 'agreed' || rule.status === 'followedUp';

/**
 * The deck that the group takes to its staff after the first occasion (domain.md 7). It is a draft
 * until every rule still in play has been agreed on.
 */
export function groundRulesDeck(input: GroundRulesDeckInput, language: DeckLanguage): DeckSpec {
  const texts = deckTexts[language];
  const words = texts.groundRules;
  const rules = [...input.groundRules].sort((a, b) => a.order - b.order);
  const live = rules.filter(isLive);
  const draft = live.length === 0 || !live.every(isAgreed);
  const slides: readonly DraftSlide[] = [
    {
      id: 'gr-title',
      kind: 'title',
      title: words.title.title,
      lines: [words.title.line, ...titleLines(input.programme, input.occasion, texts)],
      notes: words.title.notes,
    },
    {
      id: 'gr-why',
      kind: 'comparison',
      title: words.why.title,
      columns: [
        { heading: words.why.strengths, items: pickFindings(input.findings, 'strength', 4) },
        { heading: words.why.needs, items: pickFindings(input.findings, 'need', 4) },
      ],
      notes: words.why.notes,
    },
    { id: 'gr-process', ...pathToTheRules(rules, live.length, draft, words) },
    ...ruleSlides(live, words).map((slide, index) => ({
      id: `gr-rules-${index + 1}`,
      ...slide,
    })),
    {
      id: 'gr-interplay',
      kind: 'bullets',
      title: words.interplay.title,
      lead: null,
      items: input.interplayStatements.map((statement) => statement.text),
      notes: words.interplay.notes,
    },
    { id: 'gr-forms', ...workingFormsTable(input.workingForms, texts) },
    {
      id: 'gr-your-turn',
      kind: 'exercise',
      title: words.yourTurn.title,
      lead: words.yourTurn.lead,
      steps: words.yourTurn.steps,
      closing: words.yourTurn.closing(
        input.staffDeadline && dateText(input.staffDeadline, texts, false),
      ),
      notes: words.yourTurn.notes,
    },
  ];
  const deck = { template: 'groundRules', language, title: words.deck, draft } as const;
  return assemble(input.programme, deck, slides);
}

type Unplaced<Slide extends SlideSpec> = Omit<Slide, 'id' | 'key'>;

function pathToTheRules(
  rules: readonly GroundRuleInput[],
  live: number,
  draft: boolean,
  words: DeckTexts['groundRules'],
): Unplaced<Extract<SlideSpec, { kind: 'process' }>> {
  const { process } = words;
  const merged = rules.filter((rule) => rule.status === 'merged').length;
  const dropped = rules.filter((rule) => rule.status === 'dropped');
  return {
    kind: 'process',
    title: process.title,
    steps: [
      ...counted(rules.length, process.proposed(rules.length), process.proposedText),
      ...counted(merged, process.merged, process.mergedText),
      ...counted(dropped.length, process.dropped, process.droppedText),
      ...(draft
        ? counted(live, process.underWay, process.underWayText)
        : counted(live, process.agreed(live), process.agreedText)),
    ],
    notes: [
      process.notes,
      ...dropped.flatMap((rule) =>
        rule.dropReason ? [process.droppedNote(rule.text, rule.dropReason)] : [],
      ),
    ].join('\n'),
  };
}

/** Up to four rules fit one slide well; more are shared between two (gr-rules-1 and gr-rules-2). */
function ruleSlides(
  rules: readonly GroundRuleInput[],
  words: DeckTexts['groundRules'],
): readonly Unplaced<Extract<SlideSpec, { kind: 'rules' }>>[] {
  const numbered = rules.map((rule, index) => ({
    number: index + 1,
    text: rule.text,
    signs: rule.signs,
    reminder: rule.reminder,
  }));
  const half = numbered.length > 4 ? Math.ceil(numbered.length / 2) : numbered.length;
  const parts = [numbered.slice(0, half), numbered.slice(half)];
  return parts
    .filter((part, index) => index === 0 || part.length > 0)
    .map((part) => ({
      kind: 'rules',
      title: words.rules.title(
        part[0]?.number ?? 1,
        part[part.length - 1]?.number ?? numbered.length,
        numbered.length,
      ),
      headings: {
        rule: words.rules.rule,
        signs: words.rules.signs,
        reminder: words.rules.reminder,
      },
      rules: part,
      notes: words.rules.notes,
    }));
}

function workingFormsTable(
  forms: readonly WorkingFormInput[],
  texts: DeckTexts,
): Unplaced<Extract<SlideSpec, { kind: 'table' }>> {
  const words = texts.groundRules.forms;
  const inUse = forms.filter((form) => form.status !== 'stopped');
  const known = inUse.some((form) => form.status !== undefined);
  const status = (form: WorkingFormInput): string => {
    if (form.status === 'adopted') return words.adopted;
    if (form.status === 'adjusted') return words.adjusted;
    if (form.status === 'trial') {
      return words.trial(form.trialUntil ? dateText(form.trialUntil, texts, false) : null);
    }
    return words.proposed;
  };
  return {
    kind: 'table',
    title: words.title,
    columns: [words.name, words.description, ...(known ? [words.status] : [])],
    rows: inUse.map((form) => [form.name, form.description, ...(known ? [status(form)] : [])]),
    rowHeaders: true,
    notes: words.notes,
  };
}
