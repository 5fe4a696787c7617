import { XML_HEAD, children, escaped, parseXml } from './xml.ts';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** `[Content_Types].xml`: defaults by extension, overrides by part. */
export class ContentTypes {
  readonly #defaults: Map<string, string>;
  readonly #overrides: Map<string, string>;

  constructor(defaults: Map<string, string>, overrides: Map<string, string>) {
    this.#defaults = defaults;
    this.#overrides = overrides;
  }

  static read(text: string): ContentTypes {
    const root = parseXml(text, '[Content_Types].xml').documentElement;
    const read = (tag: string, key: string): Map<string, string> =>
      new Map(
        children(root, tag).map((element) => [
          element.getAttribute(key) ?? '',
          element.getAttribute('ContentType') ?? '',
        ]),
      );
    const defaults = [...read('Default', 'Extension')].map(
      ([extension, type]) => [extension.toLowerCase(), type] as const,
    );
    const overrides = [...read('Override', 'PartName')].map(
      ([name, type]) => [name.slice(1), type] as const,
    );
    return new ContentTypes(new Map(defaults), new Map(overrides));
  }

  copy(): ContentTypes {
    return new ContentTypes(new Map(this.#defaults), new Map(this.#overrides));
  }

  of(name: string): string {
    return this.#overrides.get(name) ?? this.#defaults.get(extensionOf(name)) ?? '';
  }

  set(name: string, type: string): void {
    if (this.of(name) === type) return;
    const extension = extensionOf(name);
    const shared = extension !== 'xml' && !this.#defaults.has(extension);
    if (shared) this.#defaults.set(extension, type);
    else this.#overrides.set(name, type);
  }

  forget(name: string): void {
    this.#overrides.delete(name);
  }

  xml(): string {
    const defaults = [...this.#defaults].map(
      ([extension, type]) =>
        `<Default Extension="${escaped(extension)}" ContentType="${escaped(type)}"/>`,
    );
    const overrides = [...this.#overrides].map(
      ([name, type]) => `<Override PartName="/${escaped(name)}" ContentType="${escaped(type)}"/>`,
    );
    return `${XML_HEAD}<Types xmlns="${TYPES}">${defaults.join('')}${overrides.join('')}</Types>`;
  }
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
