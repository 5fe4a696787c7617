import type { NextStepsSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph, smallestSize } from '../frame.ts';
import type { PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { stackedBoxes } from '../grid-items.ts';
import type { Box } from '../scene.ts';

const dot = 12;
const gap = 12;

/** A line downwards with a dot per step: when in bold, then what, and who in muted text. */
export function layoutNextSteps(spec: NextStepsSlide, frame: Frame): readonly Page[] {
  const { palette, texts, rect } = frame;
  const indent = dot + 18;
  const pages = fitGrid(
    {
      columns: [{ share: 1 }, { share: 3 }],
      ladder: [22, 20, 18, 16, 14],
      gap,
      slack: 14,
      content: (size) => ({
        header: null,
        rows: spec.steps.map((step) => [
          {
            paragraphs: [paragraph(step.when, { size, bold: true, paint: palette.text })],
            insets: { left: indent, right: 16, top: 3, bottom: 3 },
            anchor: 'top',
          },
          {
            paragraphs: [
              paragraph(step.what, { size, paint: palette.text }),
              ...(step.who
                ? [
                    paragraph(step.who, {
                      size: Math.max(smallestSize, size - 4),
                      paint: palette.muted,
                      before: 2,
                    }),
                  ]
                : []),
            ],
            insets: { left: 0, right: 0, top: 3, bottom: 3 },
            anchor: 'top',
          },
        ]),
      }),
    },
    frame,
  );
  return pages.map((page) => {
    const last = page.rows.length - 1;
    const mark = (row: PlacedRow, index: number): readonly Box[] => {
      const top = rect.y + row.y + 3 + (page.size * frame.font.lineHeight - dot) / 2;
      const disc = { x: rect.x, y: top, width: dot, height: dot };
      const line = {
        x: rect.x + dot / 2 - 1,
        y: top + dot,
        width: 2,
        height: row.height + gap - dot,
      };
      return [
        ...(index < last ? [ornament(texts.shape.line, line, palette.hairLine)] : []),
        ornament(texts.shape.line, disc, palette.accent, 'ellipse'),
      ];
    };
    return stackedBoxes(page, frame, texts.shape.text, mark);
  });
}
