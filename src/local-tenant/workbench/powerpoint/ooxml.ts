import { strFromU8, unzipSync } from 'fflate';

/** The parts of a presentation and how they hang together, read in the browser. */
export class Presentation {
  readonly #files: Readonly<Record<string, Uint8Array>>;
  readonly #documents = new Map<string, Element>();

  constructor(pptx: Uint8Array) {
    this.#files = unzipSync(pptx);
  }

  /** The root element of a part. */
  root(part: string): Element {
    const known = this.#documents.get(part);
    if (known !== undefined) return known;
    const bytes = this.#files[part];
    if (bytes === undefined) throw new Error(`the presentation has no part ${part}`);
    const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
    this.#documents.set(part, parsed.documentElement);
    return parsed.documentElement;
  }

  bytes(part: string): Uint8Array | undefined {
    return this.#files[part];
  }

  /** The part that a relationship of `part` leads to, by its id or the end of its type. */
  follow(part: string, wanted: { readonly id?: string; readonly type?: string }): string | null {
    const [folder, name] = [
      part.slice(0, part.lastIndexOf('/')),
      part.slice(part.lastIndexOf('/') + 1),
    ];
    const path = `${folder}/_rels/${name}.rels`;
    if (this.#files[path] === undefined) return null;
    const all = [...this.root(path).children];
    const found = all.find((each) =>
      wanted.id === undefined
        ? each.getAttribute('Type')?.endsWith(`/${wanted.type}`)
        : each.getAttribute('Id') === wanted.id,
    );
    const target = found?.getAttribute('Target');
    if (target === null || target === undefined) return null;
    return new URL(target, `https://pptx/${part}`).pathname.slice(1);
  }
}

export const relationshipId = (element: Element, name = 'id'): string =>
  element.getAttributeNS(
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    name,
  ) ?? '';

/** The first child of that local name, step by step. */
export function down(
  from: Element | null | undefined,
  ...names: readonly string[]
): Element | null {
  let at: Element | null = from ?? null;
  for (const name of names) {
    at = [...(at?.children ?? [])].find((child) => child.localName === name) ?? null;
  }
  return at;
}

export const all = (from: Element | null | undefined, name: string): readonly Element[] =>
  [...(from?.children ?? [])].filter((child) => child.localName === name);

export const number = (from: Element | null | undefined, name: string): number | null => {
  const text = from?.getAttribute(name);
  return text === null || text === undefined ? null : Number(text);
};
