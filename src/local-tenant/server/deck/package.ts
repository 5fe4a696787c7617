import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { ContentTypes } from './content-types.ts';
import { invalidArgument } from './deck-error.ts';
import { XML_HEAD, children, escaped, parseXml, serialized } from './xml.ts';
import type { Document } from './xml.ts';

export type Relationship = {
  readonly id: string;
  /** Full type address. */
  readonly type: string;
  /** Part name for an internal target, the address as it stands for an external one. */
  readonly target: string;
  readonly external: boolean;
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Fixed, so that the same deck gives the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);
const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const NAMESPACE = {
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: OFFICE,
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
} as const;

/** Last segment of a relationship type: `slide`, `slideLayout`, `image` … */
export function kindOf({ type }: Relationship): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

export function relationshipType(kind: string): string {
  return `${OFFICE}/${kind}`;
}

/**
 * An OPC package held in memory. Parts that nobody changes keep their bytes.
 * Part names have no leading slash; '' stands for the package itself.
 */
export class Package {
  readonly #parts: Map<string, Uint8Array>;
  readonly #types: ContentTypes;
  /** Relationships read so far; a presentation's are asked for at every step. */
  readonly #related = new Map<string, readonly Relationship[]>();

  private constructor(parts: Map<string, Uint8Array>, types: ContentTypes) {
    this.#parts = parts;
    this.#types = types;
  }

  /** @throws DeckError `InvalidArgument` for anything that is no package */
  static open(bytes: Uint8Array): Package {
    const parts = new Map<string, Uint8Array>();
    try {
      for (const [name, content] of Object.entries(unzipSync(bytes))) {
        if (!name.endsWith('/')) parts.set(name, content);
      }
    } catch (failure) {
      throw invalidArgument(`The file is no presentation: ${String(failure)}.`);
    }
    const types = parts.get('[Content_Types].xml');
    if (types === undefined) throw invalidArgument('The file is no Office document.');
    parts.delete('[Content_Types].xml');
    return new Package(parts, ContentTypes.read(decoder.decode(types)));
  }

  /** A second package with the same parts; changes to one do not show in the other. */
  copy(): Package {
    return new Package(new Map(this.#parts), this.#types.copy());
  }

  names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  bytes(name: string): Uint8Array {
    const bytes = this.#parts.get(name);
    if (bytes === undefined) throw invalidArgument(`The part ${name} is missing.`);
    return bytes;
  }

  text(name: string): string {
    return decoder.decode(this.bytes(name));
  }

  xml(name: string): Document {
    return parseXml(this.text(name), name);
  }

  typeOf(name: string): string {
    return this.#types.of(name);
  }

  /** Adds or replaces a part. The type may be left out for a part that is there. */
  write(name: string, content: Uint8Array | Document | string, type?: string): void {
    const bytes =
      content instanceof Uint8Array
        ? content
        : encoder.encode(typeof content === 'string' ? content : serialized(content));
    this.#parts.set(name, bytes);
    if (type !== undefined) this.#types.set(name, type);
  }

  remove(name: string): void {
    this.#parts.delete(name);
    this.#parts.delete(relationshipsName(name));
    this.#related.delete(name);
    this.#types.forget(name);
  }

  relationships(name: string): readonly Relationship[] {
    const known = this.#related.get(name);
    if (known !== undefined) return known;
    const read = this.#readRelationships(name);
    this.#related.set(name, read);
    return read;
  }

  #readRelationships(name: string): readonly Relationship[] {
    const bytes = this.#parts.get(relationshipsName(name));
    if (bytes === undefined) return [];
    const document = parseXml(decoder.decode(bytes), relationshipsName(name));
    return children(document.documentElement, 'Relationship').map((element) => {
      const external = element.getAttribute('TargetMode') === 'External';
      const target = element.getAttribute('Target') ?? '';
      return {
        id: element.getAttribute('Id') ?? '',
        type: element.getAttribute('Type') ?? '',
        target: external ? target : resolved(name, target),
        external,
      };
    });
  }

  writeRelationships(name: string, relationships: readonly Relationship[]): void {
    this.#related.set(name, relationships);
    if (relationships.length === 0) {
      this.#parts.delete(relationshipsName(name));
      return;
    }
    const items = relationships.map(({ id, type, target, external }) => {
      const written = external ? target : relative(name, target);
      const mode = external ? ' TargetMode="External"' : '';
      return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(written)}"${mode}/>`;
    });
    this.write(
      relationshipsName(name),
      `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`,
    );
  }

  /** Adds a relationship and gives its id. */
  relate(name: string, kind: string, target: string): string {
    const known = this.relationships(name);
    const id = freeId(known.map((each) => each.id));
    const type = relationshipType(kind);
    this.writeRelationships(name, [...known, { id, type, target, external: false }]);
    return id;
  }

  /** The one internal target of that kind, or undefined. */
  target(name: string, kind: string): string | undefined {
    return this.relationships(name).find((each) => !each.external && kindOf(each) === kind)?.target;
  }

  /** A name beside `like` that no part has: `ppt/slides/slide7.xml`. */
  freeName(like: string): string {
    const [, stem = like, extension = ''] = /^(.*?)\d*(\.[^./]+)?$/.exec(like) ?? [];
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** Drops every part that cannot be reached from the package any more. */
  sweep(): void {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      for (const { target, external } of this.relationships(name)) {
        if (external || reached.has(target) || !this.has(target)) continue;
        reached.add(target);
        visit(target);
      }
    };
    visit('');
    for (const name of this.names()) {
      if (!name.endsWith('.rels') && !reached.has(name)) this.remove(name);
    }
  }

  save(): Uint8Array {
    const files: Zippable = {
      '[Content_Types].xml': [encoder.encode(this.#types.xml()), { mtime: ZIP_TIME }],
    };
    for (const [name, bytes] of this.#parts) {
      const packed = /\.(?:png|jpe?g|gif|mp4|m4a|mp3|wmv|zip)$/i.test(name);
      files[name] = [bytes, { mtime: ZIP_TIME, level: packed ? 0 : 6 }];
    }
    return zipSync(files);
  }
}

export function freeId(known: readonly string[]): string {
  const taken = new Set(known);
  for (let number = known.length + 1; ; number += 1) {
    if (!taken.has(`rId${number}`)) return `rId${number}`;
  }
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function relationshipsName(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

function resolved(name: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = folderOf(name).split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function relative(name: string, target: string): string {
  const [from, to] = [folderOf(name).split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
