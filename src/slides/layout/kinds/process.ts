import type { ProcessSlide, Rect } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph, textBox } from '../frame.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import { insetsOf, longestWord, textHeight } from '../measure.ts';
import type { Paragraph, SceneItem } from '../scene.ts';
import { cell } from './table.ts';

type Step = ProcessSlide['steps'][number];

const arrowGap = 28;
const insets = insetsOf(16, 16);
const ladder = [24, 22, 20, 18, 16, 14];
/** Of the room's height: shorter cards would leave the slide half empty. */
const leastHeight = 0.72;

const stepText = (step: Step, size: number, frame: Frame): readonly Paragraph[] => [
  ...(step.figure
    ? [paragraph(step.figure, { size: size * 2.5 + 12, bold: true, paint: frame.palette.figure })]
    : []),
  paragraph(step.heading, { size: size + 2, bold: true, paint: frame.palette.text }),
  paragraph(step.text, { size: size - 2, paint: frame.palette.text, before: 6 }),
];

/** Cards from left to right with arrows between; where they get too narrow, rows below each other. */
export function layoutProcess(spec: ProcessSlide, frame: Frame): readonly Page[] {
  const width = (frame.rect.width - arrowGap * (spec.steps.length - 1)) / spec.steps.length;
  const inner = width - insets.left - insets.right;
  for (const size of ladder) {
    const texts = spec.steps.map((step) => stepText(step, size, frame));
    if (texts.some((text) => longestWord(text, frame.font) > inner)) continue;
    const tallest = Math.max(...texts.map((text) => textHeight(text, inner, frame.font)));
    const height = tallest + insets.top + insets.bottom;
    if (height <= frame.rect.height - 6) return [cards(texts, width, height, frame)];
  }
  return rows(spec, frame);
}

function cards(
  texts: readonly (readonly Paragraph[])[],
  width: number,
  least: number,
  frame: Frame,
): Page {
  const room = frame.rect.height - 6;
  const height = Math.min(room, Math.max(least + 12, room * leastHeight));
  return texts.flatMap((text, index): SceneItem[] => {
    const rect: Rect = {
      x: frame.rect.x + index * (width + arrowGap),
      y: frame.rect.y + 6,
      width,
      height,
    };
    const last = index === texts.length - 1;
    const card = textBox(frame.texts.shape.step, rect, text, {
      fill: frame.palette.tint('accent1', last ? 26 : 12),
      insets,
      anchor: 'top',
    });
    const arrow = ornament(
      frame.texts.shape.arrow,
      { x: rect.x + width + 8, y: rect.y + rect.height / 2 - 10, width: 12, height: 20 },
      frame.palette.accent,
      'chevron',
    );
    return last ? [card] : [card, arrow];
  });
}

function rows(spec: ProcessSlide, frame: Frame): readonly Page[] {
  const headings = spec.steps.map((step) => step.heading);
  const pages = fitGrid(
    {
      columns: [{ share: 0.6 }, { share: 1 }, { share: 1 }],
      ladder,
      slack: 14,
      content: (size) => ({
        header: null,
        rows: spec.steps.map((step) => [
          cell(0, [
            paragraph(step.figure ?? '', {
              size: size + 8,
              bold: true,
              paint: frame.palette.figure,
            }),
          ]),
          cell(1, [paragraph(step.heading, { size, bold: true, paint: frame.palette.text })]),
          cell(2, [paragraph(step.text, { size, paint: frame.palette.text })]),
        ]),
      }),
    },
    frame,
  );
  return pages.map((page) => [tableItem(page, frame, { headings, headerColumn: false })]);
}
