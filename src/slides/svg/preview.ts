import type { Destination, DestinationPlaceholder, Rect } from '../deck.ts';
import { placeholderInsets } from '../layout/compose.ts';
import {
  measureParagraph,
  lineHeightOf,
  largestSize,
  sliceRuns,
  textWidth,
} from '../layout/measure.ts';
import type { Line } from '../layout/measure.ts';
import { shownMetrics } from '../layout/metrics.ts';
import type { FontMetrics } from '../layout/metrics.ts';
import { resolvePaint } from '../layout/palette.ts';
import type { PlacedScene } from '../layout/placed.ts';
import { bulletIndent } from '../layout/scene.ts';
import type { Align, Anchor, Box, Insets, Paragraph, Table } from '../layout/scene.ts';
import { escapeAttribute, escapeXml } from '../ooxml/xml.ts';

type Canvas = {
  readonly destination: Destination;
  /** Of the body text, in text boxes and in cells of tables. */
  readonly fonts: ReturnType<typeof shownMetrics>;
  readonly parts: string[];
};

const round = (value: number): number => Math.round(value * 100) / 100;

const rectangle = ({ x, y, width, height }: Rect, look: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${look}/>`;

type TextPlace = {
  readonly rect: Rect;
  readonly insets: Insets;
  readonly anchor: Anchor;
  readonly spacing?: number;
  readonly font: FontMetrics;
};

/** Draws text line by line, broken where the file breaks it; a font of another width is fitted to the line. */
function drawText(canvas: Canvas, paragraphs: readonly Paragraph[], place: TextPlace): void {
  const { rect, insets, font } = place;
  const inner = rect.width - insets.left - insets.right;
  const spacing = place.spacing ?? 1;
  const gap = (index: number): number => (index > 0 ? (paragraphs[index]?.before ?? 0) : 0);
  const measured = paragraphs.map((paragraph) => measureParagraph(paragraph, inner, font));
  const total = measured.reduce((sum, one, index) => sum + one.height * spacing + gap(index), 0);
  const spare = rect.height - insets.top - insets.bottom - total;
  const shift = { top: 0, middle: spare / 2, bottom: spare }[place.anchor];
  let y = rect.y + insets.top + shift;
  for (const [index, paragraph] of paragraphs.entries()) {
    y += gap(index);
    const lines = measured[index]?.lines ?? [];
    drawParagraph(canvas, paragraph, lines, { x: rect.x + insets.left, y, inner, spacing, font });
    y += lines.length * lineHeightOf(paragraph, font) * spacing;
  }
}

type ParagraphPlace = {
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly spacing: number;
  readonly font: FontMetrics;
};

function drawParagraph(
  canvas: Canvas,
  paragraph: Paragraph,
  lines: readonly Line[],
  { x, y, inner, spacing, font }: ParagraphPlace,
): void {
  const indent = paragraph.bullet ? bulletIndent : 0;
  const base = y + largestSize(paragraph) * font.ascent * spacing;
  const height = lineHeightOf(paragraph, font) * spacing;
  if (paragraph.bullet) drawBullet(canvas, paragraph, x, base);
  for (const [number, line] of lines.entries()) {
    const left = x + indent + offset(paragraph.align, inner - indent - line.width);
    drawLine(canvas, paragraph, line, left, base + number * height, font);
  }
}

const offset = (align: Align | undefined, spare: number): number =>
  align === 'center' ? spare / 2 : align === 'right' ? spare : 0;

function drawBullet(canvas: Canvas, paragraph: Paragraph, x: number, y: number): void {
  const run = paragraph.runs[0];
  if (!run) return;
  const fill = resolvePaint(run.paint ?? { scheme: 'tx1' }, canvas.destination.colours);
  canvas.parts.push(
    `<text x="${round(x)}" y="${round(y)}" font-size="${run.size}" fill="#${fill}">•</text>`,
  );
}

function drawLine(
  canvas: Canvas,
  paragraph: Paragraph,
  line: Line,
  left: number,
  y: number,
  font: FontMetrics,
): void {
  let x = left;
  for (const run of sliceRuns(paragraph.runs, line.from, line.to)) {
    const width = textWidth(run.text, run.size, run.bold === true, font);
    const fill = resolvePaint(run.paint ?? { scheme: 'tx1' }, canvas.destination.colours);
    const bold = run.bold ? ' font-weight="700"' : '';
    if (run.text.trim()) {
      canvas.parts.push(
        `<text x="${round(x)}" y="${round(y)}" font-size="${run.size}"${bold} fill="#${fill}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs">${escapeXml(run.text)}</text>`,
      );
    }
    x += width;
  }
}

function drawBox(canvas: Canvas, box: Box): void {
  const { colours } = canvas.destination;
  const { x, y, width, height } = box.rect;
  const fill = box.fill ? `#${resolvePaint(box.fill, colours)}` : 'none';
  const stroke = box.outline
    ? ` stroke="#${resolvePaint(box.outline, colours)}" stroke-width="0.75"`
    : '';
  if (box.fill || box.outline) {
    const look = `fill="${fill}"${stroke}`;
    if (box.geometry === 'ellipse') {
      canvas.parts.push(
        `<ellipse cx="${round(x + width / 2)}" cy="${round(y + height / 2)}" rx="${round(width / 2)}" ry="${round(height / 2)}" ${look}/>`,
      );
    } else if (box.geometry === 'chevron') {
      const notch = Math.min(width, height) / 2;
      const points = [
        [x, y],
        [x + width - notch, y],
        [x + width, y + height / 2],
        [x + width - notch, y + height],
        [x, y + height],
        [x + notch, y + height / 2],
      ];
      canvas.parts.push(
        `<polygon points="${points.map((one) => one.map(round).join(',')).join(' ')}" ${look}/>`,
      );
    } else {
      const radius = box.geometry === 'roundRect' ? Math.min(width, height) * 0.3 : 0;
      canvas.parts.push(rectangle(box.rect, radius ? `rx="${round(radius)}" ${look}` : look));
    }
  }
  drawText(canvas, box.paragraphs, { ...box, font: canvas.fonts.text });
}

