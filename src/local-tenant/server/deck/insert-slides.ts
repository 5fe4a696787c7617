import { invalidArgument } from './deck-error.ts';
import { NAMESPACE, kindOf } from './package.ts';
import type { Package, Relationship } from './package.ts';
import { child, children, rootOf } from './xml.ts';
import { PartCopier } from './part-copier.ts';
import {
  backgroundOf,
  findSlide,
  freeLayoutId,
  layoutOf,
  layoutsOf,
  mastersOf,
  presentationList,
  presentationPart,
  qualified,
  recount,
  relationOf,
  slidesOf,
} from './presentation.ts';
import type { SlideEntry } from './presentation.ts';
import { addToSection } from './sections.ts';

export type InsertOptions = {
  readonly formatting: 'KeepSourceFormatting' | 'UseDestinationTheme';
  /** Slide to insert after; without one the slides come first. */
  readonly targetSlideId?: string | undefined;
  /** Slides to take; without them all. The order is always the source's. */
  readonly sourceSlideIds?: readonly string[] | undefined;
};

/**
 * Inserts slides of one presentation into another with the semantics of `insertSlidesFromBase64`.
 * All or nothing: the destination that came in is not touched.
 * @returns the destination with the slides in it
 * @throws DeckError `SlideNotFound` for an unknown id, `InvalidArgument` for a file that is no presentation,
 *   and for a slide whose creation id is in the deck already (OfficeDev/office-js issue 6105)
 */
export function insertSlides(
  destination: Package,
  source: Package,
  options: InsertOptions,
): Package {
  const deck = destination.copy();
  const before = slidesOf(deck);
  const { targetSlideId, sourceSlideIds } = options;
  const after = targetSlideId === undefined ? null : findSlide(before, targetSlideId);
  const chosen = chosenSlides(slidesOf(source), sourceSlideIds);
  refuseRepeated(before, chosen);
  const work = new Insertion(deck, source, options.formatting, masterFor(deck, before, after));
  const parts = chosen.map((slide) => work.copySlide(slide, chosen));
  enlist(deck, after, parts);
  recount(deck);
  return deck;
}

function chosenSlides(
  all: readonly SlideEntry[],
  ids: readonly string[] | undefined,
): readonly SlideEntry[] {
  if (ids === undefined || ids.length === 0) return all;
  const wanted = new Set(ids.map((id) => findSlide(all, id)));
  return all.filter((slide) => wanted.has(slide));
}

function refuseRepeated(before: readonly SlideEntry[], chosen: readonly SlideEntry[]): void {
  const known = new Set(before.map(({ creationId }) => creationId));
  const repeated = chosen.find(({ creationId }) => creationId !== '' && known.has(creationId));
  if (repeated === undefined) return;
  throw invalidArgument(
    `A slide with the creation id ${repeated.creationId} is in the presentation already.`,
  );
}

function masterFor(deck: Package, slides: readonly SlideEntry[], after: SlideEntry | null): string {
  const neighbour = after ?? slides[0];
  const master =
    neighbour === undefined ? mastersOf(deck)[0] : backgroundOf(deck, neighbour.part).master;
  if (master === undefined) throw invalidArgument('The presentation has no slide master.');
  return master;
}

class Insertion {
  readonly #deck: Package;
  readonly #source: Package;
  readonly #keepsSource: boolean;
  readonly #master: string;
  readonly #copier: PartCopier;
  readonly #layouts = new Map<string, string>();

  constructor(
    deck: Package,
    source: Package,
    formatting: InsertOptions['formatting'],
    master: string,
  ) {
    this.#deck = deck;
    this.#source = source;
    this.#keepsSource = formatting === 'KeepSourceFormatting';
    this.#master = master;
    this.#copier = new PartCopier(source, deck);
  }

