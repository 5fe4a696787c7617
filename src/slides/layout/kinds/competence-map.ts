import type { CompetenceMapSlide, SchemeColour } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { paragraph, smallestSize } from '../frame.ts';
import { fitGrid } from '../grid.ts';
import { tableItem } from '../grid-items.ts';
import { cell, cellInsets, headerRow, tableLadder } from './table.ts';

/**
 * Person by person: what they know and what drives them, each in a colour of its own, so that a glance shows
 * where there is much and where nothing has been told yet. Several entries stand below each other.
 */
export function layoutCompetenceMap(spec: CompetenceMapSlide, frame: Frame): readonly Page[] {
  const { palette } = frame;
  const headings = [spec.headings.person, spec.headings.competences, spec.headings.drives];
  const pages = fitGrid(
    {
      columns: [{ share: 1 }, { share: 1 }, { share: 1 }],
      ladder: tableLadder,
      slack: 10,
      content: (size) => {
        const entries = (column: number, accent: SchemeColour, texts: readonly string[]) =>
          cell(
            column,
            texts.map((text) => paragraph(text, { size, paint: palette.text, before: 2 })),
            {
              insets: cellInsets(column, 7),
              margin: 2,
              ...(texts.length > 0 ? { fill: palette.tint(accent, 14) } : {}),
            },
          );
        return {
          header: headerRow(headings, frame),
          rows: spec.people.map((person) => [
            cell(0, [
              paragraph(person.name, { size, bold: true, paint: palette.text }),
              ...(person.role
                ? [paragraph(person.role, { size: smallestSize, paint: palette.muted })]
                : []),
            ]),
            entries(1, 'accent1', person.competences),
            entries(2, 'accent2', person.drives),
          ]),
        };
      },
    },
    frame,
  );
  return pages.map((page) => [
    tableItem(page, frame, { headings, headerColumn: true, plainHeader: true }),
  ]);
}
