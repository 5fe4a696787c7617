/** An element with its place in the source, so that a part can be changed without rewriting the rest. */
export type XmlElement = {
  /** Without prefix. */
  readonly name: string;
  /** By name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Offsets of the whole element in the source. */
  readonly from: number;
  readonly to: number;
};

const token =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[[\s\S]*?\]\]|(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?))>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
        if (typeof name === 'string') return named[name] ?? whole;
        const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;

function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(attribute)) {
    attributes.set(name, decode(double ?? single ?? ''));
  }
  return attributes;
}

type Open = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  from: number;
  children: XmlElement[];
};

/**
 * Reads the elements of an XML part; text between them is not kept.
 * @throws Error when tags do not match
 */
export function parseXml(source: string): XmlElement {
  const stack: Open[] = [{ name: '', attributes: new Map(), from: 0, children: [] }];
  for (const match of source.matchAll(token)) {
    const [whole, closing, , name, attributes = '', selfClosing] = match;
    if (name === undefined) continue;
    const top = stack[stack.length - 1];
    if (closing) {
      stack.pop();
      const parent = stack[stack.length - 1];
      if (!top || !parent || top.name !== name) throw new Error(`</${name}> closes nothing`);
      parent.children.push({ ...top, to: match.index + whole.length });
      continue;
    }
    const opened: Open = {
      name,
      attributes: attributesOf(attributes),
      from: match.index,
      children: [],
    };
    if (selfClosing) top?.children.push({ ...opened, to: match.index + whole.length });
    else stack.push(opened);
  }
  const root = stack[0]?.children[0];
  if (stack.length !== 1 || !root) throw new Error('the XML has no complete root element');
  return root;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The element at the end of a path of child names. */
export const descend = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((current, name) => child(current, name), element);

/** All elements of a name, at any depth. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) => [
    ...(one.name === name ? [one] : []),
    ...findAll(one, name),
  ]);
}

export const attr = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.get(name);

/** The `r:id` of an element, whatever prefix the file uses for relationships. */
export function relationshipId(element: XmlElement | undefined): string | undefined {
  for (const [name, value] of element?.attributes ?? []) if (/:id$/u.test(name)) return value;
  return undefined;
}

export type Cut = { readonly from: number; readonly to: number; readonly by: string };

/** Replaces stretches of the source; they may not overlap. */
export function splice(source: string, cuts: readonly Cut[]): string {
  let result = '';
  let position = 0;
  for (const cut of [...cuts].sort((a, b) => a.from - b.from)) {
    result += source.slice(position, cut.from) + cut.by;
    position = cut.to;
  }
  return result + source.slice(position);
}

const unsafe = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that XML can hold: `\v`, `\f` and the line ends of other systems become `\n`, other control characters
 * and halves of surrogate pairs go. PowerPoint's own API returns `\v` for line breaks.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(unsafe, '')
    .replace(loneSurrogate, '');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for element content or a double-quoted attribute; expects clean text. */
export const escapeXml = (text: string): string =>
  /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (one) => escapes[one] ?? one) : text;

/** For attributes: a line break would be read back as a space anyway. */
export const escapeAttribute = (text: string): string =>
  escapeXml(cleanText(text).replace(/\n/gu, ' '));
