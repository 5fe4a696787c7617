import type { DeckLanguage, Rect, SchemeColour } from '../deck.ts';

/** A colour of the destination's theme. `alpha` in per cent lets the background through. */
export type Paint = {
  readonly scheme: SchemeColour;
  readonly alpha?: number;
  readonly lumMod?: number;
  readonly lumOff?: number;
};

/** A stretch of text; `size` in points. A line break inside is `\n`. */
export type Run = {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly paint?: Paint;
  /** Where it is not the deck's. */
  readonly language?: DeckLanguage;
};

export type Align = 'left' | 'center' | 'right';
export type Anchor = 'top' | 'middle' | 'bottom';

export type Paragraph = {
  readonly runs: readonly Run[];
  readonly align?: Align;
  /** Space above in points; not above the first paragraph of a shape. */
  readonly before?: number;
  /** A bullet with a hanging indent of `bulletIndent` points. */
  readonly bullet?: boolean;
};

export const bulletIndent = 14;

/** Room around text inside a shape or cell, in points. */
export type Insets = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type ShapeGeometry = 'rect' | 'roundRect' | 'ellipse' | 'chevron';

export type Box = {
  readonly kind: 'box';
  readonly name: string;
  readonly rect: Rect;
  readonly geometry: ShapeGeometry;
  readonly fill?: Paint;
  readonly outline?: Paint;
  readonly insets: Insets;
  readonly anchor: Anchor;
  /** Empty for a shape that only decorates. */
  readonly paragraphs: readonly Paragraph[];
};

export type TableCell = {
  readonly paragraphs: readonly Paragraph[];
  readonly insets: Insets;
  readonly anchor: Anchor;
  readonly fill?: Paint;
  /** Points left free above and below a fill, so that filled cells of two rows do not run together; no line then. */
  readonly margin?: number;
  /** Columns that this cell covers; the covered ones are left out of `cells`. */
  readonly span?: number;
};

export type TableRow = {
  readonly height: number;
  readonly cells: readonly TableCell[];
  /** Line below the row. */
  readonly line?: { readonly paint: Paint; readonly width: number };
};

export type Table = {
  readonly kind: 'table';
  readonly name: string;
  /** Alternative text. */
  readonly description: string;
  readonly rect: Rect;
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  readonly headerColumn: boolean;
};

export type SceneItem = Box | Table;

/** One slide, measured: where everything stands, in points, in reading order. */
export type Scene = {
  readonly layout: 'title' | 'content';
  readonly title: string;
  /** Lines for the subtitle placeholder of the title layout. */
  readonly subtitle: readonly string[];
  readonly items: readonly SceneItem[];
  readonly notes: string;
};
