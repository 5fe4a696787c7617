import { DeckError } from './deck-error.ts';
import { NAMESPACE } from './package.ts';
import type { Package } from './package.ts';
import { child, children, rootOf } from './xml.ts';
import type { Document, Element } from './xml.ts';
import { legal } from './tags.ts';

export type Shape = {
  readonly id: string;
  readonly name: string;
  /** `PowerPoint.PlaceholderType`, or null for what is no placeholder. */
  readonly placeholderType: string | null;
  /** Paragraphs parted by `\n`, breaks inside one by `\v`; of a table, cells by `\t`. */
  readonly text: string;
  /** `PowerPoint.ShapeType`, as far as it can be told. */
  readonly type: string;
  readonly altTextDescription: string;
  readonly isDecorative: boolean;
};

const SHAPES = new Set(['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp', 'contentPart']);

/** `p:ph/@type` in the words of `PowerPoint.PlaceholderType`; a placeholder without a type takes any content. */
const PLACEHOLDER_TYPES: Readonly<Record<string, string>> = {
  title: 'Title',
  body: 'Body',
  ctrTitle: 'CenterTitle',
  subTitle: 'Subtitle',
  dt: 'Date',
  sldNum: 'SlideNumber',
  ftr: 'Footer',
  hdr: 'Header',
  obj: 'Content',
  chart: 'Chart',
  tbl: 'Table',
  clipArt: 'OnlinePicture',
  dgm: 'SmartArt',
  media: 'Media',
  sldImg: 'Unsupported',
  pic: 'Picture',
};

/** Shapes of a slide in reading order; what is inside a group is not listed. */
export function shapesOf(deck: Package, slide: string): readonly Shape[] {
  return shapeElements(deck.xml(slide)).map((element) => {
    const properties = identityOf(element);
    return {
      id: properties?.getAttribute('id') ?? '',
      name: properties?.getAttribute('name') ?? '',
      placeholderType: placeholderType(element),
      text: textOf(element),
      type: typeOf(element),
      altTextDescription: properties?.getAttribute('descr') ?? '',
      isDecorative: isDecorative(properties),
    };
  });
}

export function titleOf(shapes: readonly Shape[]): string {
  const isTitle = ({ placeholderType: type }: Shape): boolean =>
    type === 'Title' || type === 'CenterTitle';
  return shapes.find(isTitle)?.text ?? '';
}

/**
 * Replaces the text of a shape. Paragraphs keep the first paragraph's and runs the first run's properties.
 * @param text paragraphs parted by `\n`, breaks inside one by `\v`
 * @throws DeckError `ShapeNotFound` when no shape with text has the id
 */
export function setText(deck: Package, slide: string, shapeId: string, text: string): void {
  const document = deck.xml(slide);
  const shape = shapeElements(document).find(
    (element) => identityOf(element)?.getAttribute('id') === shapeId,
  );
  const body = child(shape, 'txBody');
  if (body === undefined) {
    throw new DeckError('ShapeNotFound', `There is no shape '${shapeId}' with text.`);
  }
  const paragraphs = children(body, 'p');
  const first = paragraphs[0];
  const paragraphProperties = child(first, 'pPr');
  const runProperties = paragraphs.map((each) => child(child(each, 'r'), 'rPr')).find(Boolean);
  const endProperties = child(first, 'endParaRPr');
  for (const paragraph of paragraphs) body.removeChild(paragraph);
  for (const line of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')) {
    body.appendChild(
      paragraphFor(document, line, { paragraphProperties, runProperties, endProperties }),
    );
  }
  deck.write(slide, document);
}

type Style = {
  readonly paragraphProperties: Element | undefined;
  readonly runProperties: Element | undefined;
  readonly endProperties: Element | undefined;
};

