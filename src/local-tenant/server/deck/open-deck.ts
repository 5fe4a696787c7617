import type { Tenant } from '../request-context.ts';
import { DeckError } from './deck-error.ts';
import { Package } from './package.ts';
import { child, rootOf } from './xml.ts';
import { backgroundOf, layoutOf, presentationPart, slideId, slidesOf } from './presentation.ts';
import { shapesOf, titleOf } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { tagsOf } from './tags.ts';
import type { Tags } from './tags.ts';

export type SlideAnswer = {
  readonly id: string;
  /** From 0. */
  readonly index: number;
  readonly layoutName: string;
  /** Text of the title placeholder, or empty. */
  readonly title: string;
  readonly tags: Tags;
  readonly shapes: readonly Shape[];
};

export type DeckAnswer = {
  readonly slides: readonly SlideAnswer[];
  readonly tags: Tags;
  /** In points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Grows with every change. */
  readonly revision: number;
};

type State = { readonly revision: number; readonly selection: readonly string[] };

const BLOB = 'deck.pptx';
const EMU_PER_POINT = 12_700;

/** The presentation that is open in this tenant: one file, changed by one at a time. */
export class OpenDeck {
  readonly #tenant: Tenant;
  #queue: Promise<unknown> = Promise.resolve();
  #package: Package | null = null;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  async read(): Promise<DeckAnswer> {
    const deck = await this.#opened();
    const presentation = presentationPart(deck);
    const size = child(rootOf(deck.xml(presentation)), 'sldSz');
    const points = (name: string): number => Number(size?.getAttribute(name) ?? 0) / EMU_PER_POINT;
    return {
      slides: slidesOf(deck).map((slide, index) => {
        const shapes = shapesOf(deck, slide.part);
        return {
          id: slideId(slide),
          index,
          layoutName: layoutOf(deck, backgroundOf(deck, slide.part).layout).name,
          title: titleOf(shapes),
          tags: tagsOf(deck, slide.part),
          shapes,
        };
      }),
      tags: tagsOf(deck, presentation),
      pageWidth: points('cx'),
      pageHeight: points('cy'),
      revision: this.#state.revision,
    };
  }

  async bytes(): Promise<Uint8Array> {
    return (await this.#opened()).save();
  }

  async look<T>(at: (deck: Package) => T): Promise<T> {
    return at(await this.#opened());
  }

  /** Opens another file in place of what is open. */
  replace(bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const deck = Package.open(bytes);
      for (const { part } of slidesOf(deck)) backgroundOf(deck, part);
      await this.#keep(deck, bytes);
    });
  }

  /**
   * Changes the deck. What the change throws leaves it as it was.
   * @param change works on a copy; gives another package, or nothing when it changed the copy itself
   */
  change(change: (deck: Package) => Package | void): Promise<void> {
    return this.#inTurn(async () => {
      const copy = (await this.#opened()).copy();
      const changed = change(copy) ?? copy;
      await this.#keep(changed, changed.save());
    });
  }

  async select(ids: readonly string[]): Promise<void> {
    this.#put({ ...this.#state, selection: ids });
    await this.#tenant.store.durable();
  }

  /** Selected slides that are still there. */
  async selection(): Promise<readonly string[]> {
    const known = new Set(slidesOf(await this.#opened()).map(slideId));
    return this.#state.selection.filter((id) => known.has(id));
  }

  get #state(): State {
    const states = this.#tenant.store.collection<State>('deck');
    return states.get('open') ?? { revision: 0, selection: [] };
  }

  #put(state: State): void {
    this.#tenant.store.collection<State>('deck').put('open', state);
  }

  async #opened(): Promise<Package> {
    if (this.#package !== null) return this.#package;
    if (this.#state.revision === 0) {
      throw new DeckError('NoDeckOpen', 'No presentation is open. PUT one to /local/deck/file.');
    }
    return (this.#package = Package.open(await this.#tenant.blobs.read(BLOB)));
  }

  async #keep(deck: Package, bytes: Uint8Array): Promise<void> {
    await this.#tenant.blobs.write(BLOB, bytes);
    this.#package = deck;
    this.#put({ ...this.#state, revision: this.#state.revision + 1 });
    await this.#tenant.store.durable();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work, work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
