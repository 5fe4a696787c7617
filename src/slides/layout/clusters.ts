import type { Frame } from './frame.ts';
import { paragraph, textBox } from './frame.ts';
import { insetsOf, longestWord, splitAtHeight, textHeight } from './measure.ts';
import { balancePages, countPages } from './paging.ts';
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
  /** Areas of one row end a little below their text instead of filling the slide. */
  readonly shrink?: boolean;
  /** Smaller margins and spaces, for four areas on one slide. */
  readonly dense?: boolean;
};

const roomy = insetsOf(16, 14);
const tight = insetsOf(12, 8);
const ladder = [22, 20, 18, 16, 14];

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
    let rest: readonly Paragraph[] = [
      paragraph(text, { size, bullet: true, before: spacing, paint: frame.palette.text }),
    ];
    while (rest.length > 0) {
      const [head, tail] = splitAtHeight(rest, width, room - spacing, frame.font);
      pieces.push(...head);
      rest = tail;
    }
    return pieces;
  });
}

type Sheets = { readonly fits: boolean; readonly pages: readonly (readonly Paragraph[])[] };

function sheetsOf(cluster: Cluster, placing: Placing, wanted: number | null): Sheets {
  const { frame, width, height, spacing } = placing;
  const heading = headingOf(cluster, placing);
  const room = height - textHeight([heading], width, frame.font);
  const items = itemsOf(cluster, placing, room);
  const heights = items.map((item) => textHeight([item], width, frame.font) + spacing);
  const starts = balancePages(heights, room);
  const words = longestWord([heading, ...items], frame.font) <= width;
  const pages = starts.map((start, index) => [heading, ...items.slice(start, starts[index + 1])]);
  const missing = Math.max(0, (wanted ?? 0) - pages.length);
  return { fits: words, pages: [...pages, ...Array.from({ length: missing }, () => [])] };
}

const pagesNeeded = (cluster: Cluster, placing: Placing): number => {
  const { frame, width, height, spacing } = placing;
  const heading = headingOf(cluster, placing);
  const room = height - textHeight([heading], width, frame.font);
  const heights = itemsOf(cluster, placing, room).map(
    (item) => textHeight([item], width, frame.font) + spacing,
  );
  return countPages(heights, room);
};

/**
 * Areas in columns (and rows, when there are more areas than columns), all at the same size. Lists
 * too long for their area go on in the same place on the next page.
 */
export function layoutClusters(
  clusters: readonly Cluster[],
  frame: Frame,
  shape: ClusterShape,
): readonly (readonly Box[])[] {
  const rows = Math.max(1, Math.ceil(clusters.length / shape.columns));
  const outer = {
    width: (frame.rect.width - shape.gap * (shape.columns - 1)) / shape.columns,
    height: (frame.rect.height - shape.gap * (rows - 1)) / rows,
  };
  const insets = shape.dense ? tight : roomy;
  const placings = ladder.map((size) => ({
    width: outer.width - insets.left - insets.right,
    height: outer.height - insets.top - insets.bottom,
    size,
    spacing: Math.round(size * (shape.dense ? 0.2 : 0.5)),
    frame,
  }));
  const tried = placings.map((placing) => ({
    placing,
    pages: Math.max(1, ...clusters.map((cluster) => pagesNeeded(cluster, placing))),
    fits: clusters.every((cluster) => sheetsOf(cluster, placing, null).fits),
  }));
  const fewest = Math.min(...tried.map((one) => one.pages));
  const chosen = tried.find((one) => one.fits && one.pages === fewest) ?? tried[tried.length - 1];
  if (!chosen) return [];
  const sheets = clusters.map((cluster) => sheetsOf(cluster, chosen.placing, chosen.pages));
  const inner = chosen.placing.width;
  const tallest = Math.max(
    0,
    ...sheets.flatMap((sheet) => sheet.pages.map((text) => textHeight(text, inner, frame.font))),
  );
  const needed = tallest + insets.top + insets.bottom + 12;
  const height = shape.shrink ? Math.min(outer.height, needed) : outer.height;
  return Array.from({ length: chosen.pages }, (_, page) =>
    clusters.flatMap((cluster, index) => {
      const paragraphs = sheets[index]?.pages[page] ?? [];
      if (paragraphs.length === 0) return [];
      const rect = {
        x: frame.rect.x + (index % shape.columns) * (outer.width + shape.gap),
        y: frame.rect.y + Math.floor(index / shape.columns) * (outer.height + shape.gap),
        width: outer.width,
        height,
      };
      return [textBox(frame.texts.shape.column, rect, paragraphs, { fill: cluster.fill, insets })];
    }),
  );
}
