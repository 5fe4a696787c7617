/** One slide of the open presentation as the pane sees it. */
export type OpenSlide = {
  readonly id: string;
  /** 0-based. */
  readonly index: number;
  readonly title: string;
  /** Texts of all shapes in reading order; not number, date and footer, which change by themselves. */
  readonly texts: readonly string[];
  /** Keys in upper case. */
  readonly tags: Readonly<Record<string, string>>;
  /** Names of pictures, charts and tables that say nothing to who cannot see them; null where nobody can tell. */
  readonly withoutAltText: readonly string[] | null;
};

/**
 * How much of the presentation can be reached, least first. `pictures`: only a picture can be put on the slide
 * on screen. `untagged`: slides can be inserted but not known again. `unread`: known again, but whether somebody
 * has changed them cannot be seen. `whole`: everything the pane does.
 */
export type DeckReach = 'pictures' | 'untagged' | 'unread' | 'whole';

export type OpenDeck = {
  readonly slides: readonly OpenSlide[];
  /** Tags of the presentation itself. */
  readonly tags: Readonly<Record<string, string>>;
};

/**
 * The open presentation, with the semantics of PowerPoint's `insertSlidesFromBase64`
 * (guides/platform.md 5). Two implementations, one contract suite.
 */
export type DeckPort = {
  readonly reach: DeckReach;
  read(): Promise<OpenDeck>;
  /** Bytes of a presentation with the destination's theme, master and layouts, to lay out for. */
  destination(): Promise<Uint8Array>;
  /**
   * Inserts all slides of a presentation, in order, with the destination's theme.
   * @param after id of the slide to insert after, or null for the beginning
   * @returns ids of the new slides, in order
   * @throws DeckFailure
   */
  insert(pptx: Uint8Array, after: string | null): Promise<readonly string[]>;
  /** Sets tags on a slide, or on the presentation when `slideId` is null; null removes one. */
  tag(slideId: string | null, tags: Readonly<Record<string, string | null>>): Promise<void>;
  delete(slideIds: readonly string[]): Promise<void>;
  /** Shows and selects slides; never fails an insertion, a refusal is swallowed by the host on purpose. */
  select(slideIds: readonly string[]): Promise<void>;
  /** Ids of the selected slides in deck order; the slide on screen when none is selected. */
  selected(): Promise<readonly string[]>;
  /** Called when the selection or the deck may have changed outside the pane. Returns an unsubscriber. */
  onChange(listener: () => void): () => void;
  /**
   * Puts a picture on the slide on screen: what is left where slides cannot be inserted.
   * @throws DeckFailure
   */
  insertPicture(png: Uint8Array): Promise<void>;
  /** Whether the pane opens by itself with this presentation; null where that cannot be chosen. */
  readonly autoOpen: {
    read(): boolean;
    /** @throws DeckFailure */
    set(on: boolean): Promise<void>;
  } | null;
};

export class DeckFailure extends Error {
  override readonly name = 'DeckFailure';
  readonly kind: 'slide-not-found' | 'unsupported' | 'rejected' | 'offline';
  constructor(kind: DeckFailure['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