function paragraphFor(document: Document, line: string, style: Style): Element {
  const make = (name: string): Element => document.createElementNS(NAMESPACE.a, `a:${name}`);
  const paragraph = make('p');
  const { paragraphProperties, runProperties, endProperties } = style;
  if (paragraphProperties !== undefined) paragraph.appendChild(paragraphProperties.cloneNode(true));
  line.split('\v').forEach((part, index) => {
    if (index > 0) paragraph.appendChild(make('br'));
    if (part === '') return;
    const run = make('r');
    if (runProperties !== undefined) run.appendChild(runProperties.cloneNode(true));
    const content = make('t');
    content.appendChild(document.createTextNode(legal(part)));
    run.appendChild(content);
    paragraph.appendChild(run);
  });
  if (endProperties !== undefined) paragraph.appendChild(endProperties.cloneNode(true));
  return paragraph;
}

function shapeElements(document: Document): readonly Element[] {
  const tree = child(child(rootOf(document), 'cSld'), 'spTree');
  return children(tree ?? null).flatMap((element) => {
    // What newer versions show stands first in an alternate.
    const shown = element.localName === 'AlternateContent' ? child(element, 'Choice') : undefined;
    const found = shown === undefined ? [element] : children(shown);
    return found.filter(({ localName }) => SHAPES.has(localName ?? ''));
  });
}

/** What a `p:graphicFrame` holds, by the last part of its `uri`. */
const FRAMES: Readonly<Record<string, string>> = {
  table: 'Table',
  chart: 'Chart',
  chartex: 'Chart',
  diagram: 'SmartArt',
  ole: 'Ole',
};

function typeOf(shape: Element): string {
  if (placeholderType(shape) !== null && shape.localName === 'sp') return 'Placeholder';
  if (shape.localName === 'pic') return 'Image';
  if (shape.localName === 'grpSp') return 'Group';
  if (shape.localName === 'cxnSp') return 'Line';
  if (shape.localName === 'graphicFrame') {
    const uri = child(child(shape, 'graphic'), 'graphicData')?.getAttribute('uri') ?? '';
    return FRAMES[uri.slice(uri.lastIndexOf('/') + 1)] ?? 'Unsupported';
  }
  const textBox = child(nonVisual(shape), 'cNvSpPr')?.getAttribute('txBox') === '1';
  return textBox ? 'TextBox' : 'GeometricShape';
}

/** `adec:decorative`: the flag that PowerPoint's checkbox sets. */
function isDecorative(properties: Element | undefined): boolean {
  return children(child(properties, 'extLst') ?? null, 'ext').some((one) =>
    children(one).some(
      (flag) => flag.localName === 'decorative' && flag.getAttribute('val') === '1',
    ),
  );
}

function nonVisual(shape: Element): Element | undefined {
  return children(shape).find(({ localName }) => localName?.startsWith('nv') === true);
}

function identityOf(shape: Element): Element | undefined {
  return child(nonVisual(shape), 'cNvPr');
}

function placeholderType(shape: Element): string | null {
  const placeholder = child(child(nonVisual(shape), 'nvPr'), 'ph');
  if (placeholder === undefined) return null;
  return PLACEHOLDER_TYPES[placeholder.getAttribute('type') ?? 'obj'] ?? 'Unsupported';
}

function textOf(shape: Element): string {
  const body = child(shape, 'txBody');
  if (body !== undefined) return bodyText(body);
  const table = child(child(child(shape, 'graphic'), 'graphicData'), 'tbl');
  return children(table ?? null, 'tr')
    .map((row) =>
      children(row, 'tc')
        .map((cell) => bodyText(child(cell, 'txBody')))
        .join('\t'),
    )
    .join('\n');
}

function bodyText(body: Element | undefined): string {
  return children(body ?? null, 'p')
    .map(paragraphText)
    .join('\n');
}

function paragraphText(paragraph: Element): string {
  return children(paragraph)
    .map((element) =>
      element.localName === 'br' ? '\v' : (child(element, 't')?.textContent ?? ''),
    )
    .join('');
}
