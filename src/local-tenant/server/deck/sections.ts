import { NAMESPACE } from './package.ts';
import { children } from './xml.ts';
import type { Document, Element } from './xml.ts';

/** Sections of `p14:sectionLst`; none in a deck without sections. */
function sectionLists(document: Document): readonly Element[] {
  const found = document.getElementsByTagNameNS(NAMESPACE.p14, 'sldIdLst');
  return Array.from({ length: found.length }, (_, index) => found.item(index)).filter(
    (each) => each !== null,
  );
}

/** Puts new slides into the section of the slide they follow, or first in the first section. */
export function addToSection(
  document: Document,
  after: string | null,
  numbers: readonly string[],
): void {
  const lists = sectionLists(document);
  const holding = lists.find((list) => entryOf(list, after) !== undefined) ?? lists[0];
  if (holding === undefined) return;
  const before =
    entryOf(holding, after)?.nextSibling ?? (after === null ? holding.firstChild : null);
  for (const number of numbers) {
    const prefix = holding.prefix ?? 'p14';
    const entry = document.createElementNS(NAMESPACE.p14, `${prefix}:sldId`);
    entry.setAttribute('id', number);
    holding.insertBefore(entry, before);
  }
}

export function removeFromSection(document: Document, number: string): void {
  for (const list of sectionLists(document)) {
    const entry = entryOf(list, number);
    if (entry !== undefined) list.removeChild(entry);
  }
}

function entryOf(list: Element, number: string | null): Element | undefined {
  return children(list, 'sldId').find((each) => each.getAttribute('id') === number);
}
