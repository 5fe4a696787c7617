import type { ExerciseSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph, textBox } from '../frame.ts';
import type { GridPage, PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { rowBoxes } from '../grid-items.ts';
import { insetsOf, plainText, textHeight } from '../measure.ts';
import type { Box } from '../scene.ts';

const disc = 34;
const gap = 10;

/** What to do: a lead, numbered steps with air between them, and at the bottom what to bring back. */
export function layoutExercise(spec: ExerciseSlide, frame: Frame): readonly Page[] {
  const closing = closingBox(spec, frame);
  const above: Frame = closing
    ? { ...frame, rect: { ...frame.rect, height: closing.rect.y - frame.rect.y - 14 } }
    : frame;
  const pages = fitGrid(
    {
      columns: [{ fixed: disc + 16 }, { share: 1 }],
      ladder: [22, 20, 18, 16, 14],
      gap,
      slack: 16,
      content: (size) => ({
        header: spec.lead ? [leadCell(spec.lead, size, frame)] : null,
        rows: spec.steps.map((step) => [
          { paragraphs: [], insets: insetsOf(0, disc / 2), anchor: 'middle' },
          {
            paragraphs: [paragraph(step, { size, paint: frame.palette.text })],
            insets: insetsOf(0, 3),
            anchor: 'middle',
          },
        ]),
      }),
    },
    above,
  );
  let number = 0;
  return pages.map((page) => [
    ...(page.header ? rowBoxes(page.header, page, frame, frame.texts.shape.heading) : []),
    ...page.rows.flatMap((row) => {
      // A step longer than a page goes on in a row of its own, without a new number.
      const goesOn = !spec.steps[number]?.startsWith(firstText(row));
      if (goesOn) return rowBoxes(row, page, frame, frame.texts.shape.step);
      number += 1;
      return stepBoxes(row, page, frame, number);
    }),
    ...(closing ? [closing] : []),
  ]);
}

const firstText = (row: PlacedRow): string => {
  const first = row.cells[1]?.paragraphs[0];
  return first ? plainText(first) : '';
};

const leadCell = (lead: string, size: number, frame: Frame) =>
  ({
    paragraphs: [paragraph(lead, { size, bold: true, paint: frame.palette.text })],
    insets: { left: 0, right: 0, top: 0, bottom: 8 },
    anchor: 'top',
    span: 2,
  }) as const;

function stepBoxes(row: PlacedRow, page: GridPage, frame: Frame, number: number): readonly Box[] {
  const { palette, texts } = frame;
  const rect = {
    x: frame.rect.x,
    y: frame.rect.y + row.y + (row.height - disc) / 2,
    width: disc,
    height: disc,
  };
  const label = (paint: Box['fill']) => [
    paragraph(String(number), {
      size: 18,
      bold: true,
      align: 'center',
      paint: paint ?? palette.text,
    }),
  ];
  const mark = palette.onAccent
    ? textBox(texts.shape.number, rect, label(palette.onAccent), {
        geometry: 'ellipse',
        fill: palette.accent,
        anchor: 'middle',
      })
    : textBox(texts.shape.number, rect, label(palette.text), {
        geometry: 'ellipse',
        fill: palette.tint('accent1', 25),
        anchor: 'middle',
      });
  return [mark, ...rowBoxes(row, page, frame, texts.shape.step)];
}

/** The strip along the bottom edge of the content. */
function closingBox(spec: ExerciseSlide, frame: Frame): Box | null {
  if (!spec.closing) return null;
  const insets = insetsOf(14, 9);
  const text = (size: number) => [
    paragraph(spec.closing ?? '', { size, paint: frame.palette.text }),
  ];
  const inner = frame.rect.width - insets.left - insets.right;
  const sizes = [18, 16, 14];
  const size = sizes.find((one) => textHeight(text(one), inner, frame.font) < one * 2) ?? 14;
  const height = textHeight(text(size), inner, frame.font) + insets.top + insets.bottom;
  if (height > frame.rect.height / 3) return null;
  return textBox(
    frame.texts.shape.text,
    { ...frame.rect, y: frame.rect.y + frame.rect.height - height, height },
    text(size),
    { fill: frame.palette.tint('accent1'), insets, anchor: 'middle' },
  );
}
