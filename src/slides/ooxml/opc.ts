import { attr, escapeAttribute, parseXml } from './xml.ts';

/** Parts of a package by name, without a leading slash. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type Relationship = {
  readonly id: string;
  /** Last segment of the type, e.g. `slideLayout`. */
  readonly kind: string;
  readonly type: string;
  /** Part name for internal targets, address for external ones. */
  readonly target: string;
  readonly external: boolean;
};

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
/** A byte order mark is skipped by the decoder. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** Name of the part that a relationship of `part` points at. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = folderOf(part).split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** How `part` writes the name of another part: relative, as PowerPoint does. */
export function relativeTarget(part: string, target: string): string {
  const from = folderOf(part).split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The relationships of a part ('' for the package itself); none when it has no relationships part. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const bytes = parts.get(part === '' ? '_rels/.rels' : relationshipsPart(part));
  if (!bytes) return [];
  return parseXml(textOf(bytes)).children.map((element) => {
    const type = attr(element, 'Type') ?? '';
    const external = attr(element, 'TargetMode') === 'External';
    const target = attr(element, 'Target') ?? '';
    return {
      id: attr(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

export const relationshipType = (kind: string): string =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;

export function relationshipsXml(part: string, relationships: readonly Relationship[]): string {
  const items = relationships.map((one) => {
    const target = one.external ? one.target : relativeTarget(part, one.target);
    const mode = one.external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${one.id}" Type="${one.type}" Target="${escapeAttribute(target)}"${mode}/>`;
  });
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** A relationship to another part of the package. */
export const internal = (id: string, kind: string, target: string): Relationship => ({
  id,
  kind,
  type: relationshipType(kind),
  target,
  external: false,
});

export type ContentTypes = {
  readonly byExtension: ReadonlyMap<string, string>;
  readonly byPart: ReadonlyMap<string, string>;
};

export const contentTypesPart = '[Content_Types].xml';

export function contentTypesOf(parts: Parts): ContentTypes {
  const byExtension = new Map<string, string>();
  const byPart = new Map<string, string>();
  const bytes = parts.get(contentTypesPart);
  for (const element of bytes ? parseXml(textOf(bytes)).children : []) {
    const type = attr(element, 'ContentType') ?? '';
    const extension = attr(element, 'Extension');
    const part = attr(element, 'PartName');
    if (extension !== undefined) byExtension.set(extension.toLowerCase(), type);
    if (part !== undefined) byPart.set(part.replace(/^\//u, ''), type);
  }
  return { byExtension, byPart };
}

const extensionOf = (part: string): string => part.slice(part.lastIndexOf('.') + 1).toLowerCase();

export const contentTypeOf = (types: ContentTypes, part: string): string | undefined =>
  types.byPart.get(part) ?? types.byExtension.get(extensionOf(part));

/** One default per file ending of pictures and the like, an override for every XML part. */
export function contentTypesXml(types: ReadonlyMap<string, string>): string {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  const overrides: string[] = [];
  for (const [part, type] of types) {
    const extension = extensionOf(part);
    if (extension === 'rels') continue;
    if (extension !== 'xml' && (defaults.get(extension) ?? type) === type) {
      defaults.set(extension, type);
    } else {
      overrides.push(`<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`);
    }
  }
  const extensions = [...defaults].map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${extensions.join('')}${overrides.join('')}</Types>`;
}

/** Every part that can be reached from one part, itself included, in order of first mention. */
export function reachableFrom(parts: Parts, start: string): readonly string[] {
  const found = new Set([start]);
  for (const part of found) {
    for (const relationship of relationshipsOf(parts, part)) {
      if (!relationship.external) found.add(relationship.target);
    }
  }
  return [...found];
}
