import type {
  DeckSpec,
  Destination,
  DestinationLayout,
  DestinationPlaceholder,
  SlideSpec,
} from '../deck.ts';
import { slideTexts } from '#i18n/slides.ts';
import { cleanText } from '../ooxml/xml.ts';
import type { Foreign, Frame, Page } from './frame.ts';
import { paragraph, textBox } from './frame.ts';
import { layoutKind } from './kinds.ts';
import { insetsOf, longestWord, textHeight, textWidth } from './measure.ts';
import { fontMetrics } from './metrics.ts';
import { paletteFor } from './palette.ts';
import type { Box, Scene } from './scene.ts';

/** Placeholders keep PowerPoint's own insets, in points. */
export const placeholderInsets = { horizontal: 7.2, vertical: 3.6 };

const draftHeight = 24;
const draftGap = 8;

const known = new WeakMap<object, Foreign>();

/** Looked up once per deck, not once per slide. */
function foreignOf({ foreign }: Pick<DeckSpec, 'foreign'>): Foreign | null {
  if (foreign === undefined) return null;
  const made = known.get(foreign) ?? { ...foreign, texts: new Set(foreign.texts.map(cleanText)) };
  known.set(foreign, made);
  return made;
}

/** Where slides are laid out: the destination's content area, less what a draft mark takes. */
export function frameFor(
  deck: Pick<DeckSpec, 'language' | 'draft' | 'foreign'>,
  destination: Destination,
): Frame {
  const { content } = destination;
  const mark = deck.draft ? draftHeight + draftGap : 0;
  return {
    rect: { ...content, height: content.height - mark },
    font: fontMetrics(destination.fonts.body),
    palette: paletteFor(destination.colours),
    colours: destination.colours,
    texts: slideTexts[deck.language],
    foreign: foreignOf(deck),
  };
}

export const titlePlaceholder = (layout: DestinationLayout): DestinationPlaceholder | undefined =>
  layout.placeholders.find((one) => one.type === 'title' || one.type === 'ctrTitle');

export const subtitlePlaceholder = (
  layout: DestinationLayout,
): DestinationPlaceholder | undefined =>
  layout.placeholders.find((one) => one.type === 'subTitle') ??
  layout.placeholders.find((one) => one.type === 'body' && layout.type === 'title');

const scales = [100, 90, 80, 70, 60, 50, 40, 30, 25];

/** The largest scale in per cent at which paragraphs fit a placeholder: PowerPoint's `fontScale`. */
export function placeholderScale(
  texts: readonly string[],
  placeholder: DestinationPlaceholder | undefined,
  typeface: string,
): number {
  const rect = placeholder?.rect;
  if (!placeholder || !rect) return 100;
  const font = fontMetrics(typeface);
  const width = rect.width - 2 * placeholderInsets.horizontal;
  const height = rect.height - 2 * placeholderInsets.vertical;
  const fits = (scale: number): boolean => {
    const paragraphs = texts.map((text) => ({
      before: placeholder.before,
      runs: [{ text, size: (placeholder.size * scale) / 100, bold: placeholder.bold }],
    }));
    return (
      textHeight(paragraphs, width, font) * placeholder.spacing <= height + 1 &&
      longestWord(paragraphs, font) <= width
    );
  };
  return scales.find(fits) ?? 25;
}

/** "Utkast" at the bottom left of the content, on every slide that is not adopted. */
function draftMark(destination: Destination, frame: Frame): Box {
  const { palette, texts, font } = frame;
  const { content } = destination;
  const style = { size: 14, bold: true, paint: palette.text } as const;
  const width = Math.min(content.width, textWidth(texts.draftMark, 14, true, font) + 25);
  return textBox(
    texts.shape.draft,
    { x: content.x, y: content.y + content.height - draftHeight, width, height: draftHeight },
    [paragraph(texts.draftMark, { ...style, align: 'center' })],
    {
      geometry: 'roundRect',
      fill: palette.tint('accent2', 16),
      outline: palette.text,
      insets: insetsOf(8, 2),
      anchor: 'middle',
    },
  );
}

/** A title slide where the destination has no subtitle placeholder: the lines stand in the content area. */
function linesAsBox(lines: readonly string[], frame: Frame): Page {
  const paragraphs = lines.map((line, index) =>
    paragraph(line, { size: 20, paint: frame.palette.muted, ...(index > 0 ? { before: 6 } : {}) }),
  );
  return lines.length > 0 ? [textBox(frame.texts.shape.subtitle, frame.rect, paragraphs)] : [];
}

function titleScene(
  spec: Extract<SlideSpec, { kind: 'title' }>,
  deck: DeckSpec,
  destination: Destination,
  frame: Frame,
): Scene {
  const placeholder = subtitlePlaceholder(destination.layouts.title);
  const said = spec.lines.filter((line) => line.trim());
  const lines = deck.draft ? [...said, frame.texts.draftMark] : said;
  return {
    layout: 'title',
    title: spec.title,
    subtitle: placeholder ? lines : [],
    items: placeholder ? [] : linesAsBox(lines, frame),
    notes: spec.notes,
  };
}

/** All pages of one slide of the deck, measured for the destination; never none. */
export function composeSlide(
  spec: SlideSpec,
  deck: DeckSpec,
  destination: Destination,
): readonly Scene[] {
  const frame = frameFor(deck, destination);
  if (spec.kind === 'title') return [titleScene(spec, deck, destination, frame)];
  const pages = layoutKind(spec, frame);
  return pages.map((items, index) => ({
    layout: 'content',
    title:
      pages.length > 1 ? `${spec.title} ${frame.texts.page(index + 1, pages.length)}` : spec.title,
    subtitle: [],
    items: deck.draft ? [...items, draftMark(destination, frame)] : items,
    notes: spec.notes,
  }));
}
