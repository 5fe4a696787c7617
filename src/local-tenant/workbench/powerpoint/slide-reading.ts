import { paletteOf, solidColour, type Palette } from './colours.ts';
import { all, down, number, Presentation, relationshipId } from './ooxml.ts';
import { readText, textStyles, type Paragraph, type TextStyles } from './slide-text.ts';

type Inset = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Points throughout. */
export type Box = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string | null;
  readonly line: string | null;
  /** Which edges are drawn: cells have a line below only. */
  readonly edges: 'all' | 'bottom';
  /** From the edge to the text. */
  readonly inset: Inset;
  readonly round: boolean;
  readonly anchor: 'start' | 'center' | 'end';
  readonly paragraphs: readonly Paragraph[];
  readonly picture: string | null;
};

export type SlideImage = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly colour: string;
  readonly boxes: readonly Box[];
};

const points = (emu: number | null): number => (emu ?? 0) / 12_700;

const usualInset: Inset = { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 };

/** @param froms where it may be said, nearest first @param names the attributes for left, top, right, bottom */
function insetOf(
  froms: readonly (Element | null)[],
  names: readonly [string, string, string, string],
): Inset {
  const say = (name: string, usual: number): number => {
    const told = froms.map((from) => number(from, name)).find((each) => each !== null);
    return told === undefined || told === null ? usual : points(told);
  };
  return {
    left: say(names[0], usualInset.left),
    top: say(names[1], usualInset.top),
    right: say(names[2], usualInset.right),
    bottom: say(names[3], usualInset.bottom),
  };
}
const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/** Where shapes come from: the slide, and behind it what its layout and master give. */
type Layers = {
  readonly deck: Presentation;
  readonly palette: Palette;
  readonly layout: Element | null;
  readonly master: Element | null;
  readonly styles: TextStyles;
  /** From 1. */
  readonly slideNumber: number;
};

/**
 * What the slides of a presentation look like, near enough to know them: boxes, fills, words and tables where
 * they stand. Not a renderer: no effects, charts or diagrams, and browser fonts.
 */
export function readPictures(pptx: Uint8Array): readonly SlideImage[] {
  const deck = new Presentation(pptx);
  const main = 'ppt/presentation.xml';
  const size = down(deck.root(main), 'sldSz');
  const [width, height] = [points(number(size, 'cx')), points(number(size, 'cy'))];
  return all(down(deck.root(main), 'sldIdLst'), 'sldId').flatMap((slide, index) => {
    const part = deck.follow(main, { id: relationshipId(slide) });
    return part === null ? [] : [{ ...readSlide(deck, part, index + 1), width, height }];
  });
}

function readSlide(
  deck: Presentation,
  part: string,
  slideNumber: number,
): Omit<SlideImage, 'width' | 'height'> {
  const layoutPart = deck.follow(part, { type: 'slideLayout' });
  const masterPart = layoutPart === null ? null : deck.follow(layoutPart, { type: 'slideMaster' });
  const themePart = masterPart === null ? null : deck.follow(masterPart, { type: 'theme' });
  const [layout, master] = [layoutPart, masterPart].map((one) =>
    one === null ? null : deck.root(one),
  );
  const palette: Palette =
    themePart === null ? () => null : paletteOf(deck.root(themePart), down(master, 'clrMap'));
  const layers: Layers = {
    deck,
    palette,
    layout: layout ?? null,
    master: master ?? null,
    styles: textStyles(master ?? null),
    slideNumber,
  };
  const slide = deck.root(part);
  const background = [slide, layout, master]
    .map((each) => backgroundOf(each ?? null, palette))
    .find((colour) => colour !== null);
  return {
    id: part,
    title: '',
    background: background ?? `#${palette('bg1') ?? 'ffffff'}`,
    colour: `#${palette('tx1') ?? '000000'}`,
    boxes: [
      ...decoration(master ?? null, masterPart, layers),
      ...decoration(layout ?? null, layoutPart, layers),
      ...treeOf(slide).flatMap((shape) => boxesOf(shape, part, layers)),
    ],
  };
}

const treeOf = (root: Element | null): readonly Element[] => [
  ...(down(root, 'cSld', 'spTree')?.children ?? []),
];

function backgroundOf(root: Element | null, palette: Palette): string | null {
  const bg = down(root, 'cSld', 'bg');
  const reference = down(bg, 'bgRef');
  return solidColour(reference ?? down(bg, 'bgPr', 'solidFill'), palette);
}

/** What master and layout draw themselves; their placeholders are only a promise. */
const decoration = (root: Element | null, part: string | null, layers: Layers): readonly Box[] =>
  part === null
    ? []
    : treeOf(root)
        .filter((shape) => placeholderOf(shape) === null)
        .flatMap((shape) => boxesOf(shape, part, layers));

function placeholderOf(shape: Element): Element | null {
  const properties = [...shape.children].find((child) => child.localName.startsWith('nv'));
  return down(properties, 'nvPr', 'ph');
}

function boxesOf(shape: Element, part: string, layers: Layers): readonly Box[] {
  switch (shape.localName) {
    case 'sp':
    case 'pic':
      return [boxOf(shape, part, layers)];
    case 'graphicFrame':
      return tableBoxes(shape, layers);
    default:
      return [];
  }
}

