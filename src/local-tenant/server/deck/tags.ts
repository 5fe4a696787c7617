import { NAMESPACE, kindOf, relationshipType } from './package.ts';
import type { Package } from './package.ts';
import { child, children, escaped, rootOf } from './xml.ts';
import type { Element } from './xml.ts';
import { presentationList, presentationPart, qualified, relationOf } from './presentation.ts';

export type Tags = Readonly<Record<string, string>>;
/** Null takes a tag away. */
export type TagChanges = Readonly<Record<string, string | null>>;

const TAGS_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.tags+xml';

/** Tags of a slide or of the presentation; keys are upper case, as PowerPoint stores them. */
export function tagsOf(deck: Package, part: string): Tags {
  const tags = tagsPart(deck, part);
  if (tags === undefined) return {};
  return Object.fromEntries(
    children(rootOf(deck.xml(tags)), 'tag').map((element) => [
      (element.getAttribute('name') ?? '').toUpperCase(),
      element.getAttribute('val') ?? '',
    ]),
  );
}

/** Sets and removes tags. The slide gets a reference to its `p:tagLst` part with the first one. */
export function changeTags(deck: Package, part: string, changes: TagChanges): void {
  const tags = new Map(Object.entries(tagsOf(deck, part)));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) tags.delete(key.toUpperCase());
    else tags.set(key.toUpperCase(), value);
  }
  const known = tagsPart(deck, part);
  if (known === undefined && tags.size === 0) return;
  const list = [...tags].map(
    ([name, value]) => `<p:tag name="${escaped(legal(name))}" val="${escaped(legal(value))}"/>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:tagLst xmlns:a="${NAMESPACE.a}" xmlns:r="${NAMESPACE.r}" xmlns:p="${NAMESPACE.p}">${list.join('')}</p:tagLst>`;
  const name = known ?? deck.freeName('ppt/tags/tag.xml');
  deck.write(name, xml, TAGS_TYPE);
  if (known === undefined) refer(deck, part, deck.relate(part, 'tags', name));
}

/** Takes every tag off a slide and its shapes, as `exportAsBase64` does (office-js issues 5989, 6104). */
export function stripTags(deck: Package, slide: string): void {
  const stripped = deck
    .text(slide)
    .replace(/<(?:\w+:)?tags\b[^>]*\br:id="[^"]*"[^>]*?(?:\/>|>\s*<\/(?:\w+:)?tags>)/g, '')
    .replace(/<((?:\w+:)?)custDataLst\b[^>]*>\s*<\/\1custDataLst>/g, '');
  deck.write(slide, stripped);
  const isTags = relationshipType('tags');
  deck.writeRelationships(
    slide,
    deck.relationships(slide).filter(({ type }) => type !== isTags),
  );
}

/** Characters XML 1.0 cannot hold, lone surrogates included, are left out. */
export function legal(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

function tagsPart(deck: Package, part: string): string | undefined {
  const reference = child(customData(deck, part), 'tags');
  if (reference === undefined) return undefined;
  const id = relationOf(reference);
  const found = deck.relationships(part).find((each) => each.id === id && kindOf(each) === 'tags');
  return found !== undefined && deck.has(found.target) ? found.target : undefined;
}

function customData(deck: Package, part: string): Element | undefined {
  const root = rootOf(deck.xml(part));
  return child(part === presentationPart(deck) ? root : child(root, 'cSld'), 'custDataLst');
}

function refer(deck: Package, part: string, relationshipId: string): void {
  if (part === presentationPart(deck)) {
    const document = deck.xml(part);
    const list = presentationList(document, 'custDataLst');
    const reference = document.createElementNS(NAMESPACE.p, qualified(list, 'tags'));
    reference.setAttributeNS(NAMESPACE.r, 'r:id', relationshipId);
    list.appendChild(reference);
    deck.write(part, document);
    return;
  }
  deck.write(part, withReference(deck.text(part), relationshipId));
}

/** The slide's own text with one reference more; all else stays byte for byte. */
function withReference(slide: string, relationshipId: string): string {
  const match = [...slide.matchAll(/<\/((?:\w+:)?)spTree>/g)].at(-1);
  const prefix = match?.[1] ?? 'p:';
  const at = (match?.index ?? 0) + (match?.[0].length ?? 0);
  const [before, after] = [slide.slice(0, at), slide.slice(at)];
  const tags = `<${prefix}tags xmlns:r="${NAMESPACE.r}" r:id="${relationshipId}"/>`;
  const list = new RegExp(
    `^(\\s*<${prefix}custDataLst\\b[^>]*?)(?:/>|>([^]*?)</${prefix}custDataLst>)`,
  );
  const known = list.exec(after);
  const content = `${known?.[2] ?? ''}${tags}</${prefix}custDataLst>`;
  return known === null
    ? `${before}<${prefix}custDataLst>${content}${after}`
    : `${before}${known[1]}>${content}${after.slice(known[0].length)}`;
}
