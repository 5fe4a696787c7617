import type { DecisionsSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph, smallestSize } from '../frame.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import { cell, headerRow, tableLadder } from './table.ts';

/** The decision in bold, beside it what it means for staff, and who decided when. */
export function layoutDecisions(spec: DecisionsSlide, frame: Frame): readonly Page[] {
  const { palette } = frame;
  const headings = [spec.headings.decision, spec.headings.meaning, spec.headings.decidedBy];
  const pages = fitGrid(
    {
      columns: [{ share: 1 }, { share: 1 }, { share: 0.5 }],
      ladder: tableLadder,
      slack: 14,
      content: (size) => ({
        header: headerRow(headings, frame),
        rows: spec.decisions.map((decision) => [
          cell(0, [
            paragraph(decision.text, { size, bold: true, paint: palette.text }),
            ...(decision.number
              ? [
                  paragraph(decision.number, {
                    size: smallestSize,
                    paint: palette.muted,
                    before: 2,
                  }),
                ]
              : []),
          ]),
          cell(1, [paragraph(decision.meaning, { size, paint: palette.text })]),
          cell(2, [paragraph(decision.decidedBy, { size: size - 2, paint: palette.text })]),
        ]),
      }),
    },
    frame,
  );
  return pages.map((page) => [tableItem(page, frame, { headings, headerColumn: true })]);
}
