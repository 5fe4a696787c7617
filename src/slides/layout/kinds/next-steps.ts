import type { NextStepsSlide, Rect } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph, smallestSize, spoken, textBox } from '../frame.ts';
import type { PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { stackedBoxes } from '../grid-items.ts';
import { longestWord, textHeight } from '../measure.ts';
import type { Box, Paragraph } from '../scene.ts';

type Step = NextStepsSlide['steps'][number];

const dot = 12;
const gap = 12;

/** A time line from left to right; where its columns get too narrow or too many, one downwards. */
export function layoutNextSteps(spec: NextStepsSlide, frame: Frame): readonly Page[] {
  const { steps } = spec;
  const width = (frame.rect.width - between * (steps.length - 1)) / steps.length;
  for (const size of steps.length > 1 && steps.length <= mostAcross ? [28, 24, 22, 20] : []) {
    const texts = steps.map((step) => columnText(step, size, frame));
    if (longestWord(texts.flat(2), frame.font) > width) continue;
    const above = Math.max(...texts.map(([when]) => textHeight(when, width, frame.font)));
    const below = Math.max(...texts.map(([, what]) => textHeight(what, width, frame.font)));
    if (above + below + disc + 2 * air > frame.rect.height) continue;
    const columns = texts.map((_, index) => frame.rect.x + index * (width + between));
    return [across(texts, columns, { width, above, below }, frame)];
  }
  return downwards(spec, frame);
}

const disc = 22;
const mostAcross = 6;
/** Between two columns, in points. */
const between = 20;
/** Between the line and the texts above and below it, in points. */
const air = 14;

type ColumnText = readonly [when: readonly Paragraph[], what: readonly Paragraph[]];

const columnText = (step: Step, size: number, { palette, foreign }: Frame): ColumnText => [
  [paragraph(step.when, { size, bold: true, paint: palette.text })],
  spoken(
    [
      paragraph(step.what, { size: size - 4, paint: palette.text }),
      ...(step.who
        ? [paragraph(step.who, { size: size - 8, paint: palette.muted, before: 4 })]
        : []),
    ],
    foreign,
  ),
];

/** Dates above the line, a disc for each on it, below it what happens. */
function across(
  texts: readonly ColumnText[],
  columns: readonly number[],
  { width, above, below }: Readonly<Record<'width' | 'above' | 'below', number>>,
  frame: Frame,
): Page {
  const { palette, texts: words, rect } = frame;
  const spare = rect.height - above - below - disc - 2 * air;
  // A third of what is left stands above: the eye rests a little over the middle.
  const top = rect.y + spare / 3;
  const middle = top + above + air + disc / 2;
  const line: Rect = { x: rect.x, y: middle - 2, width: rect.width, height: 4 };
  return [
    ornament(words.shape.line, line, palette.tint('accent1', 30)),
    ...texts.flatMap(([when, what], index): Box[] => {
      const x = columns[index] ?? rect.x;
      return [
        textBox(words.shape.text, { x, y: top, width, height: above }, when, { anchor: 'bottom' }),
        ornament(
          words.shape.line,
          { x, y: middle - disc / 2, width: disc, height: disc },
          palette.accent,
          'ellipse',
        ),
        textBox(words.shape.text, { x, y: middle + disc / 2 + air, width, height: below }, what),
      ];
    }),
  ];
}

/** A line downwards with a dot per step: when in bold, then what, and who in muted text. */
function downwards(spec: NextStepsSlide, frame: Frame): readonly Page[] {
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
