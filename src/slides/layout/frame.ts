import type { DeckLanguage, Destination, Rect } from '../deck.ts';
import type { SlideTexts } from '#i18n/slides.ts';
import type { FontMetrics } from './metrics.ts';
import type { Palette } from './palette.ts';
import type { Align, Box, Paint, Paragraph, Run, SceneItem } from './scene.ts';
import { insetsOf } from './measure.ts';

/** What a kind lays out in: the room it has, and what the destination's theme allows. */
export type Frame = {
  readonly rect: Rect;
  readonly font: FontMetrics;
  readonly palette: Palette;
  readonly colours: Destination['colours'];
  readonly texts: SlideTexts;
  /** Texts of another language than the deck's; null in the common case that there are none. */
  readonly foreign: Foreign | null;
};

/** The language of some texts, looked up by the text. */
export type Foreign = { readonly language: DeckLanguage; readonly texts: ReadonlySet<string> };

const ordinal = /^\d+\. /u;

/** A text that the group has written, also with its number before it, and lists of such. */
const isForeign = (text: string, { texts }: Foreign): boolean =>
  texts.has(text) ||
  texts.has(text.replace(ordinal, '')) ||
  text.split(/, | \+ /u).every((part) => texts.has(part));

/** Marks the runs that are not in the deck's language; before text is shared between pages, while it is whole. */
export function spoken(
  paragraphs: readonly Paragraph[],
  foreign: Foreign | null,
): readonly Paragraph[] {
  if (foreign === null) return paragraphs;
  const { language } = foreign;
  return paragraphs.map((one) => ({
    ...one,
    runs: one.runs.map((said) => (isForeign(said.text, foreign) ? { ...said, language } : said)),
  }));
}

/** A laid-out slide without its title: what one page of a spec shows, in reading order. */
export type Page = readonly SceneItem[];

/** No text on a slide is smaller than this, in points. */
export const smallestSize = 14;

export type TextStyle = {
  readonly size: number;
  readonly bold?: boolean;
  readonly paint: Paint;
  readonly align?: Align;
  readonly before?: number;
  readonly bullet?: boolean;
};

export const run = (text: string, style: TextStyle): Run => ({
  text,
  size: Math.max(smallestSize, style.size),
  ...(style.bold ? { bold: true } : {}),
  paint: style.paint,
});

export const paragraph = (text: string, style: TextStyle): Paragraph => ({
  runs: [run(text, style)],
  ...(style.align ? { align: style.align } : {}),
  ...(style.before ? { before: style.before } : {}),
  ...(style.bullet ? { bullet: true } : {}),
});

/** A shape that only decorates: skipped by a screen reader. */
export const ornament = (
  name: string,
  rect: Rect,
  fill: Paint,
  geometry: Box['geometry'] = 'rect',
): Box => ({
  kind: 'box',
  name,
  rect,
  geometry,
  fill,
  insets: insetsOf(0, 0),
  anchor: 'middle',
  paragraphs: [],
});

export const textBox = (
  name: string,
  rect: Rect,
  paragraphs: readonly Paragraph[],
  look: Partial<Pick<Box, 'fill' | 'outline' | 'geometry' | 'insets' | 'anchor'>> = {},
): Box => ({
  kind: 'box',
  name,
  rect,
  geometry: look.geometry ?? 'rect',
  ...(look.fill ? { fill: look.fill } : {}),
  ...(look.outline ? { outline: look.outline } : {}),
  insets: look.insets ?? insetsOf(0, 0),
  anchor: look.anchor ?? 'top',
  paragraphs,
});
