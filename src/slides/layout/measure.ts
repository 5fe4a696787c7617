import { advance } from './metrics.ts';
import type { FontMetrics, Widths } from './metrics.ts';
import type { Insets, Paragraph, Run } from './scene.ts';
import { bulletIndent } from './scene.ts';

/** Offsets into the paragraph's text (all runs joined); `to` excludes the space or break it ended at. */
export type Line = { readonly from: number; readonly to: number; readonly width: number };

export type MeasuredParagraph = { readonly lines: readonly Line[]; readonly height: number };

type TextExtent = {
  /** In em: of the whole text, and of its widest piece that may not be broken. */
  readonly width: number;
  readonly longest: number;
  readonly broken: boolean;
};

/** The same texts are measured at every size of a ladder and again by both back ends. */
const known = new WeakMap<Widths, Map<string, TextExtent>>();
const mostKnown = 4000;

function extentOf(text: string, widths: Widths): TextExtent {
  let extents = known.get(widths);
  if (!extents || extents.size > mostKnown) {
    extents = new Map();
    known.set(widths, extents);
  }
  const found = extents.get(text);
  if (found) return found;
  const made = measureExtent(text, widths);
  extents.set(text, made);
  return made;
}

function measureExtent(text: string, widths: Widths): TextExtent {
  let width = 0;
  let word = 0;
  let longest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const own = advance(code, widths);
    width += own;
    if (code === 32 || code === 9 || code === 10) word = 0;
    else {
      word += own;
      if (word > longest) longest = word;
      if (breaksAfter(code, text.charCodeAt(index + 1))) word = 0;
    }
  }
  return { width, longest, broken: text.includes('\n') };
}

const widthsOf = (bold: boolean, font: FontMetrics): Widths => (bold ? font.bold : font.regular);

/** Width of one line of text in points. */
export const textWidth = (text: string, size: number, bold: boolean, font: FontMetrics): number =>
  extentOf(text, widthsOf(bold, font)).width * size * font.factor;

export const plainText = (paragraph: Paragraph): string =>
  paragraph.runs.length === 1
    ? (paragraph.runs[0]?.text ?? '')
    : paragraph.runs.map((run) => run.text).join('');

const isLetter = (code: number): boolean =>
  (code > 64 && code < 91) || (code > 96 && code < 123) || (code >= 0xc0 && code < 0x2000);

/** May a line end after this character? Spaces, and hyphens and dashes between letters. */
function breaksAfter(code: number, next: number): boolean {
  if (code === 32 || code === 9) return true;
  return (code === 45 || code === 0x2013 || code === 0x2014) && isLetter(next);
}

class LineBreaker {
  readonly lines: Line[] = [];
  #from = 0;
  #width = 0;
  /** Where the line may end: text up to `end`, the next line from `next`. */
  #stop: { end: number; next: number; width: number; rest: number } | null = null;
  readonly #available: number;

  constructor(available: number) {
    this.#available = available;
  }

