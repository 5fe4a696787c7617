import type { VotesSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph, smallestSize } from '../frame.ts';
import type { GridPage, GridRow, PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { rowBoxes } from '../grid-items.ts';
import { insetsOf, textWidth } from '../measure.ts';
import type { Box, Paint } from '../scene.ts';

const barHeight = 18;
const figureSize = 20;

/** Small and muted above the labels and, over bar and figure together, above the values. */
const headings = (
  { item, value }: NonNullable<VotesSlide['headings']>,
  { palette }: Frame,
): GridRow => {
  const heading = (text: string) => ({
    paragraphs: [paragraph(text, { size: smallestSize, bold: true, paint: palette.muted })],
    insets: { left: 0, right: 8, top: 0, bottom: 4 },
    anchor: 'bottom' as const,
  });
  return [heading(item), { ...heading(value), span: 2 }];
};

/** Label, bar and figure on each row. The figure says what the bar shows, so the bar is decoration. */
export function layoutVotes(spec: VotesSlide, frame: Frame): readonly Page[] {
  const { palette, texts, rect } = frame;
  const widest = Math.max(
    0,
    ...spec.items.map((item) => textWidth(item.valueText, figureSize, true, frame.font)),
  );
  const value = Math.min(rect.width * 0.3, widest + 20);
  const label = (rect.width - value) * 0.58;
  const pages = fitGrid(
    {
      columns: [{ fixed: label }, { fixed: rect.width - value - label }, { fixed: value }],
      ladder: [20, 18, 16, 14],
      gap: 6,
      slack: 16,
      content: (size) => ({
        header: spec.headings && headings(spec.headings, frame),
        rows: spec.items.map((item) => [
          {
            paragraphs: [
              paragraph(item.label, { size, paint: palette.text }),
              ...(item.detail
                ? [paragraph(item.detail, { size: smallestSize, paint: palette.muted })]
                : []),
            ],
            insets: { left: 0, right: 16, top: 4, bottom: 4 },
            anchor: 'middle',
          },
          { paragraphs: [], insets: insetsOf(0, barHeight / 2), anchor: 'middle' },
          {
            paragraphs: [
              paragraph(item.valueText, {
                size: Math.min(figureSize, size + 2),
                bold: true,
                paint: palette.figure,
              }),
            ],
            insets: { left: 10, right: 0, top: 4, bottom: 4 },
            anchor: 'middle',
          },
        ]),
      }),
    },
    frame,
  );
  let index = 0;
  const nextBars = (row: PlacedRow, page: GridPage): readonly Box[] => {
    // A label longer than a page goes on in a row of its own, without figure and bar.
    if (row.cells[2]?.paragraphs.length === 0) return [];
    const item = spec.items[index];
    index += 1;
    const part = spec.max > 0 ? Math.min(1, Math.max(0, (item?.value ?? 0) / spec.max)) : 0;
    const paint = item?.marked ? ({ scheme: 'accent2' } as const) : palette.accent;
    return bars(row, page, part, paint, frame);
  };
  return pages.map((page) => [
    ...(page.header ? rowBoxes(page.header, page, frame, texts.shape.heading) : []),
    ...page.rows.flatMap((row) => [
      ...nextBars(row, page),
      ...rowBoxes(row, page, frame, texts.shape.text),
    ]),
  ]);
}

/** The track of a row and, on it, the part that is full. */
function bars(
  row: PlacedRow,
  page: GridPage,
  part: number,
  paint: Paint,
  frame: Frame,
): readonly Box[] {
  const { palette, texts, rect } = frame;
  const full = page.columns[1] ?? 0;
  const box = {
    x: rect.x + (page.columns[0] ?? 0),
    y: rect.y + row.y + (row.height - barHeight) / 2,
    height: barHeight,
  };
  const track = ornament(texts.shape.bar, { ...box, width: full }, palette.tint('accent1', 10));
  if (part === 0) return [track];
  return [track, ornament(texts.shape.bar, { ...box, width: full * part }, paint)];
}