function drawTable(canvas: Canvas, table: Table): void {
  const { colours } = canvas.destination;
  // Above the colours of the cells on both sides.
  const lines: string[] = [];
  let y = table.rect.y;
  for (const row of table.rows) {
    let x = table.rect.x;
    let column = 0;
    for (const cell of row.cells) {
      const span = cell.span ?? 1;
      const width = table.columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const rect = { x, y, width, height: row.height };
      if (cell.fill) {
        const margin = cell.margin ?? 0;
        const filled = { ...rect, y: y + margin, height: row.height - 2 * margin };
        canvas.parts.push(rectangle(filled, `fill="#${resolvePaint(cell.fill, colours)}"`));
      }
      drawText(canvas, cell.paragraphs, { ...cell, rect, font: canvas.fonts.cell });
      if (row.line && cell.margin === undefined) {
        const { paint, width: thickness } = row.line;
        const line = { ...rect, y: y + row.height - thickness / 2, height: thickness };
        lines.push(rectangle(line, `fill="#${resolvePaint(paint, colours)}"`));
      }
      x += width;
      column += span;
    }
    y += row.height;
  }
  canvas.parts.push(...lines);
}

function drawPlaceholder(
  canvas: Canvas,
  placeholder: DestinationPlaceholder | undefined,
  lines: readonly string[],
  scale: number,
  typeface: string,
): void {
  if (!placeholder?.rect || lines.length === 0) return;
  const font = shownMetrics(typeface).text;
  const size = (placeholder.size * scale) / 100;
  const paragraphs = lines.map((text) => ({
    align: placeholder.align,
    before: (placeholder.before * scale) / 100,
    runs: [
      { text: placeholder.capitals ? text.toUpperCase() : text, size, bold: placeholder.bold },
    ],
  }));
  const own: Canvas = { ...canvas, parts: [] };
  const { horizontal, vertical } = placeholderInsets;
  drawText(own, paragraphs, {
    rect: placeholder.rect,
    insets: { left: horizontal, right: horizontal, top: vertical, bottom: vertical },
    anchor: placeholder.anchor,
    spacing: placeholder.spacing,
    font,
  });
  const plain = `fill="#${canvas.destination.colours.tx1}"`;
  const family = `font-family="${escapeAttribute(familyOf(typeface))}"`;
  canvas.parts.push(
    `<g ${family}>`,
    ...own.parts.map((part) => part.replace(plain, `fill="#${placeholder.colour}"`)),
    '</g>',
  );
}

const familyOf = (typeface: string): string =>
  /^calibri/iu.test(typeface)
    ? `${typeface}, Carlito, sans-serif`
    : `${typeface}, Arial, sans-serif`;

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};
/** Larger pictures would weigh more in the page than they show. */
const largestPicture = 200_000;

function pictureAddress(bytes: Uint8Array | undefined, part: string): string | null {
  const type = pictureTypes[part.slice(part.lastIndexOf('.') + 1).toLowerCase()];
  if (!bytes || !type || bytes.length > largestPicture) return null;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(binary)}`;
}

function drawOrnaments(canvas: Canvas, placed: PlacedScene): void {
  for (const { rect, fill, picture } of placed.layout.ornaments) {
    if (fill !== null) canvas.parts.push(rectangle(rect, `fill="#${fill}"`));
    if (picture === null) continue;
    const address = pictureAddress(canvas.destination.parts.get(picture), picture);
    if (address === null) continue;
    const { x, y, width, height } = rect;
    canvas.parts.push(
      `<image x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="none" href="${address}"/>`,
    );
  }
}

/** A slide as SVG text: the same lines as the file, in the destination's colours. Scales to any width. */
export function previewSvg(placed: PlacedScene, destination: Destination, page: number): string {
  const { scene, layout } = placed;
  const { width, height, fonts } = destination;
  const canvas: Canvas = { destination, fonts: shownMetrics(fonts.body), parts: [] };
  canvas.parts.push(rectangle({ x: 0, y: 0, width, height }, `fill="#${layout.background}"`));
  drawOrnaments(canvas, placed);
  drawPlaceholder(canvas, placed.title, [scene.title], placed.titleScale, fonts.heading);
  drawPlaceholder(canvas, placed.subtitle, scene.subtitle, placed.subtitleScale, fonts.body);
  for (const item of scene.items) {
    if (item.kind === 'box') drawBox(canvas, item);
    else drawTable(canvas, item);
  }
  drawPlaceholder(canvas, placed.slideNumber, [String(page)], 100, fonts.body);
  const label = escapeAttribute(scene.title);
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${escapeAttribute(familyOf(fonts.body))}">${canvas.parts.join('')}</svg>`;
}
