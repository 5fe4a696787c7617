import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { invalidArgument } from './deck-error.ts';

export type { Document, Element } from '@xmldom/xmldom';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Child elements of a local name, in order. */
export function children(parent: Element | null, localName?: string): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

export function child(parent: Element | null | undefined, localName: string): Element | undefined {
  return parent === null || parent === undefined ? undefined : children(parent, localName)[0];
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (root === null) throw invalidArgument('A part of the presentation is empty.');
  return root;
}

/** @throws DeckError `InvalidArgument` when the text is not well-formed */
export function parseXml(text: string, name: string): Document {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch (failure) {
    throw invalidArgument(`The part ${name} is not well-formed: ${String(failure)}.`);
  }
}

export function serialized(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith('<?xml') ? text : `${XML_HEAD}${text}`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
