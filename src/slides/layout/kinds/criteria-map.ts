import type { CriteriaMapSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph, smallestSize, textBox } from '../frame.ts';
import type { GridCell, GridRow } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import { insetsOf, textHeight } from '../measure.ts';
import type { Box, Paint } from '../scene.ts';
import { cell, headerRow } from './table.ts';

const scoreWidth = 32;
const legendGap = 10;

/** Matters against criteria: each score as a figure on a tint that deepens with it, the sum in bold. */
export function layoutCriteriaMap(spec: CriteriaMapSlide, frame: Frame): readonly Page[] {
  const { palette } = frame;
  const legend = legendBox(spec, frame);
  const room = legend ? frame.rect.height - legend.rect.height - legendGap : frame.rect.height;
  const above: Frame = { ...frame, rect: { ...frame.rect, height: room } };
  const headings = [
    spec.headings.matter,
    ...spec.criteria.map((one) => one.code),
    spec.headings.total,
    spec.headings.placement,
  ];
  const pages = fitGrid(
    {
      columns: [
        { share: 1.6 },
        ...spec.criteria.map(() => ({ fixed: scoreWidth })),
        { share: 0.2 },
        { share: 0.7 },
      ],
      ladder: [18, 16, 14],
      slack: 8,
      content: (size) => ({
        header: centred(headerRow(headings, frame), spec.criteria.length),
        rows: spec.rows.map((row) => [
          cell(0, [paragraph(row.label, { size, paint: palette.text })]),
          ...spec.criteria.map((_, index) => score(row.scores[index] ?? 0, frame)),
          cell(1, [
            paragraph(String(row.total), {
              size,
              bold: true,
              align: 'center',
              paint: palette.text,
            }),
          ]),
          cell(1, [paragraph(row.placement, { size: smallestSize, paint: palette.text })]),
        ]),
      }),
    },
    above,
  );
  return pages.map((page) => [
    tableItem(page, above, { headings, headerColumn: true }),
    ...(legend
      ? [{ ...legend, rect: { ...legend.rect, y: above.rect.y + page.height + legendGap } }]
      : []),
  ]);
}

const tints: Readonly<Record<0 | 1 | 2, number>> = { 0: 0, 1: 16, 2: 38 };

function score(value: 0 | 1 | 2, frame: Frame): GridCell {
  const fill: Paint | undefined =
    tints[value] > 0 ? frame.palette.tint('accent1', tints[value]) : undefined;
  return {
    paragraphs: [
      paragraph(String(value), {
        size: smallestSize,
        align: 'center',
        paint: value === 0 ? frame.palette.muted : frame.palette.text,
      }),
    ],
    insets: insetsOf(2, 4),
    anchor: 'middle',
    ...(fill ? { fill } : {}),
  };
}

/** Codes stand above their figures. */
const centred = (row: GridRow, criteria: number): GridRow =>
  row.map((one, index) =>
    index > 0 && index <= criteria + 1
      ? {
          ...one,
          insets: { ...one.insets, left: 0, right: 0 },
          paragraphs: one.paragraphs.map((text) => ({ ...text, align: 'center' as const })),
        }
      : one,
  );

/** What the codes stand for, in one muted line or two below the table. */
function legendBox(spec: CriteriaMapSlide, frame: Frame): Box | null {
  if (spec.criteria.length === 0) return null;
  const text = spec.criteria.map((one) => `${one.code} ${one.label}`).join(' · ');
  const paragraphs = [paragraph(text, { size: smallestSize, paint: frame.palette.muted })];
  const height = textHeight(paragraphs, frame.rect.width, frame.font);
  if (height > frame.rect.height / 3) return null;
  return textBox(frame.texts.shape.text, { ...frame.rect, height }, paragraphs);
}
