import { invalidArgument } from './deck-error.ts';
import { kindOf } from './package.ts';
import type { Package } from './package.ts';
import { child, children, rootOf } from './xml.ts';
import type { Document } from './xml.ts';
import {
  findSlide,
  presentationList,
  presentationPart,
  recount,
  relationOf,
  slidesOf,
} from './presentation.ts';
import type { SlideEntry } from './presentation.ts';
import { addToSection, removeFromSection } from './sections.ts';
import { changeTags, stripTags, tagsOf } from './tags.ts';

/** Takes slides out, with everything that nothing else in the deck needs. */
export function deleteSlides(deck: Package, slides: readonly SlideEntry[]): void {
  const presentation = presentationPart(deck);
  const document = deck.xml(presentation);
  const gone = new Set(slides.map(({ relationshipId }) => relationshipId));
  const list = presentationList(document, 'sldIdLst');
  for (const entry of children(list, 'sldId')) {
    if (gone.has(relationOf(entry))) list.removeChild(entry);
  }
  dropFromCustomShows(document, gone);
  for (const { number } of slides) removeFromSection(document, number);
  deck.write(presentation, document);
  deck.writeRelationships(
    presentation,
    deck.relationships(presentation).filter(({ id }) => !gone.has(id)),
  );
  redirectLinks(deck, new Set(slides.map(({ part }) => part)));
  deck.sweep();
  recount(deck);
}

function dropFromCustomShows(document: Document, gone: ReadonlySet<string>): void {
  for (const show of children(child(rootOf(document), 'custShowLst') ?? null, 'custShow')) {
    const list = child(show, 'sldLst');
    for (const entry of children(list ?? null, 'sld')) {
      if (gone.has(relationOf(entry))) list?.removeChild(entry);
    }
  }
}

/** A link to a slide that is gone stays in the text of its slide, and leads to that slide itself. */
function redirectLinks(deck: Package, gone: ReadonlySet<string>): void {
  for (const { part } of slidesOf(deck)) {
    const relationships = deck.relationships(part);
    if (!relationships.some(({ target, external }) => !external && gone.has(target))) continue;
    deck.writeRelationships(
      part,
      relationships.map((each) =>
        kindOf(each) === 'slide' && gone.has(each.target) ? { ...each, target: part } : each,
      ),
    );
  }
}

/**
 * @param index place the slide has afterwards, from 0
 * @throws DeckError `InvalidArgument` for a place the deck does not have
 */
export function moveSlide(deck: Package, slide: SlideEntry, index: number): void {
  const presentation = presentationPart(deck);
  const document = deck.xml(presentation);
  const list = presentationList(document, 'sldIdLst');
  const entries = children(list, 'sldId');
  if (!Number.isInteger(index) || index < 0 || index >= entries.length) {
    throw invalidArgument(`The index ${index} is outside the presentation.`);
  }
  const entry = entries.find((each) => relationOf(each) === slide.relationshipId);
  if (entry === undefined) return;
  list.removeChild(entry);
  const rest = children(list, 'sldId');
  list.insertBefore(entry, rest[index] ?? null);
  removeFromSection(document, slide.number);
  addToSection(document, rest[index - 1]?.getAttribute('id') ?? null, [slide.number]);
  deck.write(presentation, document);
}

/** A presentation of that one slide, as `slide.exportAsBase64` gives it: without tags of slide, shapes or deck. */
export function exportSlide(whole: Package, id: string): Uint8Array {
  const deck = whole.copy();
  const slide = findSlide(slidesOf(deck), id);
  deleteSlides(
    deck,
    slidesOf(deck).filter(({ part }) => part !== slide.part),
  );
  stripTags(deck, slide.part);
  const presentation = presentationPart(deck);
  const ofDeck = Object.keys(tagsOf(deck, presentation)).map((key) => [key, null] as const);
  changeTags(deck, presentation, Object.fromEntries(ofDeck));
  deck.sweep();
  return deck.save();
}
