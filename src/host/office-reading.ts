import type { DeckReach, OpenDeck, OpenSlide } from './deck-port.ts';
import { isFurniture, isTitle, pictorial } from './placeholders.ts';

/** Whether this PowerPoint has the calls of that PowerPointApi version. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('PowerPointApi', version);

/** What the requirement sets allow (guides/platform.md 5.1). */
export function reachOf(): DeckReach {
  if (!supports('1.2')) return 'pictures';
  if (!supports('1.3')) return 'untagged';
  return supports('1.4') ? 'whole' : 'unread';
}

/** Types that are known to hold a text frame where PowerPoint cannot be asked (before 1.10). */
const withText = new Set<string>([
  'GeometricShape',
  'TextBox',
  'Placeholder',
  'Callout',
  'Freeform',
]);

type Reader = {
  readonly shape: PowerPoint.Shape;
  readonly placeholder: PowerPoint.PlaceholderFormat | null;
  readonly text: () => readonly string[];
};

/** Slides with tags and texts, in four round trips whatever the number of slides. */
export async function readDeck(context: PowerPoint.RequestContext): Promise<OpenDeck> {
  const { presentation } = context;
  if (!supports('1.2')) return { slides: [], tags: {} };
  const tagged = supports('1.3');
  if (tagged) presentation.tags.load('items/key,items/value');
  presentation.slides.load('items/id');
  await context.sync();
  const slides = presentation.slides.items;
  const named = supports('1.10') ? ',items/altTextDescription,items/isDecorative' : '';
  for (const slide of slides) {
    if (tagged) slide.tags.load('items/key,items/value');
    if (supports('1.4')) slide.shapes.load(`items/id,items/name,items/type${named}`);
  }
  await context.sync();
  const readers = supports('1.4') ? slides.map((slide) => slide.shapes.items.map(readerOf)) : [];
  await context.sync();
  const read = slides.map((slide, index) => openSlide(slide, index, readers[index] ?? []));
  return { slides: read, tags: tagged ? tagsOf(presentation.tags) : {} };
}

/** Asks for what the shape can hold; the answer is there after the next sync. */
function readerOf(shape: PowerPoint.Shape): Reader {
  const placeholder =
    supports('1.8') && shape.type === 'Placeholder' ? shape.placeholderFormat : null;
  placeholder?.load('type');
  if (shape.type === 'Table' && supports('1.8')) {
    const table = shape.getTable();
    table.load('values');
    return { shape, placeholder, text: () => table.values.flat() };
  }
  if (supports('1.10')) {
    const frame = shape.getTextFrameOrNullObject();
    frame.load('textRange/text');
    return { shape, placeholder, text: () => (frame.isNullObject ? [] : [frame.textRange.text]) };
  }
  if (!withText.has(shape.type)) return { shape, placeholder, text: () => [] };
  const { textRange } = shape.textFrame;
  textRange.load('text');
  return { shape, placeholder, text: () => [textRange.text] };
}

function openSlide(slide: PowerPoint.Slide, index: number, readers: readonly Reader[]): OpenSlide {
  const content = readers.filter(({ placeholder }) => !isFurniture(placeholder?.type));
  const title = content.find(({ shape, placeholder }) =>
    placeholder === null ? titleName.test(shape.name) : isTitle(placeholder.type),
  );
  return {
    id: slide.id,
    index,
    title: title?.text().join(' ') ?? '',
    texts: content.flatMap(({ text }) => text()).filter((text) => text !== ''),
    tags: supports('1.3') ? tagsOf(slide.tags) : {},
    withoutAltText: supports('1.10') ? withoutAltText(readers) : null,
  };
}

const withoutAltText = (readers: readonly Reader[]): readonly string[] =>
  readers
    .filter(
      ({ shape }) =>
        pictorial.has(shape.type) && !shape.isDecorative && shape.altTextDescription.trim() === '',
    )
    .map(({ shape }) => shape.name);

/** Before 1.8 only the name tells a title from other text; `Rubrik 1` in a Swedish PowerPoint. */
const titleName = /^(title|rubrik)\b/i;

const tagsOf = (tags: PowerPoint.TagCollection): Readonly<Record<string, string>> =>
  Object.fromEntries(tags.items.map(({ key, value }) => [key.toUpperCase(), value]));
