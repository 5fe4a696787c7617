import type { FontMetrics } from './metrics.ts';
import { longestWord, naturalWidth } from './measure.ts';
import type { Insets, Paragraph } from './scene.ts';

export type ColumnRule =
  | { readonly fixed: number }
  /** Takes its part of what is left, `share` times as eager as its text is long. */
  | { readonly share: number };

export type MeasurableCell = {
  readonly paragraphs: readonly Paragraph[];
  readonly insets: Insets;
  readonly span?: number;
};

type Need = {
  readonly least: number;
  readonly natural: number;
  readonly demand: number;
  /** Width of the text of each cell if it stood on one line, in points. */
  readonly texts: readonly number[];
  /** Insets to the left and right together. */
  readonly inset: number;
};

function needOf(rule: ColumnRule, cells: readonly MeasurableCell[], font: FontMetrics): Need {
  if ('fixed' in rule) {
    return { least: rule.fixed, natural: rule.fixed, demand: 0, texts: [], inset: 0 };
  }
  let least = 0;
  let natural = 0;
  let sum = 0;
  let inset = 0;
  const texts: number[] = [];
  for (const cell of cells) {
    const room = cell.insets.left + cell.insets.right;
    const text = naturalWidth(cell.paragraphs, font);
    const width = text + room;
    texts.push(text);
    inset = Math.max(inset, room);
    least = Math.max(least, longestWord(cell.paragraphs, font) + room + 0.5);
    natural = Math.max(natural, width + 0.5);
    sum += width;
  }
  return { least, natural, demand: (rule.share * sum) / Math.max(1, cells.length), texts, inset };
}

/**
 * Widths from what stands in the columns: never narrower than the longest word, wider where there is
 * more to say. Fixed shares broke Swedish compounds.
 * @param rows cells by row; a spanning cell is left out of the sum
 * @returns widths that add up to `available`, and whether every word fits
 */
export function solveColumns(
  rules: readonly ColumnRule[],
  rows: readonly (readonly MeasurableCell[])[],
  available: number,
  font: FontMetrics,
): { readonly widths: readonly number[]; readonly fits: boolean } {
  const needs = rules.map((rule, column) => {
    const cells = rows
      .filter((row) => row.length === rules.length)
      .flatMap((row) => row[column] ?? []);
    return needOf(rule, cells, font);
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least > available) {
    return { widths: needs.map((need) => (need.least * available) / least), fits: false };
  }
  return { widths: even(needs, grow(needs, available)), fits: true };
}

/** Hands out what is left by demand, first up to the natural widths, then beyond them. */
function grow(needs: readonly Need[], available: number): readonly number[] {
  const widths = needs.map((need) => need.least);
  let left = available - widths.reduce((sum, width) => sum + width, 0);
  for (let round = 0; round < needs.length && left > 0.1; round += 1) {
    const hungry = needs.map((need, index) => need.natural - (widths[index] ?? 0) > 0.1);
    const demand = needs.reduce((sum, need, index) => sum + (hungry[index] ? need.demand : 0), 0);
    if (demand === 0) break;
    const share = left / demand;
    for (const [index, need] of needs.entries()) {
      if (!hungry[index]) continue;
      const given = Math.min(share * need.demand, need.natural - (widths[index] ?? 0));
      widths[index] = (widths[index] ?? 0) + given;
      left -= given;
    }
  }
  const flexible = needs.reduce((sum, need) => sum + need.demand, 0);
  if (left <= 0.1) return widths;
  if (flexible === 0) {
    const last = widths.length - 1;
    return widths.map((width, index) => (index === last ? width + left : width));
  }
  return widths.map((width, index) => width + (left * (needs[index]?.demand ?? 0)) / flexible);
}

/** Widths that are tried out between two columns: one step may be too short to save a line, three together not. */
const steps = [16, 32, 48];
/** A name, a reference or a date: text this short, in points, is not broken for the sake of its neighbours. */
const short = 150;
/** A line fills up to about nine tenths before the next word goes to a new one. */
const filled = 0.9;

/** Lines of the highest cell of each row, summed; a little for all other lines, so that those count too. */
function linesOf(needs: readonly Need[], widths: readonly number[]): number {
  const rows = Math.max(0, ...needs.map((need) => need.texts.length));
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    let highest = 0;
    for (const [column, need] of needs.entries()) {
      const inner = Math.max(1, (widths[column] ?? 0) - need.inset);
      const text = need.texts[row] ?? 0;
      const lines = text <= inner ? 1 : Math.ceil(text / (inner * filled));
      highest = Math.max(highest, lines);
      total += lines * 0.02;
      if (lines > 1 && text < short) total += 0.5;
    }
    total += highest;
  }
  return total;
}

/** Moves width between columns as long as that saves lines. */
function even(needs: readonly Need[], start: readonly number[]): readonly number[] {
  let widths = [...start];
  let lines = linesOf(needs, widths);
  for (let round = 0; round < 24; round += 1) {
    let better: number[] | null = null;
    for (const [from, need] of needs.entries()) {
      for (const step of steps) {
        if ((widths[from] ?? 0) - step < need.least) break;
        for (const [to, other] of needs.entries()) {
          if (to === from || other.demand === 0) continue;
          const moved = [...widths];
          moved[from] = (moved[from] ?? 0) - step;
          moved[to] = (moved[to] ?? 0) + step;
          const left = linesOf(needs, moved);
          if (left < lines - 1e-9) {
            lines = left;
            better = moved;
          }
        }
      }
    }
    if (!better) return widths;
    widths = better;
  }
  return widths;
}
