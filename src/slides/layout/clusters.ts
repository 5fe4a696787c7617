import type { Frame } from './frame.ts';
import { ornament, paragraph, spoken, textBox } from './frame.ts';
import { insetsOf, longestWord, splitAtHeight, textHeight } from './measure.ts';
import { balancePages } from './paging.ts';
import type { Box, Paint, Paragraph } from './scene.ts';

/** A heading with its own short list, set in a tinted area. */
export type Cluster = {
  readonly heading: string;
  readonly items: readonly string[];
  readonly fill: Paint;
};

export type ClusterShape = {
  readonly columns: number;
  /** Between the areas, in points. */
  readonly gap: number;
  /** Each area ends a little below its own text instead of filling the slide. */
  readonly shrink?: boolean;
  /** Smaller margins and spaces, for four areas on one slide. */
  readonly dense?: boolean;
};

const roomy = insetsOf(16, 14);
const tight = insetsOf(12, 6);
const ladder = [24, 22, 20, 18, 16, 14];

type Placing = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  /** Space above an item, in points. */
  readonly spacing: number;
  readonly frame: Frame;
};

const headingOf = (cluster: Cluster, { size, frame }: Placing): Paragraph =>
  paragraph(cluster.heading, { size: size + 2, bold: true, paint: frame.palette.text });

/** The items as paragraphs, none higher than the room below the heading. */
function itemsOf(cluster: Cluster, placing: Placing, room: number): readonly Paragraph[] {
  const { size, frame, width, spacing } = placing;
  return cluster.items.flatMap((text) => {
    const pieces: Paragraph[] = [];
    let rest: readonly Paragraph[] = spoken(
      [paragraph(text, { size, bullet: true, before: spacing, paint: frame.palette.text })],
      frame.foreign,
    );
    while (rest.length > 0) {
      const [head, tail] = splitAtHeight(rest, width, room - spacing, frame.font);
      pieces.push(...head);
      rest = tail;
    }
    return pieces;
  });
}

/** The text of a cluster at a size, as it is shared between pages of a given height. */
type Sheet = {
  readonly pages: readonly (readonly Paragraph[])[];
  /** Height of the text if it stood on one page, in points. */
  readonly height: number;
  readonly wordsFit: boolean;
};

function sheetOf(cluster: Cluster, placing: Placing): Sheet {
  const { frame, width, height, spacing } = placing;
  const heading = headingOf(cluster, placing);
  const above = textHeight([heading], width, frame.font);
  const room = height - above;
  const items = itemsOf(cluster, placing, room);
  const heights = items.map((item) => textHeight([item], width, frame.font) + spacing);
  const starts = balancePages(heights, room);
  return {
    pages: starts.map((start, index) => [heading, ...items.slice(start, starts[index + 1])]),
    height: above + heights.reduce((sum, one) => sum + one, 0),
    wordsFit: longestWord([heading, ...items], frame.font) <= width,
  };
}

type Attempt = {
  readonly placing: Placing;
  readonly sheets: readonly Sheet[];
  readonly pages: number;
  /** Height of the areas of each row on a single page; null where they do not fit one. */
  readonly rowHeights: readonly number[] | null;
};

/**
 * Areas in columns (and rows, when there are more areas than columns), all at the same size. Rows are as high
 * as they need to be; lists too long for the slide go on in the same place on the next page.
 */
export function layoutClusters(
  clusters: readonly Cluster[],
  frame: Frame,
  shape: ClusterShape,
): readonly (readonly Box[])[] {
  const rows = Math.max(1, Math.ceil(clusters.length / shape.columns));
  const width = (frame.rect.width - shape.gap * (shape.columns - 1)) / shape.columns;
  const even = (frame.rect.height - shape.gap * (rows - 1)) / rows;
  const insets = shape.dense ? tight : roomy;
  const vertical = insets.top + insets.bottom;
  const tried = ladder.map((size): Attempt => {
    const placing: Placing = {
      width: width - insets.left - insets.right,
      height: even - vertical,
      size,
      spacing: Math.round(size * (shape.dense ? 0.12 : 0.5)),
      frame,
    };
    const sheets = clusters.map((cluster) => sheetOf(cluster, placing));
    const rowHeights = fitRows(sheets, rows, vertical, frame, shape);
    const pages = rowHeights ? 1 : Math.max(1, ...sheets.map((sheet) => sheet.pages.length));
    return { placing, sheets, pages, rowHeights };
  });
  const fewest = Math.min(...tried.map((one) => one.pages));
  const fitting = tried.find(
    (one) => one.pages === fewest && one.sheets.every((sheet) => sheet.wordsFit),
  );
  const chosen = fitting ?? tried[tried.length - 1];
  if (!chosen) return [];
  const heights = chosen.rowHeights ?? Array.from({ length: rows }, () => even);
  return Array.from({ length: chosen.pages }, (_, page) =>
    clusters.flatMap((cluster, index) => {
      const row = Math.floor(index / shape.columns);
      const sheet = chosen.sheets[index];
      const paragraphs = chosen.rowHeights
        ? sheet?.pages.flatMap(withoutHeading)
        : sheet?.pages[page];
      if (!paragraphs || paragraphs.length === 0) return [];
      const filled = heights[row] ?? even;
      const own = textHeight(paragraphs, chosen.placing.width, frame.font) + vertical + 12;
      const rect = {
        x: frame.rect.x + (index % shape.columns) * (width + shape.gap),
        y: frame.rect.y + heights.slice(0, row).reduce((sum, one) => sum + one + shape.gap, 0),
        width,
        height: shape.shrink ? Math.min(filled, own) : filled,
      };
      return [textBox(frame.texts.shape.column, rect, paragraphs, { fill: cluster.fill, insets })];
    }),
  );
}

/** Each area with its accent undiluted along the upper edge. */
export const underAccents = (
  pages: readonly (readonly Box[])[],
  { texts }: Frame,
): readonly (readonly Box[])[] =>
  pages.map((page) =>
    page.flatMap((area) => {
      const accent = { scheme: area.fill?.scheme ?? 'accent1' } as const;
      return [area, ornament(texts.shape.line, { ...area.rect, height: 4 }, accent)];
    }),
  );

/** Pages put together again: the heading is repeated on each, but said once. */
const withoutHeading = (paragraphs: readonly Paragraph[], page: number): readonly Paragraph[] =>
  page === 0 ? paragraphs : paragraphs.slice(1);

/** Heights of the rows of areas when everything stands on one page; what is left over is shared. */
function fitRows(
  sheets: readonly Sheet[],
  rows: number,
  vertical: number,
  frame: Frame,
  shape: ClusterShape,
): readonly number[] | null {
  const needed = Array.from({ length: rows }, (_, row) => {
    const own = sheets.slice(row * shape.columns, (row + 1) * shape.columns);
    return Math.max(0, ...own.map((sheet) => sheet.height)) + vertical;
  });
  const spare =
    frame.rect.height - shape.gap * (rows - 1) - needed.reduce((sum, one) => sum + one, 0);
  if (spare < 0) return null;
  const extra = spare / rows;
  return needed.map((height) => height + (shape.shrink ? Math.min(12, extra) : extra));
}