  copySlide(slide: SlideEntry, chosen: readonly SlideEntry[]): string {
    const known = this.#copier.copyOf(slide.part);
    if (known !== undefined) return known;
    const name = this.#deck.freeName('ppt/slides/slide.xml');
    // Known by name before its relationships are followed: notes and links lead back to it.
    this.#copier.take(slide.part, name);
    this.#deck.write(name, this.#source.bytes(slide.part), this.#source.typeOf(slide.part));
    const relationships = this.#source.relationships(slide.part).flatMap((relationship) => {
      const target = this.#follow(relationship, name, chosen);
      return target === null ? [] : [{ ...relationship, target }];
    });
    this.#deck.writeRelationships(name, relationships);
    return name;
  }

  #follow(relationship: Relationship, owner: string, chosen: readonly SlideEntry[]): string | null {
    if (relationship.external) return relationship.target;
    switch (kindOf(relationship)) {
      case 'slideLayout':
        return this.#layoutFor(relationship.target);
      case 'notesSlide':
        return this.#copyNotes(relationship.target);
      case 'slide': {
        const linked = chosen.find(({ part }) => part === relationship.target);
        // A link to a slide that does not come along leads nowhere: the slide's bytes still name it.
        return linked === undefined ? owner : this.copySlide(linked, chosen);
      }
      case 'comments':
      case 'slideUpdateInfo':
        return null;
      default:
        if (!this.#source.has(relationship.target)) return null;
        return this.#copier.copy(relationship.target);
    }
  }

  #layoutFor(sourceLayout: string): string {
    const known = this.#layouts.get(sourceLayout);
    if (known !== undefined) return known;
    const layout = this.#keepsSource
      ? this.#copyMasterOf(sourceLayout)
      : (this.#matchingLayout(sourceLayout) ?? this.#attachLayout(sourceLayout));
    this.#layouts.set(sourceLayout, layout);
    return layout;
  }

  /** By name and type, by type, by name (slides.md 7). */
  #matchingLayout(sourceLayout: string): string | undefined {
    const wanted = layoutOf(this.#source, sourceLayout);
    const layouts = layoutsOf(this.#deck, this.#master);
    const byName = layouts.filter(({ name }) => name === wanted.name && name !== '');
    const byType = layouts.filter(({ type }) => type === wanted.type && type !== '');
    const both = byName.find(({ type }) => type === wanted.type);
    return (both ?? byType[0] ?? byName[0])?.part;
  }

  /** A layout that the destination has no counterpart of joins the destination's master. */
  #attachLayout(sourceLayout: string): string {
    const layout = this.#copier.copy(sourceLayout, (relationship) =>
      kindOf(relationship) === 'slideMaster' ? this.#master : undefined,
    );
    const document = this.#deck.xml(this.#master);
    const root = rootOf(document);
    const list = child(root, 'sldLayoutIdLst');
    if (list === undefined) throw invalidArgument('The slide master has no list of layouts.');
    const entry = document.createElementNS(NAMESPACE.p, qualified(root, 'sldLayoutId'));
    entry.setAttribute('id', String(freeLayoutId(this.#deck)));
    const id = this.#deck.relate(this.#master, 'slideLayout', layout);
    entry.setAttributeNS(NAMESPACE.r, 'r:id', id);
    list.appendChild(entry);
    this.#deck.write(this.#master, document);
    return layout;
  }

  /** The source's master with all its layouts and its theme, under ids of the destination. */
  #copyMasterOf(sourceLayout: string): string {
    const sourceMaster = this.#source.target(sourceLayout, 'slideMaster');
    if (sourceMaster === undefined) throw invalidArgument('A layout has no slide master.');
    const master = this.#copier.copy(sourceMaster);
    const presentation = presentationPart(this.#deck);
    let free = freeLayoutId(this.#deck);
    const document = this.#deck.xml(master);
    for (const entry of children(child(rootOf(document), 'sldLayoutIdLst') ?? null)) {
      entry.setAttribute('id', String((free += 1)));
    }
    this.#deck.write(master, document);
    const relationshipId = this.#deck.relate(presentation, 'slideMaster', master);
    this.#enlistInPresentation('sldMasterIdLst', 'sldMasterId', relationshipId, free + 1);
    for (const { target } of this.#source
      .relationships(sourceMaster)
      .filter((each) => kindOf(each) === 'slideLayout')) {
      this.#layouts.set(target, this.#copier.copy(target));
    }
    return this.#copier.copy(sourceLayout);
  }

  #copyNotes(notes: string): string {
    const master = this.#notesMaster(notes);
    return this.#copier.copy(notes, (relationship) => {
      if (kindOf(relationship) === 'notesMaster') return master;
      if (kindOf(relationship) === 'slide') return this.#copier.copyOf(relationship.target) ?? null;
      return undefined;
    });
  }

  /** The destination's notes master; the source's is brought along when there is none. */
  #notesMaster(notes: string): string | null {
    const presentation = presentationPart(this.#deck);
    const known = this.#deck.target(presentation, 'notesMaster');
    if (known !== undefined) return known;
    const sourceMaster = this.#source.target(notes, 'notesMaster');
    if (sourceMaster === undefined) return null;
    const master = this.#copier.copy(sourceMaster);
    const relationshipId = this.#deck.relate(presentation, 'notesMaster', master);
    this.#enlistInPresentation('notesMasterIdLst', 'notesMasterId', relationshipId, null);
    return master;
  }

  #enlistInPresentation(
    listName: string,
    entryName: string,
    relationshipId: string,
    id: number | null,
  ): void {
    const part = presentationPart(this.#deck);
    const document = this.#deck.xml(part);
    const list = presentationList(document, listName);
    const entry = document.createElementNS(NAMESPACE.p, qualified(list, entryName));
    if (id !== null) entry.setAttribute('id', String(id));
    entry.setAttributeNS(NAMESPACE.r, 'r:id', relationshipId);
    list.appendChild(entry);
    this.#deck.write(part, document);
  }
}

/** Lists the new slides after their target, in `sldIdLst` and in its section. */
function enlist(deck: Package, after: SlideEntry | null, parts: readonly string[]): void {
  const presentation = presentationPart(deck);
  const relationshipIds = parts.map((part) => deck.relate(presentation, 'slide', part));
  const document = deck.xml(presentation);
  const list = presentationList(document, 'sldIdLst');
  const entries = children(list, 'sldId');
  const highest = Math.max(255, ...entries.map((each) => Number(each.getAttribute('id'))));
  const anchor = entries.find((each) => relationOf(each) === after?.relationshipId);
  const next = anchor === undefined ? list.firstChild : anchor.nextSibling;
  const numbers = relationshipIds.map((relationshipId, index) => {
    const number = String(highest + 1 + index);
    const entry = document.createElementNS(NAMESPACE.p, qualified(list, 'sldId'));
    entry.setAttribute('id', number);
    entry.setAttributeNS(NAMESPACE.r, 'r:id', relationshipId);
    list.insertBefore(entry, next);
    return number;
  });
  addToSection(document, after?.number ?? null, numbers);
  deck.write(presentation, document);
}
