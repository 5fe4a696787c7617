import type { PolicySlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament, paragraph, smallestSize } from '../frame.ts';
import type { PlacedRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { stackedBoxes } from '../grid-items.ts';
import { insetsOf } from '../measure.ts';
import type { Box } from '../scene.ts';

const gap = 14;

/** Sections below each other: number, heading and what they rest on to the left, the text to the right. */
export function layoutPolicy(spec: PolicySlide, frame: Frame): readonly Page[] {
  const { palette, texts } = frame;
  const left = Math.max(170, frame.rect.width * 0.28);
  const pages = fitGrid(
    {
      columns: [{ fixed: left }, { share: 1 }],
      // Running text smaller than this is read by nobody in a room: rather one slide more.
      ladder: [20, 18],
      gap,
      slack: 30,
      content: (size) => ({
        header: null,
        rows: spec.sections.map((section) => [
          {
            paragraphs: [
              paragraph(`${section.number}. ${section.heading}`, {
                size,
                bold: true,
                paint: palette.text,
              }),
              ...(section.references.length > 0
                ? [
                    paragraph(section.references.join(', '), {
                      size: smallestSize,
                      before: 3,
                      paint: palette.muted,
                    }),
                  ]
                : []),
            ],
            insets: { left: 0, right: 18, top: 6, bottom: 0 },
            anchor: 'top',
          },
          {
            paragraphs: [paragraph(section.text, { size, paint: palette.text })],
            insets: { ...insetsOf(0, 0), top: 6 },
            anchor: 'top',
          },
        ]),
      }),
    },
    frame,
  );
  const line = (row: PlacedRow): readonly Box[] => [
    ornament(
      texts.shape.line,
      { x: frame.rect.x, y: frame.rect.y + row.y, width: frame.rect.width, height: 1 },
      palette.accent,
    ),
  ];
  return pages.map((page) => stackedBoxes(page, frame, texts.shape.text, line));
}
