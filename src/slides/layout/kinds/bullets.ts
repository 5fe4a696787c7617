import type { BulletsSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph } from '../frame.ts';
import type { GridRow, PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { stackedBoxes } from '../grid-items.ts';
import type { Box } from '../scene.ts';

const bar = 4;

/** Statements one below the other, each with the accent as a bar at its side. */
export function layoutBullets(spec: BulletsSlide, frame: Frame): readonly Page[] {
  const { palette, texts } = frame;
  const lead = (size: number): GridRow => [
    {
      paragraphs: [paragraph(spec.lead ?? '', { size, paint: palette.muted })],
      insets: { left: 0, right: 0, top: 0, bottom: 6 },
      anchor: 'top',
    },
  ];
  const pages = fitGrid(
    {
      columns: [{ share: 1 }],
      ladder: [24, 20, 18, 16, 14],
      gap: 12,
      slack: 14,
      content: (size) => ({
        header: spec.lead ? lead(size) : null,
        rows: spec.items.map((item) => [
          {
            paragraphs: [paragraph(item, { size, paint: palette.text })],
            insets: { left: bar + 14, right: 0, top: 3, bottom: 3 },
            anchor: 'middle',
          },
        ]),
      }),
    },
    frame,
  );
  const side = (row: PlacedRow): readonly Box[] => [
    ornament(
      texts.shape.line,
      { x: frame.rect.x, y: frame.rect.y + row.y, width: bar, height: row.height },
      palette.accent,
    ),
  ];
  return pages.map((page) => [
    ...(page.header
      ? stackedBoxes({ ...page, rows: [page.header] }, frame, texts.shape.heading)
      : []),
    ...stackedBoxes(page, frame, texts.shape.text, side),
  ]);
}
