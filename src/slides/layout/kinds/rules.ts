import type { RulesSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph } from '../frame.ts';
import type { GridCell } from '../grid.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import { textWidth } from '../measure.ts';
import { cell, headerRow } from './table.ts';

/**
 * The wording carries the slide; signs and reminders stand two points smaller beside it, and only
 * where some rule has them.
 */
export function layoutRules(spec: RulesSlide, frame: Frame): readonly Page[] {
  const { palette } = frame;
  const signs = spec.rules.some((rule) => rule.signs);
  const reminders = spec.rules.some((rule) => rule.reminder);
  const headings = [
    frame.texts.table.number,
    spec.headings.rule,
    ...(signs ? [spec.headings.signs] : []),
    ...(reminders ? [spec.headings.reminder] : []),
  ];
  const widestNumber = String(Math.max(10, ...spec.rules.map((rule) => rule.number)));
  const aside = (column: number, text: string | null, size: number): GridCell =>
    cell(column, [paragraph(text ?? '', { size: size - 2, paint: palette.text })]);
  const pages = fitGrid(
    {
      columns: [
        { fixed: textWidth(widestNumber, 30, true, frame.font) + 14 },
        { share: 1.2 },
        ...(signs ? [{ share: 1 }] : []),
        ...(reminders ? [{ share: 1 }] : []),
      ],
      ladder: [24, 20, 18, 16, 14],
      slack: 18,
      content: (size) => ({
        header: headerRow(headings, frame),
        rows: spec.rules.map((rule) => [
          cell(0, [
            paragraph(String(rule.number), {
              size: Math.min(30, size + 8),
              bold: true,
              paint: palette.figure,
            }),
          ]),
          cell(1, [paragraph(rule.text, { size, bold: true, paint: palette.text })]),
          ...(signs ? [aside(2, rule.signs, size)] : []),
          ...(reminders ? [aside(signs ? 3 : 2, rule.reminder, size)] : []),
        ]),
      }),
    },
    frame,
  );
  return pages.map((page) => [tableItem(page, frame, { headings, headerColumn: false })]);
}
