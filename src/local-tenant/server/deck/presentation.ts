import { invalidArgument, slideNotFound } from './deck-error.ts';
import { NAMESPACE, kindOf } from './package.ts';
import type { Package } from './package.ts';
import { child, children, rootOf } from './xml.ts';
import type { Document, Element } from './xml.ts';

/** A slide as `presentation.xml` lists it. */
export type SlideEntry = {
  /** `p:sldId/@id`, 256 and up. */
  readonly number: string;
  /** `p14:creationId`, or empty where the slide has none. */
  readonly creationId: string;
  readonly part: string;
  /** Relationship of the presentation to the slide. */
  readonly relationshipId: string;
};

/** What follows a list in `p:presentation`, in schema order. */
const ORDER = [
  ...['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz'],
  ...['smartTags', 'embeddedFontLst', 'custShowLst', 'photoAlbum', 'custDataLst', 'kinsoku'],
  ...['defaultTextStyle', 'modifyVerifier', 'extLst'],
];

/** @throws DeckError `InvalidArgument` when the package is no presentation */
export function presentationPart(deck: Package): string {
  const part = deck.target('', 'officeDocument');
  if (part === undefined || !deck.has(part)) throw invalidArgument('The file is no presentation.');
  return part;
}

export function slidesOf(deck: Package): readonly SlideEntry[] {
  const part = presentationPart(deck);
  const targets = new Map(deck.relationships(part).map((each) => [each.id, each.target]));
  const list = child(rootOf(deck.xml(part)), 'sldIdLst');
  return children(list ?? null, 'sldId').flatMap((element) => {
    const relationshipId = relationOf(element);
    const target = targets.get(relationshipId);
    if (target === undefined || !deck.has(target)) return [];
    const number = element.getAttribute('id') ?? '';
    return [{ number, creationId: creationIdOf(deck.text(target)), part: target, relationshipId }];
  });
}

export function relationOf(element: Element): string {
  return element.getAttributeNS(NAMESPACE.r, 'id') ?? '';
}

function creationIdOf(slide: string): string {
  return /<(?:\w+:)?creationId\b[^>]*\bval="(\d+)"/.exec(slide)?.[1] ?? '';
}

/** `256#1234567`, as Office.js gives it; the second half is empty for a slide without a creation id. */
export function slideId({ number, creationId }: SlideEntry): string {
  return `${number}#${creationId}`;
}

/**
 * Finds a slide by `nnn`, `nnn#`, `#mmm` or `nnn#mmm` (Slide.id of the API reference).
 * @throws DeckError `SlideNotFound`
 */
export function findSlide(slides: readonly SlideEntry[], id: string): SlideEntry {
  const [number = '', creationId = ''] = id.split('#');
  const found = slides.find(
    (slide) =>
      (number !== '' || creationId !== '') &&
      (number === '' || slide.number === number) &&
      (creationId === '' || slide.creationId === creationId),
  );
  if (found === undefined) throw slideNotFound(id);
  return found;
}

/** The list of that name in `p:presentation`, made at its place in the schema when it is missing. */
export function presentationList(document: Document, name: string): Element {
  const root = rootOf(document);
  const known = child(root, name);
  if (known !== undefined) return known;
  const later = ORDER.slice(ORDER.indexOf(name) + 1);
  const next = children(root).find((element) => later.includes(element.localName ?? ''));
  const made = document.createElementNS(NAMESPACE.p, qualified(root, name));
  root.insertBefore(made, next ?? null);
  return made;
}

/** A name with the prefix its document uses for PresentationML. */
export function qualified(element: Element, name: string): string {
  return element.prefix === null || element.prefix === '' ? name : `${element.prefix}:${name}`;
}

export type Layout = {
  readonly part: string;
  readonly name: string;
  /** `title`, `obj`, `titleOnly` …; empty where the layout says none. */
  readonly type: string;
};

export function layoutsOf(deck: Package, master: string): readonly Layout[] {
  return deck
    .relationships(master)
    .filter((each) => kindOf(each) === 'slideLayout' && deck.has(each.target))
    .map(({ target }) => layoutOf(deck, target));
}

export function layoutOf(deck: Package, part: string): Layout {
  const root = rootOf(deck.xml(part));
  return {
    part,
    name: child(root, 'cSld')?.getAttribute('name') ?? '',
    type: root.getAttribute('type') ?? '',
  };
}

export function mastersOf(deck: Package): readonly string[] {
  const part = presentationPart(deck);
  const targets = new Map(deck.relationships(part).map((each) => [each.id, each.target]));
  const list = child(rootOf(deck.xml(part)), 'sldMasterIdLst');
  return children(list ?? null, 'sldMasterId').flatMap(
    (element) => targets.get(relationOf(element)) ?? [],
  );
}

/** Layout and master behind a slide. */
export function backgroundOf(deck: Package, slide: string): { layout: string; master: string } {
  const layout = deck.target(slide, 'slideLayout');
  const master = layout === undefined ? undefined : deck.target(layout, 'slideMaster');
  if (layout === undefined || master === undefined) {
    throw invalidArgument(`The slide ${slide} has no layout.`);
  }
  return { layout, master };
}

/** Ids of masters and layouts are unique across both, and 2^31 or more. */
export function freeLayoutId(deck: Package): number {
  const document = rootOf(deck.xml(presentationPart(deck)));
  const ids = children(child(document, 'sldMasterIdLst') ?? null).map((each) =>
    each.getAttribute('id'),
  );
  for (const master of mastersOf(deck)) {
    const list = child(rootOf(deck.xml(master)), 'sldLayoutIdLst');
    ids.push(...children(list ?? null).map((each) => each.getAttribute('id')));
  }
  return Math.max(2 ** 31 - 1, ...ids.map(Number)) + 1;
}

/** Brings the counts of `docProps/app.xml` up to date and drops its list of titles, which is optional. */
export function recount(deck: Package): void {
  const part = deck.target('', 'extended-properties');
  if (part === undefined || !deck.has(part)) return;
  const slides = slidesOf(deck);
  const notes = slides.filter(({ part: slide }) => deck.target(slide, 'notesSlide') !== undefined);
  const count = (text: string, tag: string, value: number): string =>
    text.replace(new RegExp(`<${tag}>\\d*</${tag}>`), `<${tag}>${value}</${tag}>`);
  const text = deck
    .text(part)
    .replace(/<HeadingPairs>.*?<\/HeadingPairs>/s, '')
    .replace(/<TitlesOfParts>.*?<\/TitlesOfParts>/s, '');
  deck.write(part, count(count(text, 'Slides', slides.length), 'Notes', notes.length));
}