  character(index: number, code: number, next: number, width: number): void {
    if (code === 10) {
      this.#finish(index, index + 1, this.#width, 0);
      return;
    }
    const blank = code === 32 || code === 9;
    // A pair of surrogates is one character: never parted.
    const second = code >= 0xdc00 && code < 0xe000;
    if (!blank && !second && this.#width + width > this.#available) this.#overflow(index);
    const before = this.#width;
    this.#width += width;
    if (blank) this.#stop = { end: index, next: index + 1, width: before, rest: this.#width };
    else if (breaksAfter(code, next)) {
      const end = index + 1;
      this.#stop = { end, next: end, width: this.#width, rest: this.#width };
    }
  }

  end(length: number): readonly Line[] {
    this.#finish(length, length, this.#width, 0);
    return this.lines;
  }

  /** The character at `index` does not fit: end the line at the last stop, else in front of it. */
  #overflow(index: number): void {
    const stop = this.#stop;
    if (stop && stop.end > this.#from)
      this.#finish(stop.end, stop.next, stop.width, this.#width - stop.rest);
    else if (index > this.#from) this.#finish(index, index, this.#width, 0);
  }

  #finish(end: number, next: number, width: number, carried: number): void {
    this.lines.push({ from: this.#from, to: end, width });
    this.#from = next;
    this.#width = carried;
    this.#stop = null;
  }
}

/** Width of a paragraph on one line in points; null where it holds a line break. */
function wholeWidth(paragraph: Paragraph, font: FontMetrics): number | null {
  let sum = 0;
  for (const run of paragraph.runs) {
    const extent = extentOf(run.text, widthsOf(run.bold === true, font));
    if (extent.broken) return null;
    sum += extent.width * run.size;
  }
  return sum * font.factor;
}

/**
 * Breaks a paragraph into lines as PowerPoint and LibreOffice do: at spaces and hyphens, inside a word
 * only where it is wider than the whole line.
 * @param available width in points
 */
export function breakLines(
  paragraph: Paragraph,
  available: number,
  font: FontMetrics,
): readonly Line[] {
  const room = available - (paragraph.bullet ? bulletIndent : 0);
  const text = plainText(paragraph);
  const whole = wholeWidth(paragraph, font);
  if (whole !== null && whole <= room) return [{ from: 0, to: text.length, width: whole }];
  const breaker = new LineBreaker(room);
  let index = 0;
  for (const run of paragraph.runs) {
    const widths = run.bold ? font.bold : font.regular;
    const scale = run.size * font.factor;
    for (const end = index + run.text.length; index < end; index += 1) {
      const code = text.charCodeAt(index);
      breaker.character(index, code, text.charCodeAt(index + 1), advance(code, widths) * scale);
    }
  }
  return breaker.end(text.length);
}

export const largestSize = (paragraph: Paragraph): number =>
  paragraph.runs.reduce((size, run) => Math.max(size, run.size), 0);

export const lineHeightOf = (paragraph: Paragraph, font: FontMetrics): number =>
  largestSize(paragraph) * font.lineHeight;

export function measureParagraph(
  paragraph: Paragraph,
  available: number,
  font: FontMetrics,
): MeasuredParagraph {
  const lines = breakLines(paragraph, available, font);
  return { lines, height: lines.length * lineHeightOf(paragraph, font) };
}

/** Height in points of paragraphs set in a given width, space between them included. */
export function textHeight(
  paragraphs: readonly Paragraph[],
  available: number,
  font: FontMetrics,
): number {
  return paragraphs.reduce(
    (sum, paragraph, index) =>
      sum +
      (index > 0 ? (paragraph.before ?? 0) : 0) +
      measureParagraph(paragraph, available, font).height,
    0,
  );
}

export const insetsOf = (horizontal: number, vertical: number): Insets => ({
  left: horizontal,
  right: horizontal,
  top: vertical,
  bottom: vertical,
});

/** Width of the widest piece that may not be broken, in points. */
export function longestWord(paragraphs: readonly Paragraph[], font: FontMetrics): number {
  let longest = 0;
  for (const paragraph of paragraphs) {
    const indent = paragraph.bullet ? bulletIndent : 0;
    for (const run of paragraph.runs) {
      const extent = extentOf(run.text, widthsOf(run.bold === true, font));
      longest = Math.max(longest, extent.longest * run.size * font.factor + indent);
    }
  }
  return longest;
}

/** Width in points of the paragraphs if nothing had to be broken. */
export function naturalWidth(paragraphs: readonly Paragraph[], font: FontMetrics): number {
  let widest = 0;
  for (const paragraph of paragraphs) {
    const indent = paragraph.bullet ? bulletIndent : 0;
    for (const line of breakLines(paragraph, Number.POSITIVE_INFINITY, font)) {
      widest = Math.max(widest, line.width + indent);
    }
  }
  return widest;
}

/** The runs of a paragraph between two offsets of its text. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const pieces: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    if (end > from && start < to) {
      pieces.push({ ...run, text: run.text.slice(Math.max(0, from - start), to - start) });
    }
    start = end;
  }
  return pieces;
}

/**
 * Splits paragraphs where a given height is full, for text that is longer than a slide.
 * @returns what fits (at least one line) and what is left
 */
export function splitAtHeight(
  paragraphs: readonly Paragraph[],
  available: number,
  height: number,
  font: FontMetrics,
): readonly [readonly Paragraph[], readonly Paragraph[]] {
  const head: Paragraph[] = [];
  let used = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const lineHeight = lineHeightOf(paragraph, font);
    const before = index > 0 ? (paragraph.before ?? 0) : 0;
    const { lines } = measureParagraph(paragraph, available, font);
    const room = Math.floor((height - used - before) / lineHeight + 1e-6);
    const fitting = Math.max(head.length === 0 ? 1 : 0, Math.min(room, lines.length));
    if (fitting < lines.length) {
      const next = lines[fitting];
      const last = lines[fitting - 1];
      if (!next) break;
      if (last) head.push({ ...paragraph, runs: sliceRuns(paragraph.runs, 0, last.to) });
      const rest = sliceRuns(paragraph.runs, next.from, plainText(paragraph).length);
      return [head, [{ ...paragraph, runs: rest }, ...paragraphs.slice(index + 1)]];
    }
    head.push(paragraph);
    used += before + lines.length * lineHeight;
  }
  return [head, []];
}
