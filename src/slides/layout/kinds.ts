import type { SlideSpec } from '../deck.ts';
import type { Frame, Page } from './frame.ts';
import { paragraph, textBox } from './frame.ts';
import { layoutBullets } from './kinds/bullets.ts';
import { layoutComparison } from './kinds/comparison.ts';
import { layoutExercise } from './kinds/exercise.ts';
import { layoutProcess } from './kinds/process.ts';
import { layoutRules } from './kinds/rules.ts';
import { layoutTable } from './kinds/table.ts';

type ContentSpec = Exclude<SlideSpec, { kind: 'title' }>;

/** How much a slide has to show; without anything it says so instead of standing empty. */
function amount(spec: ContentSpec): number {
  switch (spec.kind) {
    case 'process':
      return spec.steps.length;
    case 'rules':
      return spec.rules.length;
    case 'comparison':
      return spec.columns.reduce((sum, column) => sum + column.items.length, 0);
    case 'table':
      return spec.columns.length * spec.rows.length;
    case 'exercise':
      return spec.steps.length;
    case 'bullets':
      return spec.items.length;
    default:
      return 0;
  }
}

function pagesOf(spec: ContentSpec, frame: Frame): readonly Page[] {
  switch (spec.kind) {
    case 'process':
      return layoutProcess(spec, frame);
    case 'rules':
      return layoutRules(spec, frame);
    case 'comparison':
      return layoutComparison(spec, frame);
    case 'table':
      return layoutTable(spec, frame);
    case 'exercise':
      return layoutExercise(spec, frame);
    case 'bullets':
      return layoutBullets(spec, frame);
    default:
      return [];
  }
}

/** The pages of a content slide, in reading order. */
export function layoutKind(spec: ContentSpec, frame: Frame): readonly Page[] {
  if (amount(spec) > 0) return pagesOf(spec, frame);
  const { texts, palette, rect } = frame;
  return [
    [
      textBox(texts.shape.text, { ...rect, height: 40 }, [
        paragraph(texts.nothingYet, { size: 18, paint: palette.muted }),
      ]),
    ],
  ];
}
