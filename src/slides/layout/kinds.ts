import type { SlideSpec } from '../deck.ts';
import type { Frame, Page } from './frame.ts';
import { paragraph, textBox } from './frame.ts';
import { layoutBullets } from './kinds/bullets.ts';
import { layoutComparison } from './kinds/comparison.ts';
import { layoutCompetenceMap } from './kinds/competence-map.ts';
import { layoutCriteriaMap } from './kinds/criteria-map.ts';
import { layoutDecisions } from './kinds/decisions.ts';
import { layoutExercise } from './kinds/exercise.ts';
import { layoutMatrix } from './kinds/matrix.ts';
import { layoutNextSteps } from './kinds/next-steps.ts';
import { layoutPlan } from './kinds/plan.ts';
import { layoutPolicy } from './kinds/policy.ts';
import { layoutProcess } from './kinds/process.ts';
import { layoutRules } from './kinds/rules.ts';
import { layoutSwot } from './kinds/swot.ts';
import { layoutTable } from './kinds/table.ts';
import { layoutVotes } from './kinds/votes.ts';

type ContentSpec = Exclude<SlideSpec, { kind: 'title' }>;
type ContentKind = ContentSpec['kind'];
type Of<Kind extends ContentKind> = Extract<SlideSpec, { readonly kind: Kind }>;

/** How a kind counts what it has to show, and how it lays it out. */
type Layout<Kind extends ContentKind> = {
  amount(spec: Of<Kind>): number;
  pages(spec: Of<Kind>, frame: Frame): readonly Page[];
};

const lists = (parts: readonly { readonly items: readonly string[] }[]): number =>
  parts.reduce((sum, part) => sum + part.items.length, 0);

const layouts: { readonly [Kind in ContentKind]: Layout<Kind> } = {
  process: { amount: (spec) => spec.steps.length, pages: layoutProcess },
  rules: { amount: (spec) => spec.rules.length, pages: layoutRules },
  comparison: { amount: (spec) => lists(spec.columns), pages: layoutComparison },
  table: { amount: (spec) => spec.columns.length * spec.rows.length, pages: layoutTable },
  criteriaMap: { amount: (spec) => spec.rows.length, pages: layoutCriteriaMap },
  matrix: { amount: (spec) => spec.rows.length, pages: layoutMatrix },
  policy: { amount: (spec) => spec.sections.length, pages: layoutPolicy },
  swot: { amount: (spec) => lists(spec.quadrants), pages: layoutSwot },
  plan: { amount: (spec) => spec.actions.length * spec.periods.length, pages: layoutPlan },
  competenceMap: { amount: (spec) => spec.people.length, pages: layoutCompetenceMap },
  votes: { amount: (spec) => spec.items.length, pages: layoutVotes },
  exercise: { amount: (spec) => spec.steps.length + spec.lead.length, pages: layoutExercise },
  decisions: { amount: (spec) => spec.decisions.length, pages: layoutDecisions },
  nextSteps: { amount: (spec) => spec.steps.length, pages: layoutNextSteps },
  bullets: { amount: (spec) => spec.items.length + (spec.lead ?? '').length, pages: layoutBullets },
};

/** The pages of a content slide, in reading order. */
export function layoutKind(spec: ContentSpec, frame: Frame): readonly Page[] {
  // The table keeps kind and layout together; the type system cannot follow the lookup.
  const layout = layouts[spec.kind] as Layout<ContentKind>;
  if (layout.amount(spec) > 0) return layout.pages(spec, frame);
  const { texts, palette, rect } = frame;
  return [
    [
      textBox(texts.shape.text, { ...rect, height: 40 }, [
        paragraph(texts.nothingYet, { size: 18, paint: palette.muted }),
      ]),
    ],
  ];
}