const keyOf = (shape: Element): string => {
  const identity = [...shape.children].find((child) => child.localName.startsWith('nv'));
  return `${shape.localName} ${down(identity, 'cNvPr')?.getAttribute('id') ?? ''}`;
};

function boxOf(shape: Element, part: string, layers: Layers): Box {
  const { palette, styles, slideNumber } = layers;
  const behind = ancestorsOf(shape, layers);
  const family = [shape, ...behind];
  const transform = family.map((each) => down(each, 'spPr', 'xfrm')).find((each) => each !== null);
  const [offset, extent] = [down(transform, 'off'), down(transform, 'ext')];
  const properties = down(shape, 'spPr');
  const geometry = down(properties, 'prstGeom')?.getAttribute('prst') ?? '';
  const anchor = family
    .map((each) => down(each, 'txBody', 'bodyPr')?.getAttribute('anchor'))
    .find((each) => each !== null && each !== undefined);
  return {
    key: `${part} ${keyOf(shape)}`,
    x: points(number(offset, 'x')),
    y: points(number(offset, 'y')),
    width: points(number(extent, 'cx')),
    height: points(number(extent, 'cy')),
    fill: solidColour(down(properties, 'solidFill'), palette),
    line: solidColour(down(properties, 'ln', 'solidFill'), palette),
    edges: 'all',
    inset: insetOf(
      family.map((each) => down(each, 'txBody', 'bodyPr')),
      ['lIns', 'tIns', 'rIns', 'bIns'],
    ),
    round: geometry === 'ellipse' || geometry === 'roundRect',
    anchor: anchor === 'ctr' ? 'center' : anchor === 'b' ? 'end' : 'start',
    paragraphs: readText(
      down(shape, 'txBody'),
      behind,
      styles.of(
        placeholderOf(shape)?.getAttribute('type') ?? (placeholderOf(shape) ? 'body' : null),
      ),
      { palette, slideNumber },
    ),
    picture: pictureOf(shape, part, layers.deck),
  };
}

/** The placeholders of layout and master that a slide's placeholder takes its place and look from. */
function ancestorsOf(shape: Element, { layout, master }: Layers): readonly Element[] {
  const own = placeholderOf(shape);
  if (own === null) return [];
  const [type, index] = [own.getAttribute('type') ?? 'obj', own.getAttribute('idx')];
  const kind = (name: string): string =>
    /title/i.test(name) ? 'title' : name === 'obj' ? 'body' : name;
  return [layout, master].flatMap((root) => {
    const held = treeOf(root).flatMap((each) => {
      const placeholder = placeholderOf(each);
      return placeholder === null ? [] : [{ each, placeholder }];
    });
    const byIndex = held.find(
      ({ placeholder }) => index !== null && placeholder.getAttribute('idx') === index,
    );
    const byKind = held.find(
      ({ placeholder }) => kind(placeholder.getAttribute('type') ?? 'obj') === kind(type),
    );
    const found = byIndex ?? byKind;
    return found === undefined ? [] : [found.each];
  });
}

function pictureOf(shape: Element, part: string, deck: Presentation): string | null {
  const blip = down(shape, 'blipFill', 'blip') ?? down(shape, 'spPr', 'blipFill', 'blip');
  if (blip === null) return null;
  const target = deck.follow(part, { id: relationshipId(blip, 'embed') });
  const bytes = target === null ? undefined : deck.bytes(target);
  const type = mediaTypes[target?.split('.').pop()?.toLowerCase() ?? ''];
  if (bytes === undefined || type === undefined) return null;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(text)}`;
}

/** A table as one box per cell; merged cells take the room of those they swallow. */
function tableBoxes(frame: Element, layers: Layers): readonly Box[] {
  const { palette, styles, slideNumber } = layers;
  const table = down(frame, 'graphic', 'graphicData', 'tbl');
  const offset = down(frame, 'xfrm', 'off');
  const widths = all(down(table, 'tblGrid'), 'gridCol').map((each) => points(number(each, 'w')));
  let y = points(number(offset, 'y'));
  return all(table, 'tr').flatMap((row, rowIndex) => {
    const height = points(number(row, 'h'));
    let x = points(number(offset, 'x'));
    const boxes = all(row, 'tc').flatMap((cell, column): readonly Box[] => {
      const left = x;
      x += widths[column] ?? 0;
      if (cell.getAttribute('hMerge') === '1' || cell.getAttribute('vMerge') === '1') return [];
      const span = number(cell, 'gridSpan') ?? 1;
      const properties = down(cell, 'tcPr');
      return [
        {
          key: `${keyOf(frame)} ${rowIndex} ${column}`,
          x: left,
          y,
          width: widths.slice(column, column + span).reduce((sum, each) => sum + each, 0),
          height,
          fill: solidColour(down(properties, 'solidFill'), palette),
          line: solidColour(down(properties, 'lnB', 'solidFill'), palette),
          edges: 'bottom',
          inset: insetOf([properties], ['marL', 'marT', 'marR', 'marB']),
          round: false,
          anchor: properties?.getAttribute('anchor') === 'ctr' ? 'center' : 'start',
          paragraphs: readText(down(cell, 'txBody'), [], styles.of(null), { palette, slideNumber }),
          picture: null,
        },
      ];
    });
    y += height;
    return boxes;
  });
}
