import { createHash } from 'node:crypto';
import { kindOf } from './package.ts';
import type { Package, Relationship } from './package.ts';

/** Implicit relationships that stay behind: comments need authors that the destination does not have. */
const LEFT_BEHIND = new Set(['comments', 'commentAuthors', 'threadedComment', 'slideUpdateInfo']);

/** Where a relationship of a copied part points in the destination; null leaves it out. */
export type Redirect = (relationship: Relationship) => string | null | undefined;

/** Copies parts from one package into another, each once, pictures and films once by their content. */
export class PartCopier {
  readonly #from: Package;
  readonly #to: Package;
  readonly #copied = new Map<string, string>();
  #media: Map<string, string> | null = null;

  constructor(from: Package, to: Package) {
    this.#from = from;
    this.#to = to;
  }

  /**
   * Copies a part and everything it needs; the bytes stay as they are, only relationships are rewritten.
   * @param redirect decides about a relationship before it is followed; undefined lets it be followed
   * @returns name in the destination
   */
  copy(name: string, redirect: Redirect = () => undefined): string {
    const known = this.#copied.get(name);
    if (known !== undefined) return known;
    const bytes = this.#from.bytes(name);
    const isMedia = /^(?:image|video|audio)\//.test(this.#from.typeOf(name));
    const same = isMedia ? this.#sameMedia(bytes) : undefined;
    const target = same ?? this.#to.freeName(name);
    this.#copied.set(name, target);
    if (same !== undefined) return same;
    this.#to.write(target, bytes, this.#from.typeOf(name));
    if (isMedia) this.#media?.set(digest(bytes), target);
    this.#to.writeRelationships(target, this.#relationships(name, redirect));
    return target;
  }

  /** Makes the copier take an existing part of the destination for a part of the source. */
  take(name: string, existing: string): void {
    this.#copied.set(name, existing);
  }

  copyOf(name: string): string | undefined {
    return this.#copied.get(name);
  }

  #relationships(name: string, redirect: Redirect): readonly Relationship[] {
    return this.#from.relationships(name).flatMap((relationship): Relationship[] => {
      if (relationship.external) return [relationship];
      if (LEFT_BEHIND.has(kindOf(relationship))) return [];
      const directed = redirect(relationship);
      if (directed === null) return [];
      if (directed === undefined && !this.#from.has(relationship.target)) return [];
      return [{ ...relationship, target: directed ?? this.copy(relationship.target, redirect) }];
    });
  }

  #sameMedia(bytes: Uint8Array): string | undefined {
    this.#media ??= new Map(
      this.#to
        .names()
        .filter((name) => /^(?:image|video|audio)\//.test(this.#to.typeOf(name)))
        .map((name) => [digest(this.#to.bytes(name)), name]),
    );
    return this.#media.get(digest(bytes));
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
