import type { VotesSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph, smallestSize } from '../frame.ts';
import type { GridPage, PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { rowBoxes } from '../grid-items.ts';
import { insetsOf, textWidth } from '../measure.ts';
import type { Box } from '../scene.ts';

const barHeight = 18;

/** Label, bar and figure on each row. The figure says what the bar shows, so the bar is decoration. */
export function layoutVotes(spec: VotesSlide, frame: Frame): readonly Page[] {
  const { palette, texts, rect } = frame;
  const widest = Math.max(
    0,
    ...spec.items.map((item) => textWidth(item.valueText, 18, true, frame.font)),
  );
  const value = Math.min(rect.width * 0.3, widest + 20);
  const label = (rect.width - value) * 0.6;
  const pages = fitGrid(
    {
      columns: [{ fixed: label }, { fixed: rect.width - value - label }, { fixed: value }],
      ladder: [20, 18, 16, 14],
      gap: 6,
      slack: 16,
      content: (size) => ({
        header: null,
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
                size: Math.min(18, size),
                bold: true,
                paint: palette.text,
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
    const value = spec.items[index]?.value ?? 0;
    index += 1;
    return bars(row, page, spec.max > 0 ? Math.min(1, Math.max(0, value / spec.max)) : 0, frame);
  };
  return pages.map((page) =>
    page.rows.flatMap((row) => [
      ...nextBars(row, page),
      ...rowBoxes(row, page, frame, texts.shape.text),
    ]),
  );
}

/** The track of a row and, on it, the part that is full. */
function bars(row: PlacedRow, page: GridPage, part: number, frame: Frame): readonly Box[] {
  const { palette, texts, rect } = frame;
  const full = page.columns[1] ?? 0;
  const box = {
    x: rect.x + (page.columns[0] ?? 0),
    y: rect.y + row.y + (row.height - barHeight) / 2,
    height: barHeight,
  };
  const track = ornament(texts.shape.bar, { ...box, width: full }, palette.tint('accent1', 10));
  if (part === 0) return [track];
  return [track, ornament(texts.shape.bar, { ...box, width: full * part }, palette.accent)];
}
